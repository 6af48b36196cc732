// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/enlarged.h"

#include "ui/cards/chartcard.h"
#include "ui/cards/hovertextdeeds.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int EnlargedMargin = 24; // of the window that stays in sight

} // namespace

EnlargedChart::EnlargedChart(ChartView &original, QWidget *window)
    : Dialog(original.chart().title, original.chart().subtitle, window)
    , m_original(original)
    , m_view(makeChartView(this))
{
    m_view->setHiddenSeries(original.hiddenSeries());
    m_view->setSelection(original.selection());
    follow();
    addDeeds();
    body()->addWidget(m_view, 1);
    auto *note = new PlainLabel(
        original.chart().note, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this);
    note->setWordWrap(true);
    note->setHidden(original.chart().note.isEmpty());
    body()->addWidget(note);
    setStatus(u"%1 %2"_s.arg(original.chart().keyFigure, original.chart().keyNote).trimmed());

    connect(addButton(u"Show as table"_s, false), &QPushButton::clicked, this,
        &EnlargedChart::tableWanted);
    connect(
        addButton(u"Export…"_s, false), &QPushButton::clicked, this, &EnlargedChart::exportWanted);
    connect(addButton(u"Close"_s, true), &QPushButton::clicked, this, &QDialog::accept);
    connect(new QShortcut(QKeySequence(u"Ctrl+E"_s), this), &QShortcut::activated, this,
        &EnlargedChart::exportWanted);
    connect(m_view, &ChartView::markActivated, this, &EnlargedChart::markActivated);
    connect(m_view, &ChartView::marksActivated, this, &EnlargedChart::marksActivated);
    connect(&original, &ChartView::changed, this, &EnlargedChart::follow);
    connect(&original, &QObject::destroyed, this, &QWidget::close);
    resize(window->size() - QSize(2 * EnlargedMargin, 2 * EnlargedMargin));
    m_view->setFocus(Qt::TabFocusReason);
}

// The card's own, but for enlarging; their keys work wherever the keyboard is in the dialog.
void EnlargedChart::addDeeds()
{
    auto *menu = new Menu(this);
    for (QAction *deed : m_original.actions()) {
        if (HoverTextDeeds::isOne(*deed)) {
            continue; // they are about the marks of the card
        }
        if (deed->data() != static_cast<int>(ChartCard::Deed::Enlarge)) {
            addAction(deed);
            menu->addAction(deed);
            m_view->addAction(deed);
        }
    }
    auto *hoverTexts = new HoverTextDeeds(this);
    hoverTexts->watch(m_view);
    for (QAction *deed : hoverTexts->actions()) {
        menu->addAction(deed);
        m_view->addAction(deed);
    }
    connect(menu, &QMenu::aboutToShow, hoverTexts, &HoverTextDeeds::remember);
    connect(hoverTexts, &HoverTextDeeds::copied, this, &EnlargedChart::hoverTextCopied);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *more = new IconButton(Icon::Dots, u"More about %1"_s.arg(m_original.chart().title), this);
    connect(more, &QPushButton::clicked, this, [menu, more] {
        menu->popup(more->mapToGlobal(
            QPoint(more->width() - menu->sizeHint().width(), more->height() + 4)));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(new ChartLegend(*m_view, this));
    row->addStretch(1);
    row->addWidget(more);
    body()->addLayout(row);
}

void EnlargedChart::follow()
{
    m_view->setTheme(m_original.theme());
    m_view->setChart(m_original.chart());
}

} // namespace bellwether
