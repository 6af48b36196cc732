// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"
#include "core/exchange/importplan.h"
#include "core/exchange/namelikeness.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Imported
{
    ImportPlan plan;
    Book book;

    const FilePlan &file() const { return plan.files.front(); }
};

Imported imported(const QByteArray &bytes, const Book &book = {}, const ImportOptions &options = {})
{
    auto plan = planned(book, bytes, options);
    REQUIRE(plan);
    Book after = BookBuilder(book).apply(plan->change).build();
    return {std::move(*plan), std::move(after)};
}

// "Backup aligned, Mail not applicable" of one customer.
QString stackOf(const Book &book, const QString &name)
{
    QStringList entries;
    for (const StackEntry &entry : book.stackEntries()) {
        if (book.companies().find(entry.company)->name == name) {
            entries.append(u"%1 %2 %3"_s.arg(book.stackItems().find(entry.item)->name,
                entry.isApplicable ? snakeCase(entry.alignment) : u"not_applicable"_s,
                entry.day.toString(Qt::ISODate)));
        }
    }
    return entries.join(u", "_s);
}

QString differencesOf(const FilePlan &file)
{
    QStringList lines;
    for (const PlannedRow &row : file.planned.rows()) {
        for (const FieldDifference &difference : row.differences) {
            lines.append(u"%1 %2 %3"_s.arg(QString::number(row.line), row.who, difference.field));
        }
    }
    return lines.join(u"; "_s);
}

} // namespace

TEST_CASE("A list of customers with ARR and a renewal date brings their contracts", "[import]")
{
    const Imported list = imported("Company ID,Company Name,CSM,ARR,Renewal Date,Customer Since\n"
                                   "1,Acme,Mia,\"12,000\",2026-01-01,2024-01-01\n"
                                   "2,Globex,Leo,6000,,\n"
                                   "3,Initech,Leo,,,\n");
    CHECK(list.file().kind == ImportKind::Companies);
    CHECK(
        counts(list.file()) == u"rows 3: 3 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped"_s);
    CHECK(list.book.contracts().size() == 2);
    CHECK(print(list.book).contains(
        u"contract - of Acme 2024-01-01…2025-12-31 | 1200000 USD/12m 2024-01-01…"_s));
    // Nobody knows since when Globex pays, so it counts from the day of the import, and is told.
    CHECK(print(list.book).contains(
        u"contract - of Globex 2025-06-30… | 600000 USD/12m 2025-06-30…"_s));
    CHECK(print(list.file()).contains(u"3 note AssumedDay"_s));
}

TEST_CASE(
    "A list of customers given again changes nothing, a new price holds from today", "[import]")
{
    const QByteArray first = "Company ID,Company Name,Industry,MRR,Start Date\n"
                             "1,Acme,Food,100,2024-01-01\n2,Globex,Steel,50,2024-01-01\n";
    const Imported before = imported(first);
    const Imported again = imported(first, before.book);
    CHECK(again.plan.change.empty());
    CHECK(again.file().unchanged == 2);

    QByteArray dearer = first;
    dearer.replace(",100,", ",130,");
    const Imported after = imported(dearer, before.book);
    CHECK(counts(after.file())
        == u"rows 2: 0 added, 1 changed, 1 unchanged, 0 rejected, 0 skipped"_s);
    CHECK(differencesOf(after.file()) == u"2 Acme revenue.mrr"_s);
    CHECK(print(after.book)
              .contains(u"10000 USD/1m 2024-01-01…2025-06-29 | 13000 USD/1m "
                        u"2025-06-30…"_s));
}

TEST_CASE("Where several contracts run, the terms of a list of customers are left out", "[import]")
{
    const Imported contracts =
        imported("account_id,account_name,subscription_id,start_date,end_date,mrr\n"
                 "1,Acme,S-1,2024-01-01,2026-12-31,10\n1,Acme,S-2,2024-01-01,2026-12-31,20\n",
            imported("account_id,account_name\n1,Acme\n").book);
    REQUIRE(contracts.book.contracts().size() == 2);
    const Imported list =
        imported("Company ID,Company Name,Industry,MRR\n1,Acme,Food,77\n", contracts.book);
    CHECK(list.plan.change.rows<Contract>().empty());
    CHECK(print(list.file()).contains(u"warning SeveralContracts [revenue.mrr] [MRR] [77] [2]"_s));
}

TEST_CASE("A customer that the list calls churned is gone at once", "[import]")
{
    const QByteArray bytes = "Company ID,Company Name,Industry,MRR,Customer Since,Contract Ended\n"
                             "1,Acme,Food,100,2024-01-01,yes\n2,Globex,Steel,50,2024-01-01,no\n";
    const Imported list = imported(bytes);
    REQUIRE(list.book.churnRecords().size() == 1);
    CHECK(list.book.churnRecords().begin()->day == Today);
    CHECK(list.book.contracts().begin()->cancelledOn == Today.addDays(-1));
    CHECK(imported(bytes, list.book).plan.change.empty());
}

TEST_CASE("Columns of a stack say how customers stand to each item", "[import]")
{
    ImportOptions options;
    options.columnOfField = {{u"stack:Backup"_s, u"Backup"_s}, {u"stack:Mail"_s, u"E-Mail"_s}};
    const QByteArray bytes = "Customer ID,Customer,Industry,Backup,E-Mail\n"
                             "1,Acme,Food,Yes,No internet service\n2,Globex,Steel,no,supported\n"
                             "3,Initech,IT,perhaps,yes\n";
    const Imported list = imported(bytes, {}, options);
    CHECK(
        counts(list.file()) == u"rows 3: 2 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped"_s);
    CHECK(print(list.file())
              .contains(u"4 rejected NotAnAlignment [stack:Backup] [Backup] [perhaps]"_s));
    CHECK(stackOf(list.book, u"Acme"_s)
        == u"Backup aligned 2025-06-30, Mail not_applicable 2025-06-30"_s);
    CHECK(stackOf(list.book, u"Globex"_s)
        == u"Backup not_aligned 2025-06-30, Mail supported 2025-06-30"_s);
    CHECK(imported(bytes, list.book, options).plan.change.empty());
}

TEST_CASE("Ratings and metrics in a list of customers stay in their range", "[import]")
{
    ImportOptions options;
    options.columnOfField = {{u"metric:Support hours"_s, u"ticket_hours"_s}};
    const QByteArray bytes = "account_id,company,csm,nps_last,ticket_hours\n"
                             "1,Acme,Mia,9,14.5\n2,Globex,Mia,38,3\n3,Initech,Mia,7,120\n";
    const Imported list = imported(bytes, {}, options);
    CHECK(print(list.file())
              .contains(u"3 rejected OutOfRange [account.nps] [nps_last] [38] [0–10]"_s));
    CHECK(print(list.file())
              .contains(
                  u"4 rejected OutOfRange [metric:Support hours] [ticket_hours] [120] [0–100]"_s));
    REQUIRE(list.book.feedbackResponses().size() == 1);
    CHECK(list.book.feedbackResponses().begin()->value == 9);
    REQUIRE(list.book.metricValues().size() == 1);
    CHECK(list.book.metricValues().begin()->raw == 14.5);
    CHECK(imported(bytes, list.book, options).plan.change.empty());
}

TEST_CASE("A name that is nearly that of a customer is asked about, never merged", "[import]")
{
    const Book before = imported("Company ID,Company Name\nA-1,Northgate Pharma\n").book;
    const QByteArray bytes = "Company Name,CSM\nNorthgate Pharmaceuticals,Mia\nSite 12,Mia\n";
    const Imported list = imported(bytes, before);
    CHECK(list.file().added == 2);
    REQUIRE(list.file().questions.size() == 1);
    const ImportQuestion &question = list.file().questions.front();
    CHECK(question.kind == ImportQuestion::Kind::SameCustomer);
    CHECK(question.value == u"Northgate Pharmaceuticals"_s);
    CHECK(question.choices == QStringList{u"Northgate Pharma"_s, u""_s});
    CHECK(question.assumed == u""_s);

    ImportOptions same;
    same.sameCustomers[u"Northgate Pharmaceuticals"_s] = u"A-1"_s;
    const Imported answered = imported(bytes, before, same);
    CHECK(answered.file().questions.empty());
    CHECK(answered.file().added == 1);
    CHECK(answered.book.companies().size() == 2);

    same.sameCustomers[u"Northgate Pharmaceuticals"_s] = u""_s;
    CHECK(imported(bytes, before, same).file().added == 2);
}

TEST_CASE("A contract of a customer that is only nearly known waits for the answer", "[import]")
{
    const Book before = imported("Company ID,Company Name\nA-1,Northgate Pharma\n").book;
    const QByteArray bytes = "Account Name,Contract ID,Start Date,End Date,MRR\n"
                             "Northgate Farma,C-1,2024-01-01,2025-12-31,10\n";
    const Imported waiting = imported(bytes, before);
    CHECK(waiting.file().rejected == 1);
    ImportOptions same;
    same.sameCustomers[u"Northgate Farma"_s] = u"Northgate Pharma"_s;
    CHECK(imported(bytes, before, same).file().added == 1);
}

TEST_CASE("Names are alike by their letters and by their words, never across numbers", "[import]")
{
    CHECK(nameLikeness(u"northgate pharma", u"northgate farma") > 0.9);
    CHECK(nameLikeness(u"acme", u"acme holding") >= 0.9);
    CHECK(nameLikeness(u"acme", u"globex") < 0.6);
    CHECK(nameLikeness(u"site 12", u"site 13") == 0);
    CHECK(nameLikeness(u"", u"acme") == 0);
}

TEST_CASE("What a source is known for is assumed and asked", "[import]")
{
    const Imported list = imported("UUID,Customer,MRR,ARR,Billing Cycle,Subscriber Since\n"
                                   "u-1,Acme,10000,120000,monthly,2024-01-01\n");
    CHECK(list.file().source == u"ChartMogul"_s);
    CHECK(list.book.contracts().begin()->lines.front().amount == 10000);
    REQUIRE(list.file().questions.size() == 1);
    CHECK(list.file().questions.front().kind == ImportQuestion::Kind::AmountUnit);
    CHECK(list.file().questions.front().assumed == u"cents"_s);
}

TEST_CASE("A draft keeps a table that nobody understands, with its columns", "[import]")
{
    const Files files;
    ImportRequest request;
    request.sources = {{files.write(u"odd.csv"_s, "Account Name,Usage Date\nAcme,x\n"), {}, {}},
        {u"Pasted table"_s, {}, QByteArray("Company ID\tCompany Name\nA-1\tAcme\n")}};
    request.now = Now;
    request.today = Today;
    request.isDraft = true;
    const auto plan = planImport(Book(), request);
    REQUIRE(plan);
    REQUIRE(plan->files.size() == 2);
    const FilePlan &odd = plan->files[0].problem ? plan->files[0] : plan->files[1];
    const FilePlan &pasted = plan->files[0].problem ? plan->files[1] : plan->files[0];
    REQUIRE(odd.problem);
    CHECK(odd.columns.size() == 2);
    CHECK(pasted.added == 1);
    CHECK(pasted.path == u"Pasted table"_s);

    request.isDraft = false;
    CHECK_FALSE(planImport(Book(), request));
}

TEST_CASE("A customer that comes back has a contract after the one before, never on top of it",
    "[import]")
{
    const QByteArray head = "Company ID,Company Name,CSM,ARR,Renewal Date,Customer Since\n";
    const Book first = imported(head + "1,Acme,Mia,12000,2025-06-15,2020-01-01\n").book;
    const Imported later = imported(head + "1,Acme,Mia,12000,2026-06-15,2020-01-01\n", first);
    CHECK(print(later.book).contains(u"of Acme 2020-01-01…2025-06-14"_s));
    CHECK(print(later.book).contains(u"of Acme 2025-06-15…2026-06-14"_s));
    CHECK(print(later.file()).contains(u"note AssumedDay"_s));
}

TEST_CASE("What is over costs nothing today, and did cost what it did", "[import]")
{
    const QByteArray head = "Company ID,Company Name,Industry,ARR,Customer Since,Contract Ended\n";
    const Book first = imported(head + "1,Acme,Food,12000,2020-01-01,no\n").book;
    const Imported ended = imported(head + "1,Acme,Food,0,2020-01-01,yes\n", first);
    const QString book = print(ended.book);
    CHECK(book.contains(u"cancelled=2025-06-29"_s));
    CHECK(book.contains(u"1200000 USD/12m 2020-01-01…"_s));
    CHECK_FALSE(book.contains(u" 0 USD"_s));
    CHECK(imported(head + "1,Acme,Food,0,2020-01-01,yes\n", ended.book).plan.change.empty());
}

TEST_CASE("A customer whose status says that it left pays no more", "[import]")
{
    const QByteArray head = "Company ID,Company Name,Industry,ARR,Customer Since,Status\n";
    const Book first = imported(head + "1,Acme,Food,12000,2020-01-01,Active\n").book;
    const Imported gone = imported(head + "1,Acme,Food,,2020-01-01,Churned\n", first);
    CHECK(print(gone.book).contains(u"ended cancelled=2025-06-29"_s));
    CHECK(gone.book.churnRecords().size() == 1);

    // A list that tells nothing of contracts ends none.
    const Imported told =
        imported("Company ID,Company Name,Industry,Status\n1,Acme,Food,Churned\n", first);
    CHECK(told.book.churnRecords().empty());
    CHECK(print(told.file()).contains(u"warning StatusAgainstContract"_s));
}

TEST_CASE("A contract with a number is the one that a list brought without it", "[import]")
{
    const Book list = imported("Company ID,Company Name,CSM,ARR,Customer Since\n"
                               "1,Acme,Mia,12000,2024-01-01\n")
                          .book;
    const QByteArray contracts = "Contract ID,Account ID,Start Date,End Date,ARR\n"
                                 "C-1,1,2024-02-01,2026-01-31,12000\n"
                                 "C-2,1,2024-02-01,2026-01-31,5000\n";
    const Imported both = imported(contracts, list);
    CHECK(both.book.contracts().size() == 2);
    CHECK(print(both.book).contains(u"contract C-1 of Acme 2024-02-01…2026-01-31"_s));
    CHECK(print(both.file()).contains(u"2 warning TakenForSame"_s));
    CHECK(imported(contracts, both.book).plan.change.empty());
}

TEST_CASE("A contract keeps its currency", "[import]")
{
    const QByteArray head = "Contract ID,Account Name,Start Date,End Date,ARR,Currency\n";
    const Book customers = imported("Company ID,Company Name\n1,Acme\n").book;
    const Book first =
        imported(head + "C-1,Acme,2024-01-01,2026-12-31,12000,EUR\n", customers).book;
    const Imported other = imported(head + "C-1,Acme,2024-01-01,2026-12-31,13000,JPY\n", first);
    CHECK(print(other.file())
              .contains(u"rejected CurrencyChanged [revenue.arr] [ARR] [13000] [EUR]"_s));
    CHECK(print(other.book) == print(first));
}

TEST_CASE("A list speaks for its own ratings of the day, not for those of people", "[import]")
{
    const QByteArray list = "account_id,company,csm,nps_last\n1,Acme,Mia,3\n";
    Book book = imported("account_id,company,csm\n1,Acme,Mia\n").book;
    Change answer;
    FeedbackResponse response;
    response.id = book.feedbackResponses().nextId();
    response.company = book.companies().begin()->id;
    response.day = Today;
    response.value = 9;
    response.comment = u"Great tool"_s;
    answer.rows<FeedbackResponse>().put.push_back(response);
    book = BookBuilder(book).apply(answer).build();
    const Imported after = imported(list, book);
    CHECK(after.book.feedbackResponses().size() == 2);
    CHECK(after.book.feedbackResponses().begin()->comment == u"Great tool"_s);
}

TEST_CASE("A table without known titles can be explained by hand", "[import]")
{
    const QByteArray bytes = "Spalte A,Spalte B\nk-1,Acme\n";
    CHECK_FALSE(planned(Book(), bytes));
    ImportOptions options;
    options.kind = ImportKind::Companies;
    options.columnOfField = {
        {u"account.external_id"_s, u"Spalte A"_s}, {u"account.name"_s, u"Spalte B"_s}};
    CHECK(imported(bytes, {}, options).book.companies().begin()->name == u"Acme"_s);
}

TEST_CASE("An end that covers nothing, once mended, lets the contract count again", "[import]")
{
    ImportOptions exclusive;
    exclusive.endDates = EndDates::Exclusive;
    const Book customers = imported("Company ID,Company Name\n1,Acme\n").book;
    const QByteArray head = "Contract ID,Account Name,Start Date,End Date,ARR\n";
    const Book first =
        imported(head + "C-1,Acme,2024-01-01,2024-01-01,100\n", customers, exclusive).book;
    CHECK(print(first).contains(u"cancelled=2023-12-31"_s));
    const Book mended =
        imported(head + "C-1,Acme,2024-01-01,2026-01-01,100\n", first, exclusive).book;
    CHECK(print(mended).contains(u"contract C-1 of Acme 2024-01-01…2025-12-31 |"_s));
}
