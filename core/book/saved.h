// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// A page with its filters, under a name.
struct SavedView
{
    SavedViewId id;
    QString name;
    QString page;
    QString state; // JSON

    bool operator==(const SavedView &) const = default;
};

// How a picture or report was last made, under a name.
struct ExportPreset
{
    ExportPresetId id;
    QString name;
    QString state; // JSON

    bool operator==(const ExportPreset &) const = default;
};

// A section of a page that was gone through (S0-40).
struct ReviewEntry
{
    ReviewEntryId id;
    QDate day;
    std::optional<TeamMemberId> member;
    QString section;
    QString note;

    bool operator==(const ReviewEntry &) const = default;
};

// Whether a help text was of use.
struct HelpVote
{
    HelpVoteId id;
    QString topic;
    bool isHelpful = false;
    QString comment;
    QDate day;

    bool operator==(const HelpVote &) const = default;
};

} // namespace bellwether
