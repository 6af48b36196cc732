// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackscope.h"

#include <algorithm>

namespace bellwether {

StackScope::StackScope(const Question &question)
    : m_question(question)
    , m_stack(question.facts->part<StackColumns>())
    , m_takesAll(question.items.empty())
{
    if (m_takesAll) {
        return;
    }
    m_takes.reserve(m_stack.items.size());
    for (const StackItemId item : m_stack.items) {
        m_takes.push_back(takes(item));
    }
}

bool StackScope::takes(StackItemId item) const
{
    return m_takesAll || std::binary_search(m_question.items.begin(), m_question.items.end(), item);
}

OpenSum StackScope::openAt(std::size_t row) const
{
    if (m_takesAll) {
        return {m_stack.mrr[row], m_stack.oneTime[row]};
    }
    OpenSum sum;
    for (const StackCell &cell : m_stack.of(row)) {
        if (takes(cell)) {
            sum.add(cell.mrr, cell.oneTime);
        }
    }
    return sum;
}

bool StackScope::isNotConverted(std::size_t row) const
{
    if (m_takesAll) {
        return m_stack.isNotConverted[row];
    }
    const auto cells = m_stack.of(row);
    return std::any_of(cells.begin(), cells.end(),
        [this](const StackCell &cell) { return cell.isNotConverted && takes(cell); });
}

bool StackScope::hasUpsell(std::size_t row) const
{
    if (m_takesAll) {
        return m_stack.hasUpsell[row];
    }
    const auto cells = m_stack.of(row);
    return std::any_of(cells.begin(), cells.end(),
        [this](const StackCell &cell) { return cell.hasUpsell && takes(cell); });
}

int StackScope::withoutEmployees(std::size_t row) const
{
    if (m_takesAll) {
        return m_stack.withoutEmployees[row];
    }
    const auto cells = m_stack.of(row);
    return static_cast<int>(std::count_if(cells.begin(), cells.end(),
        [this](const StackCell &cell) { return cell.isWithoutEmployees && takes(cell); }));
}

std::vector<LeftOutCount> StackScope::leftOut() const
{
    int items = 0;
    forEachCompany([&](std::size_t row) { items += withoutEmployees(row); });
    std::vector<LeftOutCount> leftOut;
    if (const int gone = churned(); gone > 0) {
        leftOut.push_back({LeftOut::Churned, gone});
    }
    if (items > 0) {
        leftOut.push_back({LeftOut::NoEmployees, items});
    }
    return leftOut;
}

int StackScope::churned() const
{
    return m_question.companies() - companies();
}

int StackScope::notConverted() const
{
    int count = 0;
    forEachCompany([&](std::size_t row) { count += isNotConverted(row) ? 1 : 0; });
    return count;
}

int StackScope::companies() const
{
    int count = 0;
    forEachCompany([&](std::size_t) { ++count; });
    return count;
}

QString itemKey(const Book &book, StackItemId item)
{
    const StackItem *found = book.stackItems().find(item);
    return found == nullptr || found->ref.isEmpty() ? u'#' + QString::number(item.value)
                                                    : found->ref;
}

QString itemName(const Book &book, StackItemId item)
{
    const StackItem *found = book.stackItems().find(item);
    return found == nullptr ? u'#' + QString::number(item.value) : found->name;
}

} // namespace bellwether
