// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractItemView;

namespace bellwether {

// Holds a list as high as whole rows are: no row is ever cut at the bottom of a card.
class WholeRows : public QWidget
{
    Q_OBJECT

public:
    // `headerHeight` of what stands above the rows, 0 for nothing; px.
    WholeRows(QAbstractItemView *view, int rowHeight, int headerHeight, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QAbstractItemView *m_view;
    int m_rowHeight;
    int m_headerHeight;
};

} // namespace bellwether
