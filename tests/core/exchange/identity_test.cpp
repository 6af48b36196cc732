// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"
#include "core/exchange/companyindex.h"
#include "core/exchange/fields.h"
#include "core/exchange/importplan.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

// "A-1 Acme acme.com": a customer; "-" for what it has not.
Book bookOf(const QStringList &customers)
{
    Change change;
    std::int64_t id = 0;
    for (const QString &customer : customers) {
        QStringList words = customer.split(u' ');
        Company company;
        company.id = CompanyId{++id};
        const QString reference = words.takeFirst();
        company.ref = reference == u"-"_s ? QString() : reference;
        const QString domain = words.takeLast();
        company.domain = domain == u"-"_s ? QString() : domain;
        company.name = words.join(u' ');
        change.rows<Company>().put.push_back(company);
    }
    return BookBuilder(Book()).apply(change).build();
}

struct Imported
{
    ImportPlan plan;
    Book book;

    const FilePlan &file() const { return plan.files.front(); }
};

Imported imported(const QByteArray &bytes, const Book &book, const ImportOptions &options = {})
{
    auto plan = planned(book, bytes, options);
    REQUIRE(plan);
    Book after = BookBuilder(book).apply(plan->change).build();
    return {std::move(*plan), std::move(after)};
}

ImportOptions saying(const QString &name, const QString &customer)
{
    ImportOptions options;
    options.sameCustomers[name] = customer;
    return options;
}

// The counts, the issues, the questions with their choices.
QString told(const FilePlan &file)
{
    QString text = counts(file).section(u": "_s, 1) + u'\n';
    for (const Issue &issue : file.issues) {
        text += issue.kind == Issue::Kind::UnmappedColumn ? QString() : print(issue) + u'\n';
    }
    for (const ImportQuestion &question : file.questions) {
        text += u"%1? %2; %3\n"_s.arg(question.value, question.choices.join(u", "_s),
            question.assumed.isNull() ? u"waits"_s : u"new"_s);
    }
    return text;
}

QString customersOf(const Book &book)
{
    QStringList lines;
    for (const Company &company : book.companies()) {
        lines.append(u"%1 %2 %3"_s.arg(company.ref.isEmpty() ? u"-"_s : company.ref, company.name,
            company.domain.isEmpty() ? u"-"_s : company.domain));
    }
    return lines.join(u"; "_s);
}

} // namespace

TEST_CASE("A row that names an unknown customer is not about whom its address says", "[identity]")
{
    const Book book = bookOf({u"1 Acme acme.com"_s, u"2 Initech -"_s});
    CHECK(told(imported("Contact Name,Email,Account Name,Account ID\n"
                        "Jane,jane@acme.com,Globex,77\n"
                        "John,john@acme.com,Globex,\n"
                        "Jill,jill@acme.com,,77\n"
                        "Joan,joan@acme.com,,\n",
              book)
                   .file())
        == u"1 added, 0 changed, 0 unchanged, 3 rejected, 0 skipped\n"
           "2 rejected UnknownCompany [account.external_id] [Account ID] [77]\n"
           "3 rejected UnknownCompany [account.name] [Account Name] [Globex]\n"
           "4 rejected UnknownCompany [account.external_id] [Account ID] [77]\n"_s);
}

TEST_CASE("An unknown name in a row of a known contract is asked about", "[identity]")
{
    const Book book = imported("Account ID,Account Name,Contract ID,Start Date,End Date,MRR\n"
                               "1,Northgate Pharma,S-1,2024-01-01,2026-12-31,10\n",
        bookOf({u"1 Northgate Pharma -"_s}))
                          .book;
    REQUIRE(book.contracts().size() == 1);
    CHECK(told(imported("Account Name,Contract ID,Churn Date,Churn Reason\n"
                        "Northgate Farma,S-1,2025-05-01,Price\n",
              book)
                   .file())
        == u"0 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 rejected UnknownCompany [account.name] [Account Name] [Northgate Farma]\n"
           "Northgate Farma? Northgate Pharma, ; waits\n"_s);
}

TEST_CASE("Domains that everybody has an address of identify nobody", "[identity]")
{
    const FieldDictionary &fields = FieldDictionary::standard();
    for (const QString &domain : {u"gmail.com"_s, u"yahoo.co.uk"_s, u"gmx.net"_s, u"web.de"_s,
             u"proton.me"_s, u"163.com"_s, u"t-online.de"_s}) {
        CAPTURE(domain);
        CHECK(fields.isFreeMail(domain));
    }
    for (const QString &domain : {u"acme.com"_s, u"yahoo.acme.com"_s, u"live"_s, u""_s}) {
        CAPTURE(domain);
        CHECK_FALSE(fields.isFreeMail(domain));
    }
    const Book book = bookOf({u"- Salon_Mia gmail.com"_s});
    const Imported list = imported("Company Name,Website,CSM\nGarage Leo,gmail.com,Mia\n", book);
    CHECK(customersOf(list.book) == u"- Salon_Mia gmail.com; - Garage Leo gmail.com"_s);
    CHECK(list.file().questions.empty());
    CHECK(told(imported("Ticket ID,Subject,Requester Email,Created At\n"
                        "7,Help,someone@gmail.com,2025-05-01\n",
                   book)
                   .file())
              .startsWith(u"0 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
                          "2 rejected UnknownCompany"_s));
}

TEST_CASE("A domain of a customer with quite another name is asked about", "[identity]")
{
    const Book book = bookOf({u"- Acme acme.com"_s});
    const QByteArray bytes = "Company Name,Website,CSM\nWonderful Zebra,acme.com,Mia\n";
    const Imported list = imported(bytes, book);
    CHECK(told(list.file())
        == u"1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "Wonderful Zebra? Acme, ; new\n"_s);
    CHECK(customersOf(list.book) == u"- Acme acme.com; - Wonderful Zebra acme.com"_s);
    CHECK(imported(bytes, list.book).plan.change.empty());

    CHECK(customersOf(imported(bytes, book, saying(u"Wonderful Zebra"_s, u"Acme"_s)).book)
        == u"- Wonderful Zebra acme.com"_s);
    CHECK(customersOf(imported("Company Name,Website,CSM\nAcme Foods,acme.com,Mia\n", book).book)
        == u"- Acme Foods acme.com"_s);
    const QByteArray child =
        "Contact Name,Email,Account Name,Company Domain\nJo,,Wonderful Zebra,acme.com\n";
    CHECK(told(imported(child, book).file())
        == u"0 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 rejected UnknownCompany [account.name] [Account Name] [Wonderful Zebra]\n"
           "Wonderful Zebra? Acme, ; waits\n"_s);
    CHECK(imported(child, book, saying(u"Wonderful Zebra"_s, u"Acme"_s)).file().added == 1);
}

TEST_CASE("Names that differ in the legal form may be two customers", "[identity]")
{
    struct Case
    {
        QString customer;
        QString row;
        bool isAsked = false;
    };
    const Case cases[] = {{u"- Acme GmbH acme.de"_s, u"Acme Inc.,acme.com"_s, true},
        {u"- Acme GmbH -"_s, u"Acme Inc.,"_s, true},
        {u"- Acme acme.de"_s, u"Acme Inc.,acme.com"_s, true},
        {u"- Acme gmail.com"_s, u"Acme Inc.,acme.com"_s, false},
        {u"- Acme GmbH acme.de"_s, u"Acme Inc.,acme.de"_s, false},
        {u"- Acme Ltd acme.de"_s, u"ACME Limited,acme.com"_s, false},
        {u"- Acme -"_s, u"Acme Inc.,acme.com"_s, false}};
    for (const Case &c : cases) {
        CAPTURE(c.customer.toStdString(), c.row.toStdString());
        const QByteArray bytes = "Company Name,Website,CSM\n" + c.row.toUtf8() + ",Mia\n";
        const Imported list = imported(bytes, bookOf({c.customer}));
        CHECK((list.file().questions.size() == 1) == c.isAsked);
        CHECK(list.file().added == (c.isAsked ? 1 : 0));
        CHECK(imported(bytes, list.book).plan.change.empty());
    }
}

TEST_CASE("Which of several customers of one name is meant, only the user can say", "[identity]")
{
    const Book book =
        bookOf({u"A-1 Acme -"_s, u"- Acme acme.de"_s, u"- Acme -"_s, u"- Globex -"_s});
    const QByteArray list = "Company Name,Industry\nAcme,Food\n";
    const Imported waiting = imported(list, book);
    CHECK(waiting.plan.change.empty());
    CHECK(told(waiting.file())
        == u"0 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 rejected SeveralCustomers [account.name] [Company Name] [Acme] [3]\n"
           "Acme? A-1, Acme (acme.de), Acme (#3), ; waits\n"_s);
    const QByteArray child = "Contact Name,Email,Account Name\nJo,,Acme\n";
    CHECK(told(imported(child, book).file())
        == u"0 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "2 rejected SeveralCustomers [account.name] [Account Name] [Acme] [3]\n"
           "Acme? A-1, Acme (acme.de), Acme (#3), ; waits\n"_s);

    const QStringList choices = waiting.file().questions.front().choices;
    for (int i = 0; i < 3; ++i) {
        const ImportOptions options = saying(u"Acme"_s, choices[i]);
        const Imported answered = imported(list, book, options);
        CHECK(answered.file().questions.empty());
        REQUIRE(answered.plan.change.rows<Company>().put.size() == 1);
        CHECK(answered.plan.change.rows<Company>().put.front().id == CompanyId{i + 1});
        const Imported contact = imported(child, book, options);
        REQUIRE(contact.plan.change.rows<Contact>().put.size() == 1);
        CHECK(contact.plan.change.rows<Contact>().put.front().company == CompanyId{i + 1});
    }
    CHECK(imported(list, book, saying(u"Acme"_s, u""_s)).file().added == 1);
}

TEST_CASE("Saying that a name is a customer who does not exist refuses the import", "[identity]")
{
    const Book book = bookOf({u"A-1 Acme -"_s});
    const auto refused =
        planned(book, "Company Name,Industry\nAkme,Food\n", saying(u"Akme"_s, u"Nobody"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::InvalidInput);
    CHECK(refused.error().subject == u"Nobody"_s);
    CHECK(refused.error().detail == u"customer"_s);
    for (const QString &customer : {u"A-1"_s, u"acme"_s, u""_s}) {
        CHECK(planned(book, "Company Name,Industry\nAkme,Food\n", saying(u"Akme"_s, customer)));
    }
}

TEST_CASE("A name without letters and digits is a name", "[identity]")
{
    CHECK(normalisedName(u" !!!  ?") == u"!!! ?"_s);
    CHECK(legalForm(u"!!!").isEmpty());
    const QByteArray bytes = "Company Name,CSM\n!!!,Mia\n***,Mia\n";
    const Imported list = imported(bytes, Book());
    CHECK(list.book.companies().size() == 2);
    CHECK(imported(bytes, list.book).plan.change.empty());
}

TEST_CASE("Looking for near names does not grow with the square of the names", "[identity]")
{
    NearNames schools;
    NearNames offices;
    const auto office = [](int i) {
        return u"office %1%2%3%4"_s.arg(QChar(u'a' + i % 26), QChar(u'a' + i / 26 % 26),
            QChar(u'a' + i / 676 % 26), QString(3, QChar(u'a' + i % 7)));
    };
    for (int i = 0; i < 10'000; ++i) {
        schools.add(i, u"school %1"_s.arg(i));
        offices.add(i, office(i));
    }
    for (int i = 10'000; i < 20'000; ++i) {
        CHECK(schools.find(u"school %1"_s.arg(i)).empty());
        offices.find(office(i) + u'x');
    }
    CHECK(schools.comparisons() == 0);
    CHECK(offices.comparisons() <= 200'500);
}

TEST_CASE("Only so many near names of a file are asked about, and that is told", "[identity]")
{
    QStringList customers;
    QByteArray list = "Company Name,CSM\n";
    QByteArray contacts = "Contact Name,Email,Account Name\n";
    for (int i = 0; i < 60; ++i) {
        const QString name = u"%1orth%2ate Pharma"_s.arg(
            QString(2, QChar(u'a' + i % 26)), QString(2, QChar(u'a' + i / 26)));
        customers.append(u"- %1 -"_s.arg(name));
        list += name.toUtf8() + "ceutica,Mia\n";
        contacts += "Jo,," + name.toUtf8() + "ceutica\nJo B,," + name.toUtf8() + "ceutica\n";
    }
    for (const QByteArray &bytes : {list, contacts}) {
        const Imported file = imported(bytes, bookOf(customers));
        CHECK(file.file().questions.size() == 50);
        const QString text = told(file.file());
        CHECK(text.count(u"note NamesNotAsked"_s) == 1);
        CHECK(text.contains(u"[50]\n"_s));
    }
}

TEST_CASE("Of several contacts of one name or address none is meant", "[identity]")
{
    const Book book = imported("Account Name,Contact Name,Email,Contact ID\n"
                               "Acme,Ada,ada@x.org,C-1\nGlobex,Ada G,ada@x.org,C-2\n"
                               "Acme,Bob,,C-3\nAcme,Bob,,C-4\n",
        bookOf({u"1 Acme -"_s, u"2 Globex -"_s}))
                          .book;
    REQUIRE(book.contacts().size() == 4);
    const Imported logins = imported("Account Name,Email,Login Date,Logins\n"
                                     "Acme,ada@x.org,2025-05-01,1\n"
                                     "Globex,ada@x.org,2025-05-02,1\n"
                                     ",ada@x.org,2025-05-03,1\n",
        book);
    CHECK(told(logins.file())
        == u"2 added, 0 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "4 rejected UnknownCompany [account.name] [Account Name]\n"_s);
    REQUIRE(logins.plan.change.loginDays.size() == 2);
    CHECK(logins.plan.change.loginDays[0].contact == ContactId{1});
    CHECK(logins.plan.change.loginDays[1].contact == ContactId{2});

    const Imported contacts = imported("Account Name,Contact Name,Email,Role\n"
                                       "Globex,Ada G,ada@x.org,CTO\nAcme,Bob,,CEO\n",
        book);
    CHECK(told(contacts.file())
        == u"0 added, 1 changed, 0 unchanged, 1 rejected, 0 skipped\n"
           "3 rejected SeveralContacts [contact.name] [Contact Name] [Bob] [2]\n"_s);
    REQUIRE(contacts.plan.change.rows<Contact>().put.size() == 1);
    CHECK(contacts.plan.change.rows<Contact>().put.front().id == ContactId{2});
}

TEST_CASE("Rows that repeat the reference of a customer find it each time", "[identity]")
{
    const Book book = bookOf({u"1 Acme -"_s, u"2 Globex -"_s});
    CHECK(told(imported(
              "Account ID,Contact Name,Email\n1,Jo,\n2,Jo,\n1,Bo,\n3,Jo,\n3,Bo,\n1,Ed,\n", book)
                   .file())
        == u"4 added, 0 changed, 0 unchanged, 2 rejected, 0 skipped\n"
           "5 rejected UnknownCompany [account.external_id] [Account ID] [3]\n"
           "6 rejected UnknownCompany [account.external_id] [Account ID] [3]\n"_s);
}
