// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/books.h"

#include "core/base/numbertext.h"
#include "core/book/bookbuilder.h"

#include "tests/support/tablerows.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

[[noreturn]] void refuse(const QString &what)
{
    throw std::runtime_error("fixture: " + what.toStdString());
}

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(u'|');
    for (QString &cell : cells) {
        cell = cell.trimmed();
        if (cell == "-"_L1) {
            cell.clear();
        }
    }
    return cells;
}

class Fixture
{
public:
    BookPointer read(const QString &text)
    {
        for (const QString &untrimmed : text.split(u'\n')) {
            const QString line = untrimmed.trimmed();
            if (line.isEmpty()) {
                continue;
            }
            if (line.endsWith(u':') && !line.contains(u'|')) {
                m_table = line.chopped(1);
                m_columns.clear();
            } else if (m_columns.isEmpty()) {
                m_columns = cellsOf(line);
            } else {
                m_line = line;
                m_cells = cellsOf(line);
                readRow();
            }
        }
        BookPointer book = BookBuilder()
                               .settings(m_settings)
                               .rows<TeamMember>(m_team)
                               .rows<Company>(m_companies)
                               .rows<Contract>(m_contracts)
                               .rows<HealthStatusEvent>(m_statuses)
                               .rows<ChurnRecord>(m_churn)
                               .rows<Contact>(m_contacts)
                               .share();
        for (const Later &later : m_later) {
            book = added(book, later);
        }
        return book;
    }

private:
    // A row of a table that is read once the others are there.
    struct Later
    {
        QString table;
        QString row; // whose fields it sets; empty for a row of its own
        FixtureRow cells;
    };

    static BookPointer added(const BookPointer &book, const Later &later)
    {
        if (later.table == "logins"_L1 || later.table == "usage"_L1) {
            return withUse(book, later.cells);
        }
        if (later.table == "changes"_L1) {
            return withFields(book, u"companies"_s, later.cells[0].second,
                {{later.cells[1].second, later.cells[3].second}},
                QDate::fromString(later.cells[2].second, Qt::ISODate));
        }
        return later.row.isEmpty()
            ? withRow(book, later.table, later.cells)
            : withFields(book, later.table, later.row, later.cells, SinceAlways);
    }

    // The columns that the reader of a table does not know.
    void readOthers(const QString &row, std::initializer_list<QLatin1StringView> known)
    {
        Later later{m_table, row, {}};
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (std::find(known.begin(), known.end(), m_columns[i]) == known.end()) {
                later.cells.emplace_back(m_columns[i], m_cells.value(i));
            }
        }
        if (!later.cells.empty()) {
            m_later.push_back(std::move(later));
        }
    }

    void readLater()
    {
        if (const qsizetype place = m_columns.indexOf("company"_L1);
            place >= 0 && !m_cells.value(place).isEmpty()) {
            company(m_cells[place]);
        }
        Later later{m_table, {}, {}};
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            later.cells.emplace_back(m_columns[i], m_cells.value(i));
        }
        m_later.push_back(std::move(later));
    }

    void readRow()
    {
        const std::map<QString, void (Fixture::*)()> readers = {
            {u"settings"_s, &Fixture::readSetting}, {u"team"_s, &Fixture::readMember},
            {u"companies"_s, &Fixture::readCompany}, {u"contracts"_s, &Fixture::readContract},
            {u"lines"_s, &Fixture::readLine}, {u"statuses"_s, &Fixture::readStatus},
            {u"churn"_s, &Fixture::readChurn}, {u"contacts"_s, &Fixture::readContact}};
        const auto reader = readers.find(m_table);
        if (m_table.isEmpty()) {
            refuse(u"no table before "_s + m_line);
        }
        if (reader == readers.end()) {
            readLater();
        } else {
            (this->*reader->second)();
        }
    }

    QString cell(QLatin1StringView column) const
    {
        const qsizetype place = m_columns.indexOf(column);
        return place < 0 ? QString() : m_cells.value(place);
    }
    bool hasFlag(QLatin1StringView flag) const
    {
        return cell("flags"_L1).split(u',').join(u' ').contains(flag);
    }
    QDate dayFrom(const QString &text) const
    {
        const QDate parsed = QDate::fromString(text.trimmed(), Qt::ISODate);
        if (!parsed.isValid()) {
            refuse(u"no day in "_s + m_line);
        }
        return parsed;
    }
    std::optional<QDate> dayIn(QLatin1StringView column) const
    {
        const QString text = cell(column);
        return text.isEmpty() ? std::nullopt : std::optional(dayFrom(text));
    }
    std::int64_t minorUnits(Currency currency) const
    {
        bool isNumber = false;
        const double major = cell("amount"_L1).remove(u',').toDouble(&isNumber);
        if (!isNumber) {
            refuse(u"no amount in "_s + m_line);
        }
        return std::llround(major * static_cast<double>(currency.minorPerMajor()));
    }
    template <typename Row>
    static decltype(Row::id) nextId(const std::vector<Row> &rows)
    {
        return {static_cast<std::int64_t>(rows.size()) + 1};
    }

    Company &company(const QString &name)
    {
        for (Company &known : m_companies) {
            if (known.name == name) {
                return known;
            }
        }
        Company added;
        added.id = nextId(m_companies);
        added.name = name;
        added.ref = u"c%1"_s.arg(added.id.value);
        m_companies.push_back(added);
        return m_companies.back();
    }
    TeamMemberId member(const QString &name) const
    {
        for (const TeamMember &known : m_team) {
            if (known.name == name) {
                return known.id;
            }
        }
        refuse(u"nobody of that name in "_s + m_line);
    }
    // "Ann; Mia from 2025-01-01"
    Dated<TeamMemberId> memberIn(QLatin1StringView column) const
    {
        Dated<TeamMemberId> members;
        for (const QString &span : cell(column).split(u';', Qt::SkipEmptyParts)) {
            const QStringList parts = span.split(u" from "_s);
            members.set(
                parts.size() > 1 ? dayFrom(parts[1]) : SinceAlways, member(parts[0].trimmed()));
        }
        return members;
    }

    void readSetting() { m_settings.values[cell("key"_L1)] = cell("value"_L1); }

    void readMember()
    {
        TeamMember row;
        row.id = nextId(m_team);
        row.name = cell("name"_L1);
        row.ref = cell("ref"_L1);
        row.isCsm = cell("role"_L1).contains("csm"_L1);
        row.isAccountManager = cell("role"_L1).contains("account manager"_L1);
        m_team.push_back(row);
    }

    void readCompany()
    {
        Company &row = company(cell("name"_L1));
        if (const QString ref = cell("ref"_L1); !ref.isEmpty()) {
            row.ref = ref;
        }
        row.customerSince = dayIn("since"_L1);
        row.csm = memberIn("csm"_L1);
        row.accountManager = memberIn("manager"_L1);
        if (const QString industry = cell("industry"_L1); !industry.isEmpty()) {
            row.industry = Dated(industry);
        }
        if (const QString premium = cell("premium"_L1); premium.startsWith("from "_L1)) {
            row.isPremium.set(dayFrom(premium.mid(5)), true);
        } else if (premium == "yes"_L1) {
            row.isPremium = Dated(true);
        }
        readOthers(u'#' + QString::number(row.id.value),
            {"name"_L1, "ref"_L1, "since"_L1, "csm"_L1, "manager"_L1, "premium"_L1, "industry"_L1});
    }

    void readContract()
    {
        Contract row;
        row.id = nextId(m_contracts);
        row.company = company(cell("company"_L1)).id;
        row.ref = cell("ref"_L1).isEmpty() ? u"k%1"_s.arg(row.id.value) : cell("ref"_L1);
        row.start = dayFrom(cell("start"_L1));
        row.end = dayIn("end"_L1);
        row.cancelledOn = dayIn("cancelled"_L1);
        row.autoRenews = hasFlag("auto"_L1);
        row.hasEnded = hasFlag("ended"_L1);
        row.isExcludedFromMrr = hasFlag("excluded"_L1);
        row.currency = cell("currency"_L1).isEmpty()
            ? m_settings.baseCurrency()
            : Currency::fromCode(cell("currency"_L1)).value();
        if (const QString renewed = cell("renews"_L1); !renewed.isEmpty()) {
            row.renews = contract(renewed).id;
        }
        m_contracts.push_back(row);
        if (!cell("amount"_L1).isEmpty()) {
            addLine(m_contracts.back());
        }
    }

    void readLine() { addLine(contract(cell("contract"_L1))); }

    void addLine(Contract &to)
    {
        ContractLine line;
        line.isRecurring = !hasFlag("one-time"_L1);
        line.amount = minorUnits(to.currency);
        if (!cell("months"_L1).isEmpty()) {
            line.termMonths = cell("months"_L1).toInt();
        }
        line.start = dayIn("start"_L1).value_or(to.start);
        line.end = dayIn("end"_L1);
        if (!line.end) {
            line.end = to.end;
        }
        to.lines.push_back(line);
    }

    Contract &contract(const QString &ref)
    {
        for (Contract &known : m_contracts) {
            if (known.ref == ref) {
                return known;
            }
        }
        refuse(u"no such contract in "_s + m_line);
    }

    void readStatus()
    {
        const auto status = fromSnakeCase<HealthStatus>(cell("status"_L1));
        if (!status) {
            refuse(u"no status in "_s + m_line);
        }
        m_statuses.push_back({nextId(m_statuses), company(cell("company"_L1)).id,
            dayFrom(cell("day"_L1)), *status, {}, {}, {}, {}});
    }

    void readChurn()
    {
        m_churn.push_back({nextId(m_churn), company(cell("company"_L1)).id, dayFrom(cell("day"_L1)),
            cell("reason"_L1), {}, {}, {}});
    }

    void readContact()
    {
        Contact row;
        row.id = nextId(m_contacts);
        row.company = company(cell("company"_L1)).id;
        row.name = cell("name"_L1);
        row.since = dayIn("since"_L1);
        row.leftOn = dayIn("left"_L1);
        row.isKey = hasFlag("key"_L1);
        row.isUser = !hasFlag("no user"_L1);
        m_contacts.push_back(row);
        readOthers(u'#' + QString::number(row.id.value),
            {"company"_L1, "name"_L1, "since"_L1, "left"_L1, "flags"_L1});
    }

    QString m_table;
    QStringList m_columns;
    QString m_line;
    QStringList m_cells;

    Settings m_settings;
    std::vector<TeamMember> m_team;
    std::vector<Company> m_companies;
    std::vector<Contract> m_contracts;
    std::vector<HealthStatusEvent> m_statuses;
    std::vector<ChurnRecord> m_churn;
    std::vector<Contact> m_contacts;
    std::vector<Later> m_later;
};

QString number(double value, Unit unit)
{
    switch (unit) {
    case Unit::Money:
        return moneyText(value, Currency());
    case Unit::Ratio:
        return QString::number(std::round(value * 1e5) / 1e3) + " %"_L1;
    default:
        return QString::number(value);
    }
}

QString print(const std::vector<NamedValue> &values)
{
    QStringList texts;
    for (const NamedValue &value : values) {
        texts += value.name + u' ' + (value.value ? number(*value.value, value.unit) : u"none"_s);
    }
    return texts.join(u' ');
}

QString print(const Cell &cell, RowColumn::Kind kind)
{
    if (const auto *text = std::get_if<QString>(&cell.value)) {
        return *text;
    }
    if (const auto *value = std::get_if<double>(&cell.value)) {
        return number(*value,
            kind == RowColumn::Kind::Money       ? Unit::Money
                : kind == RowColumn::Kind::Ratio ? Unit::Ratio
                                                 : Unit::Count);
    }
    if (const auto *value = std::get_if<QDate>(&cell.value)) {
        return value->toString(Qt::ISODate);
    }
    if (const auto *value = std::get_if<std::int64_t>(&cell.value)) {
        return QString::number(*value);
    }
    if (const auto *value = std::get_if<bool>(&cell.value)) {
        return *value ? u"yes"_s : u"no"_s;
    }
    return u"-"_s;
}

QString print(const RowTable &table, const std::vector<std::size_t> &places)
{
    QStringList rows;
    for (const Row &row : table.rows) {
        QStringList cells;
        for (const std::size_t place : places) {
            cells += print(row.cells[place], table.columns[place].kind);
        }
        rows += cells.join(u" | "_s);
    }
    return rows.join(u'\n');
}

} // namespace

BookPointer bookFrom(const char *text)
{
    return Fixture().read(QString::fromUtf8(text));
}

BookPointer fixtureF1()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm

        companies:
        name      | csm
        A Acorn   | Mia
        B Birch   | -
        C Cedar   | Mia
        D Dogwood | -
        E Elm     | Mia
        F Fir     | -
        G Gorse   | -

        contracts:
        company   | ref | start      | end        | amount  | flags
        A Acorn   | A1  | 2024-01-01 | 2025-12-31 |  48,000 |
        B Birch   | B1  | 2023-09-01 | 2026-08-31 | 108,000 |
        C Cedar   | C1  | 2023-11-01 | 2024-10-31 |  12,000 |
        C Cedar   | C2  | 2024-11-01 | 2025-10-31 |   9,000 |
        D Dogwood | D1  | 2023-04-01 | 2025-03-31 |  36,000 |
        E Elm     | E1  | 2025-05-01 | 2026-07-31 |  18,750 |
        F Fir     | F1  | 2023-06-01 | 2024-11-30 |   9,000 |
        F Fir     | F2  | 2025-03-01 | 2026-02-28 |   6,000 |
        G Gorse   | G1  | 2025-02-01 | 2025-02-28 |   8,000 | one-time

        lines:
        contract | start      | end        | amount | flags
        A1       | 2025-02-01 | 2025-12-31 |  5,500 |
        B1       | 2023-09-01 | 2023-09-30 | 10,000 | one-time

        statuses:
        company | day        | status
        A Acorn | 2025-01-15 | healthy
        B Birch | 2025-01-15 | healthy
        E Elm   | 2025-06-10 | struggling
    )");
}

QDate day(const char *iso)
{
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

DayRange days(const char *from, const char *to)
{
    return {day(from), day(to)};
}

CompanyId companyNamed(const Book &book, const char *name)
{
    for (const Company &company : book.companies()) {
        if (company.name == QLatin1StringView(name)) {
            return company.id;
        }
    }
    return {};
}

QString lines(std::initializer_list<const char *> lines)
{
    QStringList all;
    for (const char *line : lines) {
        all += QString::fromUtf8(line);
    }
    return all.join(u'\n');
}

QString print(const Figure &figure)
{
    if (figure.value) {
        return number(*figure.value, figure.unit);
    }
    if (figure.why != Why::None) {
        return u"none: "_s + snakeCase(figure.why).replace(u'_', u' ');
    }
    return u"none"_s;
}

QString print(const Series &series)
{
    QStringList points;
    for (const SeriesPoint &point : series.points) {
        QString text = point.key + u' ' + print(point.values);
        for (const NamedText &words : point.texts) {
            text += u' ' + words.name + u' ' + words.text;
        }
        for (const SeriesPart &part : point.parts) {
            text += " | "_L1 + part.key + u' ' + print(part.values);
        }
        points += text;
    }
    return points.join(u'\n');
}

QString print(const RowTable &table)
{
    std::vector<std::size_t> places;
    QStringList head;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        places.push_back(place);
        head += table.columns[place].id;
    }
    const QString rows = print(table, places);
    return rows.isEmpty() ? head.join(u" | "_s) : head.join(u" | "_s) + u'\n' + rows;
}

QString print(const RowTable &table, std::initializer_list<const char *> columns)
{
    std::vector<std::size_t> places;
    for (const char *column : columns) {
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            if (table.columns[place].id == QLatin1StringView(column)) {
                places.push_back(place);
            }
        }
    }
    return print(table, places);
}

} // namespace bellwether
