// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/imageexport.h"
#include "ui/filedialogs.h"
#include "ui/rows/explanation.h"
#include "ui/rows/rowsdialog.h"

#include <QObject>

#include <functional>

namespace bellwether {

class Preferences;
class RowsExport;
class Toast;

// Takes the user from what they see to what lies behind it. Pages call it; nothing is relayed.
class Navigator : public QObject
{
    Q_OBJECT

public:
    Navigator(QWidget &window, Toast &toast, FileDialogs &dialogs, Preferences &preferences);

    void showRows(RowsDialog::Content content);
    // Asks for a file, writes the rows as CSV or XLSX, says where they are.
    void exportRows(const RowsDialog::Content &content);
    // Where something is to be saved, and which file is to be read; empty: nowhere, none.
    QString askWhereToSave(const FileDialogs::Wish &wish)
    {
        return m_dialogs.save(&m_window, wish);
    }
    QString askForFile(const FileDialogs::Wish &wish)
    {
        return m_dialogs.open(&m_window, wish).value(0);
    }
    void explain(const WorkedOut &explanation);
    // Of the export before; PNG before the first one.
    ImageFormat usualFormat() const;
    // Asks how and for the file, writes the picture or the numbers, says where it is.
    void exportChart(const ChartData &chart, const ExportSettings &settings);
    // Asks where the file goes, writes it, says where it is. `name`: with its suffix.
    void saveFile(const QString &title, const QString &name, const QByteArray &bytes);
    void copyImage(const ChartData &chart, const ExportSettings &settings);
    void copyData(const ChartData &chart);
    void say(const QString &sentence);
    // With one button in the toast: "Undo".
    void offer(const QString &sentence, const QString &deed, std::function<void()> run);
    // About what was just written, with Undo for it.
    void tellDone(const QString &sentence);
    // `retry` does once more what failed, where that makes sense.
    void report(
        const QString &title, const Error &error, const std::function<void()> &retry = nullptr);

    // A page, and a part of it where one is named.
    void goTo(const QString &page, const QString &part = {});
    // The article; for an empty id that of the page that is shown.
    void help(const QString &topic);
    void setHelp(std::function<void(const QString &topic)> help) { m_help = std::move(help); }

    using Trouble = std::function<bool(
        const QString &title, const Error &error, const std::function<void()> &retry)>;
    // Asked first about every error; true when it was dealt with.
    void setTrouble(Trouble trouble) { m_trouble = std::move(trouble); }
    // Who shows pages.
    void setPlaces(std::function<void(const QString &page, const QString &part)> show)
    {
        m_places = std::move(show);
    }
    // What can be done with the customers of rows that are shown.
    void setRowDeeds(RowDeeds deeds) { m_rowDeeds = std::move(deeds); }
    // Who says what was done and takes it back where that is wanted.
    void setUndo(std::function<void(const QString &sentence)> tell) { m_undo = std::move(tell); }

private:
    QString askForChartFile(const ChartData &chart, ImageFormat format);
    void saveChart(const ChartData &chart, const ExportSettings &settings);
    void writeChart(const ChartData &chart, const ExportSettings &settings, const QString &path);
    void writeLarge(const QImage &image, const QString &path);
    void offerFolder(const QString &path);

    QWidget &m_window;
    Toast &m_toast;
    FileDialogs &m_dialogs;
    Preferences &m_preferences;
    RowsExport *m_rowsExport;
    Trouble m_trouble;
    RowDeeds m_rowDeeds;
    std::function<void(const QString &)> m_help;
    std::function<void(const QString &)> m_undo;
    std::function<void(const QString &, const QString &)> m_places;
};

} // namespace bellwether
