// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws an SVG file into a square PNG file: rendericon IN.svg SIZE OUT.png

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

int main(int argc, char *argv[])
{
    // Shapes on an image need no display and no fonts.
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int size = arguments.size() == 4 ? arguments[2].toInt() : 0;
    if (size <= 0) {
        qCritical("Usage: rendericon IN.svg SIZE OUT.png");
        return 2;
    }

    QSvgRenderer renderer(arguments[1]);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    if (!renderer.isValid() || !image.save(arguments[3], "PNG")) {
        qCritical("%s could not be drawn", qPrintable(arguments[1]));
        return 1;
    }
    return 0;
}
