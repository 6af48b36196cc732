// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "core/sample/samplebook.h"
#include "tests/support/catch.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/shell/page.h"

#include <QFile>
#include <QPushButton>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray exportedByWindow(WindowFixture &place, ImageFormat format, const QString &path)
{
    place.window.setFileDialogs({[path](QWidget *, const FileDialogs::Wish &) { return path; },
        [](QWidget *, const FileDialogs::Wish &) { return QStringList(); }});
    place.window.showPage(u"my-book"_s); // a window exports what it shows
    place.window.page(u"my-book"_s)->exportChart(format);
    for (QDialog *dialog : place.window.findChildren<QDialog *>()) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                button->click();
            }
        }
    }
    return bytesOfFile(path);
}

QByteArray exportedByCommand(const WindowFixture &place, const QString &csm, const QString &path)
{
    const ParsedCommandLine parsed =
        parseCommandLine({u"export"_s, place.workspace.path(), u"--chart"_s, u"renewals.by_month"_s,
                             u"--me"_s, csm, u"--out"_s, path},
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
    CHECK(exportedByWindow(place, format, place.path(u"window-"_s + name))
        == exportedByCommand(place, csm.name, place.path(u"command-"_s + name)));
}
