// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/effectcard.h"

#include "core/base/numbertext.h"
#include "core/book/bookbuilder.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/formatting.h"
#include "ui/models/rowsbehind.h"
#include "ui/rows/rowstable.h"
#include "ui/scopestack.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Pause = 150; // ms, while the user drags or types
constexpr int LeastListHeight = 160;
constexpr int RowHeight = 28;

RowTable bandTable(const BandMoves &moves)
{
    RowTable table;
    table.columns = {{u"band"_s}, {u"now"_s, RowColumn::Kind::Count},
        {u"then"_s, RowColumn::Kind::Count}, {u"arr_now"_s, RowColumn::Kind::Money},
        {u"arr_then"_s, RowColumn::Kind::Money}};
    for (const BandMoves::Band &band : moves.bands) {
        table.rows.push_back({{},
            {Cell{band.name}, Cell{std::int64_t(band.before)}, Cell{std::int64_t(band.after)},
                Cell{band.arrBefore}, Cell{band.arrAfter}}});
    }
    return table;
}

RowTable moveTable(const BandMoves &moves)
{
    const auto score = [](const std::optional<double> &value) {
        return value ? Cell{*value} : Cell{};
    };
    RowTable table;
    table.columns = {{u"company"_s}, {u"from"_s}, {u"to"_s},
        {u"score_now"_s, RowColumn::Kind::Number}, {u"score_then"_s, RowColumn::Kind::Number},
        {u"arr"_s, RowColumn::Kind::Money}};
    for (const BandMoves::Move &move : moves.moves) {
        table.rows.push_back({move.company,
            {Cell{move.name}, Cell{move.from}, Cell{move.to}, score(move.before), score(move.after),
                Cell{move.arr}}});
    }
    return table;
}

void fit(QTableView &table)
{
    table.resizeColumnsToContents();
    for (int column = 1; column < table.model()->columnCount(); ++column) {
        table.setColumnWidth(column, table.columnWidth(column) + scaled(12));
    }
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace

EffectCard::EffectCard(BandMoves::Of of, const PageContext &context, QWidget *parent)
    : Card(u"Effect of this change"_s, u"Before you save"_s, parent)
    , m_of(of)
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_bandRows(new RowsBehind(this))
    , m_moveRows(new RowsBehind(this))
{
    m_bandRows->setTable(bandTable({}), Currency());
    m_moveRows->setTable(moveTable({}), Currency());
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_bands = newRowsTable(m_bandRows, u"Customers and ARR by band"_s, panel);
    m_bands->setSortingEnabled(false);
    m_bands->verticalHeader()->setDefaultSectionSize(scaled(RowHeight));
    layout->addWidget(m_bands);
    m_headline = new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, panel);
    m_headline->setWordWrap(true);
    layout->addWidget(m_headline);
    m_list = newRowsTable(m_moveRows, u"Who changes band"_s, panel);
    m_list->verticalHeader()->setDefaultSectionSize(scaled(RowHeight));
    m_list->setMinimumHeight(scaled(LeastListHeight));
    layout->addWidget(m_list, 1);
    setBody(panel);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
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
    m_bandRows->setTable(bandTable(moves), currency);
    m_moveRows->setTable(moveTable(moves), currency);
    fit(*m_bands);
    fit(*m_list);
    const int rows = m_bandRows->rowCount();
    m_bands->setFixedHeight(m_bands->horizontalHeader()->sizeHint().height()
        + rows * m_bands->verticalHeader()->defaultSectionSize() + 6);
    double arr = 0;
    for (const BandMoves::Move &move : moves.moves) {
        arr += move.arr;
    }
    const auto mean = [](const std::optional<double> &value) {
        return value ? decimalText(*value) : NoValueText;
    };
    const QString means = u"mean %1"_s.arg(mean(moves.meanBefore));
    m_headline->setText(!isChange ? u"Nothing changed yet; %1"_s.arg(means)
            : moves.moves.empty()
            ? u"Nobody changes band; %1, then %2"_s.arg(means, mean(moves.meanAfter))
            : u"%1 change band, %2 ARR; %3, then %4"_s.arg(
                customersText(static_cast<int>(moves.moves.size())), shortMoneyText(arr, currency),
                means, mean(moves.meanAfter)));
}

} // namespace bellwether
