// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/notices.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Days before the range in which bands settle.
constexpr int WarmUpDays = 7;

// What comes up twice on a day is one notice that says both.
std::vector<NoticeEvent> withoutRepeats(std::vector<NoticeEvent> events)
{
    std::stable_sort(events.begin(), events.end(), [](const NoticeEvent &a, const NoticeEvent &b) {
        return std::tuple(a.notice.day, a.notice.company, a.notice.kind, a.notice.dedupeKey)
            < std::tuple(b.notice.day, b.notice.company, b.notice.kind, b.notice.dedupeKey);
    });
    std::vector<NoticeEvent> kept;
    for (NoticeEvent &event : events) {
        if (kept.empty() || kept.back().notice.dedupeKey != event.notice.dedupeKey) {
            kept.push_back(std::move(event));
        } else if (!kept.back().notice.text.contains(event.notice.text)) {
            kept.back().notice.text += u' ' + event.notice.text;
        }
    }
    return kept;
}

} // namespace

QString noticeSubject(const Company &company)
{
    if (!company.domain.isEmpty()) {
        return company.domain;
    }
    return company.ref.isEmpty() ? u'#' + QString::number(company.id.value) : company.ref;
}

QString noticeKey(NotificationKind kind, const QString &subject, QDate day)
{
    return snakeCase(kind) + u':' + subject + u':' + day.toString(Qt::ISODate);
}

bool isNegative(const FeedbackResponse &response)
{
    switch (response.kind) {
    case FeedbackKind::Nps:
        return response.value && *response.value >= 0 && *response.value <= 6;
    case FeedbackKind::Csat:
        return response.value && (*response.value == 1 || *response.value == 2);
    case FeedbackKind::Happiness:
        break;
    }
    return response.level == HappinessLevel::NotHappy;
}

std::vector<NoticeEvent> noticesIn(BookPointer book, const Options &options, DayRange range)
{
    if (range.to < range.from) {
        return {};
    }
    // Facts of the first day: those of later days are not kept by them.
    const FactsPointer first =
        CompanyFacts::of(std::move(book), nullptr, options, range.from.addDays(-WarmUpDays));
    std::vector<NoticeEvent> events = eventNotices(*first, range);
    std::vector<NoticeEvent> daily = dayNotices(*first, range);
    events.insert(
        events.end(), std::make_move_iterator(daily.begin()), std::make_move_iterator(daily.end()));
    return withoutRepeats(std::move(events));
}

} // namespace bellwether
