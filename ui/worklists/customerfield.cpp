// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/customerfield.h"

#include <QCompleter>
#include <QSet>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

CustomerField::CustomerField(const Book &book, std::optional<CompanyId> chosen, QWidget *parent)
    : QLineEdit(parent)
{
    QSet<QString> seen;
    QSet<QString> twice;
    for (const Company &company : book.companies()) {
        const QString name = company.name.toCaseFolded();
        if (seen.contains(name)) {
            twice.insert(name);
        }
        seen.insert(name);
    }
    QStringList names;
    for (const Company &company : book.companies()) {
        const QString other = company.ref.isEmpty() ? u"#%1"_s.arg(company.id.value) : company.ref;
        const QString name = twice.contains(company.name.toCaseFolded())
            ? u"%1 (%2)"_s.arg(company.name, other)
            : company.name;
        m_customers.emplace_back(name, company.id);
        names << name;
    }
    names.sort(Qt::CaseInsensitive);
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    setCustomer(chosen);
}

std::optional<CompanyId> CustomerField::customer() const
{
    const QString typed = text().simplified();
    const auto found = std::find_if(m_customers.begin(), m_customers.end(), [&](const auto &one) {
        return one.first.simplified().compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == m_customers.end() ? std::nullopt : std::optional(found->second);
}

void CustomerField::setCustomer(std::optional<CompanyId> customer)
{
    const auto found = std::find_if(m_customers.begin(), m_customers.end(),
        [&](const auto &one) { return one.second == customer; });
    setText(found == m_customers.end() ? QString() : found->first);
}

} // namespace bellwether
