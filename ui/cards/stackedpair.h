// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace bellwether {

// Two cards one under another, or side by side where there is the width for it.
class StackedPair : public QWidget
{
    Q_OBJECT

public:
    StackedPair(int leastWidthOfEach, QWidget *parent = nullptr);

    void add(QWidget *card);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    int m_leastWidth;
    std::vector<QWidget *> m_cards;
};

} // namespace bellwether
