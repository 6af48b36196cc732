// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/steps.h"

namespace faults {

using namespace bellwether;

namespace {

constexpr int ImportRows = 60;

} // namespace

bool repeated(const Task &task, Random &random, bool (*step)(Session &, Random &))
{
    std::optional<Session> session = Session::open(task.path);
    for (int i = 0; session && i < task.actions; ++i) {
        if (!step(*session, random)) {
            return false;
        }
    }
    return session.has_value();
}

bool editOnce(Session &session, Random &random)
{
    return session.write([&](const Book &book) { return edit(book, random); });
}

bool importOnce(Session &session, Random &random)
{
    return session.write([&](const Book &book) { return import(book, random, ImportRows); });
}

bool purgeOldest(Session &session)
{
    return session.write([](const Book &book) { return purge(book); });
}

} // namespace faults
