// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/metrics/catalogue.h"

namespace bellwether {

// What the scope options of a command line ask of a book: companies, range, switches of formulas.
struct ScopeChoice
{
    Scope scope;
    Options options;
};

// NotFound or InvalidInput names the filter or option that cannot be understood.
Result<ScopeChoice> scopeChoice(const CommandLine &line, const Book &book);
Result<Question> questionOf(const CommandLine &line, const BookPointer &book);
// The same of the range that --compare names; nothing without that option.
Result<std::optional<Question>> comparedQuestionOf(
    const CommandLine &line, const Question &question);

} // namespace bellwether
