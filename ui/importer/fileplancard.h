// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"
#include "ui/widgets/card.h"

namespace bellwether {

// One file of an import: what it is taken for, how many rows do what, which columns mean what.
class FilePlanCard : public Card
{
    Q_OBJECT

public:
    explicit FilePlanCard(const FilePlan &file, QWidget *parent = nullptr);
};

// "account_name → Company name"; columns that are not used are named last.
QString columnsText(const FilePlan &file);

} // namespace bellwether
