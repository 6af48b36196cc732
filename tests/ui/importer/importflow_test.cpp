// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importflow.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/importer/importsummary.h"
#include "ui/models/issuelist.h"
#include "ui/widgets/button.h"

#include <QDropEvent>
#include <QMimeData>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Accounts = "Account ID,Account Name,Employees\n"
                            "A-1,Acme,10\n"
                            "A-2,Globex,twelve\n"
                            "A-3,,12\n";

struct Import : WindowFixture
{
    ImportSummary *summary()
    {
        REQUIRE(eventually([this] { return dialog<ImportSummary>() != nullptr; }));
        return dialog<ImportSummary>();
    }
    static Button *button(QWidget *parent, const QString &text)
    {
        for (Button *button : parent->findChildren<Button *>()) {
            if (button->caption() == text) {
                return button;
            }
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data.setUrls(urls);
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        if (enter.isAccepted()) {
            QDropEvent event(
                QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &event);
        }
    }
};

} // namespace

TEST_CASE_METHOD(Import, "Nothing is written before Import is chosen", "[import][shell]")
{
    createBook({});
    drop({write(u"accounts.csv"_s, Accounts)});
    ImportSummary *shown = summary();
    CHECK(workspace.book()->companies().empty());
    CHECK(shown->issues()->rowCount() >= 1);

    button(shown, u"Import"_s)->click();
    REQUIRE(eventually([this] { return !workspace.book()->companies().empty(); }));
    REQUIRE(eventually([this] { return !window.toastText().isEmpty(); }));
    CHECK(window.toastText().endsWith(u"imported from accounts.csv"_s));
    CHECK(workspace.book()->importBatches().size() == 1);
}

TEST_CASE_METHOD(Import, "A cancelled summary leaves the book as it was", "[import][shell]")
{
    createBook({});
    drop({write(u"accounts.csv"_s, Accounts)});
    button(summary(), u"Cancel"_s)->click();
    CHECK(eventually([this] { return dialog<ImportSummary>() == nullptr; }));
    CHECK(workspace.book()->companies().empty());
}

TEST_CASE_METHOD(
    Import, "A table dropped without a book asks where the book goes", "[import][shell]")
{
    window.show();
    const QString book = path(u"New.bellwether"_s);
    window.setFileDialogs({[book](QWidget *, const FileDialogs::Wish &) { return book; }, nullptr});
    drop({write(u"accounts.csv"_s, Accounts)});
    CHECK(summary() != nullptr);
    CHECK(workspace.isOpen());
    CHECK(QFile::exists(book));
}

TEST_CASE_METHOD(
    Import, "A file that is no table is reported and changes nothing", "[import][shell]")
{
    createBook({});
    drop({write(u"noise.csv"_s, QByteArray("\0\1\2\3", 4))});
    CHECK(eventually([this] { return dialog<Dialog>() != nullptr; }));
    CHECK(dialog<ImportSummary>() == nullptr);
    CHECK(workspace.book()->companies().empty());
}

TEST_CASE_METHOD(Import, "A book that is dropped is opened", "[shell]")
{
    createBook(smallBook());
    workspace.close();
    drop({path(u"Book.bellwether"_s)});
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
