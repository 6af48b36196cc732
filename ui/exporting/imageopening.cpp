// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/imageopening.h"

#include "core/store/bookidentity.h"
#include "core/workspace.h"
#include "ui/charts/imageexport.h"
#include "ui/formatting.h"
#include "ui/navigator.h"
#include "ui/pages.h"
#include "ui/shell/page.h"
#include "ui/shell/pagestack.h"
#include "ui/widgets/dialog.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 ImageOpeningLargestFile = 100'000'000; // bytes; no picture of ours is near it

QString differences(const Options &then, const Options &now)
{
    QStringList texts;
    for (const QString &name : Options::names()) {
        const std::optional<QString> value = then.value(name);
        if (value && value != now.value(name)) {
            texts << u"%1=%2"_s.arg(name, *value);
        }
    }
    return texts.join(u", "_s);
}

} // namespace

ImageOpening::ImageOpening(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
    FileDialogs &dialogs, PageStack &pages, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_dialogs(dialogs)
    , m_pages(pages)
    , m_window(window)
{
}

bool ImageOpening::takes(const QString &path)
{
    const std::optional<ImageFormat> format = imageFormatFromSuffix(QFileInfo(path).suffix());
    return format == ImageFormat::Png || format == ImageFormat::Svg || format == ImageFormat::Pdf;
}

void ImageOpening::choose()
{
    const QStringList paths = m_dialogs.open(&m_window,
        {u"Open from image"_s, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
            u"Exported charts (*.png *.svg *.pdf)"_s, {}, false});
    if (!paths.isEmpty()) {
        open(paths.front());
    }
}

void ImageOpening::refuse(const QString &sentence)
{
    Dialog::say(&m_window, u"No chart can be shown from this image"_s, sentence);
}

void ImageOpening::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_navigator.report(u"No chart can be shown from this image"_s,
            {Error::Kind::CannotOpen, name, file.errorString()});
        return;
    }
    if (!m_workspace.isOpen()) {
        refuse(u"No book is open. Open the book that the chart was made from, then the image."_s);
        return;
    }
    const QString text = file.size() > ImageOpeningLargestFile
        ? QString()
        : originIn(file.read(ImageOpeningLargestFile));
    const Result<ReadOrigin> read =
        originFrom(text, *m_workspace.book(), bookUuidOf(m_workspace.path()), m_scope.realToday());
    if (read) {
        show(*read);
    } else if (read.error().kind == Error::Kind::InvalidInput) {
        refuse(
            u"%1 was made from another book than the one that is open. Open that book first."_s.arg(
                name));
    } else if (read.error().kind == Error::Kind::SchemaTooNew) {
        refuse(
            u"%1 was made by a newer Bellwether, which this one does not understand."_s.arg(name));
    } else {
        refuse(u"%1 does not say which chart it shows. Only pictures that Bellwether exported do, "
               "as long as no other program has saved them again."_s.arg(name));
    }
}

QString ImageOpening::pageWith(const QString &chart) const
{
    if (const Page *current = m_pages.currentPage(); current != nullptr && current->has(chart)) {
        return m_pages.currentId();
    }
    for (const PagePlace &place : pagePlaces()) {
        const Page *page = m_pages.page(place.id);
        if (page != nullptr && page->has(chart)) {
            return place.id;
        }
    }
    return {};
}

void ImageOpening::show(const ReadOrigin &read)
{
    const QString page = pageWith(read.origin.chart);
    if (page.isEmpty()) {
        refuse(u"No page shows the chart %1."_s.arg(read.origin.chart));
        return;
    }
    Place place = m_scope.place();
    place.page = page;
    place.scope = read.origin.place.scope;
    place.preset = read.origin.place.preset;
    place.range = read.origin.place.range;
    place.isAsKnown = read.origin.place.isAsKnown;
    place.asOf = place.isAsKnown ? read.origin.place.asOf : QDate();
    place.label.clear();
    m_scope.open(std::move(place));
    m_pages.page(page)->showChart(read.origin.chart, read.origin.choices);
    const QString options =
        differences(read.origin.options, Options::of(m_workspace.book()->settings()));
    if (!read.unknown.isEmpty()) {
        m_navigator.say(u"Shown without what is not in the book any more: %1"_s.arg(
            read.unknown.join(u", "_s)));
    } else if (!options.isEmpty()) {
        m_navigator.say(u"The book's options are others now; the image had %1"_s.arg(options));
    }
}

} // namespace bellwether
