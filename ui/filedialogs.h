// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace bellwether {

// Asks for files; tests answer in the user's place. An empty answer: the user changed their mind.
struct FileDialogs
{
    struct Wish
    {
        QString title;
        QString suggestion; // file or folder to start with
        QString filter; // "Books (*.bellwether)"
        QString suffix; // added to a name without one
        // What is saved replaces a file of that name, so that the user is asked about it.
        bool replaces = true;
    };

    std::function<QString(QWidget *parent, const Wish &wish)> save;
    std::function<QStringList(QWidget *parent, const Wish &wish)> open;

    static FileDialogs ofTheSystem();
};

} // namespace bellwether
