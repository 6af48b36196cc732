// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/zippackage.h"

#include <QXmlStreamReader>

namespace bellwether {

// The elements and texts of one XML part of a package, one after the other. Names are compared
// without their namespace: strict and transitional files differ in that alone. A document type is
// refused (no workbook has one, entities could be hidden in it), as are elements nested deeper
// than 64 and a single text or tag of more than 8 MiB.
class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<ZipPart> part);

    // The next start, end or text; false at the end of the part and when it cannot be read.
    bool next();
    // Why reading ended: InvalidInput "workbook: damaged", "workbook: invalid" or what the package
    // says.
    Result<void> result() const;

    bool isStart() const { return m_token == QXmlStreamReader::StartElement; }
    bool isEnd() const { return m_token == QXmlStreamReader::EndElement; }
    bool isText() const { return m_token == QXmlStreamReader::Characters; }
    bool isStart(QLatin1StringView name) const { return isStart() && m_reader.name() == name; }
    bool isEnd(QLatin1StringView name) const { return isEnd() && m_reader.name() == name; }
    QStringView name() const { return m_reader.name(); }
    QStringView text() const { return m_reader.text(); }
    QXmlStreamAttributes attributes() const { return m_reader.attributes(); }
    // By its local name; the view ends with the next step. Nothing when it is not there.
    static QStringView attribute(const QXmlStreamAttributes &attributes, QLatin1StringView name);
    QString attribute(QLatin1StringView name) const;

    const ZipPart &part() const { return *m_part; }

private:
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_reader;
    QXmlStreamReader::TokenType m_token = QXmlStreamReader::NoToken;
    int m_depth = 0;
    bool m_isInvalid = false;
};

} // namespace bellwether
