// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/shortcutswindow.h"

#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/windowcommands.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What the keys of the window do, also those that stand in no menu.
std::vector<WindowCommand> commandsWithKeys(const QMainWindow &window)
{
    std::vector<WindowCommand> commands = windowCommands(window);
    const auto isKnown = [&](const QAction *action) {
        return std::any_of(commands.begin(), commands.end(),
            [&](const WindowCommand &command) { return command.action == action; });
    };
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty() && !isKnown(action)) {
            commands.push_back(commandOf(*action, u"On the page"_s));
        }
    }
    std::erase_if(commands, [](const WindowCommand &command) { return command.keys.isEmpty(); });
    return commands;
}

} // namespace

ShortcutsWindow::ShortcutsWindow(QMainWindow &window)
    : Dialog(u"Keyboard shortcuts"_s, {}, &window)
    , m_window(window)
    , m_list(new CommandList(this))
    , m_edit(new QLineEdit(this))
    , m_view(new QListView(this))
{
    m_edit->setPlaceholderText(u"Find a command or its keys"_s);
    m_edit->setAccessibleName(u"Find a command or its keys"_s);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_view->setAccessibleName(u"Commands"_s);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"QListView { background: transparent; border: none; outline: none; }"_s);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_edit);
    body()->addWidget(m_view, 1);
    connect(addButton(u"Close"_s, true), &QPushButton::clicked, this, &QDialog::accept);
    setStatus(u"Enter does the chosen command"_s);
    connect(m_edit, &QLineEdit::textChanged, this, &ShortcutsWindow::fill);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { run(index.row()); });
    fill();
    resize(scaled(520), qMin(scaled(620), window.height() - 48));
    m_edit->setFocus();
}

void ShortcutsWindow::fill()
{
    const TypedWords words(m_edit->text());
    std::vector<CommandRow> rows;
    QString group;
    for (const WindowCommand &command : commandsWithKeys(m_window)) {
        const QString keys = command.keys.join(u", "_s);
        if (!words.empty() && !words.rankIn(foldedText(command.name + u'\n' + keys))) {
            continue;
        }
        if (command.group != group) {
            group = command.group;
            rows.push_back({group, {}, {}, {}, {}, nullptr});
        }
        const QIcon icon =
            command.action->icon().isNull() ? themedIcon(Icon::ArrowRight) : command.action->icon();
        rows.push_back({command.name, words.placesIn(command.name), keys, icon, {},
            [action = QPointer<QAction>(command.action)] {
                if (action != nullptr) {
                    action->trigger(); // does nothing while it is disabled
                }
            }});
    }
    if (rows.empty()) {
        rows.push_back({u"No command has that name or those keys"_s, {}, {}, {}, {}, nullptr});
    }
    m_list->setRows(std::move(rows));
    m_view->setCurrentIndex(m_list->index(m_list->next(-1, 1)));
    m_view->scrollToTop();
}

bool ShortcutsWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_view->currentIndex().row();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_view->setCurrentIndex(m_list->index(m_list->next(row, key == Qt::Key_Down ? 1 : -1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            run(row);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

void ShortcutsWindow::run(int row)
{
    if (row < 0 || m_list->rows()[static_cast<std::size_t>(row)].isHeading()) {
        return;
    }
    // Once this window is gone: the command may open another.
    QTimer::singleShot(0, &m_window,
        [choose = m_list->rows()[static_cast<std::size_t>(row)].choose] { choose(); });
    accept();
}

} // namespace bellwether
