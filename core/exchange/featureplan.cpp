// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/featureplan.h"

namespace bellwether {

namespace {

QString featureKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace

FeaturePlan::FeaturePlan(const Table<Feature> &features)
    : m_nextId(features.nextId())
{
    for (const Feature &feature : features) {
        for (const QString &key : {featureKey(feature.name), featureKey(feature.ref)}) {
            if (!key.isEmpty() && !m_byKey.contains(key)) {
                m_byKey.insert(key, feature.id);
            }
        }
    }
}

FeatureId FeaturePlan::feature(const QString &name, const QString &area)
{
    // Most rows write the name as it is in the book.
    if (const auto same = m_byKey.constFind(name); same != m_byKey.constEnd()) {
        return *same;
    }
    const QString key = featureKey(name);
    if (const auto same = m_byKey.constFind(key); same != m_byKey.constEnd()) {
        return *same;
    }
    Feature feature;
    feature.id = m_nextId;
    ++m_nextId.value;
    feature.name = name.simplified();
    feature.area = area.simplified();
    m_byKey.insert(key, feature.id);
    m_new.push_back(feature);
    return feature.id;
}

} // namespace bellwether
