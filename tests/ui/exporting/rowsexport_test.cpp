// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/rowsexport.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/page.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QPushButton>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Exporting : WindowFixture
{
    QString answer;
    FileDialogs::Wish asked;

    Exporting()
    {
        createBook(smallBook());
        window.showPage(u"my-book"_s);
        window.setFileDialogs({[this](QWidget *, const FileDialogs::Wish &wish) {
                                   asked = wish;
                                   return answer;
                               },
            nullptr});
    }

    QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    void exportOverdue()
    {
        emit window.page(u"my-book"_s)->findChild<ChartView *>()->markActivated(u"overdue"_s);
        auto *rows = dialog<RowsDialog>();
        REQUIRE(rows != nullptr);
        for (QPushButton *button : rows->findChildren<QPushButton *>()) {
            if (button->text() == u"Export rows…"_s) {
                button->click();
                return;
            }
        }
        FAIL("no button to export rows");
    }
};

} // namespace

TEST_CASE_METHOD(Exporting, "The rows behind a mark leave as Excel opens CSV", "[exporting][rows]")
{
    answer = path(u"rows.csv"_s);
    exportOverdue();
    CHECK(asked.suggestion.endsWith(u"Renewals overdue.csv"_s));
    CHECK(asked.filter.contains(u"*.csv"_s));
    const QByteArray csv = bytes(u"rows.csv"_s);
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    CHECK(csv.count("\r\n") == 2); // the names and one customer
    CHECK(window.toastText().startsWith(u"Saved as "_s));
    CHECK(window.toast()->deed()->text() == u"Open folder"_s);
}

TEST_CASE_METHOD(Exporting, "Rows leave as a workbook", "[exporting][rows]")
{
    if (!canWriteWorkbooks()) {
        return;
    }
    answer = path(u"rows.xlsx"_s);
    exportOverdue();
    CHECK(bytes(u"rows.xlsx"_s).startsWith("PK"));
}

TEST_CASE_METHOD(Exporting, "Nothing is written when nobody chooses a file", "[exporting][rows]")
{
    exportOverdue();
    CHECK(QDir(folder.path()).entryList({u"*.csv"_s}).isEmpty());
    CHECK(window.toastText().isEmpty());
}

TEST_CASE_METHOD(Exporting, "The numbers of the chart leave as rows", "[exporting]")
{
    answer = path(u"chart.csv"_s);
    window.page(u"my-book"_s)->exportRows();
    CHECK(bytes(u"chart.csv"_s).startsWith("\xEF\xBB\xBF"));
}

TEST_CASE_METHOD(Exporting, "Rows that cannot be written are reported", "[exporting]")
{
    answer = path(u"no folder/rows.csv"_s);
    exportOverdue();
    CHECK(dialog<Dialog>() != nullptr);
    CHECK_FALSE(window.toastText().startsWith(u"Saved"_s));
}

TEST_CASE("Many rows are written while the window goes on, beginning where the last ones went",
    "[exporting]")
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    QString suggestion;
    FileDialogs dialogs{[&](QWidget *, const FileDialogs::Wish &wish) {
                            suggestion = wish.suggestion;
                            return folder.filePath(u"many.csv"_s);
                        },
        nullptr};
    QWidget window;
    RowsExport exporting(window, dialogs, preferences);
    QString written;
    QObject::connect(
        &exporting, &RowsExport::written, &window, [&](const QString &path) { written = path; });
    RowTable table;
    table.columns = {{u"name"_s, RowColumn::Kind::Text}};
    table.rows.assign(5000, Row{CompanyId{1}, {Cell{u"Acme"_s}}});
    exporting.exportRows({u"A/B: many?"_s, table, 2});
    QElapsedTimer elapsed;
    elapsed.start();
    while (written.isEmpty() && elapsed.elapsed() < 20'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    CHECK(written == folder.filePath(u"many.csv"_s));
    CHECK(suggestion.endsWith(u"A B many.csv"_s));
    CHECK(preferences.exportFolder() == QDir(folder.path()).absolutePath());
    exporting.exportRows({u"Again"_s, {}, 2});
    CHECK(suggestion == QDir(folder.path()).absoluteFilePath(u"Again.csv"_s));
}
