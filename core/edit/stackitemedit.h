// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace bellwether {

// A stack item as it is being edited. Without an id it is a new one.
struct StackItemDraft
{
    std::optional<StackItemId> id;
    QString name;
    std::int64_t mrr = 0; // a month, minor units of the base currency
    std::int64_t oneTime = 0; // minor units
    bool isPerSeat = false;
    bool isOffered = true;
    QStringList tags; // by name, in the order of the book

    bool operator==(const StackItemDraft &) const = default;
};

StackItemDraft stackItemDraft(const Book &book, StackItemId item);
// What cannot be saved, in words; empty: it can.
QString problemOf(const StackItemDraft &draft, const Book &book);
// One action, with tags that are new; empty where nothing is different.
Change stackItemChange(const StackItemDraft &draft, const Book &book);

// The words that customers are marked with on the day.
QStringList companyTagsOn(const Book &book, QDate day);
// The item applies, from that day on, to every customer who has not churned, or to those who are
// marked with the word: one action. Who stands to it somehow already stays as they are.
Change applicableChange(
    const BookPointer &book, StackItemId item, const QString &companyTag, QDate day);

} // namespace bellwether
