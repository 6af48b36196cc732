// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"

#include "ui/formatting.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

int refuse(Console &console, const Error &error)
{
    console.err << describe(error) << Qt::endl;
    return Refused;
}

int runCommand(const CommandLine &line, Console &console)
{
    if (line.command == u"new"_s) {
        return runNew(line, console);
    }
    if (line.command == u"import"_s) {
        return runImport(line, console);
    }
    if (line.command == u"figures"_s) {
        return runFigures(line, console);
    }
    if (line.command == u"rows"_s) {
        return runRows(line, console);
    }
    if (line.command == u"export"_s) {
        return runExport(line, console);
    }
    if (line.command == u"picture"_s) {
        return runPicture(line, console);
    }
    return runQuery(line, console);
}

bool needsGui(const CommandLine &line)
{
    return line.command == u"export"_s || line.command == u"picture"_s;
}

} // namespace bellwether
