// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/tiles.h"

#include "core/base/numbertext.h"
#include "core/charts/comparednotes.h"
#include "core/metrics/catalogue.h"
#include "core/metrics/tasks.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct AskedTiles
{
    const Question &question;
    const Scope &scope;
    const QString &phrase;
    Figure figure;

    double value() const { return figure.value.value_or(0); }
    Currency currency() const { return question.currency(); }
};

using Note = TileData (*)(const AskedTiles &);

Figure figureOf(const QString &id, const Question &question)
{
    const FigureEntry *entry = findFigure(id);
    return entry == nullptr ? Figure() : entry->figure(question);
}

// The same scope on the day before the range.
Figure atOpening(const QString &id, const AskedTiles &asked)
{
    const QDate opening = asked.question.opening();
    const Question before =
        Question::about(asked.question.facts->on(opening), asked.scope, {opening, opening});
    return figureOf(id, before);
}

QString signedCount(double value)
{
    const auto count = static_cast<std::int64_t>(std::llround(value));
    return (count > 0 ? u"+"_s : QString()) + countText(count);
}

QString counted(double value, const QString &one, const QString &many)
{
    const auto count = static_cast<std::int64_t>(std::llround(value));
    return countText(count) + u' ' + (count == 1 ? one : many);
}

// "+2 this month"
QString changeNote(const QString &id, const AskedTiles &asked)
{
    const Figure before = atOpening(id, asked);
    if (!before.value) {
        return {};
    }
    const double change = asked.value() - *before.value;
    return change == 0 ? u"as before"_s : u"%1 %2"_s.arg(signedCount(change), asked.phrase);
}

double termOf(const Figure &figure, const QString &name)
{
    const auto found = std::find_if(figure.terms.begin(), figure.terms.end(),
        [&](const NamedValue &term) { return term.name == name; });
    return found == figure.terms.end() ? 0 : found->value.value_or(0);
}

TileData contactsNote(const AskedTiles &asked)
{
    TileData note{{}, changeNote(u"contacts.total"_s, asked)};
    note.detail =
        u"%1 and %2."_s.arg(counted(termOf(asked.figure, u"users"_s), u"user"_s, u"users"_s),
            counted(termOf(asked.figure, u"others"_s), u"other contact"_s, u"other contacts"_s));
    if (const double left = termOf(asked.figure, u"left"_s); left > 0) {
        note.detail += u" %1 not counted."_s.arg(
            counted(left, u"more has left and is"_s, u"more have left and are"_s));
    }
    return note;
}

// Each company is of one kind (T-01), so that the three add up.
QString kindsText(const AskedTiles &asked)
{
    const auto count = [&](const QString &id) {
        return countText(std::llround(figureOf(id, asked.question).value.value_or(0)));
    };
    return u"Companies = SaaS + Regular + Churned: %1 = %2 + %3 + %4"_s.arg(
        countText(std::llround(asked.value())), count(u"companies.saas"_s),
        count(u"companies.regular"_s), count(u"companies.churned"_s));
}

TileData companiesNote(const AskedTiles &asked)
{
    const Figure active = figureOf(u"companies.active"_s, asked.question);
    TileData note{{}, countText(std::llround(active.value.value_or(0))) + u" active"_s};
    note.detail = kindsText(asked);
    return note;
}

TileData saasNote(const AskedTiles &asked)
{
    return {{}, changeNote(u"companies.saas"_s, asked)};
}

TileData regularNote(const AskedTiles &asked)
{
    return {{}, changeNote(u"companies.regular"_s, asked)};
}

TileData churnedNote(const AskedTiles &asked)
{
    const Figure lost = figureOf(u"companies.churned_in_range"_s, asked.question);
    const double count = lost.value.value_or(0);
    return {{},
        count == 0 ? u"none %1"_s.arg(asked.phrase)
                   : u"%1 %2"_s.arg(signedCount(count), asked.phrase)};
}

TileData premiumNote(const AskedTiles &asked)
{
    const Figure all = figureOf(u"arr.total"_s, asked.question);
    Scope premium = asked.scope;
    premium.isPremium = true;
    const Question question = Question::about(asked.question.facts, premium, asked.question.range);
    const Figure arr = figureOf(u"arr.total"_s, question);
    if (all.value.value_or(0) <= 0) {
        return {};
    }
    return {{}, u"%1 of ARR"_s.arg(shareText(arr.value.value_or(0) / *all.value))};
}

TileData activeNote(const AskedTiles &asked)
{
    const Question everybody = Question::about(asked.question.facts, Scope(), asked.question.range);
    const double all = figureOf(u"companies.active"_s, everybody).value.value_or(0);
    if (all <= 0) {
        return {};
    }
    return {{},
        asked.scope == Scope() ? u"all customers"_s
                               : u"%1 of total"_s.arg(shareText(asked.value() / all))};
}

TileData shareOfCustomersNote(const AskedTiles &asked)
{
    const double all = figureOf(u"companies.active"_s, asked.question).value.value_or(0);
    if (all <= 0) {
        return {};
    }
    return {{}, u"%1 of all"_s.arg(shareText(asked.value() / all))};
}

TileData upsellNote(const AskedTiles &asked)
{
    const Figure open = figureOf(u"opportunity.total"_s, asked.question);
    return open.value ? TileData{{}, shortMoneyText(*open.value, asked.currency()) + u" open"_s}
                      : TileData();
}

TileData arrNote(const AskedTiles &asked)
{
    const Figure then = atOpening(u"arr.total"_s, asked);
    if (then.value.value_or(0) <= 0) {
        return {};
    }
    const double change = asked.value() / *then.value - 1;
    return {{}, u"%1%2 %3"_s.arg(change > 0 ? u"+"_s : QString(), rateText(change), asked.phrase)};
}

TileData arrAtRiskNote(const AskedTiles &asked)
{
    const Figure share = figureOf(u"arr.at_risk_share"_s, asked.question);
    return share.value ? TileData{{}, shareText(*share.value) + u" of ARR"_s} : TileData();
}

TileData retentionNote(const AskedTiles &asked)
{
    if (!asked.figure.denominator) {
        return {};
    }
    return {{},
        u"of %1, %2"_s.arg(
            shortMoneyText(*asked.figure.denominator, asked.currency()), asked.phrase)};
}

TileData overdueRenewalsNote(const AskedTiles &asked)
{
    const Series series = findSeries(u"renewals.by_month"_s)->series(asked.question);
    const auto overdue = std::find_if(series.points.begin(), series.points.end(),
        [](const SeriesPoint &point) { return point.key == "overdue"_L1; });
    TileData note{{}, u"none late"_s};
    if (overdue == series.points.end()) {
        return note;
    }
    for (const NamedValue &value : overdue->values) {
        if (value.name == "arr"_L1 && value.value.value_or(0) > 0) {
            note.note = u"%1 ARR"_s.arg(shortMoneyText(*value.value, asked.currency()));
        }
    }
    note.isWarning = asked.value() > 0;
    return note;
}

TileData openTasksNote(const AskedTiles &asked)
{
    const double overdue = figureOf(u"tasks.overdue"_s, asked.question).value.value_or(0);
    return {{}, overdue == 0 ? u"none overdue"_s : countText(std::llround(overdue)) + u" overdue"_s,
        Why::None, overdue > 0};
}

// "oldest 3 days"
TileData overdueTasksNote(const AskedTiles &asked)
{
    const QDate day = asked.question.facts->day;
    qint64 oldest = 0;
    for (const TaskColumns::Entry *entry : openTasks(asked.question)) {
        oldest = std::max(oldest, entry->task->dueOn.value_or(day).daysTo(day));
    }
    if (oldest <= 0) {
        return {{}, u"none late"_s};
    }
    return {{}, u"oldest "_s + counted(static_cast<double>(oldest), u"day"_s, u"days"_s), Why::None,
        true};
}

TileData dueTodayNote(const AskedTiles &asked)
{
    const QDate day = asked.question.facts->day;
    int high = 0;
    for (const TaskColumns::Entry *entry : openTasks(asked.question)) {
        const Task &task = *entry->task;
        high += task.dueOn == day && task.priority == TaskPriority::High ? 1 : 0;
    }
    return {{}, u"%1 high priority"_s.arg(countText(high))};
}

TileData dueThisWeekNote(const AskedTiles &)
{
    return {{}, u"today to Sunday"_s};
}

TileData onTimeNote(const AskedTiles &asked)
{
    return {{}, u"of %1, last 90 days"_s.arg(countText(asked.figure.n))};
}

TileData completedTasksNote(const AskedTiles &asked)
{
    const Figure inRange = figureOf(u"tasks.completed_in_range"_s, asked.question);
    return {{}, u"%1 %2"_s.arg(countText(std::llround(inRange.value.value_or(0))), asked.phrase)};
}

TileData npsNote(const AskedTiles &asked)
{
    const QString ratings = counted(asked.figure.n, u"rating"_s, u"ratings"_s);
    return {{},
        asked.figure.margin
            ? u"%1, ±%2"_s.arg(ratings, countText(std::llround(*asked.figure.margin)))
            : ratings};
}

TileData textsNote(const AskedTiles &asked)
{
    return {{}, u"from "_s + counted(asked.figure.n, u"text"_s, u"texts"_s)};
}

TileData noNote(const AskedTiles &)
{
    return {};
}

struct Tile
{
    TileEntry entry;
    Note note;
};

std::span<const Tile> tiles()
{
    static const std::array All{
        Tile{{u"contacts.total"_s, u"Contacts"_s, u"contacts"_s}, contactsNote},
        Tile{{u"companies.total"_s, u"Companies"_s, u"companies"_s}, companiesNote},
        Tile{{u"companies.saas"_s, u"SaaS"_s, u"customers"_s}, saasNote},
        Tile{{u"companies.regular"_s, u"Regular"_s, u"customers"_s}, regularNote},
        Tile{{u"companies.churned"_s, u"Churned"_s, u"companies"_s}, churnedNote},
        Tile{{u"companies.premium"_s, u"Premium"_s, u"customers"_s}, premiumNote},
        Tile{{u"companies.active"_s, u"# Customers"_s, u"customers"_s}, activeNote},
        Tile{{u"at_risk.count"_s, u"At risk"_s, u"customers"_s}, shareOfCustomersNote},
        Tile{{u"upsell.count"_s, u"Upsell opportunity"_s, u"customers"_s}, upsellNote},
        Tile{{u"arr.total"_s, u"Total ARR"_s, u"customers"_s}, arrNote},
        Tile{{u"arr.at_risk"_s, u"ARR at risk"_s, u"customers"_s}, arrAtRiskNote},
        Tile{{u"tasks.open"_s, u"Open tasks"_s, u"tasks"_s}, openTasksNote},
        Tile{{u"tasks.overdue"_s, u"Overdue tasks"_s, u"tasks"_s}, overdueTasksNote},
        Tile{{u"tasks.due_today"_s, u"Tasks due today"_s, u"tasks"_s}, dueTodayNote},
        Tile{{u"tasks.due_this_week"_s, u"Tasks due this week"_s, u"tasks"_s}, dueThisWeekNote},
        Tile{{u"tasks.on_time"_s, u"Tasks done on time"_s, u"tasks"_s}, onTimeNote},
        Tile{{u"tasks.completed"_s, u"Completed tasks"_s, u"tasks"_s}, completedTasksNote},
        Tile{{u"nps.score"_s, u"NPS"_s, u"ratings"_s}, npsNote},
        Tile{{u"nlp.net"_s, u"NLP sentiment"_s, u"texts"_s, TileTime::InRange}, textsNote},
        Tile{{u"renewals.overdue"_s, u"Renewals overdue"_s, u"renewals"_s}, overdueRenewalsNote},
        Tile{{u"retention.net"_s, u"Net revenue retention"_s, u"customers"_s, TileTime::InRange},
            retentionNote},
        Tile{
            {u"retention.gross"_s, u"Gross revenue retention"_s, u"customers"_s, TileTime::InRange},
            retentionNote},
        Tile{{u"mrr.total"_s, u"MRR"_s, u"customers"_s}, noNote},
    };
    return All;
}

const Tile *tileFor(const QString &figure)
{
    const auto all = tiles();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Tile &tile) { return tile.entry.figure == figure; });
    return found == all.end() ? nullptr : &*found;
}

// Net promoter score and text tone are balances: their sign is part of them.
bool isBalance(const QString &id)
{
    return id.startsWith("nps."_L1) || id == "nlp.net"_L1;
}

void sayPeriod(TileData &data, TileTime time, DayRange range)
{
    const bool isAsAt = time == TileTime::AsAt;
    data.period = isAsAt ? u"As at %1"_s.arg(dayText(range.to))
                         : u"In range %1"_s.arg(comparedPeriodText(range));
    data.shortPeriod = isAsAt ? u"as at %1"_s.arg(shortDayText(range.to)) : u"in range"_s;
}

QString valueText(const QString &id, const Figure &figure, Currency currency)
{
    if (!figure.value) {
        return NoValueText;
    }
    if (isBalance(id)) {
        return signedCount(*figure.value);
    }
    switch (figure.unit) {
    case Unit::Money:
        return shortMoneyText(*figure.value, currency);
    case Unit::Ratio:
        return rateText(*figure.value);
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        return decimalText(*figure.value);
    case Unit::Count:
    case Unit::Days:
        break;
    }
    return countText(std::llround(*figure.value));
}

} // namespace

std::span<const TileEntry> tileEntries()
{
    static const std::vector<TileEntry> All = [] {
        std::vector<TileEntry> entries;
        for (const Tile &tile : tiles()) {
            entries.push_back(tile.entry);
        }
        return entries;
    }();
    return All;
}

const TileEntry *findTile(const QString &figure)
{
    const auto all = tileEntries();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const TileEntry &entry) { return entry.figure == figure; });
    return found == all.end() ? nullptr : &*found;
}

TileData tileOf(
    const QString &figure, const Question &question, const Scope &scope, const QString &phrase)
{
    const AskedTiles asked{question, scope, phrase, figureOf(figure, question)};
    const Tile *tile = tileFor(figure);
    TileData data;
    if (tile != nullptr && asked.figure.value) {
        data = tile->note(asked);
    }
    if (tile != nullptr) {
        sayPeriod(data, tile->entry.time, question.range);
    }
    if (!asked.figure.value) {
        data.value = NoValueText;
        data.why = asked.figure.why;
        return data;
    }
    data.value = valueText(figure, asked.figure, question.currency());
    if (asked.figure.notConverted > 0) {
        const QString leftOut = u"%1 not converted"_s.arg(countText(asked.figure.notConverted));
        data.note = data.note.isEmpty() ? leftOut : u"%1, %2"_s.arg(data.note, leftOut);
    }
    return data;
}

TileData comparedTileOf(const QString &figure, const Question &question, const Scope &scope,
    const QString &phrase, ComparedWith with)
{
    TileData data = tileOf(figure, question, scope, phrase);
    const Figure now = figureOf(figure, question);
    const Figure then = figureOf(figure, comparedQuestion(question, scope, with));
    if (!now.value || !then.value) {
        return data;
    }
    data.note = changeText(now, then, question.currency()) + u" from "_s
        + valueText(figure, then, question.currency());
    data.isWarning = false;
    return data;
}

} // namespace bellwether
