// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/wholerows.h"

#include <QAbstractItemView>

#include <algorithm>

namespace bellwether {

WholeRows::WholeRows(QAbstractItemView *view, int rowHeight, int headerHeight, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_rowHeight(rowHeight)
    , m_headerHeight(headerHeight)
{
    view->setParent(this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

void WholeRows::resizeEvent(QResizeEvent *)
{
    const int rows = std::max(1, (height() - m_headerHeight) / m_rowHeight);
    m_view->setGeometry(0, 0, width(), std::min(height(), m_headerHeight + rows * m_rowHeight));
}

} // namespace bellwether
