// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/explanation.h"

#include <algorithm>

namespace bellwether {

namespace {

const NamedValue *termNamed(const Figure &figure, QStringView name)
{
    const auto found = std::find_if(figure.terms.begin(), figure.terms.end(),
        [&](const NamedValue &term) { return term.name == name; });
    return found == figure.terms.end() ? nullptr : &*found;
}

} // namespace

Explanation explain(const FigureEntry &entry, const Question &question)
{
    Explanation explanation{entry.formula, {}, entry.figure(question)};
    QStringView rest = entry.expression;
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf(u'{');
        const qsizetype close = rest.indexOf(u'}', open);
        if (open < 0 || close < 0) {
            explanation.parts.push_back({rest.toString(), {}});
            break;
        }
        if (open > 0) {
            explanation.parts.push_back({rest.first(open).toString(), {}});
        }
        const QStringView name = rest.sliced(open + 1, close - open - 1);
        // A figure without a value may have no terms; then the formula still says what it needs.
        const NamedValue *term = termNamed(explanation.result, name);
        explanation.parts.push_back(
            {{}, term != nullptr ? *term : NamedValue{name.toString(), {}, Unit::Count}});
        rest = rest.sliced(close + 1);
    }
    return explanation;
}

} // namespace bellwether
