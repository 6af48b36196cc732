// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

namespace bellwether {

// A box to tick, with its text beside it as it stands, painted by the theme.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit TickBox(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;

private:
    QString m_caption;
};

} // namespace bellwether
