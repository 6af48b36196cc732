// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace bellwether {

// A NAME=VALUE of the command line.
using NameValue = std::pair<QString, QString>;

// What the command line says, read but not yet believed: paths, names and values are as typed.
struct CommandLine
{
    QString command; // empty: the window
    QStringList arguments; // BOOK, FILE..., ID after the command

    // Scope options
    QDate asOf; // today unless said otherwise
    DayRange range; // the month of the as-of day up to it, unless said otherwise
    QString me;
    std::vector<NameValue> filters;
    std::vector<NameValue> options;
    QStringList only;
    bool isJson = false;
    bool isExplained = false;
    QString comparedWith; // previous or year; empty: with nothing
    std::optional<QDate> known; // as the book was known on that day; nothing: as it is now

    // new
    bool isSample = false;
    std::optional<int> companies;
    quint64 seed = 1;

    // import
    QString kind;
    std::vector<NameValue> columns; // FIELD=COLUMN
    std::vector<NameValue> constants; // FIELD=VALUE
    QString encoding;
    QString delimiter;
    QString dateOrder;
    QString endDates;
    QString amountUnit;
    std::vector<NameValue> sameCustomers; // NAME=CUSTOMER
    QString sheet;
    QString mapping; // a file that --save-mapping wrote
    QString savedMapping; // where to write one
    QString rejects;
    bool isDryRun = false;

    // undo
    bool isList = false;
    bool isRedo = false;

    // set
    QDate on; // the as-of day unless said otherwise
    QString reason;

    // rules
    bool isApplied = false;
    bool isRangeGiven = false; // --from was given

    // check
    QString repaired; // the new book of --repair

    // rows, figures, export, query
    bool hasMark = false; // CSV begins with a byte-order mark
    QString key;
    bool isAll = false;

    // export, picture
    QString chart;
    QString calendar; // the .ics file
    QString calendarTasks; // events or todos; empty: events
    QString measure;
    QString out;
    QString format;
    QSize size;
    double scale = 0; // 0: the default
    int dpi = 0;
    QString theme;
    bool isTransparent = false;
    QString hover;
};

// What to print and the exit code when the program has nothing further to do.
struct EarlyExit
{
    QString text;
    int code = 0;
};

// Reads the arguments (without the program's name). `today` stands for --as-of when that is not
// given. Wrong usage, --help and --version end in an EarlyExit.
struct ParsedCommandLine
{
    CommandLine commandLine;
    std::optional<EarlyExit> exit;
};
ParsedCommandLine parseCommandLine(const QStringList &arguments, QDate today);

} // namespace bellwether
