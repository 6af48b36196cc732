// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/chartorigin.h"

#include "ui/savedviewstate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Version = 1;

QJsonObject jsonOf(const ChartChoices &choices)
{
    const ChartChoices usual;
    QJsonObject json{
        {u"measure"_s, choices.measure == ChartMeasure::Count ? u"count"_s : u"arr"_s}};
    if (choices.isSizedByEmployees != usual.isSizedByEmployees) {
        json[u"sized"_s] = choices.isSizedByEmployees;
    }
    if (choices.isShapedByHealth != usual.isShapedByHealth) {
        json[u"shaped"_s] = choices.isShapedByHealth;
    }
    if (choices.adoptionMeasure != usual.adoptionMeasure) {
        json[u"adoption"_s] = snakeCase(choices.adoptionMeasure);
    }
    if (choices.isLeastUsed != usual.isLeastUsed) {
        json[u"least_used"_s] = choices.isLeastUsed;
    }
    if (choices.isLatestOnly != usual.isLatestOnly) {
        json[u"latest"_s] = choices.isLatestOnly;
    }
    if (!choices.selected.isEmpty()) {
        json[u"selected"_s] = choices.selected;
    }
    return json;
}

ChartChoices choicesFrom(const QJsonObject &json)
{
    ChartChoices choices;
    choices.measure = json[u"measure"_s] == u"count"_s ? ChartMeasure::Count : ChartMeasure::Arr;
    choices.isSizedByEmployees = json[u"sized"_s].toBool(choices.isSizedByEmployees);
    choices.isShapedByHealth = json[u"shaped"_s].toBool(choices.isShapedByHealth);
    choices.adoptionMeasure = fromSnakeCase<AdoptionMeasure>(json[u"adoption"_s].toString())
                                  .value_or(choices.adoptionMeasure);
    choices.isLeastUsed = json[u"least_used"_s].toBool();
    choices.isLatestOnly = json[u"latest"_s].toBool();
    choices.selected = json[u"selected"_s].toString();
    return choices;
}

QJsonObject jsonOf(const Options &options)
{
    const Options usual;
    QJsonObject json;
    for (const QString &name : Options::names()) {
        const std::optional<QString> value = options.value(name);
        if (value && value != usual.value(name)) {
            json[name] = *value;
        }
    }
    return json;
}

Options optionsFrom(const QJsonObject &json)
{
    Options options;
    for (auto option = json.begin(); option != json.end(); ++option) {
        // What this program does not have stays as documented.
        (void)options.set(option.key(), option.value().toString());
    }
    return options;
}

QJsonObject jsonOf(Place place)
{
    place.preset = RangePreset::Custom; // "this month" is another one by the time it is read
    return QJsonDocument::fromJson(savedViewState(place).toUtf8()).object();
}

RangePreset presetOf(DayRange range, QDate today)
{
    constexpr std::array Presets = {RangePreset::ThisMonth, RangePreset::LastMonth,
        RangePreset::ThisQuarter, RangePreset::LastQuarter, RangePreset::ThisYear,
        RangePreset::LastYear, RangePreset::Last12Months, RangePreset::ThisWeek,
        RangePreset::Today};
    for (const RangePreset preset : Presets) {
        const DayRange days = daysOf(preset, today);
        if (days.from == range.from && days.to == range.to) {
            return preset;
        }
    }
    return RangePreset::Custom;
}

} // namespace

QString textOf(const ChartOrigin &origin)
{
    QJsonObject json{{u"bellwether"_s, Version}, {u"book"_s, origin.book},
        {u"chart"_s, origin.chart}, {u"view"_s, jsonOf(origin.place)},
        {u"as_of"_s, origin.place.asOf.toString(Qt::ISODate)},
        {u"choices"_s, jsonOf(origin.choices)}, {u"options"_s, jsonOf(origin.options)}};
    if (origin.place.isAsKnown) {
        json[u"as_known"_s] = true;
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<ReadOrigin> originFrom(
    const QString &text, const Book &book, const QString &uuid, QDate today)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const int version = json[u"bellwether"_s].toInt();
    if (version < 1 || json[u"chart"_s].toString().isEmpty()) {
        return failure(Error::Kind::NotFound, u"picture"_s);
    }
    if (version > Version) {
        return failure(Error::Kind::SchemaTooNew, u"picture"_s, QString::number(version));
    }
    if (uuid.isEmpty() || json[u"book"_s].toString() != uuid) {
        return failure(Error::Kind::InvalidInput, u"book"_s);
    }
    SavedView view;
    view.state =
        QString::fromUtf8(QJsonDocument(json[u"view"_s].toObject()).toJson(QJsonDocument::Compact));
    ReadView read = readView(book, view);
    if (!read.place.range.from.isValid() || !read.place.range.to.isValid()) {
        return failure(Error::Kind::NotFound, u"picture"_s);
    }
    ReadOrigin origin;
    origin.origin.book = uuid;
    origin.origin.chart = json[u"chart"_s].toString();
    origin.origin.place = std::move(read.place);
    Place &place = origin.origin.place;
    place.asOf = QDate::fromString(json[u"as_of"_s].toString(), Qt::ISODate);
    place.isAsKnown = json[u"as_known"_s].toBool() && place.asOf.isValid() && place.asOf < today;
    place.preset = presetOf(place.range, place.isAsKnown ? place.asOf : today);
    origin.origin.choices = choicesFrom(json[u"choices"_s].toObject());
    origin.origin.options = optionsFrom(json[u"options"_s].toObject());
    origin.unknown = std::move(read.unknown);
    return origin;
}

} // namespace bellwether
