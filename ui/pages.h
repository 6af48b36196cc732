// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"
#include "ui/shell/page.h"

#include <QKeySequence>
#include <QList>

#include <vector>

namespace bellwether {

// What of a page can be gone to directly.
struct PagePart
{
    QString id; // "grid"
    QString title; // "Alignment grid"
};

// A page and its place in the window.
struct PagePlace
{
    QString id; // "my-book", as `bellwether picture` names it
    QString title;
    Icon icon;
    QList<QKeySequence> keys;
    bool isAtBottom; // of the rail, apart from the others
    Page *(*make)(const PageContext &context, QWidget *parent);
    std::vector<PagePart> parts = {};
};

// The pages in the order of the rail; the first is shown when a book opens.
const std::vector<PagePlace> &pagePlaces();

// What `bellwether picture` calls the page that is there without a book.
inline const QString WelcomePageId = QStringLiteral("welcome");

} // namespace bellwether
