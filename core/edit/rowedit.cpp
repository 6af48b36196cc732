// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/rowedit.h"

#include "core/edit/fieldreader.h"
#include "core/edit/lineedit.h"
#include "core/edit/moneycolumns.h"
#include "core/edit/rowchecks.h"
#include "core/edit/settingedit.h"
#include "core/store/childmapping.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = EditProblem::Kind;

const QString StatusField = u"status"_s;
const QString SettingsTable = u"settings"_s;

// What the program works out or writes down itself.
template <typename Row>
constexpr bool IsKept =
    std::is_same_v<Row,
        ImportBatch> || std::is_same_v<Row, TextAnalysis> || std::is_same_v<Row, ScoreSnapshot> || std::is_same_v<Row, AutomationRun>;

bool isField(const QString &typed, QLatin1StringView column)
{
    return typed == column || (column.endsWith("_id"_L1) && typed == column.chopped(3));
}

template <typename Row>
class RowEditor
{
public:
    RowEditor(const RowEdit &edit, const Book &book, const Row &row)
        : m_edit(edit)
        , m_book(book)
        , m_before(row)
        , m_row(row)
    {
    }

    Edited<Change> change()
    {
        // An amount is one of the row's currency, which may be edited along with it.
        for (const bool isMoneyTurn : {false, true}) {
            for (const auto &[field, value] : m_edit.values) {
                if (const auto done = set(field, value, isMoneyTurn); !done) {
                    return tl::unexpected(done.error());
                }
            }
        }
        if (const auto fits = check(); !fits) {
            return tl::unexpected(fits.error());
        }
        if (m_row != m_before) {
            m_change.rows<Row>().put.push_back(m_row);
        }
        return m_change;
    }

private:
    EditProblem place(const QString &field, const QString &value) const
    {
        return {Kind::NoValue, m_edit.table, m_edit.row, field, value};
    }

    Edited<void> set(const QString &field, const QString &value, bool isMoneyTurn)
    {
        const FieldReader reader(m_book, m_edit.today, place(field, value));
        Edited<void> done;
        bool isKnown = false;
        visitColumns(RowMapping<Row>::Columns, [&](const auto &column) {
            if (!isKnown && isField(field, column.name)) {
                isKnown = true;
                if (isMoney(column.member) == isMoneyTurn) {
                    done = read(reader, column.member);
                }
            }
        });
        if constexpr (std::is_same_v<Row, Company>) {
            if (!isKnown) {
                isKnown = setOverTime(reader, field, value, isMoneyTurn, done);
            }
        }
        if (!isKnown) {
            EditProblem problem = place(field, value);
            problem.kind = Kind::UnknownField;
            problem.allowed = editableFields(m_book, m_edit.table);
            return tl::unexpected(problem);
        }
        return done;
    }

    template <typename T>
    Edited<void> read(const FieldReader &reader, T Row::*member)
    {
        if constexpr (std::is_same_v<T,
                          std::int64_t> || std::is_same_v<T, std::optional<std::int64_t>>) {
            if constexpr (requires { MoneyColumns<Row>::currencyOf(m_book, m_row); }) {
                if (isMoney(member)) {
                    return reader.readMoney(
                        m_row.*member, MoneyColumns<Row>::currencyOf(m_book, m_row));
                }
            }
        }
        return reader.read(m_row.*member);
    }

    // What changes over time, and the health status, which is an event.
    bool setOverTime(const FieldReader &reader, const QString &field, const QString &value,
        bool isMoneyTurn, Edited<void> &done)
    {
        if (field == StatusField) {
            if (!isMoneyTurn) {
                done = addStatus(reader);
            }
            return true;
        }
        bool isKnown = false;
        visitDatedFields([&]<typename T>(QLatin1StringView name, Dated<T> Company::*member) {
            if (isKnown || field != name) {
                return;
            }
            isKnown = true;
            std::optional<T> read;
            if constexpr (std::is_same_v<T, std::int64_t>) {
                done = member == &Company::segmentValueOverride
                    ? reader.readMoney(read, m_book.settings().baseCurrency())
                    : reader.read(read);
            } else {
                done = reader.read(read);
            }
            if (done && read && isNegative(*read)) {
                EditProblem problem = place(field, value);
                problem.kind = Kind::OutOfRange;
                done = tl::unexpected(problem);
            }
            if (done && (m_row.*member).valueAt(m_edit.day) != read) {
                (m_row.*member).set(m_edit.day, read);
            }
        });
        return isKnown;
    }

    // Heads, seats and values of customers are never below nothing.
    template <typename T>
    static bool isNegative(const T &value)
    {
        if constexpr (std::is_same_v<T, std::int64_t>) {
            return value < 0;
        } else {
            return false;
        }
    }

    Edited<void> addStatus(const FieldReader &reader)
    {
        HealthStatusEvent event;
        const Edited<void> done = reader.read(event.status);
        event.id = m_book.healthStatusEvents().nextId();
        event.company = m_row.id;
        event.day = m_edit.day;
        event.reason = m_edit.reason;
        event.author = m_book.settings().currentMember();
        if (event.author && !m_book.team().find(*event.author)) {
            event.author.reset();
        }
        if (done && !isThere(event)) {
            m_change.rows<HealthStatusEvent>().put.push_back(event);
        }
        return done;
    }

    // Said already, and by the newest event of that day.
    bool isThere(HealthStatusEvent event) const
    {
        const HealthStatusEvent *newest = nullptr;
        for (const HealthStatusEvent &known : m_book.healthStatusEvents()) {
            if (known.company == event.company && known.day == event.day) {
                newest = &known;
            }
        }
        if (!newest) {
            return false;
        }
        event.id = newest->id;
        return event == *newest;
    }

    Edited<void> check() const
    {
        EditProblem problem = place({}, {});
        if constexpr (NeedsName<Row>) {
            if (m_row.name.trimmed().isEmpty()) {
                problem.field = u"name"_s;
                problem.kind = Kind::NoValue;
                return tl::unexpected(problem);
            }
        }
        if (endsBeforeItBegins(m_row) && !endsBeforeItBegins(m_before)) {
            problem.kind = Kind::EndsBeforeItBegins;
            return tl::unexpected(problem);
        }
        if (pointsToItself(m_book.table<Row>(), m_row)) {
            problem.kind = Kind::PointsToItself;
            return tl::unexpected(problem);
        }
        if constexpr (requires { m_row.probability; }) {
            if (m_row.probability && (*m_row.probability < 0 || *m_row.probability > 1)) {
                problem.field = u"probability"_s;
                problem.kind = Kind::OutOfRange;
                return tl::unexpected(problem);
            }
        }
        return {};
    }

    const RowEdit &m_edit;
    const Book &m_book;
    const Row &m_before;
    Row m_row;
    Change m_change;
};

QStringList fieldNames(const RowEdit &edit)
{
    QStringList names;
    for (const auto &[field, value] : edit.values) {
        names << field;
    }
    return names;
}

template <typename Row>
Edited<Change> editRow(const RowEdit &edit, const Book &book)
{
    EditProblem problem{Kind::KeptByTheProgram, edit.table, edit.row};
    if constexpr (IsKept<Row>) {
        return tl::unexpected(problem);
    } else {
        const auto found = rowsNamed(book.table<Row>(), edit.row);
        if (found.size() != 1) {
            problem.kind = found.empty() ? Kind::UnknownRow : Kind::AmbiguousRow;
            problem.allowed = idsOf(found);
            return tl::unexpected(problem);
        }
        return RowEditor<Row>(edit, book, *found.front()).change().map([&](Change change) {
            change.label =
                u"Edit of %1: %2"_s.arg(titleOf(*found.front()), fieldNames(edit).join(u", "_s));
            return change;
        });
    }
}

// A field twice in one edit says two things.
std::optional<EditProblem> repeatedField(const RowEdit &edit)
{
    QStringList names = fieldNames(edit);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.indexOf(names[i], i + 1) >= 0) {
            return EditProblem{Kind::FieldTwice, edit.table, edit.row, names[i]};
        }
    }
    const bool isStatus = edit.table == RowMapping<Company>::Plural && names.contains(StatusField);
    if (!edit.reason.isEmpty() && !isStatus) {
        return EditProblem{Kind::ReasonWithoutStatus, edit.table, edit.row, {}, edit.reason};
    }
    return std::nullopt;
}

} // namespace

QStringList editableTables()
{
    QStringList tables;
    visitBookRows([&]<typename Row>() {
        if constexpr (!IsKept<Row>) {
            tables << RowMapping<Row>::Plural;
        }
    });
    tables << ChildMapping<Contract>::Plural << SettingsTable;
    tables.sort();
    return tables;
}

QStringList editableFields(const Book &book, const QString &table)
{
    QStringList fields;
    const auto add = [&](const auto &column) { fields << column.name; };
    visitBookRows([&]<typename Row>() {
        if (table == RowMapping<Row>::Plural) {
            visitColumns(RowMapping<Row>::Columns, add);
        }
    });
    if (table == RowMapping<Company>::Plural) {
        visitDatedFields([&](QLatin1StringView name, auto) { fields << name; });
        fields << StatusField;
    } else if (table == ChildMapping<Contract>::Plural) {
        visitColumns(ChildMapping<Contract>::Columns, add);
    } else if (table == SettingsTable) {
        fields = settingKeys(book);
    }
    return fields;
}

Edited<Change> changeFor(const RowEdit &edit, const Book &book)
{
    if (const std::optional<EditProblem> problem = repeatedField(edit)) {
        return tl::unexpected(*problem);
    }
    if (edit.table == SettingsTable) {
        return settingsChange(edit, book);
    }
    if (edit.table == ChildMapping<Contract>::Plural) {
        return lineChange(edit, book);
    }
    Edited<Change> change = tl::unexpected(
        EditProblem{Kind::UnknownTable, edit.table, edit.row, {}, {}, editableTables()});
    visitBookRows([&]<typename Row>() {
        if (edit.table == RowMapping<Row>::Plural) {
            change = editRow<Row>(edit, book);
        }
    });
    return change;
}

} // namespace bellwether
