// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <QString>

namespace bellwether {

// F-NLP, nlp.net: 100 × (positive − negative) ÷ texts of the companies in scope, written in the
// range; -100 to 100. A text that is not English counts as neutral and is told apart in the term
// "not_analysed". Without a value where nothing was written, or nothing in English.
Figure netTextTone(const Question &question);
// The texts with "day", "subject", "text", "polarity" (empty when not analysed) and "label".
RowTable textRows(const Question &question);

// F-NLP, nlp.topics: what those texts are about, the most frequent first, with the mean polarity of
// the texts that name it and its newest texts. At most twenty, each in two texts or more.
Series textTopics(const Question &question);
// The texts of a topic; all topics' for an empty key, a text once for each of them.
Result<RowTable> textTopicRows(const Question &question, const QString &key);

} // namespace bellwether
