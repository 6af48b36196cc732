// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fileformat.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct MagicSign
{
    QByteArrayView bytes;
    QLatin1StringView format;
};

const std::array Magics = {MagicSign{QByteArrayView("PK\x03\x04", 4), "xlsx"_L1},
    MagicSign{QByteArrayView("PK\x05\x06", 4), "xlsx"_L1},
    MagicSign{QByteArrayView("\xD0\xCF\x11\xE0", 4), "xls"_L1},
    MagicSign{QByteArrayView("%PDF", 4), "pdf"_L1},
    MagicSign{QByteArrayView("\x1F\x8B", 2), "gzip"_L1},
    MagicSign{QByteArrayView("\xFD"
                             "7zXZ",
                  5),
        "xz"_L1},
    MagicSign{QByteArrayView("7z\xBC\xAF", 4), "7z"_L1},
    MagicSign{QByteArrayView("Rar!", 4), "rar"_L1},
    MagicSign{QByteArrayView("\x89PNG", 4), "png"_L1},
    MagicSign{QByteArrayView("\xFF\xD8\xFF", 3), "jpeg"_L1},
    MagicSign{QByteArrayView("GIF8", 4), "gif"_L1},
    MagicSign{QByteArrayView("PAR1", 4), "parquet"_L1},
    MagicSign{QByteArrayView("{\\rtf", 5), "rtf"_L1}};

// Text that is no table, by how it begins: lower case, without white space in front.
const std::array Beginnings = {MagicSign{"<html", "html"_L1}, MagicSign{"<!doctype", "html"_L1},
    MagicSign{"<table", "html"_L1}, MagicSign{"<meta", "html"_L1}, MagicSign{"<head", "html"_L1},
    MagicSign{"mime-version:", "html"_L1}, MagicSign{"{\"", "json"_L1}, MagicSign{"[{", "json"_L1}};

QString formatOfDatabase(QByteArrayView head)
{
    constexpr qsizetype ApplicationIdAt = 68;
    constexpr quint32 BookId = 0x42574842; // "BWHB"
    const bool isBook = head.size() >= ApplicationIdAt + 4
        && qFromBigEndian<quint32>(head.data() + ApplicationIdAt) == BookId;
    return isBook ? u"book"_s : u"sqlite"_s;
}

QString formatOfXml(const QByteArray &text)
{
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
        return u"xml spreadsheet"_s;
    }
    return text.contains("<html") ? u"html"_s : u"xml"_s;
}

} // namespace

QString formatOfHead(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("SQLite format 3", 15))) {
        return formatOfDatabase(head);
    }
    for (const MagicSign &magic : Magics) {
        if (head.startsWith(magic.bytes)) {
            return magic.format;
        }
    }
    constexpr QByteArrayView Mark("\xEF\xBB\xBF", 3);
    const QByteArrayView unmarked = head.startsWith(Mark) ? head.sliced(Mark.size()) : head;
    constexpr qsizetype LookedAt = 2048;
    const QByteArray text =
        unmarked.first(std::min(unmarked.size(), LookedAt)).toByteArray().trimmed().toLower();
    if (text.startsWith("<?xml")) {
        return formatOfXml(text);
    }
    for (const MagicSign &beginning : Beginnings) {
        if (text.startsWith(beginning.bytes)) {
            return beginning.format;
        }
    }
    return {};
}

Result<QString> formatOfContainer(const FileBytes &bytes)
{
    const auto nameOfStream = [](const QString &name) {
        return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    };
    const QByteArray encrypted = nameOfStream(u"EncryptedPackage"_s);
    const QByteArray document = nameOfStream(u"WordDocument"_s);
    QString format = u"xls"_s;
    QByteArray seam; // a name may stand across two blocks
    const auto read = bytes.read([&](QByteArrayView block) {
        seam.append(block);
        if (seam.contains(encrypted)) {
            format = u"encrypted workbook"_s;
            return false;
        }
        format = seam.contains(document) ? u"doc"_s : format;
        seam = seam.last(std::min(seam.size(), encrypted.size()));
        return true;
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return format;
}

} // namespace bellwether
