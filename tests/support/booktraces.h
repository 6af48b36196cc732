// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// Takes away what this machine keeps of the books in a folder, their state and their copies, once
// the test is over. Declared before whatever opens books, so that they are closed by then.
class BookTraces
{
public:
    explicit BookTraces(QString folder);
    ~BookTraces();
    BookTraces(const BookTraces &) = delete;
    BookTraces &operator=(const BookTraces &) = delete;

private:
    QString m_folder;
};
