// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/adoptionsection.h"

#include "ui/charts/chartview.h"
#include "ui/preferences.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int AdoptionSectionLeastChart = 160; // px: six features

} // namespace

AdoptionSection::AdoptionSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_board(board)
{
    ChartBoard::ChartWish wish{u"adoption.features"_s};
    wish.rowsName = u"customers"_s;
    wish.whenEmpty = [this](const PageFigures &figures) {
        // Files of use often say nothing about minutes, or about who it was.
        const bool isUsed = figures.figure(u"adoption.pooled"_s).value.value_or(0) > 0;
        if (isUsed && m_measures->current() > 0) {
            return ChartCard::Words{u"Not known in these days"_s,
                m_measures->current() == 1
                    ? u"The book does not say which users used the features."_s
                    : u"The book does not say for how many minutes features were used."_s};
        }
        return ChartCard::Words{u"No use of features yet"_s,
            u"Import a file of what your customers use."_s, u"Import a file"_s};
    };
    m_card = board.addChart(wish, cardParent);
    m_measures = m_card->addSwitch(u"Features by"_s, {u"Customers"_s, u"Users"_s, u"Minutes"_s});
    m_ends = m_card->addSwitch(u"Used"_s, {u"Most"_s, u"Least"_s});
    setPlainToolTip(m_ends, u"The most used features, or the least used ones"_s);
    // A list of ten would make its row higher than the others; it counts what it does not show.
    m_card->view()->setMinimumHeight(scaled(AdoptionSectionLeastChart));
    connect(m_measures, &Segmented::chosen, this, &AdoptionSection::choose);
    connect(m_ends, &Segmented::chosen, this, &AdoptionSection::choose);
    const Preferences::AdoptionView view = context.preferences.adoptionView();
    ChartChoices choices;
    choices.adoptionMeasure = view.measure;
    choices.isLeastUsed = view.isLeastUsed;
    take(choices);
}

ChartChoices AdoptionSection::shown() const
{
    ChartChoices choices = m_board.choices(m_card);
    choices.adoptionMeasure = static_cast<AdoptionMeasure>(m_measures->current());
    choices.isLeastUsed = m_ends->current() == 1;
    return choices;
}

void AdoptionSection::choose()
{
    const ChartChoices choices = shown();
    m_context.preferences.setAdoptionView({choices.adoptionMeasure, choices.isLeastUsed});
    m_board.setChoices(m_card, choices);
}

void AdoptionSection::take(const ChartChoices &choices)
{
    m_measures->setCurrent(static_cast<int>(choices.adoptionMeasure));
    m_ends->setCurrent(choices.isLeastUsed ? 1 : 0);
    m_board.setChoices(m_card, shown());
}

} // namespace bellwether
