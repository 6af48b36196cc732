// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/idshift.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Tag>
void add(Id<Tag> &id, std::int64_t offset)
{
    id.value += offset;
}

template <typename Tag>
void add(std::optional<Id<Tag>> &id, std::int64_t offset)
{
    if (id) {
        id->value += offset;
    }
}

template <typename Row>
QString refOf(const Row &)
{
    return {};
}

QString refOf(const Company &row)
{
    return u"ACC-%1"_s.arg(1'000 + row.id.value);
}

QString refOf(const Contract &row)
{
    return u"CON-%1"_s.arg(10'000 + row.id.value);
}

QString refOf(const Contact &row)
{
    return u"PER-%1"_s.arg(10'000 + row.id.value);
}

QString refOf(const Ticket &row)
{
    return u"TIC-%1"_s.arg(10'000 + row.id.value);
}

QString refOf(const FeedbackResponse &row)
{
    return u"FB-%1"_s.arg(10'000 + row.id.value);
}

QString refOf(const Opportunity &row)
{
    return u"OPP-%1"_s.arg(1'000 + row.id.value);
}

QString refOf(const Interaction &row)
{
    return u"ACT-%1"_s.arg(10'000 + row.id.value);
}

QString refOf(const Task &row)
{
    return u"TSK-%1"_s.arg(1'000 + row.id.value);
}

} // namespace

template <typename Row>
void SampleIds::moveReferences(Row &row) const
{
    if constexpr (requires { row.company; }) {
        add(row.company, given<Company>());
    }
    if constexpr (requires { row.contact; }) {
        add(row.contact, given<Contact>());
    }
    if constexpr (requires { row.contract; }) {
        add(row.contract, given<Contract>());
    }
    if constexpr (requires { row.renews; }) {
        add(row.renews, given<Contract>());
    }
    if constexpr (requires { row.interaction; }) {
        add(row.interaction, given<Interaction>());
    }
    if constexpr (requires { row.request; }) {
        add(row.request, given<FeedbackRequest>());
    }
    if constexpr (requires { row.opportunity; }) {
        add(row.opportunity, given<Opportunity>());
    }
}

template <typename Row>
void SampleIds::move(Row &row) const
{
    row.id.value += given<Row>();
    moveReferences(row);
    if constexpr (requires { row.ref; }) {
        row.ref = refOf(row);
    }
    if constexpr (std::is_same_v<Row, TextAnalysis>) {
        const std::array<std::int64_t, 4> rows = {given<FeedbackResponse>(), given<Interaction>(),
            given<Ticket>(), given<SentimentEntry>()};
        row.subjectRow += rows[static_cast<std::size_t>(row.subject)];
    }
}

void SampleIds::take(Change customer, Change &target)
{
    visitBookRows([&]<typename Row>() {
        std::vector<Row> &rows = target.rows<Row>().put;
        for (Row &row : customer.rows<Row>().put) {
            move(row);
            rows.push_back(std::move(row));
        }
    });
    for (LoginDay &day : customer.loginDays) {
        day.contact.value += given<Contact>();
        target.loginDays.push_back(day);
    }
    for (FeatureUseDay &day : customer.featureUseDays) {
        moveReferences(day);
        target.featureUseDays.push_back(day);
    }
    count(customer);
}

void SampleIds::moveBehind(Change &change)
{
    visitBookRows([&]<typename Row>() {
        for (Row &row : change.rows<Row>().put) {
            move(row);
        }
    });
    count(change);
}

void SampleIds::count(const Change &rows)
{
    visitBookRows([&]<typename Row>() {
        std::get<Given<Row>>(m_given).count +=
            static_cast<std::int64_t>(rows.rows<Row>().put.size());
    });
}

} // namespace bellwether
