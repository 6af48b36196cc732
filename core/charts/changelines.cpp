// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/changelines.h"

#include "core/base/numbertext.h"
#include "core/charts/items.h"
#include "core/metrics/changes.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Words of the program ("needs_attention") as the screen has them; what people wrote stays.
QString screenWord(const QString &word)
{
    if (word == u"saas"_s) {
        return u"SaaS"_s;
    }
    const bool isOurs = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c == u'_' || (c >= u'a' && c <= u'z');
    });
    if (!isOurs) {
        return word;
    }
    QString name = word;
    name.replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

QString before(const QString &words)
{
    return words.section(u" → "_s, 0, 0);
}

QString after(const QString &words)
{
    return words.section(u" → "_s, 1);
}

QString fromTo(const QString &subject, const QString &words)
{
    return u"%1 %2 → %3"_s.arg(subject, screenWord(before(words)), screenWord(after(words)));
}

QString kindWords(const QString &words)
{
    const QString was = before(words);
    const QString is = after(words);
    if (is == u"churned"_s) {
        return u"Churned"_s;
    }
    if (was == u"new"_s) {
        return u"New customer, %1"_s.arg(screenWord(is));
    }
    return was == u"churned"_s ? u"Returned, %1"_s.arg(screenWord(is))
                               : u"%1 → %2"_s.arg(screenWord(was), screenWord(is));
}

// "C-101 → renewed; C-102 → renewed" without what the subject says already.
QString contractWords(const QString &subject, const QString &words)
{
    QStringList names;
    for (const QString &one : words.split(u"; "_s)) {
        names << before(one);
    }
    return u"%1 %2"_s.arg(subject, names.join(u", "_s));
}

QString riskWords(const QString &grounds)
{
    QStringList words;
    for (const QString &ground : grounds.split(u", "_s)) {
        words << (ground == u"band"_s   ? u"score"_s
                : ground == u"status"_s ? u"CSM status"_s
                                        : ground);
    }
    return words.join(u" and "_s);
}

QString wordsFor(ChangeOf what, const QString &words, const SeriesPoint &point, Currency currency)
{
    switch (what) {
    case ChangeOf::Kind:
        return kindWords(words);
    case ChangeOf::Status:
        return fromTo(u"Status"_s, words);
    case ChangeOf::Band:
        return fromTo(u"Health score"_s, words);
    case ChangeOf::Happiness:
        return fromTo(u"Happiness"_s, words);
    case ChangeOf::ArrUp:
    case ChangeOf::ArrDown: {
        const SeriesPart *part = partOf(point, snakeCase(what));
        return u"ARR %1"_s.arg(moneyChangeText(
            part == nullptr ? 0 : amountOf(part->values, u"arr_change"_s), currency));
    }
    case ChangeOf::NewAtRisk:
        return u"Newly at risk by %1"_s.arg(riskWords(words));
    case ChangeOf::ClosedAtRisk:
        return u"No longer at risk"_s;
    case ChangeOf::Renewed:
        return contractWords(u"Renewed"_s, words);
    case ChangeOf::NotRenewed:
        break;
    }
    return contractWords(u"Not renewed"_s, words);
}

// Where a level stands among those of its scale; nothing for the unknown ones.
std::optional<int> rankOf(const QString &level)
{
    static const std::array Worst{u"struggling"_s, u"at_risk"_s, u"not_happy"_s};
    static const std::array Middle{u"steady"_s, u"needs_attention"_s, u"neutral"_s};
    static const std::array Good{u"healthy"_s, u"satisfactory"_s, u"happy"_s};
    static const std::array Best{u"thriving"_s, u"very_happy"_s};
    const auto has = [&](const auto &levels) {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    };
    return has(Worst) ? std::optional(1)
        : has(Middle) ? std::optional(2)
        : has(Good)   ? std::optional(3)
        : has(Best)   ? std::optional(4)
                      : std::nullopt;
}

void judge(ChangeLine &line, ChangeOf what, const QString &words)
{
    switch (what) {
    case ChangeOf::Kind:
        (after(words) == u"churned"_s ? line.isWorse : line.isBetter) = true;
        break;
    case ChangeOf::Status:
    case ChangeOf::Band:
    case ChangeOf::Happiness: {
        const auto was = rankOf(before(words));
        const auto is = rankOf(after(words));
        if (was && is) {
            (*is < *was ? line.isWorse : line.isBetter) = true;
        }
        break;
    }
    case ChangeOf::ArrDown:
    case ChangeOf::NewAtRisk:
    case ChangeOf::NotRenewed:
        line.isWorse = true;
        break;
    case ChangeOf::ArrUp:
    case ChangeOf::ClosedAtRisk:
    case ChangeOf::Renewed:
        line.isBetter = true;
        break;
    }
}

QString causeWords(const QString &cause)
{
    QStringList words;
    for (const QString &one : cause.split(u"; "_s, Qt::SkipEmptyParts)) {
        words << screenWord(one == u"fx"_s ? u"exchange rate"_s : one);
    }
    return words.join(u"; "_s);
}

ChangeLine lineOf(const SeriesPoint &point, Currency currency)
{
    ChangeLine line;
    line.key = point.key;
    line.customer = point.label;
    line.why = causeWords(wordsOf(point, u"cause"_s));
    line.arr = shortMoneyText(amountOf(point.values, u"arr"_s), currency);
    QStringList what;
    for (const SeriesPart &part : point.parts) {
        if (const auto kind = fromSnakeCase<ChangeOf>(part.key)) {
            const QString words = wordsOf(point, part.key);
            what << wordsFor(*kind, words, point, currency);
            judge(line, *kind, words);
        }
    }
    line.what = what.join(u", "_s);
    return line;
}

QString sentenceOf(const Series &series, Currency currency)
{
    double arr = 0;
    int churned = 0;
    int began = 0;
    for (const SeriesPoint &point : series.points) {
        arr += amountOf(point.values, u"arr"_s);
        const QString kind = wordsOf(point, u"kind"_s);
        churned += after(kind) == u"churned"_s ? 1 : 0;
        began += before(kind) == u"new"_s ? 1 : 0;
    }
    QStringList parts;
    const auto say = [&](double count, const QString &words) {
        if (count > 0) {
            parts << u"%1 %2"_s.arg(countText(std::llround(count)), words);
        }
    };
    say(churned, u"churned"_s);
    say(amountOf(series.totals, u"new_at_risk"_s), u"newly at risk"_s);
    say(amountOf(series.totals, u"not_renewed"_s), u"not renewed"_s);
    say(began, u"new"_s);
    say(amountOf(series.totals, u"renewed"_s), u"renewed"_s);
    const auto customers = static_cast<double>(series.points.size());
    const QString head = u"%1 changed, %2 ARR"_s.arg(
        countedText(customers, u"customer"_s, u"customers"_s), shortMoneyText(arr, currency));
    return parts.isEmpty() ? head : u"%1: %2"_s.arg(head, parts.join(u", "_s));
}

} // namespace

ChangeDigest changeDigest(const Question &question)
{
    const Series series = changesSince(question);
    ChangeDigest digest;
    for (const SeriesPoint &point : series.points) {
        digest.lines.push_back(lineOf(point, question.currency()));
    }
    if (!digest.lines.empty()) {
        digest.sentence = sentenceOf(series, question.currency());
    }
    return digest;
}

} // namespace bellwether
