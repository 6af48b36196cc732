// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace bellwether {

// Tiles of one width side by side; where they do not fit, in as many rows as they need, with as
// many in each row as make the rows even.
class TileRow : public QWidget
{
    Q_OBJECT

public:
    explicit TileRow(QWidget *parent = nullptr);

    void add(QWidget *tile); // hidden ones take no place

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::vector<QWidget *> shown() const;
    int perRow() const;
    int heightOfRow() const;
    void arrange();

    std::vector<QWidget *> m_tiles;
};

} // namespace bellwether
