// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/checktext.h"
#include "app/commands/command.h"
#include "core/store/repair.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

int finish(const CommandLine &line, Console &console, const BookCheck &check,
    const std::optional<RepairReport> &repaired)
{
    if (line.isJson) {
        QJsonObject report = jsonOf(check);
        report[u"book"_s] = line.arguments.first();
        if (repaired) {
            QJsonObject made = jsonOf(*repaired);
            made[u"book"_s] = line.repaired;
            report[u"repair"_s] = made;
        }
        console.out << QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Indented));
    } else {
        console.out << textOf(check);
        if (repaired) {
            console.out << textOf(*repaired, line.repaired);
        }
    }
    if (repaired) {
        return Done;
    }
    if (!check.isSound() && line.repaired.isEmpty()) {
        console.err
            << u"%1 is damaged. Make a whole book of what can be read with: bellwether check"
               " BOOK --repair NEWBOOK"_s.arg(line.arguments.first())
            << Qt::endl;
    }
    return check.isSound() ? Done : Refused;
}

} // namespace

int runCheck(const CommandLine &line, Console &console)
{
    const QString &path = line.arguments.first();
    const Result<BookCheck> check = checkBook(path);
    if (!check) {
        return refuse(console, check.error());
    }
    if (line.repaired.isEmpty()) {
        return finish(line, console, *check, std::nullopt);
    }
    if (check->isSound()) {
        const int code = finish(line, console, *check, std::nullopt);
        console.err
            << u"%1 is sound, so there is nothing to repair and no new book was made."_s.arg(path)
            << Qt::endl;
        return code;
    }
    const Result<RepairReport> repaired = repair(path, line.repaired, console.now);
    if (!repaired) {
        finish(line, console, *check, std::nullopt);
        return refuse(console, repaired.error());
    }
    return finish(line, console, *check, *repaired);
}

} // namespace bellwether
