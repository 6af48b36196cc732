// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/dryruntree.h"

#include "core/exchange/fields.h"
#include "ui/models/plaintip.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quintptr SectionItself = ~quintptr(0);

QString join(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : a + u' ' + b;
}

} // namespace

DryRunTree::DryRunTree(Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_words(std::move(words))
{
}

void DryRunTree::setPlan(std::shared_ptr<const ImportPlan> plan, std::size_t file)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_file = file;
    for (Part &each : m_parts) {
        each.lines.clear();
    }
    if (m_plan != nullptr && file < m_plan->files.size()) {
        const auto &rows = this->file().planned.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            switch (rows[i].outcome) {
            case RowOutcome::Rejected:
                part(Rejected).lines.push_back({i, 0});
                break;
            case RowOutcome::Changed:
                // Of some rows only that they change is known.
                for (std::size_t d = 0; d < std::max<std::size_t>(rows[i].differences.size(), 1);
                     ++d) {
                    part(Changed).lines.push_back({i, d});
                }
                break;
            case RowOutcome::Added:
                part(Added).lines.push_back({i, 0});
                break;
            case RowOutcome::Unchanged:
            case RowOutcome::Skipped:
                break;
            }
        }
    }
    endResetModel();
}

void DryRunTree::showAll(Section section, bool isAll)
{
    Part &changed = part(section);
    if (changed.isAll == isAll) {
        return;
    }
    const QModelIndex parent = index(section, 0);
    const int few = static_cast<int>(std::min(FirstOnes, changed.lines.size()));
    const int all = static_cast<int>(changed.lines.size());
    if (all == few) {
        changed.isAll = isAll;
        return;
    }
    if (isAll) {
        beginInsertRows(parent, few, all - 1);
        changed.isAll = true;
        endInsertRows();
    } else {
        beginRemoveRows(parent, few, all - 1);
        changed.isAll = false;
        endRemoveRows();
    }
}

bool DryRunTree::isAllShown(Section section) const
{
    return shown(section) == lines(section);
}

int DryRunTree::lines(Section section) const
{
    return static_cast<int>(part(section).lines.size());
}

int DryRunTree::shown(Section section) const
{
    const std::size_t all = part(section).lines.size();
    return static_cast<int>(part(section).isAll ? all : std::min(all, FirstOnes));
}

QModelIndex DryRunTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= ColumnCount) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()))
                            : createIndex(row, column, SectionItself);
}

QModelIndex DryRunTree::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == SectionItself) {
        return {};
    }
    return createIndex(static_cast<int>(index.internalId()), 0, SectionItself);
}

int DryRunTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return SectionCount;
    }
    if (parent.internalId() != SectionItself || parent.column() != 0) {
        return 0;
    }
    return shown(static_cast<Section>(parent.row()));
}

int DryRunTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString DryRunTree::nameOf(const PlannedRow &row) const
{
    if (!row.who.isEmpty()) {
        return row.who;
    }
    // A row that was left out early: the name that stands in it, else its reference.
    for (const QString &ending : {u".name"_s, u".external_id"_s, QString()}) {
        for (std::size_t i = 0; i < file().columns.size() && i < row.cells.size(); ++i) {
            if (!file().columns[i].field.isEmpty() && file().columns[i].field.endsWith(ending)
                && !row.cells[i].trimmed().isEmpty()) {
                return row.cells[i].simplified();
            }
        }
    }
    return {};
}

void DryRunTree::describeRejected(const PlannedRow &row, Content &content) const
{
    // The issues are in the order of lines.
    const auto &issues = file().issues;
    auto issue = std::lower_bound(issues.begin(), issues.end(), row.line,
        [](const Issue &each, qint64 line) { return each.line < line; });
    QStringList more;
    bool isFirst = true;
    for (; issue != issues.end() && issue->line == row.line; ++issue) {
        if (issue->severity != Issue::Severity::Rejected) {
            continue;
        }
        const QString field = issue->field.isEmpty() ? QString() : m_words.title(issue->field);
        if (isFirst) {
            content.field = field;
            content.value = issue->value;
            content.words = m_words.reason(*issue);
            isFirst = false;
        } else {
            more << join(join(field, issue->value), m_words.reason(*issue));
        }
    }
    if (!more.isEmpty()) {
        content.words += u"; "_s + more.join(u"; "_s);
    }
}

void DryRunTree::describeAdded(const PlannedRow &row, Content &content) const
{
    constexpr int MostFacts = 3;
    QStringList words;
    QStringList numbers;
    for (std::size_t i = 0; i < file().columns.size() && i < row.values.size(); ++i) {
        const QString &id = file().columns[i].field;
        const QString text = m_words.value(row.values[i]);
        if (id.isEmpty() || text.isEmpty() || id.endsWith(u".name"_s)
            || id.endsWith(u".external_id"_s) || text == row.who) {
            continue;
        }
        if (std::holds_alternative<QString>(row.values[i])) {
            if (words.size() < MostFacts - 1) {
                words << text;
            }
        } else if (numbers.size() < MostFacts) {
            numbers << u"%1 %2"_s.arg(m_words.title(id), text);
        }
    }
    content.field = words.join(u", "_s);
    content.words = numbers.join(u", "_s);
}

DryRunTree::Content DryRunTree::contentOf(Section section, const Line &line) const
{
    const PlannedRow &row = file().planned.rows()[line.row];
    Content content;
    content.line = row.line;
    content.who = nameOf(row);
    switch (section) {
    case Rejected:
        describeRejected(row, content);
        break;
    case Changed:
        if (line.part < row.differences.size()) {
            const FieldDifference &difference = row.differences[line.part];
            content.field = m_words.title(difference.field);
            content.before = m_words.value(difference.before);
            content.value = m_words.value(difference.after);
        }
        break;
    case Added:
        describeAdded(row, content);
        break;
    case SectionCount:
        break;
    }
    return content;
}

QVariant DryRunTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.internalId() == SectionItself) {
        static const QStringList Titles = {u"Rejected"_s, u"Changed"_s, u"Added"_s};
        if (role == SectionRole) {
            return index.row();
        }
        return role == Qt::DisplayRole && index.column() == 0 ? Titles[index.row()] : QVariant();
    }
    const auto section = static_cast<Section>(index.internalId());
    if (role == SectionRole) {
        return static_cast<int>(section);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != BeforeRole && role != ValueRole && role != WordsRole
        && role != Qt::ToolTipRole) {
        return {};
    }
    const Content content =
        contentOf(section, part(section).lines[static_cast<std::size_t>(index.row())]);
    const auto what = [&] {
        return content.before.isEmpty() ? join(content.value, content.words)
                                        : u"%1 → %2"_s.arg(content.before, content.value);
    };
    if (role == Qt::ToolTipRole) {
        return index.column() == WhatColumn ? plainTip(what()) : QString();
    }
    if (role == BeforeRole) {
        return content.before;
    }
    if (role == ValueRole) {
        return content.value;
    }
    if (role == WordsRole) {
        return content.words;
    }
    switch (index.column()) {
    case WhoColumn:
        return content.who;
    case FieldColumn:
        return content.field;
    case WhatColumn:
        return what();
    case LineColumn:
        return u"row %1"_s.arg(content.line);
    default:
        return {};
    }
}

} // namespace bellwether
