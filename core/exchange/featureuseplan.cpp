// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/featureuseplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/featureplan.h"
#include "core/exchange/rowplan.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace bellwether {

namespace {

struct UseKey
{
    CompanyId company;
    ContactId contact; // no row: the company as a whole
    FeatureId feature;
    qint64 day = 0; // Julian

    bool operator==(const UseKey &) const = default;
};

struct UseKeyHash
{
    std::size_t operator()(const UseKey &key) const
    {
        return qHashMulti(0, key.company.value, key.contact.value, key.feature.value, key.day);
    }
};

struct Use
{
    UseKey key;
    std::int64_t uses = 0;
    std::int64_t seconds = 0;
    bool hasTime = false;
    std::optional<RowOutcome> outcome; // of all its rows, once the whole file is known
};

int atMost(std::int64_t number, std::int64_t most)
{
    return static_cast<int>(std::min(number, most));
}

// The rows of a day add up, and whether the sum is news shows only after the last one: a file whose
// book has use already is read twice.
class FeatureUsePlan
{
public:
    explicit FeatureUsePlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    // From now on rows are compared with the book, by the sums of the rows before.
    void beginComparing();
    Change takeChange();

private:
    std::optional<UseKey> keyOf(CellReader &cells);
    const FeatureUseMonth::Day *inBook(const UseKey &key) const;
    RowOutcome outcomeOf(const Use &use) const;

    const Book &m_book;
    bool m_isComparing = false;
    CompanyFinder m_finder;
    FeaturePlan m_features;
    QSet<QString> m_references;
    std::unordered_map<UseKey, std::size_t, UseKeyHash> m_places;
    std::vector<Use> m_uses;
    bool m_hasContacts = false; // the file names contacts
    FieldColumn m_reference, m_feature, m_area, m_day, m_count, m_duration;
};

FeatureUsePlan::FeatureUsePlan(const PlanInput &input)
    : m_book(input.book)
    , m_finder(input.book, input.file, input.options)
    , m_features(input.book.features())
    , m_reference(input.column(u"usage.ref"))
    , m_feature(input.column(u"usage.feature"))
    , m_area(input.column(u"usage.area"))
    , m_day(input.column(u"usage.day"))
    , m_count(input.column(u"usage.uses"))
    , m_duration(input.column(u"usage.duration"))
{
    for (const char16_t *field : {u"contact.external_id", u"contact.email", u"contact.name"}) {
        m_hasContacts = m_hasContacts || input.column(field).isGiven();
    }
}

RowOutcome FeatureUsePlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    if (!reference.isEmpty() && m_references.contains(reference)) {
        cells.reject(Issue::Kind::DuplicateKey, m_reference);
        return RowOutcome::Rejected;
    }
    const auto count = cells.count(m_count);
    const auto seconds = cells.seconds(m_duration, DurationUnit::Minutes);
    const auto key = keyOf(cells);
    if (!key) {
        return RowOutcome::Rejected;
    }
    if (!reference.isEmpty()) {
        m_references.insert(reference);
    }
    const auto [place, isNew] = m_places.try_emplace(*key, m_uses.size());
    if (isNew) {
        m_uses.push_back({*key, 0, 0, false, {}});
    }
    Use &use = m_uses[place->second];
    if (m_isComparing) {
        use.outcome = use.outcome ? use.outcome : outcomeOf(use);
        return *use.outcome;
    }
    use.uses += count.value_or(m_count.isGiven() ? 0 : 1); // without counts, each row is a use
    use.seconds += seconds.value_or(0);
    use.hasTime = use.hasTime || seconds.has_value();
    return use.uses == 0 && !use.hasTime ? RowOutcome::Unchanged : RowOutcome::Added;
}

// Rejects the row and gives nothing where something is missing.
std::optional<UseKey> FeatureUsePlan::keyOf(CellReader &cells)
{
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return std::nullopt;
    }
    const auto contact = m_hasContacts ? m_finder.contactOf(cells, *company) : std::nullopt;
    const QString feature = cells.text(m_feature);
    const auto day = cells.day(m_day);
    if (feature.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_feature);
    }
    if (!day && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_day);
    }
    if (cells.isRejected()) {
        return std::nullopt;
    }
    const QString area = m_area.isGiven() ? cells.text(m_area) : QString();
    return UseKey{*company, contact.value_or(ContactId()), m_features.feature(feature, area),
        day->toJulianDay()};
}

void FeatureUsePlan::beginComparing()
{
    m_isComparing = true;
    m_references.clear();
}

const FeatureUseMonth::Day *FeatureUsePlan::inBook(const UseKey &key) const
{
    const QDate day = QDate::fromJulianDay(key.day);
    const FeatureUseMonth *month = m_book.featureUseMonths().find({key.company,
        key.contact ? std::optional(key.contact) : std::nullopt, key.feature, Month::of(day)});
    return month ? &month->days[static_cast<std::size_t>(day.day()) - 1] : nullptr;
}

// A book tells counts only up to the most that a day of a month holds.
RowOutcome FeatureUsePlan::outcomeOf(const Use &use) const
{
    constexpr std::int64_t Most = std::numeric_limits<std::uint16_t>::max();
    const FeatureUseMonth::Day *before = inBook(use.key);
    const bool isNothing = use.uses == 0 && !use.hasTime;
    if (!before || (before->uses == 0 && !before->minutes)) {
        return isNothing ? RowOutcome::Unchanged : RowOutcome::Added;
    }
    const bool hasSameTime = !use.hasTime
        || (before->minutes && *before->minutes == atMost(minutesOf(use.seconds), Most));
    return before->uses == atMost(use.uses, Most) && hasSameTime ? RowOutcome::Unchanged
                                                                 : RowOutcome::Changed;
}

Change FeatureUsePlan::takeChange()
{
    constexpr std::int64_t Most = std::numeric_limits<int>::max();
    Change change;
    change.rows<Feature>() = m_features.changes();
    for (const Use &use : m_uses) {
        if (outcomeOf(use) == RowOutcome::Unchanged) {
            continue;
        }
        FeatureUseDay day;
        day.company = use.key.company;
        day.contact = use.key.contact ? std::optional(use.key.contact) : std::nullopt;
        day.feature = use.key.feature;
        day.day = QDate::fromJulianDay(use.key.day);
        day.uses = atMost(use.uses, Most);
        if (use.hasTime) {
            day.minutes = atMost(minutesOf(use.seconds), Most);
        } else if (const auto *before = inBook(use.key); before && before->minutes) {
            day.minutes = *before->minutes;
        }
        change.featureUseDays.push_back(day);
    }
    return change;
}

} // namespace

Result<Change> planFeatureUse(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    const FilePlan unread = file.plan;
    const std::int64_t doneBefore = progress ? progress->done() : 0;
    FeatureUsePlan plan(PlanInput{book, file, options, today});
    const auto read = [&] {
        return planRows(
            file, options, today, [&](CellReader &cells) { return plan.plan(cells); }, progress);
    };
    auto done = read();
    if (done && !book.featureUseMonths().empty()) {
        if (progress) {
            progress->setDone(doneBefore);
        }
        file.plan = unread;
        plan.beginComparing();
        done = read();
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return plan.takeChange();
}

} // namespace bellwether
