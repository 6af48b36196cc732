// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "ui/widgets/dialog.h"

class QDateEdit;

namespace bellwether {

// Two days of one's own choice, none after today.
class RangeDialog : public Dialog
{
    Q_OBJECT

public:
    RangeDialog(DayRange range, QDate today, QWidget *parent);

signals:
    void chosen(bellwether::DayRange range);

private:
    void showResult();

    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace bellwether
