// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/noticelist.h"

#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/workscope.h"

#include <QSet>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The notices that are shown on a day, newest first, whatever the scope.
struct NoticeColumns
{
    struct Entry
    {
        const Notification *notice;
        std::size_t row; // of its company; CompanyRows::None without one
    };

    std::vector<Entry> entries;

    static std::shared_ptr<const NoticeColumns> of(const CompanyFacts &facts);
};

std::shared_ptr<const NoticeColumns> NoticeColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<NoticeColumns>();
    QSet<QString> keys;
    for (const Notification &notice : facts.book->notifications()) {
        if (notice.day > facts.day) {
            continue;
        }
        if (!notice.dedupeKey.isEmpty()) {
            if (keys.contains(notice.dedupeKey)) {
                continue;
            }
            keys.insert(notice.dedupeKey);
        }
        if (!notice.snoozedUntil || *notice.snoozedUntil <= facts.day) {
            columns->entries.push_back(
                {&notice, notice.company ? facts.rowOf(*notice.company) : CompanyRows::None});
        }
    }
    std::sort(columns->entries.begin(), columns->entries.end(), [](const Entry &a, const Entry &b) {
        return std::pair(b.notice->day, b.notice->id) < std::pair(a.notice->day, a.notice->id);
    });
    return columns;
}

template <typename Function>
void forEachNotice(const Question &question, Function function)
{
    const WorkScope scope(question);
    for (const NoticeColumns::Entry &entry : question.facts->part<NoticeColumns>().entries) {
        if (scope.takesCompany(entry.row)) {
            function(entry);
        }
    }
}

} // namespace

Series latestNotices(const Question &question)
{
    Series series;
    forEachNotice(question, [&](const NoticeColumns::Entry &entry) {
        const Notification &notice = *entry.notice;
        SeriesPoint point{rowKey(notice), {{u"read"_s, notice.isRead ? 1.0 : 0.0}}};
        const QString customer =
            entry.row == CompanyRows::None ? QString() : question.facts->company(entry.row).name;
        point.label = customer;
        point.texts = {{u"kind"_s, snakeCase(notice.kind)}, {u"customer"_s, customer},
            {u"day"_s, notice.day.toString(Qt::ISODate)}, {u"text"_s, notice.text},
            {u"snoozed_until"_s,
                notice.snoozedUntil ? notice.snoozedUntil->toString(Qt::ISODate) : QString()}};
        series.points.push_back(std::move(point));
    });
    return series;
}

Result<RowTable> latestNoticeRows(const Question &question, const QString &key)
{
    RowTableMaker maker(question,
        {{u"kind"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"text"_s},
            {u"read"_s, RowColumn::Kind::Flag}, {u"snoozed_until"_s, RowColumn::Kind::Day}});
    bool isKnown = key.isEmpty();
    forEachNotice(question, [&](const NoticeColumns::Entry &entry) {
        const Notification &notice = *entry.notice;
        if (!key.isEmpty() && rowKey(notice) != key) {
            return;
        }
        isKnown = true;
        std::vector<Cell> cells = {Cell{snakeCase(notice.kind)}, Cell{notice.day},
            Cell{notice.text}, Cell{notice.isRead},
            notice.snoozedUntil ? Cell{*notice.snoozedUntil} : Cell{}};
        if (entry.row == CompanyRows::None) {
            maker.addWithoutCompany(std::move(cells));
        } else {
            maker.add(entry.row, std::move(cells));
        }
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
