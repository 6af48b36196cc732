// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/mappings/customermappings.h"
#include "core/store/mappings/revenuemappings.h"
#include "core/store/mappings/scoringmappings.h"
#include "core/store/mappings/workmappings.h"
