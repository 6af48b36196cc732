// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/actionlog.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <sys/stat.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hashOf(std::int64_t seq)
{
    return QByteArray(32, static_cast<char>(seq));
}

ActionRecord record(std::int64_t seq)
{
    ActionRecord action;
    action.seq = seq;
    action.atMs = 1'700'000'000'000 + seq;
    action.offsetMinutes = -90;
    action.kind = u"edit"_s;
    action.label = u"Größe %1"_s.arg(seq);
    action.app = u"bellwether"_s;
    action.schema = 2;
    action.undoOf = seq == 3 ? std::optional<std::int64_t>(2) : std::nullopt;
    action.changeset = QByteArray(static_cast<qsizetype>(seq * 3000), 'c');
    action.previous = hashOf(seq - 1);
    action.hash = hashOf(seq);
    return action;
}

ActionLog::Beginning beginning()
{
    return {u"00000000-0000-0000-0000-000000000001"_s, u"bellwether 0.1"_s, 2, {4, hashOf(4)}};
}

// A log with the actions 5 to 8.
void makeLog(const QString &path)
{
    auto log = ActionLog::start(path, beginning());
    REQUIRE(log);
    for (std::int64_t seq = 5; seq <= 8; ++seq) {
        REQUIRE(log->append(record(seq)));
    }
}

std::vector<ActionRecord> actionsAfter(const ActionLog &log, std::int64_t seq)
{
    std::vector<ActionRecord> actions;
    REQUIRE(log.visitAfter(seq, [&](const ActionRecord &action) -> Result<void> {
        actions.push_back(action);
        return {};
    }));
    return actions;
}

} // namespace

TEST_CASE("A log gives back the actions that it was given", "[store][log]")
{
    const TemporaryBook place;
    makeLog(place.path());
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(place.path()).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);

    const auto log = ActionLog::open(place.path());
    REQUIRE(log);
    CHECK(log->beginning().bookUuid == beginning().bookUuid);
    CHECK(log->beginning().createdBy == beginning().createdBy);
    CHECK(log->beginning().schema == 2);
    CHECK(log->beginning().base == beginning().base);
    CHECK(log->head() == ActionHead{8, hashOf(8)});
    CHECK(actionsAfter(*log, 4)
        == std::vector<ActionRecord>{record(5), record(6), record(7), record(8)});
    CHECK(actionsAfter(*log, 7) == std::vector<ActionRecord>{record(8)});
    CHECK(log->hashAfter(4) == hashOf(4));
    CHECK(log->hashAfter(6) == hashOf(6));
    CHECK(log->hashAfter(3) == QByteArray());
    CHECK(log->hashAfter(9) == QByteArray());
}

TEST_CASE("An action that was written only half is cut off", "[store][log]")
{
    const TemporaryBook place;
    makeLog(place.path());
    const QByteArray whole = bytesOf(place.path());
    const qsizetype lost = GENERATE(qsizetype{1}, qsizetype{4}, qsizetype{40}, qsizetype{100});
    QByteArray torn = whole;
    SECTION("it ends early")
    {
        torn.chop(lost);
    }
    SECTION("its end never reached the disk")
    {
        torn.replace(torn.size() - lost, lost, QByteArray(lost, '\0'));
    }
    overwrite(place.path(), torn);
    auto log = ActionLog::open(place.path());
    REQUIRE(log);
    CHECK(log->head().seq == 7);
    REQUIRE(log->append(record(8)));
    CHECK(holds(place.path(), whole));
}

TEST_CASE("A log takes only the action that follows", "[store][log]")
{
    const TemporaryBook place;
    makeLog(place.path());
    auto log = ActionLog::open(place.path());
    REQUIRE(log);
    ActionRecord stranger = record(9);
    stranger.previous = hashOf(1);
    for (const ActionRecord &action : {record(8), record(10), stranger}) {
        CHECK(log->append(action).error().kind == Error::Kind::InvalidInput);
    }
    CHECK(log->append(record(9)));
    CHECK(ActionLog::start(place.path(), beginning()).error().kind == Error::Kind::CannotCreate);
}

TEST_CASE("Damage in the middle of a log is noticed when it is read", "[store][log]")
{
    const TemporaryBook place;
    makeLog(place.path());
    QByteArray bytes = bytesOf(place.path());
    const qsizetype at = bytes.indexOf(record(6).label.toUtf8().first(1), bytes.size() / 3);
    bytes[at > 0 ? at : bytes.size() / 3] ^= 1;
    overwrite(place.path(), bytes);
    const auto log = ActionLog::open(place.path());
    REQUIRE(log);
    const auto visited = log->visitAfter(4, [](const ActionRecord &) { return Result<void>(); });
    REQUIRE_FALSE(visited);
    CHECK(visited.error().kind == Error::Kind::DamagedData);
}

TEST_CASE("What is no log is not opened", "[store][log]")
{
    const TemporaryBook place;
    CHECK(ActionLog::open(place.path()).error().kind == Error::Kind::CannotOpen);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("a text"), QByteArray("BWHBLOG1"),
             QByteArray("BWHBLOG1\xff\xff\xff\xff", 12), QByteArray(200, 'x')}) {
        overwrite(place.path(), bytes);
        CHECK(ActionLog::open(place.path()).error().kind == Error::Kind::DamagedData);
        CHECK(holds(place.path(), bytes));
    }
}
