// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"
#include "core/metrics/options.h"
#include "ui/scopestack.h"

#include <QString>
#include <QStringList>

namespace bellwether {

// What a picture of a chart was made from, so that the chart can be shown again.
struct ChartOrigin
{
    QString book; // its uuid
    QString chart; // "renewals.by_month"
    Place place; // scope and range; the day seen from, and whether as known then
    ChartChoices choices;
    Options options;
};

// As it is kept in the picture: {"bellwether":1,"book":"...","chart":"renewals.by_month",
// "view":{...},"as_of":"2025-06-30","choices":{...},"options":{...}}. `place.range` is kept as
// days, whatever it was chosen as; options that are as documented are left out.
QString textOf(const ChartOrigin &origin);

struct ReadOrigin
{
    ChartOrigin origin; // a range that is a preset seen from `today` is that preset
    QStringList unknown; // filters that this program does not know, or that name nothing any more
};
// NotFound where the text is none of ours, SchemaTooNew where a later program wrote it,
// InvalidInput about the book when it is another one than `uuid`.
Result<ReadOrigin> originFrom(
    const QString &text, const Book &book, const QString &uuid, QDate today);

} // namespace bellwether
