// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QString>

namespace bellwether {

// The row of the company with that key (rowKey), if the scope takes it in; CompanyRows::None
// otherwise.
std::size_t rowWithKey(const Question &question, const QString &key);

} // namespace bellwether
