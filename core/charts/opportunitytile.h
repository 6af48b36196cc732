// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"

#include <QString>

namespace bellwether {

// What is open, as a tile shows it (S3-66 to S3-68).
struct OpportunityTile
{
    QString value; // "$187K"; an en dash where there is none
    QString note; // "$38.1K MRR"
    QString split; // "$38.1K monthly, $149K one-time"; empty without a value
};

// Of a figure with the terms mrr and one_time, see opportunityTotal().
OpportunityTile opportunityTileOf(const Figure &figure, Currency currency);

} // namespace bellwether
