// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QPushButton>

#include <optional>

class QMenu;

namespace bellwether {

// A push button painted by the theme. Its text is cut at the end before the row it stands in is
// too narrow; the whole text is on hover and in the accessible name.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Primary,
        Default,
        Quiet,
        Link
    };

    Button(const QString &text, Kind kind, QWidget *parent = nullptr);

    // Shown as it stands: an ampersand is no mnemonic.
    void setText(const QString &text);
    const QString &caption() const { return m_caption; }
    void setSign(Icon icon);
    void setSmall(bool isSmall);
    // Only the icon; the text goes into the tooltip.
    void setCompact(bool isCompact);
    // Opens below the button; the button shows an arrow.
    void setDropDown(QMenu *menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont textFont() const;
    QColor ink() const;
    int iconSize() const;
    int widthFor(int textWidth) const;

    Kind m_kind;
    QString m_caption;
    std::optional<Icon> m_sign;
    QMenu *m_dropDown = nullptr;
    bool m_isSmall = false;
    bool m_isCompact = false;
};

} // namespace bellwether
