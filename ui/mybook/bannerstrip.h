// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/settings.h"

#include <QImage>
#include <QWidget>

namespace bellwether {

// The picture that somebody put over their book (S2-01); hidden without one.
class BannerStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr QSize Largest{1600, 240}; // px that are kept

    explicit BannerStrip(QWidget *parent = nullptr);

    // Of the settings of a book; what is no picture is none.
    void setBanner(const QString &base64);
    const QImage &banner() const { return m_image; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_base64;
    QImage m_image;
};

// A file's picture as a book keeps it: no larger than needed. Empty where the file is none; `why`
// then says what the reader said.
QString bannerFrom(const QString &path, QString &why);

} // namespace bellwether
