// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/stackitemedit.h"

#include "core/base/numbertext.h"
#include "core/edit/samename.h"
#include "core/metrics/question.h"
#include "core/metrics/stackfacts.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isMarked(const CompanyTag &tag, QDate day)
{
    return (!tag.from || *tag.from <= day) && (!tag.until || day <= *tag.until);
}

// The tags of the draft by id; those that are new go into the change.
std::set<StackTagId> tagIds(const QStringList &names, const Book &book, Change &change)
{
    std::set<StackTagId> ids;
    StackTagId next = book.stackTags().nextId();
    for (const QString &name : names) {
        const auto tags = book.stackTags().rows();
        const auto known = std::find_if(tags.begin(), tags.end(),
            [&](const StackTag &tag) { return isSameName(tag.name, name); });
        if (known != tags.end()) {
            ids.insert((*known).id);
            continue;
        }
        change.rows<StackTag>().put.push_back({next, name.trimmed()});
        ids.insert(next);
        ++next.value;
    }
    return ids;
}

} // namespace

StackItemDraft stackItemDraft(const Book &book, StackItemId item)
{
    StackItemDraft draft;
    const StackItem *known = book.stackItems().find(item);
    if (known == nullptr) {
        return draft;
    }
    draft.id = item;
    draft.name = known->name;
    draft.mrr = known->defaultMrr;
    draft.oneTime = known->defaultOneTime;
    draft.isPerSeat = known->isPerSeat;
    draft.isOffered = known->active;
    std::set<StackTagId> tags;
    for (const StackItemTag &tagging : book.stackItemTags()) {
        if (tagging.item == item) {
            tags.insert(tagging.tag);
        }
    }
    for (const StackTag &tag : book.stackTags()) {
        if (tags.contains(tag.id)) {
            draft.tags << tag.name;
        }
    }
    return draft;
}

QString problemOf(const StackItemDraft &draft, const Book &book)
{
    if (draft.name.trimmed().isEmpty()) {
        return u"Give the item a name."_s;
    }
    for (const StackItem &item : book.stackItems()) {
        if (item.id != draft.id && isSameName(item.name, draft.name)) {
            return u"There is an item called %1 already."_s.arg(item.name);
        }
    }
    return {};
}

Change stackItemChange(const StackItemDraft &draft, const Book &book)
{
    Change change;
    const StackItem *known = draft.id ? book.stackItems().find(*draft.id) : nullptr;
    StackItem item = known ? *known : StackItem();
    if (!known) {
        item.id = book.stackItems().nextId();
    }
    item.name = draft.name.trimmed();
    item.defaultMrr = draft.mrr;
    item.defaultOneTime = draft.oneTime;
    item.isPerSeat = draft.isPerSeat;
    item.active = draft.isOffered;
    if (!known || item != *known) {
        change.rows<StackItem>().put.push_back(item);
    }
    std::set<StackTagId> wanted = tagIds(draft.tags, book, change);
    for (const StackItemTag &tagging : book.stackItemTags()) {
        if (tagging.item == item.id && wanted.erase(tagging.tag) == 0) {
            change.rows<StackItemTag>().removed.push_back(tagging.id);
        }
    }
    StackItemTagId next = book.stackItemTags().nextId();
    for (const StackTagId tag : wanted) {
        change.rows<StackItemTag>().put.push_back({next, item.id, tag});
        ++next.value;
    }
    change.label =
        known ? u"Stack item %1"_s.arg(item.name) : u"New stack item %1"_s.arg(item.name);
    return change;
}

QStringList companyTagsOn(const Book &book, QDate day)
{
    std::set<QString> words;
    for (const CompanyTag &tag : book.companyTags()) {
        if (isMarked(tag, day)) {
            words.insert(tag.tag);
        }
    }
    return {words.begin(), words.end()};
}

Change applicableChange(
    const BookPointer &book, StackItemId item, const QString &companyTag, QDate day)
{
    std::set<CompanyId> marked;
    for (const CompanyTag &tag : book->companyTags()) {
        if (tag.tag == companyTag && isMarked(tag, day)) {
            marked.insert(tag.company);
        }
    }
    const Question question = Question::about(book, {}, {day, day});
    const CompanyFacts &facts = *question.facts;
    const auto &stack = facts.part<StackColumns>();
    Change change;
    StackEntryId next = book->stackEntries().nextId();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const auto cells = stack.of(row);
        const bool applies = std::any_of(cells.begin(), cells.end(),
            [&](const StackCell &cell) { return cell.item == item && cell.isApplicable; });
        if (facts.kinds[row] == CompanyKind::Churned || applies
            || (!companyTag.isEmpty() && !marked.contains(facts.ids[row]))) {
            continue;
        }
        StackEntry entry;
        entry.id = next;
        ++next.value;
        entry.company = facts.ids[row];
        entry.item = item;
        entry.day = day;
        change.rows<StackEntry>().put.push_back(std::move(entry));
    }
    const StackItem *known = book->stackItems().find(item);
    const auto count = static_cast<std::int64_t>(change.rows<StackEntry>().put.size());
    change.label = u"%1 applies to %2 more"_s.arg(known ? known->name : QString(),
        count == 1 ? u"1 customer"_s : u"%1 customers"_s.arg(countText(count)));
    return change;
}

} // namespace bellwether
