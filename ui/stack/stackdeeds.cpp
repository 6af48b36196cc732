// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page's buttons and menus lead to.

#include "ui/stack/stackpage.h"

#include "core/metrics/companykey.h"
#include "core/metrics/stackscope.h"
#include "core/workspace.h"
#include "ui/alignment/itemdialog.h"
#include "ui/cards/bookanswers.h"
#include "ui/charts/chartview.h"
#include "ui/navigator.h"
#include "ui/stack/expectedeffortdialog.h"
#include "ui/stack/goalsdialog.h"
#include "ui/stack/whatifdialog.h"
#include "ui/widgets/menu.h"

#include <QPushButton>

#include <array>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

// Where what a card is about is set up, in its menu.
void StackPage::addConfigure(const ChartCard *card, const QString &id)
{
    struct Link
    {
        QLatin1StringView card;
        QLatin1StringView part; // of the setup
        QLatin1StringView what;
    };
    static constexpr std::array Links{Link{"segments."_L1, "segments"_L1, "segments"_L1},
        Link{"segments.points"_L1, "effort"_L1, "effort"_L1},
        Link{"health."_L1, "health"_L1, "health"_L1},
        Link{"alignment."_L1, "effort"_L1, "effort"_L1},
        Link{"opportunity."_L1, "health"_L1, "health"_L1},
        Link{"stack."_L1, "stack"_L1, "stack items"_L1}};
    card->menu()->addSeparator();
    for (const Link &place : Links) {
        if (id.startsWith(place.card)) {
            const QAction *action = card->menu()->addAction(
                themedIcon(Icon::Sliders), u"Configure %1…"_s.arg(place.what));
            connect(action, &QAction::triggered, this,
                [this, part = QString(place.part)] { context().navigator.goTo(u"setup"_s, part); });
        }
    }
}

// Whether who refuses is at risk (S3-08) is a matter of the book.
void StackPage::addRefusalSwitch(ChartCard *card)
{
    constexpr int Days = 365;
    QAction *counts = card->menu()->addAction(u"Count refusals of 12 months as a risk"_s);
    counts->setCheckable(true);
    connect(card->menu(), &QMenu::aboutToShow, this, [this, counts] {
        const QuestionsPointer &questions = context().answers.questions();
        counts->setEnabled(questions != nullptr && !context().workspace.isReadOnly());
        counts->setChecked(questions != nullptr && questions->options().refusalDays > 0);
    });
    connect(counts, &QAction::triggered, this, [this](bool isOn) {
        board()->storeOption(u"risk.refusals"_s, QString::number(isOn ? Days : 0),
            isOn ? u"Count refusals as a risk"_s : u"Count refusals as no risk"_s);
    });
}

// A menu of the products that the chart of alignment has; each leads to all about it.
void StackPage::openItems(const QWidget *anchor)
{
    const QuestionsPointer questions = board()->figures().questions;
    const auto *bars = std::get_if<PairedBars>(&m_items->view()->chart().body);
    if (questions == nullptr || bars == nullptr || bars->rows.empty()) {
        return;
    }
    auto *menu = new Menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PairedBars::Row &row : bars->rows) {
        for (const StackItem &item : questions->book()->stackItems()) {
            if (itemKey(*questions->book(), item.id) == row.item.key) {
                connect(menu->addAction(menuText(item.name)), &QAction::triggered, this,
                    [this, id = item.id] {
                        ItemDialog::open(id, board()->figures(), context(), window());
                    });
            }
        }
    }
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void StackPage::openGoals()
{
    if (board()->figures().questions != nullptr) {
        (new GoalsDialog(board()->figures(), context(), window()))->open();
    }
}

void StackPage::openExpectedEffort()
{
    if (board()->figures().questions != nullptr) {
        (new ExpectedEffortDialog(board()->figures(), context(), window()))->open();
    }
}

void StackPage::openWhatIf()
{
    const PageFigures &figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    std::optional<CompanyId> selected;
    for (const Company &company : figures.questions->book()->companies()) {
        if (!m_selected.isEmpty() && companyKey(company) == m_selected) {
            selected = company.id;
        }
    }
    (new WhatIfDialog(figures, context(), selected, window()))->open();
}

} // namespace bellwether
