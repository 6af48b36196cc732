// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QPushButton>

namespace bellwether {

// A quiet square button of 24 px with nothing but an icon; its name is its tooltip too.
class IconButton : public QPushButton
{
    Q_OBJECT

public:
    IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
};

} // namespace bellwether
