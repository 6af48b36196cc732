// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/interactionplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/teamplan.h"
#include "core/exchange/words.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class InteractionPlan
{
public:
    explicit InteractionPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    QString words(CellReader &cells) const;
    void apply(CellReader &cells, Interaction &interaction, const QString &words) const;
    bool addParticipant(InteractionId interaction, ContactId contact);

    CompanyFinder m_finder;
    TeamPlan m_team;
    RowPlan<Interaction> m_interactions;
    RowPlan<InteractionContact> m_participants;
    QSet<QString> m_known; // interaction and contact that are together already
    FieldColumn m_reference, m_day, m_type, m_direction, m_author, m_attended, m_subject, m_text;
};

InteractionPlan::InteractionPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_team(input.book.team())
    , m_interactions(input.book.interactions())
    , m_participants(input.book.interactionContacts())
    , m_reference(input.column(u"interaction.external_id"))
    , m_day(input.column(u"interaction.day"))
    , m_type(input.column(u"interaction.type"))
    , m_direction(input.column(u"interaction.direction"))
    , m_author(input.column(u"interaction.author"))
    , m_attended(input.column(u"interaction.attended"))
    , m_subject(input.column(u"interaction.subject"))
    , m_text(input.column(u"interaction.text"))
{
    m_interactions.indexBy(
        [](const Interaction &row) { return keyOf(row.company, row.day, row.type, row.text); });
    for (const InteractionContact &row : input.book.interactionContacts()) {
        m_known.insert(keyOf(row.interaction, row.contact));
    }
}

RowOutcome InteractionPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    if (m_interactions.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto day = cells.day(m_day);
    const auto type = wordOf<InteractionType>(cells, m_type, u"interaction_type"_s);
    const QString words = this->words(cells);
    const Interaction *before = m_interactions.byReference(reference);
    if (!before && day) {
        before = m_interactions.takeAlike(
            keyOf(*company, *day, type.value_or(InteractionType::Note), words));
    }
    Interaction interaction = before ? *before : Interaction();
    interaction.company = *company;
    if (interaction.ref.isEmpty()) {
        interaction.ref = reference;
    }
    cells.put(m_day, interaction.day, day);
    cells.put(m_type, interaction.type, type);
    apply(cells, interaction, words);
    if (!interaction.day.isValid() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_day);
    }
    const QString author = cells.text(m_author).simplified();
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    if (!author.isEmpty()) {
        interaction.author = m_team.member(author, TeamPlan::Role::Any);
    }
    m_interactions.remember(reference);
    const RowOutcome outcome = m_interactions.put(before, interaction);
    const auto contact = m_finder.contactOf(cells, *company);
    const bool isJoined = contact && addParticipant(interaction.id, *contact);
    return isJoined && outcome == RowOutcome::Unchanged ? RowOutcome::Changed : outcome;
}

// A subject goes before what was said, on a line of its own.
QString InteractionPlan::words(CellReader &cells) const
{
    const QString subject = cells.text(m_subject).simplified();
    const QString text = cells.text(m_text);
    return subject.isEmpty() || subject == text.simplified() ? text
        : text.isEmpty()                                     ? subject
                                                             : subject + u'\n' + text;
}

void InteractionPlan::apply(CellReader &cells, Interaction &interaction, const QString &words) const
{
    auto direction = wordOf<InteractionDirection>(cells, m_direction, u"interaction_direction"_s);
    if (!direction && !interaction.direction && interaction.type != InteractionType::Note
        && interaction.type != InteractionType::Observation) {
        direction = InteractionDirection::Ours; // who keeps the list was the one who called
    }
    cells.put(m_direction, interaction.direction, direction);
    cells.put(m_attended, interaction.attended, cells.flag(m_attended));
    cells.put(m_text, interaction.text, words);
}

bool InteractionPlan::addParticipant(InteractionId interaction, ContactId contact)
{
    const QString key = keyOf(interaction, contact);
    if (m_known.contains(key)) {
        return false;
    }
    m_known.insert(key);
    InteractionContact row;
    row.interaction = interaction;
    row.contact = contact;
    m_participants.put(nullptr, row);
    return true;
}

Change InteractionPlan::takeChange()
{
    Change change;
    change.rows<TeamMember>() = m_team.changes();
    change.rows<Interaction>() = m_interactions.takeChanges();
    change.rows<InteractionContact>() = m_participants.takeChanges();
    return change;
}

} // namespace

Result<Change> planInteractions(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<InteractionPlan>(book, file, options, today, progress);
}

} // namespace bellwether
