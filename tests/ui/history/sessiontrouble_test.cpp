// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowfixture.h"
#include "ui/history/historyactions.h"
#include "ui/shell/userbutton.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/plainlabel.h"

#include <QFile>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Trouble : WindowFixture
{
    Trouble()
    {
        createBook(smallBook());
        // Something to undo, of which no copy has been made.
        Change more;
        more.label = u"Named anew"_s;
        more.settings[SettingKey::BookName] = u"Anew"_s;
        REQUIRE(workspace.apply(more));
    }
    Dialog *tryToUndo()
    {
        window.actions()->undo->trigger();
        REQUIRE(eventually([this] { return dialog<Dialog>() != nullptr; }));
        return dialog<Dialog>();
    }
    static QString words(const QWidget &parent)
    {
        QStringList words;
        for (const PlainLabel *label : parent.findChildren<PlainLabel *>()) {
            words << label->text();
        }
        return words.join(u'\n');
    }
    static void press(const QWidget &parent, const QString &text)
    {
        for (Button *button : parent.findChildren<Button *>()) {
            if (button->caption() == text) {
                button->click();
                return;
            }
        }
        FAIL("no button " << text.toStdString());
    }
};

} // namespace

TEST_CASE_METHOD(Trouble, "A book whose file was moved away is saved under a new name", "[history]")
{
    REQUIRE(QFile::rename(workspace.path(), path(u"Elsewhere"_s)));
    Dialog *moved = tryToUndo();
    CHECK(moved->windowTitle() == u"The book's file was moved or replaced"_s);
    CHECK(words(*moved).contains(u"Your last saved action is \"Named anew\" ("_s));
    const QString fresh = path(u"Fresh.bellwether"_s);
    window.setFileDialogs(
        {[fresh](QWidget *, const FileDialogs::Wish &) { return fresh; }, nullptr});
    press(*moved, u"Save to a new file…"_s);
    REQUIRE(eventually([&] { return workspace.path().endsWith(u"Fresh.bellwether"_s); }));
    CHECK(workspace.book()->settings().bookName() == u"Anew"_s);
    CHECK(window.actions()->undo->isEnabled());
}

TEST_CASE_METHOD(Trouble, "A book that was written over is brought back from its log", "[history]")
{
    const QString older = path(u"Older.bellwether"_s);
    {
        Workspace other;
        REQUIRE(other.create(older));
        Change content = smallBook();
        content.rows<Company>().put.resize(1);
        content.rows<Contract>().put.resize(1);
        REQUIRE(other.apply(content));
    }
    const QByteArray bytes = [&] {
        QFile file(older);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    {
        QFile file(workspace.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.write(bytes) == bytes.size());
        REQUIRE(file.resize(bytes.size()));
    }
    Dialog *over = tryToUndo();
    CHECK(over->windowTitle() == u"The book's file changed outside the program"_s);
    CHECK(words(*over).contains(u"Your last saved action is \"Named anew\" ("_s));
    press(*over, u"Bring back what was saved"_s);
    REQUIRE(eventually(
        [this] { return workspace.isOpen() && window.toastText().contains(u"recovered"_s); }));
    CHECK(workspace.book()->companies().size() == 3);
    CHECK(workspace.book()->settings().bookName() == u"Anew"_s);
}
