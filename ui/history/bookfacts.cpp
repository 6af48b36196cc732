// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/bookfacts.h"

#include "core/metrics/catalogue.h"
#include "core/store/bookfile.h"
#include "ui/questions.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t ActionsShown = 5;

Result<BookFacts> factsOfFile(const QString &path, QDate day)
{
    Result<BookFile> file = BookFile::open(path, BookFile::Access::ReadOnly);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const Result<BookPointer> book = file->read();
    const Result<std::vector<ActionEntry>> journal = file->actions();
    if (!book || !journal) {
        return tl::unexpected(book ? journal.error() : book.error());
    }
    return factsOf(*book, *journal, day);
}

} // namespace

BookFacts factsOf(const BookPointer &book, const std::vector<ActionEntry> &journal, QDate day)
{
    const Questions questions(book, Options::of(book->settings()));
    const Question question = questions.about(Scope(), {day, day});
    BookFacts facts;
    facts.customers = static_cast<int>(
        std::llround(findFigure(u"companies.active"_s)->figure(question).value.value_or(0)));
    facts.arr = findFigure(u"arr.total"_s)->figure(question).value;
    facts.currency = book->settings().baseCurrency();
    const std::size_t shown = std::min(journal.size(), ActionsShown);
    facts.lastActions.assign(
        journal.rbegin(), journal.rbegin() + static_cast<std::ptrdiff_t>(shown));
    return facts;
}

FactsReader::FactsReader(QDate day, QObject *parent)
    : QObject(parent)
    , m_day(day)
{
}

void FactsReader::read(const QString &path)
{
    m_waiting.push_back(path);
    begin();
}

void FactsReader::readNext(const QString &path)
{
    const auto found = std::find(m_waiting.begin(), m_waiting.end(), path);
    if (found != m_waiting.end()) {
        m_waiting.erase(found);
        m_waiting.push_front(path);
    }
}

void FactsReader::read(
    const BookPointer &book, std::vector<ActionEntry> journal, const QString &name)
{
    run(name, [book, journal = std::move(journal), day = m_day]() -> Result<BookFacts> {
        return factsOf(book, journal, day);
    });
}

void FactsReader::begin()
{
    if (m_isReading || m_waiting.empty()) {
        return;
    }
    const QString path = m_waiting.front();
    m_waiting.pop_front();
    run(path, [path, day = m_day] { return factsOfFile(path, day); });
}

void FactsReader::run(const QString &name, std::function<Result<BookFacts>()> work)
{
    m_isReading = true;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, name] {
        watcher->deleteLater();
        finish(name, *watcher->result());
    });
    auto promise = std::make_shared<QPromise<Answer>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(std::make_shared<Result<BookFacts>>(work()));
        promise->finish();
    });
}

void FactsReader::finish(const QString &path, const Result<BookFacts> &facts)
{
    m_isReading = false;
    if (facts) {
        emit known(path, *facts);
    } else {
        emit unreadable(path, facts.error());
    }
    begin();
}

} // namespace bellwether
