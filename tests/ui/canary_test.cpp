// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// A book in which every text is markup that would show a picture and grow: nowhere is it taken for
// anything but text.

#include "core/charts/charts.h"
#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/charts/chartview.h"
#include "ui/charts/plotview.h"
#include "ui/commandbar/commandbar.h"
#include "ui/pages.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/page.h"
#include "ui/shell/windowactions.h"

#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QColor Canary(255, 0, 254);

// The one colour that nothing of ours has; antialiased text would mix it with others.
int canaryPixels(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < rgb.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(rgb.constScanLine(y));
        for (int x = 0; x < rgb.width(); ++x) {
            count += (line[x] & RGB_MASK) == (Canary.rgb() & RGB_MASK) ? 1 : 0;
        }
    }
    return count;
}

class Marked
{
public:
    Marked(Change &change, const QString &picture)
        : m_change(change)
        , m_picture(picture)
    {
    }

    template <typename Row, typename... Fields>
    void mark(Fields... fields)
    {
        for (Row &row : m_change.rows<Row>().put) {
            ((row.*fields = text()), ...);
        }
    }

    // Each another one, because some have to be.
    QString text()
    {
        return u"<img src=\"%1\"><b style=\"font-size:20000px;color:#ff00fe\">%2</b>&amp;&#65;"_s
            .arg(m_picture, QString::number(++m_count));
    }

private:
    Change &m_change;
    QString m_picture;
    int m_count = 0;
};

void markEverything(Change &change, const QString &picture)
{
    Marked all(change, picture);
    all.mark<AccountGroup>(&AccountGroup::name, &AccountGroup::ref);
    all.mark<Advocacy>(&Advocacy::note);
    all.mark<AssessmentTemplate>(&AssessmentTemplate::name, &AssessmentTemplate::description);
    all.mark<AssessmentItem>(&AssessmentItem::text);
    all.mark<AssessmentResult>(&AssessmentResult::note);
    all.mark<Contact>(&Contact::ref, &Contact::name, &Contact::email, &Contact::role);
    all.mark<Contract>(&Contract::ref, &Contract::name);
    all.mark<FeedbackResponse>(
        &FeedbackResponse::ref, &FeedbackResponse::comment, &FeedbackResponse::channel);
    all.mark<Goal>(&Goal::title, &Goal::metric, &Goal::nextStep);
    all.mark<HealthStatusEvent>(&HealthStatusEvent::reason, &HealthStatusEvent::note);
    all.mark<ImportBatch>(&ImportBatch::fileName, &ImportBatch::source);
    all.mark<Interaction>(&Interaction::ref, &Interaction::text);
    all.mark<AutomationRule>(&AutomationRule::name);
    all.mark<Notification>(&Notification::text);
    all.mark<Opportunity>(&Opportunity::ref, &Opportunity::name, &Opportunity::refusalReason);
    all.mark<EmailTemplate>(&EmailTemplate::name, &EmailTemplate::subject, &EmailTemplate::body);
    all.mark<OutboxMessage>(&OutboxMessage::subject, &OutboxMessage::body);
    all.mark<Renewal>(&Renewal::reason);
    all.mark<RiskFlag>(&RiskFlag::reason);
    all.mark<SavedView>(&SavedView::name);
    all.mark<MetricDefinition>(
        &MetricDefinition::ref, &MetricDefinition::name, &MetricDefinition::description);
    all.mark<MetricValue>(&MetricValue::note, &MetricValue::sourceRef);
    all.mark<ScoreModel>(&ScoreModel::note);
    all.mark<SentimentEntry>(&SentimentEntry::note);
    all.mark<StackItem>(&StackItem::ref, &StackItem::name);
    all.mark<StackTag>(&StackTag::name);
    all.mark<StackEntry>(&StackEntry::currentProduct, &StackEntry::note);
    all.mark<Task>(&Task::ref, &Task::title, &Task::note);
    all.mark<TeamMember>(&TeamMember::ref, &TeamMember::name, &TeamMember::email);
    all.mark<Ticket>(&Ticket::ref, &Ticket::subject);
    all.mark<Feature>(&Feature::ref, &Feature::name, &Feature::area);
    for (Company &company : change.rows<Company>().put) {
        company.ref = all.text();
        company.name = all.text();
        company.domain = all.text();
        for (Dated<QString> *spans : {&company.industry, &company.country, &company.plan,
                 &company.tier, &company.lifecycle}) {
            Dated<QString> marked;
            for (const auto &span : spans->spans()) {
                marked.set(span.from, all.text());
            }
            *spans = marked;
        }
    }
    // Reasons of churn are leaves of a list that has them by name.
    for (ChurnRecord &record : change.rows<ChurnRecord>().put) {
        record.note = all.text();
    }
    change.label = all.text();
}

struct Cage : WindowFixture
{
    Cage()
    {
        QImage bird(40, 40, QImage::Format_RGB32);
        bird.fill(Canary);
        const QString picture = path(u"canary.png"_s);
        REQUIRE(bird.save(picture));
        Change change = sampleBook({today, 24, 3, SampleShape::Story});
        markEverything(change, QUrl::fromLocalFile(picture).toString());
        createBook(change);
    }

    void show(const QString &page)
    {
        window.showPage(page);
        REQUIRE(window.page(page)->waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }
    // Windows, dialogs, menus and tooltips that are open.
    int birds() const
    {
        int count = 0;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible()) {
                count += canaryPixels(widget->grab().toImage());
            }
        }
        return count;
    }
};

} // namespace

TEST_CASE("The canary is seen where markup is interpreted", "[canary]")
{
    const QTemporaryDir folder;
    QImage bird(40, 40, QImage::Format_RGB32);
    bird.fill(Canary);
    REQUIRE(bird.save(folder.filePath(u"canary.png"_s)));
    QLabel label; // not one of ours
    label.setText(u"<img src=\"%1\">"_s.arg(folder.filePath(u"canary.png"_s)));
    label.resize(100, 100);
    CHECK(canaryPixels(label.grab().toImage()) == 1600);
}

TEST_CASE_METHOD(Cage, "No page takes markup in a book for markup", "[canary]")
{
    window.filters()->showRibbon(true);
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        CAPTURE(place.id.toStdString());
        CHECK(birds() == 0);
        for (ChartView *view : window.page(place.id)->findChildren<ChartView *>()) {
            if (!view->isVisible() || view->chart().empty()) {
                continue;
            }
            const Plot &plot = static_cast<PlotView *>(view)->plot();
            view->hover(plot.markCount() == 0 ? QString() : plot.keyOf(0));
            CAPTURE(view->chart().id.toStdString());
            CHECK(birds() == 0);
            view->hover({});
        }
    }
}

TEST_CASE_METHOD(Cage, "No list, dialog or menu takes markup in a book for markup", "[canary]")
{
    for (const PagePlace &place : pagePlaces()) {
        show(place.id);
        int opened = 0;
        for (ChartView *view : window.page(place.id)->findChildren<ChartView *>()) {
            const Plot &plot = static_cast<PlotView *>(view)->plot();
            if (!view->isVisible() || plot.markCount() == 0 || ++opened > 4) {
                continue;
            }
            emit view->markActivated(plot.keyOf(0));
            QCoreApplication::processEvents();
            CAPTURE(place.id.toStdString(), view->chart().id.toStdString());
            CHECK(birds() == 0);
            closeDialogs();
            for (QAction *deed : view->actions()) {
                const QString text = deed->text();
                if (text.startsWith(u"Enlarge"_s) || text.startsWith(u"Show as table"_s)
                    || text.startsWith(u"Export…"_s) || text.startsWith(u"How this"_s)) {
                    view->setFocus();
                    deed->trigger();
                    QCoreApplication::processEvents();
                    CAPTURE(text.toStdString());
                    CHECK(birds() == 0);
                    closeDialogs();
                }
            }
        }
    }
    for (QAction *action : {window.actions()->history, window.actions()->newTask,
             window.actions()->chooseCsm, window.actions()->search}) {
        action->trigger();
        QCoreApplication::processEvents();
        CAPTURE(action->text().toStdString());
        CHECK(birds() == 0);
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        closeDialogs();
    }
}

TEST_CASE_METHOD(Cage, "What is found is shown as it stands", "[canary]")
{
    window.commandBar()->open(u"img"_s);
    CHECK(eventually([this] { return !window.answers().threads().activeThreadCount(); }));
    QTest::qWait(200);
    CHECK(birds() == 0);
    window.commandBar()->close();
}

TEST_CASE_METHOD(Cage, "No export takes markup in a book for markup", "[canary]")
{
    const Question question = window.answers().questions()->about({}, window.scope().range());
    for (const ChartEntry &entry : chartEntries()) {
        const ChartData chart = entry.chart(question, {});
        ExportSettings settings;
        settings.size = {800, 450};
        settings.scale = 1;
        settings.scopeLine = u"<img src=\"%1\">"_s.arg(path(u"canary.png"_s));
        settings.origin = settings.scopeLine;
        CAPTURE(entry.id.toStdString());
        CHECK(canaryPixels(*exportedImage(chart, settings)) == 0);
        settings.format = ImageFormat::Svg;
        const QByteArray svg = *exportChart(chart, settings);
        CHECK_FALSE(svg.contains("<image"));
        CHECK_FALSE(svg.contains("<img"));
        settings.format = ImageFormat::Pdf;
        CHECK_FALSE(exportChart(chart, settings)->contains("/Subtype /Image"));
    }
}
