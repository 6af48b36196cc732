// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowfixture.h"
#include "ui/history/bookside.h"
#include "ui/history/copiesdialog.h"
#include "ui/history/historyactions.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"

#include <QTableView>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Restore : WindowFixture
{
    Restore()
    {
        // The copy that closing makes holds three customers, the book then has four.
        createBook(smallBook());
        const QString book = workspace.path();
        workspace.close();
        REQUIRE(workspace.open(book));
        Change more;
        more.label = u"Dune added"_s;
        more.rows<Company>().put = {*workspace.book()->companies().begin()};
        more.rows<Company>().put[0].id = CompanyId{9};
        more.rows<Company>().put[0].ref = u"A-9"_s;
        more.rows<Company>().put[0].name = u"Dune"_s;
        REQUIRE(workspace.apply(more));
    }
    void answerSave(const QString &path)
    {
        window.setFileDialogs(
            {[path](QWidget *, const FileDialogs::Wish &) { return path; }, nullptr});
    }
};

int rowOf(const QAbstractItemModel &copies, const QString &why)
{
    for (int row = 0; row < copies.rowCount(); ++row) {
        if (copies.index(row, 1).data() == why) {
            return row;
        }
    }
    return -1;
}

QString told(const QWidget &dialog, int side)
{
    return dialog.findChildren<BookSide *>().value(side)->accessibleDescription();
}

} // namespace

TEST_CASE_METHOD(Restore, "Restoring shows both sides and brings the copy back", "[history]")
{
    window.actions()->restore->trigger();
    auto *copies = dialog<CopiesDialog>();
    REQUIRE(copies != nullptr);
    const QAbstractItemModel *rows = copies->table()->model();
    REQUIRE(rows->rowCount() >= 1);
    const int closed = rowOf(*rows, u"When the book was closed"_s);
    REQUIRE(closed >= 0);
    copies->table()->selectRow(closed);
    CHECK(eventually([&] { return told(*copies, 0).endsWith(u"3 customers, ARR $18.0K"_s); }));
    INFO(told(*copies, 0).toStdString());
    CHECK(eventually([&] { return told(*copies, 1).contains(u"4 customers, ARR "_s); }));
    for (Button *button : copies->findChildren<Button *>()) {
        if (button->caption() == u"Restore this copy"_s) {
            button->click();
        }
    }
    REQUIRE(eventually([this] { return workspace.book()->companies().size() == 3; }));
    REQUIRE(eventually([this] { return window.toastText().startsWith(u"The book is as of"_s); }));
    CHECK(workspace.copies().value_or(std::vector<BookCopy>()).front().companies == 4);
}

TEST_CASE_METHOD(
    Restore, "A copy is saved under a new name, and never over another file", "[history]")
{
    const QString copy = path(u"Copy.bellwether"_s);
    answerSave(copy);
    window.actions()->saveCopy->trigger();
    REQUIRE(eventually([this] { return window.toastText().startsWith(u"A copy is saved as"_s); }));
    CHECK(QFileInfo(copy).size() > 0);
    CHECK(workspace.path() == QFileInfo(path(u"Book.bellwether"_s)).canonicalFilePath());

    const QByteArray before = [&] {
        QFile file(copy);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    window.actions()->saveCopy->trigger();
    REQUIRE(eventually([this] {
        return dialog<Dialog>() != nullptr
            && dialog<Dialog>()->windowTitle() == u"No copy was saved"_s;
    }));
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == before);
}

TEST_CASE_METHOD(Restore, "A book that cannot be written says so and offers a copy", "[history]")
{
    const QString book = workspace.path();
    workspace.close();
    REQUIRE(workspace.open(book, BookFile::Access::ReadOnly));
    REQUIRE(window.notices()->sentences().size() == 1);
    CHECK(window.notices()->sentences().front()
        == u"This book is open for reading only. Nothing can be changed in it."_s);
    CHECK_FALSE(window.actions()->importFiles->isEnabled());
    CHECK_FALSE(window.actions()->undo->isEnabled());
    CHECK_FALSE(window.actions()->restore->isEnabled());
    CHECK(window.actions()->history->isEnabled());
    const QString copy = path(u"Copy.bellwether"_s);
    answerSave(copy);
    for (Button *button : window.notices()->findChildren<Button *>()) {
        button->click();
    }
    CHECK(eventually([this] { return window.toastText().startsWith(u"A copy is saved as"_s); }));
    workspace.close();
    CHECK(window.notices()->sentences().isEmpty());
    CHECK(window.actions()->importFiles->isEnabled());
}
