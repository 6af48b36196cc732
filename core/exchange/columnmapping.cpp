// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/columnmapping.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double SimilarEnough = 0.9;
constexpr double SimilarName = 0.8; // confidence of a name that is only similar
constexpr double BegunName = 0.9; // "how likely is it that you …" for "how likely*"
constexpr double PairedName = 0.7; // confidence of "school id" beside "school name"

struct Candidate
{
    double confidence;
    int rank;
    std::size_t column;
    std::size_t field;
};

// What the values add to a name, or take from it.
double evidence(const ColumnProfile &column, FieldType type)
{
    if (column.filled == 0) {
        return -0.2; // a filled column of the same name goes first
    }
    const auto share = column.shareOf(type);
    if (!share) {
        return 0;
    }
    if (*share >= 0.9) {
        return 0.15;
    }
    if (*share < 0.1 && column.filled >= 3) {
        return -0.6;
    }
    return *share < 0.5 ? -0.3 : 0;
}

qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = static_cast<qsizetype>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = a[i - 1] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

// Of names whose words are in no order any more; 0 below what counts as similar. Files of a
// thousand columns are compared with every alias of every kind, so that most pairs have to end
// before their distance is worked out.
double orderlessSimilarity(const QString &a, const QString &b)
{
    const qsizetype longest = std::max(a.size(), b.size());
    const qsizetype most = longest / 10; // edits with which they are similar enough
    if (longest == 0 || std::abs(a.size() - b.size()) > most) {
        return 0;
    }
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    QStringView left = QStringView(a).sliced(front.first - a.begin());
    QStringView right = QStringView(b).sliced(front.second - b.begin());
    while (!left.isEmpty() && !right.isEmpty() && left.back() == right.back()) {
        left.chop(1);
        right.chop(1);
    }
    const bool isHopeless = most < 2 && std::max(left.size(), right.size()) > most;
    const qsizetype distance = isHopeless ? longest : editDistance(left, right);
    return distance > most ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longest);
}

// The customer in a file that calls it something else: "school id" beside "school name".
std::optional<QString> customerWord(
    const std::vector<ColumnProfile> &columns, const FieldDictionary &dictionary)
{
    for (const ColumnProfile &column : columns) {
        const QStringList words = column.header.words.split(u' ');
        if (words.size() != 2 || words[1] != u"id"_s || dictionary.isForeignEntity(words[0])) {
            continue;
        }
        const QString name = words[0] + u" name"_s;
        for (const ColumnProfile &other : columns) {
            if (other.header.words == name && other.numbers * 2 < std::max(other.filled, 1)) {
                return words[0];
            }
        }
    }
    return std::nullopt;
}

// Questions of surveys go on as their authors like.
bool beginsLike(const QString &words, const QString &alias)
{
    return alias.endsWith(u'*') && words.startsWith(QStringView(alias).chopped(1));
}

void addNameCandidates(const std::vector<ColumnProfile> &columns, ImportKind kind,
    const FieldDictionary &dictionary, std::vector<Candidate> &candidates)
{
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const QString compact = columns[c].header.compact();
        const auto exact = dictionary.byName(kind, compact);
        if (compact.isEmpty() || (exact.empty() && dictionary.isIgnored(compact))) {
            continue;
        }
        const auto add = [&](const FieldDictionary::Alias &alias, double confidence) {
            const FieldType type = dictionary.fields()[alias.field].type;
            const double weighed = std::min(confidence, confidence + evidence(columns[c], type));
            const double bonus = confidence < 1 ? std::max(0.0, evidence(columns[c], type)) : 0;
            candidates.push_back({weighed + bonus, alias.rank, c, alias.field});
        };
        for (const auto &alias : exact) {
            add(alias, 1.0);
        }
        if (exact.empty()) {
            for (const auto &alias : dictionary.aliases(kind)) {
                if (beginsLike(columns[c].header.words, alias.words)) {
                    add(alias, BegunName);
                }
            }
        }
        // Short names are alike too easily: "arr" and "mrr".
        constexpr qsizetype ShortestSimilar = 6;
        if (exact.empty() && compact.size() >= ShortestSimilar
            && !dictionary.isKnownName(compact)) {
            const QString orderless = withoutOrder(columns[c].header.words);
            for (const auto &alias : dictionary.aliases(kind)) {
                if (alias.words.size() >= ShortestSimilar
                    && orderlessSimilarity(orderless, alias.orderless) >= SimilarEnough) {
                    add(alias, SimilarName);
                }
            }
        }
    }
}

void addPairedCandidates(const std::vector<ColumnProfile> &columns,
    const FieldDictionary &dictionary, std::vector<Candidate> &candidates)
{
    const auto word = customerWord(columns, dictionary);
    const bool hasName = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &c) {
        return dictionary.fields()[c.field].id == u"account.name"_s
            && c.confidence >= LeastConfidence;
    });
    if (!word || hasName) {
        return;
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (const auto &[suffix, id] : {std::pair(u" id"_s, u"account.external_id"_s),
                 std::pair(u" name"_s, u"account.name"_s)}) {
            if (columns[c].header.words == *word + suffix) {
                const auto field =
                    static_cast<std::size_t>(dictionary.find(id) - dictionary.fields().data());
                candidates.push_back({PairedName, 0, c, field});
            }
        }
    }
}

// Whether rows belong to a customer of whom several rows may speak: contracts, not customers.
bool namesParent(const std::vector<ColumnProfile> &columns, const ColumnMapping &contracts)
{
    const auto parent = contracts.columnOfField.find(u"account.external_id"_s);
    return parent != contracts.columnOfField.end()
        && (contracts.has(u"contract.external_id"_s) || !columns[parent->second].isUnique());
}

// Whether columns tell what only a customer has.
bool describesCustomers(const ColumnMapping &companies)
{
    static const std::array Attributes = {u"account.owner"_s, u"account.manager"_s,
        u"account.industry"_s, u"account.country"_s, u"account.employees"_s, u"account.lifecycle"_s,
        u"account.tier"_s, u"account.nps"_s, u"account.locations"_s};
    return std::any_of(Attributes.begin(), Attributes.end(),
        [&](const QString &field) { return companies.has(field); });
}

// The first kind of which all that is needed is there, and what no other kind has.
std::optional<ImportKind> kindBySigns(const std::vector<ColumnProfile> &columns,
    const FieldDictionary &dictionary, const ImportOptions &options)
{
    const ColumnMapping contracts = mapColumns(columns, ImportKind::Contracts, dictionary, options);
    const bool hasRevenue = contracts.has(u"revenue.mrr"_s) || contracts.has(u"revenue.arr"_s)
        || contracts.has(u"revenue.total"_s);
    for (const KindInfo &kind : dictionary.kinds()) {
        if (kind.signs.empty() || (kind.yieldsToRevenue && hasRevenue)) {
            continue;
        }
        const ColumnMapping mapping = mapColumns(columns, kind.kind, dictionary, options);
        const auto isGiven = [&](const QString &field) {
            return mapping.has(field) || options.constants.contains(field);
        };
        const auto allGiven = [&](const QStringList &fields) {
            return std::all_of(fields.begin(), fields.end(), isGiven);
        };
        const auto oneGiven = [&](const QStringList &fields) {
            return std::any_of(fields.begin(), fields.end(), isGiven);
        };
        if (std::all_of(kind.needs.begin(), kind.needs.end(), oneGiven)
            && std::any_of(kind.signs.begin(), kind.signs.end(), allGiven)) {
            return kind.kind;
        }
    }
    return std::nullopt;
}

} // namespace

double nameSimilarity(const QString &a, const QString &b)
{
    return orderlessSimilarity(withoutOrder(a), withoutOrder(b));
}

ColumnMapping mapColumns(const std::vector<ColumnProfile> &columns, ImportKind kind,
    const FieldDictionary &dictionary, const ImportOptions &options)
{
    ColumnMapping mapping;
    for (const ColumnProfile &column : columns) {
        mapping.columns.push_back({column.title, {}, 0, column.samples, column.filled == 0});
    }
    const auto assign = [&](const QString &field, std::size_t column, double confidence) {
        mapping.columns[column].field = field;
        mapping.columns[column].confidence = confidence;
        mapping.columnOfField[field] = column;
    };
    for (const auto &[field, title] : options.columnOfField) {
        const auto column = std::find_if(columns.begin(), columns.end(),
            [&title = title](const ColumnProfile &c) { return c.title == title.trimmed(); });
        if (column != columns.end() && !title.isEmpty()) {
            assign(field, static_cast<std::size_t>(column - columns.begin()), 1);
        }
    }
    const auto isLeftOut = [&](const QString &field) {
        const auto said = options.columnOfField.find(field);
        return said != options.columnOfField.end() && said->second.isEmpty();
    };
    std::vector<Candidate> candidates;
    addNameCandidates(columns, kind, dictionary, candidates);
    addPairedCandidates(columns, dictionary, candidates);
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
            return std::tuple(-a.confidence, a.rank, a.column)
                < std::tuple(-b.confidence, b.rank, b.column);
        });
    for (const Candidate &candidate : candidates) {
        const QString &field = dictionary.fields()[candidate.field].id;
        if (candidate.confidence >= LeastConfidence && !mapping.has(field) && !isLeftOut(field)
            && mapping.columns[candidate.column].field.isEmpty()) {
            assign(field, candidate.column, candidate.confidence);
        }
    }
    return mapping;
}

KindGuess guessKind(const std::vector<ColumnProfile> &columns, const FieldDictionary &dictionary,
    const ImportOptions &options)
{
    std::set<QString> present;
    for (const ColumnProfile &column : columns) {
        present.insert(column.header.compact());
    }
    for (const auto &fingerprint : dictionary.fingerprints()) {
        if (std::all_of(fingerprint.headers.begin(), fingerprint.headers.end(),
                [&](const QString &header) { return present.contains(header); })) {
            const auto kind = fromSnakeCase<ImportKind>(fingerprint.kind);
            return {kind, kind ? QString() : fingerprint.kind, &fingerprint};
        }
    }
    if (const auto kind = kindBySigns(columns, dictionary, options)) {
        return {kind, {}, nullptr};
    }
    const auto given = [&](const ColumnMapping &mapping, const QString &field) {
        return mapping.has(field) || options.constants.contains(field);
    };
    const ColumnMapping contracts = mapColumns(columns, ImportKind::Contracts, dictionary, options);
    const ColumnMapping companies = mapColumns(columns, ImportKind::Companies, dictionary, options);
    const bool hasAccount = given(contracts, u"account.external_id"_s)
        || given(contracts, u"account.name"_s) || given(contracts, u"account.domain"_s);
    const bool hasAmount = given(contracts, u"revenue.mrr"_s) || given(contracts, u"revenue.arr"_s)
        || given(contracts, u"revenue.total"_s) || given(contracts, u"revenue.amount"_s);
    const bool hasPeriod = given(contracts, u"contract.start"_s);
    const bool hasEnd = given(contracts, u"contract.end"_s);
    const bool hasParent = hasEnd && namesParent(columns, contracts);
    // A list with one row per customer, a name and no contract of its own is a list of customers.
    const auto name = companies.columnOfField.find(u"account.name"_s);
    const bool listsCustomers = name != companies.columnOfField.end()
        && columns[name->second].isUnique() && !given(contracts, u"contract.external_id"_s)
        && (!(hasAmount && hasEnd) || describesCustomers(companies)) && !hasParent;
    if (hasAccount && hasPeriod && !listsCustomers
        && (hasAmount || given(contracts, u"contract.external_id"_s) || hasEnd)) {
        return {ImportKind::Contracts, {}, nullptr};
    }
    if (hasParent) {
        return {}; // taken for customers, they would give each one the name of a contract
    }
    const bool hasName = name != companies.columnOfField.end();
    const bool hasReference = companies.has(u"account.external_id"_s);
    if (hasName && (companies.columnOfField.size() >= 2 || columns.size() == 1)) {
        return {ImportKind::Companies, {}, nullptr};
    }
    const auto own = std::count_if(companies.columnOfField.begin(), companies.columnOfField.end(),
        [](const auto &mapped) { return mapped.first.startsWith(u"account."_s); });
    if (hasReference && columns[companies.columnOfField.at(u"account.external_id"_s)].isUnique()
        && own >= 2) {
        return {ImportKind::Companies, {}, nullptr};
    }
    return {};
}

} // namespace bellwether
