// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/rawfile.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace bellwether {

// A page of a SQLite file counts from 1; 0 is none.
using PageNumber = std::uint32_t;

// The pages of a file that SQLite itself may refuse to open. Trusts nothing that it reads.
class PageFile
{
public:
    // CannotOpen; DamagedData for a file that is shorter than a page.
    static Result<PageFile> open(const QString &path);

    // As many bytes as a page has, zeros behind the end of a file that was cut off.
    QByteArray page(PageNumber number);
    PageNumber count() const { return m_count; } // a page that is there in part counts
    int pageSize() const { return m_pageSize; }
    // Of a page, what holds content. Differs from its size only in files of other programs.
    int usableSize() const { return m_pageSize - m_reserved; }

    // The pages that the file says hold nothing, as far as that list can be followed.
    std::vector<PageNumber> freePages();

private:
    explicit PageFile(std::unique_ptr<RawFile> file)
        : m_file(std::move(file))
    {
    }

    std::unique_ptr<RawFile> m_file;
    PageNumber m_count = 0;
    int m_pageSize = 0;
    int m_reserved = 0;
};

} // namespace bellwether
