// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importer/importdraft.h"

#include <QWidget>

class QComboBox;

namespace bellwether {

class PlainLabel;
class WrapRow;

// Which table a step is about: its name, or a choice where there are several, its size and how it
// is written; controls of the step at the right.
class TableBar : public QWidget
{
    Q_OBJECT

public:
    explicit TableBar(ImportDraft &draft, QWidget *parent = nullptr);

    void addControl(QWidget *control);
    void refresh();
    QComboBox *chooser() const { return m_chooser; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ImportDraft &m_draft;
    WrapRow *m_row;
    QWidget *m_about; // name and facts
    PlainLabel *m_name;
    QComboBox *m_chooser;
    PlainLabel *m_facts;
};

} // namespace bellwether
