// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <array>

namespace bellwether {

// What stands for any number in phrases: "open for # weeks".
inline constexpr QStringView AnyNumber = u"#";

// The one or two words that a word in lower case is read as: "don't" are "do" and "not", "it's" is
// "it", "seven" and "7th" are "#". The second one may be empty. Views of the word itself or of
// texts that stay.
std::array<QStringView, 2> plainWords(QStringView lowerWord);

// A term of the lexicon as its words are read, in lower case and separated by single spaces.
QString plainTerm(QStringView term);

} // namespace bellwether
