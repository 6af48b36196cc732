// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/navigator.h"

#include "core/base/wholefile.h"
#include "ui/exporting/exportdialog.h"
#include "ui/exporting/rowsexport.h"
#include "ui/formatting.h"
#include "ui/history/background.h"
#include "ui/models/rowsbehind.h"
#include "ui/preferences.h"
#include "ui/rows/tableclipboard.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 MostAtOnce = 8'000'000; // px that are packed before anybody notices

} // namespace

Navigator::Navigator(QWidget &window, Toast &toast, FileDialogs &dialogs, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_toast(toast)
    , m_dialogs(dialogs)
    , m_preferences(preferences)
    , m_rowsExport(new RowsExport(window, dialogs, preferences))
{
    connect(m_rowsExport, &RowsExport::written, this, &Navigator::offerFolder);
    connect(m_rowsExport, &RowsExport::failed, this,
        [this](const Error &error, const std::function<void()> &retry) {
            report(u"The rows were not exported"_s, error, retry);
        });
}

void Navigator::showRows(RowsDialog::Content content)
{
    auto *dialog = new RowsDialog(std::move(content), &m_window);
    dialog->setDeeds(m_rowDeeds);
    connect(
        dialog, &RowsDialog::exportWanted, this, [this, dialog] { exportRows(dialog->content()); });
    dialog->open();
}

void Navigator::exportRows(const RowsDialog::Content &content)
{
    m_rowsExport->exportRows({content.title, content.table, content.currency.decimals()});
}

void Navigator::offerFolder(const QString &path)
{
    const QFileInfo file(path);
    offer(u"Saved as %1"_s.arg(QDir::toNativeSeparators(file.absoluteFilePath())), u"Open folder"_s,
        [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void Navigator::explain(const WorkedOut &explanation)
{
    showExplanation(explanation, &m_window);
}

ImageFormat Navigator::usualFormat() const
{
    return exportChoicesFrom(m_preferences.exportChoices()).format;
}

void Navigator::exportChart(const ChartData &chart, const ExportSettings &settings)
{
    ExportChoices choices = exportChoicesFrom(m_preferences.exportChoices());
    choices.format = settings.format;
    auto *dialog = new ExportDialog(
        chart, settings, choices,
        [this, chart, settings](const ExportChoices &chosen) {
            m_preferences.setExportChoices(mapOf(chosen));
            saveChart(chart, withChoices(settings, chosen));
        },
        &m_window);
    dialog->open();
}

QString Navigator::askForChartFile(const ChartData &chart, ImageFormat format)
{
    const QString suffix = suffixOf(format);
    const bool isPicture = format != ImageFormat::Csv && format != ImageFormat::Xlsx;
    QString folder = m_preferences.exportFolder();
    if (folder.isEmpty()) {
        folder = QStandardPaths::writableLocation(
            isPicture ? QStandardPaths::PicturesLocation : QStandardPaths::DocumentsLocation);
        // A folder that is not there would make the dialog start wherever the program was started.
        QDir().mkpath(folder);
    }
    const QString path = m_dialogs.save(&m_window,
        {u"Export chart"_s, QDir(folder).filePath(u"%1.%2"_s.arg(chart.title, suffix)),
            u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix), suffix});
    if (!path.isEmpty()) {
        m_preferences.setExportFolder(QFileInfo(path).absolutePath());
    }
    return path;
}

void Navigator::saveChart(const ChartData &chart, const ExportSettings &settings)
{
    const QString path = askForChartFile(chart, settings.format);
    if (!path.isEmpty()) {
        ExportSettings dated = settings;
        dated.writtenAt = QDateTime::currentDateTimeUtc();
        writeChart(chart, dated, path);
    }
}

void Navigator::writeChart(
    const ChartData &chart, const ExportSettings &settings, const QString &path)
{
    const QSize pixels = pixelsOf(settings);
    const bool isLarge = settings.format == ImageFormat::Png
        && static_cast<qint64>(pixels.width()) * pixels.height() > MostAtOnce;
    Result<void> done;
    if (isLarge) {
        done = exportedImage(chart, settings).map([&](const QImage &image) {
            writeLarge(image, path);
        });
    } else {
        done = exportChartTo(path, chart, settings);
    }
    if (!done) {
        report(u"The chart was not exported"_s, done.error(),
            [this, chart, settings, path] { writeChart(chart, settings, path); });
    } else if (!isLarge) {
        offerFolder(path);
    }
}

// The window goes on while a large picture is packed.
void Navigator::writeLarge(const QImage &image, const QString &path)
{
    inBackground<void>(
        this, &m_window, u"Exporting chart"_s,
        [image, path](Progress *) {
            return pngOf(image).and_then(
                [&path](const QByteArray &bytes) { return writeWholeFile(path, bytes); });
        },
        [this, image, path](const Result<void> &done) {
            if (done) {
                offerFolder(path);
            } else {
                report(u"The chart was not exported"_s, done.error(),
                    [this, image, path] { writeLarge(image, path); });
            }
        });
}

void Navigator::saveFile(const QString &title, const QString &name, const QByteArray &bytes)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    const QString suffix = QFileInfo(name).suffix();
    const QString path = m_dialogs.save(&m_window,
        {title, QDir(folder).filePath(name), u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix), suffix});
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> written = writeWholeFile(path, bytes); !written) {
        report(u"The file was not written"_s, written.error());
        return;
    }
    offerFolder(path);
}

void Navigator::copyImage(const ChartData &chart, const ExportSettings &settings)
{
    ExportSettings chosen = settings;
    chosen.format = ImageFormat::Png;
    const Result<QByteArray> png = bellwether::exportChart(chart, chosen);
    chosen.format = ImageFormat::Svg;
    const Result<QByteArray> svg = bellwether::exportChart(chart, chosen);
    if (!png || !svg) {
        report(u"The chart was not copied"_s, png ? svg.error() : png.error());
        return;
    }
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(*png, "PNG"));
    data->setData(u"image/png"_s, *png);
    data->setData(u"image/svg+xml"_s, *svg);
    addTable(*data, tableOf(chart)); // for who pastes into a spreadsheet
    QGuiApplication::clipboard()->setMimeData(data);
    say(u"Image of %1 copied"_s.arg(chart.title));
}

void Navigator::copyData(const ChartData &chart)
{
    copyTable(tableOf(chart));
    say(u"Data of %1 copied"_s.arg(chart.title));
}

void Navigator::goTo(const QString &page, const QString &part)
{
    if (m_places) {
        m_places(page, part);
    }
}

void Navigator::say(const QString &sentence)
{
    m_toast.say(sentence);
}

void Navigator::offer(const QString &sentence, const QString &deed, std::function<void()> run)
{
    m_toast.offer(sentence, deed, std::move(run));
}

void Navigator::help(const QString &topic)
{
    if (m_help) {
        m_help(topic);
    }
}

void Navigator::tellDone(const QString &sentence)
{
    if (m_undo) {
        m_undo(sentence);
    } else {
        say(sentence);
    }
}

void Navigator::report(const QString &title, const Error &error, const std::function<void()> &retry)
{
    if (m_trouble && m_trouble(title, error, retry)) {
        return;
    }
    const QString sentence = describe(error);
    const bool isSaidAlready = sentence.contains(error.detail.simplified());
    Dialog::say(&m_window, title, sentence, isSaidAlready ? QString() : error.detail);
}

} // namespace bellwether
