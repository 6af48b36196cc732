// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// One figure inside a card: a label, below it the value with its note beside it. The whole tile is
// one button.
class CompactTile : public QPushButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString label;
        QString value;
        QString note;
        QString tip; // on hover, and for a screen reader

        bool operator==(const Content &) const = default;
    };

    explicit CompactTile(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Content m_content;
};

} // namespace bellwether
