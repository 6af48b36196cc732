// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/pagepicture.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/filterribbon.h"
#include "ui/shell/valuepicker.h"

#include <QPainter>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

class PictureFixture : public WindowFixture
{
public:
    QString folder = qEnvironmentVariable("BELLWETHER_PICTURES");

    // The window with what pops up from it, in both themes and sizes.
    void draw(const QString &name)
    {
        for (const auto theme : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
            themes.choose(theme);
            for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
                const bool isDark = theme == ThemeController::Choice::Dark;
                Result<QImage> picture = pagePicture(window, u"my-book"_s, size);
                REQUIRE(picture);
                addPopup(*picture);
                CHECK(picture->save(u"%1/%2-%3-%4.png"_s.arg(folder, name)
                                        .arg(size.width())
                                        .arg(isDark ? u"dark"_s : u"light"_s)));
            }
        }
    }

    ScopeField picked = ScopeField::Company;
    bool isPicking = false;

private:
    void addPopup(QImage &picture)
    {
        if (!isPicking) {
            return;
        }
        window.findChild<FilterRibbon *>()->pick(picked);
        QCoreApplication::processEvents();
        auto *picker = window.findChild<ValuePicker *>();
        REQUIRE(picker != nullptr);
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(picker->pos()), picker->grab());
        picker->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

TEST_CASE_METHOD(PictureFixture, "Pictures of the shell's filters", "[.picture]")
{
    REQUIRE_FALSE(folder.isEmpty());
    SampleRecipe recipe;
    recipe.lastDay = today;
    createBook(sampleBook(recipe));
    window.filters()->showRibbon(true);
    draw(u"ribbon"_s);
    const Book &book = *workspace.book();
    Scope wanted;
    for (const TeamMember &member : book.team()) {
        if (member.isAccountManager) {
            wanted.accountManagers.push_back(member.id);
        }
    }
    for (const AccountGroup &group : book.accountGroups()) {
        wanted.groups.push_back(group.id);
    }
    wanted.groups.resize(std::min<std::size_t>(wanted.groups.size(), 2));
    wanted.accountManagers.resize(std::min<std::size_t>(wanted.accountManagers.size(), 2));
    wanted.kinds = {CompanyKind::SaaS};
    window.scope().setScope(wanted);
    draw(u"ribbon-on"_s);
    isPicking = true;
    picked = ScopeField::AccountGroup;
    draw(u"picker-group"_s);
    picked = ScopeField::HealthStatus;
    draw(u"picker-health"_s);
    picked = ScopeField::Company;
    draw(u"picker-company"_s);
    isPicking = false;
    window.filters()->showRibbon(false);
    draw(u"chips"_s);
    window.scope().lookBack(QDate(2025, 3, 3), false);
    draw(u"lookback"_s);
}
