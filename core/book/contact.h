// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

namespace bellwether {

// A person at a customer.
struct Contact
{
    ContactId id;
    CompanyId company;
    QString ref;
    QString name;
    QString email;
    QString role;
    bool isUser = true; // uses the product; login figures count only these
    bool isKey = false;
    bool optOut = false; // wants no feedback requests
    std::optional<QDate> since; // first day known at the customer, always when nothing
    std::optional<QDate> leftOn; // last day at the customer
    std::optional<std::int64_t> seats; // that the contact answers for

    bool operator==(const Contact &) const = default;
};

} // namespace bellwether
