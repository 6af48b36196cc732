// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/answerrows.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

std::vector<RowColumn> answerColumns()
{
    return {{u"contact"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"answer"_s, RowColumn::Kind::Count},
        {u"source"_s}, {u"comment"_s}};
}

std::vector<Cell> answerCells(const CompanyFacts &facts, const Answer &answer)
{
    const Contact *contact = facts.book->contacts().find(answer.contact);
    const bool isTicket = answer.ticket != nullptr;
    return {contact == nullptr ? Cell{} : Cell{contact->name}, Cell{answer.day},
        Cell{std::int64_t(answer.value)},
        Cell{isTicket ? u"ticket"_s : snakeCase(answer.response->kind)},
        Cell{isTicket ? answer.ticket->subject : answer.response->comment}};
}

int outsideScale(const Question &question, const Answers &answers)
{
    int count = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        count += question.mask[row] ? answers.outsideScale[row] : 0;
    }
    return count;
}

} // namespace bellwether
