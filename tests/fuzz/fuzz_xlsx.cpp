// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/readall.h"

#include "core/exchange/cellformats.h"

#include <zip.h>

#include <array>

using namespace bellwether;

namespace {

// The parts of a workbook in the order in which the input gives them, each ended by a zero byte: a
// mutated archive alone would hardly ever get past its checksums.
QByteArray packed(QByteArrayView input)
{
    static const std::array<const char *, 6> Names = {"xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "_rels/.rels"};
    static const std::array<QByteArray, 6> Usual = {"<worksheet/>", "<sst/>", "<styleSheet/>",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>",
        "<R><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        "<Relationship Id=\"c\" Type=\"x/styles\" Target=\"styles.xml\"/></R>",
        "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>"};
    std::array<QByteArray, 6> parts = Usual;
    for (std::size_t i = 0; i < parts.size() && !input.isEmpty(); ++i) {
        const qsizetype end = input.indexOf('\0');
        const QByteArrayView part = end < 0 ? input : input.first(end);
        parts[i] = part.isEmpty() ? Usual[i] : part.toByteArray();
        input = end < 0 ? QByteArrayView() : input.sliced(end + 1);
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        zip_source_t *source = zip_source_buffer(
            archive, parts[i].constData(), static_cast<zip_uint64_t>(parts[i].size()), 0);
        const auto index = zip_file_add(archive, Names[i], source, ZIP_FL_OVERWRITE);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
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

} // namespace

// What begins with a P is an archive, everything else the parts of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray bytes = input.startsWith('P') ? input.toByteArray() : packed(input);
    readAll(bytes.constData(), bytes.size(), {});
    const QString text = QString::fromUtf8(input);
    textOfNumber(text, formatOfCode(text), size % 2 == 0);
    return 0;
}
