// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/figurereport.h"
#include "app/commands/question.h"
#include "app/commands/tableoutput.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<FigureReport> reportOf(const CommandLine &line)
{
    return bookOf(line)
        .and_then([&](const BookPointer &book) { return questionOf(line, book); })
        .and_then([&](const Question &question) {
            return comparedQuestionOf(line, question)
                .map([&](const std::optional<Question> &before) {
                    return FigureReport(line, question, before);
                });
        });
}

} // namespace

int runFigures(const CommandLine &line, Console &console)
{
    const Result<FigureReport> report = reportOf(line);
    if (!report) {
        return refuse(console, report.error());
    }
    if (const std::optional<QString> unknown = report->unknownId()) {
        return refuse(
            console, Error{Error::Kind::NotFound, u"Figure or series \"%1\""_s.arg(*unknown), {}});
    }
    if (!line.out.isEmpty()) {
        const Result<void> written = putRows(line, console, report->table(), u"Figures"_s, 2);
        return written ? Done : refuse(console, written.error());
    }
    if (line.isJson) {
        console.out << QString::fromUtf8(report->json());
    } else {
        report->printText(console.out);
    }
    return Done;
}

} // namespace bellwether
