// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "core/sample/samplebook.h"
#include "tests/support/catch.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/pages.h"
#include "ui/shell/page.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

#include <map>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray exportedByWindow(
    WindowFixture &place, const QString &page, ImageFormat format, const QString &path)
{
    place.window.setFileDialogs({[path](QWidget *, const FileDialogs::Wish &) { return path; },
        [](QWidget *, const FileDialogs::Wish &) { return QStringList(); }});
    place.window.page(page)->exportChart(format);
    for (QDialog *dialog : place.window.findChildren<QDialog *>()) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                button->click();
            }
        }
    }
    place.closeDialogs();
    return bytesOfFile(path);
}

// Every chart of a page in turn, as it comes to stand in the file.
std::map<QString, QByteArray> chartsOfPage(WindowFixture &place, const QString &page)
{
    std::map<QString, QByteArray> charts;
    place.window.showPage(page);
    REQUIRE(place.window.page(page)->waitUntilShown(std::chrono::minutes(1)));
    for (ChartView *view : place.window.page(page)->findChildren<ChartView *>()) {
        if (!view->isVisible() || view->chart().empty()) {
            continue;
        }
        const QString path = place.path(view->chart().id + u".svg"_s);
        view->setFocus();
        const QByteArray bytes = exportedByWindow(place, page, ImageFormat::Svg, path);
        // Where a chart shows one series or another, by an option, its own id is told by the file.
        const QJsonObject origin = QJsonDocument::fromJson(originIn(bytes).toUtf8()).object();
        charts[origin[u"chart"_s].toString()] = bytes;
    }
    return charts;
}

QByteArray exportedByCommand(const WindowFixture &place, const QString &chart, const QString &csm,
    const QString &path, const QStringList &more = {})
{
    const ParsedCommandLine parsed =
        parseCommandLine(QStringList{u"export"_s, place.workspace.path(), u"--chart"_s, chart,
                             u"--me"_s, csm, u"--out"_s, path}
                + more,
            place.today);
    REQUIRE_FALSE(parsed.exit);
    QString printed;
    QTextStream out(&printed);
    Console console{out, out, QDateTime(place.today, QTime(12, 0), Qt::UTC)};
    REQUIRE(runCommand(parsed.commandLine, console) == Done);
    return bytesOfFile(path);
}

} // namespace

TEST_CASE("The window and the command line export the same bytes", "[commands]")
{
    const auto [format, suffix] =
        GENERATE(std::pair(ImageFormat::Png, "png"), std::pair(ImageFormat::Svg, "svg"),
            std::pair(ImageFormat::Pdf, "pdf"), std::pair(ImageFormat::Csv, "csv"));
    WindowFixture place;
    SampleRecipe recipe;
    recipe.lastDay = place.today;
    place.createBook(sampleBook(recipe));
    const TeamMember &csm = place.workspace.book()->team().rows().front();
    place.window.scope().chooseCsm(csm.id);
    place.window.page(u"my-book"_s)->setMeasure(ChartMeasure::Arr);

    const QString name = u"chart."_s + QLatin1StringView(suffix);
    place.window.showPage(u"my-book"_s); // a window exports what it shows
    CHECK(exportedByWindow(place, u"my-book"_s, format, place.path(u"window-"_s + name))
        == exportedByCommand(
            place, u"renewals.by_month"_s, csm.name, place.path(u"command-"_s + name)));
}

TEST_CASE("Whatever a page shows is exported as the command line does", "[commands]")
{
    WindowFixture place;
    SampleRecipe recipe;
    recipe.lastDay = place.today;
    place.createBook(sampleBook(recipe));
    const TeamMember &csm = place.workspace.book()->team().rows().front();
    place.window.scope().chooseCsm(csm.id);
    for (const PagePlace &page : pagePlaces()) {
        for (const auto &[chart, bytes] : chartsOfPage(place, page.id)) {
            CAPTURE(page.id.toStdString(), chart.toStdString());
            const bool isSame =
                bytes == exportedByCommand(place, chart, csm.name, place.path(u"command.svg"_s));
            CHECK(isSame);
        }
    }
}

TEST_CASE("The command line writes charts for print", "[commands]")
{
    WindowFixture place;
    place.createBook(sampleBook({place.today, 12, 3, SampleShape::Story}));
    const QString csm = place.workspace.book()->team().rows().front().name;
    const QByteArray print = exportedByCommand(
        place, u"renewals.by_month"_s, csm, place.path(u"print.svg"_s), {u"--theme"_s, u"print"_s});
    const QByteArray light =
        exportedByCommand(place, u"renewals.by_month"_s, csm, place.path(u"light.svg"_s));
    CHECK(print != light);
    CHECK(print.contains("#000000"));
}
