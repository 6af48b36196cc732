// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WrongUsageCode = 2;
constexpr int CommandLineLargestSide = 16384; // px of an image

QString commandLineText(const char *source)
{
    return QCoreApplication::translate("commandline", source);
}

struct CommandHelp
{
    QLatin1StringView name;
    QLatin1StringView arguments;
    const char *summary;
    int fewest; // positional arguments
    int most;
};

constexpr int AnyNumber = 1'000'000;
constexpr std::array Commands = {
    CommandHelp{"new"_L1, "BOOK"_L1, "creates a book", 1, 1},
    CommandHelp{"import"_L1, "BOOK FILE..."_L1, "imports files into a book", 2, AnyNumber},
    CommandHelp{"figures"_L1, "BOOK"_L1, "prints every figure and series", 1, 1},
    CommandHelp{"rows"_L1, "BOOK ID"_L1, "prints the rows behind a figure as CSV", 2, 2},
    CommandHelp{"export"_L1, "BOOK"_L1,
        "writes a chart as an image, or tasks and renewals as a calendar", 1, 1},
    CommandHelp{"picture"_L1, "BOOK PAGE"_L1, "writes the window on a page as an image", 1, 2},
    CommandHelp{"query"_L1, "BOOK [TABLE]"_L1, "prints a table of the book as CSV", 1, 2},
    CommandHelp{"set"_L1, "BOOK TABLE REF FIELD=VALUE..."_L1,
        "changes fields of one row, or settings", 3, AnyNumber},
    CommandHelp{"undo"_L1, "BOOK"_L1, "takes the newest action back, or lists them", 1, 1},
    CommandHelp{"rules"_L1, "BOOK"_L1,
        "what rules, notices and feedback requests would do, or does it", 1, 1},
    CommandHelp{"check"_L1, "BOOK"_L1, "looks for damage, and repairs into a new book", 1, 1},
};

const CommandHelp *findCommand(const QString &name)
{
    const auto found = std::find_if(Commands.begin(), Commands.end(),
        [&](const CommandHelp &command) { return command.name == name; });
    return found == Commands.end() ? nullptr : &*found;
}

// Collects the first thing that is wrong with the options of a command.
class CommandLineReader
{
public:
    CommandLineReader(QCommandLineParser &parser, CommandLine &line)
        : m_parser(parser)
        , m_line(line)
    {
    }

    void readScope(QDate today)
    {
        const QDate to = day(u"to"_s, QDate());
        m_line.asOf = day(u"as-of"_s, to.isValid() ? to : today);
        if (to.isValid() && to != m_line.asOf) {
            fail(commandLineText(
                "--as-of and --to name different days; figures are as of the range's last "
                "day, so give one of them."));
        }
        const QDate monthStart(m_line.asOf.year(), m_line.asOf.month(), 1);
        m_line.range = {day(u"from"_s, monthStart), m_line.asOf};
        if (m_line.range.from > m_line.range.to) {
            fail(commandLineText("--from lies after the last day of the range."));
        }
        m_line.me = m_parser.value(u"me"_s);
        if (m_parser.isSet(u"me"_s) && m_line.me.isEmpty()) {
            fail(commandLineText("--me takes the name of a team member."));
        }
        m_line.filters = pairs(u"filter"_s);
        m_line.options = pairs(u"option"_s);
        m_line.only = m_parser.values(u"only"_s);
        if (m_parser.isSet(u"known"_s)) {
            m_line.known = day(u"known"_s, today);
        }
        m_line.isJson = m_parser.isSet(u"json"_s);
        m_line.isExplained = m_parser.isSet(u"explain"_s);
        m_line.comparedWith = word(u"compare"_s, {u"previous"_s, u"year"_s});
    }

    void readNew()
    {
        m_line.isSample = m_parser.isSet(u"sample"_s);
        if (m_parser.isSet(u"companies"_s)) {
            m_line.companies = static_cast<int>(number(u"companies"_s, 1, 100'000));
        }
        if (m_parser.isSet(u"seed"_s)) {
            m_line.seed = static_cast<quint64>(number(u"seed"_s, 0, 1'000'000'000));
        }
    }

    void readImport()
    {
        m_line.kind = m_parser.value(u"as"_s);
        m_line.columns = pairs(u"map"_s);
        m_line.constants = pairs(u"set"_s);
        m_line.encoding = m_parser.value(u"encoding"_s);
        m_line.delimiter = m_parser.value(u"delimiter"_s);
        m_line.dateOrder = word(u"dates"_s, {u"dmy"_s, u"mdy"_s, u"ymd"_s});
        m_line.endDates = word(u"ends"_s, {u"inclusive"_s, u"exclusive"_s});
        m_line.amountUnit = word(u"amounts"_s, {u"units"_s, u"cents"_s});
        m_line.sameCustomers = pairs(u"same"_s);
        m_line.sheet = m_parser.value(u"sheet"_s);
        m_line.mapping = m_parser.value(u"mapping"_s);
        m_line.savedMapping = m_parser.value(u"save-mapping"_s);
        m_line.rejects = m_parser.value(u"rejects"_s);
        m_line.isDryRun = m_parser.isSet(u"dry-run"_s);
    }

    void readChanges()
    {
        m_line.isList = m_parser.isSet(u"list"_s);
        m_line.isRedo = m_parser.isSet(u"redo"_s);
        if (m_line.isList && m_line.isRedo) {
            fail(commandLineText("--list only shows the actions; leave --redo away."));
        }
        m_line.on = day(u"on"_s, m_line.asOf);
        m_line.reason = m_parser.value(u"reason"_s);
        m_line.isApplied = m_parser.isSet(u"apply"_s);
        m_line.isRangeGiven = m_parser.isSet(u"from"_s);
        m_line.repaired = m_parser.value(u"repair"_s);
        if (m_parser.isSet(u"repair"_s) && m_line.repaired.isEmpty()) {
            fail(commandLineText("--repair takes the name of a new book."));
        }
    }

    void readOutput()
    {
        m_line.key = m_parser.value(u"key"_s);
        m_line.isAll = m_parser.isSet(u"all"_s);
        m_line.chart = m_parser.value(u"chart"_s);
        m_line.calendar = m_parser.value(u"ics"_s);
        m_line.calendarTasks = word(u"tasks"_s, {u"events"_s, u"todos"_s});
        m_line.measure = word(u"measure"_s, {u"count"_s, u"arr"_s});
        m_line.out = m_parser.value(u"out"_s);
        m_line.hasMark = m_parser.isSet(u"bom"_s);
        m_line.format = word(u"format"_s, {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"xlsx"_s});
        m_line.theme = word(u"theme"_s, {u"light"_s, u"dark"_s, u"high_contrast"_s, u"print"_s});
        if (m_line.theme == u"print"_s && m_line.command == u"picture"_s) {
            fail(commandLineText("No window has the theme for print; it is for export."));
        }
        m_line.isTransparent = m_parser.isSet(u"transparent"_s);
        m_line.hover = m_parser.value(u"hover"_s);
        readSize();
    }

    const QString &problem() const { return m_problem; }

private:
    void fail(const QString &problem)
    {
        if (m_problem.isEmpty()) {
            m_problem = problem;
        }
    }

    QDate day(const QString &option, QDate otherwise)
    {
        if (!m_parser.isSet(option)) {
            return otherwise;
        }
        const QString value = m_parser.value(option);
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (!day.isValid() || value.size() != 10) {
            fail(commandLineText("--%1 takes a day such as 2025-06-30, not \"%2\".")
                     .arg(option, value));
        } else if (day.year() < 1900 || day.year() > 2199) {
            fail(commandLineText("--%1 takes a day from 1900-01-01 to 2199-12-31, not %2.")
                     .arg(option, value));
        }
        return day;
    }

    qlonglong number(const QString &option, qlonglong least, qlonglong most)
    {
        bool isNumber = false;
        const qlonglong value = m_parser.value(option).toLongLong(&isNumber);
        if (!isNumber || value < least || value > most) {
            fail(commandLineText("--%1 takes a number from %2 to %3.")
                     .arg(option, QString::number(least), QString::number(most)));
        }
        return value;
    }

    QString word(const QString &option, const QStringList &allowed)
    {
        const QString value = m_parser.value(option).toLower();
        if (!value.isEmpty() && !allowed.contains(value)) {
            fail(commandLineText("--%1 takes %2, not \"%3\".")
                     .arg(option, allowed.join(u", "_s), value));
        }
        return value;
    }

    std::vector<NameValue> pairs(const QString &option)
    {
        std::vector<NameValue> result;
        for (const QString &value : m_parser.values(option)) {
            const qsizetype sign = value.indexOf(u'=');
            if (sign < 1) {
                fail(commandLineText("--%1 takes NAME=VALUE, not \"%2\".").arg(option, value));
                continue;
            }
            result.emplace_back(value.first(sign), value.sliced(sign + 1));
        }
        return result;
    }

    void readSize()
    {
        if (m_parser.isSet(u"size"_s)) {
            const QStringList sides = m_parser.value(u"size"_s).split(u'x');
            m_line.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
            if (m_line.size.isEmpty()) {
                fail(commandLineText("--size takes WIDTHxHEIGHT such as 1600x900."));
            } else if (qMax(m_line.size.width(), m_line.size.height()) > CommandLineLargestSide) {
                fail(
                    commandLineText("--size takes sides of up to %1.").arg(CommandLineLargestSide));
            }
        }
        if (m_parser.isSet(u"scale"_s)) {
            m_line.scale = m_parser.value(u"scale"_s).toDouble();
            if (!(m_line.scale > 0 && m_line.scale <= 16)) {
                fail(commandLineText("--scale takes a number above 0, up to 16."));
            }
        }
        if (m_parser.isSet(u"dpi"_s)) {
            m_line.dpi = static_cast<int>(number(u"dpi"_s, 10, 2400));
        }
    }

    QCommandLineParser &m_parser;
    CommandLine &m_line;
    QString m_problem;
};

struct OptionHelp
{
    QLatin1StringView commands; // those that take it
    QLatin1StringView name;
    QLatin1StringView valueName; // empty: a switch
    const char *description;
};

constexpr std::array OptionTable = {
    OptionHelp{"new figures rows export picture import rules"_L1, "as-of"_L1, "DAY"_L1,
        "the day that figures are asked for, today otherwise"},
    OptionHelp{
        "figures rows export picture rules"_L1, "from"_L1, "DAY"_L1, "first day of the range"},
    OptionHelp{"figures rows export picture"_L1, "to"_L1, "DAY"_L1, "last day of the range"},
    OptionHelp{"figures rows export picture"_L1, "me"_L1, "NAME"_L1, "customers whose CSM this is"},
    OptionHelp{"figures rows export picture"_L1, "filter"_L1, "FIELD=VALUE"_L1,
        "company, csm, manager, status, band, kind, premium, group, segment, effort, product, "
        "tag or company_tag; may be repeated"},
    OptionHelp{"figures rows export picture"_L1, "option"_L1, "NAME=VALUE"_L1,
        "a switch of a formula, instead of the book's"},
    OptionHelp{"figures"_L1, "only"_L1, "ID"_L1, "only this figure or series; may be repeated"},
    OptionHelp{"figures"_L1, "compare"_L1, "WITH"_L1,
        "previous or year: how each figure moved since the range before, or a year before"},
    OptionHelp{
        "figures"_L1, "explain"_L1, ""_L1, "how each figure is worked out, with its numbers"},
    OptionHelp{"figures rows export picture"_L1, "known"_L1, "DAY"_L1,
        "what the book said at the end of that day, before later corrections"},
    OptionHelp{"figures import check rules"_L1, "json"_L1, ""_L1, "prints JSON"},
    OptionHelp{"new"_L1, "sample"_L1, ""_L1, "fills the book with the demonstration customers"},
    OptionHelp{"new"_L1, "companies"_L1, "N"_L1, "generates a book with about N customers"},
    OptionHelp{"new"_L1, "seed"_L1, "S"_L1, "the same seed and day give the same book"},
    OptionHelp{"undo"_L1, "list"_L1, ""_L1, "prints the journal, newest first"},
    OptionHelp{"undo"_L1, "redo"_L1, ""_L1, "does again what was undone last"},
    OptionHelp{"set"_L1, "on"_L1, "DAY"_L1, "since when the value counts, today otherwise"},
    OptionHelp{"set"_L1, "reason"_L1, "TEXT"_L1, "why the health status is what it is"},
    OptionHelp{"rules"_L1, "apply"_L1, ""_L1, "does it, as one action"},
    OptionHelp{"check"_L1, "repair"_L1, "NEWBOOK"_L1, "makes a whole book of what can be read"},
    OptionHelp{"import"_L1, "as"_L1, "KIND"_L1,
        "what a row is: companies, contracts, tickets …, found otherwise"},
    OptionHelp{"import"_L1, "map"_L1, "FIELD=COLUMN"_L1, "the column of a field; may be repeated"},
    OptionHelp{"import"_L1, "set"_L1, "FIELD=VALUE"_L1, "one value for every row; may be repeated"},
    OptionHelp{"import"_L1, "encoding"_L1, "NAME"_L1, "such as UTF-8 or Windows-1252"},
    OptionHelp{"import export query rows figures"_L1, "delimiter"_L1, "CHARACTER"_L1,
        "between the cells of CSV, such as ; or tab"},
    OptionHelp{"import"_L1, "dates"_L1, "ORDER"_L1, "dmy, mdy or ymd"},
    OptionHelp{"import"_L1, "ends"_L1, "MEANING"_L1,
        "inclusive: an end date is the last covered day (default); exclusive: the first uncovered"},
    OptionHelp{"import"_L1, "amounts"_L1, "UNIT"_L1, "units (default) or cents"},
    OptionHelp{
        "import"_L1, "sheet"_L1, "NAME"_L1, "of a workbook; otherwise all that are understood"},
    OptionHelp{"import"_L1, "same"_L1, "NAME=CUSTOMER"_L1,
        "the customer of the book that a name in the file means; may be repeated"},
    OptionHelp{"import"_L1, "mapping"_L1, "FILE"_L1, "reads files with the same headers by it"},
    OptionHelp{"import"_L1, "save-mapping"_L1, "FILE"_L1, "writes how the file was read"},
    OptionHelp{"import"_L1, "rejects"_L1, "FILE.csv"_L1,
        "writes the rejected rows, to be mended and imported; a file for each of several tables"},
    OptionHelp{"import"_L1, "dry-run"_L1, ""_L1, "says what would happen and writes nothing"},
    OptionHelp{"rows"_L1, "key"_L1, "KEY"_L1, "one point of a series: 2026-01 or 2026-01/at_risk"},
    OptionHelp{"query"_L1, "all"_L1, ""_L1, "every table, into the folder --out"},
    OptionHelp{"query"_L1, "csv"_L1, ""_L1, "prints CSV, as it does anyway"},
    OptionHelp{"export"_L1, "chart"_L1, "ID"_L1, "id of the chart, or all"},
    OptionHelp{"export"_L1, "ics"_L1, "FILE.ics"_L1,
        "instead of a chart: the open tasks and the renewals in scope as a calendar"},
    OptionHelp{"export"_L1, "tasks"_L1, "HOW"_L1,
        "events (default, as Outlook and Google take them) or todos"},
    OptionHelp{"export picture"_L1, "measure"_L1, "MEASURE"_L1, "renewals by count or arr"},
    OptionHelp{"export picture query rows figures"_L1, "out"_L1, "FILE"_L1,
        "where to write; rows and tables as .csv or .xlsx"},
    OptionHelp{"export query rows figures"_L1, "bom"_L1, ""_L1,
        "CSV begins with a byte-order mark, as Excel wants it"},
    OptionHelp{"export"_L1, "format"_L1, "FORMAT"_L1,
        "png, svg, pdf, csv or xlsx, else the file's suffix"},
    OptionHelp{"export picture"_L1, "size"_L1, "WxH"_L1, "size in px before scaling"},
    OptionHelp{"export"_L1, "scale"_L1, "N"_L1, "image px per px, 2 otherwise"},
    OptionHelp{"export"_L1, "dpi"_L1, "N"_L1, "stored in a PNG"},
    OptionHelp{"export picture"_L1, "theme"_L1, "THEME"_L1,
        "light (default), dark, high_contrast or, of a chart, print"},
    OptionHelp{"export"_L1, "transparent"_L1, ""_L1, "no background"},
    OptionHelp{"picture"_L1, "hover"_L1, "KEY"_L1, "shows the tooltip of this mark"},
};

bool takes(const QString &command, const OptionHelp &option)
{
    return QString(option.commands).split(u' ').contains(command);
}

void addOptions(QCommandLineParser &parser, const QString &command)
{
    for (const OptionHelp &option : OptionTable) {
        if (takes(command, option)) {
            parser.addOption(QCommandLineOption(QString(option.name),
                commandLineText(option.description), QString(option.valueName)));
        }
    }
}

// The options of every command, so that CommandLineReader can ask for any of them; those that the
// command does not take are refused before.
void addAllOptions(QCommandLineParser &parser)
{
    for (const OptionHelp &option : OptionTable) {
        parser.addOption(
            QCommandLineOption(QString(option.name), QString(), QString(option.valueName)));
    }
}

QString overviewText()
{
    QString help =
        commandLineText("Usage: bellwether [BOOK]\n"
                        "       bellwether COMMAND ...\n\n"
                        "Without a command the window opens, on BOOK or on the last book.\n\n"
                        "Commands:\n");
    for (const CommandHelp &command : Commands) {
        help += u"  %1  %2\n"_s.arg((command.name + u' ' + command.arguments).leftJustified(22),
            commandLineText(command.summary));
    }
    return help + commandLineText("\nbellwether COMMAND --help lists a command's options.\n");
}

QString helpText(const CommandHelp &command)
{
    QString help = u"Usage: bellwether %1 %2 [options]\n\n%3.\n\nOptions:\n"_s.arg(
        command.name, command.arguments, commandLineText(command.summary));
    for (const OptionHelp &option : OptionTable) {
        if (!takes(command.name, option)) {
            continue;
        }
        const QString name = option.valueName.isEmpty()
            ? u"--%1"_s.arg(option.name)
            : u"--%1 %2"_s.arg(option.name, option.valueName);
        help += u"  %1  %2\n"_s.arg(name.leftJustified(24), commandLineText(option.description));
    }
    return help;
}

ParsedCommandLine wrongUsage(const QString &problem)
{
    return {{}, EarlyExit{problem + u'\n', WrongUsageCode}};
}

// Neither a path nor the name of a book: a command that was mistyped.
bool isBareWord(const QString &word)
{
    return !word.contains(u'.') && !word.contains(u'/') && !word.contains(u'\\')
        && !QFileInfo::exists(word);
}

ParsedCommandLine parsedCommand(
    const CommandHelp &command, const QStringList &arguments, QDate today)
{
    QCommandLineParser own;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    own.addOption(help);
    addOptions(own, command.name);

    const QStringList withProgram = QStringList{u"bellwether "_s + command.name} + arguments;
    if (!own.parse(withProgram)) {
        return wrongUsage(own.errorText());
    }
    if (own.isSet(help)) {
        return {{}, EarlyExit{helpText(command), 0}};
    }

    CommandLine line;
    line.command = command.name;
    line.arguments = own.positionalArguments();
    if (line.arguments.size() < command.fewest || line.arguments.size() > command.most) {
        return wrongUsage(
            commandLineText("Usage: bellwether %1 %2").arg(command.name, command.arguments));
    }

    QCommandLineParser full;
    full.addOption(help);
    addAllOptions(full);
    full.parse(withProgram);
    CommandLineReader reader(full, line);
    reader.readScope(today);
    reader.readNew();
    reader.readImport();
    reader.readChanges();
    reader.readOutput();
    if (!reader.problem().isEmpty()) {
        return wrongUsage(reader.problem());
    }
    return {line, std::nullopt};
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments, QDate today)
{
    if (!arguments.isEmpty()) {
        if (const CommandHelp *command = findCommand(arguments.first())) {
            return parsedCommand(*command, arguments.sliced(1), today);
        }
        if (arguments.first() == "--help"_L1 || arguments.first() == "-h"_L1) {
            return {{}, EarlyExit{overviewText(), 0}};
        }
        if (arguments.first() == "--version"_L1 || arguments.first() == "-v"_L1) {
            return {
                {}, EarlyExit{u"Bellwether %1\n"_s.arg(QCoreApplication::applicationVersion()), 0}};
        }
        if (arguments.first().startsWith(u'-') || arguments.size() > 1
            || isBareWord(arguments.first())) {
            return wrongUsage(commandLineText("\"%1\" is no command.").arg(arguments.first())
                + u"\n\n"_s + overviewText());
        }
    }
    CommandLine line;
    line.arguments = arguments;
    line.asOf = today;
    line.range = {QDate(today.year(), today.month(), 1), today};
    return {line, std::nullopt};
}

} // namespace bellwether
