// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bellwether {

// The little pictures over the three ways to begin.
class WelcomeDrawing : public QWidget
{
    Q_OBJECT

public:
    enum class Motif
    {
        Sample, // bars and a ring
        Import, // a sheet becomes a list of customers
        Empty // an empty frame with a plus
    };

    explicit WelcomeDrawing(Motif motif, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Motif m_motif;
};

} // namespace bellwether
