// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contactplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/contactindex.h"
#include "core/exchange/rowplan.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class ContactPlan
{
public:
    explicit ContactPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    struct Identity
    {
        QString reference, email, name;
    };

    Identity identityOf(CellReader &cells) const;
    bool isRepeated(CellReader &cells, const Identity &who, CompanyId company);
    QList<const Contact *> known(const Identity &who, CompanyId company) const;
    void apply(CellReader &cells, const Identity &who, Contact &contact, bool isNew) const;

    CompanyFinder m_finder;
    RowPlan<Contact> m_contacts;
    ContactIndex m_index;
    QSet<qint64> m_seenContacts; // of the book that a row of the file was about
    QSet<QString> m_seen; // e-mail addresses and names of the file's rows without a reference
    FieldColumn m_reference, m_email, m_name, m_firstName, m_lastName, m_role, m_isUser, m_isKey,
        m_optOut, m_since, m_leftOn, m_seats;
};

ContactPlan::ContactPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_contacts(input.book.contacts())
    , m_index(input.book.contacts())
    , m_reference(input.column(u"contact.external_id"))
    , m_email(input.column(u"contact.email"))
    , m_name(input.column(u"contact.name"))
    , m_firstName(input.column(u"contact.first_name"))
    , m_lastName(input.column(u"contact.last_name"))
    , m_role(input.column(u"contact.role"))
    , m_isUser(input.column(u"contact.is_user"))
    , m_isKey(input.column(u"contact.is_key"))
    , m_optOut(input.column(u"contact.opt_out"))
    , m_since(input.column(u"contact.since"))
    , m_leftOn(input.column(u"contact.left_on"))
    , m_seats(input.column(u"contact.seats"))
{
}

// Of several contacts those whose name is written just so, if there are any.
QList<const Contact *> spelt(const QList<const Contact *> &contacts, const QString &name)
{
    QList<const Contact *> same;
    std::copy_if(contacts.begin(), contacts.end(), std::back_inserter(same),
        [&](const Contact *contact) { return contact->name == name; });
    return same.isEmpty() ? contacts : same;
}

RowOutcome ContactPlan::plan(CellReader &cells)
{
    const Identity who = identityOf(cells);
    cells.setWho(who.name.isEmpty() ? who.email : who.name);
    if (m_contacts.isRepeated(cells, m_reference, who.reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    cells.setWho(who.name.isEmpty() ? who.email : who.name);
    if (!company || isRepeated(cells, who, *company)) {
        return RowOutcome::Rejected;
    }
    const QList<const Contact *> same = spelt(known(who, *company), who.name);
    const FieldColumn &given = who.email.isEmpty() ? m_name : m_email;
    if (same.size() > 1 && who.reference.isEmpty()) {
        cells.reject(Issue::Kind::SeveralContacts, given, QString::number(same.size()));
        return RowOutcome::Rejected;
    }
    const Contact *before = only(same);
    if (before && m_seenContacts.contains(before->id.value)) {
        cells.reject(Issue::Kind::DuplicateKey, given);
        return RowOutcome::Rejected;
    }
    Contact contact = before ? *before : Contact();
    contact.company = *company;
    apply(cells, who, contact, !before);
    if (contact.name.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_name);
    }
    if (contact.since && contact.leftOn && *contact.leftOn < *contact.since) {
        cells.reject(Issue::Kind::EndBeforeStart, m_leftOn, contact.since->toString(Qt::ISODate));
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    m_contacts.remember(who.reference);
    if (before) {
        m_seenContacts.insert(before->id.value);
    }
    if (who.reference.isEmpty()) {
        m_seen.insert(who.email.isEmpty() ? keyOf(*company, who.name) : who.email.toLower());
    }
    return m_contacts.put(before, contact);
}

ContactPlan::Identity ContactPlan::identityOf(CellReader &cells) const
{
    const QString ownName = cells.text(m_name).simplified();
    const QString name = (cells.text(m_firstName) + u' ' + cells.text(m_lastName)).simplified();
    return {cells.reference(m_reference), cells.text(m_email), ownName.isEmpty() ? name : ownName};
}

bool ContactPlan::isRepeated(CellReader &cells, const Identity &who, CompanyId company)
{
    const bool isKnownByEmail = !who.email.isEmpty();
    const QString key = isKnownByEmail ? who.email.toLower() : keyOf(company, who.name);
    if (!who.reference.isEmpty() || !m_seen.contains(key)) {
        return false;
    }
    cells.reject(Issue::Kind::DuplicateKey, isKnownByEmail ? m_email : m_name);
    return true;
}

// Whom the row may be about. Two references that differ are two people, whatever else is alike.
QList<const Contact *> ContactPlan::known(const Identity &who, CompanyId company) const
{
    if (const Contact *same = m_contacts.byReference(who.reference)) {
        return {same};
    }
    const auto without = [](QList<const Contact *> contacts, const auto &isOther) {
        contacts.erase(std::remove_if(contacts.begin(), contacts.end(), isOther), contacts.end());
        return contacts;
    };
    const auto hasOtherReference = [&](const Contact *contact) {
        return !contact->ref.isEmpty() && !who.reference.isEmpty();
    };
    const auto hasOtherEmail = [&](const Contact *contact) {
        return !contact->email.isEmpty() && !who.email.isEmpty();
    };
    const QList<const Contact *> byEmail = m_index.byEmail(who.email, company);
    return without(
        byEmail.isEmpty() ? without(m_index.byName(who.name, company), hasOtherEmail) : byEmail,
        hasOtherReference);
}

void ContactPlan::apply(CellReader &cells, const Identity &who, Contact &contact, bool isNew) const
{
    if (contact.ref.isEmpty()) {
        cells.put(m_reference, contact.ref, who.reference);
    }
    cells.put(m_name, contact.name, isNew && who.name.isEmpty() ? who.email : who.name);
    cells.put(m_email, contact.email, who.email);
    cells.put(m_role, contact.role, cells.text(m_role).simplified());
    cells.put(m_isUser, contact.isUser, cells.flag(m_isUser));
    cells.put(m_isKey, contact.isKey, cells.flag(m_isKey));
    cells.put(m_optOut, contact.optOut, cells.flag(m_optOut));
    cells.put(m_since, contact.since, cells.day(m_since));
    cells.put(m_leftOn, contact.leftOn, cells.day(m_leftOn));
    cells.put(m_seats, contact.seats, cells.count(m_seats));
}

Change ContactPlan::takeChange()
{
    Change change;
    change.rows<Contact>() = m_contacts.takeChanges();
    return change;
}

} // namespace

Result<Change> planContacts(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<ContactPlan>(book, file, options, today, progress);
}

} // namespace bellwether
