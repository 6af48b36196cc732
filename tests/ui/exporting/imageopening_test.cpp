// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/imageopening.h"

#include "core/sample/samplebook.h"
#include "core/store/bookidentity.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/shell/page.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/plainlabel.h"

#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QPushButton>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Images : WindowFixture
{
    Images()
    {
        createBook(sampleBook({today, 24, 3, SampleShape::Story}));
        window.showPage(u"my-book"_s);
    }

    // What the window writes of the chart that it shows now.
    QString exported(const QString &suffix)
    {
        const QString file = path(u"chart."_s + suffix);
        window.setFileDialogs({[file](QWidget *, const FileDialogs::Wish &) { return file; },
            [file](QWidget *, const FileDialogs::Wish &) { return QStringList{file}; }});
        window.currentPage()->exportChart(*imageFormatFromSuffix(suffix));
        for (QPushButton *button : dialog<QDialog>()->findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                button->click();
                break;
            }
        }
        closeDialogs();
        REQUIRE(QFile::exists(file));
        return file;
    }
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
        QCoreApplication::processEvents();
    }
    QString sentence() const
    {
        const auto *said = dialog<Dialog>();
        QStringList texts;
        if (said != nullptr) {
            for (const PlainLabel *label : said->findChildren<PlainLabel *>()) {
                texts << label->text();
            }
        }
        return texts.join(u' ');
    }
    ChartView *focused() const { return qobject_cast<ChartView *>(window.focusWidget()); }
};

} // namespace

TEST_CASE_METHOD(Images, "A chart is shown again from its picture", "[exporting]")
{
    const QString suffix = GENERATE(u"png"_s, u"svg"_s, u"pdf"_s);
    const TeamMember &csm = workspace.book()->team().rows().front();
    Scope scope;
    scope.csms = {csm.id};
    scope.statuses = {HealthStatus::Steady, HealthStatus::Healthy};
    window.scope().setScope(scope);
    window.scope().chooseDays({{2025, 3, 1}, {2025, 5, 20}});
    REQUIRE(window.currentPage()->waitUntilShown(std::chrono::minutes(1)));
    const ChartData before = window.currentPage()->findChild<ChartView *>()->chart();
    const QString file = exported(suffix);

    window.scope().setScope({});
    window.scope().choosePreset(RangePreset::LastYear);
    window.showPage(u"overview"_s);
    window.actions()->openImage->trigger();
    REQUIRE(window.currentPage() == window.page(u"my-book"_s));
    REQUIRE(window.currentPage()->waitUntilShown(std::chrono::minutes(1)));
    CHECK(window.scope().scope() == scope);
    CHECK(window.scope().range().from == QDate(2025, 3, 1));
    CHECK(window.scope().range().to == QDate(2025, 5, 20));
    CHECK(dialog<Dialog>() == nullptr);
    QCoreApplication::processEvents();
    REQUIRE(focused() != nullptr);
    CHECK(focused()->chart().id == before.id);
    CHECK(focused()->chart().summary == before.summary);
}

TEST_CASE_METHOD(Images, "A picture that is dropped on the window is opened", "[exporting]")
{
    const QString file = exported(u"png"_s);
    window.showPage(u"overview"_s);
    drop(file);
    CHECK(window.currentPage() == window.page(u"my-book"_s));
    CHECK(dialog<Dialog>() == nullptr);
    // The days of this month are "this month" again, as long as it is.
    CHECK(window.scope().preset() == RangePreset::ThisMonth);
}

TEST_CASE_METHOD(
    Images, "A picture of the book as it was known then looks back again", "[exporting]")
{
    ChartOrigin origin;
    origin.book = bookUuidOf(workspace.path());
    origin.chart = u"renewals.by_month"_s;
    origin.place.asOf = today.addDays(-40);
    origin.place.isAsKnown = true;
    origin.place.range = {{2025, 5, 1}, origin.place.asOf};
    drop(write(u"then.svg"_s,
        u"<svg><metadata id=\"bellwether\">%1</metadata></svg>"_s
            .arg(textOf(origin).toHtmlEscaped())
            .toUtf8()));
    CHECK(window.scope().isAsKnown());
    CHECK(window.scope().today() == origin.place.asOf);
    CHECK(window.scope().range().to == origin.place.asOf);
}

TEST_CASE_METHOD(Images, "A picture of another book says so", "[exporting]")
{
    const QString file = exported(u"png"_s);
    REQUIRE(workspace.create(path(u"Other.bellwether"_s)));
    drop(file);
    CHECK(sentence().contains(u"chart.png was made from another book than the one that is open"_s));
    closeDialogs();
    workspace.close();
    drop(file);
    CHECK(sentence().contains(u"No book is open"_s));
}

TEST_CASE_METHOD(Images, "A copy of the book is the same book", "[exporting]")
{
    const QString uuid = bookUuidOf(workspace.path());
    CHECK(uuid.size() == 36);
    workspace.close();
    REQUIRE(QFile::copy(path(u"Book.bellwether"_s), path(u"Copy.bellwether"_s)));
    CHECK(bookUuidOf(path(u"Copy.bellwether"_s)) == uuid);
    CHECK(bookUuidOf(path(u"None.bellwether"_s)).isEmpty());
}

TEST_CASE_METHOD(Images, "Pictures of other programs and damaged ones say so", "[exporting]")
{
    QImage plain(20, 20, QImage::Format_RGB32);
    plain.fill(Qt::red);
    REQUIRE(plain.save(path(u"plain.png"_s)));
    const QByteArray whole = [this] {
        QFile file(exported(u"png"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    const QStringList files{path(u"plain.png"_s), write(u"cut.png"_s, whole.left(60)),
        write(u"empty.png"_s, {}), write(u"noise.svg"_s, "<svg><metadata id=\"bellwether\">"),
        write(u"words.svg"_s,
            "<svg><metadata id=\"bellwether\">{\"bellwether\":\"x\"}</metadata></svg>"),
        write(u"short.pdf"_s, "%PDF-1.4 <bellwether:origin>{"),
        write(u"dayless.svg"_s,
            "<svg><metadata id=\"bellwether\">{\"bellwether\":1,\"chart\":\"health.status\","
            "\"book\":\""
                + bookUuidOf(workspace.path()).toUtf8() + "\"}</metadata></svg>")};
    for (const QString &file : files) {
        CAPTURE(file.toStdString());
        drop(file);
        CHECK(sentence().contains(u"does not say which chart it shows"_s));
        closeDialogs();
    }
    drop(write(u"new.svg"_s,
        "<svg><metadata id=\"bellwether\">{\"bellwether\":99,\"chart\":\"x\"}</metadata></svg>"));
    CHECK(sentence().contains(u"newer Bellwether"_s));
}

TEST_CASE_METHOD(Images, "Filters that name nothing any more are left out and told", "[exporting]")
{
    ChartOrigin origin;
    origin.book = bookUuidOf(workspace.path());
    origin.chart = u"renewals.by_month"_s;
    origin.place.scope.groups = {AccountGroupId{987654}};
    origin.place.scope.statuses = {HealthStatus::Steady};
    origin.place.range = {{2025, 6, 1}, {2025, 6, 30}};
    origin.options.renewalsMonths = 12;
    origin.choices.measure = ChartMeasure::Count;
    const Result<ReadOrigin> read =
        originFrom(textOf(origin), *workspace.book(), origin.book, today);
    REQUIRE(read);
    CHECK(read->origin.place.scope.statuses == origin.place.scope.statuses);
    CHECK(read->origin.place.preset == RangePreset::ThisMonth);
    CHECK(read->origin.options == origin.options);
    CHECK(read->origin.choices.measure == ChartMeasure::Count);
    CHECK_FALSE(textOf(origin).contains(path(QString()))); // no place on this machine
}
