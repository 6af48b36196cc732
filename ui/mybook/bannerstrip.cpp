// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/bannerstrip.h"

#include "ui/widgets/paint.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int BannerStripHeight = 96;
constexpr qreal BannerStripRadius = 8;
constexpr int JpegQuality = 85;
constexpr int BannerStripLargestFile = 64 * 1024 * 1024; // bytes that are looked at

// The middle of the image at that size.
QImage covering(const QImage &image, QSize size)
{
    const QImage scaledImage =
        image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner(
        (scaledImage.width() - size.width()) / 2, (scaledImage.height() - size.height()) / 2);
    return scaledImage.copy(QRect(corner, size));
}

} // namespace

BannerStrip::BannerStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"Banner"_s);
    hide();
}

void BannerStrip::setBanner(const QString &base64)
{
    if (base64 == m_base64) {
        return;
    }
    m_base64 = base64;
    m_image = QImage::fromData(QByteArray::fromBase64(base64.toLatin1()));
    setVisible(!m_image.isNull());
    update();
}

QSize BannerStrip::sizeHint() const
{
    return {scaled(600), scaled(BannerStripHeight)};
}

void BannerStrip::paintEvent(QPaintEvent *)
{
    if (m_image.isNull()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath corners;
    corners.addRoundedRect(rect(), BannerStripRadius, BannerStripRadius);
    painter.setClipPath(corners);
    const QSize pixels = size() * devicePixelRatioF();
    painter.drawImage(rect(), covering(m_image, pixels));
}

QString bannerFrom(const QString &path, QString &why)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (reader.device() != nullptr && reader.device()->size() > BannerStripLargestFile) {
        why = u"The file is larger than 64 MB."_s;
        return {};
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        why = reader.errorString();
        return {};
    }
    QImage kept = image;
    if (kept.width() > BannerStrip::Largest.width()
        || kept.height() > BannerStrip::Largest.height()) {
        kept = covering(kept, kept.size().scaled(BannerStrip::Largest, Qt::KeepAspectRatio));
        if (image.width() * BannerStrip::Largest.height()
            < image.height() * BannerStrip::Largest.width()) {
            kept = covering(image, BannerStrip::Largest); // a tall one: its middle
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (kept.hasAlphaChannel()) {
        kept.save(&buffer, "PNG");
    } else {
        kept.save(&buffer, "JPG", JpegQuality);
    }
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace bellwether
