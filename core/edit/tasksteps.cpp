// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/tasksteps.h"

#include <QStringList>

#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MarkLength = 6; // "- [ ] "

std::optional<TaskStep> stepOf(const QString &line)
{
    const QString text = line.trimmed();
    const bool isOpen = text.startsWith(u"- [ ] "_s);
    const bool isDone = text.startsWith(u"- [x] "_s, Qt::CaseInsensitive);
    if (!isOpen && !isDone) {
        return {};
    }
    return TaskStep{text.sliced(MarkLength).trimmed(), isDone};
}

} // namespace

std::vector<TaskStep> stepsOf(const QString &note)
{
    std::vector<TaskStep> steps;
    for (const QString &line : note.split(u'\n')) {
        if (auto step = stepOf(line)) {
            steps.push_back(std::move(*step));
        }
    }
    return steps;
}

QString textBesideSteps(const QString &note)
{
    QStringList lines;
    for (const QString &line : note.split(u'\n')) {
        if (!stepOf(line)) {
            lines << line;
        }
    }
    return lines.join(u'\n').trimmed();
}

QString noteWithStep(const QString &note, std::size_t step, bool isDone)
{
    QStringList lines = note.split(u'\n');
    std::size_t at = 0;
    for (QString &line : lines) {
        const auto found = stepOf(line);
        if (found && at++ == step) {
            const qsizetype mark = line.indexOf(u'[') + 1;
            line[mark] = isDone ? u'x' : u' ';
        }
    }
    return lines.join(u'\n');
}

} // namespace bellwether
