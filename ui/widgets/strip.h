// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;

namespace bellwether {

class FigureTile;

// Tiles that belong together on one surface, split by hairlines.
class Strip : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    FigureTile *addTile(const QString &label);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
};

} // namespace bellwether
