// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historydialog.h"

#include "core/base/numbertext.h"
#include "ui/history/historywords.h"
#include "ui/models/actionlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString actionsText(int count)
{
    return count == 1 ? u"1 action"_s : u"%1 actions"_s.arg(countText(count));
}

} // namespace

HistoryDialog::HistoryDialog(QWidget *parent)
    : Dialog(u"History"_s,
        u"Everything that was written into this book, newest first. Undo writes a new action; "
        "nothing is ever removed from this list."_s,
        parent)
    , m_actions(new ActionList(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(makeTable())
{
    m_filter->setPlaceholderText(u"Filter by text"_s);
    m_filter->setAccessibleName(u"Filter by text"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    body()->addWidget(m_filter);
    body()->addWidget(m_table, 1);
    body()->addWidget(makeDetails());
    m_undo = addButton(u"Undo this action"_s, false);
    Button *close = addButton(u"Close"_s, true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ActionRow *row = current()) {
            emit undoWanted(row->entry);
        }
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        showCount();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &HistoryDialog::showCurrent);
    resize(QSize(scaled(880), scaled(640)).boundedTo(parent->size() - QSize(40, 40)));
    m_filter->setFocus();
}

QTableView *HistoryDialog::makeTable()
{
    m_found->setSourceModel(m_actions);
    m_found->setFilterKeyColumn(-1); // all of them
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *table = new QTableView(this);
    table->setModel(m_found);
    table->setAccessibleName(u"Actions"_s);
    dressTable(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setMinimumHeight(scaled(36) + 4 * scaled(32));
    QHeaderView *header = table->horizontalHeader();
    header->setSectionResizeMode(ActionList::WhatColumn, QHeaderView::Stretch);
    return table;
}

QWidget *HistoryDialog::makeDetails()
{
    auto *details = new QWidget(this);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_what = new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, details);
    m_details = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text2, details);
    for (PlainLabel *label : {m_what, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_changes = new QPlainTextEdit(details);
    m_changes->setReadOnly(true);
    m_changes->setAccessibleName(u"What it changed"_s);
    m_changes->setPlaceholderText(u"Reading what it changed…"_s);
    m_changes->setTabChangesFocus(true);
    m_changes->setFixedHeight(scaled(84));
    layout->addSpacing(6);
    layout->addWidget(m_changes);
    return details;
}

void HistoryDialog::setJournal(
    const std::vector<ActionEntry> &journal, const BookPointer &book, bool isReadOnly)
{
    const ActionRow *row = current();
    const std::int64_t chosen = row == nullptr ? 0 : row->entry.seq;
    m_journal = journal;
    m_book = book;
    m_isReadOnly = isReadOnly;
    m_actions->setRows(actionRows(m_journal),
        {[](const ActionEntry &entry) { return momentText(entry.at); },
            [this](const ActionEntry &entry) { return actionText(entry, m_journal, m_book.get()); },
            u"Taken back"_s});
    for (const int column :
        {ActionList::WhenColumn, ActionList::StateColumn, ActionList::ProgramColumn}) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, m_table->columnWidth(column) + scaled(12));
    }
    // Rows are in the order of the journal, the newest first.
    const auto at = static_cast<int>(m_journal.size()) - static_cast<int>(chosen);
    const QModelIndex index = m_found->mapFromSource(m_actions->index(chosen > 0 ? at : 0, 0));
    m_table->setCurrentIndex(index.isValid() ? index : m_found->index(0, 0));
    showCurrent();
    showCount();
}

const ActionRow *HistoryDialog::current() const
{
    const QModelIndex index = m_found->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_actions->rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

void HistoryDialog::showCurrent()
{
    const ActionRow *row = current();
    m_undo->setEnabled(row != nullptr && !row->isTakenBack && !m_isReadOnly);
    if (row == nullptr) {
        m_what->setText({});
        m_details->setText({});
        m_changes->clear();
        return;
    }
    const ActionEntry &entry = row->entry;
    m_undo->setText(entry.undoOf ? u"Take this undo back"_s : u"Undo this action"_s);
    m_what->setText(actionText(entry, m_journal, m_book.get()));
    QStringList facts{u"Action %1"_s.arg(countText(entry.seq)), kindText(entry.kind),
        momentText(entry.at), u"written by %1"_s.arg(entry.app)};
    if (entry.undoOf) {
        facts << u"takes back action %1"_s.arg(countText(*entry.undoOf));
    }
    const auto by = std::find_if(m_journal.rbegin(), m_journal.rend(),
        [&](const ActionEntry &later) { return later.undoOf == entry.seq; });
    if (row->isTakenBack && by != m_journal.rend()) {
        facts << u"taken back by action %1 on %2"_s.arg(countText(by->seq), momentText(by->at));
    }
    m_details->setText(facts.join(u", "_s));
    m_changes->clear();
    emit changesWanted(entry.seq);
}

void HistoryDialog::setChanges(std::int64_t action, const QString &text)
{
    const ActionRow *row = current();
    if (row != nullptr && row->entry.seq == action) {
        m_changes->setPlainText(text);
    }
}

QString HistoryDialog::changes() const
{
    return m_changes->toPlainText();
}

void HistoryDialog::showCount()
{
    const int all = m_actions->rowCount();
    const int found = m_found->rowCount();
    setStatus(
        found == all ? actionsText(all) : u"%1 of %2"_s.arg(countText(found), actionsText(all)));
}

QString HistoryDialog::details() const
{
    return m_what->text() + u'\n' + m_details->text();
}

// From the filter straight into what it found.
bool HistoryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    return Dialog::eventFilter(watched, event);
}

} // namespace bellwether
