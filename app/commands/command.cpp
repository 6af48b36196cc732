// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"

#include "core/base/wholefile.h"
#include "core/store/bookfile.h"
#include "ui/formatting.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Result<BookPointer> bookOf(const CommandLine &line)
{
    Result<BookFile> file = BookFile::open(line.arguments.first(), BookFile::Access::ReadOnly);
    if (!file) {
        return tl::unexpected(file.error());
    }
    return line.known ? file->readAsKnown(*line.known) : file->read();
}

int refuse(Console &console, const Error &error)
{
    console.err << describe(error) << Qt::endl;
    return Refused;
}

Result<void> checkOutput(const CommandLine &line, const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // empty for a new file
    for (const QString &argument : line.arguments) {
        if (!target.isEmpty() && target == QFileInfo(argument).canonicalFilePath()) {
            return failure(Error::Kind::InvalidInput, path,
                u"this file is what the command reads; choose another name to write to."_s);
        }
    }
    return {};
}

Result<void> writeOutput(const CommandLine &line, const QString &path, const QByteArray &bytes)
{
    return checkOutput(line, path).and_then([&] { return writeWholeFile(path, bytes); });
}

int runCommand(const CommandLine &line, Console &console)
{
    using Run = int (*)(const CommandLine &, Console &);
    constexpr std::array Runs = {std::pair("new"_L1, Run(&runNew)),
        std::pair("import"_L1, Run(&runImport)), std::pair("figures"_L1, Run(&runFigures)),
        std::pair("rows"_L1, Run(&runRows)), std::pair("export"_L1, Run(&runExport)),
        std::pair("picture"_L1, Run(&runPicture)), std::pair("query"_L1, Run(&runQuery)),
        std::pair("set"_L1, Run(&runSet)), std::pair("undo"_L1, Run(&runUndo)),
        std::pair("rules"_L1, Run(&runRules)), std::pair("check"_L1, Run(&runCheck))};
    const auto *const run = std::find_if(Runs.begin(), Runs.end(),
        [&](const auto &candidate) { return candidate.first == line.command; });
    return run == Runs.end() ? WrongUsage : run->second(line, console);
}

bool needsGui(const CommandLine &line)
{
    return line.command == u"export"_s || line.command == u"picture"_s;
}

} // namespace bellwether
