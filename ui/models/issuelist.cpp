// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/issuelist.h"

#include "ui/models/roles.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The file's own header, else "Contract start" for contract.start.
QString fieldText(const Issue &issue)
{
    if (!issue.column.isEmpty()) {
        return issue.column;
    }
    QString field = issue.field;
    field.replace(u'.', u' ').replace(u'_', u' ');
    if (!field.isEmpty()) {
        field[0] = field[0].toUpper();
    }
    return field;
}

} // namespace

IssueList::IssueList(Sentence sentence, QObject *parent)
    : TableModel(parent)
    , m_sentence(std::move(sentence))
{
}

void IssueList::setIssues(std::vector<std::pair<QString, Issue>> issuesByFile)
{
    resetRows(std::move(issuesByFile));
}

QVariant IssueList::cell(const std::pair<QString, Issue> &row, int column, int role) const
{
    const auto &[file, issue] = row;
    if (column == LineColumn && role == SortRole) {
        return QVariant::fromValue(issue.line);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    switch (column) {
    case FileColumn:
        return file;
    case LineColumn:
        return issue.line > 0 ? QString::number(issue.line) : QString();
    case FieldColumn:
        return fieldText(issue);
    case ValueColumn:
        return issue.value;
    case ReasonColumn:
        return m_sentence(issue);
    default:
        return {};
    }
}

QVariant IssueList::header(int column, int role) const
{
    static const QStringList titles{u"File"_s, u"Line"_s, u"Field"_s, u"Value"_s, u"Reason"_s};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    return role == Qt::DisplayRole ? titles[column] : QVariant();
}

} // namespace bellwether
