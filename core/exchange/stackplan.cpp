// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/stackplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/words.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What a row says about a customer and an item.
struct Said
{
    std::optional<Alignment> alignment;
    std::optional<bool> isApplicable;
    std::optional<bool> isInAgreement;
    QString product;
    QString note;
};

class StackPlan
{
public:
    explicit StackPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    StackItemId item(const QString &name);
    const StackEntry *standing(CompanyId company, StackItemId item, QDate day) const;
    Said said(CellReader &cells) const;
    void apply(CellReader &cells, const Said &said, StackEntry &entry) const;

    QDate m_today;
    CompanyFinder m_finder;
    RowPlan<StackItem> m_items;
    RowPlan<StackEntry> m_entries;
    QHash<QString, StackItemId> m_itemByKey; // folded name or reference
    QHash<QString, QList<const StackEntry *>> m_history; // of a customer and item, by day
    QSet<QString> m_seen; // customer, item and day of the file's rows
    FieldColumn m_item, m_alignment, m_applicable, m_product, m_inAgreement, m_day, m_note;
};

StackPlan::StackPlan(const PlanInput &input)
    : m_today(input.today)
    , m_finder(input.book, input.file, input.options)
    , m_items(input.book.stackItems())
    , m_entries(input.book.stackEntries())
    , m_item(input.column(u"stack.item"))
    , m_alignment(input.column(u"stack.alignment"))
    , m_applicable(input.column(u"stack.applicable"))
    , m_product(input.column(u"stack.product"))
    , m_inAgreement(input.column(u"stack.in_agreement"))
    , m_day(input.column(u"stack.day"))
    , m_note(input.column(u"stack.note"))
{
    for (const StackItem &item : input.book.stackItems()) {
        m_itemByKey.insert(keyOf(item.ref), item.id);
        m_itemByKey.insert(keyOf(item.name), item.id);
    }
    m_itemByKey.remove(QString());
    for (const StackEntry &entry : input.book.stackEntries()) {
        m_history[keyOf(entry.company, entry.item)].append(&entry);
    }
    for (auto &entries : m_history) {
        std::sort(entries.begin(), entries.end(), [](const StackEntry *a, const StackEntry *b) {
            return std::tuple(a->day, a->id) < std::tuple(b->day, b->id);
        });
    }
}

RowOutcome StackPlan::plan(CellReader &cells)
{
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const QString name = cells.text(m_item).simplified();
    if (name.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_item);
    }
    const QDate day = cells.day(m_day).value_or(m_today);
    const Said said = this->said(cells); // before an item is added for the row
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    const StackItemId item = this->item(name);
    if (const QString key = keyOf(*company, item, day); m_seen.contains(key)) {
        cells.reject(Issue::Kind::DuplicateKey, m_item);
        return RowOutcome::Rejected;
    } else {
        m_seen.insert(key);
    }
    const StackEntry *last = standing(*company, item, day);
    const bool isOfDay = last && last->day == day;
    StackEntry entry = last ? *last : StackEntry();
    entry.company = *company;
    entry.item = item;
    apply(cells, said, entry);
    if (last && entry == *last) {
        return RowOutcome::Unchanged; // it stands so since then
    }
    entry.day = day;
    const RowOutcome outcome = m_entries.put(isOfDay ? last : nullptr, entry);
    return last ? RowOutcome::Changed : outcome;
}

StackItemId StackPlan::item(const QString &name)
{
    const QString key = keyOf(name);
    auto known = m_itemByKey.constFind(key);
    if (known == m_itemByKey.constEnd()) {
        StackItem item;
        item.name = name;
        m_items.put(nullptr, item);
        known = m_itemByKey.insert(key, item.id);
    }
    return *known;
}

// The customer's last entry up to that day.
const StackEntry *StackPlan::standing(CompanyId company, StackItemId item, QDate day) const
{
    const StackEntry *last = nullptr;
    for (const StackEntry *entry : m_history.value(keyOf(company, item))) {
        last = entry->day <= day ? entry : last;
    }
    return last;
}

Said StackPlan::said(CellReader &cells) const
{
    // "n/a" is an answer here, where it is an empty cell elsewhere.
    QString meaning = WordLists::standard().meaning(u"alignment"_s, cells.written(m_alignment));
    if (meaning.isEmpty()) {
        meaning = meaningOf(cells, m_alignment, u"alignment"_s);
    }
    Said said;
    said.alignment = fromSnakeCase<Alignment>(meaning);
    said.isApplicable = cells.flag(m_applicable);
    if (!said.isApplicable && !meaning.isEmpty()) {
        said.isApplicable = meaning != u"not_applicable"_s;
    }
    said.isInAgreement = cells.flag(m_inAgreement);
    said.product = cells.text(m_product).simplified();
    said.note = cells.text(m_note);
    return said;
}

void StackPlan::apply(CellReader &cells, const Said &said, StackEntry &entry) const
{
    cells.put(m_applicable, entry.isApplicable, said.isApplicable);
    cells.put(m_alignment, entry.alignment, said.alignment);
    cells.put(m_product, entry.currentProduct, said.product);
    cells.put(m_inAgreement, entry.isInAgreement, said.isInAgreement);
    cells.put(m_note, entry.note, said.note);
}

Change StackPlan::takeChange()
{
    Change change;
    change.rows<StackItem>() = m_items.takeChanges();
    change.rows<StackEntry>() = m_entries.takeChanges();
    return change;
}

} // namespace

Result<Change> planStack(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<StackPlan>(book, file, options, today, progress);
}

} // namespace bellwether
