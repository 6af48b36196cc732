// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/work.h"
#include "tests/core/metrics/worlds.h"

// Each figure and series about work against a plain form of its definition, on made-up books.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Books = 40;

double named(const std::vector<NamedValue> &values, const QString &name)
{
    for (const NamedValue &value : values) {
        if (value.name == name) {
            return value.value.value_or(-1);
        }
    }
    return -2;
}

double counted(const Question &question, const char *id)
{
    const Figure result = figure(question, id);
    CHECK(static_cast<double>(rowsOf(question, id).rows.size()) == result.value.value());
    return result.value.value();
}

template <typename Function>
void forEachWorld(Function function)
{
    for (const std::uint64_t seed : worlds(Books)) {
        const BookPointer book = generatedWorld(seed);
        const Scope scope = generatedScope(*book, seed);
        CAPTURE(seed);
        function(ask(book, generatedRange(seed), {}, scope));
    }
}

} // namespace

TEST_CASE("F-TASKS: the figures agree with the definition on made-up books", "[workplain][worlds]")
{
    forEachWorld([](const Question &question) {
        const PlainTasks plain = plainTasks(question);
        CHECK(counted(question, "tasks.open") == plain.open);
        CHECK(counted(question, "tasks.overdue") == plain.overdue);
        CHECK(counted(question, "tasks.due_today") == plain.dueToday);
        CHECK(counted(question, "tasks.due_this_week") == plain.dueThisWeek);
        CHECK(counted(question, "tasks.completed") == plain.completed);
        CHECK(counted(question, "tasks.completed_in_range") == plain.completedInRange);
        const Figure onTime = figure(question, "tasks.on_time");
        CHECK(onTime.n == plain.judged);
        CHECK(onTime.value.has_value() == (plain.judged > 0));
        CHECK(onTime.value.value_or(0) * plain.judged == Catch::Approx(plain.onTime));
        CHECK(static_cast<int>(series(question, "tasks.upcoming").points.size()) == plain.open);
        CHECK(static_cast<int>(series(question, "notifications.latest").points.size())
            == plainNotices(question));
    });
}

TEST_CASE("S3-88: workload agrees with the definition on made-up books", "[workplain][worlds]")
{
    forEachWorld([](const Question &question) {
        for (const auto &[id, role] : {std::pair("workload.by_csm", &Company::csm),
                 std::pair("workload.by_account_manager", &Company::accountManager)}) {
            const auto plain = plainWorkload(question, role);
            std::size_t shown = 0;
            for (const auto &[member, load] : plain) {
                // The made-up team are CSMs: nobody who has none of the companies is meant.
                shown += load.companies > 0 || member == 0 || role == &Company::csm ? 1 : 0;
            }
            const Series loads = series(question, id);
            CAPTURE(id);
            CHECK(loads.points.size() == shown);
            for (const SeriesPoint &point : loads.points) {
                std::int64_t member = 0;
                for (const TeamMember &candidate : question.facts->book->team()) {
                    member = candidate.name == point.label ? candidate.id.value : member;
                }
                const auto found = plain.find(point.key == u"none"_s ? 0 : member);
                REQUIRE(found != plain.end());
                const PlainLoad &load = found->second;
                CHECK(named(point.values, u"companies"_s) == load.companies);
                CHECK(
                    named(point.values, u"arr"_s) == majorUnits(load.yearly, question.currency()));
                CHECK(named(point.values, u"open_tasks"_s) == load.tasks);
                CHECK(std::max(0.0, named(point.values, u"effort_sum"_s))
                    == Catch::Approx(load.effort).margin(1e-6));
                CHECK(named(point.values, u"high_effort_share"_s)
                    == Catch::Approx(
                        load.placed > 0 ? double(load.highEffort) / load.placed : -1.0));
                CHECK(
                    static_cast<int>(
                        pointRows(question, id, point.key.toUtf8().constData()).value().rows.size())
                    == load.companies);
            }
        }
    });
}

TEST_CASE("S3-24, S4-22: goals and attention agree with the definition on made-up books",
    "[workplain][worlds]")
{
    forEachWorld([](const Question &question) {
        const Series goals = series(question, "goals.coverage");
        CHECK(named(goals.totals, u"covered"_s) == plainCovered(question));
        CHECK(named(goals.totals, u"companies"_s) == plainActive(question));

        const auto plain = plainAttention(question);
        const Series balance = series(question, "support.balance");
        CHECK(balance.points.size() == plain.size());
        double touches = 0;
        double hours = 0;
        for (const auto &[company, one] : plain) {
            touches += one.touches;
            hours += one.hours;
        }
        for (const SeriesPoint &point : balance.points) {
            touches -= named(point.values, u"touches"_s);
            hours -= named(point.values, u"ticket_hours"_s);
        }
        CHECK(touches == 0);
        CHECK(hours == Catch::Approx(0).margin(1e-6));
    });
}

TEST_CASE("F-HYGIENE, F-CHANGES: findings and changes agree with the definition on made-up books",
    "[workplain][worlds]")
{
    forEachWorld([](const Question &question) {
        const auto plain = plainFindings(question);
        for (const SeriesPoint &point : series(question, "hygiene.findings").points) {
            if (const auto found = plain.find(point.key); found != plain.end()) {
                CAPTURE(point.key);
                CHECK(named(point.values, u"count"_s) == found->second);
            }
            CHECK(static_cast<double>(
                      pointRows(question, "hygiene.findings", point.key.toUtf8().constData())
                          .value()
                          .rows.size())
                == named(point.values, u"count"_s));
        }
        const PlainChanges changes = plainChanges(question);
        const Series since = series(question, "changes.since");
        CHECK(named(since.totals, u"status"_s) == changes.status);
        CHECK(named(since.totals, u"kind"_s) == changes.kind);
        CHECK(named(since.totals, u"arr_up"_s) == changes.arrUp);
        CHECK(named(since.totals, u"arr_down"_s) == changes.arrDown);
    });
}
