// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/noticelines.h"

#include "core/metrics/catalogue.h"
#include "core/metrics/rowkeys.h"
#include "ui/models/daywords.h"

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString titleOf(const NoticeLine &line)
{
    return line.customer.isEmpty() ? noticeKindText(line.kind) : line.customer;
}

} // namespace

std::vector<NoticeLine> latestNoticeLines(const Question &question)
{
    const Book &book = *question.facts->book;
    std::map<QString, const Notification *> notices;
    for (const Notification &notice : book.notifications()) {
        notices.emplace(rowKey(notice), &notice);
    }
    std::vector<NoticeLine> lines;
    for (const SeriesPoint &point :
        findSeries(u"notifications.latest"_s)->series(question).points) {
        const auto found = notices.find(point.key);
        if (found != notices.end()) {
            const Notification &notice = *found->second;
            lines.push_back({notice.id, notice.kind, notice.company, point.label, notice.text,
                notice.day, notice.isRead});
        }
    }
    return lines;
}

QString noticeKindText(NotificationKind kind)
{
    QString text = snakeCase(kind);
    text.replace(u'_', u' ');
    text[0] = text[0].toUpper();
    return text;
}

void NoticeLines::setNotices(std::vector<NoticeLine> notices, QDate today)
{
    if (notices != rows() || today != m_today) {
        m_today = today;
        resetRows(std::move(notices));
    }
}

QVariant NoticeLines::cell(const NoticeLine &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return u"%1%2, %3, %4, %5"_s.arg(row.isRead ? QString() : u"Unread: "_s, titleOf(row),
            noticeKindText(row.kind), row.text, agoText(row.day, m_today));
    case KindRole:
        return static_cast<int>(row.kind);
    case TitleRole:
        return titleOf(row);
    case AgeRole:
        return agoText(row.day, m_today);
    case ReadRole:
        return row.isRead;
    default:
        return {};
    }
}

QVariant NoticeLines::header(int, int) const
{
    return {};
}

} // namespace bellwether
