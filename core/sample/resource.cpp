// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/resource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QJsonObject sampleResource(const QString &name)
{
    QFile file(u":/sample/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::vector<QString> textsOf(const QJsonValue &list)
{
    std::vector<QString> result;
    for (const QJsonValue text : list.toArray()) {
        result.push_back(text.toString());
    }
    return result;
}

} // namespace bellwether
