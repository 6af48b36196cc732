// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/chartpage.h"

#include "ui/cards/bookanswers.h"
#include "ui/cards/pagegrid.h"
#include "ui/density.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int PageHeaderGap = 12; // under the header

} // namespace

ChartPage::ChartPage(const QString &title, const PageContext &context, QWidget *parent)
    : Page(title, parent)
    , m_context(context)
    , m_board(new ChartBoard(context, *this))
    , m_area(new QScrollArea(this))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    connect(m_board, &ChartBoard::scopeLineChanged, m_scopeLine, &PlainLabel::setText);
    connect(m_board, &ChartBoard::exportableChanged, this, &ChartPage::exportableChanged);
    connect(m_board, &ChartBoard::emptyActionWanted, this, &ChartPage::importWanted);
    connect(&m_context.answers, &BookAnswers::changed, this, &ChartPage::showBook);
    showBook();
}

QWidget *ChartPage::makeContent()
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *header = new QWidget(page);
    header->setMinimumHeight(scaled(32));
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(12);
    m_header->addWidget(
        new PlainLabel(title(), Theme::TextStyle::PageTitle, PlainLabel::Ink::Text, header));
    m_scopeLine = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, header);
    m_scopeLine->setElided(true);
    m_header->addWidget(m_scopeLine, 1);

    m_noCustomers = new EmptyState(Icon::Users, page);
    m_noCustomers->setTexts(u"No customers yet"_s,
        u"Import a CSV file of your accounts, then one of their contracts."_s);
    m_noCustomers->setAction(u"Import accounts"_s);
    connect(m_noCustomers, &EmptyState::actionWanted, this, &ChartPage::importWanted);

    m_blocks = new QWidget(page);
    m_blocksLayout = new QVBoxLayout(m_blocks);
    m_blocksLayout->setContentsMargins(0, 0, 0, 0);
    m_blocksLayout->addStretch(1); // takes what the cards may not

    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(PageHeaderGap);
    layout->addWidget(header);
    layout->addWidget(m_blocks, 1);
    layout->addWidget(m_noCustomers, 1);
    return page;
}

void ChartPage::addBlock(QWidget *block, int stretch)
{
    // So much more than the stretch at the end that this one only gets what nobody may have.
    constexpr int Share = 1000;
    m_blocksLayout->insertWidget(m_blocksLayout->count() - 1, block, stretch * Share);
}

void ChartPage::addHeaderAction(QWidget *action)
{
    m_header->addWidget(action);
}

void ChartPage::setScopeNote(const QString &note)
{
    QStringList parts{m_board->scopeLine(), note};
    parts.removeAll(QString());
    m_scopeLine->setText(parts.join(u", "_s));
}

void ChartPage::showBook()
{
    const QuestionsPointer &questions = m_context.answers.questions();
    const bool hasCustomers = questions != nullptr && !questions->book()->companies().empty();
    m_blocks->setVisible(hasCustomers);
    m_noCustomers->setVisible(questions != nullptr && !hasCustomers);
}

void ChartPage::showChart(const QString &chart, const ChartChoices &choices)
{
    setMeasure(choices.measure); // so that the page's own switch shows it too
    m_board->showChart(chart, choices);
}

QVariant ChartPage::saveState() const
{
    return m_area->verticalScrollBar()->value();
}

void ChartPage::restoreState(const QVariant &state)
{
    m_area->verticalScrollBar()->setValue(state.toInt());
}

void ChartPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    space();
}

bool ChartPage::event(QEvent *event)
{
    if (event->type() == densityChange()) {
        space();
    }
    return Page::event(event);
}

void ChartPage::space()
{
    const auto [side, gap, edge] = PageSpacing::at(width());
    QLayout *page = m_area->widget()->layout();
    page->setContentsMargins(side, edge, side, edge);
    page->setSpacing(std::min(edge, PageHeaderGap));
    m_blocksLayout->setSpacing(gap);
    for (PageGrid *grid : m_blocks->findChildren<PageGrid *>()) {
        grid->setGap(gap);
    }
}

} // namespace bellwether
