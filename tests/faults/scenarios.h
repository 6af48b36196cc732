// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace faults {

struct Task
{
    QString scenario;
    QString path;
    quint64 seed = 1;
    int actions = 1;
};

QStringList scenarioNames();

// The exit code: 0 everything was done, 1 something failed and was said, 2 no such scenario.
int runScenario(const Task &task);

} // namespace faults
