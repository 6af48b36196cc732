// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/letterdrafts.h"

#include "core/rules/letters.h"

#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString Between = u"\n\n----------\n\n"_s;

EmailTemplate blankLetter()
{
    EmailTemplate letter;
    letter.body = u"Dear {contact.first_name},\n\n\n\nKind regards\n{csm.name}"_s;
    return letter;
}

// Line ends in a name would begin another header.
QString addressOf(const Contact &contact)
{
    const QString name = contact.name.simplified();
    const QString email = contact.email.simplified();
    return email.isEmpty() ? name : u"%1 <%2>"_s.arg(name, email);
}

} // namespace

QString letterDrafts(const Book &book, const std::vector<CompanyId> &companies,
    const EmailTemplate *letter, QDate day)
{
    const EmailTemplate words = letter == nullptr ? blankLetter() : *letter;
    QStringList drafts;
    for (const CompanyId id : companies) {
        const Company *company = book.companies().find(id);
        if (company == nullptr) {
            continue;
        }
        const Contact *contact = contactFor(id, day, book);
        const LetterFacts facts{company, contact, day, std::nullopt};
        drafts << u"To: %1\nSubject: %2\n\n%3"_s.arg(
            contact == nullptr ? QString() : addressOf(*contact),
            filledLetter(words.subject, facts, book).simplified(),
            filledLetter(words.body, facts, book));
    }
    return drafts.join(Between);
}

} // namespace bellwether
