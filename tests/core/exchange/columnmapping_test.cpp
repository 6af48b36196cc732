// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/columnmapping.h"

#include "core/exchange/companyindex.h"
#include "core/exchange/csvsource.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);

std::optional<TableSample> sampleOf(const QByteArray &text, const QStringList &mapped = {})
{
    const auto source = CsvSource::make(text, {});
    REQUIRE(source);
    const auto sample = sampleTable(**source, FieldDictionary::standard(), mapped, Today);
    REQUIRE(sample);
    return *sample;
}

// "Account ID=account.external_id" for each column that has a field.
QString mappingOf(const QByteArray &text, ImportKind kind, const ImportOptions &options = {})
{
    const auto sample = sampleOf(text);
    REQUIRE(sample);
    QStringList pairs;
    for (const ColumnMatch &column :
        mapColumns(sample->columns, kind, FieldDictionary::standard(), options).columns) {
        if (!column.field.isEmpty()) {
            pairs.append(column.column + u"="_s + column.field);
        }
    }
    return pairs.join(u", "_s);
}

QString kindOf(const QByteArray &header, const QByteArray &row = {})
{
    const auto sample = sampleOf(header + "\n" + row + "\n");
    REQUIRE(sample);
    const KindGuess guess = guessKind(sample->columns, FieldDictionary::standard(), {});
    return guess.kind ? snakeCase(*guess.kind) : guess.otherKind;
}

} // namespace

TEST_CASE("Headers are compared without the ways in which systems write them", "[mapping]")
{
    const std::pair<QString, QString> cases[] = {
        {u" Account Name "_s, u"account name"_s},
        {u"\uFEFFAccount_Name"_s, u"account name"_s},
        {u"AccountName"_s, u"account name"_s},
        {u"account-name*"_s, u"account name"_s},
        {u"[required] Account.Name"_s, u"account name"_s},
        {u"Organization: Name"_s, u"name"_s},
        {u"Start Date (UTC)"_s, u"start date"_s},
        {u"plan (metadata)"_s, u"plan"_s},
        {u"ORACLE_ID__C"_s, u"oracle id"_s},
        {u"customerID"_s, u"customer id"_s},
        {u"NPSScore"_s, u"nps score"_s},
        {u"Contract Term (months)"_s, u"contract term months"_s},
        {u"MRR (EUR)"_s, u"mrr"_s},
        {u"arr_usd"_s, u"arr"_s},
        {u"ARR ($)"_s, u"arr"_s},
        {u"Ｎａｍｅ"_s, u"name"_s},
    };
    for (const auto &[header, words] : cases) {
        CHECK(std::pair(header, normalisedHeader(header).words) == std::pair(header, words));
    }
    CHECK(normalisedHeader(u"MRR (EUR)").currency->code() == u"EUR"_s);
    CHECK(normalisedHeader(u"arr €").currency->code() == u"EUR"_s);
    CHECK_FALSE(normalisedHeader(u"USD").currency);
}

TEST_CASE("Columns of well-known exports are understood", "[mapping]")
{
    CHECK(mappingOf("\"ID\",\"ISDELETED\",\"NAME\",\"TYPE\",\"BILLINGCOUNTRY\",\"WEBSITE\","
                    "\"ANNUALREVENUE\","
                    "\"NUMBEROFEMPLOYEES\",\"OWNERID\",\"CREATEDDATE\"\n",
              ImportKind::Companies)
        == u"ID=account.external_id, ISDELETED=row.deleted, NAME=account.name, "
           "TYPE=account.status, BILLINGCOUNTRY=account.country, WEBSITE=account.domain, "
           "NUMBEROFEMPLOYEES=account.employees"_s);
    CHECK(
        mappingOf("Record ID,Company name,Company Domain Name,Company owner,Create Date,Lifecycle "
                  "Stage,Annual Revenue\n",
            ImportKind::Companies)
        == u"Record ID=account.external_id, Company name=account.name, "
           "Company Domain Name=account.domain, Company owner=account.owner, "
           "Lifecycle Stage=account.lifecycle"_s);
    CHECK(mappingOf(
              "Contract Number,Account Name,Contract Start Date,Contract End Date,Contract Term "
              "(months),Status\n",
              ImportKind::Contracts)
        == u"Contract Number=contract.external_id, Account Name=account.name, "
           "Contract Start Date=contract.start, Contract End Date=contract.end, "
           "Contract Term (months)=contract.term, Status=contract.status"_s);
    CHECK(mappingOf(
              "id,Customer ID,Plan,Currency,Interval,Amount,Status,Start (UTC),Current Period End "
              "(UTC),Canceled At (UTC)\n",
              ImportKind::Contracts)
        == u"id=contract.external_id, Customer ID=account.external_id, Plan=contract.plan, "
           "Currency=currency, Interval=contract.billing_frequency, Amount=revenue.amount, "
           "Status=contract.status, Start (UTC)=contract.start, "
           "Current Period End (UTC)=contract.end, Canceled At (UTC)=contract.cancelled_at"_s);
}

TEST_CASE("Columns of a book's own tables are understood", "[mapping]")
{
    CHECK(mappingOf("id,ref,name,domain,customer_since\n1,A-1,Acme,acme.com,2024-01-01\n",
              ImportKind::Companies)
        == u"ref=account.external_id, name=account.name, domain=account.domain, "
           "customer_since=account.customer_since"_s);
    CHECK(mappingOf("id,ref,name\n1,,Acme\n", ImportKind::Companies)
        == u"id=account.external_id, name=account.name"_s);
    CHECK(mappingOf("id,company_id,ref,name,start_day,end_day,auto_renews,has_ended,cancelled_on,"
                    "currency\n",
              ImportKind::Contracts)
        == u"company_id=account.external_id, ref=contract.external_id, name=contract.name, "
           "start_day=contract.start, end_day=contract.end, auto_renews=contract.auto_renew, "
           "has_ended=contract.ended, cancelled_on=contract.cancelled_at, currency=currency"_s);
}

TEST_CASE("The customer's own revenue and record dates are never taken for ours", "[mapping]")
{
    CHECK(mappingOf("Subscription ID,Account ID,Annual Revenue,Created Date,Last Activity\n",
              ImportKind::Contracts)
        == u"Subscription ID=contract.external_id, Account ID=account.external_id"_s);
}

TEST_CASE("A CSM goes before an owner, and a manager is somebody else", "[mapping]")
{
    CHECK(mappingOf("Account Name,Account Owner,CSM,Account Manager\n", ImportKind::Companies)
        == u"Account Name=account.name, CSM=account.owner, Account Manager=account.manager"_s);
    CHECK(mappingOf("Account Name,Account Owner\n", ImportKind::Companies)
        == u"Account Name=account.name, Account Owner=account.owner"_s);
}

TEST_CASE("Values speak against a name that they do not fit", "[mapping]")
{
    CHECK(mappingOf("Account Name,Subscription ID,Start "
                    "Date,Renewal\nAcme,1,2024-01-01,Yes\nBeta,2,2024-01-01,No\n"
                    "Cora,3,2024-01-01,Yes\n",
              ImportKind::Contracts)
        == u"Account Name=account.name, Subscription ID=contract.external_id, "
           "Start Date=contract.start"_s);
}

TEST_CASE("Similar names are taken with less confidence", "[mapping]")
{
    const auto sample = sampleOf("Company Name,Number Of Employes\nAcme,5\n");
    const auto mapping =
        mapColumns(sample->columns, ImportKind::Companies, FieldDictionary::standard(), {});
    CHECK(mapping.columns[1].field == u"account.employees"_s);
    CHECK(mapping.columns[1].confidence < 1);
    CHECK(mapping.columns[1].confidence >= LeastConfidence);
    CHECK(nameSimilarity(u"start date contract"_s, u"contract start date"_s) == 1);
}

TEST_CASE("Customers may go by another word", "[mapping]")
{
    CHECK(mappingOf("school_id,school_name,csm\nS1,Lincoln,Mia\n", ImportKind::Companies)
        == u"school_id=account.external_id, school_name=account.name, csm=account.owner"_s);
}

TEST_CASE("What the user says goes before every guess", "[mapping]")
{
    ImportOptions options;
    options.columnOfField = {{u"account.name"_s, u"Kurz"_s}, {u"account.country"_s, QString()}};
    CHECK(mappingOf("Account Name,Account ID,Kurz,Country\n", ImportKind::Companies, options)
        == u"Account ID=account.external_id, Kurz=account.name"_s);
}

TEST_CASE("The kind of a file shows in its columns", "[mapping]")
{
    CHECK(kindOf("account_id,account_name,industry", "A-1,Acme,Tech") == u"companies"_s);
    CHECK(kindOf("subscription_id,account_id,start_date,mrr_amount", "S-1,A-1,2024-01-01,5")
        == u"contracts"_s);
    CHECK(kindOf("Account Name,Start Date,End Date,MRR", "Acme,2024-01-01,2024-12-31,5")
        == u"contracts"_s);
    CHECK(kindOf("name,industry", "Acme,Tech") == u"companies"_s);
    CHECK(kindOf("id,company_id,ref,name,start_day,end_day,auto_renews",
              "1,7,S-1,Team,2024-01-01,2024-12-31,1")
        == u"contracts"_s);
    CHECK(kindOf("id,company_id,name,end_day,plan", "1,7,Team,2024-12-31,Pro").isEmpty());
    CHECK(kindOf("ticket_id,account_id,submitted_at,status") == u"tickets"_s);
    CHECK(kindOf("user_id,account_id,name,email") == u"contacts"_s);
    CHECK(kindOf("ID,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE") == u"opportunities"_s);
    CHECK(kindOf("churn_event_id,account_id,churn_date", "C-1,A-1,2024-01-01").isEmpty());
}

TEST_CASE("The header is found below titles and filter lines", "[mapping]")
{
    const auto sample =
        sampleOf("Accounts of the West\n\"As of 2025-06-30, all owners\"\n\nAccount "
                 "ID,Account Name,Country\nA-1,Acme,US\n");
    REQUIRE(sample);
    CHECK(sample->headerLine == 4);
    CHECK(sample->columns.size() == 3);
}

TEST_CASE("Files without a header are not understood", "[mapping]")
{
    CHECK_FALSE(sampleOf("A-1,Acme,Customer,US\nA-2,Globex,Prospect,DE\n"));
    CHECK_FALSE(sampleOf("1,2,3\n4,5,6\n"));
    CHECK_FALSE(sampleOf("foo,bar,baz\n1,2,3\n"));
    CHECK(sampleOf("foo,bar,baz\n1,2,3\n", {u"foo"_s}));
}

TEST_CASE("Furniture of reports is told from data", "[mapping]")
{
    const auto isFurnished = [](const QString &text) {
        bool is = false;
        CsvReader reader(',', [&](const SourceRow &row) { return is = isFurniture(row); });
        REQUIRE(reader.feed(text + u'\n'));
        return is;
    };
    CHECK(isFurnished(u"Grand Totals (5700 records),,"_s));
    CHECK(isFurnished(u"Total,\"1,234\",5"_s));
    CHECK(isFurnished(u"Subtotal,,7"_s));
    CHECK(isFurnished(u"Confidential Information - Do Not Distribute"_s));
    CHECK(isFurnished(u"\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\""_s));
    CHECK_FALSE(isFurnished(u"Total Energies,FR,5"_s));
    CHECK_FALSE(isFurnished(u"Total,FR,5"_s));
    CHECK_FALSE(isFurnished(u"A-1,Total,5"_s));
    CHECK_FALSE(isFurnished(u"Copyright (c) Ltd,US"_s));
}

TEST_CASE("References, domains and names are compared in one form", "[mapping]")
{
    CHECK(canonicalReference(u"001x0000002xLCV") == u"001x0000002xLCVAA2"_s);
    CHECK(canonicalReference(u" A-1 ") == u"A-1"_s);
    CHECK(normalisedDomain(u"https://www.Acme.com/about?x=1") == u"acme.com"_s);
    CHECK(normalisedDomain(u"info@acme.co.uk") == u"acme.co.uk"_s);
    CHECK(normalisedDomain(u"not a domain").isEmpty());
    CHECK(normalisedName(u"ACME, Inc.") == u"acme"_s);
    CHECK(normalisedName(u"Müller GmbH & Co. KG") == u"muller"_s);
    CHECK(normalisedName(u"Foo S.A.") == u"foo"_s);
    CHECK(normalisedName(u"Smith & Sons Ltd") == normalisedName(u"smith and sons"));
    CHECK(normalisedName(u"Limited") == u"limited"_s);
}
