// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/rowsexport.h"

#include "core/base/wholefile.h"
#include "ui/history/background.h"
#include "ui/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t ManyRows = 2000; // take longer than a moment as a workbook

// A name for a file on any system.
QString fileName(const QString &title)
{
    QString name;
    for (const QChar letter : title) {
        name.append(u"<>:\"/\\|?*"_s.contains(letter) || !letter.isPrint() ? u' ' : letter);
    }
    name = name.simplified().left(120);
    return name.isEmpty() ? u"Rows"_s : name;
}

// Excel takes CSV for Windows-1252 unless there is a mark.
Result<void> writeRows(const RowsExport::Rows &rows, const QString &path, const QDateTime &now)
{
    const TableFormat format = tableFormatOf(path).value_or(TableFormat::Csv);
    return fileOf(rows.table, format, {CsvWriter::Mark::ByteOrderMark, ','},
        {rows.title, rows.moneyDecimals, now})
        .and_then([&](const QByteArray &bytes) { return writeWholeFile(path, bytes); });
}

} // namespace

RowsExport::RowsExport(QWidget &window, FileDialogs &dialogs, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_dialogs(dialogs)
    , m_preferences(preferences)
{
}

void RowsExport::exportRows(Rows rows)
{
    const QString path = askForFile(rows.title);
    if (!path.isEmpty()) {
        m_preferences.setExportFolder(QFileInfo(path).absolutePath());
        write(std::make_shared<const Rows>(std::move(rows)), path);
    }
}

QString RowsExport::askForFile(const QString &title)
{
    QString folder = m_preferences.exportFolder();
    if (folder.isEmpty()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        // A folder that is not there would make the dialog start wherever the program was started.
        QDir().mkpath(folder);
    }
    const QString csv = u"CSV, as Excel opens it (*.csv)"_s;
    const QString xlsx = u"Excel workbook (*.xlsx)"_s;
    return m_dialogs.save(&m_window,
        {u"Export rows"_s, QDir(folder).filePath(fileName(title) + u".csv"_s),
            canWriteWorkbooks() ? csv + u";;"_s + xlsx : csv, u"csv"_s});
}

void RowsExport::write(const std::shared_ptr<const Rows> &rows, const QString &path)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (rows->table.rows.size() < ManyRows) {
        end(writeRows(*rows, path, now), rows, path);
        return;
    }
    inBackground<void>(
        this, &m_window, u"Exporting rows"_s,
        [rows, path, now](Progress *) { return writeRows(*rows, path, now); },
        [this, rows, path](const Result<void> &done) { end(done, rows, path); });
}

void RowsExport::end(
    const Result<void> &done, const std::shared_ptr<const Rows> &rows, const QString &path)
{
    if (done) {
        emit written(path);
    } else {
        emit failed(done.error(), [this, rows, path] { write(rows, path); });
    }
}

} // namespace bellwether
