// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/customerquestions.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

CustomerQuestions::CustomerQuestions(
    const CompanyIndex &customers, const ImportOptions &options, FieldColumn name)
    : m_customers(customers)
    , m_options(options)
    , m_name(std::move(name))
{
}

std::optional<CompanyId> CustomerQuestions::answer(const QString &name) const
{
    const auto answer = m_options.sameCustomers.find(name);
    if (name.isEmpty() || answer == m_options.sameCustomers.end()) {
        return std::nullopt;
    }
    return answer->second.isEmpty() ? CompanyId() : m_customers.chosen(answer->second);
}

void CustomerQuestions::ask(CellReader &cells, const QString &name,
    const CompanyIndex::Match &unknown, const QString &assumed)
{
    if (name.isEmpty() || m_options.sameCustomers.contains(name)) {
        return;
    }
    constexpr int MostQuestions = 50;
    auto known = m_choices.constFind(name);
    if (known == m_choices.constEnd()) {
        if (m_hasEnded) {
            return;
        }
        const QStringList offered = choices(name, unknown);
        if ((!offered.isEmpty() && m_asked == MostQuestions) || m_customers.isExhausted()) {
            m_hasEnded = true;
            cells.tell(Issue::Severity::Note, Issue::Kind::NamesNotAsked, m_name,
                QString::number(m_asked));
            return;
        }
        m_asked += offered.isEmpty() ? 0 : 1;
        known = m_choices.insert(name, offered);
    }
    if (!known->isEmpty()) {
        cells.ask({ImportQuestion::Kind::SameCustomer, m_name.field, m_name.title, name, 0,
            *known + QStringList{u""_s}, assumed});
    }
}

QStringList CustomerQuestions::choices(
    const QString &name, const CompanyIndex::Match &unknown) const
{
    constexpr qsizetype MostChoices = 20;
    if (unknown.candidates.empty()) {
        return m_customers.nearNames(name);
    }
    QStringList choices;
    for (const CompanyId candidate : unknown.candidates) {
        const QString choice = m_customers.choice(candidate);
        if (!choice.isEmpty() && !choices.contains(choice) && choices.size() < MostChoices) {
            choices.append(choice);
        }
    }
    return choices;
}

} // namespace bellwether
