// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/alignmentpanel.h"

#include "core/base/numbertext.h"
#include "ui/alignment/alignmentmodel.h"
#include "ui/alignment/alignmentview.h"
#include "ui/alignment/gridmarks.h"
#include "ui/alignment/reasondialog.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/navigator.h"
#include "ui/rows/tableclipboard.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/wraprow.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// More cells than this are written while the window goes on.
constexpr std::size_t ManyCells = 500;
constexpr int AlignmentPanelLeastHeight = 360;

QString cellsText(std::size_t count)
{
    return count == 1 ? u"1 cell"_s
                      : u"%1 cells"_s.arg(countText(static_cast<std::int64_t>(count)));
}

} // namespace

AlignmentPanel::AlignmentPanel(const PageContext &context, QWidget *parent)
    : Card(u"Alignment grid"_s, u"How every customer stands to every stack item"_s, parent)
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_model(new AlignmentModel(this))
    , m_view(new AlignmentView(m_model, this))
    , m_empty(new EmptyState(Icon::Layers, this))
    , m_axes(new Segmented(u"Rows of the grid"_s, {u"Customers down"_s, u"Items down"_s}, this))
    , m_order(new Segmented(u"Order of the grid"_s, {u"By name"_s, u"Least aligned"_s}, this))
    , m_find(new QLineEdit(this))
    , m_about(new Button(u"About item"_s, Button::Kind::Default, this))
    , m_status(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this))
{
    addControl(m_order);
    addControl(m_axes);
    auto *save = new Button(u"Export…"_s, Button::Kind::Default, this);
    save->setSign(Icon::Export);
    save->setSmall(true);
    addControl(save);
    m_body = makeBody();
    m_empty->setTexts(u"No stack yet"_s, u"Import stack items, and which customer has which."_s);
    m_empty->setAction(u"Import a file"_s);
    m_empty->hide();
    setBody(m_body);
    setMinimumHeight(scaled(AlignmentPanelLeastHeight));
    connect(m_empty, &EmptyState::actionWanted, this, &AlignmentPanel::importWanted);
    connect(
        m_axes, &Segmented::chosen, this, [this](int index) { m_model->setSwapped(index == 1); });
    connect(m_order, &Segmented::chosen, this, [this](int index) {
        m_model->setOrder(
            index == 1 ? AlignmentModel::Order::LeastAligned : AlignmentModel::Order::Name);
    });
    connect(save, &QPushButton::clicked, this, &AlignmentPanel::exportRows);
    const auto askForItem = [this] {
        if (m_view->currentIndex().isValid()) {
            emit itemWanted(m_model->itemAt(m_view->currentIndex()).id);
        }
    };
    connect(m_about, &QPushButton::clicked, this, askForItem);
    connect(m_view, &AlignmentView::itemWanted, this, askForItem);
    connect(m_view, &AlignmentView::markWanted, this, &AlignmentPanel::mark);
    connect(m_view, &AlignmentView::copyWanted, this, &AlignmentPanel::copy);
    connect(m_view, &AlignmentView::selectedChanged, this, &AlignmentPanel::showSelection);
    showSelection();
}

QWidget *AlignmentPanel::makeBody()
{
    auto *body = new QWidget(this);
    auto *tools = new WrapRow(8, body);
    auto *marks = new QWidget(tools);
    auto *marksRow = new QHBoxLayout(marks);
    marksRow->setContentsMargins(0, 0, 0, 0);
    marksRow->setSpacing(6);
    for (const GridMark mark : GridMarks) {
        auto *button = new MarkButton(mark, marks);
        connect(button, &QPushButton::clicked, this, [this, mark] { this->mark(mark); });
        marksRow->addWidget(button);
        m_marks.push_back(button);
    }
    marksRow->addStretch(1);
    m_about->setSmall(true);
    m_find->setPlaceholderText(u"Find a customer or an item"_s);
    m_find->setAccessibleName(u"Find in the grid"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(scaled(150));
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(false); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    tools->add(marks);
    tools->add(m_find, 1);
    tools->add(m_about);
    m_status->setElided(true);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(tools);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_status);
    return body;
}

void AlignmentPanel::show(const PageFigures &figures)
{
    const bool isAsked = m_asked.questions == figures.questions && m_asked.scope == figures.scope
        && m_asked.range.from == figures.range.from && m_asked.range.to == figures.range.to;
    if (figures.questions == nullptr || isAsked) {
        return;
    }
    m_asked = figures;
    m_inquiry->ask({{[this, figures]() -> std::function<void()> {
                         auto grid = AlignmentGrid::of(figures.question());
                         return [this, figures, grid = std::move(grid)] {
                             m_figures = figures;
                             m_model->setGrid(grid);
                             showGrid();
                         };
                     },
        [this](const QString &why) {
            m_empty->setTexts(u"The grid could not be worked out"_s, why);
            m_empty->setAction({});
            setBody(m_empty);
        }}});
}

bool AlignmentPanel::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

QString AlignmentPanel::status() const
{
    return m_status->text();
}

void AlignmentPanel::showGrid()
{
    const AlignmentGrid &grid = *m_model->grid();
    const bool isEmpty = grid.items.empty() || grid.customers.empty();
    if (isEmpty) {
        const bool hasItems = !grid.items.empty();
        m_empty->setTexts(hasItems ? u"No customers here"_s : u"No stack yet"_s,
            hasItems ? u"No active customer is in scope."_s
                     : u"Import stack items, and which customer has which."_s);
        m_empty->setAction(hasItems ? QString() : u"Import a file"_s);
    }
    setBody(isEmpty ? static_cast<QWidget *>(m_empty) : m_body);
    setSubtitle(isPast() ? u"As of %1, for reading; choose days that end today to change it"_s.arg(
                    dayText(grid.day))
                         : u"How every customer stands to every stack item"_s);
    showSelection();
}

bool AlignmentPanel::isPast() const
{
    return m_model->grid() != nullptr && m_model->grid()->day < m_context.scope.realToday();
}

std::vector<StackPair> AlignmentPanel::selectedPairs() const
{
    return m_model->pairsOf(m_view->selectionModel()->selection());
}

void AlignmentPanel::showSelection()
{
    const std::vector<StackPair> pairs = selectedPairs();
    for (MarkButton *button : m_marks) {
        button->setEnabled(!pairs.empty() && !isPast());
    }
    m_about->setEnabled(m_view->currentIndex().isValid());
    if (m_model->grid() == nullptr) {
        return;
    }
    const AlignmentGrid &grid = *m_model->grid();
    if (pairs.empty()) {
        m_status->setText(u"%1 customers, %2 items. Select cells, or a whole row or column by its "
                          "name, and press a letter to mark them."_s.arg(
                              countText(static_cast<std::int64_t>(grid.customers.size())),
                              countText(static_cast<std::int64_t>(grid.items.size()))));
        return;
    }
    std::set<CompanyId> customers;
    for (const StackPair &pair : pairs) {
        customers.insert(pair.company);
    }
    m_status->setText(u"%1 selected, of %2"_s.arg(cellsText(pairs.size()),
        customers.size() == 1
            ? u"1 customer"_s
            : u"%1 customers"_s.arg(countText(static_cast<std::int64_t>(customers.size())))));
}

// What is typed finds from the current line on, Enter the next one.
void AlignmentPanel::find(bool isNext)
{
    const QString words = m_find->text().simplified();
    if (words.isEmpty() || m_model->rowCount() == 0) {
        return;
    }
    const QModelIndex at = m_view->currentIndex();
    const int row = std::max(0, at.row());
    const int column = std::max(0, at.column());
    QModelIndex found;
    if (const auto place = m_model->find(Qt::Vertical, words, row + (isNext ? 1 : 0))) {
        found = m_model->index(*place, column);
    } else if (const auto side = m_model->find(Qt::Horizontal, words, column + (isNext ? 1 : 0))) {
        found = m_model->index(row, *side);
    }
    if (found.isValid()) {
        m_view->setCurrentIndex(found);
        m_view->scrollTo(found, QAbstractItemView::PositionAtCenter);
    } else {
        m_status->setText(u"Nothing here is called “%1”"_s.arg(words));
    }
}

void AlignmentPanel::mark(GridMark mark)
{
    std::vector<StackPair> pairs = selectedPairs();
    if (pairs.empty()) {
        return;
    }
    if (isPast()) {
        m_context.navigator.say(u"The grid shows %1. Choose days that end today to change it"_s.arg(
            dayText(m_model->grid()->day)));
        return;
    }
    if (m_context.workspace.isReadOnly()) {
        m_context.navigator.report(u"Nothing was marked"_s,
            {Error::Kind::ReadOnly, m_context.workspace.path(),
                m_context.scope.isLookingBack() ? u"looking back"_s : QString()});
        return;
    }
    if (mark == GridMark::Declined) {
        askForReason(std::move(pairs));
    } else {
        apply(std::move(pairs), mark, {});
    }
}

void AlignmentPanel::askForReason(std::vector<StackPair> pairs)
{
    QStringList known;
    for (const auto &[cell, reason] : m_model->grid()->reasons) {
        known << reason;
    }
    known.removeDuplicates();
    known.sort(Qt::CaseInsensitive);
    const QModelIndex current = m_view->currentIndex();
    const QString about = pairs.size() == 1 && current.isValid()
        ? u"%1, %2"_s.arg(m_model->customerAt(current).name, m_model->itemAt(current).name)
        : cellsText(pairs.size());
    auto *dialog = new ReasonDialog(about, known, window());
    connect(dialog, &ReasonDialog::chosen, this,
        [this, pairs = std::move(pairs)](
            const QString &reason) { apply(pairs, GridMark::Declined, reason); });
    dialog->open();
}

void AlignmentPanel::apply(std::vector<StackPair> pairs, GridMark mark, const QString &reason)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const std::size_t count = pairs.size();
    const AlignmentEdit edit{std::move(pairs), mark, reason, m_context.scope.realToday()};
    const Change change = alignmentChange(edit, *m_context.workspace.book());
    if (change.empty()) {
        m_context.navigator.say(u"Marked so already"_s);
        return;
    }
    const auto tell = [&navigator = m_context.navigator, label = change.label](
                          const Result<void> &written) {
        if (written) {
            navigator.tellDone(label);
        } else {
            navigator.report(u"Nothing was marked"_s, written.error());
        }
    };
    if (count <= ManyCells) {
        tell(m_context.workspace.apply(change));
        return;
    }
    m_status->setText(u"Marking %1…"_s.arg(cellsText(count)));
    m_context.workspace.applyInBackground(change, nullptr, tell);
}

void AlignmentPanel::exportRows()
{
    if (m_model->grid() == nullptr || m_figures.questions == nullptr) {
        return;
    }
    RowsDialog::Content content{u"Alignment grid"_s, m_figures.scopeLine(), u"customers"_s,
        tableOf(*m_model->grid()), m_figures.currency()};
    m_context.navigator.exportRows(content);
}

// The cells of the rectangle around the selection, with the names of their rows.
void AlignmentPanel::copy()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty()) {
        return;
    }
    QRect box;
    for (const QItemSelectionRange &range : selection) {
        box |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    }
    RowTable table;
    table.columns = {{m_model->isSwapped() ? u"item"_s : u"company"_s}};
    for (int column = box.left(); column <= box.right(); ++column) {
        table.columns.push_back(
            {m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()});
    }
    for (int row = box.top(); row <= box.bottom(); ++row) {
        Row cells{{}, {Cell{m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()}}};
        for (int column = box.left(); column <= box.right(); ++column) {
            cells.cells.push_back(Cell{m_model->index(row, column).data().toString()});
        }
        table.rows.push_back(std::move(cells));
    }
    copyTable(table);
    m_context.navigator.say(u"Copied"_s);
}

} // namespace bellwether
