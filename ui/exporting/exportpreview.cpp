// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportpreview.h"

#include "ui/widgets/paint.h"

namespace bellwether {

namespace {

constexpr int ExportPreviewPadding = 16;
constexpr int Chequer = 8;
constexpr QSize LeastSize(320, 220);

void paintChequers(QPainter &painter, const QRect &area)
{
    painter.fillRect(area, Qt::white);
    for (int row = 0; row * Chequer < area.height(); ++row) {
        for (int column = row % 2; column * Chequer < area.width(); column += 2) {
            const QRect square(
                area.left() + column * Chequer, area.top() + row * Chequer, Chequer, Chequer);
            painter.fillRect(square & area, QColor(0xDD, 0xDD, 0xDD));
        }
    }
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(LeastSize);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ExportPreview::setImage(const QImage &image, bool isTransparent)
{
    m_image = image;
    m_isTransparent = isTransparent;
    update();
}

QSize ExportPreview::room() const
{
    return size() - QSize(2 * ExportPreviewPadding, 2 * ExportPreviewPadding);
}

void ExportPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = currentTheme();
    drawSurface(painter, rect(), theme.sunken, theme.border, 6);
    if (m_image.isNull()) {
        return;
    }
    QRect area(QPoint(), m_image.deviceIndependentSize().toSize());
    area.moveCenter(rect().center());
    if (m_isTransparent) {
        paintChequers(painter, area);
    }
    painter.drawImage(area.topLeft(), m_image);
    painter.setPen(theme.border2);
    painter.drawRect(area.adjusted(-1, -1, 0, 0));
}

void ExportPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit resized();
}

} // namespace bellwether
