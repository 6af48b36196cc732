// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

namespace bellwether {

// One file of --rejects: the rejected rows of one table, to be mended and imported again.
struct RejectFile
{
    QString path;
    const FilePlan *table = nullptr; // a null pointer when no row of any table was rejected

    // As rejectedRowsCsv; empty when there are no rows, so that no older ones stay in the file.
    QByteArray bytes() const;
    // What was written, for the user.
    QString sentence() const;
};

// Where the rejected rows of a plan go when the user names `path`: there, or, as tables have
// columns of their own, to one file for each of several tables, named after path and table:
// "rejects-contacts.csv". None when the path is empty. They must not outlive the plan.
std::vector<RejectFile> rejectFiles(const ImportPlan &plan, const QString &path);

} // namespace bellwether
