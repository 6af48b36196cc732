// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/columnstates.h"

#include "core/base/numbertext.h"
#include "core/exchange/fields.h"
#include "ui/importer/importwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double SureEnough = 0.85;

struct Doubts
{
    int unreadable = 0; // values for which rows are rejected
    int doubtful = 0; // values that are read, with a warning
};

QHash<QString, Doubts> doubtsByField(const FilePlan &plan)
{
    QHash<QString, Doubts> doubts;
    for (const Issue &issue : plan.issues) {
        if (issue.line == 0 || issue.field.isEmpty()) {
            continue;
        }
        if (issue.severity == Issue::Severity::Rejected) {
            ++doubts[issue.field].unreadable;
        } else if (issue.severity == Issue::Severity::Warning) {
            ++doubts[issue.field].doubtful;
        }
    }
    return doubts;
}

QString valuesText(int count)
{
    return count == 1 ? u"1 value"_s : u"%1 values"_s.arg(countText(count));
}

QString openQuestion(const ImportQuestion &question)
{
    switch (question.kind) {
    case ImportQuestion::Kind::DateOrder:
        return question.rows > 1 ? u"%1 dates could be month/day"_s.arg(countText(question.rows))
                                 : u"Dates could be month/day"_s;
    case ImportQuestion::Kind::AmountUnit:
        return u"Amounts could be cents"_s;
    case ImportQuestion::Kind::SameCustomer:
        return u"Customers to tell apart"_s;
    case ImportQuestion::Kind::EndDates:
        break; // a question of every list of contracts, no doubt about the column
    }
    return {};
}

} // namespace

std::vector<ColumnState> columnStates(const ImportDraft &draft, std::size_t table)
{
    std::vector<ColumnState> states;
    const FilePlan *plan = draft.plan(table);
    if (plan == nullptr) {
        return states;
    }
    const QHash<QString, Doubts> doubts = doubtsByField(*plan);
    QHash<QString, QString> questions; // by field
    for (const ImportQuestion &question : draft.questions(table)) {
        const auto &answered = draft.table(table).answered;
        const bool isAnswered =
            std::any_of(answered.begin(), answered.end(), [&](const ImportQuestion &known) {
                return known.kind == question.kind && known.value == question.value;
            });
        if (const QString open = openQuestion(question); !isAnswered && !open.isEmpty()) {
            questions[question.field] = open;
        }
    }
    for (std::size_t i = 0; i < plan->columns.size(); ++i) {
        const QString field = draft.fieldOf(table, i);
        ColumnState state;
        if (!field.isEmpty()) {
            state.kind = ColumnState::Kind::Check;
            const Doubts doubt = doubts.value(field);
            if (questions.contains(field)) {
                state.why = questions.value(field);
            } else if (doubt.unreadable > 0) {
                state.why = u"%1 cannot be read"_s.arg(valuesText(doubt.unreadable));
            } else if (doubt.doubtful > 0) {
                state.why = u"%1 to look at"_s.arg(valuesText(doubt.doubtful));
            } else if (plan->columns[i].confidence < SureEnough
                && plan->columns[i].field == field) {
                state.why = u"Matched by a similar name"_s;
            } else {
                state.kind = ColumnState::Kind::Matched;
            }
        }
        states.push_back(std::move(state));
    }
    return states;
}

QStringList missingNeeds(const ImportDraft &draft, std::size_t table)
{
    QStringList missing;
    const FilePlan *plan = draft.plan(table);
    const bool isKindKnown =
        plan != nullptr && !(plan->problem && plan->problem->detail.startsWith(u"kind"_s));
    if (!isKindKnown || plan->columns.empty()) {
        return missing;
    }
    QSet<QString> given;
    for (std::size_t i = 0; i < plan->columns.size(); ++i) {
        given.insert(draft.fieldOf(table, i));
    }
    for (const auto &[field, value] : draft.table(table).source.options.constants) {
        given.insert(field);
    }
    for (const QStringList &fields : FieldDictionary::standard().kind(plan->kind).needs) {
        if (std::none_of(fields.begin(), fields.end(),
                [&](const QString &field) { return given.contains(field); })) {
            missing << oneOf(fields);
        }
    }
    return missing;
}

} // namespace bellwether
