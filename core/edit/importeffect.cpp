// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/importeffect.h"

#include "core/book/bookbuilder.h"
#include "core/metrics/catalogue.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct EffectFigures
{
    int customers = 0;
    std::optional<double> arr;
};

EffectFigures figuresOf(const BookPointer &book, QDate today)
{
    const Question question = Question::about(book, Scope(), {today, today});
    const auto value = [&](const QString &id) { return findFigure(id)->figure(question).value; };
    return {static_cast<int>(std::llround(value(u"companies.active"_s).value_or(0))),
        value(u"arr.total"_s)};
}

} // namespace

ImportEffect importEffect(const BookPointer &book, const Change &change, QDate today)
{
    const BookPointer changed = BookBuilder(*book).apply(change).share();
    const EffectFigures before = figuresOf(book, today);
    const EffectFigures after = figuresOf(changed, today);
    return {before.customers, after.customers, before.arr, after.arr,
        changed->settings().baseCurrency()};
}

} // namespace bellwether
