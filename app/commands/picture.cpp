// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/question.h"
#include "core/workspace.h"
#include "ui/mainwindow.h"
#include "ui/pagepicture.h"
#include "ui/pages.h"
#include "ui/shell/noticebar.h"

#include <QBuffer>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QSize DefaultSize(1440, 900);
constexpr QSize LargestSize(7680, 4320); // the largest screen there is

// `picture welcome` needs no book; every other page does.
QString pageOf(const CommandLine &line)
{
    return line.arguments.last();
}

Result<void> showScope(MainWindow &window, const CommandLine &line, const Book &book)
{
    const Result<ScopeChoice> choice = scopeChoice(line, book);
    if (!choice) {
        return tl::unexpected(choice.error());
    }
    window.scope().setScope(choice->scope);
    if (line.range.from != QDate(line.asOf.year(), line.asOf.month(), 1)) {
        window.scope().chooseDays(line.range);
    }
    if (Page *page = window.page(pageOf(line).section(u'/', 0, 0))) {
        page->setMeasure(line.measure == u"count"_s ? ChartMeasure::Count : ChartMeasure::Arr);
    }
    return {};
}

Result<QImage> drawPicture(const CommandLine &line)
{
    Workspace workspace;
    ThemeController themes;
    themes.choose(fromSnakeCase<ThemeController::Choice>(line.theme)
                      .value_or(ThemeController::Choice::Light));
    // Nobody's preferences: the same picture for everyone.
    MainWindow window(workspace, themes, Preferences(QString()), line.asOf);
    if (pageOf(line) != WelcomePageId) {
        const Result<void> shown =
            workspace.open(line.arguments.first(), BookFile::Access::ReadOnly)
                .and_then([&] {
                    return line.known ? workspace.showAsKnown(*line.known) : Result<void>();
                })
                .and_then([&] { return showScope(window, line, *workspace.book()); });
        if (!shown) {
            return tl::unexpected(shown.error());
        }
    }
    window.notices()->hide(); // they are about this look at the file, not about the page
    const QSize size = line.size.isValid() ? line.size : DefaultSize;
    if (!line.hover.isEmpty()) {
        // Laid out first, so that the mark has its place.
        if (const Result<QImage> laidOut = pagePicture(window, pageOf(line), size); !laidOut) {
            return laidOut;
        }
        if (Page *page = window.currentPage()) {
            page->hover(line.hover);
        }
    }
    return pagePicture(window, pageOf(line), size);
}

QStringList pageNames()
{
    QStringList names{WelcomePageId};
    for (const PagePlace &place : pagePlaces()) {
        names << place.id;
        for (const PagePart &part : place.parts) {
            names << place.id + u'/' + part.id;
        }
    }
    return names;
}

Result<void> savePicture(const CommandLine &line, const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return failure(Error::Kind::CannotWrite, line.out);
    }
    return writeOutput(line, line.out, bytes);
}

} // namespace

int runPicture(const CommandLine &line, Console &console)
{
    const bool needsBook = pageOf(line) != WelcomePageId;
    const QStringList pages = pageNames();
    if (line.out.isEmpty() || !pages.contains(pageOf(line))
        || (needsBook && line.arguments.size() != 2)) {
        console.err << u"picture takes BOOK PAGE --out FILE.png; the pages are %1 and %2."_s.arg(
            QStringList(pages.begin(), pages.end() - 1).join(u", "_s), pages.back())
                    << Qt::endl;
        return WrongUsage;
    }
    if (line.size.width() > LargestSize.width() || line.size.height() > LargestSize.height()) {
        console.err << u"A picture of the window is at most 7680x4320."_s << Qt::endl;
        return WrongUsage;
    }
    const Result<void> saved =
        drawPicture(line).and_then([&](const QImage &image) { return savePicture(line, image); });
    return saved ? Done : refuse(console, saved.error());
}

} // namespace bellwether
