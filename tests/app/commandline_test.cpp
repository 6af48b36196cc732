// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);

ParsedCommandLine parsed(const QString &words)
{
    return parseCommandLine(words.split(u' ', Qt::SkipEmptyParts), Today);
}

QString problem(const QString &words)
{
    const ParsedCommandLine result = parsed(words);
    REQUIRE(result.exit);
    CHECK(result.exit->code == 2);
    return result.exit->text.trimmed();
}

} // namespace

TEST_CASE("Without a command the window opens, on a book when one is named", "[commandline]")
{
    CHECK(parsed(u""_s).commandLine.command.isEmpty());
    CHECK(parsed(u"my.bellwether"_s).commandLine.arguments == QStringList{u"my.bellwether"_s});
}

TEST_CASE("Figures are asked for this month up to today unless a range is given", "[commandline]")
{
    const CommandLine plain = parsed(u"figures b"_s).commandLine;
    CHECK(plain.asOf == Today);
    CHECK(plain.range == DayRange{QDate(2025, 6, 1), Today});

    const CommandLine past = parsed(u"figures b --as-of 2024-12-31"_s).commandLine;
    CHECK(past.range == DayRange{QDate(2024, 12, 1), QDate(2024, 12, 31)});

    const CommandLine range = parsed(u"figures b --from 2024-07-01 --to 2025-03-31"_s).commandLine;
    CHECK(range.asOf == QDate(2025, 3, 31));
    CHECK(range.range == DayRange{QDate(2024, 7, 1), QDate(2025, 3, 31)});
}

TEST_CASE("Options that may be repeated keep their order", "[commandline]")
{
    const CommandLine line =
        parsed(u"figures b --filter kind=saas --filter csm=Mia --option grace_days=10"_s)
            .commandLine;
    REQUIRE(line.filters.size() == 2);
    CHECK(line.filters[0] == NameValue(u"kind"_s, u"saas"_s));
    CHECK(line.filters[1] == NameValue(u"csm"_s, u"Mia"_s));
    REQUIRE(line.options.size() == 1);
    CHECK(line.options[0] == NameValue(u"grace_days"_s, u"10"_s));
}

TEST_CASE("Sizes, scales and themes of an export are read", "[commandline]")
{
    const CommandLine line =
        parsed(u"export b --chart all --out d --size 1600x900 --scale 2 --theme dark"_s)
            .commandLine;
    CHECK(line.size == QSize(1600, 900));
    CHECK(line.scale == 2.0);
    CHECK(line.theme == u"dark"_s);
    CHECK(parsed(u"export b --chart all --out d --theme print"_s).commandLine.theme == u"print"_s);
    CHECK(parsed(u"picture b my-book --out d --theme high_contrast"_s).commandLine.theme
        == u"high_contrast"_s);
}

TEST_CASE("Wrong usage says what is wrong", "[commandline]")
{
    CHECK(problem(u"figures"_s) == u"Usage: bellwether figures BOOK"_s);
    CHECK(problem(u"figures b --as-of 30.06.2025"_s)
        == u"--as-of takes a day such as 2025-06-30, not \"30.06.2025\"."_s);
    CHECK(problem(u"figures b --from 2025-07-01"_s)
        == u"--from lies after the last day of the range."_s);
    CHECK(problem(u"figures b --filter csm"_s) == u"--filter takes NAME=VALUE, not \"csm\"."_s);
    CHECK(problem(u"export b --size 1600"_s) == u"--size takes WIDTHxHEIGHT such as 1600x900."_s);
    CHECK(problem(u"import b f --ends maybe"_s)
        == u"--ends takes inclusive, exclusive, not \"maybe\"."_s);
    CHECK(problem(u"new b --companies 0"_s) == u"--companies takes a number from 1 to 100000."_s);
    CHECK(problem(u"new b --json"_s).contains(u"json"_s));
    CHECK(problem(u"figures b --as-of 9999-10-01"_s)
        == u"--as-of takes a day from 1900-01-01 to 2199-12-31, not 9999-10-01."_s);
    CHECK(
        problem(u"picture b my-book --size 50000x10"_s) == u"--size takes sides of up to 16384."_s);
    CHECK(problem(u"picture b my-book --out d --theme print"_s)
        == u"No window has the theme for print; it is for export."_s);
    CHECK(problem(u"frobnicate"_s).startsWith(u"\"frobnicate\" is no command."_s));
    CHECK(problem(u"frobnicate a b"_s).startsWith(u"\"frobnicate\" is no command."_s));
}

TEST_CASE("Help is printed and is no failure", "[commandline]")
{
    const ParsedCommandLine help = parsed(u"--help"_s);
    REQUIRE(help.exit);
    CHECK(help.exit->code == 0);
    CHECK(help.exit->text.contains(u"figures BOOK"_s));

    const ParsedCommandLine importHelp = parsed(u"import --help"_s);
    REQUIRE(importHelp.exit);
    CHECK(importHelp.exit->code == 0);
    CHECK(importHelp.exit->text.startsWith(u"Usage: bellwether import BOOK FILE... [options]"_s));
    CHECK(importHelp.exit->text.contains(u"--ends MEANING"_s));
    CHECK_FALSE(importHelp.exit->text.contains(u"--chart"_s));
}
