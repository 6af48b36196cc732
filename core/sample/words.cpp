// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/words.h"

#include "core/sample/resource.h"

#include <QJsonArray>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<QString> names(const QJsonValue &list)
{
    std::vector<QString> result;
    for (const QJsonValue entry : list.toArray()) {
        result.push_back(entry["name"_L1].toString());
    }
    return result;
}

std::vector<int> weights(const QJsonValue &list)
{
    std::vector<int> result;
    for (const QJsonValue entry : list.toArray()) {
        result.push_back(entry["weight"_L1].toInt());
    }
    return result;
}

SamplePerson person(const QString &name)
{
    return {name, asciiSlug(name).replace(u'-', u'.')};
}

std::vector<SamplePerson> people(const QJsonValue &list)
{
    std::vector<SamplePerson> result;
    for (const QJsonValue name : list.toArray()) {
        result.push_back(person(name.toString()));
    }
    return result;
}

std::vector<SampleClass> classes(const QJsonValue &list)
{
    std::vector<SampleClass> result;
    for (const QJsonValue entry : list.toArray()) {
        result.push_back({entry["name"_L1].toString(), entry["from"_L1].toInteger(),
            entry["seatPrice"_L1].toInteger()});
    }
    return result;
}

void loadCompanies(SampleWords &words)
{
    const QJsonObject file = sampleResource(u"companies.json"_s);
    words.roots = textsOf(file["roots"_L1]);
    for (const QJsonValue entry : file["industries"_L1].toArray()) {
        words.industries.push_back({entry["name"_L1].toString(), textsOf(entry["nouns"_L1])});
    }
    words.industryWeights = weights(file["industries"_L1]);
    words.countries = names(file["countries"_L1]);
    words.countryWeights = weights(file["countries"_L1]);
}

void loadPeople(SampleWords &words)
{
    const QJsonObject file = sampleResource(u"people.json"_s);
    for (const QJsonValue entry : file["team"_L1].toArray()) {
        words.team.push_back({person(entry["name"_L1].toString()), entry["csm"_L1].toBool(),
            entry["accountManager"_L1].toBool(), entry["manager"_L1].toBool(),
            entry["share"_L1].toInt()});
    }
    words.givenNames = people(file["given"_L1]);
    words.familyNames = people(file["family"_L1]);
    words.keyRoles = textsOf(file["keyRoles"_L1]);
    words.roles = names(file["roles"_L1]);
    words.roleWeights = weights(file["roles"_L1]);
}

void loadProduct(SampleWords &words)
{
    const QJsonObject file = sampleResource(u"product.json"_s);
    words.bookName = file["bookName"_L1].toString();
    words.teamDomain = file["teamDomain"_L1].toString();
    words.plans = classes(file["plans"_L1]);
    words.tiers = classes(file["tiers"_L1]);
    words.supportLine = file["supportLine"_L1].toString();
    words.setUpLine = file["setUpLine"_L1].toString();
    words.addOns = textsOf(file["addOns"_L1]);
    words.modules = textsOf(file["modules"_L1]);
    words.projects = textsOf(file["projects"_L1]);
    for (const QJsonValue entry : file["churnReasons"_L1].toArray()) {
        words.churnReasons.push_back({entry["name"_L1].toString(), entry["group"_L1].toString(),
            entry["avoidable"_L1].toBool(), textsOf(entry["notes"_L1])});
    }
    words.churnReasonWeights = weights(file["churnReasons"_L1]);
}

void loadStatuses(SampleWords &words)
{
    const QJsonObject file = sampleResource(u"statuses.json"_s);
    for (const HealthStatus status : {HealthStatus::Struggling, HealthStatus::Steady,
             HealthStatus::Healthy, HealthStatus::Thriving}) {
        words.statusReasons[status] = textsOf(file[snakeCase(status)]);
    }
}

} // namespace

SampleWords SampleWords::load()
{
    SampleWords words;
    loadCompanies(words);
    loadPeople(words);
    loadProduct(words);
    loadStatuses(words);
    words.lexicon = SampleLexicon::load();
    return words;
}

const SampleClass &classOf(const std::vector<SampleClass> &classes, std::int64_t size)
{
    std::size_t last = 0;
    while (last + 1 < classes.size() && classes[last + 1].from <= size) {
        ++last;
    }
    return classes[last];
}

QString asciiSlug(const QString &text)
{
    QString slug;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber()) {
            slug.append(letter);
        } else if (letter.unicode() < 128 && !slug.isEmpty() && !slug.endsWith(u'-')) {
            slug.append(u'-');
        }
    }
    return slug;
}

} // namespace bellwether
