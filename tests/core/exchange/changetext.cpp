// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/changetext.h"

#include "tests/support/catch.h"

namespace bellwether::importtext {

using namespace Qt::Literals::StringLiterals;

namespace {

QString part(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString() : u' ' + label + value;
}
QString part(const QString &label, std::optional<QDate> day)
{
    return day && day->isValid() ? u' ' + label + day->toString(Qt::ISODate) : QString();
}
template <typename Number>
QString number(const QString &label, const std::optional<Number> &value)
{
    return value ? u' ' + label + QString::number(*value) : QString();
}
QString flag(const QString &label, bool is)
{
    return is ? u' ' + label : QString();
}
QString quoted(const QString &text)
{
    QString shown = text;
    return text.isEmpty() ? QString() : u" \""_s + shown.replace(u'\n', u"\\n"_s) + u'"';
}

// The rows of a change with the names of the book after it.
class Rows
{
public:
    Rows(const Book &after, const Change &change)
        : m_book(after)
        , m_change(change)
    {
    }

    QString text() const
    {
        QString text;
        visitBookRows([&]<typename Row>() {
            if constexpr (requires(const Rows &rows, const Row &row) { rows.line(row); }) {
                for (const Row &row : m_change.rows<Row>().put) {
                    text += line(row) + u'\n';
                }
            }
        });
        for (const LoginDay &day : m_change.loginDays) {
            text +=
                u"logins"_s + by(day.contact) + part({}, day.day) + u" %1 times\n"_s.arg(day.count);
        }
        for (const FeatureUseDay &day : m_change.featureUseDays) {
            text += u"use"_s + of(day.company) + by(day.contact) + u' '
                + m_book.features().find(day.feature)->name + part({}, day.day)
                + u" %1 times"_s.arg(day.uses) + number(u"minutes="_s, day.minutes) + u'\n';
        }
        return text;
    }

    QString line(const TeamMember &row) const { return u"member "_s + row.name; }
    QString line(const ChurnReason &row) const { return u"reason "_s + row.name; }
    QString line(const StackItem &row) const { return u"item "_s + row.name; }
    QString line(const Feature &row) const { return u"feature "_s + row.name; }
    QString line(const MetricDefinition &row) const
    {
        return u"metric "_s + row.name + u' ' + snakeCase(row.family) + u' '
            + snakeCase(row.source);
    }
    QString line(const Contact &row) const
    {
        return u"contact"_s + part({}, row.ref) + of(row.company) + quoted(row.name)
            + part({}, row.email) + part(u"role="_s, row.role) + flag(u"no user"_s, !row.isUser)
            + flag(u"key"_s, row.isKey) + flag(u"opted out"_s, row.optOut)
            + part(u"since="_s, row.since) + part(u"left="_s, row.leftOn)
            + number(u"seats="_s, row.seats);
    }
    QString line(const Contract &row) const
    {
        QString text = u"contract"_s + part({}, row.ref) + of(row.company) + quoted(row.name)
            + part({}, row.start) + part(u"… "_s, row.end);
        for (const ContractLine &line : row.lines) {
            text += u" %1 %2"_s.arg(QString::number(line.amount), row.currency.code())
                + number(u"/ "_s, line.termMonths);
        }
        return text;
    }
    QString line(const Renewal &row) const
    {
        return u"renewal of "_s + m_book.contracts().find(row.contract)->ref
            + part(u"due "_s, row.dueOn) + u' ' + snakeCase(row.outcome) + u' '
            + snakeCase(row.stage) + number(u"amount="_s, row.outcomeAmount)
            + number(u"forecast="_s, row.forecastAmount) + number(u"p="_s, row.probability)
            + quoted(row.reason);
    }
    QString line(const Opportunity &row) const
    {
        return u"opportunity"_s + part({}, row.ref) + of(row.company) + quoted(row.name) + u' '
            + snakeCase(row.kind) + u' ' + snakeCase(row.stage)
            + number(u"mrr="_s, row.mrr > 0 ? std::optional(row.mrr) : std::nullopt)
            + number(u"once="_s, row.oneTime > 0 ? std::optional(row.oneTime) : std::nullopt) + u' '
            + row.currency.code() + part({}, row.openedOn) + part(u"… "_s, row.closedOn)
            + member(row.owner) + quoted(row.refusalReason);
    }
    QString line(const StackEntry &row) const
    {
        return u"stack"_s + of(row.company) + u' ' + m_book.stackItems().find(row.item)->name
            + part({}, row.day) + u' '
            + (row.isApplicable ? snakeCase(row.alignment) : u"not applicable"_s)
            + part(u"product="_s, row.currentProduct) + flag(u"in agreement"_s, row.isInAgreement)
            + quoted(row.note);
    }
    QString line(const Interaction &row) const
    {
        return snakeCase(row.type) + part({}, row.ref) + of(row.company) + part({}, row.day)
            + (row.direction ? u' ' + snakeCase(*row.direction) : QString()) + member(row.author)
            + (row.attended ? flag(*row.attended ? u"attended"_s : u"absent"_s, true) : QString())
            + quoted(row.text);
    }
    QString line(const InteractionContact &row) const
    {
        return u"with %1 on %2"_s.arg(m_book.contacts().find(row.contact)->name,
            m_book.interactions().find(row.interaction)->day.toString(Qt::ISODate));
    }
    QString line(const HealthStatusEvent &row) const
    {
        return u"status"_s + of(row.company) + part({}, row.day) + u' ' + snakeCase(row.status)
            + quoted(row.reason) + quoted(row.note) + member(row.author);
    }
    QString line(const ChurnRecord &row) const
    {
        return u"churn"_s + of(row.company) + part({}, row.day) + quoted(row.reason)
            + (row.type ? u' ' + snakeCase(*row.type) : QString())
            + (row.isAvoidable ? flag(*row.isAvoidable ? u"avoidable"_s : u"unavoidable"_s, true)
                               : QString())
            + quoted(row.note);
    }
    QString line(const Ticket &row) const
    {
        return u"ticket"_s + part({}, row.ref) + of(row.company) + by(row.contact)
            + quoted(row.subject) + part({}, row.openedOn) + part(u"… "_s, row.closedOn) + u' '
            + snakeCase(row.priority) + number(u"work="_s, row.minutes)
            + number(u"first="_s, row.firstResponseMinutes) + number(u"csat="_s, row.csat)
            + flag(u"escalated"_s, row.isEscalated);
    }
    QString line(const FeedbackResponse &row) const
    {
        return snakeCase(row.kind) + number({}, row.value)
            + (row.level ? u' ' + snakeCase(*row.level) : QString()) + part(u"ref="_s, row.ref)
            + of(row.company) + by(row.contact) + part({}, row.day) + quoted(row.comment)
            + part(u"via "_s, row.channel);
    }
    QString line(const MetricValue &row) const
    {
        return u"value"_s + of(row.company) + u' '
            + m_book.metricDefinitions().find(row.metric)->name + part({}, row.day)
            + number({}, row.raw) + flag(u"not applicable"_s, !row.isApplicable) + quoted(row.note);
    }
    QString line(const Task &row) const
    {
        return u"task"_s + part({}, row.ref) + (row.company ? of(*row.company) : QString())
            + quoted(row.title) + member(row.assignee) + u' ' + snakeCase(row.priority)
            + part(u"due "_s, row.dueOn) + u' ' + snakeCase(row.state) + part({}, row.createdOn)
            + part(u"… "_s, row.completedOn) + quoted(row.note);
    }
    QString line(const FxRate &row) const
    {
        return u"rate %1 %2 %3"_s.arg(
            row.currency.code(), row.day.toString(Qt::ISODate), QString::number(row.billionths));
    }

private:
    QString of(CompanyId id) const { return u" of "_s + m_book.companies().find(id)->name; }
    QString by(std::optional<ContactId> id) const
    {
        return id ? u" by "_s + m_book.contacts().find(*id)->name : QString();
    }
    QString member(std::optional<TeamMemberId> id) const
    {
        return id ? u" <"_s + m_book.team().find(*id)->name + u'>' : QString();
    }

    const Book &m_book;
    const Change &m_change;
};

} // namespace

Book twoCustomers()
{
    std::vector<Company> companies(2);
    companies[0].id = {1};
    companies[0].ref = u"A-1"_s;
    companies[0].name = u"Acme"_s;
    companies[0].domain = u"acme.com"_s;
    companies[1].id = {2};
    companies[1].ref = u"A-2"_s;
    companies[1].name = u"Globex"_s;
    companies[1].domain = u"globex.com"_s;
    std::vector<Contact> contacts(2);
    contacts[0].id = {1};
    contacts[0].company = {1};
    contacts[0].ref = u"C-1"_s;
    contacts[0].name = u"Ada"_s;
    contacts[0].email = u"ada@acme.com"_s;
    contacts[1].id = {2};
    contacts[1].company = {2};
    contacts[1].ref = u"C-2"_s;
    contacts[1].name = u"Bob"_s;
    contacts[1].email = u"bob@globex.com"_s;
    std::vector<Contract> contracts(1);
    contracts[0].id = {1};
    contracts[0].company = {1};
    contracts[0].ref = u"S-1"_s;
    contracts[0].start = QDate(2024, 1, 1);
    contracts[0].end = QDate(2024, 12, 31);
    ContractLine line;
    line.amount = 1'200'000;
    line.termMonths = 12;
    line.start = contracts[0].start;
    contracts[0].lines = {line};
    return BookBuilder()
        .rows<Company>(companies)
        .rows<Contact>(contacts)
        .rows<Contract>(contracts)
        .build();
}

QString print(const Book &before, const ImportPlan &plan)
{
    QString text;
    for (const FilePlan &file : plan.files) {
        text += snakeCase(file.kind) + u": "_s + counts(file) + u'\n';
        for (const Issue &issue : file.issues) {
            if (issue.kind != Issue::Kind::UnmappedColumn) {
                text += print(issue) + u'\n';
            }
        }
    }
    const Book after = BookBuilder(before).apply(plan.change).build();
    return text + Rows(after, plan.change).text();
}

QString imported(Book &book, const QByteArray &bytes, const ImportOptions &options)
{
    const auto plan = planned(book, bytes, options);
    if (!plan) {
        return u"error: "_s + plan.error().detail + u'\n';
    }
    const QString text = print(book, *plan);
    book = BookBuilder(book).apply(plan->change).build();
    const auto again = planned(book, bytes, options);
    REQUIRE(again);
    CHECK(again->change.empty());
    const FilePlan &first = plan->files.front();
    const FilePlan &second = again->files.front();
    CHECK(second.unchanged == first.added + first.changed + first.unchanged);
    CHECK(second.rejected == first.rejected);
    return text;
}

QString imported(const QByteArray &bytes, const ImportOptions &options)
{
    Book book = twoCustomers();
    return imported(book, bytes, options);
}

} // namespace bellwether::importtext
