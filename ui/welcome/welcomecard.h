// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/welcome/welcomedrawing.h"

#include <QFrame>
#include <QKeySequence>

namespace bellwether {

// One way to begin: a picture, what happens, a button and its key.
class WelcomeCard : public QFrame
{
    Q_OBJECT

public:
    struct Content
    {
        WelcomeDrawing::Motif motif;
        QString title;
        QString text;
        QString button;
        QKeySequence keys;
        bool isPrimary = false;
    };

    explicit WelcomeCard(const Content &content, QWidget *parent = nullptr);

    QSize sizeHint() const override;

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isPrimary;
};

} // namespace bellwether
