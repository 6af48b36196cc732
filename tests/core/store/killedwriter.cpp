// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes batch after batch into a book until somebody kills it.
//   killedwriter BOOK BATCHSIZE
// Prints "ready" once it has the book, and "saved" after each write that was acknowledged.

#include "tests/support/temporarybook.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace bellwether;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const int batch = application.arguments().at(2).toInt();
    auto file = BookFile::open(application.arguments().at(1));
    Result<BookPointer> book = file ? file->read() : tl::unexpected(file.error());
    say("ready");
    while (book) {
        const int next = static_cast<int>((*book)->companies().nextId().value);
        book = file->write(companies(next, next + batch), *book, testTime());
        if (book) {
            say("saved");
        }
    }
    return 1;
}
