// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/pagefigures.h"
#include "ui/widgets/compacttile.h"

#include <QWidget>

#include <functional>

namespace bellwether {

class Navigator;

// Below the customers of the stack: what is open with the ten, and with the one that is selected.
class OpenTiles : public QWidget
{
    Q_OBJECT

public:
    OpenTiles(Navigator &navigator, QWidget *parent = nullptr);

    // What the tiles will say about the company of that key, worked out on any thread; the
    // function puts it there, on this thread. An empty key: nobody is selected.
    std::function<void()> workOut(const PageFigures &figures, const QString &company);

    CompactTile *top() const { return m_top; }
    CompactTile *selected() const { return m_selected; }

private:
    struct Shown
    {
        PageFigures figures;
        QString figure;
        CompactTile::Content content;
    };

    void put(const Shown &top, const Shown &selected);
    void showRows(const Shown &shown);

    Navigator &m_navigator;
    CompactTile *m_top;
    CompactTile *m_selected;
    Shown m_shownTop;
    Shown m_shownSelected;
};

} // namespace bellwether
