// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/booktraces.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

BookTraces::BookTraces(QString folder)
    : m_folder(std::move(folder))
{
}

BookTraces::~BookTraces()
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/bellwether/"_s;
    const QFileInfoList states = QDir(data + u"paths"_s).entryInfoList(QDir::Files);
    for (const QFileInfo &state : states) {
        QFile file(state.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            continue; // another test took it away
        }
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (json[u"path"_s].toString().startsWith(m_folder + u'/')) {
            QDir(data + u"books/"_s + json[u"book"_s].toString()).removeRecursively();
            file.remove();
            QDir(state.path() + u'/' + state.completeBaseName()).removeRecursively();
        }
    }
}
