// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/effectcard.h"

#include "core/base/numbertext.h"
#include "core/book/bookbuilder.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/formatting.h"
#include "ui/scopestack.h"
#include "ui/setup/movelist.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int EffectCardPause = 150; // ms, while the user drags or types
constexpr int EffectCardLeastListHeight = 160;
constexpr int LeastWidth = 330;

QString countsText(int before, int after, bool isChange)
{
    return isChange && before != after ? u"%1 → %2"_s.arg(countText(before), countText(after))
                                       : countText(before);
}

QString amountsText(double before, double after, Currency currency, bool isChange)
{
    const QString now = shortMoneyText(before, currency);
    const QString then = shortMoneyText(after, currency);
    return isChange && now != then ? u"%1 → %2"_s.arg(now, then) : now;
}

} // namespace

EffectCard::EffectCard(BandMoves::Of of, const PageContext &context, QWidget *parent)
    : Card(u"Effect of this change"_s, u"Before you save"_s, parent)
    , m_of(of)
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_moveRows(new MoveRows(this))
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_bandsPlace = new QWidget(panel);
    m_bands = new QGridLayout(m_bandsPlace);
    m_bands->setContentsMargins(0, 0, 0, 0);
    m_bands->setHorizontalSpacing(16);
    m_bands->setVerticalSpacing(6);
    m_bands->setColumnStretch(0, 1);
    layout->addWidget(m_bandsPlace);
    m_headline = new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, panel);
    m_headline->setWordWrap(true);
    layout->addWidget(m_headline);
    m_list = new MoveList(m_moveRows, panel);
    m_list->setMinimumHeight(scaled(EffectCardLeastListHeight));
    layout->addWidget(m_list, 1);
    layout->addStretch();
    setMinimumWidth(scaled(LeastWidth));
    setBody(panel);
    m_pause.setSingleShot(true);
    m_pause.setInterval(EffectCardPause);
    connect(&m_pause, &QTimer::timeout, this, &EffectCard::ask);
}

QString EffectCard::headline() const
{
    return m_headline->text();
}

void EffectCard::show(const Change &change)
{
    m_change = change;
    m_pause.stop();
    ask();
}

void EffectCard::showSoon(const Change &change)
{
    m_change = change;
    m_pause.start();
}

bool EffectCard::waitUntilShown(std::chrono::milliseconds patience)
{
    if (m_pause.isActive()) {
        m_pause.stop();
        ask();
    }
    return m_inquiry->waitUntilAnswered(patience);
}

void EffectCard::ask()
{
    const QuestionsPointer questions = m_context.answers.questions();
    if (questions == nullptr) {
        return;
    }
    const QDate day = m_context.scope.realToday();
    m_inquiry->ask(
        {{[this, questions, change = m_change, of = m_of, day]() -> std::function<void()> {
              const Question now = questions->about({}, {day, day});
              BandMoves moves;
              if (change.empty()) {
                  moves = BandMoves::between(of, *now.facts, *now.facts);
              } else {
                  const BookPointer then = BookBuilder(*questions->book()).apply(change).share();
                  moves = BandMoves::between(of, *now.facts,
                      *CompanyFacts::of(then, nullptr, Options::of(then->settings()), day));
              }
              return [this, moves = std::move(moves), isChange = !change.empty(),
                         currency = questions->currency()] { put(moves, isChange, currency); };
          },
            [this](const QString &why) { m_headline->setText(why); }}});
}

void EffectCard::put(const BandMoves &moves, bool isChange, Currency currency)
{
    m_moves = moves;
    setSubtitle(isChange ? u"Before you save, on %1"_s.arg(customersText(moves.customers))
                         : u"As it is now, on %1"_s.arg(customersText(moves.customers)));
    putBands(moves, isChange, currency);
    m_moveRows->setMoves(moves.moves, currency);
    m_list->setHidden(moves.moves.empty());
    double arr = 0;
    for (const BandMoves::Move &move : moves.moves) {
        arr += move.arr;
    }
    const bool isBands = m_of != BandMoves::Of::Segments;
    const QString noun = isBands ? u"band"_s : u"segment"_s;
    const auto mean = [](const std::optional<double> &value) {
        return value ? decimalText(*value) : NoValueText;
    };
    const QString now = isBands ? u"; mean %1"_s.arg(mean(moves.meanBefore)) : QString();
    const QString then = isBands ? u", then %1"_s.arg(mean(moves.meanAfter)) : QString();
    const auto count = static_cast<int>(moves.moves.size());
    if (!isChange) {
        m_headline->setText(u"Nothing changed yet"_s + now);
    } else if (count == 0) {
        m_headline->setText(u"Nobody changes %1"_s.arg(noun) + now + then);
    } else {
        m_headline->setText(
            u"%1 %2 %3, %4 ARR"_s.arg(customersText(count), count == 1 ? u"changes"_s : u"change"_s,
                noun, shortMoneyText(arr, currency))
            + now + then);
    }
}

// A line per band: its name, customers, ARR; what changes with an arrow.
void EffectCard::putBands(const BandMoves &moves, bool isChange, Currency currency)
{
    while (QLayoutItem *item = m_bands->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [&](int row, int column, const QString &text, PlainLabel::Ink ink) {
        auto *label = new PlainLabel(
            text, row == 0 ? Theme::TextStyle::Small : Theme::TextStyle::Body, ink, m_bandsPlace);
        label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_bands->addWidget(label, row, column);
    };
    add(0, 0, m_of == BandMoves::Of::Segments ? u"Segment"_s : u"Band"_s, PlainLabel::Ink::Text3);
    add(0, 1, u"Customers"_s, PlainLabel::Ink::Text3);
    add(0, 2, u"ARR"_s, PlainLabel::Ink::Text3);
    int row = 1;
    for (const BandMoves::Band &band : moves.bands) {
        add(row, 0, band.name, PlainLabel::Ink::Text2);
        add(row, 1, countsText(band.before, band.after, isChange), PlainLabel::Ink::Text);
        add(row, 2, amountsText(band.arrBefore, band.arrAfter, currency, isChange),
            PlainLabel::Ink::Text);
        ++row;
    }
}

} // namespace bellwether
