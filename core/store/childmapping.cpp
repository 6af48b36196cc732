// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/childmapping.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QString ChildMapping<Company>::names()
{
    return u"field, from_day, value"_s;
}

void ChildMapping<Company>::read(Query &query, Company &company)
{
    const QString field = query.value<QString>(1);
    const QDate from = query.value<QDate>(2);
    bool isKnown = false;
    visitDatedFields([&]<typename T>(QLatin1StringView name, Dated<T> Company::*member) {
        if (!isKnown && field == name) {
            (company.*member).set(from, query.value<std::optional<T>>(3));
            isKnown = true;
        }
    });
    if (!isKnown) {
        query.reject(1);
    }
}

QString ChildMapping<Contract>::names()
{
    return u"position, "_s + namesOf(Columns);
}

void ChildMapping<Contract>::read(Query &query, Contract &contract)
{
    if (query.value<std::int64_t>(1) != static_cast<std::int64_t>(contract.lines.size())) {
        query.reject(1); // a gap, or a place taken twice
    }
    readColumns(Columns, query, 2, contract.lines.emplace_back());
}

} // namespace bellwether
