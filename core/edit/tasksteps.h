// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace bellwether {

// A line of a task's note that can be ticked off: "- [ ] Call Ann", "- [x] Read the notes".
struct TaskStep
{
    QString text;
    bool isDone = false;

    bool operator==(const TaskStep &) const = default;
};

// In the order of the note; other lines are no steps.
std::vector<TaskStep> stepsOf(const QString &note);
// The note without its steps and without empty lines at its ends.
QString textBesideSteps(const QString &note);
// The note with that step ticked or not; as it is when it has no such step.
QString noteWithStep(const QString &note, std::size_t step, bool isDone);

} // namespace bellwether
