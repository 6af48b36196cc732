// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/windowfixture.h"
#include "ui/formatting.h"
#include "ui/shell/lookbackdialog.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

class LookBackFixture : public WindowFixture
{
public:
    void lookBackTo(QDate day, bool isAsKnown)
    {
        window.actions()->lookBack->trigger();
        auto *question = dialog<LookBackDialog>();
        REQUIRE(question != nullptr);
        question->findChild<QDateEdit *>()->setDate(day);
        question->findChild<QCheckBox *>()->setChecked(isAsKnown);
        press(*question, u"Look back"_s);
        QCoreApplication::processEvents();
    }

    static void press(const QWidget &parent, const QString &text)
    {
        for (Button *button : parent.findChildren<Button *>()) {
            if (button->caption() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        FAIL("no button " << text.toStdString());
    }

    QString sentence() const { return window.notices()->sentences().join(u'\n'); }
};

} // namespace

TEST_CASE_METHOD(LookBackFixture, "The whole window shows an earlier day as today", "[lookback]")
{
    createBook(smallBook());
    lookBackTo(QDate(2025, 3, 3), false);
    CHECK(window.scope().today() == QDate(2025, 3, 3));
    CHECK(window.scope().range() == DayRange{QDate(2025, 3, 1), QDate(2025, 3, 3)});
    CHECK(sentence()
        == u"You are looking at the book as of 3 Mar 2025. Nothing can be changed meanwhile."_s);
    CHECK(window.notices()->isVisible());
    window.scope().choosePreset(RangePreset::LastMonth);
    CHECK(window.scope().range() == DayRange{QDate(2025, 2, 1), QDate(2025, 2, 28)});

    press(*window.notices(), u"Back to today"_s);
    CHECK(window.scope().today() == today);
    CHECK(window.scope().range() == DayRange{QDate(2025, 5, 1), QDate(2025, 5, 31)});
    CHECK(sentence().isEmpty());
}

TEST_CASE_METHOD(LookBackFixture, "Nothing is written while the window looks back", "[lookback]")
{
    createBook(smallBook());
    CHECK(window.actions()->importFiles->isEnabled());
    CHECK(window.actions()->undo->isEnabled());
    lookBackTo(QDate(2025, 3, 3), false);
    CHECK_FALSE(window.actions()->importFiles->isEnabled());
    CHECK_FALSE(window.actions()->undo->isEnabled());
    Change change;
    change.label = u"A name"_s;
    change.settings[SettingKey::BookName] = u"Other"_s;
    const Result<void> done = workspace.apply(change);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::ReadOnly);
    CHECK(describe(done.error())
        == u"Nothing can be changed while the window looks back at an earlier day. Go back to "
           "today first."_s);

    window.scope().goBack();
    CHECK(window.actions()->importFiles->isEnabled());
    CHECK(window.actions()->undo->isEnabled());
    CHECK(workspace.apply(change));
}

TEST_CASE_METHOD(LookBackFixture, "A book as it was known then lacks what came later", "[lookback]")
{
    createBook(smallBook());
    lookBackTo(QDate(2025, 3, 3), true);
    CHECK(sentence().startsWith(u"You are looking at the book as it was known on 3 Mar 2025."_s));
    // Its rows were recorded today, so nothing was known then.
    CHECK(workspace.book()->companies().empty());
    window.actions()->goBack->trigger();
    CHECK(workspace.book()->companies().size() == 3);
    window.actions()->goForward->trigger();
    CHECK(workspace.book()->companies().empty());
    window.scope().backToToday();
    CHECK(workspace.book()->companies().size() == 3);
}

TEST_CASE_METHOD(LookBackFixture, "Another book is seen from today", "[lookback]")
{
    createBook(smallBook());
    lookBackTo(QDate(2025, 3, 3), true);
    REQUIRE(workspace.create(path(u"Other.bellwether"_s)));
    CHECK(window.scope().today() == today);
    CHECK_FALSE(workspace.isReadOnly());
    CHECK(sentence().isEmpty());
    CHECK_FALSE(window.scope().canGoBack());
}
