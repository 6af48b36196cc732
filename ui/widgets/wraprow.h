// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;

namespace bellwether {

// Widgets side by side, or one under another where they do not fit: the page never scrolls
// sideways, at any text size.
class WrapRow : public QWidget
{
    Q_OBJECT

public:
    explicit WrapRow(int spacing, QWidget *parent = nullptr);

    void add(QWidget *widget, int stretch = 0);

    // As wide as all of them side by side, however they stand now.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // They stand under one another.
    bool isWrapped() const;

signals:
    void wrapped(bool isWrapped);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int neededWidth() const;
    int heightOr(int height) const;
    void arrange();

    QBoxLayout *m_layout;
};

} // namespace bellwether
