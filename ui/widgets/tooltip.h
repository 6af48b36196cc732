// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/theme.h"

#include <QPoint>
#include <QRect>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace bellwether {

// One line of a tooltip: "▼ Struggling   3   $303K".
struct TooltipRow
{
    std::optional<ChartRole> glyph;
    QString name;
    QString count; // may be empty, as the value may
    QString value;
};

// What a tooltip says. All of it is shown as it stands, whatever looks like markup.
struct TooltipContent
{
    QString title;
    std::vector<TooltipRow> rows;
    std::optional<TooltipRow> total;
    QString hint; // what a click does
    QString line = {}; // under the title: what that is; may be empty
};

// A line each: the title, then "Struggling<tab>3<tab>$303K"; without the hint.
QString textOf(const TooltipContent &content);

// The program's tooltip: a panel inside its window, so that pictures of the window show it, which
// takes no mouse and no focus. It never covers the mark it explains and never leaves the window.
class Tooltip : public QWidget
{
    Q_OBJECT

public:
    explicit Tooltip(QWidget *window);

    void setTheme(const Theme &theme);
    // Beside a mark, given in the window's coordinates.
    void showBeside(const QRect &mark, TooltipContent content);
    const TooltipContent &content() const { return m_content; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TooltipContent m_content;
    Theme m_theme = Theme::light();
};

// The top left corner of a tooltip: 12 px to the right of the mark, else to its left, else below
// or above; inside the bounds as far as they are large enough.
QPoint placeBeside(QSize tooltip, const QRect &mark, const QRect &bounds);

} // namespace bellwether
