// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/commandbar.h"

#include "ui/commandbar/booksearch.h"
#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/knownfigures.h"
#include "ui/commandbar/searchtargets.h"
#include "ui/commandbar/windowcommands.h"
#include "ui/icons.h"
#include "ui/scopestack.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int CommandBarWidth = 480;
constexpr int InputHeight = 42;
constexpr int TallestList = 452;
constexpr int Shadow = 20; // around the panel
constexpr int ShadowDown = 6;
constexpr int CommandBarRadius = 8;
constexpr int CommandBarInset = 6; // of the list

struct Group
{
    FoundThing::Kind kind;
    const char16_t *title;
    Icon icon;
};

constexpr std::array CommandBarGroups{
    Group{FoundThing::Kind::Company, u"Customers", Icon::Building},
    Group{FoundThing::Kind::Contact, u"Contacts", Icon::Users},
    Group{FoundThing::Kind::Task, u"Tasks", Icon::Tasks},
    Group{FoundThing::Kind::Interaction, u"Notes", Icon::File},
    Group{FoundThing::Kind::Feedback, u"Feedback", Icon::Pencil}};

bool isText(FoundThing::Kind kind)
{
    return kind == FoundThing::Kind::Interaction || kind == FoundThing::Kind::Feedback;
}

bool isPage(const WindowCommand &command)
{
    return !command.action->data().toString().isEmpty();
}

CommandRow heading(const QString &text)
{
    CommandRow row;
    row.text = text;
    return row;
}

} // namespace

CommandBar::CommandBar(QMainWindow &window, Workspace &workspace, ScopeStack &scope,
    Navigator &navigator, QWidget &field)
    : QWidget(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_field(field)
    , m_search(new BookSearch(this))
    , m_targets(new SearchTargets(scope, navigator, this))
    , m_list(new CommandList(this))
    , m_edit(new QLineEdit(this))
    , m_view(new QListView(this))
{
    hide();
    setAccessibleName(u"Search and actions"_s);
    m_edit->setAccessibleName(u"Search"_s);
    m_edit->setPlaceholderText(u"Search customers, tasks, notes and actions"_s);
    m_edit->setStyleSheet(u"QLineEdit { border: none; background: transparent; padding: 0; }"_s);
    m_edit->setMaxLength(1000);
    m_edit->installEventFilter(this);
    m_view->setAccessibleName(u"Results"_s);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"QListView { background: transparent; border: none; outline: none; }"_s);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *input = new QHBoxLayout;
    input->setContentsMargins(scaled(38), 0, scaled(11), 0);
    input->addWidget(m_edit, 1);
    input->addWidget(new KeyCap(QKeySequence(Qt::Key_Escape), this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Shadow, Shadow, Shadow, Shadow);
    layout->setSpacing(0);
    auto *inputRow = new QWidget(this);
    inputRow->setFixedHeight(scaled(InputHeight));
    inputRow->setLayout(input);
    layout->addWidget(inputRow);
    layout->addSpacing(1 + CommandBarInset);
    auto *list = new QHBoxLayout;
    list->setContentsMargins(CommandBarInset, 0, CommandBarInset, CommandBarInset);
    list->addWidget(m_view);
    layout->addLayout(list, 1);

    connect(m_edit, &QLineEdit::textChanged, this, &CommandBar::ask);
    connect(m_view, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable)) {
            setCurrent(index.row());
            m_isMoved = true;
        }
    });
    connect(m_view, &QListView::clicked, this,
        [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_search, &BookSearch::found, this, [this](const FoundThings &found) {
        m_found = found;
        showRows();
    });
    connect(&m_workspace, &Workspace::bookChanged, this, [this](const BookPointer &book) {
        m_search->setBook(book);
        m_found = {};
        if (isVisible()) {
            ask();
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now != nullptr && now->window() == this->window()
            && !isAncestorOf(now)) {
            m_focusBefore = nullptr;
            close();
        }
    });
    m_window.installEventFilter(this);
}

void CommandBar::open(const QString &typed)
{
    if (!isVisible()) {
        m_focusBefore = m_window.focusWidget();
        m_search->setBook(m_workspace.book());
        m_edit->clear();
        m_found = {};
        qApp->installEventFilter(this);
        place();
        show();
        raise();
    }
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->setText(typed);
    m_edit->selectAll();
    if (!typed.isEmpty()) {
        m_edit->deselect();
        m_edit->end(false);
    }
    ask();
}

void CommandBar::close()
{
    qApp->removeEventFilter(this);
    hide();
    if (m_focusBefore != nullptr) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    m_focusBefore = nullptr;
}

bool CommandBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers())) {
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        auto *pressed = qobject_cast<QWidget *>(watched);
        if (pressed != nullptr && pressed->window() == window() && pressed != this
            && !isAncestorOf(pressed)) {
            close();
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool CommandBar::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int page = 8;
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isVisible() && m_found.typed != m_edit->text() && m_workspace.isOpen()) {
            m_isEnterPressed = true; // what was typed is not answered yet
        } else {
            choose(currentRow());
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int direction = key == Qt::Key_Down || key == Qt::Key_PageDown ? 1 : -1;
        const int steps = key == Qt::Key_PageDown || key == Qt::Key_PageUp ? page : 1;
        int row = currentRow();
        for (int step = 0; step < steps; ++step) {
            row = m_list->next(row, direction);
        }
        setCurrent(row);
        m_isMoved = true;
        return true;
    }
    case Qt::Key_K:
        if (modifiers == Qt::ControlModifier) {
            m_edit->selectAll();
            return true;
        }
        return false;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    default:
        return false;
    }
}

void CommandBar::ask()
{
    m_isMoved = false;
    m_isEnterPressed = false;
    if (m_workspace.isOpen() && !m_edit->text().trimmed().isEmpty()) {
        m_search->find(m_edit->text(), m_scope.range().to);
        return;
    }
    m_found = {};
    m_found.typed = m_edit->text();
    m_found.areTextsRead = true;
    showRows();
}

bool CommandBar::isAnswered() const
{
    return m_found.typed == m_edit->text() && m_found.areTextsRead;
}

void CommandBar::showRows()
{
    if (!isVisible()) {
        return;
    }
    const int before = currentRow();
    const QString chosen = m_isMoved && before >= 0
        ? m_list->rows()[static_cast<std::size_t>(before)].text
        : QString();
    std::vector<CommandRow> rows;
    addThings(rows, false);
    addActions(rows);
    addFigures(rows);
    addThings(rows, true);
    if (!m_found.areTextsRead) {
        rows.push_back(heading(u"Reading notes and feedback…"_s));
    } else if (rows.empty()) {
        rows.push_back(heading(u"Nothing found for “%1”"_s.arg(m_edit->text().simplified())));
    }
    m_list->setRows(std::move(rows));
    int row = m_list->next(-1, 1);
    for (int i = 0; !chosen.isEmpty() && i < m_list->rowCount(); ++i) {
        const CommandRow &one = m_list->rows()[static_cast<std::size_t>(i)];
        row = !one.isHeading() && one.text == chosen ? i : row;
    }
    place();
    setCurrent(row);
    if (row == m_list->next(-1, 1)) {
        m_view->scrollToTop();
    }
    if (m_isEnterPressed) {
        choose(currentRow());
    }
}

void CommandBar::addThings(std::vector<CommandRow> &rows, bool areTexts)
{
    for (const Group &group : CommandBarGroups) {
        if (isText(group.kind) != areTexts) {
            continue;
        }
        bool isFirst = true;
        for (const FoundThing &thing : m_found.things) {
            if (thing.kind != group.kind) {
                continue;
            }
            if (std::exchange(isFirst, false)) {
                rows.push_back(heading(QString::fromUtf16(group.title)));
            }
            rows.push_back({thing.text, thing.marked, thing.detail, themedIcon(group.icon),
                thing.status, [this, thing] { m_targets->open(m_workspace.book(), thing); }});
        }
    }
}

void CommandBar::addActions(std::vector<CommandRow> &rows)
{
    const TypedWords words(m_edit->text());
    std::vector<std::pair<int, CommandRow>> hits;
    for (const WindowCommand &command : windowCommands(m_window)) {
        const std::optional<int> rank = words.empty() ? std::optional(isPage(command) ? 0 : 1)
                                                      : words.rankIn(foldedText(command.name));
        // The middle of a word is no name that somebody gives to a command.
        if (!rank || *rank > 1 || !command.action->isEnabled() || !command.action->isVisible()) {
            continue;
        }
        const QIcon icon =
            command.action->icon().isNull() ? themedIcon(Icon::ArrowRight) : command.action->icon();
        hits.emplace_back(*rank,
            CommandRow{command.name, words.placesIn(command.name), command.keys.value(0), icon, {},
                [action = QPointer<QAction>(command.action)] {
                    if (action != nullptr) {
                        action->trigger();
                    }
                }});
    }
    std::stable_sort(
        hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    if (!hits.empty()) {
        rows.push_back(heading(u"Actions"_s));
    }
    for (auto &[rank, row] : hits) {
        rows.push_back(std::move(row));
    }
}

void CommandBar::addFigures(std::vector<CommandRow> &rows)
{
    const TypedWords words(m_edit->text());
    if (words.empty() || !m_workspace.isOpen()) {
        return;
    }
    bool isFirst = true;
    for (const KnownFigure &figure : knownFigures()) {
        if (!words.rankIn(foldedText(figure.name))) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            rows.push_back(heading(u"How this is worked out"_s));
        }
        rows.push_back({figure.name, words.placesIn(figure.name), {}, themedIcon(Icon::Info), {},
            [this, figure] {
                if (m_workspace.isOpen()) {
                    explainFigure(figure, m_workspace.book(), m_scope, m_navigator);
                }
            }});
    }
}

int CommandBar::currentRow() const
{
    return m_view->currentIndex().row();
}

void CommandBar::setCurrent(int row)
{
    const QModelIndex index = m_list->index(row);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    // The first row's heading comes along.
    if (row == m_list->next(-1, 1)) {
        m_view->scrollToTop();
    }
    // The keyboard stays in the field: a screen reader is told what Enter would choose.
    m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_edit, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void CommandBar::choose(int row)
{
    m_isEnterPressed = false;
    if (row < 0 || m_list->rows()[static_cast<std::size_t>(row)].isHeading()) {
        return;
    }
    const std::function<void()> run = m_list->rows()[static_cast<std::size_t>(row)].choose;
    close();
    run();
}

void CommandBar::place()
{
    int wanted = 0;
    const QStyleOptionViewItem option;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        wanted += m_view->itemDelegate()->sizeHint(option, m_list->index(row)).height();
    }
    const QPoint corner = m_field.mapTo(&m_window, QPoint(0, 0));
    const int top = corner.y() - (scaled(InputHeight) - m_field.height()) / 2;
    const int room = m_window.height() - top - scaled(InputHeight) - 2 * CommandBarInset - 32;
    const int list = qMin(wanted, qMin(scaled(TallestList), room));
    const int width =
        qMin(qMax(scaled(CommandBarWidth), m_field.width()), m_window.width() - corner.x() - 16);
    setGeometry(corner.x() - Shadow, top - Shadow, width + 2 * Shadow,
        scaled(InputHeight) + 1 + 2 * CommandBarInset + list + 2 * Shadow);
}

void CommandBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect panel = rect().adjusted(Shadow, Shadow, -Shadow, -Shadow);
    // Rings that add up: together a shadow without an edge.
    const double strength = theme.isDark() ? 0.35 : 0.06;
    painter.setPen(Qt::NoPen);
    const int reach = Shadow - ShadowDown;
    for (int ring = reach; ring > 0; --ring) {
        painter.setBrush(QColor::fromRgbF(0, 0, 0, static_cast<float>(strength * 1.3 / reach)));
        const QRect area = panel.adjusted(-ring, -ring, ring, ring).translated(0, ShadowDown);
        painter.drawRoundedRect(area, CommandBarRadius + ring, CommandBarRadius + ring);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawSurface(painter, panel, theme.surface, theme.border2, CommandBarRadius);
    const int icon = scaled(16);
    drawIcon(painter, Icon::Search, theme.text2,
        QRect(panel.left() + scaled(13), panel.top(), icon, scaled(InputHeight)));
    painter.fillRect(
        QRect(panel.left() + 1, panel.top() + scaled(InputHeight), panel.width() - 2, 1),
        theme.border);
}

} // namespace bellwether
