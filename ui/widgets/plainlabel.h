// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace bellwether {

// The only label of the program. Names and notes come from other people's files: whatever looks
// like markup in them is shown as it stands.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Ink
    {
        Text,
        Text2,
        Text3,
        Accent,
        Negative,
        Warn,
        Tip
    };

    explicit PlainLabel(QWidget *parent = nullptr);
    PlainLabel(const QString &text, Theme::TextStyle style, Ink ink, QWidget *parent = nullptr);

    void setInk(Ink ink);
    // Cut at the end where the place is too narrow, with the whole text on hover.
    void setElided(bool isElided);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isCut() const;

    bool m_isElided = false;
};

// A tooltip that shows its text as it stands.
void setPlainToolTip(QWidget *widget, const QString &text);

} // namespace bellwether
