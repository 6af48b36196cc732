// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/workbook.h"

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostSheets = 10'000;
constexpr std::size_t MostRelations = 100'000;

struct Relation
{
    QString kind; // last word of its type: "worksheet"
    QString target; // a part
};
using Relations = std::map<QString, Relation>; // by id

// "xl/workbook.xml" and "worksheets/sheet1.xml" make "xl/worksheets/sheet1.xml".
QString resolved(const QString &from, QString target)
{
    target.replace(u'\\', u'/');
    QStringList folders;
    if (!target.startsWith(u'/')) {
        folders = from.split(u'/');
        folders.removeLast();
    }
    for (const QString &name : target.split(u'/', Qt::SkipEmptyParts)) {
        if (name == ".."_L1) {
            if (!folders.isEmpty()) {
                folders.removeLast();
            }
        } else if (name != "."_L1) {
            folders.append(name);
        }
    }
    return folders.join(u'/');
}

// "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels".
QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.first(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s;
}

template <typename Read>
Result<void> readPart(ZipPackage &package, const QString &name, Read read)
{
    auto part = package.part(name);
    if (!part) {
        return tl::unexpected(part.error());
    }
    XmlPart xml(std::move(*part));
    while (xml.next()) {
        read(xml);
    }
    return xml.result();
}

Result<Relations> readRelations(ZipPackage &package, const QString &part)
{
    Relations relations;
    const auto read = readPart(package, relationsOf(part), [&](const XmlPart &xml) {
        if (relations.size() < MostRelations && xml.isStart("Relationship"_L1)
            && xml.attribute("TargetMode"_L1) != "External"_L1) {
            const QString type = xml.attribute("Type"_L1);
            relations[xml.attribute("Id"_L1)] = {type.sliced(type.lastIndexOf(u'/') + 1),
                resolved(part, xml.attribute("Target"_L1))};
        }
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return relations;
}

QString targetOf(const Relations &relations, QLatin1StringView kind)
{
    const auto found = std::find_if(relations.begin(), relations.end(),
        [&](const auto &relation) { return relation.second.kind == kind; });
    return found == relations.end() ? QString() : found->second.target;
}

// An archive that is no workbook in XML, by the parts that give it away.
QString otherFormat(const ZipPackage &package)
{
    struct Sign
    {
        QString part;
        QString format;
    };
    const Sign signs[] = {{u"xl/workbook.bin"_s, u"xlsb"_s}, {u"word/document.xml"_s, u"docx"_s},
        {u"ppt/presentation.xml"_s, u"pptx"_s}, {u"Index/Document.iwa"_s, u"numbers"_s},
        {u"Index.zip"_s, u"numbers"_s}, {u"content.xml"_s, u"ods"_s}};
    for (const Sign &sign : signs) {
        if (package.has(sign.part)) {
            return sign.format;
        }
    }
    return {};
}

// Where the workbook itself is; some writers leave out the relations of the package.
Result<QString> findWorkbook(ZipPackage &package)
{
    QString part = u"xl/workbook.xml"_s;
    if (package.has(u"_rels/.rels"_s)) {
        const auto relations = readRelations(package, {});
        if (!relations) {
            return tl::unexpected(relations.error());
        }
        const QString target = targetOf(*relations, "officeDocument"_L1);
        part = target.isEmpty() ? part : target;
    }
    if (const QString format = otherFormat(package); !format.isEmpty()) {
        return failure(Error::Kind::InvalidInput, {}, u"format: "_s + format);
    }
    if (!package.has(part)) {
        return failure(Error::Kind::InvalidInput, {}, u"format: zip"_s);
    }
    return part;
}

Result<void> readSheets(
    ZipPackage &package, const QString &part, const Relations &relations, Workbook &workbook)
{
    return readPart(package, part, [&](const XmlPart &xml) {
        if (xml.isStart("workbookPr"_L1)) {
            const QString date1904 = xml.attribute("date1904"_L1);
            // Extensions repeat the element without the attribute.
            workbook.starts1904 =
                workbook.starts1904 || date1904 == "1"_L1 || date1904 == "true"_L1;
        }
        if (!xml.isStart("sheet"_L1) || workbook.sheets.size() >= MostSheets) {
            return;
        }
        const auto relation = relations.find(xml.attribute("id"_L1));
        if (relation == relations.end() || relation->second.kind != "worksheet"_L1
            || !package.has(relation->second.target)) {
            return; // a chart, a dialog, or nothing at all
        }
        const QString state = xml.attribute("state"_L1);
        const bool isHidden = state == "hidden"_L1 || state == "veryHidden"_L1;
        workbook.sheets.push_back({xml.attribute("name"_L1), relation->second.target, isHidden});
    });
}

// Styles and texts, both of which a workbook may do without.
Result<void> readShared(ZipPackage &package, const Relations &relations, Workbook &workbook)
{
    if (const QString name = targetOf(relations, "styles"_L1); package.has(name)) {
        auto part = package.part(name);
        if (!part) {
            return tl::unexpected(part.error());
        }
        XmlPart xml(std::move(*part));
        auto formats = readCellFormats(xml);
        if (!formats) {
            return tl::unexpected(formats.error());
        }
        workbook.formats = std::move(*formats);
    }
    if (const QString name = targetOf(relations, "sharedStrings"_L1); package.has(name)) {
        auto part = package.part(name);
        if (!part) {
            return tl::unexpected(part.error());
        }
        XmlPart xml(std::move(*part));
        auto strings = SharedStrings::read(xml);
        if (!strings) {
            return tl::unexpected(strings.error());
        }
        workbook.strings = std::move(*strings);
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Workbook>> openWorkbook(QByteArray bytes)
{
    auto workbook = std::make_shared<Workbook>();
    workbook->bytes = std::move(bytes);
    auto package = ZipPackage::open(workbook->bytes);
    if (!package) {
        return tl::unexpected(package.error());
    }
    const auto part = findWorkbook(**package);
    if (!part) {
        return tl::unexpected(part.error());
    }
    const auto relations = readRelations(**package, *part);
    if (!relations) {
        return tl::unexpected(relations.error());
    }
    if (auto read = readSheets(**package, *part, *relations, *workbook); !read) {
        return tl::unexpected(read.error());
    }
    if (auto read = readShared(**package, *relations, *workbook); !read) {
        return tl::unexpected(read.error());
    }
    return std::shared_ptr<const Workbook>(std::move(workbook));
}

} // namespace bellwether
