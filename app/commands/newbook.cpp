// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"
#include "app/commands/command.h"
#include "core/sample/samplewriter.h"

namespace bellwether {

namespace {

// Part by part, so that a large book never has to be held twice.
Result<void> writeSample(BookFile &file, const SampleRecipe &recipe, const QDateTime &now)
{
    Result<BookPointer> book = file.read();
    SampleWriter writer(recipe);
    while (book && !writer.atEnd()) {
        book = file.write(writer.next(), *book, now);
    }
    return book.map([](const BookPointer &) {});
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
        recipe.shape = line.isSample ? SampleShape::Story : SampleShape::Volume;
        return writeSample(file, recipe, console.now);
    });
    return built ? Done : refuse(console, built.error());
}

} // namespace bellwether
