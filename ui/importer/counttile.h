// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QFrame>
#include <QPushButton>

#include <vector>

namespace bellwether {

// What becomes of how many rows: "+ Added / 6 new customers". A button that shows them.
class CountTile : public QPushButton
{
    Q_OBJECT

public:
    enum class Tone
    {
        Good,
        Accent,
        Quiet,
        Bad
    };

    CountTile(const QString &label, Icon icon, Tone tone, QWidget *parent = nullptr);

    void setCount(const QString &value, const QString &note);
    QString value() const { return m_value; }
    QString note() const { return m_note; }

    static QColor color(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    Icon m_icon;
    Tone m_tone;
    QString m_value;
    QString m_note;
};

// Such tiles side by side on one surface.
class CountStrip : public QFrame
{
    Q_OBJECT

public:
    explicit CountStrip(QWidget *parent = nullptr);

    CountTile *add(const QString &label, Icon icon, CountTile::Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<CountTile *> m_tiles;
};

} // namespace bellwether
