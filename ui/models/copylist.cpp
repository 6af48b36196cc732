// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/copylist.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isNumber(int column)
{
    return column == CopyList::CustomersColumn || column == CopyList::ArrColumn
        || column == CopyList::SizeColumn;
}

QVariant copyListAlignmentOf(int column)
{
    return QVariant::fromValue(
        Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

CopyList::CopyList(Words words, QObject *parent)
    : TableModel(parent)
    , m_words(std::move(words))
{
}

void CopyList::setCopies(std::vector<BookCopy> copies)
{
    resetRows(std::move(copies));
}

void CopyList::setFacts(const QString &path, const BookFacts &facts)
{
    m_facts[path] = facts;
    emit dataChanged(index(0, CustomersColumn), index(rowCount() - 1, ArrColumn));
}

std::optional<BookFacts> CopyList::factsOf(const BookCopy &copy) const
{
    const auto found = m_facts.find(copy.path);
    return found == m_facts.end() ? std::nullopt : std::optional(found->second);
}

QVariant CopyList::cell(const BookCopy &copy, int column, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return copyListAlignmentOf(column);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case MadeColumn:
        return m_words.made(copy);
    case ReasonColumn:
        return m_words.reason(copy);
    case CustomersColumn:
        return m_words.customers(factsOf(copy));
    case ArrColumn:
        return m_words.arr(factsOf(copy));
    case SizeColumn:
        return m_words.size(copy);
    default:
        return {};
    }
}

QVariant CopyList::header(int column, int role) const
{
    static const QStringList titles{u"Made"_s, u"Why"_s, u"Customers"_s, u"ARR"_s, u"Size"_s};
    if (role == Qt::TextAlignmentRole) {
        return copyListAlignmentOf(column);
    }
    return role == Qt::DisplayRole ? titles[column] : QVariant();
}

} // namespace bellwether
