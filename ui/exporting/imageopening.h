// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/exporting/chartorigin.h"
#include "ui/filedialogs.h"

#include <QObject>

namespace bellwether {

class Navigator;
class PageStack;
class Workspace;

// Shows the chart of an exported picture again, with the customers and days that it was about.
class ImageOpening : public QObject
{
    Q_OBJECT

public:
    ImageOpening(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
        FileDialogs &dialogs, PageStack &pages, QWidget &window);

    void choose();
    void open(const QString &path);
    // Whether a dropped file is to be opened so, by its name.
    static bool takes(const QString &path);

private:
    void refuse(const QString &sentence);
    void show(const ReadOrigin &read);
    QString pageWith(const QString &chart) const; // empty where none has it

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    FileDialogs &m_dialogs;
    PageStack &m_pages;
    QWidget &m_window;
};

} // namespace bellwether
