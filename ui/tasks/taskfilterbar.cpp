// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskfilterbar.h"

#include "ui/icons.h"
#include "ui/shell/filterfield.h"
#include "ui/shell/valuepicker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/wraprow.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SearchWidth = 180; // px at 100 %

// The values that some tasks have, by name, with how many have them.
class Offer
{
public:
    void add(const QString &key, const QString &name)
    {
        ScopeValue &value = m_values[key];
        value.key = key;
        value.name = name;
        value.customers = value.customers.value_or(0) + 1;
    }

    std::vector<ScopeValue> byName() const
    {
        std::vector<ScopeValue> values;
        for (const auto &[key, value] : m_values) {
            values.push_back(value);
        }
        std::stable_sort(
            values.begin(), values.end(), [](const ScopeValue &a, const ScopeValue &b) {
                return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
            });
        return values;
    }

private:
    std::map<QString, ScopeValue> m_values;
};

QString nameOf(const std::vector<ScopeValue> &values, const QString &key)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const ScopeValue &value) { return value.key == key; });
    return found == values.end() ? u"Other"_s : found->name;
}

} // namespace

TaskFilterBar::TaskFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_whose(new Segmented(u"Whose tasks"_s, {u"All"_s, u"Mine"_s}, this))
    , m_fields{Field{u"Assigned to"_s, &TaskFilter::assignees},
          Field{u"Customer"_s, &TaskFilter::customers},
          Field{u"Priority"_s, &TaskFilter::priorities}, Field{u"Source"_s, &TaskFilter::kinds}}
    , m_clear(new Button(u"Clear"_s, Button::Kind::Link, this))
{
    m_search->setPlaceholderText(u"Find in tasks"_s);
    m_search->setAccessibleName(u"Find in tasks"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(scaled(SearchWidth));
    auto *row = new WrapRow(8, this);
    row->add(m_search, 1);
    row->add(m_whose);
    for (Field &field : m_fields) {
        field.widget = new FilterField(field.name, row);
        row->add(field.widget);
        connect(field.widget, &QPushButton::clicked, this, [this, &field] { open(field); });
    }
    row->add(m_clear);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 8);
    layout->addWidget(row);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        TaskFilter filter = m_filter;
        filter.text = text;
        change(filter);
    });
    connect(m_whose, &Segmented::chosen, this, [this](int index) {
        TaskFilter filter = m_filter;
        filter.assignees =
            index == 1 && m_me ? QStringList{QString::number(m_me->value)} : QStringList();
        change(filter);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { setFilter({}); });
    showFilter();
}

void TaskFilterBar::setItems(const std::vector<TaskItem> &items, std::optional<TeamMemberId> me)
{
    std::array<Offer, 4> offers;
    for (const TaskItem &item : items) {
        offers[0].add(item.assignee ? QString::number(item.assignee->value) : QString(),
            item.assigneeName.isEmpty() ? u"The team"_s : item.assigneeName);
        if (item.company) {
            offers[1].add(QString::number(item.company->value), item.customer);
        }
        offers[2].add(snakeCase(item.priority), priorityText(item.priority));
        offers[3].add(snakeCase(item.kind), taskKindText(item.kind));
    }
    for (std::size_t at = 0; at < offers.size(); ++at) {
        m_fields[at].offered = offers[at].byName();
    }
    m_me = me;
    showFilter();
}

void TaskFilterBar::setFilter(const TaskFilter &filter)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(filter.text);
    change(filter);
}

void TaskFilterBar::change(const TaskFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        showFilter();
        emit filterChanged(m_filter);
    }
}

void TaskFilterBar::open(Field &field)
{
    auto *picker = new ValuePicker(field.name, field.offered, m_filter.*field.values, this);
    connect(picker, &ValuePicker::chosenChanged, this, [this, &field](const QStringList &keys) {
        TaskFilter filter = m_filter;
        filter.*field.values = keys;
        change(filter);
    });
    picker->openBelow(field.widget);
}

void TaskFilterBar::showFilter()
{
    for (Field &field : m_fields) {
        const QStringList &chosen = m_filter.*field.values;
        QStringList names;
        for (const QString &key : chosen) {
            names << nameOf(field.offered, key);
        }
        const QString value = names.isEmpty() ? u"All"_s
            : names.size() == 1               ? names.front()
                                : u"%1 +%2"_s.arg(names.front()).arg(names.size() - 1);
        field.widget->setValue(value, !names.isEmpty(), names.join(u'\n'));
    }
    const bool isMine = m_me && m_filter.assignees == QStringList{QString::number(m_me->value)};
    m_whose->setVisible(m_me.has_value());
    m_whose->setCurrent(isMine ? 1 : 0);
    m_clear->setVisible(m_filter.isActive());
}

} // namespace bellwether
