// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/edittext.h"

#include <QCoreApplication>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = EditProblem::Kind;

QString editTextText(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

// "companies A-1: tier=Gold"
QString placeOf(const EditProblem &problem)
{
    QString place = problem.table;
    if (!problem.row.isEmpty()) {
        place += u' ' + problem.row;
    }
    if (!problem.field.isEmpty()) {
        place += u": "_s + problem.field;
        if (!problem.value.isEmpty()) {
            place += u'=' + problem.value;
        }
    }
    return place;
}

QString reasonOf(const EditProblem &problem)
{
    const QString allowed = problem.allowed.join(u", "_s);
    switch (problem.kind) {
    case Kind::UnknownTable:
        return editTextText("there is no such table. The tables are %1.").arg(allowed);
    case Kind::KeptByTheProgram:
        return editTextText("the program writes this table itself; it cannot be edited.");
    case Kind::UnknownRow:
        return editTextText("there is no such row. Give its reference, its name, or # and its id.");
    case Kind::AmbiguousRow:
        return editTextText("several rows are called so. Say which one: %1.").arg(allowed);
    case Kind::UnknownField:
        return editTextText("there is no such field. The fields are %1.").arg(allowed);
    case Kind::FieldTwice:
        return editTextText("this field is given twice.");
    case Kind::NoValue:
        return editTextText("a value is needed here.");
    case Kind::NotADay:
        return editTextText("this is not a day. Write it like 2025-06-30.");
    case Kind::AmbiguousDay:
        return editTextText("the day or the month could come first. Write it like 2025-06-30.");
    case Kind::NotANumber:
        return editTextText("this is not a number. Write it like 1200 or 1200.50.");
    case Kind::AmbiguousNumber:
        return editTextText(
            "the mark could stand for thousands or for decimals. Write it like 1200 or "
            "1200.50.");
    case Kind::TooManyDecimals:
        return editTextText("too many decimals; %1 at most.").arg(allowed);
    case Kind::OutOfRange:
        return editTextText("this value is out of range.");
    case Kind::WrongCurrency:
        return editTextText("the amounts of this row are in %1.").arg(allowed);
    case Kind::NotAFlag:
    case Kind::UnknownWord:
        return editTextText("the values are %1.").arg(allowed);
    case Kind::NotACurrency:
        return editTextText("this is not a currency. Write its code, like EUR.");
    case Kind::NotAMonth:
        return editTextText("this is not a month. Write it like 2025-06.");
    case Kind::UnknownTarget:
        return editTextText("nothing of that reference or name is in the book.");
    case Kind::AmbiguousTarget:
        return editTextText("several are called so. Say which one: %1.").arg(allowed);
    case Kind::PointsToItself:
        return editTextText("it would belong to itself.");
    case Kind::EndsBeforeItBegins:
        return editTextText("its last day would lie before its first.");
    case Kind::ReasonWithoutStatus:
        return editTextText("--reason goes with status=VALUE of a company.");
    }
    return {};
}

} // namespace

QString describe(const EditProblem &problem)
{
    return editTextText("%1: %2").arg(placeOf(problem), reasonOf(problem));
}

} // namespace bellwether
