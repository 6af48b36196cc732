// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// Somebody noted that a customer left, or is leaving on that day.
struct ChurnRecord
{
    ChurnRecordId id;
    CompanyId company;
    QDate day; // first day without the service
    QString reason; // a leaf of the book's reason list: "Price", "Missing features"
    std::optional<bool> isAvoidable;
    QString note;

    bool operator==(const ChurnRecord &) const = default;
};

} // namespace bellwether
