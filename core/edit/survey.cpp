// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/survey.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString LanguageKey = u"survey.language"_s;
const QString UsualLanguage = u"en"_s;

QString questionKey(FeedbackKind kind)
{
    return u"survey.%1.question"_s.arg(snakeCase(kind));
}

QString usualQuestion(FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::Nps:
        return u"How likely are you to recommend us to a friend or colleague?"_s;
    case FeedbackKind::Csat:
        return u"How satisfied are you with our service?"_s;
    case FeedbackKind::Happiness:
        break;
    }
    return u"How happy are you with us?"_s;
}

void put(Change &change, const Book &book, const QString &key, const QString &value,
    const QString &usual)
{
    const QString kept = value == usual ? QString() : value;
    if (kept != book.settings().value(key)) {
        change.settings[key] = kept.isEmpty() ? std::nullopt : std::optional(kept);
    }
}

} // namespace

QString surveyQuestion(const Book &book, FeedbackKind kind)
{
    const QString own = book.settings().value(questionKey(kind));
    return own.isEmpty() ? usualQuestion(kind) : own;
}

QString surveyLanguage(const Book &book)
{
    const QString own = book.settings().value(LanguageKey);
    return own.isEmpty() ? UsualLanguage : own;
}

Change surveyWorded(
    const Book &book, FeedbackKind kind, const QString &question, const QString &language)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Survey question"_s;
    put(change, book, questionKey(kind), question.simplified(), usualQuestion(kind));
    put(change, book, LanguageKey, language.simplified(), UsualLanguage);
    return change;
}

QString handOverChannel(const Book &book)
{
    return u"hand-over (%1)"_s.arg(surveyLanguage(book));
}

} // namespace bellwether
