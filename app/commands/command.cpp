// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"

#include "core/base/wholefile.h"
#include "ui/formatting.h"

#include <QFileInfo>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

int refuse(Console &console, const Error &error)
{
    console.err << describe(error) << Qt::endl;
    return Refused;
}

Result<void> writeOutput(const CommandLine &line, const QString &path, const QByteArray &bytes)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // empty for a new file
    for (const QString &argument : line.arguments) {
        if (!target.isEmpty() && target == QFileInfo(argument).canonicalFilePath()) {
            return failure(Error::Kind::InvalidInput, path,
                u"this file is what the command reads; choose another name to write to."_s);
        }
    }
    return writeWholeFile(path, bytes);
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
