// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/chartcard.h"

#include "ui/cards/hovertextdeeds.h"
#include "ui/cards/loadingbars.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartview.h"
#include "ui/density.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/wraprow.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ChartCardLeastHeight = 217;
constexpr int ChartCardCompactHeight = 150;
constexpr int FirstStretch = 2;
constexpr int ChartCardSwitchGap = 12;
constexpr int BarsAfter = 300; // ms

void openBelow(QMenu *menu, const QWidget *button)
{
    menu->popup(button->mapToGlobal(
        QPoint(button->width() - menu->sizeHint().width(), button->height() + 4)));
}

} // namespace

ChartCard::ChartCard(const QString &title, QWidget *parent)
    : Card(title, {}, parent)
    , m_charts(new QWidget(this))
    , m_chartsColumn(new QVBoxLayout(m_charts))
    , m_chartsRow(new QHBoxLayout)
    , m_hoverTexts(new HoverTextDeeds(this))
    , m_empty(new EmptyState(Icon::Info, this))
    , m_failed(new EmptyState(Icon::Alert, this))
    , m_loading(new LoadingBars(this))
    , m_blank(new QWidget(this))
    , m_key(new QWidget(this))
    , m_menu(new Menu(this))
{
    followDensity();
    connect(m_hoverTexts, &HoverTextDeeds::copied, this, &ChartCard::hoverTextCopied);
    m_failed->setTrouble(true);
    m_chartsColumn->setContentsMargins(0, 0, 0, 0);
    m_chartsColumn->setSpacing(8);
    m_chartsColumn->addLayout(m_chartsRow, 1);
    m_chartsRow->setContentsMargins(0, 0, 0, 0);
    m_chartsRow->setSpacing(16);
    for (QWidget *state : {m_charts, static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_failed), static_cast<QWidget *>(m_loading), m_blank}) {
        state->hide();
    }

    auto *keyColumn = new QVBoxLayout(m_key);
    keyColumn->setContentsMargins(0, 0, 0, 0);
    keyColumn->setSpacing(0);
    m_keyFigure = new PlainLabel({}, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, m_key);
    m_keyNote = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, m_key);
    m_keyFigure->setAlignment(Qt::AlignRight);
    m_keyNote->setAlignment(Qt::AlignRight);
    keyColumn->addWidget(m_keyFigure);
    keyColumn->addWidget(m_keyNote);
    m_key->hide();
    // Under the title it stands where the title begins.
    connect(this, &Card::headerWrapped, this, [this](bool isWrapped) {
        for (PlainLabel *label : {m_keyFigure, m_keyNote}) {
            label->setAlignment(isWrapped ? Qt::AlignLeft : Qt::AlignRight);
        }
    });

    auto *buttons = new QWidget(this);
    m_buttons = new QHBoxLayout(buttons);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(4);
    auto *more = new IconButton(Icon::Dots, u"More about %1"_s.arg(title), this);
    m_buttons->addWidget(more);
    connect(more, &QPushButton::clicked, this, [this, more] { openBelow(m_menu, more); });
    connect(m_menu, &QMenu::aboutToShow, this, &ChartCard::rememberMark);

    m_parts.push_back(makeView());
    m_chartsRow->addWidget(view(), FirstStretch);
    fillMenu();
    addControl(new ChartLegend(*view(), this));
    setKey(m_key);
    setCorner(buttons);
    setTabOrder(more, view()); // the switches come before what they switch

    m_barsDelay.setSingleShot(true);
    m_barsDelay.setInterval(BarsAfter);
    connect(&m_barsDelay, &QTimer::timeout, this, [this] { showState(m_loading); });
    connect(m_loading, &LoadingBars::cancelWanted, this, &ChartCard::cancelWanted);
    connect(m_empty, &EmptyState::actionWanted, this, &ChartCard::emptyActionWanted);
    connect(m_failed, &EmptyState::actionWanted, this, &ChartCard::retryWanted);
    connect(m_failed, &EmptyState::secondActionWanted, this, &ChartCard::rowsWanted);
    showState(m_blank);
}

ChartView *ChartCard::makeView()
{
    ChartView *view = makeChartView(m_charts);
    const std::size_t part = m_parts.size();
    view->setTheme(currentTheme());
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->installEventFilter(this);
    m_hoverTexts->watch(view);
    connect(view, &ChartView::markActivated, this,
        [this, part](const QString &key) { emit markActivated(key, part); });
    connect(view, &ChartView::marksActivated, this,
        [this, part](const QStringList &keys) { emit marksActivated(keys, part); });
    return view;
}

std::size_t ChartCard::addPart(int stretch)
{
    ChartView *view = makeView();
    view->addActions(m_parts.front()->actions());
    m_parts.push_back(view);
    m_chartsRow->addWidget(view, stretch);
    return m_parts.size() - 1;
}

std::size_t ChartCard::addPartBelow(int height, const QString &caption)
{
    ChartView *view = makeView();
    view->addActions(m_parts.front()->actions());
    m_parts.push_back(view);
    if (!caption.isEmpty()) {
        m_chartsColumn->addWidget(
            new PlainLabel(caption, Theme::TextStyle::Small, PlainLabel::Ink::Text2, m_charts));
    }
    view->setFixedHeight(scaled(height));
    m_chartsColumn->addWidget(view);
    return m_parts.size() - 1;
}

void ChartCard::addBefore(QWidget *widget)
{
    widget->setParent(m_charts);
    m_chartsRow->insertWidget(0, widget);
    m_chartsRow->setSpacing(8); // it has a line of its own at its right
}

void ChartCard::addMarkDeed(const QString &text, Icon icon, std::size_t part, MarkDeed run)
{
    QAction *action = m_menu->addAction(themedIcon(icon), text);
    m_markEntries.push_back({action, part});
    m_parts.at(part)->addAction(action);
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        if (!m_mark.isEmpty()) {
            run(m_mark);
        }
    });
    rememberMark();
}

// The tooltip goes when a menu opens, and with it what was hovered.
void ChartCard::rememberMark()
{
    for (const MarkEntry &entry : m_markEntries) {
        m_mark = m_parts.at(entry.part)->hovered();
        if (m_mark.isEmpty() && !m_parts.at(entry.part)->selection().isEmpty()) {
            m_mark = m_parts.at(entry.part)->selection().front();
        }
        entry.action->setEnabled(!m_mark.isEmpty());
    }
    m_hoverTexts->remember();
}

QMenu *ChartCard::options()
{
    if (m_options == nullptr) {
        m_options = new Menu(this);
        m_gear = addButton(Icon::Gear, u"Chart options"_s);
        connect(m_gear, &QPushButton::clicked, this, [this] {
            emit m_options->aboutToShow(); // its size depends on what it holds
            openBelow(m_options, m_gear);
        });
    }
    return m_options;
}

Segmented *ChartCard::addSwitch(const QString &name, const QStringList &texts)
{
    if (m_switchRow == nullptr) {
        m_switchRow = new WrapRow(ChartCardSwitchGap, this);
        setBar(m_switchRow);
        connect(options(), &QMenu::aboutToShow, this, &ChartCard::fillSwitches);
    }
    m_switches.push_back(new Segmented(name, texts, m_switchRow));
    m_switchRow->add(m_switches.back());
    auto *legend = findChild<ChartLegend *>();
    if (legend->parentWidget() != m_switchRow) {
        // It belongs to what is switched, and the header keeps to its lines.
        legend->parentWidget()->hide();
        m_switchRow->add(legend);
    }
    setTabOrder(m_switches.back(), view());
    followDensity();
    return m_switches.back();
}

void ChartCard::fillSwitches()
{
    m_options->clear();
    for (Segmented *one : m_switches) {
        m_options->addSection(one->accessibleName());
        auto *group = new QActionGroup(m_options);
        const QStringList texts = one->texts();
        for (int at = 0; at < static_cast<int>(texts.size()); ++at) {
            QAction *action = m_options->addAction(menuText(texts[at]));
            action->setCheckable(true);
            action->setChecked(at == one->current());
            group->addAction(action);
            connect(action, &QAction::triggered, one, [one, at] { one->choose(at); });
        }
    }
}

void ChartCard::followDensity()
{
    setMinimumHeight(scaled(isCompact() ? ChartCardCompactHeight : ChartCardLeastHeight));
    for (Segmented *one : m_switches) {
        one->setHidden(isCompact());
        m_gear->setHidden(!isCompact());
    }
}

bool ChartCard::event(QEvent *event)
{
    if (event->type() == densityChange()) {
        followDensity();
        showKeyFigure();
    }
    return Card::event(event);
}

QPushButton *ChartCard::addButton(Icon icon, const QString &name)
{
    auto *button = new IconButton(icon, name, this);
    m_buttons->insertWidget(0, button);
    return button;
}

void ChartCard::fillMenu()
{
    addDeed(u"Show as table"_s, Icon::Table, u"T"_s, Deed::ShowTable);
    addDeed(u"Enlarge"_s, Icon::Search, u"F"_s, Deed::Enlarge);
    addSeparator();
    addDeed(u"Copy image"_s, Icon::Image, u"Ctrl+C"_s, Deed::CopyImage);
    addDeed(u"Copy data"_s, Icon::Copy, u"Ctrl+Shift+C"_s, Deed::CopyData);
    for (QAction *action : m_hoverTexts->actions()) {
        m_menu->addAction(action);
        view()->addAction(action);
    }
    // The window has Ctrl E and exports the card that has the keyboard.
    addDeed(u"Export…\tCtrl+E"_s, Icon::Export, {}, Deed::Export);
    addDeed(u"Export rows…"_s, Icon::Table, {}, Deed::ExportRows);
    addSeparator();
    addDeed(u"How this is worked out"_s, Icon::Info, u"?"_s, Deed::Explain);
    addDeed(u"Help"_s, Icon::Help, {}, Deed::Help);
}

// The keys work on the focused chart, and a right click on it opens the same list.
void ChartCard::addDeed(const QString &text, Icon icon, const QKeySequence &keys, Deed deed)
{
    QAction *action = m_menu->addAction(themedIcon(icon), text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (ChartView *view : m_parts) {
        view->addAction(action);
    }
    action->setData(static_cast<int>(deed));
    connect(action, &QAction::triggered, this, [this, deed] { emit deedWanted(deed, m_current); });
}

void ChartCard::addSeparator()
{
    QAction *separator = m_menu->addSeparator();
    for (ChartView *view : m_parts) {
        view->addAction(separator);
    }
}

void ChartCard::setChart(const ChartData &chart, std::size_t part)
{
    m_parts.at(part)->setChart(chart);
    if (part == 0) {
        setSubtitle(chart.subtitle);
        showKeyFigure();
    }
    settle();
    const bool hasSomething = std::any_of(m_parts.begin(), m_parts.end(),
        [](const ChartView *view) { return !view->chart().empty(); });
    showState(hasSomething ? m_charts : static_cast<QWidget *>(m_empty));
}

void ChartCard::showKeyFigure()
{
    const ChartData &chart = view()->chart();
    m_keyFigure->setText(chart.keyFigure);
    m_keyNote->setText(chart.keyNote);
    m_keyFigure->setHidden(chart.keyFigure.isEmpty());
    m_keyNote->setHidden(chart.keyNote.isEmpty() || isCompact());
    setPlainToolTip(m_keyFigure, isCompact() ? chart.keyNote : QString());
    m_keyFigure->setAccessibleDescription(chart.keyNote);
    m_key->setHidden(chart.keyFigure.isEmpty() && chart.keyNote.isEmpty());
}

void ChartCard::setEmptyWords(const Words &words, Icon icon)
{
    m_empty->setIcon(icon);
    m_empty->setTexts(words.title, words.line);
    m_empty->setAction(words.action);
}

void ChartCard::setPending()
{
    if (!m_isPending) {
        m_isPending = true;
        m_barsDelay.start();
    }
    m_loading->begin();
}

void ChartCard::setFailed(const Words &words)
{
    clear();
    m_failed->setTexts(words.title, words.line);
    m_failed->setAction(words.action);
    m_failed->setSecondAction({});
    showState(m_failed);
}

void ChartCard::offerRows()
{
    m_failed->setSecondAction(u"Show rows"_s);
}

void ChartCard::clear()
{
    settle();
    for (ChartView *view : m_parts) {
        view->setChart({});
    }
    setSubtitle({});
    showKeyFigure();
    showState(m_blank);
}

void ChartCard::settle()
{
    m_isPending = false;
    m_barsDelay.stop();
    m_loading->end();
}

void ChartCard::setTheme(const Theme &theme)
{
    for (ChartView *view : m_parts) {
        view->setTheme(theme);
    }
}

void ChartCard::showState(QWidget *state)
{
    setBody(state);
}

bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::ContextMenu) {
        const auto found = std::find(m_parts.begin(), m_parts.end(), watched);
        if (found != m_parts.end()) {
            m_current = static_cast<std::size_t>(found - m_parts.begin());
        }
        rememberMark();
    }
    return Card::eventFilter(watched, event);
}

} // namespace bellwether
