// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int RecentBooksKept = 8;

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

ThemeController::Choice Preferences::theme() const
{
    const QString name = QSettings(m_path, QSettings::IniFormat).value(u"theme"_s).toString();
    return name == "light"_L1 ? ThemeController::Choice::Light
        : name == "dark"_L1   ? ThemeController::Choice::Dark
                              : ThemeController::Choice::FollowSystem;
}

void Preferences::setTheme(ThemeController::Choice choice)
{
    QSettings(m_path, QSettings::IniFormat)
        .setValue(u"theme"_s,
            choice == ThemeController::Choice::Light      ? u"light"_s
                : choice == ThemeController::Choice::Dark ? u"dark"_s
                                                          : u"system"_s);
}

QStringList Preferences::recentBooks() const
{
    QStringList books = QSettings(m_path, QSettings::IniFormat).value(u"recent"_s).toStringList();
    books.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return books;
}

void Preferences::addRecentBook(const QString &path)
{
    QStringList books = recentBooks();
    books.removeAll(path);
    books.prepend(path);
    QSettings(m_path, QSettings::IniFormat).setValue(u"recent"_s, books.mid(0, RecentBooksKept));
}

RenewalMeasure Preferences::renewalMeasure() const
{
    const QSettings settings(m_path, QSettings::IniFormat);
    return settings.value(u"renewals/measure"_s).toString() == "count"_L1 ? RenewalMeasure::Count
                                                                          : RenewalMeasure::Arr;
}

void Preferences::setRenewalMeasure(RenewalMeasure measure)
{
    QSettings(m_path, QSettings::IniFormat)
        .setValue(u"renewals/measure"_s, measure == RenewalMeasure::Count ? u"count"_s : u"arr"_s);
}

QByteArray Preferences::windowGeometry() const
{
    return QSettings(m_path, QSettings::IniFormat).value(u"window"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"window"_s, geometry);
}

} // namespace bellwether
