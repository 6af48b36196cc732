// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// A word that a company is marked with, over some days.
struct CompanyTag
{
    CompanyTagId id;
    CompanyId company;
    QString tag;
    std::optional<QDate> from; // always when nothing
    std::optional<QDate> until; // last day that counts; nothing while it lasts

    bool operator==(const CompanyTag &) const = default;
};

} // namespace bellwether
