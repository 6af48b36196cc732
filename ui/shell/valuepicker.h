// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scopevalues.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace bellwether {

class Button;
class PlainLabel;
class ValueList;

// The values of a field in a popover: a line to search in, a list to tick in. What is ticked counts
// at once; Enter, Esc and a click beside it close it. Deletes itself then.
class ValuePicker : public QFrame
{
    Q_OBJECT

public:
    ValuePicker(const QString &field, std::vector<ScopeValue> values, const QStringList &chosen,
        QWidget *parent);

    // Below the widget, right-aligned where it would leave the screen.
    void openBelow(QWidget *anchor);

    QLineEdit *search() const { return m_search; }
    QListView *list() const { return m_list; }

signals:
    void chosenChanged(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find(const QString &typed);
    void showCount();
    bool takeSearchKey(int key);
    bool takeListKey(const QKeyEvent &event);

    ValueList *m_values;
    QLineEdit *m_search;
    QListView *m_list;
    PlainLabel *m_nothing; // instead of an empty list
    PlainLabel *m_count;
    Button *m_clear;
};

} // namespace bellwether
