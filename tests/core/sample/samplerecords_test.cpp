// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/samplewriter.h"
#include "core/store/mappings.h"
#include "tests/core/sample/samplerows.h"
#include "tests/support/catch.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Visits every column of every row: visit(row, column name, value).
template <typename Visitor>
void visitValues(const Change &change, Visitor visit)
{
    visitBookRows([&]<typename Row>() {
        for (const Row &row : change.rows<Row>().put) {
            visitColumns(RowMapping<Row>::Columns,
                [&](const auto &column) { visit(row, column.name, row.*column.member); });
        }
    });
}

template <typename RowId>
bool isInBook(const Book &book, RowId id)
{
    bool isFound = false;
    visitBookRows([&]<typename Row>() {
        if constexpr (std::is_same_v<decltype(Row::id), RowId>) {
            isFound = book.table<Row>().find(id) != nullptr;
        }
    });
    return isFound;
}

// Empty values are taken for rows that there are.
template <typename T>
bool pointsToRow(const Book &, const T &)
{
    return true;
}

template <typename Tag>
bool pointsToRow(const Book &book, Id<Tag> id)
{
    return isInBook(book, id);
}

template <typename Tag>
bool pointsToRow(const Book &book, const std::optional<Id<Tag>> &id)
{
    return !id || isInBook(book, *id);
}

// Texts of the values of every enumeration that the rows have.
class SeenValues
{
public:
    template <typename T>
    void add(const T &value)
    {
        if constexpr (NamedEnum<T>) {
            addValue(value);
        }
    }
    template <NamedEnum E>
    void add(const std::optional<E> &value)
    {
        if (value) {
            addValue(*value);
        }
    }

    std::set<QString> missing() const
    {
        std::set<QString> result;
        for (const auto &[kind, names] : m_missing) {
            result.insert(names.begin(), names.end());
        }
        return result;
    }

private:
    template <NamedEnum E>
    void addValue(E value)
    {
        const auto [place, isNew] = m_missing.try_emplace(typeid(E).name());
        if (isNew) {
            place->second.insert(EnumText<E>::Names.begin(), EnumText<E>::Names.end());
        }
        place->second.erase(snakeCase(value));
    }

    std::map<std::string, std::set<QString>> m_missing; // by enumeration
};

template <typename Row>
bool sameRows(const Change &one, const Change &other)
{
    return one.rows<Row>().put == other.rows<Row>().put;
}

const Contact &contactOf(const Change &change, ContactId id)
{
    return change.rows<Contact>().put[static_cast<std::size_t>(id.value - 1)];
}

bool isThere(const Change &change, ContactId id, QDate day)
{
    const Contact &contact = contactOf(change, id);
    return *contact.since <= day && (!contact.leftOn || day <= *contact.leftOn);
}

std::map<CompanyId, QDate> endOf(const Change &change)
{
    std::map<CompanyId, QDate> result;
    for (const ChurnRecord &record : change.rows<ChurnRecord>().put) {
        result[record.company] = record.day;
    }
    return result;
}

} // namespace

TEST_CASE("The sample book has rows of every kind, and days of use", "[sample]")
{
    const Change &change = sampleOf();
    visitBookRows([&]<typename Row>() {
        INFO(QString(RowMapping<Row>::Plural).toStdString());
        CHECK_FALSE(change.rows<Row>().put.empty());
    });
    CHECK(change.loginDays.size() > 50'000);
    CHECK(change.featureUseDays.size() > 10'000);
}

TEST_CASE("Ids of every kind of sample row count from one on, and point to rows", "[sample]")
{
    const Change &change = sampleOf();
    visitBookRows([&]<typename Row>() {
        std::int64_t expected = 1;
        bool isDense = true;
        for (const Row &row : change.rows<Row>().put) {
            isDense = isDense && row.id.value == expected++;
        }
        INFO(QString(RowMapping<Row>::Plural).toStdString());
        CHECK(isDense);
    });
    const Book book = bookOf(change);
    std::set<QString> dangling;
    visitValues(change, [&](const auto &, QLatin1StringView name, const auto &value) {
        if (!pointsToRow(book, value)) {
            dangling.insert(name);
        }
    });
    CHECK(dangling.empty());
}

TEST_CASE("Each value of each list of the trade occurs in the sample book", "[sample]")
{
    SeenValues seen;
    visitValues(
        sampleOf(), [&](const auto &, QLatin1StringView, const auto &value) { seen.add(value); });
    // An answer is never no feedback, a status is not unset, and a customer who shrank stays one.
    CHECK(seen.missing() == std::set<QString>{u"no_feedback"_s, u"not_set"_s, u"downgraded"_s});
}

TEST_CASE("Only what is planned lies after the sample book's last day", "[sample]")
{
    const QDate day = GENERATE(QDate(2025, 11, 18), QDate(2024, 2, 29), QDate(2025, 12, 31));
    const std::set<QString> planned = {
        u"due_on"_s, u"start_day"_s, u"end_day"_s, u"snoozed_until"_s, u"until_day"_s};
    std::set<QString> ahead;
    visitValues(
        sampleOf(128, 1, day), [&](const auto &, QLatin1StringView name, const auto &value) {
            std::optional<QDate> found;
            if constexpr (std::is_convertible_v<decltype(value), std::optional<QDate>>) {
                found = value;
            }
            if (found && *found > day && !planned.contains(name)) {
                ahead.insert(name);
            }
        });
    CHECK(ahead == std::set<QString>{});
}

TEST_CASE("Nobody answers, logs in or takes part who is not there", "[sample]")
{
    const Change &change = sampleOf();
    const std::map<CompanyId, QDate> ends = endOf(change);
    const auto isCustomer = [&](CompanyId company, QDate day) {
        const auto end = ends.find(company);
        return end == ends.end() || day < end->second;
    };
    bool allThere = true;
    for (const FeedbackResponse &response : change.rows<FeedbackResponse>().put) {
        allThere = allThere && isCustomer(response.company, response.day)
            && (!response.contact || isThere(change, *response.contact, response.day));
    }
    CHECK(allThere);
    for (const LoginDay &login : change.loginDays) {
        const Contact &contact = contactOf(change, login.contact);
        allThere = allThere && contact.isUser && isThere(change, login.contact, login.day)
            && isCustomer(contact.company, login.day) && login.day.dayOfWeek() <= 5
            && login.day <= SampleDay && login.count > 0;
    }
    CHECK(allThere);
    for (const FeatureUseDay &use : change.featureUseDays) {
        allThere = allThere && isCustomer(use.company, use.day) && use.day <= SampleDay
            && use.uses > 0 && (!use.contact || isThere(change, *use.contact, use.day));
    }
    CHECK(allThere);
    for (const InteractionContact &part : change.rows<InteractionContact>().put) {
        const Interaction &talk =
            change.rows<Interaction>().put[static_cast<std::size_t>(part.interaction.value - 1)];
        allThere = allThere && isThere(change, part.contact, talk.day)
            && contactOf(change, part.contact).company == talk.company;
    }
    CHECK(allThere);
}

TEST_CASE("Sample answers are on their scale, and promoters outnumber detractors", "[sample]")
{
    int promoters = 0;
    int detractors = 0;
    int asked = 0;
    for (const FeedbackResponse &response : sampleOf().rows<FeedbackResponse>().put) {
        CHECK(response.level.has_value() == (response.kind == FeedbackKind::Happiness));
        CHECK(response.value.has_value() != response.level.has_value());
        const int lowest = response.kind == FeedbackKind::Nps ? 0 : 1;
        const int highest = response.kind == FeedbackKind::Nps ? 10 : 5;
        CHECK((!response.value || (*response.value >= lowest && *response.value <= highest)));
        if (response.kind == FeedbackKind::Nps) {
            promoters += *response.value >= 9 ? 1 : 0;
            detractors += *response.value <= 6 ? 1 : 0;
            ++asked;
        }
    }
    CHECK((promoters - detractors) * 100 / asked >= 5);
    CHECK((promoters - detractors) * 100 / asked <= 35);
}

TEST_CASE("Who will leave logs in less and less", "[sample]")
{
    const Change &change = sampleOf(1000);
    const std::map<CompanyId, QDate> ends = endOf(change);
    int late = 0;
    int early = 0;
    for (const LoginDay &login : change.loginDays) {
        const auto end = ends.find(contactOf(change, login.contact).company);
        if (end == ends.end() || end->second < SampleDay.addDays(-200)) {
            continue;
        }
        const auto left = login.day.daysTo(end->second);
        late += left <= 60 ? 1 : 0;
        early += left > 150 && left <= 210 ? 1 : 0;
    }
    CHECK(early > 300);
    CHECK(late * 4 < early * 3);
}

TEST_CASE("A sample task has a day for being done exactly when it is", "[sample]")
{
    int overdue = 0;
    int open = 0;
    for (const Task &task : sampleOf().rows<Task>().put) {
        CHECK(task.completedOn.has_value() == (task.state == TaskState::Done));
        CHECK((!task.completedOn || task.createdOn <= *task.completedOn));
        CHECK((!task.dueOn || task.createdOn <= *task.dueOn));
        open += task.state == TaskState::Open ? 1 : 0;
        overdue += task.state == TaskState::Open && *task.dueOn < SampleDay ? 1 : 0;
    }
    CHECK(open >= 90);
    CHECK(open <= 190);
    CHECK(overdue >= 2);
    CHECK(overdue * 6 < open);
}

TEST_CASE("A sample book is the same in parts of any size", "[sample]")
{
    const int customersAPart = GENERATE(1, 7, 60, 5000);
    SampleWriter writer({SampleDay, 40}, customersAPart);
    Change whole;
    int parts = 0;
    while (!writer.atEnd()) {
        const Change part = writer.next();
        CHECK(part.kind == ActionKind::Setup);
        CHECK_FALSE(part.label.isEmpty());
        visitBookRows([&]<typename Row>() {
            auto &rows = whole.rows<Row>().put;
            rows.insert(rows.end(), part.rows<Row>().put.begin(), part.rows<Row>().put.end());
        });
        whole.loginDays.insert(whole.loginDays.end(), part.loginDays.begin(), part.loginDays.end());
        ++parts;
    }
    CHECK(parts == writer.parts());
    const Change &expected = sampleOf(40);
    visitBookRows([&]<typename Row>() {
        INFO(QString(RowMapping<Row>::Plural).toStdString());
        CHECK(sameRows<Row>(whole, expected));
    });
    CHECK(whole.loginDays == expected.loginDays);
}

TEST_CASE("A voluminous sample book has ten contracts, contacts and answers a customer", "[sample]")
{
    SampleRecipe recipe{SampleDay, 3000};
    recipe.shape = SampleShape::Volume;
    const Change change = sampleBook(recipe);
    const std::size_t customers = change.rows<Company>().put.size();
    const auto isAboutTen = [&](std::size_t rows) {
        return rows > customers * 8 && rows < customers * 14;
    };
    CHECK(isAboutTen(change.rows<Contract>().put.size()));
    CHECK(isAboutTen(change.rows<Contact>().put.size()));
    CHECK(isAboutTen(change.rows<FeedbackResponse>().put.size()));
}
