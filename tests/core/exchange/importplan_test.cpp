// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importplan.h"

#include "core/book/bookbuilder.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"

#include <QDebug>
#include <QDir>
#include <QFile>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

ImportOptions optionsOf(const QString &text)
{
    ImportOptions options;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString key = line.section(u' ', 0, 0);
        const QString value = line.section(u' ', 1);
        if (key == u"as"_s) {
            options.kind = fromSnakeCase<ImportKind>(value);
        } else if (key == u"dates"_s) {
            options.dateOrder =
                value == u"dmy"_s ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
        } else if (key == u"ends"_s) {
            options.endDates = EndDates::Exclusive;
        } else if (key == u"amounts"_s) {
            options.amountUnit = AmountUnit::Cents;
        } else if (key == u"map"_s) {
            options.columnOfField[value.section(u'=', 0, 0)] = value.section(u'=', 1);
        } else if (key == u"set"_s) {
            options.constants[value.section(u'=', 0, 0)] = value.section(u'=', 1);
        }
    }
    return options;
}

} // namespace

// Each folder holds input.csv, sometimes before.csv (companies that are already there) and
// options.txt, and expected.txt: the plan, a blank line, the book after it.
TEST_CASE("Imported files give the plans and books of the golden folders", "[import]")
{
    const QDir root(QStringLiteral(BELLWETHER_TEST_DATA "/import"));
    const QStringList cases = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    REQUIRE(!cases.isEmpty());
    for (const QString &name : cases) {
        INFO(name.toStdString());
        const QDir folder(root.filePath(name));
        const ImportOptions options = optionsOf(readText(folder.filePath(u"options.txt"_s)));
        Book book;
        if (folder.exists(u"before.csv"_s)) {
            const auto before =
                planImport(book, {folder.filePath(u"before.csv"_s)}, {}, Now, Today.addYears(-1));
            REQUIRE(before);
            book = BookBuilder(book).apply(before->change).build();
        }
        const std::vector<QString> paths = {folder.filePath(u"input.csv"_s)};
        const auto plan = planImport(book, paths, options, Now, Today);
        REQUIRE(plan);
        const Book after = BookBuilder(book).apply(plan->change).build();
        const QString found = print(plan->files.front()) + u"\n"_s + print(after);
        if (qEnvironmentVariableIsSet("BELLWETHER_WRITE_EXPECTED")) {
            QFile file(folder.filePath(u"expected.txt"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(found.toUtf8());
        }
        CHECK(found == readText(folder.filePath(u"expected.txt"_s)));

        const auto again = planImport(after, paths, options, Now, Today);
        REQUIRE(again);
        CHECK(again->change.empty());
        CHECK(again->files.front().unchanged
            == plan->files.front().added + plan->files.front().changed
                + plan->files.front().unchanged);
    }
}

TEST_CASE("Parents are planned before their children, whatever the order of the files", "[import]")
{
    const Files files;
    const std::vector<QString> paths = {
        files.write(u"subscriptions.csv"_s,
            "subscription_id,account_id,start_date,mrr\nS-1,A-1,2024-01-15,10\n"
            "S-2,A-2,2024-01-15,20\n"),
        files.write(u"accounts.csv"_s, "account_id,account_name\nA-1,Acme\nA-2,Globex\n")};
    const auto plan = planImport(Book(), paths, {}, Now, Today);
    REQUIRE(plan);
    REQUIRE(plan->files.size() == 2);
    CHECK(plan->files[0].kind == ImportKind::Companies);
    CHECK(counts(plan->files[1])
        == u"rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped"_s);
    CHECK(plan->change.kind == ActionKind::Import);
    CHECK(plan->change.label == u"Import of 2 files, 4 rows"_s);

    const Book book = BookBuilder().apply(plan->change).build();
    REQUIRE(book.importBatches().size() == 2);
    const ImportBatch &batch = book.importBatches().rows().back();
    CHECK(batch.fileName == u"subscriptions.csv"_s);
    CHECK(batch.kind == u"contracts"_s);
    CHECK(batch.at == Now);
    CHECK(batch.added == 2);
    CHECK(batch.sha256 == plan->files[1].sha256);
    CHECK(batch.sha256.size() == 64);
}

TEST_CASE("The label counts the rows of the file", "[import]")
{
    const auto plan = planned(Book(), "account_id,account_name\nA-1,Acme\n", {}, u"accounts.csv"_s);
    REQUIRE(plan);
    CHECK(plan->change.label == u"Import of accounts.csv, 1 row"_s);
}

TEST_CASE("A second import of the same file changes nothing", "[import]")
{
    const QByteArray bytes = "account_id,account_name,csm,plan\nA-1,Acme,Mia,Pro\nA-2,Globex,,\n";
    const auto first = planned(Book(), bytes);
    REQUIRE(first);
    const Book book = BookBuilder().apply(first->change).build();
    const auto second = planned(book, bytes);
    REQUIRE(second);
    CHECK(second->change.empty());
    CHECK(second->change.label.isEmpty());
    CHECK(counts(second->files.front())
        == u"rows 2: 0 added, 0 changed, 2 unchanged, 0 rejected, 0 skipped"_s);
}

TEST_CASE("A price that changes while the contract runs keeps the old one's days", "[import]")
{
    const QByteArray header = "subscription_id,account_id,start_date,end_date,mrr,plan\n";
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    Book book = BookBuilder().apply(accounts->change).build();
    for (const char *row : {"S-1,A-1,2024-01-15,2025-12-31,10,Basic\n",
             "S-1,A-1,2024-01-15,2025-12-31,15,Pro\n", "S-1,A-1,2024-01-15,2026-12-31,,\n"}) {
        const auto plan = planned(book, header + row);
        REQUIRE(plan);
        CHECK(plan->files.front().rejected == 0);
        book = BookBuilder(book).apply(plan->change).build();
    }
    CHECK(print(book)
        == u"company A-1 \"Acme\"\n"
           "contract S-1 of Acme \"Pro\" 2024-01-15…2026-12-31"
           " | 1000 USD/1m Basic 2024-01-15…2025-06-29 | 1500 USD/1m Pro 2025-06-30…\n"_s);
}

TEST_CASE("A price of a contract that is over or has not begun is corrected in place", "[import]")
{
    const QByteArray header = "subscription_id,account_id,start_date,end_date,mrr\n";
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    Book book = BookBuilder().apply(accounts->change).build();
    for (const char *rows : {"S-1,A-1,2024-01-01,2024-12-31,10\nS-2,A-1,2026-01-01,,10\n",
             "S-1,A-1,2024-01-01,2024-12-31,12\nS-2,A-1,2026-02-01,,13\n"}) {
        const auto plan = planned(book, header + rows);
        REQUIRE(plan);
        book = BookBuilder(book).apply(plan->change).build();
    }
    CHECK(print(book)
        == u"company A-1 \"Acme\"\n"
           "contract S-1 of Acme 2024-01-01…2024-12-31 | 1200 USD/1m 2024-01-01…\n"
           "contract S-2 of Acme 2026-02-01… | 1300 USD/1m 2026-02-01…\n"_s);
}

TEST_CASE("Salesforce ids of 15 and 18 characters are the same", "[import]")
{
    const auto accounts = planned(Book(), "Account ID,Account Name\n001x0000002xLCV,Acme\n");
    const Book book = BookBuilder().apply(accounts->change).build();
    const auto plan =
        planned(book, "Contract ID,Account ID,Start Date\nC-1,001x0000002xLCVAA2,2024-01-15\n");
    REQUIRE(plan);
    CHECK(plan->files.front().added == 1);
}

TEST_CASE("The base currency is set by the first contracts alone", "[import]")
{
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    const Book book = BookBuilder().apply(accounts->change).build();
    const QByteArray header = "subscription_id,account_id,start_date,mrr,currency\n";

    const auto euros = planned(book, header + "S-1,A-1,2024-01-15,10,EUR\n");
    CHECK(euros->change.settings.at(SettingKey::BaseCurrency) == u"EUR"_s);

    const Book started = BookBuilder(book).apply(euros->change).build();
    const auto pounds = planned(started, header + "S-2,A-1,2024-01-15,10,GBP\n");
    CHECK(pounds->change.settings.empty());
    const auto unnamed =
        planned(started, "subscription_id,account_id,start_date,mrr\nS-3,A-1,2024-01-15,7\n");
    CHECK(unnamed->change.rows<Contract>().put.front().currency.code() == u"EUR"_s);
}

TEST_CASE("Rows that name no currency follow the base that the same file brings", "[import]")
{
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    const Book book = BookBuilder().apply(accounts->change).build();
    const QByteArray bytes = "subscription_id,account_id,start_date,mrr,currency\n"
                             "S-1,A-1,2024-01-15,500,\nS-2,A-1,2024-01-15,10,JPY\n";
    const auto plan = planned(book, bytes);
    REQUIRE(plan);
    CHECK(counts(plan->files.front())
        == u"rows 2: 2 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped"_s);
    CHECK(print(BookBuilder(book).apply(plan->change).build())
        == u"company A-1 \"Acme\"\n"
           "contract S-1 of Acme 2024-01-15… | 500 JPY/1m 2024-01-15…\n"
           "contract S-2 of Acme 2024-01-15… | 10 JPY/1m 2024-01-15…\n"
           "setting book.base_currency = JPY\n"_s);
}

TEST_CASE("Of several currencies the most frequent is the base, and a warning names the others",
    "[import]")
{
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    Book book = BookBuilder().apply(accounts->change).build();
    const QByteArray header = "subscription_id,account_id,start_date,mrr,currency\n";
    const auto mixed = planned(book,
        header
            + "S-1,A-1,2024-01-15,10,GBP\nS-2,A-1,2024-01-15,10,EUR\n"
              "S-3,A-1,2024-01-15,10,EUR\nS-4,A-1,2024-01-15,10,\n");
    REQUIRE(mixed);
    REQUIRE(mixed->files.front().issues.size() == 1);
    CHECK(print(mixed->files.front().issues.front())
        == u"0 warning UnconvertedCurrency [currency] [currency] [GBP] [EUR]"_s);
    CHECK(mixed->change.settings.at(SettingKey::BaseCurrency) == u"EUR"_s);
    CHECK(mixed->change.rows<Contract>().put.back().currency.code() == u"EUR"_s);

    book = BookBuilder(book).apply(mixed->change).build();
    const auto later = planned(book, header + "S-5,A-1,2024-01-15,10,CHF\n");
    REQUIRE(later);
    CHECK(later->change.settings.empty());
    REQUIRE(later->files.front().issues.size() == 1);
    CHECK(print(later->files.front().issues.front())
        == u"0 warning UnconvertedCurrency [currency] [currency] [CHF] [EUR]"_s);
}

TEST_CASE(
    "A price that changes in a contract that renewed itself keeps the old one's days", "[import]")
{
    const QByteArray header = "subscription_id,account_id,start_date,end_date,mrr,auto_renew\n";
    const auto accounts = planned(Book(), "account_id,account_name\nA-1,Acme\n");
    Book book = BookBuilder().apply(accounts->change).build();
    for (const char *row :
        {"S-1,A-1,2023-01-01,2023-12-31,10,yes\n", "S-1,A-1,2023-01-01,2023-12-31,15,yes\n"}) {
        const auto plan = planned(book, header + row);
        REQUIRE(plan);
        book = BookBuilder(book).apply(plan->change).build();
    }
    CHECK(print(book)
        == u"company A-1 \"Acme\"\n"
           "contract S-1 of Acme 2023-01-01…2023-12-31 auto"
           " | 1000 USD/1m 2023-01-01…2025-06-29 | 1500 USD/1m 2025-06-30…\n"_s);
}

TEST_CASE(
    "Tables of a book are no list of customers, whatever their columns are called", "[import]")
{
    const auto accounts =
        planned(Book(), "id,ref,name,domain,customer_since,recorded_in\n7,A-1,Acme,,,2\n");
    REQUIRE(accounts);
    CHECK(accounts->change.rows<Company>().put.front().ref == u"A-1"_s);
    const Book book = BookBuilder().apply(accounts->change).build();

    const std::pair<const char *, QString> tables[] = {
        {"id,company_id,ref,name,start_day,end_day,auto_renews,has_ended,is_excluded_from_mrr,"
         "cancelled_on,renews_id,currency,recorded_in\n"
         "1,7,S-1,Team subscription,2024-01-01,2024-12-31,1,0,0,,,EUR,3\n",
            u"kind: contracts without amounts"_s},
        {"contract_id,position,name,is_recurring,amount,term_months,start_day,end_day,"
         "recorded_in\n1,0,Team,1,1000,12,2024-01-01,,3\n",
            u"kind: contract lines"_s},
        {"id,company_id,ref,name,email,role,is_user,is_key,opt_out,since,left_on,recorded_in\n"
         "1,7,C-1,Ada,ada@example.com,,1,0,0,,,3\n",
            u"kind: rows of a book"_s},
        {"id,ref,name,email,is_csm,is_account_manager,is_manager,is_active,recorded_in\n"
         "1,,Mia,,1,0,0,1,3\n",
            u"kind: team members"_s},
        {"id,company_id,day,status,reason,author_id,recorded_in\n1,7,2024-01-01,steady,,,3\n",
            u"kind: health statuses"_s},
        {"id,company_id,day,reason,is_avoidable,note,recorded_in\n1,7,2024-01-01,price,,,3\n",
            u"kind: churn records"_s},
    };
    for (const auto &[bytes, detail] : tables) {
        const auto plan = planned(book, bytes);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().kind == Error::Kind::InvalidInput);
        CHECK(plan.error().detail == detail);
    }
}

TEST_CASE("A name that many rows share renames no customers", "[import]")
{
    const QByteArray header = "account_id,account_name,country\n";
    const auto accounts = planned(Book(), header + "A-1,Acme,US\nA-2,Globex,US\nA-3,Initech,US\n");
    const Book book = BookBuilder().apply(accounts->change).build();
    const QByteArray renaming = header + "A-1,Team,US\nA-2,Team,US\nA-3,Team,US\n";
    const auto plan = planned(book, renaming);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().detail == u"kind"_s);

    ImportOptions options;
    options.columnOfField = {{u"account.name"_s, u"account_name"_s}};
    CHECK(planned(book, renaming, options));
    CHECK(planned(book, header + "A-1,Team,US\nA-2,Globex,US\nA-3,Team,US\n"));
}

TEST_CASE("A path that is no readable file says what it is", "[import]")
{
    const auto detailOf = [](const QString &path) {
        const auto plan = planImport(Book(), {path}, {}, Now, Today);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().kind == Error::Kind::CannotOpen);
        CHECK(plan.error().subject == path);
        return plan.error().detail;
    };
    CHECK(detailOf(u"/nowhere/at/all.csv"_s) == u"no such file"_s);
    CHECK(detailOf(QDir::tempPath()) == u"a folder"_s);
#ifdef Q_OS_UNIX
    CHECK(detailOf(u"/dev/null"_s) == u"not a regular file"_s);
#endif
}

TEST_CASE("A file that cannot be understood gives an error that names it and says why", "[import]")
{
    struct Case
    {
        QByteArray bytes;
        Error::Kind kind;
        QString detail;
    };
    const Case cases[] = {{"", Error::Kind::EmptyFile, {}},
        {"A-1,Acme,US\nA-2,Globex,DE\n", Error::Kind::InvalidInput, u"header"_s},
        {"account_id,usage_date,logins\nA-1,2024-01-15,5\n", Error::Kind::InvalidInput, u"kind"_s},
        {"ticket_id,account_id,status\nT-1,A-1,open\n", Error::Kind::InvalidInput,
            u"field: ticket.opened"_s},
        {"id,Amount,Card Last4,Customer ID\nch_1,10,4242,cus_1\n", Error::Kind::InvalidInput,
            u"kind: payments"_s},
        {QByteArray("PK\x03\x04zip"), Error::Kind::InvalidInput, u"workbook: damaged"_s}};
    for (const Case &c : cases) {
        const auto plan = planned(Book(), c.bytes);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().kind == c.kind);
        CHECK(plan.error().subject.endsWith(u"input.csv"_s));
        CHECK(plan.error().detail == c.detail);
    }
    CHECK(planImport(Book(), {u"/nowhere/at/all.csv"_s}, {}, Now, Today).error().kind
        == Error::Kind::CannotOpen);

    ImportOptions asContracts;
    asContracts.kind = ImportKind::Contracts;
    CHECK(planned(Book(), "account_id,account_name\nA-1,Acme\n", asContracts).error().detail
        == u"field: contract.start"_s);
}

TEST_CASE("Fields and columns that nobody knows are refused", "[import]")
{
    const QByteArray bytes = "account_id,account_name\nA-1,Acme\n";
    ImportOptions options;
    options.columnOfField = {{u"account.shoe_size"_s, u"account_id"_s}};
    CHECK(planned(Book(), bytes, options).error().subject == u"account.shoe_size"_s);
    options.columnOfField = {{u"account.name"_s, u"Nom"_s}};
    CHECK(planned(Book(), bytes, options).error().subject == u"Nom"_s);
    options.columnOfField.clear();
    options.constants = {{u"curency"_s, u"EUR"_s}};
    CHECK(planned(Book(), bytes, options).error().subject == u"curency"_s);
}

TEST_CASE("A plan that is cancelled is none", "[import]")
{
    const Files files;
    const QString path = files.write(u"a.csv"_s, "account_id,account_name\nA-1,Acme\n");
    Progress progress;
    progress.cancel();
    const auto plan = planImport(Book(), {path}, {}, Now, Today, &progress);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == Error::Kind::Cancelled);
}

// For looking at files that lie outside of the repository: names in the environment, plans out.
TEST_CASE("Plans of files named in the environment are printed", "[.files]")
{
    const QString names = qEnvironmentVariable("BELLWETHER_IMPORT_FILES");
    const QStringList list = names.split(u'|', Qt::SkipEmptyParts);
    const auto plan = planImport(Book(), {list.begin(), list.end()},
        optionsOf(qEnvironmentVariable("BELLWETHER_IMPORT_OPTIONS").replace(u'|', u'\n')), Now,
        Today);
    if (!plan) {
        FAIL(Catch::StringMaker<Error>::convert(plan.error()));
    }
    for (const FilePlan &file : plan->files) {
        qInfo().noquote() << file.path << "\n" << print(file);
    }
    qInfo().noquote() << plan->change.label << plan->change.rows<Company>().put.size()
                      << "companies" << plan->change.rows<Contract>().put.size() << "contracts";
}
