// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/expectedeffortdialog.h"

#include "core/base/numbertext.h"
#include "core/edit/effortedit.h"
#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/formatting.h"
#include "ui/models/rowsbehind.h"
#include "ui/navigator.h"
#include "ui/rows/rowstable.h"
#include "ui/stack/expectedchangedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WidestExpectedColumn = 300;

} // namespace

ExpectedEffortDialog::ExpectedEffortDialog(
    PageFigures figures, const PageContext &context, QWidget *parent)
    : Dialog(tr("Expected effort"),
        tr("Health issues that are expected to change the service effort. Issues whose metric is "
           "Satisfactory again no longer count. %1.")
            .arg(figures.scopeLine()),
        parent)
    , m_figures(std::move(figures))
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_rows(new RowsBehind(this))
{
    Question nobody = m_figures.question();
    nobody.mask.assign(nobody.mask.size(), false);
    m_rows->setTable(ExpectedEffortList::of(nobody).table, m_figures.currency());
    m_table = newRowsTable(m_rows, tr("Expected effort"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    body()->addWidget(m_table, 1);
    const auto onKey = [this](const QKeySequence &keys, void (ExpectedEffortDialog::*run)()) {
        auto *shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    onKey(Qt::Key_Return, &ExpectedEffortDialog::editCurrent);
    onKey(Qt::Key_Enter, &ExpectedEffortDialog::editCurrent);
    onKey(Qt::Key_Delete, &ExpectedEffortDialog::removeCurrent);
    onKey(Qt::Key_Insert, &ExpectedEffortDialog::add);
    connect(m_table, &QTableView::doubleClicked, this, &ExpectedEffortDialog::editCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ExpectedEffortDialog::showState);
    makeFooter();
    connect(&context.answers, &BookAnswers::changed, this, &ExpectedEffortDialog::takeBook);
    const QSize most = parent->size() - QSize(48, 48);
    resize(qMin(scaled(1120), most.width()), qMin(scaled(520), most.height()));
    ask();
    m_table->setFocus();
}

void ExpectedEffortDialog::makeFooter()
{
    const auto add = [this](const QString &text, Icon sign, void (ExpectedEffortDialog::*run)()) {
        Button *button = addButton(text, false);
        button->setSign(sign);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_add = add(tr("Add…"), Icon::Plus, &ExpectedEffortDialog::add);
    m_edit = add(tr("Edit…"), Icon::Pencil, &ExpectedEffortDialog::editCurrent);
    m_remove = add(tr("Remove"), Icon::Close, &ExpectedEffortDialog::removeCurrent);
    m_export = add(tr("Export rows…"), Icon::Export, &ExpectedEffortDialog::exportList);
    setPlainToolTip(m_add, tr("Link a health issue to a change of effort (Insert)"));
    setPlainToolTip(m_edit, tr("Edit the row that is selected (Enter)"));
    setPlainToolTip(m_remove, tr("Take away what is selected (Delete)"));
    connect(addButton(tr("Close"), true), &QPushButton::clicked, this, &QDialog::accept);
}

// What was written here, or elsewhere meanwhile.
void ExpectedEffortDialog::takeBook()
{
    m_figures.questions = m_context.answers.questions();
    if (m_figures.questions == nullptr) {
        reject();
        return;
    }
    ask();
}

void ExpectedEffortDialog::ask()
{
    m_inquiry->ask({{[this, figures = m_figures]() -> std::function<void()> {
                         ExpectedEffortList list = ExpectedEffortList::of(figures.question());
                         return [this, list = std::move(list)] { put(list); };
                     },
        [this](const QString &why) { setStatus(why); }}});
}

void ExpectedEffortDialog::put(const ExpectedEffortList &list)
{
    const auto before = m_wanted ? std::exchange(m_wanted, {}) : current();
    m_list = list;
    m_rows->setTable(list.table, m_figures.currency());
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        m_table->setColumnWidth(
            column, qMin(m_table->columnWidth(column) + scaled(16), scaled(WidestExpectedColumn)));
    }
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    if (before) {
        setCurrent(*before);
    }
    showState();
}

std::optional<ExpectedEffortList::Entry> ExpectedEffortDialog::current() const
{
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    const int row = sorted->mapToSource(m_table->currentIndex()).row();
    return row >= 0 && row < static_cast<int>(m_list.entries.size())
        ? std::optional(m_list.entries[static_cast<std::size_t>(row)])
        : std::nullopt;
}

void ExpectedEffortDialog::setCurrent(const ExpectedEffortList::Entry &entry)
{
    const auto found = std::find(m_list.entries.begin(), m_list.entries.end(), entry);
    if (found != m_list.entries.end()) {
        const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
        m_table->setCurrentIndex(sorted->mapFromSource(
            m_rows->index(static_cast<int>(found - m_list.entries.begin()), 0)));
    }
}

void ExpectedEffortDialog::showState()
{
    const bool canWrite = m_context.workspace.isOpen() && !m_context.workspace.isReadOnly();
    const bool hasCurrent = current().has_value();
    m_add->setEnabled(canWrite);
    m_edit->setEnabled(canWrite && hasCurrent);
    m_remove->setEnabled(canWrite && hasCurrent);
    m_export->setEnabled(!m_list.entries.empty());
    std::vector<CompanyId> customers;
    for (const ExpectedEffortList::Entry &entry : m_list.entries) {
        customers.push_back(entry.company);
    }
    std::sort(customers.begin(), customers.end());
    customers.erase(std::unique(customers.begin(), customers.end()), customers.end());
    setStatus(customers.empty()
            ? tr("Nothing is expected yet: Add links a health issue to a change of effort")
            : customersText(static_cast<int>(customers.size())));
}

void ExpectedEffortDialog::add()
{
    edit({}, {});
}

void ExpectedEffortDialog::editCurrent()
{
    const auto entry = current();
    if (!entry) {
        return;
    }
    for (const ExpectedChange &known :
        expectedChanges(m_figures.questions->book()->settings(), entry->company)) {
        if (known.metric == entry->metric) {
            edit(entry->company, known);
            return;
        }
    }
}

void ExpectedEffortDialog::edit(CompanyId company, const ExpectedChange &expected)
{
    if (!m_context.workspace.isOpen() || m_context.workspace.isReadOnly()) {
        return;
    }
    auto *form = new ExpectedChangeDialog(m_figures, company, expected, this);
    connect(form, &ExpectedChangeDialog::chosen, this,
        [this](CompanyId customer, const ExpectedChange &chosen) {
            m_wanted = {customer, chosen.metric};
            apply(expectedChangeNoted(chosen, customer, *m_context.workspace.book()),
                tr("The expected effort was not saved"));
        });
    form->open();
}

void ExpectedEffortDialog::removeCurrent()
{
    const auto entry = current();
    if (entry && m_context.workspace.isOpen() && !m_context.workspace.isReadOnly()) {
        apply(expectedChangeRemoved(entry->metric, entry->company, *m_context.workspace.book()),
            tr("The expected effort was not taken away"));
    }
}

void ExpectedEffortDialog::exportList()
{
    m_context.navigator.exportRows({tr("Expected effort"), m_figures.scopeLine(), u"rows"_s,
        m_list.table, m_figures.currency()});
}

void ExpectedEffortDialog::apply(const Change &change, const QString &notDone)
{
    if (change.empty()) {
        return;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(notDone, written.error());
        return;
    }
    m_context.navigator.tellDone(change.label);
}

bool ExpectedEffortDialog::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

} // namespace bellwether
