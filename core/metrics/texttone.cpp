// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/texttone.h"

namespace bellwether {

std::shared_ptr<const TextTones> TextTones::of(const CompanyFacts &)
{
    return std::make_shared<TextTones>();
}

} // namespace bellwether
