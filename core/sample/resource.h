// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace bellwether {

// A file of resources/sample.
QJsonObject sampleResource(const QString &name);

std::vector<QString> textsOf(const QJsonValue &list);

} // namespace bellwether
