// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/sample/lexicon.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

// The recipe's word lists, from resources/sample.
namespace bellwether {

struct SampleIndustry
{
    QString name;
    std::vector<QString> nouns; // the last word of a company's name: "Insurance", "Mutual"
};

// A class that applies from a size on: plans by yearly amount, tiers by employees.
struct SampleClass
{
    QString name;
    std::int64_t from = 0;
    std::int64_t seatPrice = 0; // of a plan, major units a year
};

struct SamplePerson
{
    QString name;
    QString mailPart; // lower case, no accents
};

struct SampleColleague
{
    SamplePerson person;
    bool isCsm = false;
    bool isAccountManager = false;
    bool isManager = false;
    int share = 0; // of the customers, against the others in the same role
};

struct SampleChurnReason
{
    QString name;
    QString group; // in the tree of reasons
    bool isAvoidable = false;
    std::vector<QString> notes;
};

struct SampleWords
{
    QString bookName;
    QString teamDomain;

    std::vector<QString> roots; // the first part of a company's name
    std::vector<SampleIndustry> industries;
    std::vector<int> industryWeights;
    std::vector<QString> countries;
    std::vector<int> countryWeights;

    std::vector<SampleColleague> team;
    std::vector<SamplePerson> givenNames;
    std::vector<SamplePerson> familyNames;
    std::vector<QString> keyRoles;
    std::vector<QString> roles;
    std::vector<int> roleWeights;

    std::vector<SampleClass> plans;
    std::vector<SampleClass> tiers;
    QString supportLine;
    QString setUpLine;
    std::vector<QString> addOns;
    std::vector<QString> modules;
    std::vector<QString> projects;
    std::vector<SampleChurnReason> churnReasons;
    std::vector<int> churnReasonWeights;

    std::map<HealthStatus, std::vector<QString>> statusReasons;
    SampleLexicon lexicon;

    static SampleWords load();
};

// The last class whose size is reached.
const SampleClass &classOf(const std::vector<SampleClass> &classes, std::int64_t size);

// Lower case letters and digits of the Latin alphabet, everything else as single hyphens:
// "Ashgrove & Vane Dental" gives "ashgrove-vane-dental".
QString asciiSlug(const QString &text);

} // namespace bellwether
