// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/inquiry.h"

#include "tests/support/catch.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QStringList>

#include <stdexcept>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Asked
{
    QThreadPool threads;
    QStringList told;
    QSemaphore gate; // what slow tasks wait for
    Inquiry inquiry{threads};

    Asked()
    {
        threads.setMaxThreadCount(2);
        Inquiry::setPatience(50ms);
    }
    ~Asked()
    {
        gate.release(100);
        inquiry.cancel();
        threads.waitForDone();
    }
    Inquiry::Task quick(const QString &answer)
    {
        return {[this, answer]() -> std::function<void()> {
                    return [this, answer] { told << answer; };
                },
            [this](const QString &why) { told << u"failed: "_s + why; }};
    }
    Inquiry::Task slow(const QString &answer)
    {
        return {[this, answer]() -> std::function<void()> {
                    gate.acquire();
                    return [this, answer] { told << answer; };
                },
            [](const QString &) {}};
    }
    Inquiry::Task failing(const char *why)
    {
        Inquiry::Task task = quick({});
        task.work = [why]() -> std::function<void()> { throw std::runtime_error(why); };
        return task;
    }
};

} // namespace

TEST_CASE_METHOD(Asked, "Quick answers are there when asking returns", "[cards]")
{
    Inquiry::setPatience(1min);
    inquiry.ask({quick(u"one"_s), quick(u"two"_s)});
    CHECK(told == QStringList{u"one"_s, u"two"_s});
    CHECK_FALSE(inquiry.isBusy());
}

TEST_CASE_METHOD(
    Asked, "A slow answer comes later, the quick ones before it do not wait", "[cards]")
{
    const QSignalSpy answered(&inquiry, &Inquiry::answered);
    inquiry.ask({slow(u"slow"_s)});
    CHECK(inquiry.isBusy());
    CHECK(told.isEmpty());
    gate.release();
    CHECK(inquiry.waitUntilAnswered(1min));
    CHECK(told == QStringList{u"slow"_s});
    CHECK(answered.size() == 1);
}

TEST_CASE_METHOD(Asked, "Who asks again is told the newest answer only", "[cards]")
{
    inquiry.ask({slow(u"old"_s), quick(u"old too"_s)});
    Inquiry::setPatience(1min);
    inquiry.ask({quick(u"new"_s)});
    CHECK(told == QStringList{u"new"_s}); // though the old one still works
    gate.release();
    threads.waitForDone();
    QCoreApplication::processEvents();
    CHECK(told == QStringList{u"new"_s});
}

TEST_CASE_METHOD(Asked, "After Cancel nothing comes any more", "[cards]")
{
    inquiry.ask({slow(u"slow"_s), quick(u"next"_s)});
    inquiry.cancel();
    gate.release();
    threads.waitForDone();
    QCoreApplication::processEvents();
    CHECK(told.isEmpty());
    CHECK_FALSE(inquiry.isBusy());
}

TEST_CASE_METHOD(Asked, "One that fails leaves the others alone", "[cards]")
{
    Inquiry::setPatience(1min);
    inquiry.ask({quick(u"one"_s), failing("out of luck"), quick(u"three"_s)});
    CHECK(told == QStringList{u"one"_s, u"failed: out of luck"_s, u"three"_s});
}

TEST_CASE_METHOD(Asked, "An answer may lead to the next question", "[cards]")
{
    Inquiry::setPatience(1min);
    Inquiry::Task first = quick({});
    first.work = [this]() -> std::function<void()> {
        return [this] { inquiry.ask({quick(u"next"_s)}); };
    };
    inquiry.ask({first, quick(u"never told"_s)});
    CHECK(told == QStringList{u"next"_s});
}
