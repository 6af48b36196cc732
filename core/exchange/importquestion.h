// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace bellwether {

// Something that the file leaves open and that changes what is imported. Until it is answered, the
// plan goes by `assumed`; where nothing can be assumed, the rows concerned are rejected. Answers go
// into ImportOptions.
struct ImportQuestion
{
    enum class Kind
    {
        DateOrder, // choices: "dmy", "mdy"
        EndDates, // choices: "inclusive", "exclusive"
        AmountUnit, // choices: "units", "cents"
        SameCustomer // value: the name in the file; choices: names of customers, "" for none
    };

    Kind kind = Kind::DateOrder;
    QString field; // canonical field that it is about
    QString column; // its header in the file
    QString value; // one that shows the doubt: "03/04/2026"
    int rows = 0; // that depend on the answer
    QStringList choices;
    QString assumed; // one of the choices; null: none is assumed
};

} // namespace bellwether
