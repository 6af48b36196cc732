// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/searchworker.h"

#include "core/base/numbertext.h"

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostCompanies = 6;
constexpr std::size_t MostContacts = 4;
constexpr std::size_t MostTasks = 4;
constexpr int MostTexts = 4; // of each kind
constexpr qsizetype ShortestForTexts = 2; // one letter begins too many words
constexpr qsizetype PieceLength = 140;
constexpr qsizetype BeforeWords = 30;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

// The part of a long text where the words stand.
QString pieceOf(const QString &text, const TypedWords &words)
{
    const QString line = text.simplified();
    const std::vector<TextSpan> places = words.placesIn(line);
    const qsizetype first = places.empty() ? 0 : places.front().begin;
    if (first <= BeforeWords) {
        return line.left(PieceLength);
    }
    const qsizetype space = line.indexOf(u' ', first - BeforeWords);
    const qsizetype begin = space < 0 || space >= first ? first : space + 1;
    return u"… "_s + line.mid(begin, PieceLength);
}

// The newest status of each of a few companies on the day.
std::map<CompanyId, HealthStatus> statusesOn(
    const Book &book, const std::vector<const Company *> &companies, QDate day)
{
    std::map<CompanyId, const HealthStatusEvent *> newest;
    for (const Company *company : companies) {
        newest[company->id] = nullptr;
    }
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        const auto found = newest.find(event.company);
        if (found != newest.end() && event.day <= day
            && (found->second == nullptr || found->second->day <= event.day)) {
            found->second = &event;
        }
    }
    std::map<CompanyId, HealthStatus> statuses;
    for (const auto &[company, event] : newest) {
        statuses[company] = event == nullptr ? HealthStatus::NotSet : event->status;
    }
    return statuses;
}

} // namespace

SearchWorker::SearchWorker()
    : m_book(std::make_shared<const Book>())
    , m_companies([](const Company &row) {
        return QStringList{row.name, row.ref, row.domain}.join(u'\n');
    })
    , m_contacts([](const Contact &row) {
        return QStringList{row.name, row.email}.join(u'\n');
    })
    , m_tasks([](const Task &row) { return row.title; })
{
}

void SearchWorker::setBook(const BookPointer &book)
{
    m_book = book != nullptr ? book : std::make_shared<const Book>();
}

FoundThings SearchWorker::names(const QString &typed, QDate day)
{
    if (m_named != m_book) {
        m_companies.follow(m_book->companies());
        m_contacts.follow(m_book->contacts());
        m_tasks.follow(m_book->tasks());
        m_named = m_book;
    }
    FoundThings found;
    found.typed = typed;
    const TypedWords words(typed);
    if (!words.empty()) {
        addCompanies(found, words, day);
        addContacts(found, words);
        addTasks(found, words);
    }
    return found;
}

FoundThings SearchWorker::everything(const QString &typed, QDate day)
{
    const bool areRead = readTexts();
    FoundThings found = names(typed, day);
    if (areRead && typed.trimmed().size() >= ShortestForTexts) {
        addTexts(found, TypedWords(typed));
    }
    found.areTextsRead = true;
    return found;
}

void SearchWorker::addCompanies(FoundThings &found, const TypedWords &words, QDate day) const
{
    const std::vector<const Company *> companies = m_companies.find(words, MostCompanies,
        [](const Company &a, const Company &b) { return a.name.localeAwareCompare(b.name) < 0; });
    const std::map<CompanyId, HealthStatus> statuses = statusesOn(*m_book, companies, day);
    for (const Company *company : companies) {
        FoundThing thing{FoundThing::Kind::Company, company->id.value, company->name,
            words.placesIn(company->name), {}, {}};
        // Why it is there, where the name does not say so.
        if (!words.rankIn(foldedText(company->name))) {
            thing.detail = words.rankIn(foldedText(company->ref)) ? company->ref : company->domain;
        }
        const HealthStatus status = statuses.at(company->id);
        if (status != HealthStatus::NotSet) {
            thing.status = status;
        }
        found.things.push_back(std::move(thing));
    }
}

void SearchWorker::addContacts(FoundThings &found, const TypedWords &words) const
{
    const auto byName = [](const Contact &a, const Contact &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    };
    for (const Contact *contact : m_contacts.find(words, MostContacts, byName)) {
        const QString name = contact->name.isEmpty() ? contact->email : contact->name;
        found.things.push_back({FoundThing::Kind::Contact, contact->id.value, name,
            words.placesIn(name), companyName(contact->company), {}});
    }
}

// Open tasks before those that are done, the most urgent first.
void SearchWorker::addTasks(FoundThings &found, const TypedWords &words) const
{
    const auto isMoreUrgent = [](const Task &a, const Task &b) {
        const bool isAOpen = a.state == TaskState::Open;
        const bool isBOpen = b.state == TaskState::Open;
        return isAOpen != isBOpen
            ? isAOpen
            : a.dueOn.value_or(QDate(9999, 12, 31)) < b.dueOn.value_or(QDate(9999, 12, 31));
    };
    for (const Task *task : m_tasks.find(words, MostTasks, isMoreUrgent)) {
        const QString when = task->state == TaskState::Done ? u"done"_s
            : task->state == TaskState::Cancelled           ? u"cancelled"_s
            : task->dueOn                                   ? u"due %1"_s.arg(dayText(*task->dueOn))
                                                            : QString();
        found.things.push_back({FoundThing::Kind::Task, task->id.value, task->title,
            words.placesIn(task->title), joined({when, companyName(task->company)}), {}});
    }
}

bool SearchWorker::readTexts()
{
    if (m_indexed == m_book) {
        return m_texts.has_value();
    }
    if (!m_texts) {
        if (Result<TextIndex> made = TextIndex::create()) {
            m_texts = std::move(*made);
        }
    }
    if (m_texts && !m_texts->follow(m_book)) {
        m_texts.reset();
    }
    m_indexed = m_book;
    return m_texts.has_value();
}

void SearchWorker::addTexts(FoundThings &found, const TypedWords &words)
{
    const Result<std::vector<TextHit>> hits = m_texts->find(found.typed, MostTexts);
    if (!hits) {
        return;
    }
    for (const TextHit &hit : *hits) {
        addText(found, words, hit);
    }
    std::stable_sort(found.things.begin(), found.things.end(),
        [](const FoundThing &a, const FoundThing &b) { return a.kind < b.kind; });
}

void SearchWorker::addText(FoundThings &found, const TypedWords &words, const TextHit &hit) const
{
    const auto add = [&](FoundThing::Kind kind, const QString &text, const QString &detail) {
        const bool isThere = std::any_of(found.things.begin(), found.things.end(),
            [&](const FoundThing &thing) { return thing.kind == kind && thing.id == hit.id; });
        if (!isThere) {
            const QString piece = pieceOf(text, words);
            found.things.push_back({kind, hit.id, piece, words.placesIn(piece), detail, {}});
        }
    };
    if (hit.kind == TextKind::Interaction) {
        if (const auto *row = m_book->interactions().find(InteractionId{hit.id})) {
            add(FoundThing::Kind::Interaction, row->text,
                joined({companyName(row->company), dayText(row->day)}));
        }
    } else if (hit.kind == TextKind::Feedback) {
        if (const auto *row = m_book->feedbackResponses().find(FeedbackResponseId{hit.id})) {
            add(FoundThing::Kind::Feedback, row->comment,
                joined({companyName(row->company), dayText(row->day)}));
        }
    } else if (const Task *row = m_book->tasks().find(TaskId{hit.id})) {
        add(FoundThing::Kind::Task, row->note, joined({row->title, companyName(row->company)}));
    }
}

QString SearchWorker::companyName(std::optional<CompanyId> company) const
{
    const Company *row = company ? m_book->companies().find(*company) : nullptr;
    return row == nullptr ? QString() : row->name;
}

} // namespace bellwether
