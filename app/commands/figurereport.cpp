// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/figurereport.h"

namespace bellwether {

FigureReport::FigureReport(
    const CommandLine &line, Question question, std::optional<Question> before)
    : m_line(line)
    , m_question(std::move(question))
    , m_before(std::move(before))
    , m_currency(m_question.currency())
{
}

std::optional<QString> FigureReport::unknownId() const
{
    for (const QString &id : m_line.only) {
        if (findFigure(id) == nullptr && findSeries(id) == nullptr) {
            return id;
        }
    }
    return std::nullopt;
}

bool FigureReport::isWanted(const QString &id) const
{
    return m_line.only.isEmpty() || m_line.only.contains(id);
}

FigureReport::Answer FigureReport::answer(const FigureEntry &entry) const
{
    Answer answer{entry, {}, {}, {}};
    if (m_line.isExplained) {
        answer.explanation = explain(entry, m_question);
        answer.figure = answer.explanation->result;
    } else {
        answer.figure = entry.figure(m_question);
    }
    if (m_before) {
        answer.comparison = compared(answer.figure, entry.figure(*m_before));
    }
    return answer;
}

QString FigureReport::unitName(Unit unit) const
{
    return unit == Unit::Money ? m_currency.code() : snakeCase(unit);
}

} // namespace bellwether
