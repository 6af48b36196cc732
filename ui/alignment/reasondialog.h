// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialog.h"

class QComboBox;

namespace bellwether {

// Why an offer was declined: one of the reasons given before, or another one in a line.
class ReasonDialog : public Dialog
{
    Q_OBJECT

public:
    // About "Acorn, Switches" or "12 cells".
    ReasonDialog(const QString &about, const QStringList &known, QWidget *parent);

signals:
    void chosen(const QString &reason);

private:
    void check();

    QComboBox *m_reason;
    PlainLabel *m_problem;
};

} // namespace bellwether
