// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scorecomponents.h"

namespace bellwether {

std::shared_ptr<const HealthComponents> HealthComponents::of(const CompanyFacts &)
{
    return std::make_shared<HealthComponents>();
}

std::shared_ptr<const CsComponents> CsComponents::of(const CompanyFacts &)
{
    return std::make_shared<CsComponents>();
}

} // namespace bellwether
