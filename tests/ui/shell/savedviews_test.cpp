// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/savedviews.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/savedviewstate.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/viewdialogs.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"

#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

class ViewsFixture : public WindowFixture
{
public:
    QMenu *menu()
    {
        QMenu *menu = window.actions()->savedViewsMenu();
        emit menu->aboutToShow();
        return menu;
    }

    QString entries()
    {
        QStringList texts;
        for (const QAction *action : menu()->actions()) {
            if (action->isVisible() && !action->isSeparator()) {
                texts << (action->isEnabled() ? action->text() : u"(%1)"_s.arg(action->text()));
            }
        }
        return texts.join(u", "_s);
    }

    void choose(const QString &entry)
    {
        for (QAction *action : menu()->actions()) {
            if (action->text() == entry) {
                action->trigger();
                return;
            }
        }
        FAIL("no entry " << entry.toStdString());
    }

    void save(const QString &name)
    {
        choose(u"Save this view…"_s);
        auto *question = dialog<SaveViewDialog>();
        REQUIRE(question != nullptr);
        QTest::keyClicks(question->name(), name);
        for (Button *button : question->findChildren<Button *>()) {
            if (button->caption() == u"Save"_s) {
                button->click();
            }
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

TEST_CASE_METHOD(ViewsFixture, "A saved view brings filters and range back", "[views]")
{
    createBook(smallBook());
    CHECK(entries() == u"Save this view…, (Rename or delete views…)"_s);
    Scope wanted;
    wanted.companies = {CompanyId{1}, CompanyId{3}};
    wanted.kinds = {CompanyKind::Regular};
    wanted.isPremium = false;
    wanted.csms = {TeamMemberId{2}};
    window.scope().setScope(wanted);
    window.scope().choosePreset(RangePreset::LastQuarter);
    save(u"Mine & yours"_s);
    CHECK(window.toastText() == u"View Mine & yours saved"_s);
    CHECK(entries().startsWith(u"(Saved views), Mine && yours, Save this view…"_s));

    window.scope().setScope({});
    window.scope().choosePreset(RangePreset::Today);
    choose(u"Mine && yours"_s);
    CHECK(window.scope().scope() == wanted);
    CHECK(window.scope().preset() == RangePreset::LastQuarter);
    CHECK(window.scope().range() == DayRange{QDate(2025, 1, 1), QDate(2025, 3, 31)});
    window.actions()->goBack->trigger();
    CHECK(window.scope().scope() == Scope());
    CHECK(window.scope().preset() == RangePreset::Today);
}

TEST_CASE_METHOD(ViewsFixture, "Views are renamed, deleted and undone", "[views]")
{
    createBook(smallBook());
    save(u"One"_s);
    SavedViews &views = *window.filters()->views();
    choose(u"Rename or delete views…"_s);
    auto *list = dialog<ViewsDialog>();
    REQUIRE(list != nullptr);
    auto *name = list->findChild<QLineEdit *>();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Two"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    emit name->editingFinished();
    REQUIRE(views.views().size() == 1);
    CHECK(views.views().front().name == u"Two"_s);
    QTest::mouseClick(list->findChild<IconButton *>(), Qt::LeftButton);
    CHECK(views.views().empty());
    closeDialogs();
    window.actions()->undo->trigger();
    CHECK(eventually([&] { return views.views().size() == 1; }));
    CHECK(views.views().front().name == u"Two"_s);
}

TEST_CASE_METHOD(ViewsFixture, "A view of the same name is replaced", "[views]")
{
    createBook(smallBook());
    save(u"One"_s);
    window.scope().choosePreset(RangePreset::LastYear);
    save(u"One"_s);
    REQUIRE(window.filters()->views()->views().size() == 1);
    window.scope().choosePreset(RangePreset::Today);
    choose(u"One"_s);
    CHECK(window.scope().preset() == RangePreset::LastYear);
}

TEST_CASE_METHOD(ViewsFixture, "A view with a filter that is not known says so", "[views]")
{
    Change change = smallBook();
    change.rows<SavedView>().put = {{SavedViewId{1}, u"Old"_s, u"my_book"_s,
        uR"({"filters":{"status":["struggling"],"renewal_days":90,"company":["Acme","Gone"]}})"_s}};
    createBook(change);
    choose(u"Old"_s);
    CHECK(window.scope().scope().statuses == std::vector{HealthStatus::Struggling});
    CHECK(window.scope().scope().companies == std::vector{CompanyId{1}});
    CHECK(window.toastText()
        == u"Old is shown without what is not known here: Company, renewal_days"_s);
}

TEST_CASE("A range of one's own is kept in a view", "[views]")
{
    Place place;
    place.preset = RangePreset::Custom;
    place.range = {QDate(2025, 2, 3), QDate(2025, 4, 5)};
    const ReadView read = readView(Book(), {{}, u"Own"_s, u"my-book"_s, savedViewState(place)});
    CHECK(read.place.preset == RangePreset::Custom);
    CHECK(read.place.range == place.range);
    CHECK(read.place.page == u"my-book"_s);
    CHECK(read.unknown.isEmpty());
}
