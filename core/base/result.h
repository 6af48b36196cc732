// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace bellwether {

// Why something could not be done. Core names the kind and the facts; the sentence for the user is
// made by describe() in ui/formatting.
struct Error
{
    enum class Kind
    {
        CannotOpen, // not there, not readable, not a regular file
        CannotCreate, // exists already, or the folder refuses
        CannotWrite, // the disk or the system refused
        DiskFull,
        ReadOnly, // the book was opened for reading only
        NotABook,
        EmptyFile,
        SchemaTooNew,
        DamagedData,
        LockedElsewhere, // detail: who holds it, "PID on HOST"
        ChangedOutside, // moved, replaced or overwritten while open
        NotFound, // a company, figure or column that nobody knows
        InvalidInput, // the user's value, file or option
        Cancelled,
    };

    Kind kind;
    QString subject; // what it was about: a path, a row, a company
    QString detail; // SQLite's or the system's own words, for the log and "Details"
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString subject, QString detail = {})
{
    return tl::unexpected(Error{kind, std::move(subject), std::move(detail)});
}

} // namespace bellwether
