// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/subscriptionssection.h"

#include "ui/cards/bookanswers.h"
#include "ui/widgets/segmented.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

SubscriptionsSection::SubscriptionsSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_board(board)
{
    ChartBoard::ChartWish wish{u"subscriptions.new_by_month"_s};
    wish.rowsName = u"contracts"_s;
    wish.whenEmpty = [](const PageFigures &figures) {
        if (figures.questions->book()->contracts().empty()) {
            return ChartCard::Words{
                u"No contracts yet"_s, u"Import a file of contracts."_s, u"Import a file"_s};
        }
        return ChartCard::Words{
            u"No new subscriptions"_s, u"None began in these months, nor in the twelve before."_s};
    };
    m_card = board.addChart(wish, cardParent);
    m_spans =
        m_card->addSwitch(u"Subscriptions of"_s, {u"Calendar year"_s, u"Trailing 12 months"_s});
    connect(m_spans, &Segmented::chosen, this, [this](int index) {
        m_board.storeOption(u"subscriptions.span"_s,
            index == 0 ? u"calendar_year"_s : u"trailing"_s,
            index == 0 ? u"Subscriptions of the calendar year"_s
                       : u"Subscriptions of twelve months"_s);
        followBook(); // as it was where that failed
    });
    connect(&context.answers, &BookAnswers::changed, this, &SubscriptionsSection::followBook);
    followBook();
}

void SubscriptionsSection::followBook()
{
    const QuestionsPointer &questions = m_context.answers.questions();
    const Options options = questions == nullptr ? Options() : questions->options();
    m_spans->setCurrent(
        options.subscriptionsSpan == Options::SubscriptionsSpan::CalendarYear ? 0 : 1);
}

} // namespace bellwether
