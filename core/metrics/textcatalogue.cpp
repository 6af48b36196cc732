// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/givensentiments.h"
#include "core/metrics/texts.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

std::vector<FigureEntry> textFigures()
{
    return {
        {u"nlp.net"_s, u"F-NLP"_s, netTextTone, textRows,
            u"100 × ({positive} − {negative}) ÷ ({positive} + {neutral} + {negative})"_s},
        {u"sentiments.given"_s, u"F-SENT"_s, sentimentsGiven, sentimentRows},
    };
}

std::vector<SeriesEntry> textSeries()
{
    return {
        {u"nlp.topics"_s, u"F-NLP"_s, textTopics, textTopicRows},
        {u"sentiments.by_value"_s, u"F-SENT"_s, sentimentsByValue, sentimentValueRows},
        {u"sentiments.by_month"_s, u"F-SENT"_s, sentimentsByMonth, sentimentMonthRows},
    };
}

} // namespace bellwether
