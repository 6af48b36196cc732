// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bellwether {

// Random numbers that are the same with every compiler and library: xoshiro256** started by
// splitmix64. The distributions of the standard library differ between libraries, so ranges are
// drawn here, with integers alone.
class Random
{
public:
    // Each subject that the sample book draws for has numbers of its own, so that one more draw for
    // contacts does not change every contract.
    enum class Subject : std::uint64_t
    {
        Plan,
        Names,
        Tenure,
        Subscription,
        Modules,
        Projects,
        Company,
        Contacts,
        Statuses,
        Churn,
        Feedback,
        Logins,
        Features,
        Tickets,
        Talks,
        Stack,
        Opportunities,
        Renewals,
        Goals,
        Tasks,
        Runs,
        Nature,
        Marks,
        Scores,
        Currency,
        Volume,
        Common
    };

    Random(std::uint64_t seed, Subject subject, std::uint64_t index = 0);

    std::uint64_t next();
    // 0 … count - 1; 0 when there is nothing to choose from.
    int below(int count);
    // Both ends belong to the range.
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int permille) { return below(1000) < permille; }
    // The place of one weight, heavier ones more often.
    std::size_t weighted(const std::vector<int> &weights);

    template <typename T>
    const T &pick(const std::vector<T> &values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    template <typename T>
    void shuffle(std::vector<T> &values, std::size_t first, std::size_t last)
    {
        for (std::size_t left = last - first; left > 1; --left) {
            const auto other = static_cast<std::size_t>(below(static_cast<int>(left)));
            std::swap(values[first + left - 1], values[first + other]);
        }
    }

private:
    std::array<std::uint64_t, 4> m_state;
};

// Places of weights, dealt like cards: every run of `block` results, and so the whole, holds each
// place as often as its weight says, in random order within the run. With independent draws a book
// of a hundred customers would have other shares each time.
std::vector<int> dealt(
    Random &random, const std::vector<int> &weights, std::size_t count, std::size_t block);

} // namespace bellwether
