// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/texts.h"

#include "core/metrics/texttone.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/plain/texts.h"
#include "tests/core/metrics/worlds.h"

#include <map>
#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

double termOf(const Figure &figure, const char *name)
{
    for (const NamedValue &term : figure.terms) {
        if (term.name == QLatin1StringView(name)) {
            return term.value.value();
        }
    }
    FAIL("no term " << name);
    return 0;
}

// 22 texts that please, 10 that say nothing, 8 that complain.
BookPointer bookOfTheExample()
{
    QByteArray text = "interactions:\ncompany | day | type | text\n";
    for (int i = 0; i < 40; ++i) {
        text += i < 22 ? "Acme | 2025-06-01 | call | They love it.\n"
            : i < 32   ? "Acme | 2025-06-02 | call | Sent the agenda.\n"
                       : "Acme | 2025-06-03 | call | Support takes forever.\n";
    }
    return bookFrom(text.constData());
}

const char *const Mixed = R"(
    companies:
    name
    Acme
    Globex
    interactions:
    company | day        | type    | text
    Acme    | 2025-06-02 | call    | Great call, they love it
    Globex  | 2025-06-03 | meeting | Die Einsatzplanung ist sehr gut
    Globex  | 2025-05-31 | call    | Great call before the range
    Acme    | 2025-07-01 | call    | Great call after the range
    Acme    | 2025-06-04 | note    | -
    responses:
    company | day        | kind | value | comment
    Globex  | 2025-06-05 | nps  | 3     | Slow and buggy
    tickets:
    company | opened_on  | subject
    Acme    | 2025-06-06 | Question about user rights
    sentiments:
    company | day        | value    | note
    Globex  | 2025-06-07 | negative | Irritated from the first minute
)";

Question june(const BookPointer &book, const Scope &scope = {})
{
    return ask(book, days("2025-06-01", "2025-06-30"), {}, scope);
}

BookPointer randomBook(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    const std::array texts = {u"They love the mobile app"_s, u"The mobile app is slow"_s,
        u"mobile app: sync fails"_s, u"Invoice came twice"_s, u"Der Export ist sehr langsam"_s,
        u"No complaints about the export"_s, u"Exports and invoices"_s, u""_s, u"Not happy."_s,
        u"Support is great, but the export is not"_s};
    std::vector<Company> companies;
    std::vector<TeamMember> team;
    for (int i = 1; i <= 3; ++i) {
        TeamMember member;
        member.id = {i};
        member.name = u"CSM "_s + QString::number(i);
        team.push_back(member);
    }
    for (int i = 1; i <= 6; ++i) {
        Company company;
        company.id = {i};
        company.name = u"Company "_s + QString::number(i);
        company.customerSince = i == 6 ? QDate(2026, 1, 1) : QDate(2020, 1, 1);
        company.csm = Dated<TeamMemberId>(TeamMemberId{1 + static_cast<int>(pick(3))});
        companies.push_back(company);
    }
    const auto day = [&] { return QDate(2025, 1, 1).addDays(static_cast<qint64>(pick(365))); };
    const auto company = [&] { return CompanyId{1 + static_cast<std::int64_t>(pick(6))}; };
    std::vector<FeedbackResponse> responses;
    std::vector<Interaction> interactions;
    std::vector<Ticket> tickets;
    std::vector<SentimentEntry> sentiments;
    std::vector<TextAnalysis> analyses;
    for (int i = 1; i <= 25; ++i) {
        FeedbackResponse response;
        response.id = {i};
        response.company = company();
        response.day = day();
        response.comment = texts[pick(texts.size())];
        responses.push_back(response);
        Interaction interaction;
        interaction.id = {i};
        interaction.company = company();
        interaction.day = day();
        interaction.text = texts[pick(texts.size())];
        interactions.push_back(interaction);
        Ticket ticket;
        ticket.id = {i};
        ticket.company = company();
        ticket.openedOn = day();
        ticket.subject = texts[pick(texts.size())];
        tickets.push_back(ticket);
        SentimentEntry entry;
        entry.id = {i};
        entry.company = company();
        entry.day = day();
        entry.value = static_cast<Sentiment>(pick(5));
        entry.origin = pick(4) == 0 ? SentimentOrigin::Import : SentimentOrigin::Csm;
        entry.note = texts[pick(texts.size())];
        if (pick(5) != 0) {
            entry.author = TeamMemberId{1 + static_cast<int>(pick(3))};
        }
        sentiments.push_back(entry);
        TextAnalysis analysis;
        analysis.id = {i};
        analysis.subject = static_cast<TextSubject>(pick(4));
        analysis.subjectRow = 1 + static_cast<int>(pick(60));
        analysis.analyser = pick(3) == 0 ? u"english 1"_s : u"person"_s;
        if (pick(4) != 0) {
            analysis.polarity = static_cast<double>(pick(201)) / 100 - 1;
        }
        analyses.push_back(analysis);
    }
    return BookBuilder()
        .rows<TeamMember>(team)
        .rows<Company>(companies)
        .rows<FeedbackResponse>(responses)
        .rows<Interaction>(interactions)
        .rows<Ticket>(tickets)
        .rows<SentimentEntry>(sentiments)
        .rows<TextAnalysis>(analyses)
        .share();
}

Question randomQuestion(std::uint64_t seed)
{
    Scope scope;
    if (seed % 3 == 1) {
        scope.companies = {CompanyId{1}, CompanyId{4}, CompanyId{6}};
    } else if (seed % 3 == 2) {
        scope.csms = {TeamMemberId{1}, TeamMemberId{3}};
    }
    const QDate from = QDate(2025, 1, 1).addDays(static_cast<qint64>(seed * 37 % 300));
    return ask(
        randomBook(seed), {from, from.addDays(static_cast<qint64>(seed * 53 % 200))}, {}, scope);
}

double valueOf(const SeriesPoint &point, const char *name)
{
    for (const NamedValue &value : point.values) {
        if (value.name == QLatin1StringView(name)) {
            return value.value.value();
        }
    }
    FAIL("no value " << name);
    return 0;
}

} // namespace

TEST_CASE("F-NLP: 22 positive, 10 neutral and 8 negative texts make +35", "[text]")
{
    const Figure net = figure(june(bookOfTheExample()), "nlp.net");
    CHECK(net.value == 35);
    CHECK(net.unit == Unit::Points);
    CHECK(net.n == 40);
    CHECK(termOf(net, "positive") == 22);
    CHECK(termOf(net, "neutral") == 10);
    CHECK(termOf(net, "negative") == 8);
    CHECK(termOf(net, "not_analysed") == 0);
    CHECK(rowsOf(june(bookOfTheExample()), "nlp.net").rows.size() == 40);
}

TEST_CASE("F-NLP: no texts, no number", "[text]")
{
    CHECK(value(june(bookFrom("companies:\nname\nAcme\n")), "nlp.net") == u"none: no texts"_s);
    CHECK(value(june(bookFrom("")), "nlp.net") == u"none: no companies"_s);
    const auto foreign = bookFrom(R"(
        interactions:
        company | day        | type | text
        Acme    | 2025-06-02 | call | Die Einsatzplanung ist sehr gut
    )");
    CHECK(value(june(foreign), "nlp.net") == u"none: no texts"_s);
    CHECK(termOf(figure(june(foreign), "nlp.net"), "not_analysed") == 1);
}

TEST_CASE("F-NLP: texts of all kinds count, of the range and the scope", "[text]")
{
    const BookPointer book = bookFrom(Mixed);
    const Figure net = figure(june(book), "nlp.net");
    CHECK(net.n == 5);
    CHECK(termOf(net, "positive") == 1);
    CHECK(termOf(net, "neutral") == 2); // one of them in German
    CHECK(termOf(net, "negative") == 2);
    CHECK(termOf(net, "not_analysed") == 1);
    CHECK(net.value == -20);
    CHECK(print(rowsOf(june(book), "nlp.net"), {"company", "day", "subject", "text", "label"})
        == lines({"Acme | 2025-06-02 | interaction | Great call, they love it | positive",
            "Globex | 2025-06-03 | interaction | Die Einsatzplanung ist sehr gut | neutral",
            "Globex | 2025-06-05 | response | Slow and buggy | negative",
            "Acme | 2025-06-06 | ticket | Question about user rights | neutral",
            "Globex | 2025-06-07 | sentiment | Irritated from the first minute | negative"}));
    const auto globex = scopeOf<&Scope::companies>({companyNamed(*book, "Globex")});
    CHECK(figure(june(book, globex), "nlp.net").n == 3);
}

TEST_CASE("F-NLP: a person's correction stands before the analyser's word", "[text]")
{
    const BookPointer book = bookFrom(Mixed);
    const auto with = [&](const QString &analyser, std::optional<double> polarity,
                          const QString &label) {
        TextAnalysis analysis;
        analysis.id = {1};
        analysis.subject = TextSubject::Response;
        analysis.subjectRow = 1;
        analysis.analyser = analyser;
        analysis.polarity = polarity;
        analysis.label = label;
        return figure(june(BookBuilder(*book).rows<TextAnalysis>({analysis}).share()), "nlp.net");
    };
    CHECK(termOf(with(u"english 1"_s, 0.9, {}), "positive") == 1); // a kept answer is none
    CHECK(termOf(with(u"person"_s, 0.9, {}), "positive") == 2);
    CHECK(termOf(with(u"person"_s, 7.0, {}), "positive") == 2);
    CHECK(termOf(with(u"person"_s, {}, u"positive"_s), "positive") == 2);
    CHECK(termOf(with(u"person"_s, {}, u"neutral"_s), "neutral") == 3);
    CHECK(termOf(with(u"person"_s, {}, {}), "not_analysed") == 2);
}

TEST_CASE("F-NLP: a book may weigh words its own way", "[text]")
{
    const BookPointer book = bookFrom(R"(
        settings:
        key                    | value
        lexicon.User Rights    | -3
        lexicon.great          | -2.5
        lexicon.broken         | a lot
        interactions:
        company | day        | type | text
        Acme    | 2025-06-02 | call | Great.
        Acme    | 2025-06-02 | call | Question about user rights
        Acme    | 2025-06-02 | call | It is broken
    )");
    CHECK(value(june(book), "nlp.net") == u"-100"_s);
}

TEST_CASE("F-NLP: topics are frequent words with their tone and texts", "[text]")
{
    const BookPointer book = bookFrom(R"(
        interactions:
        company | day        | type | text
        Acme    | 2025-06-01 | call | They love the mobile app
        Acme    | 2025-06-02 | call | The mobile app is great, exports too
        Globex  | 2025-06-03 | call | Mobile app: not usable
        Globex  | 2025-06-04 | call | The export is terrible
        Globex  | 2025-05-04 | call | The export is great
    )");
    const Series topics = series(june(book), "nlp.topics");
    REQUIRE(topics.points.size() == 2);
    CHECK(topics.points[0].key == u"mobile app"_s);
    CHECK(valueOf(topics.points[0], "count") == 3);
    CHECK(valueOf(topics.points[0], "positive") == 2);
    CHECK(valueOf(topics.points[0], "negative") == 1);
    CHECK(valueOf(topics.points[0], "polarity") > 0);
    REQUIRE(topics.points[0].texts.size() == 3);
    CHECK(topics.points[0].texts[0].text == u"Mobile app: not usable"_s);
    CHECK(topics.points[1].key == u"export"_s);
    CHECK(valueOf(topics.points[1], "count") == 2);

    CHECK(print(pointRows(june(book), "nlp.topics", "export").value(), {"company", "topic", "text"})
        == lines({"Acme | export | The mobile app is great, exports too",
            "Globex | export | The export is terrible"}));
    CHECK(pointRows(june(book), "nlp.topics", "").value().rows.size() == 5);
    CHECK(pointRows(june(book), "nlp.topics", "weather").error().kind == Error::Kind::NotFound);
}

TEST_CASE("F-NLP: there are twenty topics at most", "[text]")
{
    QByteArray text = "interactions:\ncompany | day | type | text\n";
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const QByteArray word = "zeppel" + QByteArray(1, letter) + "n";
        text +=
            "Acme | 2025-06-01 | call | " + word + "\nAcme | 2025-06-01 | call | " + word + '\n';
    }
    const Series topics = series(june(bookFrom(text.constData())), "nlp.topics");
    REQUIRE(topics.points.size() == 20);
    CHECK(topics.points[0].key == u"zeppelan"_s);
    CHECK(topics.points[19].key == u"zeppeltn"_s);
}

TEST_CASE("F-NLP: figures agree with the plain form", "[text][worlds]")
{
    for (const std::uint64_t seed : worlds(60)) {
        const Question question = randomQuestion(seed);
        CAPTURE(seed);
        const plain::NetTone expected = plain::netTone(question);
        const Figure net = figure(question, "nlp.net");
        CHECK(net.value == expected.net());
        CHECK(termOf(net, "positive") == expected.positive);
        CHECK(termOf(net, "neutral") == expected.neutral);
        CHECK(termOf(net, "negative") == expected.negative);
        CHECK(termOf(net, "not_analysed") == expected.notAnalysed);
        CHECK(static_cast<int>(rowsOf(question, "nlp.net").rows.size()) == net.n);

        auto byTopic = plain::polaritiesByTopic(question);
        std::erase_if(byTopic, [](const auto &topic) { return topic.second.size() < 2; });
        const Series topics = series(question, "nlp.topics");
        CHECK(topics.points.size() == byTopic.size());
        double before = 1e9;
        std::size_t all = 0;
        for (const SeriesPoint &point : topics.points) {
            CAPTURE(point.key.toStdString());
            const std::vector<double> &polarities = byTopic[point.key];
            double sum = 0;
            for (const double polarity : polarities) {
                sum += polarity;
            }
            CHECK(valueOf(point, "count") == static_cast<double>(polarities.size()));
            CHECK(valueOf(point, "polarity")
                == Catch::Approx(sum / static_cast<double>(polarities.size())).margin(1e-9));
            CHECK(valueOf(point, "count") <= before);
            before = valueOf(point, "count");
            const auto rows = pointRows(question, "nlp.topics", point.key.toUtf8().constData());
            CHECK(rows.value().rows.size() == polarities.size());
            all += polarities.size();
        }
        CHECK(pointRows(question, "nlp.topics", "").value().rows.size() == all);
    }
}

TEST_CASE("F-SENT: sentiments agree with the plain form", "[text][worlds]")
{
    for (const std::uint64_t seed : worlds(60)) {
        const Question question = randomQuestion(seed);
        CAPTURE(seed);
        const std::vector<SentimentEntry> given = plain::given(question);
        const std::vector<SentimentEntry> latest = plain::latest(question);
        CHECK(figure(question, "sentiments.given").value == static_cast<double>(given.size()));
        CHECK(rowsOf(question, "sentiments.given").rows.size() == given.size());
        const auto counted = [](const std::vector<SentimentEntry> &entries, const QString &value) {
            return std::count_if(entries.begin(), entries.end(),
                [&](const SentimentEntry &entry) { return snakeCase(entry.value) == value; });
        };
        for (const SeriesPoint &point : series(question, "sentiments.by_value").points) {
            const auto count = static_cast<double>(counted(given, point.key));
            const auto customers = static_cast<double>(counted(latest, point.key));
            CHECK(valueOf(point, "count") == count);
            CHECK(valueOf(point, "customers") == customers);
            if (!given.empty()) {
                CHECK(valueOf(point, "share") == count / static_cast<double>(given.size()));
                CHECK(valueOf(point, "customers_share")
                    == customers / static_cast<double>(latest.size()));
            }
            const QByteArray key = point.key.toUtf8();
            CHECK(static_cast<double>(
                      pointRows(question, "sentiments.by_value", key).value().rows.size())
                == count);
            CHECK(
                static_cast<double>(
                    pointRows(question, "sentiments.by_value", key + "/latest").value().rows.size())
                == customers);
        }
    }
}
