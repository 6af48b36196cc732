// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QPushButton>

class QPainter;

namespace bellwether {

// A page in the rail: icon and name, or the icon alone with the name on hover; at its right how
// many things wait there.
class NavItem : public QPushButton
{
    Q_OBJECT

public:
    NavItem(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setCompact(bool isCompact);
    void setBadge(int count); // 0: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    void paintBadge(QPainter &painter) const;
    QString badgeText() const;

    Icon m_icon;
    QString m_name;
    int m_badge = 0;
    bool m_isCompact = false;
};

} // namespace bellwether
