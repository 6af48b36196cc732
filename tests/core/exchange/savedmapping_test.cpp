// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/savedmapping.h"

#include "core/exchange/importplan.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Export = "Kto,Bezeichnung,Ansprechpartner intern,Wert\n7,Acme,Mia,120\n";
// The same program's next export: other rows, other order.
const QByteArray NextExport = "Bezeichnung,Kto,Wert,Ansprechpartner intern\nGlobex,8,60,Leo\n";

ImportOptions said()
{
    ImportOptions options;
    options.kind = ImportKind::Companies;
    options.columnOfField = {{u"account.external_id"_s, u"Kto"_s},
        {u"account.name"_s, u"Bezeichnung"_s}, {u"account.owner"_s, u"Ansprechpartner intern"_s},
        {u"revenue.arr"_s, u"Wert"_s}};
    options.constants = {{u"currency"_s, u"EUR"_s}};
    return options;
}

Result<ImportPlan> plannedBy(const std::vector<SavedMapping> &mappings, const QByteArray &bytes)
{
    ImportRequest request;
    request.sources = {{u"export.csv"_s, {}, bytes}};
    request.now = Now;
    request.today = Today;
    request.mappings = mappings;
    return planImport(Book(), request);
}

SavedMapping mapping()
{
    const auto plan = planned(Book(), Export, said());
    REQUIRE(plan);
    return mappingOf(plan->files.front(), said(), u"Buchhaltung"_s);
}

} // namespace

TEST_CASE("A mapping is known again by the headers and read back from its file", "[mapping]")
{
    CHECK_FALSE(plannedBy({}, NextExport));

    const auto again = mappingFromJson(toJson(mapping()));
    REQUIRE(again);
    const auto plan = plannedBy({*again}, NextExport);
    REQUIRE(plan);
    const FilePlan &file = plan->files.front();
    CHECK(file.mapping == u"Buchhaltung"_s);
    CHECK(counts(file) == u"rows 1: 1 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped"_s);
    CHECK(plan->change.rows<Contract>().put.front().currency.code() == u"EUR"_s);
}

TEST_CASE("Other headers are another file, and what the user says now goes first", "[mapping]")
{
    const auto other = plannedBy({mapping()}, "Kto,Name\n7,Acme\n");
    CHECK((!other || other->files.front().mapping.isEmpty()));

    ImportRequest request;
    ImportOptions own;
    own.kind = ImportKind::Companies;
    own.columnOfField = {{u"account.name"_s, u"Kto"_s}};
    request.sources = {{u"export.csv"_s, own, Export}};
    request.now = Now;
    request.today = Today;
    request.mappings = {mapping()};
    const auto plan = planImport(Book(), request);
    REQUIRE(plan);
    CHECK(plan->files.front().mapping.isEmpty());
    CHECK(plan->change.rows<Company>().put.front().name == u"7"_s);
}

TEST_CASE("The folder of mappings keeps one for each kind of headers", "[mapping]")
{
    const QTemporaryDir folder;
    const MappingStore store(folder.filePath(u"mappings"_s));
    CHECK(store.list().empty());
    SavedMapping one = mapping();
    REQUIRE(store.save(one));
    one.name = u"Neu"_s;
    REQUIRE(store.save(one));
    REQUIRE(store.list().size() == 1);
    CHECK(store.list().front().name == u"Neu"_s);

    const QString given = folder.filePath(u"given.json"_s);
    REQUIRE(MappingStore::exportTo(given, one));
    REQUIRE(store.remove(one.fingerprint));
    CHECK(store.list().empty());
    REQUIRE(store.importFrom(given));
    CHECK(store.list().size() == 1);
}

TEST_CASE("A file that is no mapping is refused and leaves nothing", "[mapping]")
{
    const QTemporaryDir folder;
    const MappingStore store(folder.filePath(u"mappings"_s));
    for (const QByteArray &bytes : {QByteArray("no json"), QByteArray("{}"),
             QByteArray(R"({"version":1,"fingerprint":"ab","kind":"moons"})"),
             QByteArray(R"({"version":1,"fingerprint":"ab","kind":"companies",)"
                        R"("columns":{"account.moon":"x"}})"),
             QByteArray(R"({"version":9,"fingerprint":"ab","kind":"companies"})")}) {
        const QString path = folder.filePath(u"given.json"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = store.importFrom(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().detail == u"mapping"_s);
        CHECK(read.error().subject == path);
    }
    CHECK(store.list().empty());
}
