// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importer/counttile.h"

#include <QWidget>

namespace bellwether {

class Button;
class IconButton;
class PlainLabel;

// The head of a section in the tree of a dry run: what it is about, how many, and its deeds.
class DryRunSection : public QWidget
{
    Q_OBJECT

public:
    DryRunSection(const QString &title, Icon icon, CountTile::Tone tone, QWidget *parent = nullptr);

    IconButton *fold() const { return m_fold; }
    Button *save() const { return m_save; } // hidden where nothing was rejected
    Button *all() const { return m_all; }
    void setCounts(const QString &text);
    void setAll(bool isNeeded, bool isAll);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    CountTile::Tone m_tone;
    QString m_title;
    IconButton *m_fold;
    PlainLabel *m_counts;
    Button *m_save;
    Button *m_all;
};

} // namespace bellwether
