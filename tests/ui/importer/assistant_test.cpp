// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/importfixture.h"
#include "ui/importer/counttile.h"
#include "ui/importer/questioncard.h"
#include "ui/models/dryruntree.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QAccessible>
#include <QScopeGuard>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Of the small book Acme changes, Birch stays, Delta is new and one row is no good.
const QByteArray Accounts = "Account ID,Account Name,Employees,Customer since,Fax\n"
                            "A-1,Acme Ltd,10,2024-03-01,\n"
                            "A-2,Birch,,,\n"
                            "A-9,Delta,12,2024-01-05,\n"
                            "A-7,Elm,many,2024-01-05,\n";

QString printed(const DryRunTree &tree)
{
    QStringList lines;
    for (int section = 0; section < tree.rowCount(); ++section) {
        const QModelIndex head = tree.index(section, 0);
        lines << head.data().toString();
        for (int row = 0; row < tree.rowCount(head); ++row) {
            QStringList cells;
            for (int column = 0; column < DryRunTree::ColumnCount; ++column) {
                cells << tree.index(row, column, head).data().toString();
            }
            lines << u"  "_s + cells.join(u" | "_s);
        }
    }
    return lines.join(u'\n');
}

QString previewed(const PreviewRows &rows)
{
    QStringList lines;
    for (int row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column) {
            const QModelIndex index = rows.index(row, column);
            const int mark = index.data(PreviewRows::MarkRole).toInt();
            cells << index.data().toString() + (mark == 2 ? u"!"_s : mark == 1 ? u"?"_s : u""_s);
        }
        lines << cells.join(u" | "_s);
    }
    return lines.join(u'\n');
}

std::vector<QuestionCard *> cards(ImportAssistant *open)
{
    std::vector<QuestionCard *> shown;
    for (QuestionCard *card : open->findChildren<QuestionCard *>()) {
        if (!card->isHidden()) {
            shown.push_back(card);
        }
    }
    return shown;
}

} // namespace

TEST_CASE_METHOD(ImportFixture, "Columns tell how well they are understood", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    const MappingGrid *grid = open->mapStep()->grid();
    QStringList shown;
    for (std::size_t column = 0; column < 5; ++column) {
        shown << grid->fieldOf(column)->currentText() + u" | "_s + grid->statusOf(column);
    }
    CHECK(shown.join(u'\n')
        == u"Customer ID | Matched\n"
           "Customer name | Matched\n"
           "Employees | Check: 1 value cannot be read\n"
           "Customer since | Matched\n"
           "Not imported | Skipped"_s);
    CHECK(open->status() == u"4 of 5 columns mapped, 1 to check"_s);
}

TEST_CASE_METHOD(ImportFixture, "The dry run says what changes, cell by cell", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    open->goTo(ImportAssistant::DryRun);
    const DryRunStep *step = open->dryRunStep();
    CHECK(step->tile(RowOutcome::Added)->value() == u"1"_s);
    CHECK(step->tile(RowOutcome::Added)->note() == u"new customer"_s);
    CHECK(step->tile(RowOutcome::Changed)->value() == u"1"_s);
    CHECK(step->tile(RowOutcome::Changed)->note() == u"3 fields"_s);
    CHECK(step->tile(RowOutcome::Unchanged)->value() == u"1"_s);
    CHECK(step->tile(RowOutcome::Rejected)->value() == u"1"_s);
    CHECK(printed(*step->tree())
        == u"Rejected\n"
           "  Elm | Employees | many is not a number | row 5\n"
           "Changed\n"
           "  Acme Ltd | Customer name | Acme → Acme Ltd | row 2\n"
           "  Acme Ltd | Customer since | 1 Mar 2024 | row 2\n"
           "  Acme Ltd | Employees | 10 | row 2\n"
           "Added\n"
           "  Delta |  | Employees 12, Customer since 5 Jan 2024 | row 4"_s);
    CHECK(open->status() == u"A copy of the book is kept, you can undo the whole import"_s);
    REQUIRE(eventually([open] { return open->draft().effect().has_value(); }));
    CHECK(open->draft().effect()->customersAfter == open->draft().effect()->customersBefore + 1);
}

TEST_CASE_METHOD(ImportFixture, "The preview marks cells that cannot be read", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    open->goTo(ImportAssistant::Preview);
    PreviewRows *rows = open->previewStep()->rows();
    CHECK(previewed(*rows)
        == u"2 | A-1 | Acme Ltd | 10 | 1 Mar 2024\n"
           "3 | A-2 | Birch |  | \n"
           "4 | A-9 | Delta | 12 | 5 Jan 2024\n"
           "5 | A-7 | Elm | many! | 5 Jan 2024"_s);
    auto *filter = open->previewStep()->findChild<Segmented *>();
    REQUIRE(filter != nullptr);
    emit filter->chosen(1);
    CHECK(previewed(*rows) == u"5 | A-7 | Elm | many! | 5 Jan 2024"_s);
}

TEST_CASE_METHOD(ImportFixture, "A changed mapping plans anew and is written", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    chooseField(open, 2, u"Not imported"_s);
    CHECK(open->mapStep()->grid()->fieldOf(2)->currentText() == u"Not imported"_s);
    REQUIRE(settled(open));
    CHECK(open->draft().plan(0)->rejected == 0);
    CHECK(open->mapStep()->grid()->statusOf(2) == u"Skipped"_s);
    CHECK(open->mapStep()->grid()->statusOf(1) == u"Matched"_s);
    chooseField(open, 2, u"Seats"_s);
    REQUIRE(settled(open));
    CHECK(open->draft().plan(0)->rejected == 1);
    chooseField(open, 4, u"Employees"_s);
    REQUIRE(settled(open));
    apply(open);
    const auto &companies = workspace.book()->companies();
    CHECK(companies.size() == 4);
    CHECK(companies.find(CompanyId{1})->seats.valueAt(today) == 10);
    CHECK_FALSE(companies.find(CompanyId{1})->employees.valueAt(today));
}

TEST_CASE_METHOD(ImportFixture, "What was said about a file is remembered for the next", "[import]")
{
    createBook(smallBook());
    const QByteArray rows = "Account ID,Account Name,Fax\nB-1,Ash,17\n";
    ImportAssistant *open = start({write(u"november.csv"_s, rows)});
    chooseField(open, 2, u"Employees"_s);
    REQUIRE(settled(open));
    CHECK(open->mapStep()->mapping()->currentText() == u"As chosen below"_s);
    apply(open);
    ImportAssistant *next =
        start({write(u"december.csv"_s, QByteArray(rows).replace("B-1,Ash,17", "B-2,Fir,18"))});
    CHECK(next->mapStep()->mapping()->currentText() == u"november"_s);
    CHECK(next->mapStep()->grid()->fieldOf(2)->currentText() == u"Employees"_s);
    QComboBox *mapping = next->mapStep()->mapping();
    mapping->setCurrentIndex(0);
    emit mapping->activated(0);
    REQUIRE(settled(next));
    CHECK(next->mapStep()->grid()->fieldOf(2)->currentText() == u"Not imported"_s);
    next->mapStep()->saveMapping(u"By itself"_s);
    REQUIRE(settled(next));
    CHECK(next->mapStep()->mapping()->currentText() == u"By itself"_s);
}

TEST_CASE_METHOD(ImportFixture, "Answers that come too late are dropped", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    int plans = 0;
    QObject::connect(&open->draft(), &ImportDraft::planned, open, [&] { ++plans; });
    chooseField(open, 2, u"Not imported"_s);
    chooseField(open, 3, u"Not imported"_s);
    chooseField(open, 3, u"Seats"_s);
    REQUIRE(settled(open));
    CHECK(plans == 1);
    CHECK(open->draft().plan(0)->columns[2].field.isEmpty());
    CHECK(open->draft().plan(0)->columns[3].field == u"account.seats"_s);
}

TEST_CASE_METHOD(
    ImportFixture, "What a table leaves open is asked, and asked only once", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"dates.csv"_s,
        "Account ID,Account Name,Customer since\nB-1,Ash,03/04/2024\nB-2,Fir,05/06/2024\n")});
    REQUIRE(cards(open).size() == 1);
    CHECK(open->mapStep()->grid()->statusOf(2).startsWith(u"Check"_s));
    QTest::keyClick(button(cards(open)[0], u"The month"_s), Qt::Key_Return);
    REQUIRE(settled(open));
    CHECK(open->step() == ImportAssistant::Map);
    CHECK(open->draft().table(0).source.options.dateOrder == DateOrder::MonthDayYear);
    // It stays, so that the answer can be changed.
    REQUIRE(cards(open).size() == 1);
    button(cards(open)[0], u"The day"_s)->click();
    REQUIRE(settled(open));
    apply(open);
    CHECK(workspace.book()->companies().find(CompanyId{4})->customerSince == QDate(2024, 4, 3));
}

TEST_CASE_METHOD(ImportFixture, "A table that nobody understands says what to do", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open =
        start({write(u"colours.csv"_s, "Colour,Industry\nred,Paint\nblue,Paint\n")});
    CHECK(open->step() == ImportAssistant::Map);
    CHECK_FALSE(open->draft().isAnyUnderstood());
    CHECK_FALSE(open->nextButton()->isEnabled());
    QComboBox *kind = open->mapStep()->kind();
    CHECK(kind->currentIndex() == -1);
    kind->setCurrentIndex(kind->findText(u"Customer"_s));
    emit kind->activated(kind->currentIndex());
    REQUIRE(settled(open));
    CHECK_FALSE(open->draft().isAnyUnderstood()); // nothing names the customer
    chooseField(open, 0, u"Customer name"_s);
    REQUIRE(settled(open));
    CHECK(open->nextButton()->isEnabled());
    apply(open);
    CHECK(workspace.book()->companies().size() == 5);
}

TEST_CASE_METHOD(
    ImportFixture, "Rejected rows are saved to be mended and imported again", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    open->goTo(ImportAssistant::DryRun);
    const QString saved = path(u"rejected.csv"_s);
    window.setFileDialogs(
        {[saved](QWidget *, const FileDialogs::Wish &) { return saved; }, nullptr});
    button(open, u"Save rejected rows"_s)->click();
    QFile file(saved);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    CHECK(bytes.contains("A-7,Elm,many,2024-01-05,,5,"));
    CHECK(open->status() == u"1 row saved to rejected.csv"_s);
    open->reject();
    REQUIRE(eventually([this] { return !hasAssistant(); }));

    const QString mended = write(u"mended.csv"_s, bytes.replace("many", "7"));
    ImportAssistant *again = start({mended});
    CHECK(again->draft().plan(0)->added == 1);
    CHECK(again->draft().plan(0)->rejected == 0);
    CHECK(again->draft().fieldOf(0, 5).isEmpty());
    CHECK(again->draft().fieldOf(0, 6).isEmpty());
}

TEST_CASE_METHOD(
    ImportFixture, "Several tables are looked at one by one and written as one", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"contracts.csv"_s,
                                       "Account ID,Contract ID,Start date,End date,ARR,Currency\n"
                                       "A-9,K-1,2025-01-01,2025-12-31,1200,USD\n"),
        write(u"accounts.csv"_s, Accounts)});
    REQUIRE(open->draft().tables().size() == 2);
    CHECK(open->draft().plan(0)->kind == ImportKind::Contracts);
    CHECK(open->draft().plan(1)->kind == ImportKind::Companies);
    open->draft().setCurrent(1);
    CHECK(open->mapStep()->grid()->fieldOf(0)->currentText() == u"Customer ID"_s);
    open->goTo(ImportAssistant::DryRun);
    REQUIRE(eventually([open] { return open->draft().effect().has_value(); }));
    CHECK(*open->draft().effect()->arrAfter - *open->draft().effect()->arrBefore
        == Catch::Approx(1200));
    apply(open);
    CHECK(workspace.book()->contracts().size() == 4);
    CHECK(window.toastText() == u"2 customers and 1 contract imported from 2 files"_s);
}

TEST_CASE_METHOD(
    ImportFixture, "Nothing new can be applied, and the assistant says why", "[import]")
{
    createBook(smallBook());
    ImportAssistant *open =
        start({write(u"same.csv"_s, "Account ID,Account Name\nA-1,Acme\nA-2,Birch\n")});
    open->goTo(ImportAssistant::DryRun);
    CHECK_FALSE(open->nextButton()->isEnabled());
    CHECK(open->status().startsWith(u"Everything that could be read is in the book already"_s));
}

TEST_CASE_METHOD(ImportFixture, "Show all shows the rest of a section", "[import]")
{
    createBook(smallBook());
    QByteArray rows = "Account ID,Account Name\n";
    for (int i = 0; i < 20; ++i) {
        rows += "N-" + QByteArray::number(i) + ",New " + QByteArray::number(i) + "\n";
    }
    ImportAssistant *open = start({write(u"many.csv"_s, rows)});
    open->goTo(ImportAssistant::DryRun);
    DryRunTree *tree = open->dryRunStep()->tree();
    CHECK(tree->shown(DryRunTree::Added) == 4);
    for (Button *each : open->findChildren<Button *>()) {
        if (each->accessibleName() == u"Added: Show all"_s) {
            each->click();
            break;
        }
    }
    CHECK(tree->shown(DryRunTree::Added) == 20);
}

TEST_CASE_METHOD(
    ImportFixture, "Every control of the assistant has a name", "[import][accessibility]")
{
    createBook(smallBook());
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts),
        write(u"dates.csv"_s, "Account ID,Account Name,Customer since\nB-1,Ash,03/04/2024\n")});
    for (int step = 0; step < 4; ++step) {
        open->goTo(static_cast<ImportAssistant::Step>(step));
        QCoreApplication::processEvents();
        for (QWidget *widget : open->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->inherits("QScrollArea")) {
                continue;
            }
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(accessible != nullptr);
            INFO(step << " " << widget->metaObject()->className());
            CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
        }
    }
}

TEST_CASE_METHOD(
    ImportFixture, "The assistant holds at twice the text size", "[import][accessibility]")
{
    qputenv("BELLWETHER_TEXT_SCALE", "2");
    const auto usual = qScopeGuard([] { qunsetenv("BELLWETHER_TEXT_SCALE"); });
    createBook(smallBook());
    window.resize(1024, 640);
    ImportAssistant *open = start({write(u"accounts.csv"_s, Accounts)});
    CHECK(open->width() <= 1024);
    CHECK(open->height() <= 640);
    for (int step = 0; step < 4; ++step) {
        open->goTo(static_cast<ImportAssistant::Step>(step));
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents();
        }
        CHECK(open->width() <= 1024);
        CHECK(open->height() <= 640);
        for (const QLabel *label : open->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                INFO(step << " " << label->text().toStdString());
                CHECK(label->height() >= label->minimumSizeHint().height());
                CHECK(label->width() >= label->minimumSizeHint().width());
            }
        }
        for (const Button *each : open->findChildren<Button *>()) {
            if (each->isVisible()) {
                INFO(step << " " << each->caption().toStdString());
                CHECK(each->height() >= each->minimumSizeHint().height());
            }
        }
    }
}
