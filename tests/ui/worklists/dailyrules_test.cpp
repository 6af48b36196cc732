// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/dailyrules.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/scopestack.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesFixture : WindowFixture
{
    RulesFixture() { createBook(smallBook()); }

    std::size_t notices() const { return workspace.book()->notifications().size(); }
    std::size_t actions() { return workspace.actions()->size(); }
    bool settled()
    {
        return window.dailyRules()->waitUntilDone(std::chrono::minutes(1))
            && eventually([&] { return notices() > 0; });
    }
};

} // namespace

TEST_CASE_METHOD(
    RulesFixture, "S2-19, S2-21: renewals that come near are told when a book is opened", "[rules]")
{
    const std::size_t before = actions();
    CHECK(notices() == 0); // nobody asked for it yet
    window.dailyRules()->switchOn();
    REQUIRE(settled());
    CHECK(actions() == before + 1);
    const ActionEntry last = workspace.actions()->back();
    CHECK(last.kind == ActionKind::Rule);
    CHECK(last.label.startsWith(u"Rules up to 2025-06-30: "_s));
    // Birch ended on 15 June: a notice of seven days before, within the thirty days looked at.
    bool isBirchTold = false;
    for (const Notification &notice : workspace.book()->notifications()) {
        isBirchTold = isBirchTold || (notice.company == CompanyId{2} && notice.day <= today);
    }
    CHECK(isBirchTold);

    // Another window that opens the book later that day finds nothing left to do.
    DailyRules again(workspace, window.scope(), window.navigator(), nullptr);
    again.switchOn();
    CHECK(again.waitUntilDone(std::chrono::minutes(1)));
    QCoreApplication::processEvents();
    CHECK(actions() == before + 1);
}

TEST_CASE_METHOD(RulesFixture, "What the rules did is taken back by one undo", "[rules]")
{
    window.dailyRules()->switchOn();
    REQUIRE(settled());
    bool isDone = false;
    workspace.undoInBackground(
        workspace.actions()->back().seq, nullptr, [&](const Result<void> &done) {
            REQUIRE(done);
            isDone = true;
        });
    REQUIRE(eventually([&] { return isDone; }));
    CHECK(notices() == 0);
}

TEST_CASE_METHOD(RulesFixture, "A book that is only read is left alone by its rules", "[rules]")
{
    const QString path = workspace.path();
    REQUIRE(workspace.open(path, BookFile::Access::ReadOnly));
    window.dailyRules()->switchOn();
    CHECK(window.dailyRules()->waitUntilDone(std::chrono::minutes(1)));
    QCoreApplication::processEvents();
    CHECK(notices() == 0);
}
