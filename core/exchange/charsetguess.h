// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace bellwether {

// The encoding that text without a mark, which is not UTF-8, seems to have: one of several bytes
// per character or with Cyrillic, Greek or Hebrew letters where the program was built with
// uchardet, "macintosh" when accented letters stand where Windows has punctuation. Nothing for
// Western text, which that library guesses wrong, and where this build cannot read the encoding.
QString guessedCharset(QByteArrayView text);

} // namespace bellwether
