// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int RecentBooksKept = 8;
constexpr int ToldPlacesKept = 100;

// A path has signs that are no part of a key.
QString looksKey(const QString &book, const QString &member)
{
    const QByteArray hash =
        QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return u"looks/%1-%2"_s.arg(QString::fromLatin1(hash), member.isEmpty() ? u"0"_s : member);
}

} // namespace

Preferences::Preferences()
    : Preferences(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/bellwether/bellwether.ini"_s)
{
}

Preferences::Preferences(const QString &path)
    : m_path(path)
{
}

QVariant Preferences::value(const QString &key) const
{
    return m_path.isEmpty() ? QVariant() : QSettings(m_path, QSettings::IniFormat).value(key);
}

void Preferences::keep(const QString &key, const QVariant &value)
{
    if (!m_path.isEmpty()) {
        QSettings(m_path, QSettings::IniFormat).setValue(key, value);
    }
}

ThemeController::Choice Preferences::theme() const
{
    return fromSnakeCase<ThemeController::Choice>(value(u"theme"_s).toString())
        .value_or(ThemeController::Choice::FollowSystem);
}

void Preferences::setTheme(ThemeController::Choice choice)
{
    keep(u"theme"_s, snakeCase(choice));
}

Density Preferences::density() const
{
    return fromSnakeCase<Density>(value(u"density"_s).toString()).value_or(Density::Comfortable);
}

void Preferences::setDensity(Density density)
{
    keep(u"density"_s, snakeCase(density));
}

Preferences::AdoptionView Preferences::adoptionView() const
{
    return {fromSnakeCase<AdoptionMeasure>(value(u"adoption/measure"_s).toString())
                .value_or(AdoptionMeasure::Customers),
        value(u"adoption/least"_s).toBool()};
}

void Preferences::setAdoptionView(const AdoptionView &view)
{
    keep(u"adoption/measure"_s, snakeCase(view.measure));
    keep(u"adoption/least"_s, view.isLeastUsed);
}

bool Preferences::isHealthTrendShown() const
{
    return value(u"overview/health_trend"_s).toBool();
}

void Preferences::setHealthTrendShown(bool isShown)
{
    keep(u"overview/health_trend"_s, isShown);
}

QStringList Preferences::recentBooks() const
{
    QStringList books = value(u"recent"_s).toStringList();
    books.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return books;
}

QString Preferences::lastBook() const
{
    return value(u"recent"_s).toStringList().value(0);
}

void Preferences::addRecentBook(const QString &path)
{
    QStringList books = recentBooks();
    books.removeAll(path);
    books.prepend(path);
    keep(u"recent"_s, books.mid(0, RecentBooksKept));
}

void Preferences::forgetBook(const QString &path)
{
    QStringList books = value(u"recent"_s).toStringList();
    if (books.removeAll(path) > 0) {
        keep(u"recent"_s, books);
    }
}

std::optional<ChartMeasure> Preferences::renewalMeasure() const
{
    const QString key = value(u"renewals/measure"_s).toString();
    for (const ChartMeasure measure : {ChartMeasure::Count, ChartMeasure::Arr, ChartMeasure::Mrr}) {
        if (measureKey(measure) == key) {
            return measure;
        }
    }
    return std::nullopt;
}

void Preferences::setRenewalMeasure(std::optional<ChartMeasure> measure)
{
    keep(u"renewals/measure"_s, measure ? measureKey(*measure) : QString());
}

std::optional<ChosenRange> Preferences::firstRange() const
{
    return rangeOfWord(value(u"range/first"_s).toString());
}

void Preferences::setFirstRange(const std::optional<ChosenRange> &range)
{
    keep(u"range/first"_s, range ? rangeWord(range->preset, range->days) : QString());
}

QStringList Preferences::sectionOrder(const QString &page) const
{
    return value(u"sections/%1/order"_s.arg(page)).toStringList();
}

QStringList Preferences::foldedSections(const QString &page) const
{
    return value(u"sections/%1/folded"_s.arg(page)).toStringList();
}

void Preferences::setSections(
    const QString &page, const QStringList &order, const QStringList &folded)
{
    keep(u"sections/%1/order"_s.arg(page), order);
    keep(u"sections/%1/folded"_s.arg(page), folded);
}

QStringList Preferences::hiddenColumns(const QString &table) const
{
    return value(u"columns/%1/hidden"_s.arg(table)).toStringList();
}

void Preferences::setHiddenColumns(const QString &table, const QStringList &columns)
{
    keep(u"columns/%1/hidden"_s.arg(table), columns);
}

QString Preferences::comparison() const
{
    return value(u"overview/comparison"_s).toString();
}

void Preferences::setComparison(const QString &with)
{
    keep(u"overview/comparison"_s, with);
}

Preferences::Looks Preferences::looks(const QString &book, const QString &member) const
{
    const QString key = looksKey(book, member);
    return {QDate::fromString(value(key + u"/since"_s).toString(), Qt::ISODate),
        QDate::fromString(value(key + u"/last"_s).toString(), Qt::ISODate)};
}

void Preferences::setLooks(const QString &book, const QString &member, const Looks &looks)
{
    const QString key = looksKey(book, member);
    keep(key + u"/since"_s, looks.since.toString(Qt::ISODate));
    keep(key + u"/last"_s, looks.last.toString(Qt::ISODate));
}

QString Preferences::selectedCustomer(const QString &book) const
{
    return value(u"selected"_s).toMap().value(book).toString();
}

void Preferences::setSelectedCustomer(const QString &book, const QString &key)
{
    QVariantMap selected = value(u"selected"_s).toMap();
    if (key.isEmpty()) {
        selected.remove(book);
    } else {
        selected[book] = key;
    }
    keep(u"selected"_s, selected);
}

Preferences::SegmentLooks Preferences::segmentLooks() const
{
    return {value(u"segments/sized"_s).toBool(), value(u"segments/shaped"_s).toBool()};
}

void Preferences::setSegmentLooks(const SegmentLooks &looks)
{
    keep(u"segments/sized"_s, looks.isSizedByEmployees);
    keep(u"segments/shaped"_s, looks.isShapedByHealth);
}

bool Preferences::showsLatestSentiments() const
{
    return value(u"sentiments/latest"_s).toBool();
}

void Preferences::setShowsLatestSentiments(bool isShown)
{
    keep(u"sentiments/latest"_s, isShown);
}

bool Preferences::isPlaceTold(const QString &folder) const
{
    return value(u"told/places"_s).toStringList().contains(folder);
}

void Preferences::setPlaceTold(const QString &folder)
{
    QStringList folders = value(u"told/places"_s).toStringList();
    if (!folders.contains(folder)) {
        folders.prepend(folder);
        keep(u"told/places"_s, folders.mid(0, ToldPlacesKept));
    }
}

QDate Preferences::lastDrill(const QString &bookUuid) const
{
    return QDate::fromString(value(u"drills/"_s + bookUuid).toString(), Qt::ISODate);
}

void Preferences::setLastDrill(const QString &bookUuid, QDate day)
{
    keep(u"drills/"_s + bookUuid, day.toString(Qt::ISODate));
}

QString Preferences::toldCrashReport() const
{
    return value(u"told/crash"_s).toString();
}

void Preferences::setToldCrashReport(const QString &path)
{
    keep(u"told/crash"_s, path);
}

QString Preferences::exportFolder() const
{
    const QString folder = value(u"export/folder"_s).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void Preferences::setExportFolder(const QString &folder)
{
    keep(u"export/folder"_s, folder);
}

QVariantMap Preferences::exportChoices() const
{
    QVariantMap choices;
    if (!m_path.isEmpty()) {
        QSettings file(m_path, QSettings::IniFormat);
        file.beginGroup(u"export/chart"_s);
        for (const QString &key : file.childKeys()) {
            choices[key] = file.value(key);
        }
    }
    return choices;
}

void Preferences::setExportChoices(const QVariantMap &choices)
{
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        keep(u"export/chart/%1"_s.arg(choice.key()), choice.value());
    }
}

std::optional<bool> Preferences::isHelpful(const QString &topic) const
{
    const QVariant answer = value(u"help/%1/helpful"_s.arg(topic));
    return answer.isValid() ? std::optional(answer.toBool()) : std::nullopt;
}

QString Preferences::helpComment(const QString &topic) const
{
    return value(u"help/%1/comment"_s.arg(topic)).toString();
}

void Preferences::setHelpVote(const QString &topic, bool isHelpful, const QString &comment)
{
    keep(u"help/%1/helpful"_s.arg(topic), isHelpful);
    keep(u"help/%1/comment"_s.arg(topic), comment);
}

QByteArray Preferences::windowGeometry() const
{
    return value(u"window"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    keep(u"window"_s, geometry);
}

} // namespace bellwether
