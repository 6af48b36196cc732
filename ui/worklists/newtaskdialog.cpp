// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/newtaskdialog.h"

#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LongestTitle = 200;
constexpr int UsualDays = 7; // until a new task is due
constexpr int MostYearsAhead = 10;

void tell(PlainLabel &problem, QLineEdit &field, const QString &sentence)
{
    problem.setText(sentence);
    problem.setHidden(sentence.isEmpty());
    field.setAccessibleDescription(sentence);
}

} // namespace

NewTaskDialog::NewTaskDialog(const BookPointer &book, std::optional<TeamMemberId> assignee,
    std::optional<CompanyId> customer, QDate today, QWidget *parent)
    : Dialog(u"New task"_s, u"What is to be done, and until when."_s, parent)
    , m_title(new QLineEdit(this))
    , m_customer(new QLineEdit(this))
    , m_assignee(new QComboBox(this))
    , m_priority(new QComboBox(this))
    , m_due(newDayField(today.addDays(UsualDays), today.addYears(MostYearsAhead), u"Due"_s, this))
{
    m_title->setMaxLength(LongestTitle);
    m_customer->setPlaceholderText(u"None"_s);
    m_priority->addItems({u"High"_s, u"Normal"_s, u"Low"_s});
    m_priority->setCurrentIndex(1);
    m_due->setMinimumDate(today);
    fillCustomers(*book, customer);
    fillMembers(*book, assignee);
    m_titleProblem = addField(u"Title"_s, m_title);
    m_customerProblem = addField(u"Customer"_s, m_customer);
    addField(u"Assigned to"_s, m_assignee);
    addField(u"Priority"_s, m_priority);
    addField(u"Due"_s, m_due);
    connect(
        m_title, &QLineEdit::textChanged, this, [this] { tell(*m_titleProblem, *m_title, {}); });
    connect(m_customer, &QLineEdit::textChanged, this,
        [this] { tell(*m_customerProblem, *m_customer, {}); });
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Add task"_s, true), &QPushButton::clicked, this, &NewTaskDialog::check);
    m_title->setFocus();
    resize(scaled(460), sizeHint().height());
}

PlainLabel *NewTaskDialog::addField(const QString &name, QWidget *field)
{
    auto *label = new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this);
    auto *problem = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this);
    problem->setWordWrap(true);
    problem->hide();
    field->setAccessibleName(name);
    auto *block = new QVBoxLayout;
    block->setSpacing(4);
    block->addWidget(label);
    block->addWidget(field);
    block->addWidget(problem);
    body()->addLayout(block);
    return problem;
}

// Two customers of one name are told apart by their references.
void NewTaskDialog::fillCustomers(const Book &book, std::optional<CompanyId> chosen)
{
    QSet<QString> seen;
    QSet<QString> twice;
    for (const Company &company : book.companies()) {
        const QString name = company.name.toCaseFolded();
        if (seen.contains(name)) {
            twice.insert(name);
        }
        seen.insert(name);
    }
    QStringList names;
    for (const Company &company : book.companies()) {
        const QString other = company.ref.isEmpty() ? u"#%1"_s.arg(company.id.value) : company.ref;
        const QString name = twice.contains(company.name.toCaseFolded())
            ? u"%1 (%2)"_s.arg(company.name, other)
            : company.name;
        m_customers.emplace_back(name, company.id);
        names << name;
        if (chosen == company.id) {
            m_customer->setText(name);
        }
    }
    names.sort(Qt::CaseInsensitive);
    auto *completer = new QCompleter(names, m_customer);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_customer->setCompleter(completer);
}

void NewTaskDialog::fillMembers(const Book &book, std::optional<TeamMemberId> chosen)
{
    m_assignee->addItem(u"The team"_s, QVariant());
    for (const TeamMember &member : book.team()) {
        if (member.active || chosen == member.id) {
            m_assignee->addItem(member.name, QVariant::fromValue<qlonglong>(member.id.value));
            if (chosen == member.id) {
                m_assignee->setCurrentIndex(m_assignee->count() - 1);
            }
        }
    }
}

std::optional<CompanyId> NewTaskDialog::customer() const
{
    const QString typed = m_customer->text().simplified();
    const auto found = std::find_if(m_customers.begin(), m_customers.end(), [&](const auto &one) {
        return one.first.simplified().compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == m_customers.end() ? std::nullopt : std::optional(found->second);
}

void NewTaskDialog::check()
{
    const QString title = m_title->text().simplified();
    const bool hasNoSuchCustomer = !m_customer->text().simplified().isEmpty() && !customer();
    tell(*m_customerProblem, *m_customer,
        hasNoSuchCustomer
            ? u"No customer of this name. Choose one from the list, or leave it empty."_s
            : QString());
    tell(*m_titleProblem, *m_title, title.isEmpty() ? u"Say what is to be done."_s : QString());
    if (title.isEmpty() || hasNoSuchCustomer) {
        (title.isEmpty() ? m_title : m_customer)->setFocus();
        return;
    }
    constexpr std::array Priorities{TaskPriority::High, TaskPriority::Normal, TaskPriority::Low};
    Task task;
    task.title = title;
    task.company = customer();
    task.priority = Priorities[static_cast<std::size_t>(m_priority->currentIndex())];
    task.dueOn = m_due->date();
    if (const QVariant member = m_assignee->currentData(); member.isValid()) {
        task.assignee = TeamMemberId{member.toLongLong()};
    }
    accept();
    emit chosen(task);
}

} // namespace bellwether
