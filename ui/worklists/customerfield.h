// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QLineEdit>

namespace bellwether {

// A customer, found by a part of the name. Two of one name are told apart by their references.
class CustomerField : public QLineEdit
{
    Q_OBJECT

public:
    CustomerField(const Book &book, std::optional<CompanyId> chosen, QWidget *parent = nullptr);

    std::optional<CompanyId> customer() const;
    void setCustomer(std::optional<CompanyId> customer);
    // Something is typed that is no customer's name.
    bool isUnknown() const { return !text().simplified().isEmpty() && !customer(); }

private:
    std::vector<std::pair<QString, CompanyId>> m_customers; // by the names offered
};

} // namespace bellwether
