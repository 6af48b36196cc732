// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/pastfacts.h"

#include "core/book/bookbuilder.h"
#include "core/metrics/scoreplan.h"

#include <algorithm>
#include <span>

namespace bellwether {

namespace {

// The rows of a table by company, whatever tells whose they are.
template <typename Row>
class Slice
{
public:
    template <typename Rows, typename CompanyOf>
    Slice(const Rows &rows, const CompanyRows &companies, CompanyOf companyOf)
    {
        m_rows.reserve(rows.size());
        for (const Row &row : rows) {
            const std::size_t place = companies.rowOf(companyOf(row));
            if (place != CompanyRows::None) {
                m_rows.emplace_back(place, &row);
            }
        }
        std::stable_sort(m_rows.begin(), m_rows.end(),
            [](const Entry &a, const Entry &b) { return a.first < b.first; });
    }
    std::vector<Row> of(const std::vector<std::size_t> &companies) const
    {
        std::vector<Row> rows;
        for (const std::size_t company : companies) {
            auto entry = std::lower_bound(m_rows.begin(), m_rows.end(), company,
                [](const Entry &a, std::size_t wanted) { return a.first < wanted; });
            for (; entry != m_rows.end() && entry->first == company; ++entry) {
                rows.push_back(*entry->second);
            }
        }
        return rows;
    }

private:
    using Entry = std::pair<std::size_t, const Row *>;

    std::vector<Entry> m_rows; // by place of the company in its table
};

} // namespace

// Parts of a book. That a book has tickets, touches or logins at all tells who has none of them
// from who was never asked: the first one of the book stays, whoever it is of.
class PastFacts::Slices
{
public:
    explicit Slices(const BookPointer &book)
        : m_book(book)
        , m_companies(book->companies())
        , m_slices(slice<Contact>(), slice<StackEntry>(), slice<Contract>(), slice<Opportunity>(),
              slice<HealthStatusEvent>(), slice<ChurnRecord>(), slice<RiskFlag>(),
              slice<FeedbackResponse>(), slice<SentimentEntry>(), slice<MetricValue>(),
              slice<ScoreSnapshot>(), slice<AssessmentResult>())
        , m_tickets(slice<Ticket>())
        , m_interactions(slice<Interaction>())
        , m_renewals(book->renewals(), m_companies,
              [&](const Renewal &row) { return companyOf(book->contracts().find(row.contract)); })
        , m_logins(book->loginMonths(), m_companies,
              [&](const LoginMonth &row) {
                  return companyOf(book->contacts().find(row.id.contact));
              })
        , m_uses(book->featureUseMonths(), m_companies,
              [](const FeatureUseMonth &row) { return row.id.company; })
    {
        m_firstTicket = first(book->tickets(), [](const Ticket &row) { return row.openedOn; });
        m_firstInteraction =
            first(book->interactions(), [](const Interaction &row) { return row.day; });
    }

    BookPointer of(const std::vector<CompanyId> &wanted) const
    {
        std::vector<std::size_t> places;
        std::vector<Company> companies;
        for (const CompanyId company : wanted) {
            const std::size_t place = m_companies.rowOf(company);
            const bool isNew = places.empty() || places.back() != place;
            if (place != CompanyRows::None && isNew) {
                places.push_back(place);
                companies.push_back(m_book->companies().rows()[place]);
            }
        }
        BookBuilder builder(*m_book);
        builder.rows<Company>(std::move(companies));
        std::apply([&](const auto &...slice) { (put(builder, slice.of(places)), ...); }, m_slices);
        put(builder, m_renewals.of(places));
        put(builder, with(m_tickets.of(places), m_firstTicket));
        put(builder, with(m_interactions.of(places), m_firstInteraction));
        std::vector<LoginMonth> logins = m_logins.of(places);
        if (logins.empty() && !m_book->loginMonths().empty()) {
            logins.push_back(*m_book->loginMonths().begin());
        }
        builder.loginMonths(std::move(logins)).featureUseMonths(m_uses.of(places));
        return builder.share();
    }

private:
    template <typename Row>
    Slice<Row> slice() const
    {
        return {m_book->table<Row>(), m_companies, [](const Row &row) { return row.company; }};
    }

    template <typename Row>
    static CompanyId companyOf(const Row *row)
    {
        return row == nullptr ? CompanyId() : row->company;
    }

    template <typename Row, typename DayOf>
    static const Row *first(const Table<Row> &rows, DayOf dayOf)
    {
        const auto found = std::min_element(rows.begin(), rows.end(),
            [&](const Row &a, const Row &b) { return dayOf(a) < dayOf(b); });
        return found == rows.end() ? nullptr : &*found;
    }

    // A table keeps one row of an id: the first one may be there already.
    template <typename Row>
    static std::vector<Row> with(std::vector<Row> rows, const Row *first)
    {
        if (first != nullptr) {
            rows.push_back(*first);
        }
        return rows;
    }

    template <typename Row>
    static void put(BookBuilder &builder, std::vector<Row> rows)
    {
        builder.rows<Row>(std::move(rows));
    }

    BookPointer m_book;
    CompanyRows m_companies;
    std::tuple<Slice<Contact>, Slice<StackEntry>, Slice<Contract>, Slice<Opportunity>,
        Slice<HealthStatusEvent>, Slice<ChurnRecord>, Slice<RiskFlag>, Slice<FeedbackResponse>,
        Slice<SentimentEntry>, Slice<MetricValue>, Slice<ScoreSnapshot>, Slice<AssessmentResult>>
        m_slices;
    Slice<Ticket> m_tickets;
    Slice<Interaction> m_interactions;
    Slice<Renewal> m_renewals;
    Slice<LoginMonth> m_logins;
    Slice<FeatureUseMonth> m_uses;
    const Ticket *m_firstTicket = nullptr;
    const Interaction *m_firstInteraction = nullptr;
};

PastFacts::PastFacts(BookPointer book, const Options &options, ScoreFamily family)
    : m_book(std::move(book))
    , m_options(options)
{
    // The CS Score has engagement among its default parts.
    const bool isOfEverybody =
        family == ScoreFamily::Cs || usesSource(*m_book, family, MetricSource::Engagement);
    if (!isOfEverybody) {
        m_slices = std::make_unique<Slices>(m_book);
    }
}

PastFacts::~PastFacts() = default;

FactsPointer PastFacts::on(QDate day, const std::vector<CompanyId> &companies)
{
    if (m_slices) {
        return CompanyFacts::of(m_slices->of(companies), nullptr, m_options, day);
    }
    // Facts make those of later days anew and share what depends on the book alone.
    m_first = m_first ? m_first : CompanyFacts::of(m_book, nullptr, m_options, day);
    return m_first->on(day);
}

} // namespace bellwether
