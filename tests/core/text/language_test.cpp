// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/language.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

bool english(const QString &text)
{
    TokenisedText tokenised;
    tokenised.read(text, *Lexicon::english());
    return isEnglish(tokenised, *Lexicon::english());
}

} // namespace

TEST_CASE("F-NLP: texts of other languages are not analysed", "[text]")
{
    for (const QString &text : {u"Die Einsatzplanung geht jetzt doppelt so schnell."_s,
             u"Sehr guter Support, immer erreichbar und freundlich."_s,
             u"Gutes Programm, aber die Auswertungen sind umständlich."_s,
             u"Im Büro gut, auf der Baustelle noch nicht angekommen."_s,
             u"Auf unsere Tickets antwortet tagelang niemand."_s,
             u"L'équipe est réactive et toujours à l'écoute."_s,
             u"La planification nous fait gagner un temps précieux."_s,
             u"Bon outil, mais les exports restent lents."_s,
             u"Toujours pas de réponse à nos demandes depuis un mois."_s,
             u"El servicio es muy bueno y el equipo siempre responde."_s,
             u"No funciona desde ayer y nadie contesta."_s,
             u"Il servizio non funziona e nessuno risponde."_s,
             u"O suporte é muito bom, mas o sistema está lento."_s,
             u"De support is goed en we zijn tevreden over het product."_s,
             u"Vi er meget glade for løsningen, men den er langsom."_s,
             u"Bardzo dobra obsługa, ale system jest wolny."_s, u"サポートがとても遅いです。"_s,
             u"Очень плохая поддержка"_s, u"支持很好"_s, u"지원이 너무 느려요"_s, u"الدعم ممتاز"_s,
             u"Η υποστήριξη είναι αργή"_s, u"התמיכה מצוינת"_s, u"समर्थन बहुत अच्छा है"_s}) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(english(text));
    }
}

TEST_CASE("F-NLP: short texts without foreign words are English", "[text]")
{
    for (const QString &text : {u""_s, u"ok"_s, u"Great!"_s, u":)"_s, u"Slow exports"_s, u"10/10"_s,
             u"Call with Jürgen Müller about the café."_s, u"Workshop at Café Nordstraße"_s,
             u"Export times out for large months"_s, u"Met the team of São Paulo."_s,
             u"They use it in München and Köln, no complaints."_s, u"LOVE IT"_s,
             u"Restore a deleted job"_s, u"Don't touch"_s, u"Team lead joined"_s}) {
        CAPTURE(text.toStdString());
        CHECK(english(text));
    }
}
