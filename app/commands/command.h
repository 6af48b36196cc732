// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/base/result.h"
#include "core/book/book.h"

#include <QDateTime>
#include <QTextStream>

namespace bellwether {

// Where a command prints, and the moment it runs at: nothing below main() reads the clock.
struct Console
{
    QTextStream &out;
    QTextStream &err;
    QDateTime now; // UTC
};

enum ExitCode
{
    Done = 0,
    Refused = 1,
    WrongUsage = 2
};

// The book of a command that only reads: as it is or, with --known, as it was known then.
Result<BookPointer> bookOf(const CommandLine &line);

// Prints the sentence about an error; the exit code for it.
int refuse(Console &console, const Error &error);

// InvalidInput when the path is the book or a file the command reads.
Result<void> checkOutput(const CommandLine &line, const QString &path);
// Writes a file that the command was asked for. InvalidInput when that is the book or a file the
// command reads: an output never replaces what it is made from.
Result<void> writeOutput(const CommandLine &line, const QString &path, const QByteArray &bytes);

// One per command of figures.md.
int runNew(const CommandLine &line, Console &console);
int runImport(const CommandLine &line, Console &console);
int runFigures(const CommandLine &line, Console &console);
int runRows(const CommandLine &line, Console &console);
int runExport(const CommandLine &line, Console &console);
int runPicture(const CommandLine &line, Console &console);
int runQuery(const CommandLine &line, Console &console);
int runSet(const CommandLine &line, Console &console);
int runUndo(const CommandLine &line, Console &console);
int runRules(const CommandLine &line, Console &console);
int runCheck(const CommandLine &line, Console &console);

// The command that the line names.
int runCommand(const CommandLine &line, Console &console);
// Whether the command draws, and so needs an application with fonts.
bool needsGui(const CommandLine &line);

} // namespace bellwether
