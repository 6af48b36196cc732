// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/postmortem.h"

#include "core/metrics/companykey.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString keyOf(const CompanyFacts &facts, const Loss &loss)
{
    return companyKey(facts.company(loss.row)) + u'@' + loss.day.toString(Qt::ISODate);
}

QString partKeyOf(const LossEvent &event)
{
    return event.day.toString(Qt::ISODate) + u' ' + snakeCase(event.kind);
}

double daysBefore(const Loss &loss, const LossEvent &event)
{
    return static_cast<double>(event.day.daysTo(loss.day));
}

std::vector<const PostMortem *> storiesIn(const Question &question)
{
    std::vector<const PostMortem *> stories;
    for (const PostMortem &story : question.facts->part<PostMortems>(question.range).all) {
        if (question.mask[story.loss.row]) {
            stories.push_back(&story);
        }
    }
    return stories;
}

// Events of a day and kind are one part.
std::vector<SeriesPart> partsOf(const PostMortem &story)
{
    std::vector<SeriesPart> parts;
    for (const LossEvent &event : story.events) {
        const QString key = partKeyOf(event);
        if (parts.empty() || parts.back().key != key) {
            parts.push_back({key,
                {{u"days_before"_s, daysBefore(story.loss, event), Unit::Days},
                    {u"warning"_s, 0, Unit::Count}, {u"followed"_s, 0, Unit::Count},
                    {u"count"_s, 0, Unit::Count}},
                event.text});
        } else {
            parts.back().label += u", "_s + event.text;
        }
        std::vector<NamedValue> &values = parts.back().values;
        values[1].value = std::max(*values[1].value, event.isWarning ? 1.0 : 0.0);
        values[2].value = std::max(*values[2].value, event.isFollowed ? 1.0 : 0.0);
        values[3].value = *values[3].value + 1;
    }
    return parts;
}

SeriesPoint pointOf(const Question &question, const PostMortem &story)
{
    const LossEvent *missed = story.firstMissed();
    const auto warnings = std::count_if(story.events.begin(), story.events.end(),
        [](const LossEvent &event) { return event.isWarning; });
    SeriesPoint point{keyOf(*question.facts, story.loss),
        {{u"arr"_s, majorUnits(story.loss.yearly, question.currency()), Unit::Money},
            {u"events"_s, static_cast<double>(story.events.size()), Unit::Count},
            {u"warnings"_s, static_cast<double>(warnings), Unit::Count},
            {u"notice"_s,
                missed != nullptr ? std::optional(daysBefore(story.loss, *missed)) : std::nullopt,
                Unit::Days}},
        partsOf(story), question.facts->company(story.loss.row).name,
        {{u"day"_s, story.loss.day.toString(Qt::ISODate)}}};
    if (story.loss.record != nullptr && !story.loss.record->reason.isEmpty()) {
        point.texts.push_back({u"reason"_s, story.loss.record->reason});
    }
    if (missed != nullptr) {
        point.texts.push_back({u"first_missed"_s, snakeCase(missed->kind)});
        point.texts.push_back({u"first_missed_on"_s, missed->day.toString(Qt::ISODate)});
    }
    return point;
}

} // namespace

Series lossPostMortems(const Question &question)
{
    Series series;
    series.partsName = u"timeline"_s;
    for (const PostMortem *story : storiesIn(question)) {
        series.points.push_back(pointOf(question, *story));
    }
    return series;
}

Result<RowTable> postMortemRows(const Question &question, const QString &key)
{
    constexpr auto Flag = RowColumn::Kind::Flag;
    RowTableMaker maker(question,
        {{u"loss_day"_s, RowColumn::Kind::Day}, {u"day"_s, RowColumn::Kind::Day}, {u"event"_s},
            {u"text"_s}, {u"days_before"_s, RowColumn::Kind::Count}, {u"warning"_s, Flag},
            {u"followed"_s, Flag}, {u"first_missed"_s, Flag}});
    bool isKnown = key.isEmpty();
    for (const PostMortem *story : storiesIn(question)) {
        const QString storyKey = keyOf(*question.facts, story->loss);
        const bool isAsked = key.isEmpty() || key == storyKey;
        isKnown = isKnown || isAsked;
        for (const LossEvent &event : story->events) {
            if (!isAsked && key != storyKey + u'/' + partKeyOf(event)) {
                continue;
            }
            isKnown = true;
            maker.add(story->loss.row,
                {Cell{story->loss.day}, Cell{event.day}, Cell{snakeCase(event.kind)},
                    Cell{event.text}, Cell{std::int64_t(event.day.daysTo(story->loss.day))},
                    Cell{event.isWarning}, Cell{event.isFollowed},
                    Cell{&event == story->firstMissed()}});
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
