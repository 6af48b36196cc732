// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// A user who does anything at all. The same seed does the same; BELLWETHER_MONKEY_STEPS asks for
// more than the few hundred steps of every run.

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/pages.h"
#include "ui/shell/windowactions.h"

#include <QAbstractButton>
#include <QMenu>
#include <QTest>

#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList g_warnings;

void noteWarning(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const bool isPlatform = message.contains("propagateSizeHints"_L1)
        || message.contains("does not support"_L1) || message.contains("XDG_RUNTIME_DIR"_L1);
    if (type != QtDebugMsg && type != QtInfoMsg && !isPlatform) {
        g_warnings << message;
    }
}

class Monkey : public WindowFixture
{
public:
    Monkey()
    {
        g_warnings.clear();
        m_before = qInstallMessageHandler(noteWarning);
        createBook(sampleBook({today, 16, 5, SampleShape::Story}));
        window.setFileDialogs({[](QWidget *, const FileDialogs::Wish &) { return QString(); },
            [](QWidget *, const FileDialogs::Wish &) { return QStringList(); }});
    }
    ~Monkey() { qInstallMessageHandler(m_before); }

    void play(unsigned seed, int steps)
    {
        m_dice.seed(seed);
        for (int step = 0; step < steps; ++step) {
            act();
            QCoreApplication::processEvents();
            comeBack();
        }
    }

private:
    int below(int end) { return static_cast<int>(m_dice() % static_cast<unsigned>(end)); }

    QWidget *target()
    {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            return popup;
        }
        if (QWidget *modal = QApplication::activeModalWidget()) {
            return modal;
        }
        return &window;
    }

    void act()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            pressKey();
            break;
        case 3:
        case 4:
        case 5:
            clickAnywhere();
            break;
        case 6:
            clickButton();
            break;
        case 7:
            trigger();
            break;
        case 8:
            QTest::mouseMove(target(), somewhere(*target()));
            break;
        default:
            changeWindow();
            break;
        }
    }

    QPoint somewhere(const QWidget &widget)
    {
        return {below(std::max(1, widget.width())), below(std::max(1, widget.height()))};
    }

    void pressKey()
    {
        static constexpr std::array Keys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Left, Qt::Key_Right,
            Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_Escape,
            Qt::Key_Space, Qt::Key_T, Qt::Key_F, Qt::Key_A, Qt::Key_PageDown, Qt::Key_F6};
        QWidget *at = QApplication::focusWidget();
        if (at == nullptr || QApplication::activePopupWidget() != nullptr) {
            at = target();
        }
        static constexpr std::array Modifiers{
            Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
        QTest::keyClick(at, Keys[static_cast<std::size_t>(below(Keys.size()))],
            Modifiers[static_cast<std::size_t>(below(Modifiers.size()))]);
    }

    void clickAnywhere()
    {
        QWidget *in = target();
        const QPoint point = somewhere(*in);
        QWidget *child = in->childAt(point);
        QWidget *at = child == nullptr ? in : child;
        const auto button = below(6) == 0 ? Qt::RightButton : Qt::LeftButton;
        QTest::mouseClick(at, button, Qt::NoModifier, at->mapFrom(in, point));
    }

    void clickButton()
    {
        QList<QAbstractButton *> buttons;
        for (QAbstractButton *button : target()->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled()) {
                buttons << button;
            }
        }
        if (!buttons.isEmpty()) {
            buttons.at(below(static_cast<int>(buttons.size())))->click();
        }
    }

    void trigger()
    {
        if (target() != &window) {
            return;
        }
        QList<QAction *> actions;
        for (QAction *action : window.actions()->findChildren<QAction *>()) {
            if (action->isEnabled() && action != window.actions()->quit
                && action != window.actions()->newBook && action != window.actions()->openSample) {
                actions << action;
            }
        }
        if (!actions.isEmpty()) {
            actions.at(below(static_cast<int>(actions.size())))->trigger();
        }
    }

    void changeWindow()
    {
        switch (below(3)) {
        case 0:
            window.resize(1024 + below(900), 640 + below(500));
            break;
        case 1:
            themes.choose(
                below(2) == 0 ? ThemeController::Choice::Dark : ThemeController::Choice::Light);
            break;
        default: {
            const auto &places = pagePlaces();
            window.showPage(
                places[static_cast<std::size_t>(below(static_cast<int>(places.size())))].id);
            break;
        }
        }
    }

    // A closed book or window would leave nothing to play with.
    void comeBack()
    {
        if (!workspace.isOpen()) {
            closeDialogs();
            REQUIRE(workspace.open(path(u"Book.bellwether"_s)));
        }
        if (!window.isVisible()) {
            window.show();
        }
        if (below(12) == 0) {
            while (QWidget *popup = QApplication::activePopupWidget()) {
                popup->close();
            }
            closeDialogs();
        }
    }

    std::mt19937 m_dice; // the same numbers on every platform
    QtMessageHandler m_before = nullptr;
};

} // namespace

TEST_CASE_METHOD(
    Monkey, "Whatever a user does, nothing breaks and Qt has nothing to warn of", "[monkey]")
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("BELLWETHER_MONKEY_STEPS", &isSet);
    play(GENERATE(1U, 2U), isSet ? asked : 100);
    CHECK(g_warnings.join(u"; "_s).toStdString() == "");
    CHECK(workspace.isOpen());
}
