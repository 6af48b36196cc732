// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/fileplancard.h"

#include "core/base/numbertext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString kindText(ImportKind kind)
{
    return kind == ImportKind::Companies ? u"Customers"_s : u"Contracts"_s;
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case '\t':
        return u"tabs"_s;
    case ';':
        return u"semicolons"_s;
    case '|':
        return u"bars"_s;
    default:
        return u"commas"_s;
    }
}

QString dateOrderText(DateOrder order)
{
    switch (order) {
    case DateOrder::DayMonthYear:
        return u", dates day/month/year"_s;
    case DateOrder::MonthDayYear:
        return u", dates month/day/year"_s;
    case DateOrder::YearMonthDay:
        return u", dates year-month-day"_s;
    }
    return {};
}

QString formText(const FilePlan &file)
{
    return u"%1, %2 rows, %3, separated by %4%5"_s.arg(kindText(file.kind), countText(file.rows),
        file.encoding, delimiterText(file.delimiter),
        file.dateOrder ? dateOrderText(*file.dateOrder) : QString());
}

QWidget *makeCounts(const FilePlan &file, QWidget *parent)
{
    auto *row = new WrapRow(24, parent);
    const auto add = [&](const QString &name, int count, PlainLabel::Ink ink) {
        auto *pair = new QWidget(row);
        auto *layout = new QVBoxLayout(pair);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(
            new PlainLabel(countText(count), Theme::TextStyle::ValueSmall, ink, pair));
        layout->addWidget(
            new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, pair));
        row->add(pair);
    };
    add(u"Added"_s, file.added, PlainLabel::Ink::Text);
    add(u"Changed"_s, file.changed, PlainLabel::Ink::Text);
    add(u"Unchanged"_s, file.unchanged, PlainLabel::Ink::Text);
    add(u"Rejected"_s, file.rejected,
        file.rejected > 0 ? PlainLabel::Ink::Negative : PlainLabel::Ink::Text);
    if (file.skipped > 0) {
        add(u"Skipped"_s, file.skipped, PlainLabel::Ink::Text);
    }
    row->add(new QWidget(row), 1);
    return row;
}

QString fieldName(QString field)
{
    field.replace(u'.', u' ').replace(u'_', u' ');
    if (!field.isEmpty()) {
        field[0] = field[0].toUpper();
    }
    return field;
}

} // namespace

FilePlanCard::FilePlanCard(const FilePlan &file, QWidget *parent)
    : Card(QFileInfo(file.path).fileName(), formText(file), parent)
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeCounts(file, content));
    auto *columns =
        new PlainLabel(columnsText(file), Theme::TextStyle::Small, PlainLabel::Ink::Text3, content);
    columns->setWordWrap(true);
    layout->addWidget(columns);
    setBody(content);
}

QString columnsText(const FilePlan &file)
{
    QStringList used;
    QStringList unused;
    for (const ColumnMatch &match : file.columns) {
        if (match.field.isEmpty()) {
            unused << match.column;
        } else {
            // Not broken within a pair.
            used << u"%1 → %2"_s.arg(match.column, fieldName(match.field))
                        .replace(u' ', QChar::Nbsp);
        }
    }
    QString text = used.join(u", "_s);
    if (!unused.isEmpty()) {
        text += u"\nNot used: %1"_s.arg(unused.join(u", "_s));
    }
    return text;
}

} // namespace bellwether
