// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QPushButton>

namespace bellwether {

// A page in the rail: icon and name, or the icon alone with the name on hover.
class NavItem : public QPushButton
{
    Q_OBJECT

public:
    NavItem(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setCompact(bool isCompact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    bool m_isCompact = false;
};

} // namespace bellwether
