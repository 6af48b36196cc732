// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"
#include "core/metrics/stackfacts.h"

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace bellwether {

// How a customer stands to a stack item, as the grid shows it (S3-04, S3-08).
enum class GridMark : std::uint8_t
{
    NotApplicable, // or nothing was recorded
    Aligned,
    Supported,
    NotAligned,
    Declined // not aligned, and the newest offer was refused with a reason
};

inline constexpr std::array GridMarks{GridMark::Aligned, GridMark::Supported, GridMark::NotAligned,
    GridMark::Declined, GridMark::NotApplicable};

QString nameOf(GridMark mark); // "Not aligned"

// The newest opportunity of each company and item that was opened up to the day. What it gives
// lives as long as the book.
class NewestOffers
{
public:
    NewestOffers(const Book &book, QDate day);

    const Opportunity *of(CompanyId company, StackItemId item) const; // null: never offered

private:
    std::map<std::pair<CompanyId, StackItemId>, const Opportunity *> m_offers;
};

// Whether the customer had said no to the opportunity, with a reason, by that day.
bool isRefused(const Opportunity &opportunity, QDate day);

// Customers against items, every cell of it: who has not churned and is in scope, in the order of
// their names; the items of the scope, or those that are offered or apply to somebody, in the order
// of the book.
struct AlignmentGrid
{
    struct Line
    {
        QString key;
        QString name;
        int aligned = 0;
        int supported = 0;
        int declined = 0;
        int applicable = 0;
        std::optional<double> share = {}; // F-ALIGN; nothing where nothing applies (T-22)
    };
    struct Customer : Line
    {
        CompanyId id;
        QString csm; // name; empty: none
    };
    struct Item : Line
    {
        StackItemId id;
    };

    QDate day;
    std::vector<Customer> customers;
    std::vector<Item> items;
    std::vector<GridMark> marks; // customer by customer
    std::map<std::size_t, QString> reasons; // of the cells that were declined

    std::size_t cellOf(std::size_t customer, std::size_t item) const
    {
        return customer * items.size() + item;
    }
    GridMark at(std::size_t customer, std::size_t item) const
    {
        return marks[cellOf(customer, item)];
    }
    QString reasonAt(std::size_t customer, std::size_t item) const; // empty unless declined

    static std::shared_ptr<const AlignmentGrid> of(const Question &question);
};

// A row per customer, a column per item, for CSV and spreadsheets.
RowTable tableOf(const AlignmentGrid &grid);

} // namespace bellwether
