// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/alignmentmodel.h"

#include "core/base/numbertext.h"
#include "ui/models/plaintip.h"

#include <algorithm>
#include <numeric>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Line>
bool haveSameKeys(const std::vector<Line> &a, const std::vector<Line> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const Line &x, const Line &y) { return x.id == y.id && x.name == y.name; });
}

QString shareOf(const AlignmentGrid::Line &line)
{
    return line.share ? shareText(*line.share) : NoValueText;
}

QString tipOf(const AlignmentGrid::Line &line)
{
    QString tip = u"%1\n%2 aligned, %3 of %4 applicable"_s.arg(
        line.name, shareOf(line), countText(line.aligned), countText(line.applicable));
    if (line.supported > 0) {
        tip += u"\n%1 supported"_s.arg(countText(line.supported));
    }
    if (line.declined > 0) {
        tip += u"\n%1 declined"_s.arg(countText(line.declined));
    }
    return tip;
}

template <typename Line>
std::vector<std::size_t> ordered(const std::vector<Line> &lines, AlignmentModel::Order order)
{
    std::vector<std::size_t> places(lines.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    if (order == AlignmentModel::Order::LeastAligned) {
        // To whom nothing applies has no share and comes last.
        constexpr double Last = 2;
        std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
            return lines[a].share.value_or(Last) < lines[b].share.value_or(Last);
        });
    }
    return places;
}

} // namespace

AlignmentModel::AlignmentModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AlignmentModel::setGrid(std::shared_ptr<const AlignmentGrid> grid)
{
    const bool isSame = m_grid != nullptr && grid != nullptr
        && haveSameKeys(m_grid->customers, grid->customers)
        && haveSameKeys(m_grid->items, grid->items);
    if (!isSame) {
        beginResetModel();
        m_grid = std::move(grid);
        sort();
        endResetModel();
        return;
    }
    // The order stays as it is, so that what was just edited does not jump away.
    m_grid = std::move(grid);
    if (rowCount() > 0 && columnCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

void AlignmentModel::setSwapped(bool isSwapped)
{
    if (isSwapped != m_isSwapped) {
        beginResetModel();
        m_isSwapped = isSwapped;
        endResetModel();
    }
}

void AlignmentModel::setOrder(Order order)
{
    beginResetModel();
    m_order = order;
    sort();
    endResetModel();
}

void AlignmentModel::sort()
{
    m_customers.clear();
    m_items.clear();
    if (m_grid != nullptr) {
        m_customers = ordered(m_grid->customers, m_order);
        m_items = ordered(m_grid->items, m_order);
    }
}

int AlignmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_isSwapped ? m_items.size() : m_customers.size());
}

int AlignmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_isSwapped ? m_customers.size() : m_items.size());
}

std::size_t AlignmentModel::customerOf(int row, int column) const
{
    return m_customers[static_cast<std::size_t>(m_isSwapped ? column : row)];
}

std::size_t AlignmentModel::itemOf(int row, int column) const
{
    return m_items[static_cast<std::size_t>(m_isSwapped ? row : column)];
}

const AlignmentGrid::Customer &AlignmentModel::customerAt(const QModelIndex &index) const
{
    return m_grid->customers[customerOf(index.row(), index.column())];
}

const AlignmentGrid::Item &AlignmentModel::itemAt(const QModelIndex &index) const
{
    return m_grid->items[itemOf(index.row(), index.column())];
}

QVariant AlignmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t customer = customerOf(index.row(), index.column());
    const std::size_t item = itemOf(index.row(), index.column());
    const GridMark mark = m_grid->at(customer, item);
    if (role == MarkRole) {
        return static_cast<int>(mark);
    }
    if (role == Qt::DisplayRole) {
        return nameOf(mark);
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const QString reason = m_grid->reasonAt(customer, item);
        const QString text = u"%1, %2: %3"_s.arg(m_grid->customers[customer].name,
                                 m_grid->items[item].name, nameOf(mark).toLower())
            + (reason.isEmpty() ? QString() : u", "_s + reason);
        return role == Qt::ToolTipRole ? plainTip(text) : text;
    }
    return {};
}

const AlignmentGrid::Line &AlignmentModel::lineAt(Qt::Orientation orientation, int section) const
{
    const auto place = static_cast<std::size_t>(section);
    return isItems(orientation)
        ? static_cast<const AlignmentGrid::Line &>(m_grid->items[m_items[place]])
        : m_grid->customers[m_customers[place]];
}

QVariant AlignmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount())) {
        return {};
    }
    const AlignmentGrid::Line &line = lineAt(orientation, section);
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case ShareRole:
        return shareOf(line);
    case Qt::ToolTipRole:
        return plainTip(tipOf(line));
    default:
        return {};
    }
}

std::vector<StackPair> AlignmentModel::pairsOf(const QItemSelection &selection) const
{
    const auto columns = static_cast<std::size_t>(columnCount());
    std::vector<bool> isTaken(static_cast<std::size_t>(rowCount()) * columns);
    std::vector<StackPair> pairs;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                const std::size_t place =
                    static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
                if (!isTaken[place]) {
                    isTaken[place] = true;
                    pairs.push_back({m_grid->customers[customerOf(row, column)].id,
                        m_grid->items[itemOf(row, column)].id});
                }
            }
        }
    }
    return pairs;
}

std::optional<int> AlignmentModel::find(
    Qt::Orientation orientation, const QString &words, int from) const
{
    const int count = orientation == Qt::Horizontal ? columnCount() : rowCount();
    for (int step = 0; step < count; ++step) {
        const int place = (from + step) % count;
        if (lineAt(orientation, place).name.contains(words, Qt::CaseInsensitive)) {
            return place;
        }
    }
    return std::nullopt;
}

} // namespace bellwether
