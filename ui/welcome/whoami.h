// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/widgets/dialog.h"

namespace bellwether {

// Who may be meant by "I am …": the active ones, CSMs first, then by name.
std::vector<TeamMember> peopleToBe(const Book &book);

// "No customers are assigned to Darius Okonjo; all customers are shown". Empty for a CSM.
QString allShownSentence(const TeamMember &member);

// "I am …": one click on a name, or Skip.
class WhoAmI : public Dialog
{
    Q_OBJECT

public:
    WhoAmI(const Book &book, QWidget *parent);

signals:
    void chosen(bellwether::TeamMemberId member);
};

} // namespace bellwether
