// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialog.h"

#include <QDate>

class QCheckBox;
class QDateEdit;

namespace bellwether {

// From which past day the whole window is to be seen.
class LookBackDialog : public Dialog
{
    Q_OBJECT

public:
    LookBackDialog(QDate day, bool isAsKnown, QDate today, QWidget *parent);

signals:
    void chosen(QDate day, bool isAsKnown);

private:
    QDateEdit *m_day;
    QCheckBox *m_isAsKnown;
};

} // namespace bellwether
