// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/reviews.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString nameOf(const QString &page, const QString &section)
{
    return page + u'/' + section;
}

} // namespace

int reviewDays(const Settings &settings)
{
    bool isNumber = false;
    const int days = settings.value(ReviewSetting::Days).toInt(&isNumber);
    return isNumber && days >= 0 ? days : UsualReviewDays;
}

Change reviewChange(const QString &page, const std::vector<ReviewedSection> &sections,
    std::optional<TeamMemberId> member, QDate day, const Book &book)
{
    Change change;
    ReviewEntryId next = book.reviewEntries().nextId();
    for (const ReviewedSection &section : sections) {
        change.rows<ReviewEntry>().put.push_back(
            {next, day, member, nameOf(page, section.section), section.note.trimmed()});
        ++next.value;
    }
    if (!sections.empty()) {
        change.label = sections.size() == 1 ? u"Review, 1 section"_s
                                            : u"Review, %1 sections"_s.arg(sections.size());
    }
    return change;
}

std::optional<QDate> lastReview(const Book &book, const QString &page, QDate day)
{
    std::optional<QDate> last;
    for (const ReviewEntry &entry : book.reviewEntries()) {
        if (entry.section.startsWith(page + u'/') && entry.day <= day) {
            last = std::max(last.value_or(entry.day), entry.day);
        }
    }
    return last;
}

std::optional<int> overdueReview(const Book &book, const QString &page, QDate day)
{
    const int days = reviewDays(book.settings());
    const std::optional<QDate> last = lastReview(book, page, day);
    if (days == 0 || !last || last->daysTo(day) <= days) {
        return std::nullopt;
    }
    return static_cast<int>(last->daysTo(day));
}

const ReviewEntry *lastNote(
    const Book &book, const QString &page, const QString &section, QDate day)
{
    const ReviewEntry *last = nullptr;
    for (const ReviewEntry &entry : book.reviewEntries()) {
        if (entry.section == nameOf(page, section) && entry.day <= day && !entry.note.isEmpty()
            && (last == nullptr || last->day <= entry.day)) {
            last = &entry;
        }
    }
    return last;
}

} // namespace bellwether
