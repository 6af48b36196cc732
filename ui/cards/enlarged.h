// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialog.h"

namespace bellwether {

class ChartView;

// A card's chart as large as the window, with the same marks, keys and menu; follows the card.
class EnlargedChart : public Dialog
{
    Q_OBJECT

public:
    // `original` belongs to a card; the dialog closes with it.
    EnlargedChart(ChartView &original, QWidget *window);

    ChartView *view() const { return m_view; }

signals:
    void markActivated(const QString &key);
    void marksActivated(const QStringList &keys);
    void exportWanted();
    void tableWanted();
    void hoverTextCopied(); // what a mark's tooltip says is on the clipboard

private:
    void addDeeds();
    void follow();

    ChartView &m_original;
    ChartView *m_view;
};

} // namespace bellwether
