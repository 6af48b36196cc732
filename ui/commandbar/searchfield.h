// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// The search field of the top bar. It is the door to the command bar, which opens over it.
class SearchField : public QPushButton
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setCompact(bool isCompact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // typing opens it, too

signals:
    void typed(const QString &text);

private:
    bool m_isCompact = false;
};

} // namespace bellwether
