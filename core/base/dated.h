// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <algorithm>
#include <optional>
#include <vector>

namespace bellwether {

// The day from which a value counts when nobody said since when.
inline const QDate SinceAlways(1, 1, 1);

// A value that changes over time. Each span begins on a day and lasts until the next one begins;
// a span without a value says that there was none ("no CSM from March on").
template <typename T>
class Dated
{
public:
    struct Span
    {
        QDate from;
        std::optional<T> value;

        bool operator==(const Span &) const = default;
    };

    Dated() = default;
    explicit Dated(T value) { set(SinceAlways, std::move(value)); }

    // What held on that day; nothing before the first span.
    std::optional<T> valueAt(QDate day) const
    {
        const auto next = std::upper_bound(m_spans.begin(), m_spans.end(), day,
            [](QDate wanted, const Span &span) { return wanted < span.from; });
        return next == m_spans.begin() ? std::nullopt : std::prev(next)->value;
    }

    // From that day on, until the next span that is already there.
    void set(QDate from, std::optional<T> value)
    {
        const auto place = std::lower_bound(m_spans.begin(), m_spans.end(), from,
            [](const Span &span, QDate wanted) { return span.from < wanted; });
        if (place != m_spans.end() && place->from == from) {
            place->value = std::move(value);
        } else {
            m_spans.insert(place, Span{from, std::move(value)});
        }
    }

    const std::vector<Span> &spans() const { return m_spans; }
    bool empty() const { return m_spans.empty(); }

    bool operator==(const Dated &) const = default;

private:
    std::vector<Span> m_spans; // by day
};

} // namespace bellwether
