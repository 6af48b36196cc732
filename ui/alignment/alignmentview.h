// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/alignmentgrid.h"

#include <QTableView>

namespace bellwether {

class AlignmentModel;

// The cells of the grid. Letters mark the selected cells, Enter asks for the item.
class AlignmentView : public QTableView
{
    Q_OBJECT

public:
    explicit AlignmentView(AlignmentModel *model, QWidget *parent = nullptr);

signals:
    void markWanted(bellwether::GridMark mark);
    void itemWanted();
    void copyWanted();
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void arrange();

    AlignmentModel *m_model;
};

} // namespace bellwether
