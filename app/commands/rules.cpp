// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "core/rules/ruleplan.h"
#include "core/store/bookfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// RulesNames of what a plan points to.
class RulesNames
{
public:
    explicit RulesNames(const Book &book)
        : m_book(book)
    {
    }

    QString company(std::optional<CompanyId> id) const
    {
        return id ? nameIn(m_book.companies(), *id) : QString();
    }
    QString contact(std::optional<ContactId> id) const
    {
        return id ? nameIn(m_book.contacts(), *id) : QString();
    }
    QString member(std::optional<TeamMemberId> id) const
    {
        return id ? nameIn(m_book.team(), *id) : QString();
    }
    QString rule(AutomationRuleId id) const { return nameIn(m_book.automationRules(), id); }

private:
    template <typename Row>
    static QString nameIn(const Table<Row> &table, decltype(Row::id) id)
    {
        const Row *row = table.find(id);
        return row == nullptr ? QString() : row->name;
    }

    const Book &m_book;
};

QString iso(std::optional<QDate> day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QJsonObject jsonOf(const Notification &notice, const RulesNames &names)
{
    return {{u"day"_s, iso(notice.day)}, {u"kind"_s, snakeCase(notice.kind)},
        {u"company"_s, names.company(notice.company)}, {u"text"_s, notice.text},
        {u"key"_s, notice.dedupeKey}};
}

QJsonArray jsonOf(const std::vector<Notification> &notices, const RulesNames &names)
{
    QJsonArray array;
    for (const Notification &notice : notices) {
        array.append(jsonOf(notice, names));
    }
    return array;
}

QJsonObject jsonOf(const PlannedRun &run, const RulesNames &names)
{
    QJsonArray tasks;
    for (const Task &task : run.tasks) {
        tasks.append(QJsonObject{{u"title"_s, task.title}, {u"due"_s, iso(task.dueOn)},
            {u"priority"_s, snakeCase(task.priority)},
            {u"assignee"_s, names.member(task.assignee)}});
    }
    QJsonArray drafts;
    for (const OutboxMessage &draft : run.drafts) {
        drafts.append(QJsonObject{
            {u"contact"_s, names.contact(draft.contact)}, {u"subject"_s, draft.subject}});
    }
    return {{u"day"_s, iso(run.day)}, {u"rule"_s, names.rule(run.rule)},
        {u"company"_s, names.company(run.company)}, {u"cause"_s, run.cause},
        {u"outcome"_s, run.outcome}, {u"tasks"_s, tasks}, {u"drafts"_s, drafts},
        {u"notices"_s, jsonOf(run.notices, names)}};
}

QJsonObject jsonOf(const RulePlan &plan, const RulesNames &names)
{
    QJsonArray requests;
    for (const PlannedRequest &planned : plan.requests) {
        requests.append(QJsonObject{{u"day"_s, iso(planned.day)},
            {u"contact"_s, names.contact(planned.request.contact)},
            {u"company"_s, names.company(planned.company)},
            {u"kind"_s, snakeCase(planned.request.kind)}});
    }
    QJsonArray runs;
    for (const PlannedRun &run : plan.runs) {
        runs.append(jsonOf(run, names));
    }
    QJsonArray problems;
    for (const RuleProblem &problem : plan.problems) {
        problems.append(
            QJsonObject{{u"rule"_s, names.rule(problem.rule)}, {u"word"_s, problem.word}});
    }
    return {{u"from"_s, iso(plan.range.from)}, {u"to"_s, iso(plan.range.to)},
        {u"notices"_s, jsonOf(plan.notices, names)}, {u"requests"_s, requests}, {u"runs"_s, runs},
        {u"cancelled"_s,
            QJsonObject{{u"requests"_s, static_cast<qint64>(plan.leftovers.requests.size())},
                {u"renewals"_s, static_cast<qint64>(plan.leftovers.renewals.size())}}},
        {u"problems"_s, problems}};
}

// One line: the day, then words with two spaces between.
void printLine(Console &console, QDate day, std::initializer_list<QString> words)
{
    console.out << u"  "_s << iso(day);
    for (const QString &word : words) {
        if (!word.isEmpty()) {
            console.out << u"  "_s << word;
        }
    }
    console.out << Qt::endl;
}

void printText(const RulePlan &plan, const RulesNames &names, Console &console)
{
    console.out << u"Notices: %1"_s.arg(plan.notices.size()) << Qt::endl;
    for (const Notification &notice : plan.notices) {
        printLine(console, notice.day,
            {snakeCase(notice.kind), names.company(notice.company), notice.text});
    }
    console.out << u"Feedback requests: %1"_s.arg(plan.requests.size()) << Qt::endl;
    for (const PlannedRequest &planned : plan.requests) {
        printLine(console, planned.day,
            {snakeCase(planned.request.kind), names.company(planned.company),
                names.contact(planned.request.contact)});
    }
    console.out << u"Rule runs: %1"_s.arg(plan.runs.size()) << Qt::endl;
    for (const PlannedRun &run : plan.runs) {
        printLine(
            console, run.day, {names.rule(run.rule), names.company(run.company), run.outcome});
    }
    if (!plan.leftovers.empty()) {
        console.out << u"Of customers that left: %1 requests, %2 renewals closed"_s.arg(
            QString::number(plan.leftovers.requests.size()),
            QString::number(plan.leftovers.renewals.size()))
                    << Qt::endl;
    }
}

void print(const CommandLine &line, const RulePlan &plan, const Book &book, Console &console)
{
    const RulesNames names(book);
    if (line.isJson) {
        QJsonObject json = jsonOf(plan, names);
        json[u"book"_s] = line.arguments.first();
        json[u"applied"_s] = line.isApplied;
        console.out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    } else {
        printText(plan, names, console);
    }
    for (const RuleProblem &problem : plan.problems) {
        console.err << u"The rule \"%1\" does nothing: \"%2\" is not understood."_s.arg(
            names.rule(problem.rule), problem.word)
                    << Qt::endl;
    }
}

} // namespace

int runRules(const CommandLine &line, Console &console)
{
    Result<BookFile> file = BookFile::open(line.arguments.first(),
        line.isApplied ? BookFile::Access::ReadWrite : BookFile::Access::ReadOnly);
    const Result<BookPointer> book = file ? file->read() : tl::unexpected(file.error());
    if (!book) {
        return refuse(console, book.error());
    }
    const DayRange range = line.isRangeGiven ? line.range : unseenDays(**book, line.asOf);
    const RulePlan plan = rulePlan(*book, Options::of((*book)->settings()), range);
    if (line.isApplied && !plan.empty()) {
        const Result<BookPointer> written =
            file->write(changeFor(plan, **book), *book, console.now);
        if (!written) {
            return refuse(console, written.error());
        }
    }
    print(line, plan, **book, console);
    return Done;
}

} // namespace bellwether
