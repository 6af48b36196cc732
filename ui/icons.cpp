// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include "ui/widgets/paint.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString fileName(Icon icon)
{
    switch (icon) {
    case Icon::Alert:
        return u"alert"_s;
    case Icon::ArrowRight:
        return u"arrow-right"_s;
    case Icon::Book:
        return u"book"_s;
    case Icon::Building:
        return u"building"_s;
    case Icon::Calendar:
        return u"calendar"_s;
    case Icon::Check:
        return u"check"_s;
    case Icon::ChevronDown:
        return u"chevron-down"_s;
    case Icon::ChevronRight:
        return u"chevron-right"_s;
    case Icon::Close:
        return u"close"_s;
    case Icon::Copy:
        return u"copy"_s;
    case Icon::Dots:
        return u"dots"_s;
    case Icon::Export:
        return u"export"_s;
    case Icon::File:
        return u"file"_s;
    case Icon::Filter:
        return u"filter"_s;
    case Icon::Gear:
        return u"gear"_s;
    case Icon::Help:
        return u"help"_s;
    case Icon::History:
        return u"history"_s;
    case Icon::Image:
        return u"image"_s;
    case Icon::Import:
        return u"import"_s;
    case Icon::Info:
        return u"info"_s;
    case Icon::Layers:
        return u"layers"_s;
    case Icon::Lightbulb:
        return u"lightbulb"_s;
    case Icon::Lock:
        return u"lock"_s;
    case Icon::Minus:
        return u"minus"_s;
    case Icon::Monitor:
        return u"monitor"_s;
    case Icon::Moon:
        return u"moon"_s;
    case Icon::Overview:
        return u"overview"_s;
    case Icon::Pencil:
        return u"pencil"_s;
    case Icon::Plus:
        return u"plus"_s;
    case Icon::Print:
        return u"print"_s;
    case Icon::Redo:
        return u"redo"_s;
    case Icon::Renewal:
        return u"renewal"_s;
    case Icon::Restore:
        return u"restore"_s;
    case Icon::Rising:
        return u"rising"_s;
    case Icon::Search:
        return u"search"_s;
    case Icon::Sliders:
        return u"sliders"_s;
    case Icon::Sun:
        return u"sun"_s;
    case Icon::Table:
        return u"table"_s;
    case Icon::Tasks:
        return u"tasks"_s;
    case Icon::Undo:
        return u"undo"_s;
    case Icon::Users:
        return u"users"_s;
    }
    return {};
}

QPixmap rendered(const QByteArray &svg, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QByteArray contents(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(Icon icon)
        : m_icon(icon)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int size = qMin(rect.width(), rect.height());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2,
            rect.y() + (rect.height() - size) / 2, iconPixmap(m_icon, color(mode), size, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, color(mode), qMin(size.width(), size.height()), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / ratio);
        return iconPixmap(m_icon, color(mode), side, ratio);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_icon); }

private:
    static QColor color(QIcon::Mode mode)
    {
        const Theme &theme = currentTheme();
        return mode == QIcon::Disabled ? theme.disabled : theme.text2;
    }

    Icon m_icon;
};

} // namespace

QPixmap iconPixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = u"bellwether/%1/%2/%3/%4"_s.arg(fileName(icon), color.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QByteArray svg = contents(fileName(icon));
        svg.replace("currentColor", color.name().toLatin1());
        if (size <= 14) {
            svg.replace("stroke-width=\"1.9\"", "stroke-width=\"2.1\"");
        }
        pixmap = rendered(svg, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIcon themedIcon(Icon icon)
{
    return QIcon(new ThemedIconEngine(icon));
}

QIcon appIcon()
{
    return QIcon(u":/icons/bellwether.svg"_s);
}

} // namespace bellwether
