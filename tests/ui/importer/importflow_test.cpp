// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importflow.h"

#include "tests/ui/support/importfixture.h"
#include "ui/importer/choosestep.h"
#include "ui/importer/clipboardtable.h"
#include "ui/importer/importwords.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Accounts = "Account ID,Account Name,Employees\n"
                            "A-1,Acme,10\n"
                            "A-2,Globex,twelve\n"
                            "A-3,,12\n";

} // namespace

TEST_CASE_METHOD(
    ImportFixture, "Nothing is written before the import is applied", "[import][shell]")
{
    createBook({});
    dropOn(&window, {write(u"accounts.csv"_s, Accounts)});
    ImportAssistant *open = assistant();
    CHECK(open->step() == ImportAssistant::Map);
    CHECK(open->status() == u"3 of 3 columns mapped, 2 to check"_s);
    for (const auto step : {ImportAssistant::Preview, ImportAssistant::DryRun}) {
        open->nextButton()->click();
        CHECK(open->step() == step);
        CHECK(workspace.book()->companies().empty());
    }
    open->nextButton()->click();
    REQUIRE(eventually([this] { return !window.toastText().isEmpty(); }));
    CHECK(window.toastText() == u"1 customer imported from accounts.csv"_s);
    CHECK(workspace.book()->companies().size() == 1);
    CHECK(workspace.book()->importBatches().size() == 1);
    CHECK_FALSE(hasAssistant());

    window.toast()->deed()->click();
    CHECK(eventually([this] { return workspace.book()->companies().empty(); }));
}

TEST_CASE_METHOD(
    ImportFixture, "The keyboard alone leads through all four steps", "[import][shell]")
{
    createBook({});
    const QString file = write(u"accounts.csv"_s, Accounts);
    window.setFileDialogs(
        {nullptr, [file](QWidget *, const FileDialogs::Wish &) { return QStringList{file}; }});
    window.importFlow()->start({});
    auto *open = dialog<ImportAssistant>();
    REQUIRE(open != nullptr);
    CHECK(open->step() == ImportAssistant::Choose);
    open->activateWindow();
    REQUIRE(eventually([open] { return open->focusWidget() != nullptr; }));
    const auto press = [open](Qt::Key key) { QTest::keyClick(open->focusWidget(), key); };
    press(Qt::Key_Return); // Choose files…
    REQUIRE(settled(open));
    open->nextButton()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    REQUIRE(open->step() == ImportAssistant::Map);
    // Enter goes on from wherever the keyboard is.
    press(Qt::Key_Return);
    REQUIRE(open->step() == ImportAssistant::Preview);
    press(Qt::Key_Return);
    REQUIRE(open->step() == ImportAssistant::DryRun);
    press(Qt::Key_Return);
    REQUIRE(eventually([this] { return !workspace.book()->companies().empty(); }));
}

TEST_CASE_METHOD(ImportFixture, "Escape leaves every step and nothing behind", "[import][shell]")
{
    createBook({});
    const auto step = GENERATE(ImportAssistant::Choose, ImportAssistant::Map,
        ImportAssistant::Preview, ImportAssistant::DryRun);
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    open->goTo(step);
    REQUIRE(open->step() == step);
    QTest::keyClick(open, Qt::Key_Escape);
    CHECK(eventually([this] { return !hasAssistant(); }));
    CHECK(workspace.book()->companies().empty());
    CHECK(workspace.book()->importBatches().empty());
}

TEST_CASE_METHOD(
    ImportFixture, "Done steps can be gone back to, and later ones forward", "[import]")
{
    createBook({});
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    open->goTo(ImportAssistant::DryRun);
    QPushButton *map = nullptr;
    for (auto *each : open->findChildren<QPushButton *>()) {
        if (each->accessibleName() == u"Step 2 of 4: Map columns, done"_s) {
            map = each;
        }
    }
    REQUIRE(map != nullptr);
    map->click();
    CHECK(open->step() == ImportAssistant::Map);
    open->backButton()->click();
    CHECK(open->step() == ImportAssistant::Choose);
}

TEST_CASE_METHOD(
    ImportFixture, "A table dropped without a book asks where the book goes", "[import][shell]")
{
    window.show();
    const QString book = path(u"New.bellwether"_s);
    window.setFileDialogs({[book](QWidget *, const FileDialogs::Wish &) { return book; }, nullptr});
    dropOn(&window, {write(u"accounts.csv"_s, Accounts)});
    CHECK(assistant() != nullptr);
    CHECK(workspace.isOpen());
    CHECK(QFile::exists(book));
}

TEST_CASE_METHOD(ImportFixture,
    "A file that is no table is named with the reason and changes nothing", "[import]")
{
    createBook({});
    ImportAssistant *open = start({write(u"noise.csv"_s, QByteArray("\0\1\2\3", 4))});
    CHECK(open->step() == ImportAssistant::Choose);
    REQUIRE(open->draft().table(0).problem);
    CHECK_FALSE(open->draft().isAnyUnderstood());
    CHECK(workspace.book()->companies().empty());
}

TEST_CASE_METHOD(ImportFixture, "One bad file does not hide the good ones", "[import]")
{
    createBook({});
    ImportAssistant *open = start({write(u"noise.csv"_s, QByteArray("\0\1\2\3", 4)),
        write(u"accounts.csv"_s, Accounts), path(u"nowhere.csv"_s)});
    CHECK(open->step() == ImportAssistant::Map);
    CHECK(open->draft().table(0).problem);
    CHECK(open->draft().isUnderstood(1));
    CHECK(open->draft().table(2).problem);
    open->draft().remove(2);
    REQUIRE(settled(open));
    open->draft().remove(0);
    REQUIRE(settled(open));
    apply(open);
    CHECK(workspace.book()->companies().size() == 1);
}

TEST_CASE_METHOD(
    ImportFixture, "A table is pasted into the window and into the first step", "[import]")
{
    createBook({});
    QGuiApplication::clipboard()->setText(u"Account ID\tAccount Name\nA-1\tAcme\nA-2\tGlobex\n"_s);
    window.activateWindow();
    REQUIRE(eventually([this] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    ImportAssistant *open = assistant();
    CHECK(open->step() == ImportAssistant::Map);
    CHECK(open->draft().table(0).source.path == u"Pasted table"_s);
    open->goTo(ImportAssistant::Choose);
    QGuiApplication::clipboard()->setText(u"Account ID;Account Name\nA-3;Initech\n"_s);
    button(open, u"Paste a table"_s)->click();
    REQUIRE(settled(open));
    REQUIRE(open->draft().tables().size() == 2);
    CHECK(open->draft().table(1).source.path == u"Pasted table 2"_s);
    QGuiApplication::clipboard()->clear();
    button(open, u"Paste a table"_s)->click();
    CHECK(open->status().startsWith(u"There is no table on the clipboard"_s));
    apply(open);
    CHECK(workspace.book()->companies().size() == 3);
    CHECK(window.toastText() == u"3 customers imported from 2 files"_s);
}

TEST_CASE("What reads like a table is told from other text", "[import]")
{
    const auto read = [](const QString &text, const QString &html) {
        QMimeData data;
        if (!text.isEmpty()) {
            data.setText(text);
        }
        if (!html.isEmpty()) {
            data.setHtml(html);
        }
        return QString::fromUtf8(clipboardTable(&data).value_or("-"));
    };
    CHECK(read(u"a\tb\n1\t2"_s, {}) == u"a\tb\n1\t2"_s);
    CHECK(read(u"a,b\n1,2"_s, {}) == u"a,b\n1,2"_s);
    CHECK(read(u"one line, with a comma"_s, {}) == u"-"_s);
    CHECK(read(u"Hello,\nhow are you?"_s, {}) == u"-"_s);
    CHECK(
        read({}, u"<table><tr><td>a</td><td>b, c</td></tr><tr><td>1</td><td>2</td></tr></table>"_s)
        == u"a,\"b, c\"\r\n1,2\r\n"_s);
    CHECK(read({}, u"<p>no table</p>"_s) == u"-"_s);
}

TEST_CASE_METHOD(ImportFixture, "A book that is dropped is opened", "[shell]")
{
    createBook(smallBook());
    workspace.close();
    dropOn(&window, {path(u"Book.bellwether"_s)});
    CHECK(eventually([this] { return workspace.isOpen(); }));
}

TEST_CASE("The sentence after an import counts what was written", "[import]")
{
    ImportPlan plan;
    FilePlan accounts;
    accounts.path = u"/data/accounts.csv"_s;
    accounts.added = 420;
    accounts.changed = 3;
    plan.files = {accounts};
    CHECK(importSentence(plan) == u"423 customers imported from accounts.csv"_s);

    FilePlan contracts;
    contracts.path = u"/data/contracts.csv"_s;
    contracts.kind = ImportKind::Contracts;
    contracts.added = 1;
    plan.files.push_back(contracts);
    CHECK(importSentence(plan) == u"423 customers and 1 contract imported from 2 files"_s);
}
