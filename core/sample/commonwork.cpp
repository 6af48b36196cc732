// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/addrow.h"
#include "core/sample/commonrows.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

void addViews(Change &change)
{
    const auto view = [&](const QString &name, const QString &page, const QString &state) {
        addRow(change, SavedView{{}, name, page, state});
    };
    view(u"Struggling, renewal within 90 days"_s, u"customers"_s,
        uR"({"filters":{"status":["struggling"],"renewal_days":90}})"_s);
    view(u"Premium customers"_s, u"customers"_s, uR"({"filters":{"premium":true}})"_s);
    view(u"Enterprise stack"_s, u"health_stack"_s, uR"({"filters":{"group":["Enterprise"]}})"_s);
    const auto preset = [&](const QString &name, const QString &state) {
        addRow(change, ExportPreset{{}, name, state});
    };
    preset(u"Slides"_s, uR"({"format":"png","width":1920,"height":1080,"theme":"light"})"_s);
    preset(u"Monthly report"_s, uR"({"format":"svg","width":1440,"height":900,"theme":"light"})"_s);
}

} // namespace

void addWorkRows(Change &change, const SampleWords &words, const SampleRecipe &)
{
    for (const EmailTemplate &letter : words.lexicon.letters) {
        addRow(change, letter);
    }
    for (const SampleRule &rule : words.lexicon.rules) {
        addRow(change, rule.rule);
    }
    for (const auto &[award, count] : words.lexicon.awards) {
        addRow(change, AwardTier{{}, award, count});
    }
    addViews(change);
}

} // namespace bellwether
