// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowdeed.h"

#include "ui/icons.h"
#include "ui/widgets/menu.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Deed>
void add(QMenu &menu, const QString &text, QWidget *above, Deed deed)
{
    QObject::connect(menu.addAction(text), &QAction::triggered, above, deed);
}

QMenu *rowDeedAddMenu(QMenu &menu, const QString &title)
{
    auto *sub = new Menu(&menu);
    sub->setTitle(title);
    menu.addMenu(sub);
    return sub;
}

} // namespace

void fillRowMenu(
    QMenu &menu, const RowDeeds &deeds, const RowDeeds::Customers &customers, QWidget *above)
{
    menu.clear();
    add(menu, u"Create &task…"_s, above,
        [deeds, customers, above] { deeds.createTask(customers, above); });
    add(menu, u"Log &interaction…"_s, above,
        [deeds, customers, above] { deeds.logInteraction(customers, above); });
    QMenu *health = rowDeedAddMenu(menu, u"Set &health status"_s);
    for (const HealthStatus status : {HealthStatus::Thriving, HealthStatus::Healthy,
             HealthStatus::Steady, HealthStatus::Struggling}) {
        add(*health, nameOf(status) + u'…', above,
            [deeds, customers, status, above] { deeds.setStatus(customers, status, above); });
    }
    QMenu *premium = rowDeedAddMenu(menu, u"&Premium"_s);
    add(*premium, u"Make &premium"_s, above,
        [deeds, customers] { deeds.makePremium(customers, true); });
    add(*premium, u"&No longer premium"_s, above,
        [deeds, customers] { deeds.makePremium(customers, false); });
    QMenu *letters = rowDeedAddMenu(menu, u"Copy draft &email"_s);
    for (const EmailTemplate &letter : deeds.letters()) {
        add(*letters, menuText(letter.name), above,
            [deeds, customers, id = letter.id] { deeds.copyLetters(customers, id); });
    }
    add(*letters, u"&Blank"_s, above,
        [deeds, customers] { deeds.copyLetters(customers, std::nullopt); });
}

} // namespace bellwether
