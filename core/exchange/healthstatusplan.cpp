// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/healthstatusplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/teamplan.h"
#include "core/exchange/words.h"

#include <unordered_map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Lower bounds of a score of 0 to 100 (domain.md 2.2, level correspondence).
HealthStatus statusOfScore(double score)
{
    return score >= 76 ? HealthStatus::Thriving
        : score >= 51  ? HealthStatus::Healthy
        : score >= 26  ? HealthStatus::Steady
                       : HealthStatus::Struggling;
}

class HealthStatusPlan
{
public:
    explicit HealthStatusPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    std::optional<HealthStatus> status(CellReader &cells);
    bool isJudgedSince(CompanyId company, QDate day) const;

    CompanyFinder m_finder;
    TeamPlan m_team;
    RowPlan<HealthStatusEvent> m_events;
    std::unordered_map<CompanyId, QDate> m_lastJudgement; // by a member of the team
    QSet<QString> m_toldWords;
    FieldColumn m_day, m_status, m_reason, m_note, m_author;
};

HealthStatusPlan::HealthStatusPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_team(input.book.team())
    , m_events(input.book.healthStatusEvents())
    , m_day(input.column(u"health.day"))
    , m_status(input.column(u"health.status"))
    , m_reason(input.column(u"health.reason"))
    , m_note(input.column(u"health.note"))
    , m_author(input.column(u"health.author"))
{
    m_events.indexBy([](const HealthStatusEvent &row) { return keyOf(row.company, row.day); });
    for (const HealthStatusEvent &row : input.book.healthStatusEvents()) {
        if (row.author) {
            QDate &last = m_lastJudgement[row.company];
            last = last.isValid() ? std::max(last, row.day) : row.day;
        }
    }
}

RowOutcome HealthStatusPlan::plan(CellReader &cells)
{
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto day = cells.day(m_day);
    const auto status = this->status(cells);
    for (const auto &[isMissing, column] :
        {std::pair(!day, &m_day), std::pair(!status, &m_status)}) {
        if (isMissing && !cells.isRejected()) {
            cells.reject(Issue::Kind::MissingField, *column);
        }
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    const HealthStatusEvent *before = m_events.takeAlike(keyOf(*company, *day));
    HealthStatusEvent event = before ? *before : HealthStatusEvent();
    event.company = *company;
    event.day = *day;
    cells.put(m_status, event.status, status);
    cells.put(m_reason, event.reason, cells.text(m_reason).simplified());
    cells.put(m_note, event.note, cells.text(m_note));
    const bool saysTheSame = before && event.status == before->status
        && event.reason == before->reason && event.note == before->note;
    if (!saysTheSame && isJudgedSince(*company, *day)) {
        cells.tell(Issue::Severity::Note, Issue::Kind::JudgementKept, m_status);
        return RowOutcome::Unchanged;
    }
    const QString author = cells.text(m_author).simplified();
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    if (!author.isEmpty() && !event.author) {
        event.author = m_team.member(author, TeamPlan::Role::Any);
    }
    return m_events.put(before, event);
}

// A word, a colour, or a score of 0 to 100, which a note tells once for each reading.
std::optional<HealthStatus> HealthStatusPlan::status(CellReader &cells)
{
    const QString text = cells.text(m_status);
    std::optional<HealthStatus> status;
    if (readNumber(text, m_status.notation.decimalMark)) {
        const auto score = cells.numberBetween(m_status, 0, 100);
        status = score ? std::optional(statusOfScore(*score)) : std::nullopt;
    } else {
        status = wordOf<HealthStatus>(cells, m_status, u"health_status"_s);
    }
    const QString name = status ? snakeCase(*status) : QString();
    const bool isOwnWord = foldedWord(text) == foldedWord(name);
    if (const QString reading = keyOf(text, name);
        status && !isOwnWord && !m_toldWords.contains(reading)) {
        m_toldWords.insert(reading);
        cells.tell(Issue::Severity::Note, Issue::Kind::ReadAs, m_status, nameOf(*status));
    }
    return status;
}

bool HealthStatusPlan::isJudgedSince(CompanyId company, QDate day) const
{
    const auto last = m_lastJudgement.find(company);
    return last != m_lastJudgement.end() && last->second >= day;
}

Change HealthStatusPlan::takeChange()
{
    Change change;
    change.rows<TeamMember>() = m_team.changes();
    change.rows<HealthStatusEvent>() = m_events.takeChanges();
    return change;
}

} // namespace

Result<Change> planHealthStatuses(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<HealthStatusPlan>(book, file, options, today, progress);
}

} // namespace bellwether
