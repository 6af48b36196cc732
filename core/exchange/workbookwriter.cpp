// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/workbookwriter.h"

#ifdef BELLWETHER_HAS_XLSXWRITER
#include <xlsxwriter.h>
#endif

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestSheetName = 31;

QString cutTo(const QString &text, qsizetype length)
{
    const bool isInsidePair = length < text.size() && text[length].isLowSurrogate();
    return text.first(std::min(text.size(), isInsidePair ? length - 1 : length));
}

} // namespace

QString sheetName(const QString &title)
{
    QString name;
    for (const QChar letter : title) {
        const bool isForbidden = u"[]:*?/\\"_s.contains(letter) || letter.unicode() < 0x20;
        name.append(isForbidden ? u' ' : letter);
    }
    name = cutTo(name.simplified(), LongestSheetName).trimmed();
    while (name.startsWith(u'\'')) {
        name.remove(0, 1);
    }
    while (name.endsWith(u'\'')) {
        name.chop(1);
    }
    // Excel keeps "History" for itself.
    const bool isTaken = name.compare("History"_L1, Qt::CaseInsensitive) == 0;
    return name.isEmpty() || isTaken ? u"Rows"_s : name;
}

#ifdef BELLWETHER_HAS_XLSXWRITER

namespace {

constexpr qsizetype LongestText = 32'767;
constexpr std::size_t MostSheetRows = 1'048'575; // beside the row of names
constexpr std::size_t MostSheetColumns = 16'384;
constexpr std::size_t RowsMeasured = 1000; // for the width of the columns
constexpr double NarrowestColumn = 8; // in characters
constexpr double WidestColumn = 60;

// What XML holds, with line ends as a cell has them.
QByteArray cellText(const QString &text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (QChar &letter : clean) {
        const char16_t code = letter.unicode();
        const bool isControl = code < 0x20 && code != u'\t' && code != u'\n';
        if (isControl || code == 0xfffe || code == 0xffff) {
            letter = QChar::ReplacementCharacter;
        }
    }
    return cutTo(clean, LongestText).toUtf8();
}

QByteArray formatOf(RowColumn::Kind kind, int moneyDecimals)
{
    switch (kind) {
    case RowColumn::Kind::Count:
        return "#,##0";
    case RowColumn::Kind::Money:
        return moneyDecimals > 0 ? "#,##0." + QByteArray(moneyDecimals, '0') : "#,##0";
    case RowColumn::Kind::Day:
        return "yyyy-mm-dd";
    case RowColumn::Kind::Ratio:
        return "0.0%";
    case RowColumn::Kind::Number:
    case RowColumn::Kind::Text:
    case RowColumn::Kind::Flag:
        break;
    }
    return {};
}

constexpr qsizetype DayWidth = 10;
constexpr qsizetype FlagWidth = 5;

// About how many characters a cell shows.
struct CellWidth
{
    qsizetype operator()(std::monostate) const { return 0; }
    qsizetype operator()(const QString &text) const { return text.size(); }
    qsizetype operator()(double number) const
    {
        // Separators and decimals come on top.
        return QString::number(std::trunc(number), 'f', 0).size() * 4 / 3 + 3;
    }
    qsizetype operator()(QDate) const { return DayWidth; }
    qsizetype operator()(std::int64_t number) const
    {
        return QString::number(number).size() * 4 / 3;
    }
    qsizetype operator()(bool) const { return FlagWidth; }
};

// One sheet, written row by row, so that only one row is ever in memory.
class Sheet
{
public:
    Sheet(lxw_workbook *workbook, const RowTable &table, const QString &name, int moneyDecimals)
        : m_table(table)
        , m_sheet(workbook_add_worksheet(workbook, name.toUtf8().constData()))
        , m_bold(workbook_add_format(workbook))
    {
        format_set_bold(m_bold);
        m_day = workbook_add_format(workbook);
        format_set_num_format(m_day, formatOf(RowColumn::Kind::Day, 0).constData());
        for (const RowColumn &column : table.columns) {
            m_formats.push_back(formatFor(workbook, column.kind, moneyDecimals));
        }
    }

    void write()
    {
        setWidths();
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i),
                cellText(m_table.columns[i].id).constData(), m_bold);
        }
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            m_row = static_cast<lxw_row_t>(i + 1);
            writeRow(m_table.rows[i]);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        if (!m_table.columns.empty()) {
            worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_table.rows.size()),
                static_cast<lxw_col_t>(m_table.columns.size() - 1));
        }
    }

    void operator()(std::monostate) const { }
    void operator()(const QString &text) const
    {
        worksheet_write_string(m_sheet, m_row, m_column, cellText(text).constData(), nullptr);
    }
    void operator()(double number) const
    {
        if (std::isfinite(number)) {
            worksheet_write_number(m_sheet, m_row, m_column, number, m_formats[m_column]);
        }
    }
    void operator()(std::int64_t number) const { (*this)(static_cast<double>(number)); }
    void operator()(QDate day) const
    {
        if (day.year() < 1900 || day.year() > 9999) {
            (*this)(day.toString(Qt::ISODate));
            return;
        }
        lxw_datetime datetime{day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, m_row, m_column, &datetime, m_day);
    }
    void operator()(bool flag) const
    {
        worksheet_write_boolean(m_sheet, m_row, m_column, flag ? 1 : 0, nullptr);
    }

private:
    static lxw_format *formatFor(lxw_workbook *workbook, RowColumn::Kind kind, int moneyDecimals)
    {
        const QByteArray code = formatOf(kind, moneyDecimals);
        if (code.isEmpty()) {
            return nullptr;
        }
        lxw_format *format = workbook_add_format(workbook);
        format_set_num_format(format, code.constData());
        return format;
    }

    void writeRow(const Row &row)
    {
        const std::size_t cells = std::min(row.cells.size(), m_table.columns.size());
        for (std::size_t i = 0; i < cells; ++i) {
            m_column = static_cast<lxw_col_t>(i);
            std::visit(*this, row.cells[i].value);
        }
    }

    // Before the rows: afterwards they are on the disk already.
    void setWidths()
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            qsizetype widest = m_table.columns[i].id.size() + 3; // the filter's button
            const std::size_t rows = std::min(m_table.rows.size(), RowsMeasured);
            for (std::size_t row = 0; row < rows; ++row) {
                const std::vector<Cell> &cells = m_table.rows[row].cells;
                if (i < cells.size()) {
                    widest = std::max(widest, std::visit(CellWidth{}, cells[i].value) + 1);
                }
            }
            worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                std::clamp(static_cast<double>(widest), NarrowestColumn, WidestColumn), nullptr);
        }
    }

    const RowTable &m_table;
    lxw_worksheet *m_sheet;
    lxw_format *m_bold;
    lxw_format *m_day = nullptr;
    std::vector<lxw_format *> m_formats; // by column; null pointers where there is none
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

Error closingError(lxw_error error, int systemError, const QString &path)
{
    const bool isFull = systemError == ENOSPC || systemError == EFBIG;
    return {isFull ? Error::Kind::DiskFull : Error::Kind::CannotWrite, path,
        QString::fromUtf8(lxw_strerror(error))};
}

// Of a table that somebody else keeps.
struct NamedTable
{
    QString name;
    const RowTable *table;
};

// To Excel "A" and "a" are one name.
QString unusedName(const QString &title, const std::vector<NamedTable> &taken)
{
    const QString name = sheetName(title);
    QString unused = name;
    const auto isTaken = [&](const NamedTable &one) {
        return one.name.compare(unused, Qt::CaseInsensitive) == 0;
    };
    for (int number = 2; std::any_of(taken.begin(), taken.end(), isTaken); ++number) {
        const QString ending = u" (%1)"_s.arg(number);
        unused = cutTo(name, LongestSheetName - ending.size()) + ending;
    }
    return unused;
}

Result<void> writeWorkbook(const QString &folder, const QString &path,
    const std::vector<NamedTable> &sheets, const WorkbookDetails &details)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.constant_memory = 1;
    options.tmpdir = temporary.data();
    lxw_workbook *workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (workbook == nullptr) {
        return failure(Error::Kind::CannotWrite, path);
    }
    QByteArray title = cellText(details.title);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<time_t>(details.createdAt.toSecsSinceEpoch());
    workbook_set_properties(workbook, &properties);
    for (const NamedTable &sheet : sheets) {
        Sheet(workbook, *sheet.table, sheet.name, details.moneyDecimals).write();
    }
    errno = 0;
    const lxw_error error = workbook_close(workbook);
    const int systemError = errno;
    if (error != LXW_NO_ERROR) {
        return tl::unexpected(closingError(error, systemError, folder));
    }
    return {};
}

Result<QByteArray> bytesOf(const std::vector<NamedTable> &sheets, const WorkbookDetails &details)
{
    for (const NamedTable &sheet : sheets) {
        const RowTable &table = *sheet.table;
        if (table.rows.size() > MostSheetRows || table.columns.size() > MostSheetColumns) {
            return failure(
                Error::Kind::InvalidInput, details.title, u"rows: %1"_s.arg(MostSheetRows + 1));
        }
    }
    // The library writes files only; nobody else can look into this folder.
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(Error::Kind::CannotWrite, folder.path(), folder.errorString());
    }
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    if (const auto written = writeWorkbook(folder.path(), path, sheets, details); !written) {
        return tl::unexpected(written.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotWrite, path, file.errorString());
    }
    return file.readAll();
}

} // namespace

bool canWriteWorkbooks()
{
    return true;
}

Result<QByteArray> workbookOf(const RowTable &table, const WorkbookDetails &details)
{
    return bytesOf({{sheetName(details.title), &table}}, details);
}

Result<QByteArray> workbookOf(
    const std::vector<WorkbookSheet> &sheets, const WorkbookDetails &details)
{
    std::vector<NamedTable> named;
    for (const WorkbookSheet &sheet : sheets) {
        named.push_back({unusedName(sheet.title, named), &sheet.table});
    }
    return bytesOf(named, details);
}

#else

bool canWriteWorkbooks()
{
    return false;
}

Result<QByteArray> workbookOf(const RowTable &, const WorkbookDetails &details)
{
    return failure(Error::Kind::InvalidInput, details.title, u"no workbooks"_s);
}

Result<QByteArray> workbookOf(const std::vector<WorkbookSheet> &, const WorkbookDetails &details)
{
    return workbookOf(RowTable{}, details);
}

#endif

} // namespace bellwether
