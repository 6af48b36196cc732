// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/sharedstrings.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostCharacters = 64 << 20;
constexpr qsizetype MostTexts = 16 << 20;

} // namespace

QString unescapedText(QStringView text)
{
    QString plain;
    for (;;) {
        const qsizetype at = text.indexOf("_x"_L1);
        if (at < 0) {
            plain += text;
            return plain;
        }
        constexpr qsizetype Length = 7; // _xHHHH_
        bool isHex = false;
        const QStringView rest = text.sliced(at);
        const ushort code = rest.size() >= Length && rest[Length - 1] == u'_'
            ? rest.sliced(2, 4).toUShort(&isHex, 16)
            : ushort(0);
        const qsizetype taken = isHex ? Length : 2;
        plain += text.first(at);
        plain += isHex ? QString(QChar(code)) : u"_x"_s;
        text = rest.sliced(taken);
    }
}

Result<SharedStrings> SharedStrings::read(XmlPart &part)
{
    SharedStrings strings;
    bool isText = false;
    int aids = 0; // depth inside of reading aids
    qsizetype from = 0;
    while (part.next()) {
        if (part.isText()) {
            if (isText && aids == 0) {
                strings.m_text.append(part.text());
            }
            if (strings.m_text.size() > MostCharacters) {
                return failure(Error::Kind::InvalidInput, {}, u"expansion: too much text"_s);
            }
        } else if (part.name() == "t"_L1) {
            isText = part.isStart();
        } else if (part.name() == "rPh"_L1) {
            aids += part.isStart() ? 1 : -1;
        } else if (part.isEnd("si"_L1)) {
            const QStringView text = QStringView(strings.m_text).sliced(from);
            if (text.contains("_x"_L1)) {
                const QString plain = unescapedText(text);
                strings.m_text.truncate(from);
                strings.m_text.append(plain);
            }
            from = strings.m_text.size();
            strings.m_ends.push_back(static_cast<quint32>(from));
            if (strings.m_ends.size() > MostTexts) {
                return failure(Error::Kind::InvalidInput, {}, u"expansion: too many texts"_s);
            }
        }
    }
    if (auto read = part.result(); !read) {
        return tl::unexpected(read.error());
    }
    strings.m_text.squeeze();
    return strings;
}

QStringView SharedStrings::at(std::size_t index) const
{
    if (index >= m_ends.size()) {
        return {};
    }
    const qsizetype from = index == 0 ? 0 : m_ends[index - 1];
    return QStringView(m_text).sliced(from, m_ends[index] - from);
}

} // namespace bellwether
