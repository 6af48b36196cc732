// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/previewrows.h"

#include "core/exchange/fields.h"
#include "ui/models/plaintip.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

PreviewRows::Mark markOf(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Rejected:
        return PreviewRows::Mark::Rejected;
    case Issue::Severity::Warning:
        return PreviewRows::Mark::Check;
    case Issue::Severity::Note:
        break;
    }
    return PreviewRows::Mark::None;
}

} // namespace

PreviewRows::PreviewRows(Words words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

const FilePlan *PreviewRows::file() const
{
    return m_plan != nullptr && m_file < m_plan->files.size() ? &m_plan->files[m_file] : nullptr;
}

const PlannedRow &PreviewRows::row(int place) const
{
    return file()->planned.rows()[m_shown[static_cast<std::size_t>(place)]];
}

void PreviewRows::setPlan(std::shared_ptr<const ImportPlan> plan, std::size_t file)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_file = file;
    m_columns.clear();
    if (const FilePlan *shown = this->file()) {
        for (std::size_t i = 0; i < shown->columns.size(); ++i) {
            if (!shown->columns[i].field.isEmpty()) {
                m_columns.push_back(i);
            }
        }
    }
    findIssues();
    choose();
    endResetModel();
}

void PreviewRows::setOnlyIssues(bool onlyIssues)
{
    beginResetModel();
    m_onlyIssues = onlyIssues;
    choose();
    endResetModel();
}

void PreviewRows::findIssues()
{
    m_found.clear();
    m_rejected = 0;
    m_toCheck = 0;
    const FilePlan *shown = file();
    if (shown == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < shown->issues.size(); ++i) {
        const Issue &issue = shown->issues[i];
        if (issue.line == 0) {
            continue;
        }
        Found &found = m_found[issue.line];
        found.issues.push_back(i);
        found.mark = std::max(found.mark, bellwether::markOf(issue.severity));
    }
    for (const Found &found : std::as_const(m_found)) {
        m_toCheck += found.mark == Mark::Check ? 1 : 0;
    }
    m_rejected = shown->rejected;
}

void PreviewRows::choose()
{
    m_shown.clear();
    const FilePlan *shown = file();
    if (shown == nullptr) {
        return;
    }
    const auto &rows = shown->planned.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool hasIssue = rows[i].outcome == RowOutcome::Rejected
            || m_found.value(rows[i].line).mark != Mark::None;
        if (hasIssue || !m_onlyIssues) {
            m_shown.push_back(i);
        }
    }
}

int PreviewRows::allRows() const
{
    return file() == nullptr ? 0 : file()->rows;
}

int PreviewRows::rowsKept() const
{
    return file() == nullptr ? 0 : static_cast<int>(file()->planned.rows().size());
}

int PreviewRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PreviewRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || file() == nullptr ? 0 : static_cast<int>(m_columns.size()) + 1;
}

bool PreviewRows::isAbout(const Issue &issue, int section) const
{
    const auto column = [&](std::size_t place) -> const ColumnMatch & {
        return file()->columns[place];
    };
    if (section > 0) {
        return !issue.field.isEmpty()
            && column(m_columns[static_cast<std::size_t>(section) - 1]).field == issue.field;
    }
    // What is about no column that is shown is about the row.
    return std::none_of(m_columns.begin(), m_columns.end(), [&](std::size_t place) {
        return !issue.field.isEmpty() && column(place).field == issue.field;
    });
}

PreviewRows::Mark PreviewRows::markOf(const PlannedRow &row, int section) const
{
    Mark mark = Mark::None;
    const auto found = m_found.constFind(row.line);
    if (found == m_found.constEnd()) {
        return mark;
    }
    for (const std::size_t place : found->issues) {
        const Issue &issue = file()->issues[place];
        if (isAbout(issue, section)) {
            mark = std::max(mark, bellwether::markOf(issue.severity));
        }
    }
    return mark;
}

QStringList PreviewRows::sentencesOf(const PlannedRow &row, int section) const
{
    QStringList sentences;
    for (const std::size_t place : m_found.value(row.line).issues) {
        const Issue &issue = file()->issues[place];
        if (isAbout(issue, section)) {
            sentences << m_words.issue(issue);
        }
    }
    return sentences;
}

QString PreviewRows::text(const PlannedRow &row, int section) const
{
    if (section == 0) {
        return QString::number(row.line);
    }
    const std::size_t column = m_columns[static_cast<std::size_t>(section) - 1];
    const QString read = column < row.values.size() ? m_words.value(row.values[column]) : QString();
    if (!read.isEmpty() && markOf(row, section) != Mark::Rejected) {
        return read;
    }
    return column < row.cells.size() ? row.cells[column].simplified() : QString();
}

bool PreviewRows::isRight(int section) const
{
    if (section == 0) {
        return true;
    }
    const QString &id = file()->columns[m_columns[static_cast<std::size_t>(section) - 1]].field;
    const Field *field = FieldDictionary::standard().find(id);
    if (field == nullptr) {
        return id.startsWith(u"metric:"_s);
    }
    switch (field->type) {
    case FieldType::Date:
    case FieldType::Duration:
    case FieldType::Integer:
    case FieldType::Number:
    case FieldType::Money:
        return true;
    default:
        return false;
    }
}

QVariant PreviewRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PlannedRow &planned = row(index.row());
    const int section = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(planned, section);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString sentence = sentencesOf(planned, section).join(u'\n');
        return role == Qt::ToolTipRole ? plainTip(sentence) : sentence;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (isRight(section) ? Qt::AlignRight : Qt::AlignLeft));
    case MarkRole: {
        // A row that is left out for something that is no column of its own says so at its line.
        const Mark mark = markOf(planned, section);
        const bool isSilent = section == 0 && mark == Mark::None
            && planned.outcome == RowOutcome::Rejected && !m_found.contains(planned.line);
        return static_cast<int>(isSilent ? Mark::Rejected : mark);
    }
    case NameRole:
        return section > 0
            && file()->columns[m_columns[static_cast<std::size_t>(section) - 1]].field.endsWith(
                u".name"_s);
    default:
        return {};
    }
}

QVariant PreviewRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (isRight(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == 0
        ? u"Row"_s
        : m_words.title(file()->columns[m_columns[static_cast<std::size_t>(section) - 1]].field);
}

} // namespace bellwether
