// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/overviewpage.h"

#include "core/charts/tiles.h"
#include "core/edit/retentionnotes.h"
#include "core/edit/reviews.h"
#include "tests/ui/overview/overviewfixture.h"
#include "ui/cards/npstile.h"
#include "ui/history/historyactions.h"
#include "ui/overview/awardsection.h"
#include "ui/overview/changescard.h"
#include "ui/overview/changessection.h"
#include "ui/overview/churnsection.h"
#include "ui/overview/retentiondialog.h"
#include "ui/overview/reviewbar.h"
#include "ui/overview/reviewing.h"
#include "ui/overview/tiersdialog.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/noticebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figuretile.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE_METHOD(Overview, "The tiles of the Overview are the figures of the book", "[overview]")
{
    const auto tiles = page().findChildren<FigureTile *>();
    CHECK(tiles.size() == 6);
    for (const QString &id : {u"contacts.total"_s, u"companies.total"_s, u"companies.saas"_s,
             u"companies.regular"_s, u"companies.churned"_s, u"companies.premium"_s}) {
        INFO(id.toStdString());
        const QString label = findTile(id)->label + u':';
        const auto tile = std::find_if(tiles.begin(), tiles.end(),
            [&](const FigureTile *one) { return one->accessibleName().startsWith(label); });
        REQUIRE(tile != tiles.end());
        const TileData data = tileOf(id, question(), window->scope().scope(), u"this month"_s);
        CHECK((*tile)->content().value == data.value);
        CHECK((*tile)->content().note == data.note);
        CHECK((*tile)->height() == 72);
    }
}

TEST_CASE_METHOD(Overview, "What changed since the last look is listed by ARR", "[overview]")
{
    CHECK(page().changes()->since() == today.addDays(-7)); // the first look shows a week
    const ChangesCard &card = *page().changes()->card();
    CHECK(card.lines()
        == changeDigest(Question::about(workspace.book(), {}, {today.addDays(-6), today})).lines);
    REQUIRE_FALSE(card.lines().empty());
    emit card.table()->activated(card.table()->model()->index(0, 0));
    REQUIRE(dialog<RowsDialog>() != nullptr);
    CHECK(dialog<RowsDialog>()->windowTitle() == u"Changed since 11 Jun 2025"_s);
    closeDialogs();

    // The next day it counts from this one, also once more on that day.
    open(today.addDays(3));
    CHECK(page().changes()->since() == today);
    open(today.addDays(3));
    CHECK(page().changes()->since() == today);
    emit page().changes()->card()->seenWanted();
    CHECK(page().changes()->since() == today.addDays(3));
    CHECK(page().changes()->card()->lines().empty());
}

TEST_CASE_METHOD(
    Overview, "The page is compared with the period before, and remembers it", "[overview]")
{
    CHECK(chart(u"logins.by_day"_s).subtitle == u"Users against 11–28 May 2025"_s);
    entry(page().pageMenu(), u"The period before"_s)->trigger();
    settle();
    CHECK(chart(u"logins.by_day"_s).subtitle == u"Against 1–18 May 2025"_s);
    CHECK(chart(u"logins.by_day"_s).keyNote.contains(u", n "_s));
    CHECK(std::get<ShareList>(chart(u"adoption.features"_s).body).columns[1].id == u"change"_s);
    CHECK(std::get<ShareList>(chart(u"happiness.levels"_s).body).columns[1].id == u"change"_s);
    CHECK(page().nps()->balance().change.contains(u" from "_s));
    for (const FigureTile *tile : page().findChildren<FigureTile *>()) {
        CHECK(tile->content().note.contains(u" from "_s));
    }
    open(today);
    CHECK(entry(page().pageMenu(), u"The period before"_s)->isChecked());
    entry(page().pageMenu(), u"Nothing"_s)->trigger();
    settle();
    CHECK(chart(u"logins.by_day"_s).subtitle == u"Users against 11–28 May 2025"_s);
}

TEST_CASE_METHOD(
    Overview, "A note on a slice of the churn comes with tasks and is undone", "[overview]")
{
    window->scope().chooseDays({QDate(2024, 1, 1), today});
    settle();
    const auto &list = std::get<ShareList>(chart(u"churn.by_month"_s, 1).body);
    REQUIRE_FALSE(list.rows.empty());
    const std::size_t tasks = workspace.book()->tasks().size();
    page().churn()->askForNote(list.rows[0].key);
    auto *dialog = this->dialog<RetentionDialog>();
    REQUIRE(dialog != nullptr);
    const auto fields = dialog->findChildren<QPlainTextEdit *>();
    REQUIRE(fields.size() == 2);
    fields[0]->setPlainText(u"Show the new price early"_s);
    fields[1]->setPlainText(u"Call three\n\n  Write to all  "_s);
    dialog->accept();
    settle();
    const auto notes = retentionNotes(*workspace.book());
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == u"Show the new price early"_s);
    CHECK(notes[0].openTasks == 2);
    CHECK(workspace.book()->tasks().size() == tasks + 2);
    CHECK(page().churn()->shownNotes().contains(u"2 open tasks"_s));

    undo();
    CHECK(retentionNotes(*workspace.book()).empty());
    CHECK(workspace.book()->tasks().size() == tasks);
    CHECK(page().churn()->shownNotes().isEmpty());
}

TEST_CASE_METHOD(Overview, "The tiers of the award are edited, and a new one is told", "[overview]")
{
    page().award()->askForTiers();
    auto *dialog = this->dialog<TiersDialog>();
    REQUIRE(dialog != nullptr);
    const int customers = static_cast<int>(
        std::lround(findFigure(u"companies.saas"_s)->figure(question()).value.value_or(0)));
    dialog->addTier({std::nullopt, {}, customers});
    dialog->accept();
    CHECK(dialog->problem().endsWith(u"has no name."_s));
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
        if (field->text().isEmpty() && field->accessibleName() == u"Name of the tier"_s) {
            field->setText(u"Just now"_s);
        }
    }
    dialog->accept();
    settle();
    const auto &tiers = workspace.book()->awardTiers().rows();
    CHECK(std::any_of(tiers.begin(), tiers.end(),
        [&](const AwardTier &tier) { return tier.award == u"Just now"_s; }));
    const QStringList told = page().pageNotices()->sentences();
    CHECK(std::any_of(told.begin(), told.end(),
        [](const QString &one) { return one.startsWith(u"Just now is reached"_s); }));

    const std::size_t entries = workspace.book()->awardEntries().size();
    for (Button *button : page().pageNotices()->findChildren<Button *>()) {
        if (button->caption() == u"Keep in the history"_s) {
            button->click();
            break;
        }
    }
    settle();
    CHECK(workspace.book()->awardEntries().size() == entries + 1);
    undo();
    CHECK(workspace.book()->awardEntries().size() == entries);
}

TEST_CASE_METHOD(Overview, "The award sheet and what contributed open from the card", "[overview]")
{
    page().award()->showSheet();
    auto *sheet = dialog<Dialog>();
    REQUIRE(sheet != nullptr);
    REQUIRE(sheet->findChild<AwardSheet *>() != nullptr);
    CHECK(sheet->findChild<AwardSheet *>()->content().story.headline.endsWith(u"SaaS customers"_s));
    closeDialogs();
    page().award()->showContributions();
    REQUIRE(dialog<RowsDialog>() != nullptr);
    const auto &columns = dialog<RowsDialog>()->content().table.columns;
    for (const QString &id : {u"csm"_s, u"source"_s, u"preceded_by"_s, u"change"_s}) {
        CHECK(std::any_of(columns.begin(), columns.end(),
            [&](const RowColumn &column) { return column.id == id; }));
    }
}

TEST_CASE_METHOD(Overview, "Sections are moved and folded by keyboard and remembered", "[overview]")
{
    Sections &sections = *page().sections();
    const QStringList usual = sections.order();
    CHECK(usual.size() == 10);
    auto *card = static_cast<ChartCard *>(sections.card(u"happiness.levels"_s));
    card->view()->setFocus();
    QTest::keyClick(card->view(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(sections.order().front() == u"happiness.levels"_s);
    CHECK(card->x() < sections.card(u"health.status"_s)->x());
    QTest::keyClick(card->view(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(sections.isFolded(u"happiness.levels"_s));
    CHECK_FALSE(card->isVisible());

    open(today);
    CHECK(page().sections()->order().front() == u"happiness.levels"_s);
    CHECK(page().sections()->isFolded(u"happiness.levels"_s));
    for (Button *button : page().findChildren<Button *>()) {
        if (button->accessibleName() == u"Unfold Happiness level"_s) {
            CHECK(button->isVisible());
            button->click();
        }
    }
    CHECK(page().sections()->card(u"happiness.levels"_s)->isVisible());
    entry(page().pageMenu(), u"Usual order, all unfolded"_s)->trigger();
    CHECK(page().sections()->order() == usual);
}

TEST_CASE_METHOD(Overview, "A section is dragged by its title before another one", "[overview]")
{
    Sections &sections = *page().sections();
    QWidget *award = sections.card(u"award.tiers"_s);
    const QWidget *health = sections.card(u"health.status"_s);
    const QPoint from(60, 16);
    const QPoint to = award->mapFromGlobal(health->mapToGlobal(QPoint(20, 80)));
    QTest::mousePress(award, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, award->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(award, &move);
    QTest::mouseRelease(award, Qt::LeftButton, {}, to);
    CHECK(sections.order().front() == u"award.tiers"_s);
    CHECK(award->pos() == QPoint(0, 0));
    // A click on a title moves nothing.
    QTest::mouseClick(award, Qt::LeftButton, {}, from);
    CHECK(sections.order().front() == u"award.tiers"_s);
}

TEST_CASE_METHOD(
    Overview, "A review goes through the sections and is stored as one action", "[overview]")
{
    const std::size_t before = workspace.book()->reviewEntries().size();
    page().reviewing()->begin();
    ReviewBar &bar = *page().reviewBar();
    REQUIRE(bar.isVisible());
    bar.field()->setText(u"Fewer thrive"_s);
    emit bar.ticked();
    emit bar.skipped();
    emit bar.backWanted();
    emit bar.ticked();
    emit bar.ended();
    settle();
    CHECK_FALSE(bar.isVisible());
    CHECK(workspace.book()->reviewEntries().size() == before + 2);
    CHECK(lastReview(*workspace.book(), u"overview"_s, today) == today);
    CHECK(lastNote(*workspace.book(), u"overview"_s, u"health.status"_s, today)->note
        == u"Fewer thrive"_s);
    CHECK(page().pageNotices()->sentences().isEmpty());
    undo();
    CHECK(workspace.book()->reviewEntries().size() == before);
}

TEST_CASE_METHOD(Overview, "A review that is overdue is told until it was done", "[overview]")
{
    open(today.addDays(90));
    QStringList told = page().pageNotices()->sentences();
    REQUIRE_FALSE(told.isEmpty());
    CHECK(told.front().startsWith(u"This page was last reviewed"_s));
    QMenu menu;
    page().reviewing()->fillReminder(&menu);
    entry(&menu, u"Never"_s)->trigger();
    settle();
    told = page().pageNotices()->sentences();
    CHECK(std::none_of(
        told.begin(), told.end(), [](const QString &one) { return one.contains(u"reviewed"_s); }));
}

TEST_CASE_METHOD(Overview, "Pictures of the Overview's states", "[.picture]")
{
    const QString out = qEnvironmentVariable("BELLWETHER_PICTURES");
    REQUIRE_FALSE(out.isEmpty());
    const auto draw = [&](const QString &name) {
        QCoreApplication::processEvents();
        CHECK(window->grab().save(u"%1/%2.png"_s.arg(out, name)));
    };
    page().board()->setComparison(ComparedWith::Previous);
    window->scope().chooseDays({QDate(2024, 1, 1), today});
    settle();
    draw(u"compared"_s);
    page().churn()->askForNote(std::get<ShareList>(chart(u"churn.by_month"_s, 1).body).rows[0].key);
    dialog<RetentionDialog>()->findChildren<QPlainTextEdit *>()[0]->setPlainText(
        u"Show the new price early"_s);
    QCoreApplication::processEvents();
    CHECK(dialog<RetentionDialog>()->grab().save(out + u"/retention.png"_s));
    dialog<RetentionDialog>()->accept();
    page().sections()->setFolded(u"logins.frequency"_s, true);
    page().sections()->setFolded(u"award.tiers"_s, true);
    page().reviewing()->begin();
    settle();
    draw(u"review"_s);
    emit page().reviewBar()->ended();
    page().award()->showSheet();
    QCoreApplication::processEvents();
    CHECK(dialog<Dialog>()->grab().save(out + u"/sheet.png"_s));
    closeDialogs();
    page().award()->askForTiers();
    QCoreApplication::processEvents();
    CHECK(dialog<TiersDialog>()->grab().save(out + u"/tiers.png"_s));
}
