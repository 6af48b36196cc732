// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/month.h"
#include "core/edit/editproblem.h"
#include "core/edit/rowfinder.h"

#include <QDateTime>

namespace bellwether {

// Reads a value that somebody typed into a field, strictly: what could mean two things is refused.
class FieldReader
{
public:
    using Read = Edited<void>;

    // The problem names table, row, field and value; `today` decides what a year of two digits is.
    FieldReader(const Book &book, QDate today, EditProblem place)
        : m_book(book)
        , m_today(today)
        , m_place(std::move(place))
    {
    }

    Read read(QString &value) const;
    Read read(bool &value) const;
    Read read(int &value) const;
    Read read(std::int64_t &value) const;
    Read read(double &value) const; // "40 %" is 0.4
    Read read(QDate &value) const;
    Read read(Currency &value) const;
    Read read(Month &value) const;
    Read read(QStringList &value) const; // separated by commas
    // An amount in major units, such as 1200 or 1200.50.
    Read readMoney(std::int64_t &value, Currency currency) const;

    template <NamedEnum E>
    Read read(E &value) const
    {
        QStringList words;
        for (std::size_t i = 0; i < EnumText<E>::Names.size(); ++i) {
            const E candidate = static_cast<E>(i);
            if (isWord(snakeCase(candidate)) || isWord(nameOf(candidate))) {
                value = candidate;
                return {};
            }
            words << snakeCase(candidate);
        }
        return problem(EditProblem::Kind::UnknownWord, words);
    }

    // The row that a reference, a name or "#id" names.
    template <typename Tag>
    Read read(Id<Tag> &value) const
    {
        const auto &table = m_book.table<RowOfId<Id<Tag>>>();
        const auto found = rowsNamed(table, m_place.value);
        if (found.size() == 1) {
            value = found.front()->id;
            return {};
        }
        return problem(
            found.empty() ? EditProblem::Kind::UnknownTarget : EditProblem::Kind::AmbiguousTarget,
            idsOf(found));
    }

    // An empty value is none.
    template <typename T>
    Read read(std::optional<T> &value) const
    {
        if (m_place.value.isEmpty()) {
            value.reset();
            return {};
        }
        T read{};
        return this->read(read).map([&] { value = std::move(read); });
    }
    Read readMoney(std::optional<std::int64_t> &value, Currency currency) const;

private:
    Read problem(EditProblem::Kind kind, const QStringList &allowed = {}) const;
    bool isWord(const QString &word) const
    {
        return m_place.value.compare(word, Qt::CaseInsensitive) == 0;
    }
    Read readWhole(std::int64_t &value, std::int64_t least, std::int64_t most) const;

    const Book &m_book;
    QDate m_today;
    EditProblem m_place;
};

} // namespace bellwether
