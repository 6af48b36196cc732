// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/retentiondialog.h"

#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int RetentionDialogUsualDays = 14; // until the tasks are due
constexpr int RetentionDialogMostYearsAhead = 10;
constexpr int RetentionDialogLongestTitle = 200;

QPlainTextEdit *newField(int height, const QString &hint, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setTabChangesFocus(true);
    field->setPlaceholderText(hint);
    field->setFixedHeight(scaled(height));
    return field;
}

} // namespace

RetentionDialog::RetentionDialog(const RetentionDraft &draft, const QStringList &tasks,
    const Book &book, QDate today, QWidget *parent)
    : Dialog(u"Retention note: %1"_s.arg(draft.sliceName),
        u"How customers like these are kept from now on."_s, parent)
    , m_draft(draft)
    , m_text(newField(76, u"What is to be done differently"_s, this))
    , m_tasks(newField(56, u"Offer a yearly plan before the renewal"_s, this))
    , m_assignee(new QComboBox(this))
    , m_due(newDayField(today.addDays(RetentionDialogUsualDays),
          today.addYears(RetentionDialogMostYearsAhead), u"Due"_s, this))
{
    m_text->setPlainText(draft.text);
    m_due->setMinimumDate(today);
    m_assignee->addItem(u"The team"_s);
    for (const TeamMember &member : book.team()) {
        if (member.active) {
            m_assignee->addItem(member.name, QVariant::fromValue(member.id.value));
            if (draft.assignee == member.id) {
                m_assignee->setCurrentIndex(m_assignee->count() - 1);
            }
        }
    }
    addField(u"Note"_s, m_text);
    if (!tasks.isEmpty()) {
        addParagraph(u"Tasks made from it:\n%1"_s.arg(tasks.join(u'\n')));
    }
    addField(u"New tasks, one a line"_s, m_tasks);
    addField(u"Assigned to"_s, m_assignee);
    addField(u"Due"_s, m_due);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Keep note"_s, true), &QPushButton::clicked, this, &RetentionDialog::accept);
    m_text->setFocus();
    resize(scaled(480), sizeHint().height());
}

void RetentionDialog::addField(const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    auto *block = new QVBoxLayout;
    block->setSpacing(4);
    block->addWidget(new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    block->addWidget(field);
    body()->addLayout(block);
}

void RetentionDialog::accept()
{
    RetentionDraft draft = m_draft;
    draft.text = m_text->toPlainText().trimmed();
    for (const QString &line : m_tasks->toPlainText().split(u'\n')) {
        if (const QString title = line.simplified().left(RetentionDialogLongestTitle);
            !title.isEmpty()) {
            draft.tasks.push_back(title);
        }
    }
    draft.assignee = m_assignee->currentIndex() == 0
        ? std::nullopt
        : std::optional(TeamMemberId{m_assignee->currentData().toLongLong()});
    draft.dueOn = m_due->date();
    Dialog::accept();
    emit chosen(draft);
}

} // namespace bellwether
