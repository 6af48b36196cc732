// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command.h"
#include "core/metrics/catalogue.h"
#include "core/metrics/comparison.h"
#include "core/metrics/explanation.h"

#include <QJsonObject>

#include <optional>

namespace bellwether {

// What `figures` prints: the catalogue's answers to a question and, with --compare, to another one.
class FigureReport
{
public:
    FigureReport(const CommandLine &line, Question question, std::optional<Question> before);

    // The id of --only that names nothing, if any.
    std::optional<QString> unknownId() const;
    QByteArray json() const;
    void printText(QTextStream &out) const;
    // One number a row: of a figure its value, of a series those of its points and their parts.
    RowTable table() const;

private:
    // A figure with everything that was asked about it.
    struct Answer
    {
        const FigureEntry &entry;
        Figure figure;
        std::optional<Explanation> explanation;
        std::optional<Comparison> comparison;
    };

    bool isWanted(const QString &id) const;
    Answer answer(const FigureEntry &entry) const;
    QString unitName(Unit unit) const;

    QJsonObject figureObject(const Answer &answer) const;
    QJsonObject explanationObject(const FigureEntry &entry, const Explanation &explanation) const;
    QJsonObject filters() const;

    QString valueText(const std::optional<double> &value, Unit unit) const;
    QString changeText(const Answer &answer) const;
    void printFigure(QTextStream &out, const Answer &answer) const;
    void printSeries(QTextStream &out, const SeriesEntry &entry) const;
    void addFigure(RowTable &table, const Answer &answer) const;
    void addSeries(RowTable &table, const SeriesEntry &entry) const;

    const CommandLine &m_line;
    Question m_question;
    std::optional<Question> m_before;
    Currency m_currency;
};

} // namespace bellwether
