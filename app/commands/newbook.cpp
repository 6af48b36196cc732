// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"
#include "app/commands/command.h"
#include "core/sample/samplebook.h"

namespace bellwether {

namespace {

Result<void> writeSample(BookFile &file, const SampleRecipe &recipe, const QDateTime &now)
{
    const Result<BookPointer> empty = file.read();
    if (!empty) {
        return tl::unexpected(empty.error());
    }
    return file.write(sampleBook(recipe), *empty, now).map([](const BookPointer &) {});
}

} // namespace

int runNew(const CommandLine &line, Console &console)
{
    const Result<void> built = buildBook(line.arguments.first(), [&](BookFile &file) {
        if (!line.isSample && !line.companies) {
            return Result<void>();
        }
        SampleRecipe recipe;
        recipe.lastDay = line.asOf;
        recipe.seed = line.seed;
        recipe.companies = line.companies.value_or(recipe.companies);
        return writeSample(file, recipe, console.now);
    });
    return built ? Done : refuse(console, built.error());
}

} // namespace bellwether
