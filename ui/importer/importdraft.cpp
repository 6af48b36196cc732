// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importdraft.h"

#include "core/exchange/fields.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Runs the work on another thread and hands its result over on this one, unless the owner is gone.
template <typename T, typename Work, typename Done>
void runElsewhere(QObject *owner, Work work, Done done)
{
    using Answer = std::shared_ptr<T>;
    auto *watcher = new QFutureWatcher<Answer>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done] {
        watcher->deleteLater();
        done(std::move(*watcher->result()));
    });
    auto promise = std::make_shared<QPromise<Answer>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(std::make_shared<T>(work()));
        promise->finish();
    });
}

bool isSameQuestion(const ImportQuestion &a, const ImportQuestion &b)
{
    return a.kind == b.kind && (a.kind != ImportQuestion::Kind::SameCustomer || a.value == b.value);
}

// Questions that a plan raises by its issues alone.
std::vector<ImportQuestion> raisedBy(const FilePlan &plan)
{
    std::vector<ImportQuestion> questions;
    const auto has = [&](ImportQuestion::Kind kind) {
        return std::any_of(plan.questions.begin(), plan.questions.end(),
            [kind](const ImportQuestion &question) { return question.kind == kind; });
    };
    if (!has(ImportQuestion::Kind::DateOrder)) {
        ImportQuestion question;
        question.kind = ImportQuestion::Kind::DateOrder;
        question.choices = {u"dmy"_s, u"mdy"_s};
        for (const Issue &issue : plan.issues) {
            if (issue.kind != Issue::Kind::AmbiguousDateOrder) {
                continue;
            }
            if (question.column.isEmpty()) {
                question.field = issue.field;
                question.column = issue.column;
                question.assumed = issue.detail.isEmpty() ? QString() : issue.detail;
            }
            question.rows += issue.line > 0 ? 1 : 0;
            question.value = question.value.isEmpty() ? issue.value : question.value;
        }
        if (!question.column.isEmpty()) {
            questions.push_back(question);
        }
    }
    const auto end = std::find_if(plan.columns.begin(), plan.columns.end(),
        [](const ColumnMatch &column) { return column.field == u"contract.end"_s; });
    if (plan.kind == ImportKind::Contracts && end != plan.columns.end()
        && !has(ImportQuestion::Kind::EndDates)) {
        ImportQuestion question;
        question.kind = ImportQuestion::Kind::EndDates;
        question.field = end->field;
        question.column = end->column;
        question.choices = {u"inclusive"_s, u"exclusive"_s};
        question.assumed = u"inclusive"_s;
        questions.push_back(question);
    }
    return questions;
}

} // namespace

ImportDraft::ImportDraft(BookPointer book, QDate today, QObject *parent)
    : QObject(parent)
    , m_book(std::move(book))
    , m_today(today)
    , m_plan(std::make_shared<ImportPlan>())
{
}

ImportDraft::~ImportDraft()
{
    if (m_progress) {
        m_progress->cancel();
    }
}

const FilePlan *ImportDraft::plan(std::size_t table) const
{
    const auto &place = m_tables[table].place;
    return place ? &m_plan->files[*place] : nullptr;
}

bool ImportDraft::isUnderstood(std::size_t table) const
{
    const FilePlan *known = plan(table);
    return known != nullptr && !known->problem;
}

bool ImportDraft::isAnyUnderstood() const
{
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (isUnderstood(i)) {
            return true;
        }
    }
    return false;
}

void ImportDraft::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool isThere =
            std::any_of(m_tables.begin(), m_tables.end(), [&](const DraftTable &table) {
                return !table.source.bytes
                    && QFileInfo(table.source.path).absoluteFilePath()
                    == QFileInfo(path).absoluteFilePath();
            });
        if (!isThere) {
            m_tables.push_back({{path, {}, std::nullopt}, {}, {}, {}, {}});
        }
    }
    planAnew();
}

void ImportDraft::addPasted(const QByteArray &bytes)
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_tables.begin(), m_tables.end(),
            [&](const DraftTable &table) { return table.source.path == name; });
    };
    QString name = u"Pasted table"_s;
    for (int number = 2; isTaken(name); ++number) {
        name = u"Pasted table %1"_s.arg(number);
    }
    m_tables.push_back({{name, {}, bytes}, {}, {}, {}, {}});
    planAnew();
}

void ImportDraft::setCurrent(std::size_t table)
{
    if (m_current != table && table < m_tables.size()) {
        m_current = table;
        emit currentChanged();
    }
}

void ImportDraft::remove(std::size_t table)
{
    m_tables.erase(m_tables.begin() + static_cast<std::ptrdiff_t>(table));
    if (m_current > table || m_current == m_tables.size()) {
        m_current = m_current == 0 ? 0 : m_current - 1;
    }
    planAnew();
}

void ImportDraft::setOptions(std::size_t table, ImportOptions options)
{
    m_tables[table].source.options = std::move(options);
    planAnew();
}

void ImportDraft::setKind(std::size_t table, ImportKind kind)
{
    ImportOptions options = m_tables[table].source.options;
    options.kind = kind;
    options.columnOfField.clear();
    m_tables[table].answered.clear();
    m_tables[table].mapping.clear();
    setOptions(table, std::move(options));
}

void ImportDraft::answer(std::size_t table, const ImportQuestion &question, const QString &choice)
{
    DraftTable &asked = m_tables[table];
    const bool isKnown = std::any_of(asked.answered.begin(), asked.answered.end(),
        [&](const ImportQuestion &known) { return isSameQuestion(known, question); });
    if (!isKnown) {
        asked.answered.push_back(question);
    }
    ImportOptions options = asked.source.options;
    switch (question.kind) {
    case ImportQuestion::Kind::DateOrder:
        options.dateOrder = fromSnakeCase<DateOrder>(choice);
        break;
    case ImportQuestion::Kind::EndDates:
        options.endDates = fromSnakeCase<EndDates>(choice);
        break;
    case ImportQuestion::Kind::AmountUnit:
        options.amountUnit = fromSnakeCase<AmountUnit>(choice);
        break;
    case ImportQuestion::Kind::SameCustomer:
        options.sameCustomers[question.value] = choice;
        break;
    }
    setOptions(table, std::move(options));
}

QString ImportDraft::answerTo(std::size_t table, const ImportQuestion &question) const
{
    const ImportOptions &options = m_tables[table].source.options;
    switch (question.kind) {
    case ImportQuestion::Kind::DateOrder:
        return options.dateOrder ? snakeCase(*options.dateOrder) : question.assumed;
    case ImportQuestion::Kind::EndDates:
        return options.endDates ? snakeCase(*options.endDates) : question.assumed;
    case ImportQuestion::Kind::AmountUnit:
        return options.amountUnit ? snakeCase(*options.amountUnit) : question.assumed;
    case ImportQuestion::Kind::SameCustomer: {
        const auto said = options.sameCustomers.find(question.value);
        // An empty answer is one.
        return said == options.sameCustomers.end() ? question.assumed
            : said->second.isNull()                ? QString(u""_s)
                                                   : said->second;
    }
    }
    return {};
}

std::vector<ImportQuestion> ImportDraft::questions(std::size_t table) const
{
    std::vector<ImportQuestion> all = m_tables[table].answered;
    const FilePlan *known = plan(table);
    if (known == nullptr || known->problem) {
        return all;
    }
    std::vector<ImportQuestion> asked = known->questions;
    for (ImportQuestion &raised : raisedBy(*known)) {
        asked.push_back(std::move(raised));
    }
    for (ImportQuestion &question : asked) {
        if (std::none_of(all.begin(), all.end(),
                [&](const ImportQuestion &other) { return isSameQuestion(other, question); })) {
            all.push_back(std::move(question));
        }
    }
    return all;
}

// Tables that cannot be opened are set aside, so that one bad file does not hide the others.
ImportDraft::Outcome ImportDraft::planAround(
    const Book &book, ImportRequest request, Progress &progress)
{
    Outcome outcome;
    while (!request.sources.empty()) {
        Result<ImportPlan> plan = planImport(book, request, &progress);
        if (plan) {
            outcome.plan = std::move(*plan);
            return outcome;
        }
        const Error error = plan.error();
        const auto isMeant = [&](const ImportSource &source) {
            return source.path == error.subject;
        };
        auto &sources = request.sources;
        if (progress.isCancelled() || std::none_of(sources.begin(), sources.end(), isMeant)) {
            outcome.failure = error;
            return outcome;
        }
        outcome.unopened.emplace_back(error.subject, error);
        sources.erase(std::remove_if(sources.begin(), sources.end(), isMeant), sources.end());
    }
    return outcome;
}

void ImportDraft::planAnew()
{
    if (m_progress) {
        m_progress->cancel();
    }
    ++m_generation;
    m_effect.reset();
    m_progress = std::make_shared<Progress>();
    ImportRequest request;
    for (const DraftTable &table : m_tables) {
        request.sources.push_back(table.source);
    }
    request.now = QDateTime::currentDateTimeUtc();
    request.today = m_today;
    request.mappings = m_mappings;
    request.isDraft = true;
    runElsewhere<Outcome>(
        this,
        [book = m_book, request = std::move(request), progress = m_progress] {
            return planAround(*book, request, *progress);
        },
        [this, generation = m_generation](Outcome outcome) {
            if (generation == m_generation) {
                take(std::move(outcome));
            }
        });
    emit planningBegan();
}

void ImportDraft::take(Outcome outcome)
{
    m_progress.reset();
    for (DraftTable &table : m_tables) {
        table.problem = outcome.failure;
        for (const auto &[path, error] : outcome.unopened) {
            if (path == table.source.path) {
                table.problem = error;
            }
        }
    }
    m_plan = std::make_shared<const ImportPlan>(std::move(outcome.plan));
    splitSheets();
    placeTables();
    emit planned();
}

// The sheets of a workbook become tables of their own, because each means something else.
void ImportDraft::splitSheets()
{
    std::vector<DraftTable> split;
    for (DraftTable &table : m_tables) {
        std::vector<QString> sheets;
        for (const FilePlan &file : m_plan->files) {
            if (file.path == table.source.path && !file.sheet.isEmpty()) {
                sheets.push_back(file.sheet);
            }
        }
        if (sheets.empty() || !table.source.options.sheet.isEmpty()) {
            split.push_back(std::move(table));
            continue;
        }
        for (const QString &sheet : sheets) {
            split.push_back(table);
            split.back().source.options.sheet = sheet;
        }
    }
    m_tables = std::move(split);
}

void ImportDraft::placeTables()
{
    for (DraftTable &table : m_tables) {
        table.place.reset();
        const auto &files = m_plan->files;
        for (std::size_t i = 0; i < files.size() && !table.problem; ++i) {
            if (files[i].path == table.source.path
                && (files[i].sheet == table.source.options.sheet || files[i].sheet.isEmpty())) {
                table.place = i;
            }
        }
    }
}

void ImportDraft::workOutEffect()
{
    if (isPlanning() || m_effectOf == m_generation) {
        return;
    }
    m_effectOf = m_generation;
    runElsewhere<ImportEffect>(
        this,
        [book = m_book, plan = m_plan, today = m_today] {
            return importEffect(book, plan->change, today);
        },
        [this, generation = m_generation](ImportEffect effect) {
            if (generation == m_generation) {
                m_effect = effect;
                emit effectKnown();
            }
        });
}

} // namespace bellwether
