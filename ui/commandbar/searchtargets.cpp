// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/searchtargets.h"

#include "core/base/numbertext.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Kind = RowColumn::Kind;

// One row, made column by column.
class OneRow
{
public:
    explicit OneRow(CompanyId company) { m_row.company = company; }

    OneRow &text(const QString &column, const QString &text)
    {
        return add(column, Kind::Text, text.isEmpty() ? Cell{} : Cell{text});
    }
    OneRow &day(const QString &column, std::optional<QDate> day)
    {
        return add(column, Kind::Day, day ? Cell{*day} : Cell{});
    }
    OneRow &flag(const QString &column, bool flag) { return add(column, Kind::Flag, Cell{flag}); }
    OneRow &number(const QString &column, std::optional<int> number)
    {
        return add(column, Kind::Count, number ? Cell{std::int64_t{*number}} : Cell{});
    }
    RowTable table() const { return {m_columns, {m_row}, {}}; }

private:
    OneRow &add(const QString &column, Kind kind, Cell cell)
    {
        m_columns.push_back({column, kind});
        m_row.cells.push_back(std::move(cell));
        return *this;
    }

    std::vector<RowColumn> m_columns;
    Row m_row;
};

template <typename Row>
QString nameIn(const Table<Row> &table, std::optional<typename Table<Row>::RowId> id)
{
    const Row *row = id ? table.find(*id) : nullptr;
    return row == nullptr ? QString() : row->name;
}

QString questionOf(FeedbackKind kind)
{
    return kind == FeedbackKind::Nps ? u"NPS"_s
        : kind == FeedbackKind::Csat ? u"CSAT"_s
                                     : nameOf(kind);
}

} // namespace

SearchTargets::SearchTargets(ScopeStack &scope, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
    , m_navigator(navigator)
{
}

void SearchTargets::open(const BookPointer &book, const FoundThing &thing)
{
    bool isThere = false;
    if (book != nullptr) {
        switch (thing.kind) {
        case FoundThing::Kind::Company:
            isThere = openCompany(*book, CompanyId{thing.id});
            break;
        case FoundThing::Kind::Contact:
            isThere = openContact(*book, ContactId{thing.id});
            break;
        case FoundThing::Kind::Task:
            isThere = openTask(*book, TaskId{thing.id});
            break;
        case FoundThing::Kind::Interaction:
            isThere = openInteraction(*book, InteractionId{thing.id});
            break;
        case FoundThing::Kind::Feedback:
            isThere = openFeedback(*book, FeedbackResponseId{thing.id});
            break;
        }
    }
    if (!isThere) {
        m_navigator.say(u"“%1” is no longer in this book"_s.arg(thing.text));
    }
}

bool SearchTargets::openCompany(const Book &book, CompanyId id)
{
    const Company *company = book.companies().find(id);
    if (company == nullptr) {
        return false;
    }
    Scope before = m_scope.scope();
    before.companies.clear();
    Scope scope;
    scope.companies = {id};
    m_scope.setScope(scope);
    m_navigator.offer(u"Showing only %1"_s.arg(company->name), u"Show all"_s,
        [this, before] { m_scope.setScope(before); });
    return true;
}

bool SearchTargets::openContact(const Book &book, ContactId id)
{
    const Contact *contact = book.contacts().find(id);
    if (contact == nullptr) {
        return false;
    }
    const QString company = nameIn(book.companies(), contact->company);
    const OneRow row = OneRow(contact->company)
                           .text(u"contact"_s, contact->name)
                           .text(u"company"_s, company)
                           .text(u"role"_s, contact->role)
                           .text(u"email"_s, contact->email)
                           .flag(u"key_contact"_s, contact->isKey)
                           .flag(u"user"_s, contact->isUser)
                           .flag(u"wants_no_requests"_s, contact->optOut)
                           .day(u"left_on"_s, contact->leftOn);
    m_navigator.showRows(
        {contact->name.isEmpty() ? contact->email : contact->name, u"Contact at %1"_s.arg(company),
            u"contacts"_s, row.table(), book.settings().baseCurrency()});
    return true;
}

bool SearchTargets::openTask(const Book &book, TaskId id)
{
    const Task *task = book.tasks().find(id);
    if (task == nullptr) {
        return false;
    }
    const OneRow row = OneRow(task->company.value_or(CompanyId{}))
                           .text(u"task"_s, task->title)
                           .text(u"company"_s, nameIn(book.companies(), task->company))
                           .text(u"assignee"_s, nameIn(book.team(), task->assignee))
                           .text(u"state"_s, nameOf(task->state))
                           .text(u"priority"_s, nameOf(task->priority))
                           .day(u"due_on"_s, task->dueOn)
                           .day(u"completed_on"_s, task->completedOn);
    m_navigator.showRows({task->title, task->note.isEmpty() ? u"Task without a note"_s : task->note,
        u"tasks"_s, row.table(), book.settings().baseCurrency()});
    return true;
}

bool SearchTargets::openInteraction(const Book &book, InteractionId id)
{
    const Interaction *touch = book.interactions().find(id);
    if (touch == nullptr) {
        return false;
    }
    const QString type = nameOf(touch->type);
    const QString company = nameIn(book.companies(), touch->company);
    const OneRow row = OneRow(touch->company)
                           .day(u"day"_s, touch->day)
                           .text(u"type"_s, type)
                           .text(u"company"_s, company)
                           .text(u"author"_s, nameIn(book.team(), touch->author));
    m_navigator.showRows({u"%1 of %2, %3"_s.arg(type, dayText(touch->day), company), touch->text,
        u"notes"_s, row.table(), book.settings().baseCurrency()});
    return true;
}

bool SearchTargets::openFeedback(const Book &book, FeedbackResponseId id)
{
    const FeedbackResponse *answer = book.feedbackResponses().find(id);
    if (answer == nullptr) {
        return false;
    }
    const QString company = nameIn(book.companies(), answer->company);
    const QString level = answer->level ? nameOf(*answer->level) : QString();
    const OneRow row = OneRow(answer->company)
                           .day(u"day"_s, answer->day)
                           .text(u"question"_s, questionOf(answer->kind))
                           .text(u"company"_s, company)
                           .text(u"contact"_s, nameIn(book.contacts(), answer->contact))
                           .number(u"rating"_s, answer->value)
                           .text(u"happiness"_s, level)
                           .text(u"channel"_s, answer->channel);
    m_navigator.showRows({u"Feedback of %1, %2"_s.arg(dayText(answer->day), company),
        answer->comment, u"answers"_s, row.table(), book.settings().baseCurrency()});
    return true;
}

} // namespace bellwether
