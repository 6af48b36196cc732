// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

#include <QString>

namespace bellwether {

// The question that customers are asked, an option of the book; one that was never set is the usual
// one of its kind.
QString surveyQuestion(const Book &book, FeedbackKind kind);
// In which language it is asked: "en", "de-CH"; "en" when never set.
QString surveyLanguage(const Book &book);
// An empty question is the usual one again. Empty when all is so already.
Change surveyWorded(
    const Book &book, FeedbackKind kind, const QString &question, const QString &language);
// Where an answer came from, with the language it was asked in: "hand-over (en)".
QString handOverChannel(const Book &book);

} // namespace bellwether
