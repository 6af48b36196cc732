// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "ui/theme.h"

#include <QStringList>
#include <QVariant>
#include <QVariantMap>

#include <optional>

namespace bellwether {

// What the program remembers about its user, outside of any book. Every call reads or writes the
// file, so that two windows agree.
class Preferences
{
public:
    Preferences(); // in the system's place for settings
    // In that file; with an empty path nothing is kept and everything is as if never chosen.
    explicit Preferences(const QString &path);

    ThemeController::Choice theme() const;
    void setTheme(ThemeController::Choice choice);

    QStringList recentBooks() const; // newest first, only those that are still there
    QString lastBook() const; // also when it is gone; empty before the first
    void addRecentBook(const QString &path);
    void forgetBook(const QString &path);

    ChartMeasure renewalMeasure() const; // Arr when never chosen
    void setChartMeasure(ChartMeasure measure);

    // Whether the user was told that this folder is synchronised or on a network disk.
    bool isPlaceTold(const QString &folder) const;
    void setPlaceTold(const QString &folder);
    QString toldCrashReport() const; // the newest one that the user was told of
    void setToldCrashReport(const QString &path);

    QString
    exportFolder() const; // where rows went last; empty before the first, or when it is gone
    void setExportFolder(const QString &folder);

    // How a chart was last exported, see ExportChoices.
    QVariantMap exportChoices() const;
    void setExportChoices(const QVariantMap &choices);

    // Whether a help article helped, said while no book was open; nothing before.
    std::optional<bool> isHelpful(const QString &topic) const;
    QString helpComment(const QString &topic) const;
    void setHelpVote(const QString &topic, bool isHelpful, const QString &comment);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    QVariant value(const QString &key) const;
    void keep(const QString &key, const QVariant &value);

    QString m_path;
};

} // namespace bellwether
