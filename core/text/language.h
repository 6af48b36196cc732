// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/tokens.h"

namespace bellwether {

// Whether a text may be read as English: it is written in Latin letters and has no more words of
// other languages than English ones. Short texts without any such evidence are English.
bool isEnglish(const TokenisedText &text, const Lexicon &lexicon);

} // namespace bellwether
