// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/filedialogs.h"

#include <QDate>
#include <QObject>

namespace bellwether {

class Navigator;
class Preferences;

// Books come and go here: new, open, sample, close.
class BookActions : public QObject
{
    Q_OBJECT

public:
    BookActions(Workspace &workspace, Preferences &preferences, Navigator &navigator,
        FileDialogs &dialogs, QDate today, QWidget &window);

    // Asks where the file goes. False when the user changed their mind or it failed.
    bool createBook();
    // Closes the open book and deletes its file, but only while it holds nothing that was imported
    // or entered.
    void removeEmpty();
    void chooseBook();
    // refused() when it fails; the book that is open stays.
    bool open(const QString &path, BookFile::Access access = BookFile::Access::ReadWrite);
    // A copy in the documents folder; today's is used again, an older one is left as it is.
    void openSample();

signals:
    // The user opened or created a book by hand.
    void opened();
    void refused(const QString &path, const bellwether::Error &error);

private:
    bool create(const QString &path, const Change &content);

    Workspace &m_workspace;
    Preferences &m_preferences;
    Navigator &m_navigator;
    FileDialogs &m_dialogs;
    QDate m_today;
    QWidget &m_window;
};

} // namespace bellwether
