// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/namelikeness.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace bellwether {

namespace {

double jaro(QStringView a, QStringView b)
{
    const qsizetype reach = std::max<qsizetype>(std::max(a.size(), b.size()) / 2 - 1, 0);
    std::vector<bool> isTaken(static_cast<std::size_t>(b.size()));
    QString common;
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j < std::min(b.size(), i + reach + 1);
             ++j) {
            if (!isTaken[static_cast<std::size_t>(j)] && a[i] == b[j]) {
                isTaken[static_cast<std::size_t>(j)] = true;
                common.append(a[i]);
                break;
            }
        }
    }
    if (common.isEmpty()) {
        return 0;
    }
    int moved = 0;
    qsizetype next = 0;
    for (qsizetype j = 0; j < b.size(); ++j) {
        if (isTaken[static_cast<std::size_t>(j)]) {
            moved += common[next] == b[j] ? 0 : 1;
            ++next;
        }
    }
    const double matches = static_cast<double>(common.size());
    return (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size())
               + (matches - moved / 2.0) / matches)
        / 3;
}

double jaroWinkler(QStringView a, QStringView b)
{
    constexpr qsizetype LongestPrefix = 4;
    qsizetype prefix = 0;
    while (prefix < std::min({a.size(), b.size(), LongestPrefix}) && a[prefix] == b[prefix]) {
        ++prefix;
    }
    const double likeness = jaro(a, b);
    return likeness + static_cast<double>(prefix) * 0.1 * (1 - likeness);
}

// 0.9 when all words of the shorter name are in the longer one.
double commonWords(QStringView a, QStringView b)
{
    const QStringList left = a.toString().split(u' ', Qt::SkipEmptyParts);
    const QStringList right = b.toString().split(u' ', Qt::SkipEmptyParts);
    const auto common = std::count_if(
        left.begin(), left.end(), [&](const QString &word) { return right.contains(word); });
    const qsizetype fewest = std::min(left.size(), right.size());
    constexpr double AllCommon = 0.9;
    return fewest == 0 ? 0 : AllCommon * static_cast<double>(common) / static_cast<double>(fewest);
}

} // namespace

QString digitsOf(QStringView name)
{
    QString digits;
    for (const QChar c : name) {
        if (c.isDigit()) {
            digits.append(c);
        }
    }
    return digits;
}

double nameLikeness(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty() || digitsOf(a) != digitsOf(b)) {
        return 0;
    }
    return std::max(jaroWinkler(a, b), commonWords(a, b));
}

} // namespace bellwether
