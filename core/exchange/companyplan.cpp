// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyplan.h"

#include "core/exchange/companyindex.h"
#include "core/exchange/customercontract.h"
#include "core/exchange/customerfacts.h"
#include "core/exchange/customerquestions.h"
#include "core/exchange/teamplan.h"

#include <unordered_map>
#include <unordered_set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A value that was unknown holds since always; one that differs holds from today on.
template <typename T>
bool hold(Dated<T> &dated, const std::optional<T> &value, bool isNew, QDate today)
{
    if (!value || (!isNew && dated.valueAt(today) == value)) {
        return false;
    }
    if (isNew || dated.empty()) {
        dated = Dated<T>(*value);
    } else {
        dated.set(today, value);
    }
    return true;
}

std::optional<QString> filled(QString text)
{
    return text.isEmpty() ? std::nullopt : std::optional(std::move(text));
}

class CompanyPlan
{
public:
    CompanyPlan(const Book &book, const ImportFile &file, const ImportOptions &options, QDate today,
        Currency base)
        : m_book(book)
        , m_file(file)
        , m_today(today)
        , m_index(book.companies())
        , m_bookIndex(book.companies())
        , m_questions(m_bookIndex, options, fieldColumn(file, options, u"account.name"_s))
        , m_contracts(book, file, options, today, base)
        , m_facts(book, file, options, today)
        , m_team(book.team())
        , m_nextId(book.companies().nextId())
    {
        const auto column = [&](const char16_t *field) {
            return fieldColumn(file, options, QString::fromUtf16(field));
        };
        m_reference = column(u"account.external_id");
        m_name = column(u"account.name");
        m_domain = column(u"account.domain");
        m_since = column(u"account.customer_since");
        m_owner = column(u"account.owner");
        m_manager = column(u"account.manager");
        m_premium = column(u"account.premium");
        m_employees = column(u"account.employees");
        m_seats = column(u"account.seats");
        m_industry = column(u"account.industry");
        m_country = column(u"account.country");
        m_plan = column(u"account.plan");
        m_tier = column(u"account.tier");
        m_lifecycle = column(u"account.lifecycle");
        m_status = column(u"account.status");
        m_locations = column(u"account.locations");
        m_slaLevel = column(u"account.sla_level");
        m_tenure = column(u"account.tenure_months");
    }

    RowOutcome plan(CellReader &cells);
    Change takeChange();
    const ContractTerms &terms() const { return m_contracts.terms(); }
    // Whether the names of the file seem to be those of something else than customers.
    bool renamesMany() const;

private:
    // The row's key: who it is about.
    struct Key
    {
        QString reference;
        QString name;
        QString domain;
    };

    Key keyOf(CellReader &cells);
    void apply(CellReader &cells, const Key &key, Company &company, bool isNew);
    template <typename T>
    void holdField(CellReader &cells, const FieldColumn &column, Dated<T> &dated,
        const std::optional<T> &value, bool isNew) const
    {
        const auto before = dated.valueAt(m_today);
        if (hold(dated, value, isNew, m_today)) {
            cells.differ(column.field, importValue(before), importValue(value));
        }
    }
    void holdMember(CellReader &cells, const FieldColumn &column, const QString &name,
        TeamPlan::Role role, Dated<TeamMemberId> &dated, bool isNew);
    CompanyIndex::Match find(CellReader &cells, const Key &key);
    void tellNamesake(CellReader &cells, const CompanyIndex::Match &match, const Key &key);
    const Company *planned(CompanyId id) const;

    const Book &m_book;
    const ImportFile &m_file;
    QDate m_today;
    CompanyIndex m_index;
    CompanyIndex m_bookIndex; // without the customers that the file brings
    CustomerQuestions m_questions;
    CustomerContracts m_contracts;
    CustomerFacts m_facts;
    TeamPlan m_team;
    CompanyId m_nextId;
    std::unordered_set<CompanyId> m_seen; // companies that a row of this file was about
    std::vector<Company> m_put;
    std::unordered_map<CompanyId, std::size_t> m_placeInPut;
    int m_matched = 0; // rows about companies of the book
    int m_renamed = 0; // of those, the ones that would bear the same name as another row

    FieldColumn m_reference, m_name, m_domain, m_since, m_owner, m_manager, m_premium, m_employees,
        m_seats, m_industry, m_country, m_plan, m_tier, m_lifecycle, m_status, m_locations,
        m_slaLevel, m_tenure;
};

CompanyPlan::Key CompanyPlan::keyOf(CellReader &cells)
{
    Key key{cells.reference(m_reference), cells.text(m_name).simplified(),
        normalisedDomain(cells.text(m_domain))};
    // Lists without any names exist; their references have to serve.
    if (!m_name.isGiven()) {
        key.name = key.reference;
    }
    return key;
}

RowOutcome CompanyPlan::plan(CellReader &cells)
{
    const Key key = keyOf(cells);
    const CompanyIndex::Match match = find(cells, key);
    if (match.several > 0) {
        cells.setWho(key.name);
        cells.reject(Issue::Kind::SeveralCustomers, m_name, QString::number(match.several));
        return RowOutcome::Rejected;
    }
    if (match.by != CompanyIndex::By::Nothing && m_seen.contains(match.company)) {
        cells.reject(Issue::Kind::DuplicateKey, key.reference.isEmpty() ? m_name : m_reference);
        return RowOutcome::Rejected;
    }
    const bool isNew = match.by == CompanyIndex::By::Nothing;
    if (isNew && key.name.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingName, m_name);
    }
    const Company *before = isNew ? nullptr : m_book.companies().find(match.company);
    Company company = before ? *before : Company();
    apply(cells, key, company, isNew);
    cells.setWho(company.name);
    company.id = isNew ? m_nextId : company.id;
    m_contracts.read(cells, company);
    m_facts.read(cells, company);
    const QString owner = cells.text(m_owner);
    const QString manager = cells.text(m_manager);
    if (cells.isRejected()) {
        return RowOutcome::Rejected; // and brings nobody into the team
    }
    holdMember(cells, m_owner, owner, TeamPlan::Role::Csm, company.csm, isNew);
    holdMember(
        cells, m_manager, manager, TeamPlan::Role::AccountManager, company.accountManager, isNew);
    tellNamesake(cells, match, key);
    const bool bringsMore = m_contracts.isChanged() || m_facts.isChanged();
    m_contracts.accept(cells);
    m_facts.accept(cells, company.id);
    if (isNew) {
        ++m_nextId.value;
        m_index.add(company);
    }
    m_seen.insert(company.id);
    m_matched += before ? 1 : 0;
    m_renamed +=
        before && before->name != company.name && m_file.repeatedNames.contains(company.name) ? 1
                                                                                              : 0;
    if (before && company == *before) {
        return bringsMore ? RowOutcome::Changed : RowOutcome::Unchanged;
    }
    m_placeInPut[company.id] = m_put.size();
    m_put.push_back(std::move(company));
    return isNew ? RowOutcome::Added : RowOutcome::Changed;
}

void CompanyPlan::apply(CellReader &cells, const Key &key, Company &company, bool isNew)
{
    if (company.ref.isEmpty()) {
        company.ref = key.reference;
    }
    if (isNew && !m_name.isGiven()) {
        company.name = key.name;
    }
    if (m_name.isGiven()) {
        cells.put(m_name, company.name, key.name);
    }
    cells.put(m_domain, company.domain, key.domain);
    if (const auto since = cells.day(m_since); since && company.customerSince != since) {
        cells.differ(m_since.field, importValue(company.customerSince), importValue(since));
        company.customerSince = since;
    }
    if (const auto months = cells.count(m_tenure); months && isNew && !company.customerSince) {
        constexpr std::int64_t MostMonths = 1'200;
        if (*months > MostMonths) {
            cells.reject(Issue::Kind::OutOfRange, m_tenure, u"0–%1"_s.arg(MostMonths));
        } else {
            company.customerSince = m_today.addMonths(-static_cast<int>(*months));
        }
    }
    const auto holdText = [&](const FieldColumn &column, Dated<QString> &dated) {
        holdField(cells, column, dated, filled(cells.text(column)), isNew);
    };
    holdText(m_industry, company.industry);
    holdText(m_country, company.country);
    holdText(m_plan, company.plan);
    holdText(m_tier, company.tier);
    holdText(m_lifecycle, company.lifecycle);
    holdText(m_status, company.sourceStatus);
    holdText(m_slaLevel, company.slaLevel);
    holdField(cells, m_employees, company.employees, cells.count(m_employees), isNew);
    holdField(cells, m_locations, company.locations, cells.count(m_locations), isNew);
    holdField(cells, m_seats, company.seats, cells.count(m_seats), isNew);
    holdField(cells, m_premium, company.isPremium, cells.flag(m_premium), isNew);
}

void CompanyPlan::holdMember(CellReader &cells, const FieldColumn &column, const QString &name,
    TeamPlan::Role role, Dated<TeamMemberId> &dated, bool isNew)
{
    if (name.isEmpty()) {
        return;
    }
    const auto before = dated.valueAt(m_today);
    if (hold(dated, std::optional(m_team.member(name, role)), isNew, m_today)) {
        const TeamMember *member = before ? m_book.team().find(*before) : nullptr;
        cells.differ(
            column.field, importValue(member ? member->name : QString()), importValue(name));
    }
}

// Who the row is about, as far as it says so or the user did. Without an answer a new customer
// whose name is nearly that of one in the book is asked about, and counts as new until then.
CompanyIndex::Match CompanyPlan::find(CellReader &cells, const Key &key)
{
    const QString uniqueDomain =
        m_file.repeatedDomains.contains(key.domain) ? QString() : key.domain;
    CompanyIndex::Match match = m_index.find(key.reference, uniqueDomain, key.name);
    if (match.by != CompanyIndex::By::Nothing) {
        return match;
    }
    if (const auto answer = m_questions.answer(key.name)) {
        return *answer ? CompanyIndex::Match{*answer, CompanyIndex::By::Answer, {}}
                       : CompanyIndex::Match{{}, CompanyIndex::By::Nothing, match.namesake};
    }
    if (!match.candidates.empty() || !match.namesake) {
        m_questions.ask(cells, key.name, match, match.several > 0 ? QString() : u""_s);
    }
    return match;
}

// Companies of one name are told about whenever the references do not settle who is who.
void CompanyPlan::tellNamesake(CellReader &cells, const CompanyIndex::Match &match, const Key &key)
{
    if (match.by == CompanyIndex::By::Nothing && match.namesake) {
        const Company *other = planned(match.namesake);
        cells.tell(Issue::Severity::Note, Issue::Kind::NameMatched, m_name,
            other ? other->ref : QString());
    } else if (match.by == CompanyIndex::By::Name && !key.reference.isEmpty()) {
        cells.tell(Issue::Severity::Note, Issue::Kind::NameMatched, m_name);
    }
}

const Company *CompanyPlan::planned(CompanyId id) const
{
    const auto place = m_placeInPut.find(id);
    return place == m_placeInPut.end() ? m_book.companies().find(id) : &m_put[place->second];
}

bool CompanyPlan::renamesMany() const
{
    constexpr int FewRenamed = 2;
    return m_renamed > FewRenamed && m_renamed * 10 > m_matched;
}

Change CompanyPlan::takeChange()
{
    Change change;
    change.rows<TeamMember>() = m_team.changes();
    change.rows<Company>().put = std::move(m_put);
    m_contracts.addTo(change);
    m_facts.addTo(change);
    return change;
}

} // namespace

Result<Change> planCompanies(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    if (!fieldColumn(file, options, u"account.name"_s).isGiven()) {
        file.plan.issues.push_back(
            {Issue::Severity::Warning, Issue::Kind::MissingName, 0, u"account.name"_s, {}, {}, {}});
    }
    std::optional<CompanyPlan> plan;
    const auto read = planInBaseCurrency(
        book, file, progress, [&](Currency base) -> Result<std::optional<Currency>> {
            plan.emplace(book, file, options, today, base);
            const auto done = planRows(
                file, options, today, [&](CellReader &cells) { return plan->plan(cells); },
                progress);
            if (!done) {
                return tl::unexpected(done.error());
            }
            return plan->terms().mostFrequentCurrency();
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (plan->renamesMany() && !options.columnOfField.contains(u"account.name"_s)) {
        return failure(Error::Kind::InvalidInput, file.plan.path, u"kind"_s);
    }
    plan->terms().tellUnconverted(file.plan);
    return plan->takeChange();
}

} // namespace bellwether
