// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/letters.h"

#include "core/metrics/feedbackanswers.h"
#include "core/metrics/usagefacts.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

QString csmName(const LetterFacts &facts, const Book &book)
{
    const std::optional<TeamMemberId> csm =
        facts.company == nullptr ? std::nullopt : facts.company->csm.valueAt(facts.day);
    const TeamMember *member = csm ? book.team().find(*csm) : nullptr;
    return member == nullptr ? book.settings().bookName() : member->name;
}

void fill(QString &text, const QString &field, const QString &value)
{
    if (!value.isEmpty()) {
        text.replace(field, value);
    }
}

} // namespace

QString filledLetter(const QString &text, const LetterFacts &facts, const Book &book)
{
    QString filled = text;
    if (facts.contact != nullptr) {
        fill(filled, u"{contact.first_name}"_s, facts.contact->name.section(u' ', 0, 0));
    }
    if (facts.company != nullptr) {
        fill(filled, u"{company.name}"_s, facts.company->name);
    }
    fill(filled, u"{response.day}"_s, facts.day.toString(Qt::ISODate));
    if (facts.renewalDue) {
        fill(filled, u"{renewal.due_on}"_s, facts.renewalDue->toString(Qt::ISODate));
    }
    fill(filled, u"{csm.name}"_s, csmName(facts, book));
    fill(filled, u"{book.name}"_s, book.settings().bookName());
    return filled;
}

const Contact *contactFor(CompanyId company, QDate day, const Book &book)
{
    const Contact *best = nullptr;
    const auto rank = [](const Contact &contact) {
        return contact.isKey ? 2 : contact.isUser ? 1 : 0;
    };
    for (const Contact &contact : book.contacts()) {
        if (contact.company == company && isThereOn(contact, day)
            && (best == nullptr || rank(contact) > rank(*best))) {
            best = &contact;
        }
    }
    return best;
}

} // namespace bellwether
