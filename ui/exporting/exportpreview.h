// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace bellwether {

// A picture on a grey ground, as large as it fits; a chequered one where it is transparent.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    void setImage(const QImage &image, bool isTransparent);
    const QImage &image() const { return m_image; }
    QSize room() const; // that a picture may take, logical px

signals:
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_image;
    bool m_isTransparent = false;
};

} // namespace bellwether
