// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/npsbalance.h"

#include <QPushButton>

namespace bellwether {

// A net promoter score, large, on a line from −100 to +100 with its benchmarks, its margin and n
// below. One button: a click asks for the answers behind it.
class NpsTile : public QPushButton
{
    Q_OBJECT

public:
    explicit NpsTile(QWidget *parent = nullptr);

    void setBalance(const NpsBalance &balance);
    const NpsBalance &balance() const { return m_balance; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter &painter, const QRectF &line) const;

    NpsBalance m_balance;
};

} // namespace bellwether
