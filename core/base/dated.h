// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>

#include <algorithm>
#include <optional>

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
        const auto next = std::upper_bound(m_spans.cbegin(), m_spans.cend(), day,
            [](QDate wanted, const Span &span) { return wanted < span.from; });
        return next == m_spans.cbegin() ? std::nullopt : std::prev(next)->value;
    }

    // From that day on, until the next span that is already there.
    void set(QDate from, std::optional<T> value)
    {
        const auto place = std::lower_bound(m_spans.cbegin(), m_spans.cend(), from,
            [](const Span &span, QDate wanted) { return span.from < wanted; });
        const auto index = std::distance(m_spans.cbegin(), place);
        if (place != m_spans.cend() && place->from == from) {
            m_spans[index].value = std::move(value);
        } else {
            m_spans.insert(index, Span{from, std::move(value)});
        }
    }

    const QList<Span> &spans() const { return m_spans; }
    bool empty() const { return m_spans.empty(); }

    bool operator==(const Dated &) const = default;

private:
    // By day. A QList, because a Book copies its rows when one of them changes, and copies of a
    // QList share what they hold.
    QList<Span> m_spans;
};

} // namespace bellwether
