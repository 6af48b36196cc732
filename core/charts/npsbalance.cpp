// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/npsbalance.h"

#include "core/base/numbertext.h"
#include "core/charts/comparednotes.h"
#include "core/charts/items.h"
#include "core/metrics/nps.h"

#include <QStringList>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Most = 100;

QString signedText(double value)
{
    const QString text = countText(std::llround(value));
    return std::llround(value) > 0 ? u'+' + text : text;
}

QString withMargin(const Figure &figure)
{
    const QString score = signedText(*figure.value);
    return figure.margin ? u"%1 ± %2"_s.arg(score, countText(std::llround(*figure.margin))) : score;
}

QString basisOf(const Figure &figure, const Options &options)
{
    if (!figure.value) {
        const QString unit = options.npsWindow.inMonths ? u"months"_s : u"days"_s;
        return u"No answers in %1 %2"_s.arg(QString::number(options.npsWindow.count), unit);
    }
    const QString answers = u"n %1"_s.arg(countText(figure.n));
    return figure.margin ? u"±%1, %2"_s.arg(countText(std::llround(*figure.margin)), answers)
                         : answers;
}

QString changeOf(const Question &question, const Figure &now, const Scope &scope,
    std::optional<ComparedWith> with)
{
    if (with) {
        const Figure then = netPromoterScore(comparedQuestion(question, scope, *with));
        const QString change = changeText(now, then, question.currency());
        if (change.isEmpty()) {
            return {};
        }
        const QString note =
            u"%1 from %2, n %3"_s.arg(change, signedText(*then.value), countText(then.n));
        return compared(now, then).isSignificant == false ? note + u", may be chance"_s : note;
    }
    const QDate opening = question.opening();
    const Figure then =
        netPromoterScore(Question::about(question.facts->on(opening), scope, {opening, opening}));
    return then.value ? u"%1 on %2"_s.arg(signedText(*then.value), shortDayText(opening))
                      : QString();
}

} // namespace

std::optional<int> npsBenchmark(const Settings &settings)
{
    bool isNumber = false;
    const int value = settings.value(NpsSetting::Benchmark).toInt(&isNumber);
    return isNumber && std::abs(value) <= Most ? std::optional(value) : std::nullopt;
}

NpsBalance npsBalance(
    const Question &question, const Scope &scope, std::optional<ComparedWith> with)
{
    const Figure now = netPromoterScore(question);
    NpsBalance balance;
    balance.value = now.value;
    balance.margin = now.margin;
    balance.text = now.value ? signedText(*now.value) : NoValueText;
    balance.basis = basisOf(now, question.facts->options);
    balance.change = now.value ? changeOf(question, now, scope, with) : QString();
    const Figure whole = portfolioNetPromoterScore(question);
    if (!question.isEverybody && whole.value) {
        balance.benchmarks.push_back({u"Whole book"_s, *whole.value, withMargin(whole)});
    }
    if (const auto entered = npsBenchmark(question.facts->book->settings())) {
        balance.benchmarks.push_back(
            {u"Benchmark"_s, static_cast<double>(*entered), signedText(*entered)});
    }
    QStringList line{u"%1 %2"_s.arg(question.isEverybody ? u"Whole book"_s : u"These customers"_s,
        now.value ? withMargin(now) : NoValueText)};
    for (const NpsBalance::Mark &mark : balance.benchmarks) {
        line << u"%1 %2"_s.arg(mark.name.toLower(), mark.text);
    }
    balance.benchmarkLine = line.join(u", "_s);
    balance.period = u"As at %1"_s.arg(dayText(question.range.to));
    return balance;
}

} // namespace bellwether
