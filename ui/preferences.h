// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "ui/daterange.h"
#include "ui/density.h"
#include "ui/theme.h"

#include <QDate>
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
    Density density() const; // Comfortable when never chosen
    void setDensity(Density density);

    QStringList recentBooks() const; // newest first, only those that are still there
    QString lastBook() const; // also when it is gone; empty before the first
    void addRecentBook(const QString &path);
    void forgetBook(const QString &path);

    // By what renewals are shown; nothing: by what the book shows first.
    std::optional<ChartMeasure> renewalMeasure() const;
    void setRenewalMeasure(std::optional<ChartMeasure> measure);

    // With which range a start begins; nothing: with this month, as usual.
    std::optional<ChosenRange> firstRange() const;
    void setFirstRange(const std::optional<ChosenRange> &range);

    // By what the features of the adoption card are ranked, and whether the least used come first.
    struct AdoptionView
    {
        AdoptionMeasure measure = AdoptionMeasure::Customers;
        bool isLeastUsed = false;
    };
    AdoptionView adoptionView() const;
    void setAdoptionView(const AdoptionView &view);
    // Whether the card of the health status shows the months instead of the day.
    bool isHealthTrendShown() const;
    void setHealthTrendShown(bool isShown);

    // In which order the sections of a page stand, and which are folded; empty: as usual.
    QStringList sectionOrder(const QString &page) const;
    QStringList foldedSections(const QString &page) const;
    void setSections(const QString &page, const QStringList &order, const QStringList &folded);
    // Columns of a table that are not shown, by their ids.
    QStringList hiddenColumns(const QString &table) const;
    void setHiddenColumns(const QString &table, const QStringList &columns);
    // With what the Overview is compared: "previous", "year"; empty for nothing.
    QString comparison() const;
    void setComparison(const QString &with);
    // The days on which that person (empty: nobody in particular) looked at that book: since when
    // changes are shown, and the latest look. No dates before the first one.
    struct Looks
    {
        QDate since;
        QDate last;
    };
    Looks looks(const QString &book, const QString &member) const;
    void setLooks(const QString &book, const QString &member, const Looks &looks);
    // Which customer of that book was selected last, by its key; empty: none.
    QString selectedCustomer(const QString &book) const;
    void setSelectedCustomer(const QString &book, const QString &key);

    // What the dots of customer segments show beside value, effort and health: neither when never
    // chosen.
    struct SegmentLooks
    {
        bool isSizedByEmployees = false;
        bool isShapedByHealth = false;
    };
    SegmentLooks segmentLooks() const;
    void setSegmentLooks(const SegmentLooks &looks);

    // Whether of each customer only the latest sentiment is shown; false when never chosen.
    bool showsLatestSentiments() const;
    void setShowsLatestSentiments(bool isShown);

    // Whether the user was told that this folder is synchronised or on a network disk.
    bool isPlaceTold(const QString &folder) const;
    void setPlaceTold(const QString &folder);
    // When the newest copy of that book was last tried (CopyDrill); no date: never.
    QDate lastDrill(const QString &bookUuid) const;
    void setLastDrill(const QString &bookUuid, QDate day);
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
