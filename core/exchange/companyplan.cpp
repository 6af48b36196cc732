// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyplan.h"

#include "core/exchange/companyindex.h"
#include "core/exchange/teamplan.h"

#include <unordered_map>
#include <unordered_set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A value that was unknown holds since always; one that differs holds from today on.
template <typename T>
void hold(Dated<T> &dated, const std::optional<T> &value, bool isNew, QDate today)
{
    if (!value) {
        return;
    }
    if (isNew || dated.empty()) {
        dated = Dated<T>(*value);
    } else if (dated.valueAt(today) != value) {
        dated.set(today, value);
    }
}

std::optional<QString> filled(QString text)
{
    return text.isEmpty() ? std::nullopt : std::optional(std::move(text));
}

class CompanyPlan
{
public:
    CompanyPlan(const Book &book, const ImportFile &file, const ImportOptions &options, QDate today)
        : m_book(book)
        , m_file(file)
        , m_today(today)
        , m_index(book.companies())
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
    }

    RowOutcome plan(CellReader &cells);
    Change takeChange();
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
    void tellNamesake(CellReader &cells, const CompanyIndex::Match &match, const Key &key);
    const Company *planned(CompanyId id) const;

    const Book &m_book;
    const ImportFile &m_file;
    QDate m_today;
    CompanyIndex m_index;
    TeamPlan m_team;
    CompanyId m_nextId;
    std::unordered_set<CompanyId> m_seen; // companies that a row of this file was about
    std::vector<Company> m_put;
    std::unordered_map<CompanyId, std::size_t> m_placeInPut;
    int m_matched = 0; // rows about companies of the book
    int m_renamed = 0; // of those, the ones that would bear the same name as another row

    FieldColumn m_reference, m_name, m_domain, m_since, m_owner, m_manager, m_premium, m_employees,
        m_seats, m_industry, m_country, m_plan, m_tier, m_lifecycle, m_status;
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
    const QString uniqueDomain =
        m_file.repeatedDomains.contains(key.domain) ? QString() : key.domain;
    const CompanyIndex::Match match = m_index.find(key.reference, uniqueDomain, key.name);
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
    const QString owner = cells.text(m_owner);
    const QString manager = cells.text(m_manager);
    if (cells.isRejected()) {
        return RowOutcome::Rejected; // and brings nobody into the team
    }
    if (!owner.isEmpty()) {
        hold(company.csm, std::optional(m_team.member(owner, TeamPlan::Role::Csm)), isNew, m_today);
    }
    if (!manager.isEmpty()) {
        hold(company.accountManager,
            std::optional(m_team.member(manager, TeamPlan::Role::AccountManager)), isNew, m_today);
    }
    tellNamesake(cells, match, key);
    if (isNew) {
        company.id = m_nextId;
        ++m_nextId.value;
        m_index.add(company);
    }
    m_seen.insert(company.id);
    m_matched += before ? 1 : 0;
    m_renamed +=
        before && before->name != company.name && m_file.repeatedNames.contains(company.name) ? 1
                                                                                              : 0;
    if (before && company == *before) {
        return RowOutcome::Unchanged;
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
    if (m_name.isGiven() && !key.name.isEmpty()) {
        company.name = key.name;
    } else if (isNew) {
        company.name = key.name;
    }
    if (!key.domain.isEmpty()) {
        company.domain = key.domain;
    }
    if (const auto since = cells.day(m_since)) {
        company.customerSince = since;
    }
    hold(company.industry, filled(cells.text(m_industry)), isNew, m_today);
    hold(company.country, filled(cells.text(m_country)), isNew, m_today);
    hold(company.plan, filled(cells.text(m_plan)), isNew, m_today);
    hold(company.tier, filled(cells.text(m_tier)), isNew, m_today);
    hold(company.lifecycle, filled(cells.text(m_lifecycle)), isNew, m_today);
    hold(company.sourceStatus, filled(cells.text(m_status)), isNew, m_today);
    hold(company.employees, cells.count(m_employees), isNew, m_today);
    hold(company.seats, cells.count(m_seats), isNew, m_today);
    hold(company.isPremium, cells.flag(m_premium), isNew, m_today);
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
    CompanyPlan plan(book, file, options, today);
    if (const auto read = planRows(
            file, options, today, [&](CellReader &cells) { return plan.plan(cells); }, progress);
        !read) {
        return tl::unexpected(read.error());
    }
    if (plan.renamesMany() && !options.columnOfField.contains(u"account.name"_s)) {
        return failure(Error::Kind::InvalidInput, file.plan.path, u"kind"_s);
    }
    return plan.takeChange();
}

} // namespace bellwether
