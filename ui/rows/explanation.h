// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bellwether {

// "How this is worked out": definition, what it was asked for, what was left out.
struct WorkedOut
{
    QString title;
    QString definition;
    QString formula; // "F-RENEW"
    QString figureId; // "renewals.by_month"
    QString scope; // "34 customers assigned to Maya Lindqvist"
    QString days; // "1–18 Nov 2025"
    QString leftOut; // "2 customers whose currency has no rate"
};

void showExplanation(const WorkedOut &explanation, QWidget *parent);

} // namespace bellwether
