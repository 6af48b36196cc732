// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/leveldelegate.h"

#include "core/charts/healthroles.h"
#include "ui/models/roles.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace bellwether {

namespace {

constexpr int StarRoom = 20; // px that a star takes from the name
constexpr double StarRadius = 6;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget != nullptr ? option.widget->style() : QApplication::style();
}

// Right after the name, or at the end of the cell where the name is cut.
void paintStar(QPainter &painter, const QStyleOptionViewItem &option, const QString &name)
{
    const double center = scaled(StarRoom) / 2.0;
    const int inset = styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
    const double end = option.rect.left() + 2 * inset + option.fontMetrics.horizontalAdvance(name);
    const double most = option.rect.right() - scaled(StarRoom);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().accentText);
    painter.drawPolygon(starOutline(
        {std::min(end, most) + center, option.rect.center().y() + 0.5}, scaled(StarRadius)));
    painter.restore();
}

std::optional<ChartRole> levelAt(const QModelIndex &index)
{
    const QString name = index.data(LevelRole).toString();
    if (const auto band = fromSnakeCase<HealthBand>(name)) {
        return roleOf(*band);
    }
    if (const auto status = fromSnakeCase<HealthStatus>(name)) {
        return roleOf(*status);
    }
    return {};
}

} // namespace

QSize LevelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize plain = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(PremiumRole).toBool()) {
        plain.rwidth() += scaled(StarRoom);
    }
    return levelAt(index) ? plain.expandedTo(Pill::size(index.data().toString()) + QSize(16, 0))
                          : plain;
}

void LevelDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::optional<ChartRole> level = levelAt(index);
    if (!level) {
        const bool isPremium = index.data(PremiumRole).toBool();
        QStyleOptionViewItem named = option;
        if (isPremium) {
            named.rect.setRight(named.rect.right() - scaled(StarRoom));
            QStyleOptionViewItem background = option;
            initStyleOption(&background, index);
            background.text.clear();
            styleOf(option)->drawControl(
                QStyle::CE_ItemViewItem, &background, painter, option.widget);
        }
        QStyledItemDelegate::paint(painter, named, index);
        if (isPremium) {
            paintStar(*painter, option, index.data().toString());
        }
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    Pill::paint(*painter, option.rect.adjusted(8, 0, 0, 0), *level, index.data().toString());
}

} // namespace bellwether
