// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/cadence.h"
#include "core/book/churnrecord.h"
#include "core/book/companyrows.h"
#include "core/metrics/companyfacts.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// How long a customer had been one when it left (S0-15).
enum class TenureBand
{
    UnderOne, // year
    OneToTwo,
    TwoToThree,
    ThreeToFive,
    FiveAndMore
};

template <>
struct EnumText<TenureBand>
{
    static constexpr std::array Names = {QLatin1StringView("under_1"), QLatin1StringView("1_to_2"),
        QLatin1StringView("2_to_3"), QLatin1StringView("3_to_5"), QLatin1StringView("5_and_more")};
};

// What people noted about losses. A record speaks of a loss when no recurring line began between
// the two days; of several, the nearest one does, and of those the latest written.
class ChurnNotes
{
public:
    explicit ChurnNotes(const Book &book);

    // Null: nobody noted anything about a loss on that day.
    const ChurnRecord *about(const CompanyFacts &facts, std::size_t row, QDate lossDay) const;
    // The first record of a company that never paid before it: nothing else tells of the loss. Null
    // for every other company.
    const ChurnRecord *ofUnpaid(const CompanyFacts &facts, std::size_t row) const;
    // What the record says, else the leaf of the tree of reasons that it names.
    std::optional<bool> isAvoidable(const ChurnRecord &record) const;
    // The branch of the tree of reasons on which the record's reason stands; empty: none.
    QString groupOf(const QString &reason) const;

    static std::shared_ptr<const ChurnNotes> of(const CompanyFacts &facts); // of the book

private:
    const ChurnReason *leaf(const QString &reason) const;

    BookPointer m_book;
    RowsByCompany<ChurnRecord> m_records;
    std::map<QString, const ChurnReason *> m_leaves;
};

// Somebody's revenue that went in the range: all of it (F-LOGO), or a part of it. Who never paid
// and is noted as lost in the range is lost, too, with nothing.
struct ChurnDetail
{
    std::size_t row; // in the facts
    QDate day; // of the loss; the first contraction of who stayed
    std::int64_t yearly; // minor units
    // What was noted; else cancelled when a contract was that day, or nothing was ever paid; else
    // not renewed.
    ChurnType type;
    bool isLost; // else a contraction, which is no logo churn
    const ChurnRecord *record; // null: nothing was noted
    std::optional<bool> isAvoidable; // nothing: nobody said
    QString plan; // on the day before, as is the next one; empty: none
    std::optional<TeamMemberId> csm;
    QDate since; // the day since when it was a customer, else of its first recurring line
    TenureBand tenure;

    double tenureYears() const { return static_cast<double>(since.daysTo(day)) / 365.25; }
};

// Of all companies in a range, by row; who was lost comes first, then the contractions of customers
// who paid on the day before the range and were not lost in it.
struct ChurnDetails
{
    std::vector<ChurnDetail> all;

    static std::shared_ptr<const ChurnDetails> of(const CompanyFacts &facts, DayRange range);
};

// Columns of their own since they need scores: the segment of each detail on the last day of the
// month before the loss (for a loss on the first of a month, the day before it).
struct ChurnSegments
{
    std::vector<Segment> all;

    static std::shared_ptr<const ChurnSegments> of(const CompanyFacts &facts, DayRange range);
};

} // namespace bellwether
