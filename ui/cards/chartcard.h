// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <functional>
#include <vector>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace bellwether {

class ChartView;
class HoverTextDeeds;
class EmptyState;
class LoadingBars;
class PlainLabel;
class Segmented;
class WrapRow;

// A card around a chart, or around a few that belong together: title, legend, key figure, controls,
// menu, and what stands in the chart's place while there is none. Knows nothing about books; what a
// menu entry or a click means is decided by whoever made the card.
class ChartCard : public Card
{
    Q_OBJECT

public:
    // What the menu offers, by ⋯, by right click and by keys on the focused chart.
    enum class Deed
    {
        ShowTable,
        Enlarge,
        CopyImage,
        CopyData,
        Export,
        ExportRows,
        Explain,
        Help
    };

    struct Words
    {
        QString title; // "No contracts yet"
        QString line; // what to do about it
        QString action = {}; // on the button; empty: no button
    };

    explicit ChartCard(const QString &title, QWidget *parent = nullptr);

    // The chart that the card is made for, and those beside it, from left to right.
    ChartView *view(std::size_t part = 0) const { return m_parts.at(part); }
    std::size_t parts() const { return m_parts.size(); }
    // One more chart, `stretch` as wide as the first, which has 2. Its part number.
    std::size_t addPart(int stretch);
    // The same under the others, at most so high (px at 100 % text).
    std::size_t addPartBelow(int height, const QString &caption = {});
    // Something that is no chart, before the charts.
    void addBefore(QWidget *widget);
    // The part that has the keyboard, or had it last.
    std::size_t currentPart() const { return m_current; }

    // A control at the right of the header, such as a Segmented: from left to right.
    using Card::addControl;
    // A choice between two or three views, in a line of its own under the header; at compact
    // density behind the gear, where it takes no room.
    Segmented *addSwitch(const QString &name, const QStringList &texts);
    // Behind a gear before ⋯. Fill it when it is about to be shown.
    QMenu *options();
    // A button before ⋯ that the card's owner opens something with.
    QPushButton *addButton(Icon icon, const QString &name);
    using Card::setFooter;
    // An entry of the menu for the mark that is under mouse or keyboard; off where there is none.
    // For marks of the part of that number.
    using MarkDeed = std::function<void(const QString &key)>;
    void addMarkDeed(const QString &text, Icon icon, std::size_t part, MarkDeed run);

    // An empty chart shows the words that were last given for that.
    void setChart(const ChartData &chart, std::size_t part = 0);
    void setEmptyWords(const Words &words, Icon icon = Icon::Info);
    // The numbers are being worked out; what is shown stays for a moment.
    void setPending();
    // Nothing came of it. The button emits retryWanted().
    void setFailed(const Words &words);
    // While it is failed: there are rows behind the chart all the same. A button emits
    // rowsWanted().
    void offerRows();
    // As it was made: title and an empty place.
    void clear();
    QMenu *menu() const { return m_menu; }
    bool isPending() const { return m_isPending; }

    void setTheme(const Theme &theme);

signals:
    void markActivated(const QString &key, std::size_t part);
    void marksActivated(const QStringList &keys, std::size_t part);
    void deedWanted(bellwether::ChartCard::Deed deed, std::size_t part);
    void emptyActionWanted();
    void retryWanted();
    void rowsWanted();
    void cancelWanted();
    // What a mark's tooltip says is on the clipboard.
    void hoverTextCopied();

private:
    struct MarkEntry
    {
        QAction *action = nullptr;
        std::size_t part = 0;
    };

    ChartView *makeView();
    void rememberMark();
    void fillMenu();
    void addDeed(const QString &text, Icon icon, const QKeySequence &keys, Deed deed);
    void addSeparator();
    void showState(QWidget *state);
    void followDensity();
    void fillSwitches();
    void showKeyFigure();
    void settle();
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

    std::vector<ChartView *> m_parts;
    std::size_t m_current = 0;
    QWidget *m_charts;
    QVBoxLayout *m_chartsColumn;
    QHBoxLayout *m_chartsRow;
    std::vector<MarkEntry> m_markEntries;
    HoverTextDeeds *m_hoverTexts;
    QString m_mark; // that the menu is about
    EmptyState *m_empty;
    EmptyState *m_failed;
    LoadingBars *m_loading;
    QWidget *m_blank;
    QWidget *m_key;
    PlainLabel *m_keyFigure;
    PlainLabel *m_keyNote;
    QMenu *m_menu;
    QMenu *m_options = nullptr;
    QPushButton *m_gear = nullptr;
    WrapRow *m_switchRow = nullptr;
    std::vector<Segmented *> m_switches;
    QHBoxLayout *m_buttons;
    QTimer m_barsDelay;
    bool m_isPending = false;
};

} // namespace bellwether
