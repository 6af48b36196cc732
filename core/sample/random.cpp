// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/random.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace bellwether {

namespace {

std::uint64_t splitMix(std::uint64_t &state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, Subject subject, std::uint64_t index)
{
    std::uint64_t start = seed;
    start = splitMix(start) ^ static_cast<std::uint64_t>(subject);
    start = splitMix(start) ^ index;
    for (std::uint64_t &word : m_state) {
        word = splitMix(start);
    }
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

int Random::below(int count)
{
    if (count < 1) {
        return 0;
    }
    return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
}

std::size_t Random::weighted(const std::vector<int> &weights)
{
    int left = below(std::accumulate(weights.begin(), weights.end(), 0));
    std::size_t place = 0;
    while (place + 1 < weights.size() && left >= weights[place]) {
        left -= weights[place];
        ++place;
    }
    return place;
}

std::vector<int> dealt(
    Random &random, const std::vector<int> &weights, std::size_t count, std::size_t block)
{
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<int> owed(weights.size(), 0);
    std::vector<int> places;
    places.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t place = 0; place < weights.size(); ++place) {
            owed[place] += weights[place];
        }
        const auto most = std::max_element(owed.begin(), owed.end());
        *most -= total;
        places.push_back(static_cast<int>(most - owed.begin()));
    }
    for (std::size_t first = 0; first < count; first += block) {
        random.shuffle(places, first, std::min(first + block, count));
    }
    return places;
}

} // namespace bellwether
