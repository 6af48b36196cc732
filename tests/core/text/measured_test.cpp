// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/analyser.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

#include <map>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Score
{
    int right = 0;
    int count = 0;

    double percent() const { return 100.0 * right / count; }
};

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

// The files write "&" as web pages do.
QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

// How often the label agrees with the mean rating of persons, -4 to 4, in the half of the texts
// that fit.py never reads. A text that is not analysed counts as neutral.
Score measured(const QString &path)
{
    Score score;
    TextAnalyser analyser;
    for (QByteArray line : linesOf(path)) {
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() != 3) {
            continue;
        }
        const QByteArray hash = QCryptographicHash::hash(cells[2], QCryptographicHash::Sha256);
        if (static_cast<unsigned char>(hash[0]) % 2 == 0) {
            continue;
        }
        const QString text = unescaped(QString::fromUtf8(cells[2]));
        ++score.count;
        score.right +=
            labelOf(analyser.polarity(text).value_or(0)) == labelOf(cells[1].toDouble() / 4) ? 1
                                                                                             : 0;
    }
    return score;
}

} // namespace

TEST_CASE("F-NLP: sentences of the trade are read as a person reads them", "[text]")
{
    Score score;
    TextAnalyser analyser;
    for (const QByteArray &line :
        linesOf(QStringLiteral(BELLWETHER_TEST_DATA) + u"/sentences.tsv"_s)) {
        const QList<QByteArray> cells = line.split('\t');
        if (line.startsWith('#') || cells.size() != 2) {
            continue;
        }
        const auto expected = fromSnakeCase<ToneLabel>(QString::fromUtf8(cells[0]));
        REQUIRE(expected.has_value());
        ++score.count;
        score.right +=
            labelOf(analyser.polarity(QString::fromUtf8(cells[1])).value_or(0)) == *expected ? 1
                                                                                             : 0;
    }
    CHECK(score.count == 60);
    CHECK(score.percent() >= 85);
}

// BELLWETHER_DATA names a folder with vader_groundtruth/, rated texts that are not part of this
// repository.
TEST_CASE("F-NLP: rated texts that were not fitted are read as persons rated them", "[text]")
{
    const QString folder = qEnvironmentVariable("BELLWETHER_DATA") + u"/vader_groundtruth"_s;
    const Score tweets = measured(folder + u"/tweets_GroundTruth.txt"_s);
    const Score snippets = measured(folder + u"/amazonReviewSnippets_GroundTruth.txt"_s);
    if (tweets.count == 0 || snippets.count == 0) {
        WARN("skipped: BELLWETHER_DATA names no folder with rated texts");
        return;
    }
    INFO("tweets " << tweets.right << " of " << tweets.count << ", snippets " << snippets.right
                   << " of " << snippets.count);
    CHECK(tweets.percent() >= 80);
    CHECK(snippets.percent() >= 56);
    if (qEnvironmentVariableIsSet("BELLWETHER_DATA_REPORT")) {
        WARN("tweets " << tweets.percent() << " %, snippets " << snippets.percent() << " %");
    }
}
