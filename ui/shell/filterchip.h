// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// "Enterprise +1 ×": a filter that is on. A press goes to it; its ×, Delete and Backspace take it
// off.
class FilterChip : public QPushButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    // The first value, how many more there are ("+1" or empty), and all of it for a hover.
    void setFilter(
        const QString &field, const QString &first, const QString &more, const QString &all);
    // "+2": fields for which there is no room. It cannot be taken off.
    void setRest(const QString &more, const QString &all);
    QString text() const; // "Enterprise +1"

    QSize sizeHint() const override;

signals:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect cross() const;

    QString m_first;
    QString m_more;
    bool m_canGo = true;
    bool m_isOverCross = false;
};

} // namespace bellwether
