// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entrydialog.h"

#include "core/base/numbertext.h"
#include "core/edit/taskedits.h"
#include "ui/entry/entryfields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/taskfields.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int EntryDialogWidth = 520; // px at 100 %

} // namespace

EntryDialog::EntryDialog(
    const BookPointer &book, EntryKind kind, const Task &task, QDate today, QWidget *parent)
    : Dialog(u"Quick entry"_s, u"What you know now, where everybody finds it later."_s, parent)
    , m_book(book)
    , m_kinds(new Segmented(u"What to note down"_s,
          {u"Task"_s, u"Note"_s, u"Interaction"_s, u"Sentiment"_s, u"Feedback"_s}, this))
    , m_stack(new QStackedWidget(this))
    , m_task(new TaskFields(*book, task, today, this))
    , m_fields(new EntryFields(book, task.company, today, this))
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_kinds);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addWidget(m_stack, 1);
    m_stack->addWidget(m_task);
    m_stack->addWidget(m_fields);
    connect(addButton(u"Close"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(
        addButton(u"Save and next"_s, false), &QPushButton::clicked, this, [this] { save(false); });
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, [this] { save(true); });
    connect(m_kinds, &Segmented::chosen, this,
        [this](int index) { setKind(static_cast<EntryKind>(index)); });
    connect(m_fields, &EntryFields::handOverWanted, this, [this] {
        if (const auto entry = m_fields->forHandOver()) {
            emit handOverWanted(*entry);
        }
    });
    connect(m_fields, &EntryFields::questionWanted, this, &EntryDialog::questionWanted);
    setKind(kind);
    resize(scaled(EntryDialogWidth), sizeHint().height());
}

EntryKind EntryDialog::kind() const
{
    return static_cast<EntryKind>(m_kinds->current());
}

// The customer that was chosen stays.
void EntryDialog::setKind(EntryKind kind)
{
    const bool wasTask = m_stack->currentWidget() == m_task;
    const CustomerField *from = wasTask ? m_task->customer() : m_fields->customer();
    const std::optional<CompanyId> customer = from->customer();
    m_kinds->setCurrent(static_cast<int>(kind));
    if (kind == EntryKind::Task) {
        m_stack->setCurrentWidget(m_task);
        m_task->customer()->setCustomer(customer);
        m_task->title()->setFocus();
    } else {
        m_stack->setCurrentWidget(m_fields);
        m_fields->setKind(kind);
        if (customer) {
            m_fields->customer()->setCustomer(customer);
        }
        m_fields->customer()->setFocus();
    }
    layout()->activate();
    resize(width(), std::max(height(), sizeHint().height()));
}

void EntryDialog::setCustomers(const std::vector<CompanyId> &companies)
{
    setLine(companies.size() == 1 ? u"With 1 customer."_s
                                  : u"With %1 customers, one entry each."_s.arg(
                                      countText(static_cast<std::int64_t>(companies.size()))));
    m_kinds->hide();
    m_fields->setCustomers(companies);
}

std::optional<Change> EntryDialog::read()
{
    if (kind() != EntryKind::Task) {
        return m_fields->read(*m_book, m_book->settings().currentMember());
    }
    const std::optional<Task> task = m_task->read();
    return task ? std::optional(addedTask(*m_book, *task)) : std::nullopt;
}

void EntryDialog::save(bool isLast)
{
    const std::optional<Change> change = read();
    if (!change) {
        return;
    }
    bool isWritten = false;
    emit entered(*change, &isWritten);
    if (!isWritten) {
        return;
    }
    if (isLast) {
        accept();
        return;
    }
    setStatus(u"Saved. %1"_s.arg(change->label));
    if (kind() == EntryKind::Task) {
        m_task->clear();
    } else {
        m_fields->clear();
    }
}

} // namespace bellwether
