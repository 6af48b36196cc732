// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/workbookbuilder.h"

#include <zip.h>

namespace bellwether {

QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(
            archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_OVERWRITE);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

WorkbookBuilder &WorkbookBuilder::sheet(
    const QByteArray &name, const QByteArray &rows, const QByteArray &state)
{
    m_sheets.push_back({name, rows, state});
    return *this;
}

WorkbookBuilder &WorkbookBuilder::strings(const std::vector<QByteArray> &items)
{
    m_strings = "<sst>";
    for (const QByteArray &item : items) {
        m_strings += "<si>" + item + "</si>";
    }
    m_strings += "</sst>";
    return *this;
}

WorkbookBuilder &WorkbookBuilder::formats(const std::vector<QByteArray> &codes)
{
    QByteArray formats;
    QByteArray styles = R"(<xf numFmtId="0"/>)";
    int id = 164;
    for (const QByteArray &code : codes) {
        const QByteArray number = QByteArray::number(id++);
        QByteArray escaped = code;
        escaped.replace('"', "&quot;");
        formats += "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + escaped + "\"/>";
        styles += "<xf numFmtId=\"" + number + "\"/>";
    }
    m_styles = "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>";
    return *this;
}

WorkbookBuilder &WorkbookBuilder::starting1904()
{
    m_starts1904 = true;
    return *this;
}

WorkbookBuilder &WorkbookBuilder::part(const QByteArray &name, const QByteArray &content)
{
    m_parts[name] = content;
    return *this;
}

QByteArray WorkbookBuilder::bytes() const
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const QByteArray &id, const QByteArray &kind,
                              const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + types + kind + "\" Target=\"" + target
            + "\"/>";
    };
    std::map<QByteArray, QByteArray> parts;
    QByteArray sheets;
    QByteArray relations;
    int number = 0;
    for (const Sheet &sheet : m_sheets) {
        const QByteArray id = QByteArray::number(++number);
        sheets += "<sheet name=\"" + sheet.name + "\" state=\"" + sheet.state + "\" r:id=\"r" + id
            + "\"/>";
        relations += relation("r" + id, "worksheet", "worksheets/sheet" + id + ".xml");
        parts["xl/worksheets/sheet" + id + ".xml"] = "<worksheet><dimension ref=\"A1\"/><sheetData>"
            + sheet.rows + "</sheetData></worksheet>";
    }
    if (!m_strings.isEmpty()) {
        relations += relation("rs", "sharedStrings", "/xl/sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = m_strings;
    }
    if (!m_styles.isEmpty()) {
        relations += relation("rf", "styles", "styles.xml");
        parts["xl/styles.xml"] = m_styles;
    }
    parts["xl/workbook.xml"] = "<?xml version=\"1.0\"?><workbook xmlns:r=\"" + types.chopped(1)
        + "\"><workbookPr date1904=\"" + (m_starts1904 ? "1" : "0") + "\"/><sheets>" + sheets
        + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = "<Relationships>" + relations + "</Relationships>";
    parts["_rels/.rels"] =
        "<Relationships>" + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>";
    for (const auto &[name, content] : m_parts) {
        parts[name] = content;
    }
    return zipped({parts.begin(), parts.end()});
}

} // namespace bellwether
