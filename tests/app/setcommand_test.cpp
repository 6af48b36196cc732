// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/shell.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Line
{
    const char *words; // behind "set BOOK"
    const char *answer; // its first line, or how that begins
};

QString firstLine(const Outcome &outcome)
{
    return (outcome.out + outcome.err).section(u'\n', 0, 0);
}

Outcome set(const Shell &shell, const char *words)
{
    return shell.type(u"set @b.bellwether "_s + QString::fromUtf8(words));
}

} // namespace

TEST_CASE("An edit is one action that says what it changed", "[commands][set]")
{
    constexpr std::array Lines = {
        Line{"companies A-1 tier=Gold", "Edit of Acorn: tier"},
        Line{"companies A-1 tier=Gold", "Nothing to change: the book says so already."},
        Line{"companies acorn domain=acorn.com plan=Pro", "Edit of Acorn: domain, plan"},
        Line{"companies #1 employees=\"1 200\"", "Edit of Acorn: employees"},
        Line{"companies A-1 segment_value_override=\"USD 99.50\"",
            "Edit of Acorn: segment_value_override"},
        Line{"companies A-2 csm=\"mia stone\" --on 2025-06-01", "Edit of Birch: csm"},
        Line{"companies A-2 is_premium=yes", "Edit of Birch: is_premium"},
        Line{"companies A-2 parent=A-1", "Edit of Birch: parent"},
        Line{"companies A-2 customer_since=", "Edit of Birch: customer_since"},
        Line{"companies A-1 status=struggling --reason \"Budget cut\"", "Edit of Acorn: status"},
        Line{"companies A-1 status=Struggling --reason \"Budget cut\"",
            "Nothing to change: the book says so already."},
        Line{"team \"Theo Vale\" email=theo@us.example", "Edit of Theo Vale: email"},
        Line{"contracts C-1 auto_renews=true", "Edit of C-1: auto_renews"},
        Line{"contract_lines C-1/0 amount=2500.00", "Edit of C-1, line 0: amount"},
        Line{"settings grace_days=45 book.name=Ours", "Settings: option.grace_days, book.name"},
        Line{"settings app.current_member=\"Mia Stone\"", "Settings: app.current_member"},
    };
    const Shell shell;
    shell.importBoth();
    for (const Line &line : Lines) {
        INFO(line.words);
        const Outcome outcome = set(shell, line.words);
        CHECK(outcome.code == Done);
        CHECK(firstLine(outcome) == QString::fromUtf8(line.answer));
    }
    CHECK(shell.figure(u"mrr.total"_s) == 6250);
    CHECK(shell.figure(u"companies.active"_s, {u"--me"_s, u"Mia Stone"_s}) == 3);
    CHECK(shell.figure(
              u"companies.active"_s, {u"--me"_s, u"Mia Stone"_s, u"--as-of"_s, u"2025-05-31"_s})
        == 2);
    CHECK(shell.figure(u"companies.active"_s, {u"--filter"_s, u"status=struggling"_s}) == 1);
    CHECK(shell.type(u"query @b.bellwether statuses"_s).out.contains(u"struggling,Budget cut"_s));
    CHECK(shell.type(u"query @b.bellwether company_values"_s)
              .out.contains(u"1,segment_value_override,2025-06-30,9950"_s));
    CHECK(shell.type(u"check @b.bellwether"_s).code == Done);
}

TEST_CASE("An edit that could mean two things, or nothing, is refused", "[commands][set]")
{
    constexpr std::array Lines = {
        Line{"customers A-1 tier=Gold", "customers A-1: there is no such table. The tables are "},
        Line{"imports #1 file_name=x",
            "imports #1: the program writes this table itself; it cannot be edited."},
        Line{"companies A-9 tier=Gold",
            "companies A-9: there is no such row. Give its reference, its name, or # and its id."},
        Line{"companies A-1 colour=red",
            "companies A-1: colour=red: there is no such field. The fields are ref, name, "
            "domain, "},
        Line{"companies A-1 tier=Gold tier=Silver",
            "companies A-1: tier: this field is given twice."},
        Line{"companies A-1 name=", "companies A-1: name: a value is needed here."},
        Line{"companies A-1 customer_since=03/04/2024",
            "companies A-1: customer_since=03/04/2024: the day or the month could come first. "
            "Write "
            "it like 2025-06-30."},
        Line{"companies A-1 customer_since=soon",
            "companies A-1: customer_since=soon: this is not a day. Write it like 2025-06-30."},
        Line{"companies A-1 customer_since=1024-01-01",
            "companies A-1: customer_since=1024-01-01: this value is out of range."},
        Line{"companies A-1 employees=many",
            "companies A-1: employees=many: this is not a number. Write it like 1200 or 1200.50."},
        Line{"companies A-1 employees=1.234",
            "companies A-1: employees=1.234: the mark could stand for thousands or for decimals."},
        Line{"companies A-1 employees=12.5",
            "companies A-1: employees=12.5: too many decimals; 0 at most."},
        Line{"companies A-1 employees=-5",
            "companies A-1: employees=-5: this value is out of range."},
        Line{"companies A-1 is_premium=maybe",
            "companies A-1: is_premium=maybe: the values are yes, no."},
        Line{"companies A-1 csm=Nobody",
            "companies A-1: csm=Nobody: nothing of that reference or name is in the book."},
        Line{"companies A-1 parent=A-1", "companies A-1: it would belong to itself."},
        Line{"companies A-1 status=sleepy",
            "companies A-1: status=sleepy: the values are not_set, struggling, steady, healthy, "
            "thriving."},
        Line{"companies A-1 tier=Gold --reason why",
            "companies A-1: --reason goes with status=VALUE of a company."},
        Line{"contracts C-1 end_day=2023-01-01",
            "contracts C-1: its last day would lie before its first."},
        Line{"contracts C-1 company=A-9",
            "contracts C-1: company=A-9: nothing of that reference or name is in the book."},
        Line{"contract_lines C-1/1 amount=1", "contract_lines C-1/1: there is no such row."},
        Line{"contract_lines C-1/0 amount=\"EUR 10\"",
            "contract_lines C-1/0: amount=EUR 10: the amounts of this row are in USD."},
        Line{"contract_lines C-1/0 amount=1.005",
            "contract_lines C-1/0: amount=1.005: the mark could stand for thousands"},
        Line{"contract_lines C-1/0 amount=0.055",
            "contract_lines C-1/0: amount=0.055: too many decimals; 2 at most."},
        Line{"settings book.base_currency=Euro",
            "settings: book.base_currency=Euro: this is not a currency. Write its code, like EUR."},
        Line{"settings grace_days=-1", "settings: option.grace_days=-1: the values are 0 to 3660."},
        Line{
            "settings colour=red", "settings: colour=red: there is no such field. The fields are "},
    };
    const Shell shell;
    shell.importBoth();
    const QByteArray before = shell.bytes(u"b.bellwether"_s);
    for (const Line &line : Lines) {
        INFO(line.words);
        const Outcome outcome = set(shell, line.words);
        CHECK(outcome.code == Refused);
        CHECK(outcome.out.isEmpty());
        INFO(firstLine(outcome).toStdString());
        CHECK(firstLine(outcome).startsWith(QString::fromUtf8(line.answer)));
    }
    CHECK(shell.bytes(u"b.bellwether"_s) == before);
}

TEST_CASE("Of several rows of a name the one that is meant has to be said", "[commands][set]")
{
    const Shell shell;
    shell.write(u"twins.csv"_s, "Account ID,Account Name\nB-1,Twin\nB-2,Twin\n");
    REQUIRE(shell.type(u"import @b.bellwether @twins.csv"_s).code == Done);
    const Outcome twice = set(shell, "companies Twin plan=Pro");
    CHECK(twice.code == Refused);
    CHECK(twice.err.trimmed()
        == u"companies Twin: several rows are called so. Say which one: #1 Twin, #2 Twin."_s);
    CHECK(set(shell, "companies #2 plan=Pro").code == Done);
}

TEST_CASE("An edit without a field or a value is wrong usage", "[commands][set]")
{
    const Shell shell;
    shell.importBoth();
    CHECK(set(shell, "companies A-1").code == WrongUsage);
    CHECK(set(shell, "companies A-1 tier").code == WrongUsage);
    CHECK(set(shell, "companies A-1 =Gold").code == WrongUsage);
}
