// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackfacts.h"

#include <algorithm>

namespace bellwether {

std::shared_ptr<const StackColumns> StackColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<StackColumns>();
    columns->begins.resize(facts.size() + 1);
    columns->mrr.resize(facts.size());
    columns->oneTime.resize(facts.size());
    columns->isNotConverted.resize(facts.size());
    return columns;
}

std::vector<StackItemId> wantedItems(const Book &book, const Scope &scope)
{
    std::vector<StackItemId> items = scope.products;
    for (const StackItemTag &tagging : book.stackItemTags()) {
        const auto &tags = scope.stackTags;
        if (std::find(tags.begin(), tags.end(), tagging.tag) != tags.end()) {
            items.push_back(tagging.item);
        }
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace bellwether
