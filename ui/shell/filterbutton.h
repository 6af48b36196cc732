// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

class QMenu;

namespace bellwether {

// Shows and hides the ribbon and says how many fields filter; green while any does. The chevron at
// its right, and Alt Down, open the menu of saved views. It never clears.
class FilterButton : public QPushButton
{
    Q_OBJECT

public:
    explicit FilterButton(QMenu *views, QWidget *parent = nullptr);

    // How many fields filter and what they say, one line each; whether the ribbon is open.
    void setFilters(int count, const QString &lines);
    void setRibbonShown(bool isShown);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void ribbonWanted(); // shown or hidden

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QRect chevron() const;
    QString countWord() const;
    void openViews();
    void describe();

    QMenu *m_views;
    int m_count = 0;
    QString m_lines;
    bool m_isRibbonShown = false;
    bool m_isOverChevron = false;
};

} // namespace bellwether
