// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/shell.h"

#include <QJsonArray>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PageSize = 4096;

void damage(const Shell &shell, int page)
{
    QByteArray bytes = shell.bytes(u"b.bellwether"_s);
    REQUIRE(bytes.size() >= page * PageSize);
    bytes.replace((page - 1) * PageSize, PageSize, QByteArray(PageSize, '\x5a'));
    shell.write(u"b.bellwether"_s, bytes);
}

QString stateOf(const Outcome &outcome, const QString &part)
{
    for (const QJsonValue &finding : outcome.json()[u"findings"_s].toArray()) {
        if (finding[u"part"_s].toString() == part) {
            return finding[u"state"_s].toString();
        }
    }
    return {};
}

} // namespace

TEST_CASE("A sound book is said to be sound, part by part", "[commands][check]")
{
    const Shell shell;
    shell.importBoth();
    // Opened and closed under its name, it has a copy and is known.
    REQUIRE(shell.type(u"set @b.bellwether companies A-1 tier=Gold"_s).code == Done);
    const QByteArray before = shell.bytes(u"b.bellwether"_s);
    const Outcome outcome = shell.type(u"check @b.bellwether"_s);
    CHECK(outcome.code == Done);
    CHECK(outcome.err.isEmpty());
    const QStringList lines = outcome.out.trimmed().split(u'\n');
    REQUIRE(lines.size() == 9);
    constexpr std::array Beginnings = {"File          sound, ", "Tables        sound",
        "Pages         sound, ", "References    sound", "Journal       sound, 2 actions",
        "Months of use sound", "Rows          sound, ", "Contents      sound, ",
        "Copies        sound, "};
    for (std::size_t i = 0; i < Beginnings.size(); ++i) {
        INFO(lines[int(i)].toStdString());
        CHECK(lines[int(i)].startsWith(QString::fromLatin1(Beginnings[i])));
    }
    CHECK(shell.bytes(u"b.bellwether"_s) == before);

    const Outcome repaired = shell.type(u"check @b.bellwether --repair @new.bellwether"_s);
    CHECK(repaired.code == Done);
    CHECK(repaired.err.contains(u"nothing to repair"_s));
    CHECK(!shell.files().contains(u"new.bellwether"_s));
}

TEST_CASE("A damaged book is named part by part and repaired into a new one", "[commands][check]")
{
    const Shell shell;
    shell.importBoth();
    REQUIRE(shell.type(u"set @b.bellwether companies A-1 tier=Gold"_s).code == Done);
    damage(shell, 5);
    const QByteArray damaged = shell.bytes(u"b.bellwether"_s);

    const Outcome check = shell.type(u"check @b.bellwether --json"_s);
    CHECK(check.code == Refused);
    CHECK(!check.json()[u"sound"_s].toBool());
    CHECK(stateOf(check, u"pages"_s) == u"wrong"_s);
    CHECK(check.err.contains(u"--repair NEWBOOK"_s));

    const Outcome repaired = shell.type(u"check @b.bellwether --repair @new.bellwether"_s);
    CHECK(repaired.code == Done);
    CHECK(repaired.out.contains(u"Nothing is missing."_s));
    CHECK(shell.type(u"check @new.bellwether"_s).code == Done);
    CHECK(shell.type(u"query @new.bellwether company_values"_s).out.contains(u"Gold"_s));
    CHECK(shell.bytes(u"b.bellwether"_s) == damaged);
    CHECK(shell.type(u"check @b.bellwether --repair @new.bellwether"_s).code == Refused);
}

TEST_CASE("What is no book is no sound book", "[commands][check]")
{
    const Shell shell;
    shell.write(u"letter.bellwether"_s, "Dear customer, this is no book at all.\n");
    const Outcome outcome = shell.type(u"check @letter.bellwether --json"_s);
    CHECK(outcome.code == Refused);
    CHECK(stateOf(outcome, u"file"_s) == u"wrong"_s);
    CHECK(stateOf(outcome, u"rows"_s) == u"not_looked_at"_s);
    CHECK(shell.type(u"check @nothing.bellwether"_s).code == Refused);
}
