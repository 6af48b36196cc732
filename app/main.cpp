// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/commands/command.h"
#include "app/hardening.h"
#include "app/window.h"

#include <QApplication>

#include <cstdio>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

int runOnConsole(const CommandLine &line, QTextStream &out, QTextStream &err)
{
    Console console{out, err, QDateTime::currentDateTimeUtc()};
    const int code = runCommand(line, console);
    out.flush();
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        err << u"The output could not be written completely."_s << Qt::endl;
        return Refused;
    }
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    protectTheBook();
    QCoreApplication::setApplicationName(u"Bellwether"_s);
    QCoreApplication::setOrganizationName(u"Bellwether"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BELLWETHER_VERSION));

    QTextStream out(stdout);
    QTextStream err(stderr);
    const ParsedCommandLine parsed =
        parseCommandLine(argumentsOf(argc, argv), QDate::currentDate());
    if (parsed.exit) {
        (parsed.exit->code == 0 ? out : err) << parsed.exit->text;
        return parsed.exit->code;
    }
    const CommandLine &line = parsed.commandLine;
    if (line.command.isEmpty()) {
        return runWindow(argc, argv, line);
    }
    if (needsGui(line)) {
        // A command needs no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QApplication application(argc, argv);
        return runOnConsole(line, out, err);
    }
    const QCoreApplication application(argc, argv);
    return runOnConsole(line, out, err);
}
