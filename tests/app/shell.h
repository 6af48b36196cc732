// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command.h"

#include "tests/support/booktraces.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace bellwether {

struct Outcome
{
    int code = 0;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

// A folder with the program in it, as a shell would see it.
class Shell
{
public:
    Shell()
    {
        write(QStringLiteral("accounts.csv"),
            "Account ID,Account Name,Account Owner,Customer Since\n"
            "A-1,Acorn,Mia Stone,2024-01-01\n"
            "A-2,Birch,Theo Vale,2023-09-01\n"
            "A-3,\"Cedar, Inc.\",Mia Stone,2023-11-01\n");
        write(QStringLiteral("contracts.csv"),
            "Contract ID,Account ID,Start Date,End Date,MRR\n"
            "C-1,A-1,2024-01-01,2025-12-31,2000\n"
            "C-2,A-2,2023-09-01,2026-08-31,3000\n"
            "C-3,A-3,2024-11-01,2025-10-31,750\n");
    }

    // Words as one would type them, with quotes where a word has spaces; "@" is the folder.
    Outcome type(const QString &command, QDate today = QDate(2025, 6, 30)) const
    {
        return run(QProcess::splitCommand(command), today);
    }

    Outcome run(const QStringList &words, QDate today = QDate(2025, 6, 30)) const
    {
        QStringList arguments = words;
        for (QString &word : arguments) {
            if (word.startsWith(u'@')) {
                word = path(word.sliced(1));
            }
        }
        const ParsedCommandLine parsed = parseCommandLine(arguments, today);
        Outcome outcome;
        if (parsed.exit) {
            outcome.code = parsed.exit->code;
            outcome.err = parsed.exit->text;
            return outcome;
        }
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        Console console{out, err, QDateTime(today, QTime(12, 0), Qt::UTC)};
        outcome.code = runCommand(parsed.commandLine, console);
        out.flush();
        err.flush();
        return outcome;
    }

    void importBoth() const
    {
        REQUIRE(run({QStringLiteral("import"), QStringLiteral("@b.bellwether"),
                        QStringLiteral("@contracts.csv"), QStringLiteral("@accounts.csv")})
                    .code
            == Done);
    }

    double figure(const QString &id, const QStringList &options = {}) const
    {
        const Outcome outcome = run(QStringList{QStringLiteral("figures"),
                                        QStringLiteral("@b.bellwether"), QStringLiteral("--json")}
            + options);
        REQUIRE(outcome.code == Done);
        return outcome.json()[QStringLiteral("figures")][id][QStringLiteral("value")].toDouble(-1);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
    BookTraces m_traces{m_folder.path()};
};

} // namespace bellwether
