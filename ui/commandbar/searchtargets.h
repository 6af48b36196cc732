// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/commandbar/foundthing.h"

#include <QObject>

namespace bellwether {

class Navigator;
class ScopeStack;

// Leads to what was found: a customer becomes what every page speaks about, anything else shows its
// row.
class SearchTargets : public QObject
{
    Q_OBJECT

public:
    SearchTargets(ScopeStack &scope, Navigator &navigator, QObject *parent = nullptr);

    // What the book has under that name; one that is gone since leads nowhere and says so.
    void open(const BookPointer &book, const FoundThing &thing);

private:
    bool openCompany(const Book &book, CompanyId id);
    bool openContact(const Book &book, ContactId id);
    bool openTask(const Book &book, TaskId id);
    bool openInteraction(const Book &book, InteractionId id);
    bool openFeedback(const Book &book, FeedbackResponseId id);

    ScopeStack &m_scope;
    Navigator &m_navigator;
};

} // namespace bellwether
