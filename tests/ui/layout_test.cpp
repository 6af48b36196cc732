// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether texts have room: at every size of window and text, in languages that need more of it.

#include "core/sample/samplebook.h"
#include "tests/ui/charts/plottext.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/cards/chartcard.h"
#include "ui/charts/plotview.h"
#include "ui/density.h"
#include "ui/pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QHeaderView>
#include <QLayout>
#include <QTranslator>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Language
{
    English,
    GermanLengths, // about 1.4 times as long
    Pseudo // accented and in brackets
};

QString lengthened(const QString &text)
{
    // Words as long as German makes them, without new ones: what wraps, wraps between words.
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        const qsizetype more = (word.size() * 2 + 4) / 5;
        const bool isWord = !word.isEmpty() && word.front().isLetter() && word.size() > 1;
        word += isWord ? QString(u"enheitlich"_s).left(more) : QString();
    }
    return words.join(u' ');
}

QString accented(QString text)
{
    static const QString Plain = u"aeiouAEIOUncsyz"_s;
    static const QString Accented = u"àéîöûÅÉÎØÜñçšýž"_s;
    for (QChar &letter : text) {
        if (const qsizetype at = Plain.indexOf(letter); at >= 0) {
            letter = Accented[at];
        }
    }
    return u'[' + text + u']';
}

QString spoken(Language language, const QString &text)
{
    switch (language) {
    case Language::English:
        return text;
    case Language::GermanLengths:
        return lengthened(text);
    case Language::Pseudo:
        return accented(text);
    }
    return text;
}

// Translates all that the program has translated.
class Translator : public QTranslator
{
public:
    explicit Translator(Language language)
        : m_language(language)
    {
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return m_language == Language::English ? QString()
                                               : spoken(m_language, QString::fromUtf8(source));
    }

private:
    Language m_language;
};

struct Case
{
    QSize size;
    double points = 10;
    Language language = Language::English;
};

// The real window with larger text and another language.
class Speaking
{
public:
    explicit Speaking(const Case &wanted)
        : m_case(wanted)
        , m_text(wanted.points / 11)
        , m_translator(wanted.language)
    {
        QCoreApplication::installTranslator(&m_translator);
        m_place = std::make_unique<WindowFixture>();
        m_place->createBook(sampleBook({m_place->today, 24, 3, SampleShape::Story}));
        m_place->window.resize(wanted.size);
    }
    ~Speaking()
    {
        m_place.reset();
        QCoreApplication::removeTranslator(&m_translator);
    }

    // With a folder, pictures of what was looked at go there.
    QStringList faults(const QString &folder = {})
    {
        QStringList all;
        for (const PagePlace &place : pagePlaces()) {
            m_place->window.showPage(place.id);
            Page *page = m_place->window.page(place.id);
            REQUIRE(page->waitUntilShown(std::chrono::minutes(1)));
            speak(m_place->window);
            settle();
            if (!folder.isEmpty()) {
                m_place->window.grab().save(u"%1/layout-%2.png"_s.arg(folder, place.id));
            }
            for (const QString &fault : faultsIn(m_place->window)) {
                all << u"%1: %2"_s.arg(place.id, fault);
            }
            all << faultsOfDialogs(*page);
        }
        all.removeDuplicates();
        return all;
    }

private:
    // What the first chart of a page opens: rows, enlarged, export, explanation.
    QStringList faultsOfDialogs(const Page &page) const
    {
        QStringList all;
        const QList<PlotView *> views = page.findChildren<PlotView *>();
        const auto shown = std::find_if(views.begin(), views.end(),
            [](const PlotView *view) { return view->isVisible() && view->plot().markCount() > 0; });
        if (shown == views.end()) {
            return all;
        }
        std::vector<std::function<void()>> deeds{
            [view = *shown] { emit view->markActivated(view->plot().keyOf(0)); }};
        for (QAction *deed : (*shown)->actions()) {
            const auto kind = static_cast<ChartCard::Deed>(deed->data().toInt());
            if (!deed->isSeparator() && kind != ChartCard::Deed::CopyData
                && kind != ChartCard::Deed::CopyImage && kind != ChartCard::Deed::ExportRows) {
                deeds.emplace_back([view = *shown, deed] {
                    view->setFocus();
                    deed->trigger();
                });
            }
        }
        for (const auto &open : deeds) {
            open();
            settle();
            auto *dialog = m_place->dialog<QDialog>();
            if (dialog != nullptr) {
                speak(*dialog);
                settle();
                // A dialog takes its size when it opens, which was with the shorter texts.
                const int tall = dialog->layout()->totalHeightForWidth(dialog->width());
                dialog->resize(dialog->width(),
                    std::max({dialog->height(), tall, dialog->sizeHint().height()}));
                settle();
                for (const QString &fault : faultsIn(*dialog)) {
                    all << u"%1: %2"_s.arg(dialog->windowTitle(), fault);
                }
            }
            m_place->closeDialogs();
        }
        return all;
    }

    static void settle()
    {
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    // What is not translated yet gets the length that it will have.
    void speak(const QWidget &window) const
    {
        if (m_case.language == Language::English) {
            return;
        }
        for (PlainLabel *label : window.findChildren<PlainLabel *>()) {
            if (!label->property("spoken").toBool()) {
                label->setText(spoken(m_case.language, label->text()));
                label->setProperty("spoken", true);
            }
        }
        for (Segmented *segmented : window.findChildren<Segmented *>()) {
            for (QPushButton *button : segmented->findChildren<QPushButton *>()) {
                if (!button->property("spoken").toBool()) {
                    button->setText(spoken(m_case.language, button->text()));
                    button->setProperty("spoken", true);
                }
            }
        }
        for (Button *button : window.findChildren<Button *>()) {
            if (!button->property("spoken").toBool()) {
                button->setText(spoken(m_case.language, button->caption()));
                button->setProperty("spoken", true);
            }
        }
    }

    static QString nameOf(const QWidget &widget)
    {
        const QString above = widget.parentWidget() == nullptr
            ? QString()
            : QString::fromLatin1(widget.parentWidget()->metaObject()->className());
        return u"%1 in %2"_s.arg(
            QString::fromLatin1(widget.metaObject()->className()).section(u':', -1),
            above.section(u':', -1));
    }

    QStringList faultsIn(const QWidget &window) const
    {
        QStringList faults;
        for (const PlainLabel *label : window.findChildren<PlainLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty()) {
                continue;
            }
            const QSize least = label->minimumSizeHint();
            const int tall =
                label->wordWrap() ? label->heightForWidth(label->width()) : least.height();
            if (label->width() < least.width() || label->height() + 2 < tall) {
                faults << u"\"%1\" is cut: %2 × %3 of %4 × %5, %6"_s.arg(label->text())
                              .arg(label->width())
                              .arg(label->height())
                              .arg(least.width())
                              .arg(tall)
                              .arg(nameOf(*label));
            }
        }
        for (const Button *button : window.findChildren<Button *>()) {
            const QSize least = m_case.language == Language::English && m_case.size.width() > 1100
                    && m_case.points < 11
                ? button->sizeHint()
                : button->minimumSizeHint();
            if (button->isVisible()
                && (button->width() < least.width() || button->height() < least.height())) {
                faults << u"button \"%1\" is cut, %2"_s.arg(button->caption(), nameOf(*button));
            }
        }
        for (const FigureTile *tile : window.findChildren<FigureTile *>()) {
            const QSize least = tile->minimumSizeHint();
            if (tile->isVisible()
                && (tile->width() < least.width() || tile->height() < least.height())) {
                faults << u"tile %1 is cut"_s.arg(tile->accessibleName());
            }
        }
        for (const QHeaderView *header : window.findChildren<QHeaderView *>()) {
            for (int section = 0; header->isVisible() && section < header->count(); ++section) {
                if (!header->isSectionHidden(section)
                    && header->sectionSize(section) < header->sectionSizeHint(section)) {
                    faults << u"header %1 is cut"_s.arg(
                        header->model()->headerData(section, header->orientation()).toString());
                }
            }
        }
        addSqueezed(faults, window);
        addOverlaps(faults, window);
        for (const PlotView *view : window.findChildren<PlotView *>()) {
            if (view->isVisible() && !view->chart().empty()) {
                for (const QString &clash : clashes(view->plot(), view->size())) {
                    faults << u"chart %1: %2"_s.arg(view->chart().id, clash);
                }
            }
        }
        return faults;
    }

    // Whatever is painted by itself says how little room it can do with.
    static void addSqueezed(QStringList &faults, const QWidget &window)
    {
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            // What a chart would like is less than what it can do: its texts are asked for below.
            if (qobject_cast<const ChartView *>(widget) != nullptr
                || qobject_cast<const ChartCard *>(widget) != nullptr) {
                continue;
            }
            const QSize least = widget->minimumSizeHint().boundedTo(widget->maximumSize());
            const bool isOwn =
                QByteArray(widget->metaObject()->className()).startsWith("bellwether");
            if (isOwn && widget->isVisible() && least.isValid()
                && (widget->width() < least.width() || widget->height() < least.height())) {
                faults << u"%1 has %2 × %3 of %4 × %5"_s.arg(nameOf(*widget))
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(least.width())
                              .arg(least.height());
            }
        }
    }

    static bool hasText(const QWidget &widget)
    {
        const auto *label = qobject_cast<const PlainLabel *>(&widget);
        return (label != nullptr && !label->text().isEmpty())
            || qobject_cast<const Button *>(&widget) != nullptr
            || qobject_cast<const FigureTile *>(&widget) != nullptr;
    }

    static void addOverlaps(QStringList &faults, const QWidget &window)
    {
        QHash<QWidget *, QList<QWidget *>> families;
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && hasText(*widget)) {
                families[widget->parentWidget()] << widget;
            }
        }
        for (const QList<QWidget *> &siblings : families) {
            for (qsizetype one = 0; one < siblings.size(); ++one) {
                for (qsizetype other = one + 1; other < siblings.size(); ++other) {
                    const QRect both = siblings[one]->geometry() & siblings[other]->geometry();
                    if (both.width() > 1 && both.height() > 1) {
                        faults << u"%1 lies on %2"_s.arg(
                            nameOf(*siblings[one]), nameOf(*siblings[other]));
                    }
                }
            }
        }
    }

    Case m_case;
    LargerText m_text;
    Translator m_translator;
    std::unique_ptr<WindowFixture> m_place;
};

std::string faultsOf(const Case &one)
{
    return Speaking(one).faults().join(u"\n"_s).toStdString();
}

} // namespace

TEST_CASE("Texts have room on every page: small window, large text, German lengths", "[layout]")
{
    CHECK(faultsOf({{1024, 640}, 16, Language::GermanLengths}) == "");
}

TEST_CASE("Texts have room on every page: usual window, accented texts", "[layout]")
{
    CHECK(faultsOf({{1440, 900}, 10, Language::Pseudo}) == "");
}

TEST_CASE("Texts have room on every page: usual window, compact density", "[layout]")
{
    setDensity(Density::Compact);
    const std::string faults = faultsOf({{1440, 900}, 10, Language::English});
    const std::string accented = faultsOf({{1440, 900}, 10, Language::Pseudo});
    setDensity(Density::Comfortable);
    CHECK(faults == "");
    CHECK(accented == "");
}

TEST_CASE("Texts have room on every page: large window, small text", "[layout]")
{
    CHECK(faultsOf({{2560, 1440}, 8, Language::English}) == "");
}

TEST_CASE("Texts have room on every page, at every size, in every language", "[.layout-grid]")
{
    const QSize size = GENERATE(QSize(1024, 640), QSize(1440, 900), QSize(2560, 1440));
    const double points = GENERATE(8.0, 10.0, 16.0);
    const Language language =
        GENERATE(Language::English, Language::GermanLengths, Language::Pseudo);
    CAPTURE(size.width(), points, static_cast<int>(language));
    CHECK(faultsOf({size, points, language}) == "");
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE("Pictures of long texts", "[.picture]")
{
    Speaking(Case{{1024, 640}, 16, Language::GermanLengths})
        .faults(qEnvironmentVariable("BELLWETHER_PICTURES"));
}
