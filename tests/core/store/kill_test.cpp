// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QProcess>
#include <QThread>

#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A writer killed at any moment leaves whole writes only and loses none it announced",
    "[store][kill]")
{
    constexpr int Books = 4;
    constexpr int KillsPerBook = 10;
    constexpr int Batch = 250;
    constexpr int LongestMilliseconds = 60;
    std::mt19937 random(20250314);
    std::uniform_int_distribution<unsigned long> delay(0, LongestMilliseconds);

    for (int bookNumber = 0; bookNumber < Books; ++bookNumber) {
        const TemporaryBook place;
        makeBook(place.path(), everyKindOfRow());
        std::size_t before = 2;
        for (int kill = 0; kill < KillsPerBook; ++kill) {
            QProcess writer;
            writer.start(
                QStringLiteral(BELLWETHER_KILLED_WRITER), {place.path(), QString::number(Batch)});
            REQUIRE(writer.waitForReadyRead());
            QThread::msleep(delay(random));
            writer.kill();
            writer.waitForFinished();
            const auto saved =
                static_cast<std::size_t>(writer.readAllStandardOutput().count("saved"));

            auto file = BookFile::open(place.path());
            REQUIRE(file);
            REQUIRE(file->check());
            const auto book = file->read();
            REQUIRE(book);
            const std::size_t after = (*book)->companies().size();
            INFO("book " << bookNumber << ", kill " << kill << ", " << saved << " saved");
            CHECK((after - before) % Batch == 0);
            // The last write may have been kept before it could be announced.
            CHECK(after >= before + saved * Batch);
            CHECK(after <= before + (saved + 1) * Batch);
            CHECK((*book)->contracts().size() == after);
            before = after;
        }
    }
}
