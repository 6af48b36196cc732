// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/stacksection.h"

#include "core/metrics/alignmentgrid.h"
#include "ui/alignment/itemdialog.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/models/rowsbehind.h"
#include "ui/rows/rowstable.h"
#include "ui/scopestack.h"
#include "ui/setup/stackitemdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct ItemRows
{
    RowTable table;
    std::vector<StackItemId> items;
};

ItemRows rowsOf(const Question &question)
{
    constexpr auto Money = RowColumn::Kind::Money;
    const Book &book = *question.facts->book;
    const auto grid = AlignmentGrid::of(question);
    ItemRows rows;
    rows.table.columns = {{u"item"_s}, {u"tags"_s}, {u"price_a_month"_s, Money},
        {u"price_once"_s, Money}, {u"per_employee"_s, RowColumn::Kind::Flag},
        {u"offered"_s, RowColumn::Kind::Flag}, {u"applies_to"_s, RowColumn::Kind::Count},
        {u"aligned"_s, RowColumn::Kind::Ratio}};
    for (const StackItem &item : book.stackItems()) {
        const auto line = std::find_if(grid->items.begin(), grid->items.end(),
            [&](const AlignmentGrid::Item &one) { return one.id == item.id; });
        const bool isThere = line != grid->items.end();
        rows.table.rows.push_back({{},
            {Cell{item.name}, Cell{stackItemDraft(book, item.id).tags.join(u", "_s)},
                Cell{majorUnits(item.defaultMrr, question.currency())},
                Cell{majorUnits(item.defaultOneTime, question.currency())}, Cell{item.isPerSeat},
                Cell{item.active}, Cell{std::int64_t(isThere ? line->applicable : 0)},
                isThere && line->share ? Cell{*line->share} : Cell{}}});
        rows.items.push_back(item.id);
    }
    return rows;
}

} // namespace

StackSection::StackSection(const PageContext &context, QWidget *parent)
    : SetupSection(context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_card(new Card(u"Stack items and tags"_s,
          u"What customers can have, for how much, and to how many it applies"_s, this))
    , m_rows(new RowsBehind(this))
{
    m_rows->setTable(
        rowsOf(Question::about(std::make_shared<const Book>(), {}, {today(), today()})).table,
        Currency());
    m_table = newRowsTable(m_rows, u"Stack items"_s, m_card);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_card->setBody(m_table);
    const auto add = [this](const QString &text, Icon icon) {
        auto *button = new Button(text, Button::Kind::Default, m_card);
        button->setSign(icon);
        button->setSmall(true);
        m_card->addControl(button);
        return button;
    };
    m_about = add(u"About item"_s, Icon::Info);
    m_applies = add(u"Applies to…"_s, Icon::Users);
    m_edit = add(u"Edit"_s, Icon::Pencil);
    Button *added = add(u"Add item"_s, Icon::Plus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(added, &QPushButton::clicked, this, [this] { edit({}); });
    const auto editCurrent = [this] {
        if (const auto item = current()) {
            edit(stackItemDraft(*m_book, *item));
        }
    };
    connect(m_edit, &QPushButton::clicked, this, editCurrent);
    connect(m_table, &QTableView::activated, this, editCurrent);
    connect(m_applies, &QPushButton::clicked, this, &StackSection::openApplies);
    connect(m_about, &QPushButton::clicked, this, &StackSection::openAbout);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &StackSection::showButtons);
    showButtons();
}

bool StackSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

void StackSection::showBook(const BookPointer &book)
{
    m_book = book;
    const QDate day = today();
    m_inquiry->ask({{[this, book, day]() -> std::function<void()> {
                         ItemRows rows = rowsOf(Question::about(book, {}, {day, day}));
                         return [this, rows = std::move(rows)] { put(rows.table, rows.items); };
                     },
        [this](const QString &why) { m_card->setSubtitle(why); }}});
}

void StackSection::put(const RowTable &rows, std::vector<StackItemId> items)
{
    const auto before = current();
    m_items = std::move(items);
    m_rows->setTable(rows, m_book->settings().baseCurrency());
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const auto found = std::find(m_items.begin(), m_items.end(), before.value_or(StackItemId()));
    if (found != m_items.end()) {
        const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
        m_table->setCurrentIndex(
            sorted->mapFromSource(m_rows->index(static_cast<int>(found - m_items.begin()), 0)));
    }
    showButtons();
}

std::optional<StackItemId> StackSection::current() const
{
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    const int row = sorted->mapToSource(m_table->currentIndex()).row();
    return row >= 0 && row < static_cast<int>(m_items.size())
        ? std::optional(m_items[static_cast<std::size_t>(row)])
        : std::nullopt;
}

void StackSection::showButtons()
{
    for (Button *button : {m_edit, m_applies, m_about}) {
        button->setEnabled(current().has_value());
    }
}

void StackSection::edit(const StackItemDraft &draft)
{
    auto *dialog = new StackItemDialog(draft, m_book, window());
    connect(dialog, &StackItemDialog::chosen, this, [this](const StackItemDraft &chosen) {
        apply(stackItemChange(chosen, *m_book), u"The item was not saved"_s);
    });
    dialog->open();
}

// To everybody, or to those who are marked with a word.
void StackSection::openApplies()
{
    const auto item = current();
    if (!item) {
        return;
    }
    auto *menu = new Menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &tag) {
        connect(
            menu->addAction(menuText(text)), &QAction::triggered, this, [this, id = *item, tag] {
                apply(applicableChange(m_book, id, tag, today()),
                    u"To whom it applies was not saved"_s);
            });
    };
    add(u"Every customer"_s, {});
    for (const QString &tag : companyTagsOn(*m_book, today())) {
        add(u"Customers marked “%1”"_s.arg(tag), tag);
    }
    menu->popup(m_applies->mapToGlobal(QPoint(0, m_applies->height() + 4)));
}

void StackSection::openAbout()
{
    const auto item = current();
    if (item) {
        PageFigures figures;
        figures.questions = context().answers.questions();
        figures.range = {today(), today()};
        ItemDialog::open(*item, figures, context(), window());
    }
}

} // namespace bellwether
