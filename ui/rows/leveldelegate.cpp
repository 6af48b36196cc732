// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/leveldelegate.h"

#include "core/charts/healthroles.h"
#include "ui/models/roles.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QPainter>

#include <optional>

namespace bellwether {

namespace {

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
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return levelAt(index) ? plain.expandedTo(Pill::size(index.data().toString()) + QSize(16, 0))
                          : plain;
}

void LevelDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::optional<ChartRole> level = levelAt(index);
    if (!level) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QWidget *view = option.widget;
    (view != nullptr ? view->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &background, painter, view);
    Pill::paint(*painter, option.rect.adjusted(8, 0, 0, 0), *level, index.data().toString());
}

} // namespace bellwether
