// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/book/outbox.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace bellwether {

// What can be done with the customers of some rows (S0-41); whoever shows rows is given them.
struct RowDeeds
{
    using Customers = std::vector<CompanyId>;

    std::function<void(const Customers &, QWidget *above)> createTask;
    std::function<void(const Customers &, QWidget *above)> logInteraction;
    std::function<void(const Customers &, HealthStatus, QWidget *above)> setStatus;
    std::function<void(const Customers &, bool isPremium)> makePremium;
    std::function<void(const Customers &, std::optional<EmailTemplateId>)> copyLetters;
    std::function<std::vector<EmailTemplate>()> letters; // that can be chosen

    explicit operator bool() const { return createTask != nullptr; }
};

// All of it as a menu that is made anew.
void fillRowMenu(
    QMenu &menu, const RowDeeds &deeds, const RowDeeds::Customers &customers, QWidget *above);

} // namespace bellwether
