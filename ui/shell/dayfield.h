// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDate;
class QDateEdit;
class QString;
class QWidget;

namespace bellwether {

// A field for a day, none after the latest, with a calendar that looks like the rest.
QDateEdit *newDayField(QDate day, QDate latest, const QString &name, QWidget *parent);

} // namespace bellwether
