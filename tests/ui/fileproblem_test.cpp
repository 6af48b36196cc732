// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fileproblem.h"

#include "tests/support/catch.h"
#include "ui/formatting.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A file that cannot be imported comes with advice", "[formatting]")
{
    const auto sentence = [](Error::Kind kind, const QString &detail) {
        return describe(Error{kind, u"a.xlsx"_s, detail});
    };
    for (const QString &format : {u"xls"_s, u"xlsb"_s, u"ods"_s, u"numbers"_s, u"html"_s,
             u"binary"_s, u"json"_s, u"xml spreadsheet"_s, u"pdf"_s}) {
        INFO(format.toStdString());
        const QString text = sentence(Error::Kind::InvalidInput, u"format: "_s + format);
        CHECK(text.startsWith(u"a.xlsx: this is "_s));
        CHECK(text.contains(u".xlsx or CSV"_s));
    }
    struct Case
    {
        QString detail;
        QString words;
    };
    const Case cases[] = {{u"format: encrypted workbook"_s, u"remove the password"_s},
        {u"format: zip"_s, u"Unpack it"_s}, {u"format: book"_s, u"Open it instead"_s},
        {u"workbook: damaged"_s, u"damaged"_s}, {u"workbook: invalid"_s, u"was not read"_s},
        {u"workbook: no visible sheet"_s, u"no visible sheet"_s},
        {u"sheet: Contracts"_s, u"no sheet named Contracts"_s},
        {u"expansion: more than 512 MiB in one part"_s, u"(more than 512 MiB in one part)"_s},
        {u"size: more than 256 MiB"_s, u"too large: more than 256 MiB"_s}};
    for (const Case &c : cases) {
        INFO(c.detail.toStdString());
        CHECK(sentence(Error::Kind::InvalidInput, c.detail).contains(c.words));
    }
    CHECK(sentence(Error::Kind::CannotOpen, u"changed while being read"_s)
              .contains(u"import it again"_s));
    CHECK(sentence(Error::Kind::CannotOpen, u"no such file"_s).contains(u"(no such file)"_s));
    CHECK(sentence(Error::Kind::EmptyFile, u"no rows"_s) == u"a.xlsx holds no rows."_s);
    CHECK(fileProblem(u"header"_s).isEmpty());
}
