// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QHash>
#include <QString>

namespace bellwether {

// Finds the features that files name, and plans those that are new.
class FeaturePlan
{
public:
    explicit FeaturePlan(const Table<Feature> &features);

    // By name or reference, whatever the case.
    FeatureId feature(const QString &name, const QString &area);

    RowChanges<Feature> changes() const { return {m_new, {}}; }

private:
    QHash<QString, FeatureId> m_byKey; // folded name or reference
    FeatureId m_nextId;
    std::vector<Feature> m_new;
};

} // namespace bellwether
