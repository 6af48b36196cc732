// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/childmapping.h"

namespace bellwether {

class Database;

// Brings the rows that belong to a row from what they were to what they shall be. Most rows have
// none.
template <typename Row>
class ChildWriter
{
public:
    ChildWriter(Database &, std::int64_t) { }

    Result<void> write(const Row *, const Row &) { return {}; }
};

template <>
class ChildWriter<Company>
{
public:
    ChildWriter(Database &database, std::int64_t action);

    // `before` is a null pointer when the company is new.
    Result<void> write(const Company *before, const Company &after);

private:
    template <typename T>
    Result<void> writeSpans(CompanyId company, const QString &field,
        const std::vector<typename Dated<T>::Span> &before,
        const std::vector<typename Dated<T>::Span> &after);

    std::int64_t m_action;
    Query m_insert;
    Query m_update;
    Query m_remove;
};

template <>
class ChildWriter<Contract>
{
public:
    ChildWriter(Database &database, std::int64_t action);

    Result<void> write(const Contract *before, const Contract &after);

private:
    std::int64_t m_action;
    Query m_insert;
    Query m_update;
    Query m_remove;
};

} // namespace bellwether
