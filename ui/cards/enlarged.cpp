// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/enlarged.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Margin = 24; // of the window that stays in sight

} // namespace

EnlargedChart::EnlargedChart(ChartView &original, QWidget *window)
    : Dialog(original.chart().title, original.chart().subtitle, window)
    , m_original(original)
    , m_view(makeChartView(this))
{
    m_view->setHiddenSeries(original.hiddenSeries());
    m_view->setSelection(original.selection());
    follow();
    body()->addWidget(new ChartLegend(*m_view, this), 0, Qt::AlignLeft);
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
    connect(new QShortcut(QKeySequence(u"T"_s), this), &QShortcut::activated, this,
        &EnlargedChart::tableWanted);
    connect(m_view, &ChartView::markActivated, this, &EnlargedChart::markActivated);
    connect(m_view, &ChartView::marksActivated, this, &EnlargedChart::marksActivated);
    connect(&original, &ChartView::changed, this, &EnlargedChart::follow);
    connect(&original, &QObject::destroyed, this, &QWidget::close);
    resize(window->size() - QSize(2 * Margin, 2 * Margin));
    m_view->setFocus(Qt::TabFocusReason);
}

void EnlargedChart::follow()
{
    m_view->setTheme(m_original.theme());
    m_view->setChart(m_original.chart());
}

} // namespace bellwether
