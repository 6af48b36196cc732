// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/xmlpart.h"

#include <QString>

#include <vector>

namespace bellwether {

// The texts that a workbook keeps once for all of its cells, one after the other in one piece of
// memory.
class SharedStrings
{
public:
    // From the part sharedStrings.xml. Runs of differently shaped letters are joined, the reading
    // aids of Asian texts left out. InvalidInput beyond 64 M characters.
    static Result<SharedStrings> read(XmlPart &part);

    std::size_t size() const { return m_ends.size(); }
    // Empty when there is none of that number.
    QStringView at(std::size_t index) const;

private:
    QString m_text;
    std::vector<quint32> m_ends;
};

// Workbooks write characters that XML cannot hold as "_x000D_", and that underscore as "_x005F_".
QString unescapedText(QStringView text);

} // namespace bellwether
