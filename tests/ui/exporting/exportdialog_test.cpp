// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportdialog.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/exporting/exportpreview.h"
#include "ui/preferences.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Satisfactory
    2025-12 | -       | 1 x 42
    2026-01 | 3 x 303 | 1 x 184
)"_s;

ExportSettings lines()
{
    ExportSettings settings;
    settings.scopeLine = u"34 customers assigned to Maya Lindqvist"_s;
    settings.dateLine = u"As of 18 Nov 2025"_s;
    return settings;
}

// The dialog of one chart, and what it was left with.
struct Dialogue
{
    explicit Dialogue(const ExportChoices &choices = {})
    {
        window.resize(1440, 900);
        dialog = new ExportDialog(
            chartFrom(Months), lines(), choices, [this](const ExportChoices &c) { done = c; },
            &window);
        dialog->open();
        QCoreApplication::processEvents();
    }
    ~Dialogue() { delete dialog; }

    template <typename T>
    T *named(const QString &name) const
    {
        for (T *widget : dialog->findChildren<T *>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
    void choose(const QString &box, const QString &text) const
    {
        auto *list = named<QComboBox>(box);
        const int at = list->findText(text, Qt::MatchStartsWith);
        REQUIRE(at >= 0);
        list->setCurrentIndex(at);
    }
    void check(const QString &text, bool isChecked) const
    {
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text() == text) {
                box->setChecked(isChecked);
                return;
            }
        }
        FAIL("no box says " << text.toStdString());
    }
    QString status() const
    {
        QStringList texts;
        for (const PlainLabel *label : dialog->findChildren<PlainLabel *>()) {
            texts << label->text();
        }
        return texts.join(u'|');
    }
    Button *primary() const
    {
        for (Button *button : dialog->findChildren<Button *>()) {
            if (button->caption() == u"Choose file…"_s) {
                return button;
            }
        }
        return nullptr;
    }
    QImage preview() const
    {
        QTest::qWait(100); // nothing is painted while a number is typed
        return dialog->findChild<ExportPreview *>()->image();
    }

    QWidget window;
    ExportDialog *dialog;
    std::optional<ExportChoices> done;
};

} // namespace

TEST_CASE("The preview is the picture that will be written", "[exporting]")
{
    ExportSettings settings = lines();
    settings.size = {640, 360};
    settings.scale = 1;
    settings.theme = GENERATE(Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Print);
    settings.isTransparent = GENERATE(false, true);
    settings.hasTitle = GENERATE(true, false);
    const ChartData chart = chartFrom(Months);
    const QImage written = QImage::fromData(*exportChart(chart, settings));
    const QImage shown = exportPreview(chart, settings, settings.size, 1);
    CHECK(shown.convertToFormat(QImage::Format_ARGB32)
        == written.convertToFormat(QImage::Format_ARGB32));
}

TEST_CASE("The preview follows every choice", "[exporting]")
{
    const Dialogue at;
    const QImage light = at.preview();
    REQUIRE_FALSE(light.isNull());
    at.choose(u"Theme"_s, u"Dark"_s);
    const QImage dark = at.preview();
    CHECK(dark != light);
    CHECK(dark.pixelColor(2, 2) == Theme::dark().surface);
    at.check(u"Transparent background"_s, true);
    CHECK(at.preview().pixelColor(2, 2).alpha() == 0);
    at.check(u"Transparent background"_s, false);
    at.check(u"Date under it"_s, false);
    CHECK(at.preview() != dark);
}

TEST_CASE("Centimetres and dots per inch make the pixels", "[exporting]")
{
    const Dialogue at;
    CHECK(at.status().contains(u"3200 × 1800 pixels"_s));
    at.choose(u"Scale"_s, u"1×"_s);
    CHECK(at.status().contains(u"1600 × 900 pixels"_s));
    emit at.named<Segmented>(u"Size in"_s)->chosen(1);
    CHECK(at.named<QDoubleSpinBox>(u"Width"_s)->value() == 16);
    at.choose(u"Resolution"_s, u"150"_s);
    CHECK(at.status().contains(u"945 × 531 pixels"_s));
    at.choose(u"Format"_s, u"PDF"_s);
    CHECK(at.status().contains(u"16.0 × 9.0 cm"_s));
    emit at.named<Segmented>(u"Size in"_s)->chosen(0);
    CHECK(at.named<QDoubleSpinBox>(u"Width"_s)->value() == 1600);
}

TEST_CASE("A picture that would hold the window up is not offered", "[exporting]")
{
    const Dialogue at;
    at.named<QDoubleSpinBox>(u"Width"_s)->setValue(8000);
    at.named<QDoubleSpinBox>(u"Height"_s)->setValue(8000);
    CHECK(at.status().contains(u"Too large"_s));
    CHECK_FALSE(at.primary()->isEnabled());
    at.choose(u"Format"_s, u"SVG"_s);
    CHECK(at.primary()->isEnabled());
}

TEST_CASE("Of numbers the preview is the table, and there is nothing to choose", "[exporting]")
{
    const Dialogue at;
    at.choose(u"Format"_s, u"CSV"_s);
    QTest::qWait(100);
    const auto *numbers = at.dialog->findChild<QPlainTextEdit *>();
    CHECK(numbers->isVisible());
    CHECK(numbers->toPlainText().toUtf8().replace("\n", "\r\n")
        == *exportChart(chartFrom(Months), [] {
               ExportSettings csv;
               csv.format = ImageFormat::Csv;
               return csv;
           }()));
    CHECK_FALSE(at.named<QComboBox>(u"Theme"_s)->isEnabled());
}

TEST_CASE("What was chosen is chosen again the next time", "[exporting]")
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    CHECK(exportChoicesFrom(preferences.exportChoices()) == ExportChoices());
    Dialogue at;
    at.choose(u"Format"_s, u"PDF"_s);
    at.choose(u"Theme"_s, u"Print"_s);
    emit at.named<Segmented>(u"Size in"_s)->chosen(1);
    at.named<QDoubleSpinBox>(u"Height"_s)->setValue(12.5);
    at.check(u"Title above the chart"_s, false);
    at.primary()->click();
    at.dialog = nullptr; // gone with its choice
    REQUIRE(at.done);
    preferences.setExportChoices(mapOf(*at.done));
    const ExportChoices again = exportChoicesFrom(preferences.exportChoices());
    CHECK(again == *at.done);
    CHECK(again.format == ImageFormat::Pdf);
    CHECK(again.theme == Theme::Kind::Print);
    CHECK(again.centimetres == QSizeF(16, 12.5));
    CHECK_FALSE(again.hasTitle);
}

TEST_CASE("A settings file that somebody wrote into does no harm", "[exporting]")
{
    const ExportChoices choices = exportChoicesFrom({{u"width"_s, -5}, {u"height"_s, 1e9},
        {u"scale"_s, u"many"_s}, {u"dpi"_s, 0}, {u"theme"_s, u"pink"_s}, {u"format"_s, u"exe"_s}});
    CHECK(choices == ExportChoices());
}

TEST_CASE(
    "Every field of the dialog has a name, and the dialog fits the smallest window", "[exporting]")
{
    const Dialogue at;
    for (const QWidget *widget : at.dialog->findChildren<QWidget *>()) {
        if (qobject_cast<const QComboBox *>(widget) != nullptr
            || qobject_cast<const QDoubleSpinBox *>(widget) != nullptr) {
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
    CHECK(at.dialog->minimumSizeHint().width() <= 1024);
    CHECK(at.dialog->minimumSizeHint().height() <= 640);
}

// Of the busiest chart; a tenth of a second here is one in which the window stands still.
TEST_CASE("How long a preview takes", "[.measure]")
{
    ExportSettings settings = lines();
    for (const int customers : {1000, 5000, 20000}) {
        const ChartData chart = crowd(customers);
        for (const Theme::Kind theme : {Theme::Kind::Light, Theme::Kind::Print}) {
            settings.theme = theme;
            QElapsedTimer timer;
            timer.start();
            const QImage image = exportPreview(chart, settings, {600, 430}, 2);
            WARN(customers << " customers, " << snakeCase(theme).toStdString() << ": "
                           << timer.elapsed() << " ms");
            CHECK_FALSE(image.isNull());
        }
    }
    settings.size = {8000, 5000};
    settings.scale = 1;
    QElapsedTimer timer;
    timer.start();
    CHECK(exportedImage(chartFrom(Months), settings).has_value());
    WARN("40 million pixels: " << timer.elapsed() << " ms");
}

TEST_CASE("A picture of the export dialog", "[.picture]")
{
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark,
             ThemeController::Choice::HighContrast}) {
        ThemeController themes;
        themes.choose(choice);
        ExportChoices choices;
        choices.isTransparent = choice == ThemeController::Choice::Dark;
        choices.theme = choice == ThemeController::Choice::HighContrast ? Theme::Kind::Print
                                                                        : Theme::Kind::Light;
        const Dialogue at(choices);
        at.dialog->grab().save(qEnvironmentVariable("BELLWETHER_PICTURES")
            + u"/exportdialog-%1.png"_s.arg(snakeCase(choice)));
    }
}
