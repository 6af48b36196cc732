// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importquestion.h"

#include <QFrame>

namespace bellwether {

// A question about a table, with its choices as buttons. The one that is given, or assumed, has a
// tick.
class QuestionCard : public QFrame
{
    Q_OBJECT

public:
    // `given`: null where nothing is said or assumed.
    QuestionCard(const ImportQuestion &question, const QString &given, bool isAnswered,
        QWidget *parent = nullptr);

signals:
    void answered(const QString &choice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isOpen;
};

} // namespace bellwether
