// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/rowtablefile.h"
#include "ui/filedialogs.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bellwether {

class Preferences;

// Takes rows out into a CSV or XLSX file that the user chooses, beginning in the folder of the last
// time. Many rows are written while the window goes on.
class RowsExport : public QObject
{
    Q_OBJECT

public:
    RowsExport(QWidget &window, FileDialogs &dialogs, Preferences &preferences);

    struct Rows
    {
        QString title; // the file's and the sheet's name
        RowTable table;
        int moneyDecimals = 2;
    };

    // Asks for the file; nothing happens when the user changes their mind.
    void exportRows(Rows rows);

signals:
    void written(const QString &path);
    void failed(const bellwether::Error &error, const std::function<void()> &retry);

private:
    QString askForFile(const QString &title);
    void write(const std::shared_ptr<const Rows> &rows, const QString &path);
    void end(
        const Result<void> &done, const std::shared_ptr<const Rows> &rows, const QString &path);

    QWidget &m_window;
    FileDialogs &m_dialogs;
    Preferences &m_preferences;
};

} // namespace bellwether
