// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xmlpart.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestElement = 64;
constexpr qint64 MostTokenBytes = 8LL << 20; // a cell of 1 MiB characters, escaped

} // namespace

XmlPart::XmlPart(std::unique_ptr<ZipPart> part)
    : m_part(std::move(part))
    , m_reader(m_part.get())
{
}

bool XmlPart::next()
{
    if (m_isInvalid) {
        return false;
    }
    for (;;) {
        m_part->allow(MostTokenBytes);
        m_token = m_reader.readNext();
        switch (m_token) {
        case QXmlStreamReader::StartElement:
            m_isInvalid = ++m_depth > DeepestElement;
            return !m_isInvalid;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_isInvalid = true;
            return false;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::NoToken:
            return false;
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
    }
}

Result<void> XmlPart::result() const
{
    if (m_isInvalid) {
        return failure(Error::Kind::InvalidInput, {}, u"workbook: invalid"_s);
    }
    if (m_part->error()) {
        return tl::unexpected(*m_part->error());
    }
    if (m_reader.hasError()) {
        return failure(Error::Kind::InvalidInput, {}, u"workbook: damaged"_s);
    }
    return {};
}

QStringView XmlPart::attribute(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name) {
            return attribute.value();
        }
    }
    return {};
}

QString XmlPart::attribute(QLatin1StringView name) const
{
    const QXmlStreamAttributes all = m_reader.attributes();
    return attribute(all, name).toString();
}

} // namespace bellwether
