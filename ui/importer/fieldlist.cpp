// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/fieldlist.h"

#include "core/exchange/fields.h"
#include "ui/importer/importwords.h"

#include <QWheelEvent>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FieldRole = Qt::UserRole;

} // namespace

void FieldList::fill(ImportKind kind, const Book &book)
{
    clear();
    addField(u"Not imported"_s, {});
    addGroup(u"Fields"_s);
    for (const Field &field : FieldDictionary::standard().fields()) {
        if (std::find(field.kinds.begin(), field.kinds.end(), kind) != field.kinds.end()) {
            addField(field.label, field.id);
        }
    }
    if (kind != ImportKind::Companies) {
        return; // only a row about a customer can say how it stands to things of the book
    }
    if (!book.stackItems().empty()) {
        addGroup(u"Stack items"_s);
        for (const StackItem &item : book.stackItems()) {
            addField(fieldTitle(u"stack:"_s + item.name), u"stack:"_s + item.name);
        }
    }
    if (!book.metricDefinitions().empty()) {
        addGroup(u"Metrics"_s);
        for (const MetricDefinition &metric : book.metricDefinitions()) {
            addField(fieldTitle(u"metric:"_s + metric.name), u"metric:"_s + metric.name);
        }
    }
}

void FieldList::addGroup(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    appendRow(item);
}

void FieldList::addField(const QString &title, const QString &field)
{
    auto *item = new QStandardItem(title);
    item->setData(field, FieldRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    appendRow(item);
}

int FieldList::rowOf(const QString &field)
{
    for (int row = 0; row < rowCount(); ++row) {
        const QStandardItem *each = item(row);
        if (each->isEnabled() && each->data(FieldRole).toString() == field) {
            return row;
        }
    }
    addField(fieldTitle(field), field);
    return rowCount() - 1;
}

QString FieldList::fieldAt(int row) const
{
    const QStandardItem *each = item(row);
    return each == nullptr ? QString() : each->data(FieldRole).toString();
}

CalmComboBox::CalmComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setMaxVisibleItems(16);
}

void CalmComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace bellwether
