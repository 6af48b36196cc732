// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/changescard.h"

#include "core/base/numbertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tables.h"
#include "ui/worklists/wholerows.h"

#include <QHeaderView>
#include <QTableView>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ChangesCardRowHeight = 30;
constexpr int ChangesCardHeaderHeight = 28;
constexpr int ChangesCardCustomerWidth = 190;
constexpr int ArrWidth = 84;
constexpr int NarrowBelow = 480; // the table
constexpr int NarrowCustomerWidth = 120;

// A card has a border and a title of its own.
const QString ChangesCardInCard =
    u"QTableView { border: none; background: transparent; }"
    "QHeaderView { background: transparent; }"
    "QHeaderView::section { background: transparent; padding: 4px 8px; }"_s;

// Where it is narrow, who and what stay whole; why is in the rows behind a line.
class ChangesTable : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTableView::resizeEvent(event);
        const bool isNarrow = width() < scaled(NarrowBelow);
        if (isColumnHidden(ChangeList::WhyColumn) != isNarrow) {
            setColumnHidden(ChangeList::WhyColumn, isNarrow);
            setColumnWidth(ChangeList::CustomerColumn,
                scaled(isNarrow ? NarrowCustomerWidth : ChangesCardCustomerWidth));
        }
    }
};

QTableView *makeTable(ChangeList *model, QWidget *parent)
{
    auto *table = new ChangesTable(parent);
    table->setModel(model);
    dressTable(*table);
    table->setStyleSheet(ChangesCardInCard);
    table->setAccessibleName(u"Changes since you last looked"_s);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->setMinimumSectionSize(scaled(ChangesCardRowHeight));
    table->verticalHeader()->setDefaultSectionSize(scaled(ChangesCardRowHeight));
    QHeaderView *header = table->horizontalHeader();
    header->setFixedHeight(scaled(ChangesCardHeaderHeight));
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ChangeList::WhatColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeList::WhyColumn, QHeaderView::Stretch);
    table->setColumnWidth(ChangeList::CustomerColumn, scaled(ChangesCardCustomerWidth));
    table->setColumnWidth(ChangeList::ArrColumn, scaled(ArrWidth));
    return table;
}

} // namespace

ChangesCard::ChangesCard(QWidget *parent)
    : Card(u"Since you last looked"_s, u"What changed and why"_s, parent)
    , m_model(new ChangeList(this))
    , m_table(makeTable(m_model, this))
    , m_rows(new WholeRows(
          m_table, scaled(ChangesCardRowHeight), scaled(ChangesCardHeaderHeight), this))
    , m_empty(new EmptyState(Icon::Check, this))
    , m_all(new Button({}, Button::Kind::Link, this))
    , m_seen(new Button(u"Mark as seen"_s, Button::Kind::Default, this))
    , m_menu(new Menu(this))
{
    m_seen->setSign(Icon::Check);
    m_seen->setSmall(true);
    addControl(m_all);
    addControl(m_seen);
    auto *more = new IconButton(Icon::Dots, u"More about what changed"_s, this);
    setCorner(more);
    m_empty->hide();
    clear();
    connect(more, &QPushButton::clicked, this, [this, more] {
        m_menu->popup(more->mapToGlobal(
            QPoint(more->width() - m_menu->sizeHint().width(), more->height() + 4)));
    });
    connect(m_all, &QPushButton::clicked, this, [this] { emit rowsWanted({}); });
    connect(m_seen, &QPushButton::clicked, this, &ChangesCard::seenWanted);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit rowsWanted(m_model->rows()[static_cast<std::size_t>(index.row())].key);
    });
}

void ChangesCard::setDigest(ChangeDigest digest, QDate since, bool isFirstLook)
{
    const auto count = static_cast<std::int64_t>(digest.lines.size());
    const QString day = isFirstLook ? u"In the week since %1"_s.arg(dayText(since))
                                    : u"Since %1"_s.arg(dayText(since));
    setSubtitle(digest.sentence.isEmpty() ? day : u"%1: %2"_s.arg(day, digest.sentence));
    m_model->setLines(std::move(digest.lines));
    m_all->setText(u"All %1"_s.arg(countText(count)));
    m_all->setVisible(count > 0);
    m_seen->setVisible(count > 0);
    if (count == 0) {
        showEmpty(u"Nothing changed"_s,
            u"No status, score, happiness, revenue or renewal of these customers is another."_s,
            false);
        return;
    }
    setBody(m_rows);
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->clearSelection();
    }
}

void ChangesCard::setFailed(const QString &why)
{
    m_all->hide();
    m_seen->hide();
    showEmpty(u"The changes could not be listed"_s, why, true);
}

void ChangesCard::clear()
{
    m_model->setLines({});
    m_all->hide();
    m_seen->hide();
    setSubtitle(u"What changed and why"_s);
    setBody(m_rows);
}

void ChangesCard::showEmpty(const QString &title, const QString &line, bool isTrouble)
{
    m_empty->setTexts(title, line);
    m_empty->setTrouble(isTrouble);
    setBody(m_empty);
}

} // namespace bellwether
