// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/itemdialog.h"

#include "core/base/numbertext.h"
#include "core/edit/itemedit.h"
#include "core/workspace.h"
#include "ui/alignment/itemstrategyform.h"
#include "ui/formatting.h"
#include "ui/models/rowsbehind.h"
#include "ui/navigator.h"
#include "ui/rows/rowstable.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DaysToOffer = 14; // until the tasks of a campaign are due

QString numbered(const QString &name, int count)
{
    return u"%1 %2"_s.arg(name, countText(count));
}

QString lineOf(const ItemStanding &standing, const PageFigures &figures)
{
    const int applicable =
        standing.aligned + standing.supported + standing.notAligned + standing.declined;
    const QString aligned = standing.share
        ? u"%1 aligned, %2 of %3 to whom it applies"_s.arg(
            shareText(*standing.share), countText(standing.aligned), customersText(applicable))
        : u"Applies to nobody in scope"_s;
    return u"%1; %2 open. %3."_s.arg(
        aligned, shortMoneyText(standing.open, figures.currency()), figures.scopeLine());
}

} // namespace

ItemDialog::ItemDialog(
    ItemStanding standing, PageFigures figures, const PageContext &context, QWidget *parent)
    : Dialog(standing.name, lineOf(standing, figures), parent)
    , m_standing(std::move(standing))
    , m_figures(std::move(figures))
    , m_context(context)
    , m_views(new Segmented(u"What is shown of the item"_s,
          {numbered(u"Not aligned"_s, m_standing.notAligned),
              numbered(u"Aligned"_s, m_standing.aligned + m_standing.supported),
              numbered(u"Declined"_s, m_standing.declined), u"Compare"_s, u"Price"_s,
              u"Strategy"_s},
          this))
    , m_stack(new QStackedWidget(this))
    , m_other(new QComboBox(this))
    , m_contrastRows(new RowsBehind(this))
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_views);
    top->addStretch(1);
    body()->addLayout(top);
    m_stack->addWidget(makeTable(m_standing.notAlignedRows, u"Not aligned"_s,
        u"Everybody to whom it applies has it, or has declined it."_s));
    m_stack->addWidget(makeTable(m_standing.alignedRows, u"Aligned"_s, u"Nobody has it yet."_s));
    m_stack->addWidget(makeDeclined());
    m_stack->addWidget(makeContrast());
    m_stack->addWidget(makePrice());
    const Book &book = *m_figures.questions->book();
    m_strategy = new ItemStrategyForm(
        book, strategyOf(book, m_standing.item), m_context.scope.realToday(), this);
    m_stack->addWidget(m_strategy);
    body()->addWidget(m_stack, 1);

    m_tasks = addButton(u"Create tasks"_s, false);
    m_tasks->setSign(Icon::Tasks);
    setPlainToolTip(m_tasks,
        u"A task for each customer that is not aligned, for its account manager, due in %1 days"_s
            .arg(DaysToOffer));
    m_campaign = addButton(u"Campaign list…"_s, false);
    m_campaign->setSign(Icon::Users);
    setPlainToolTip(
        m_campaign, u"Customers that are not aligned with their contacts, as CSV or XLSX"_s);
    m_export = addButton(u"Export rows…"_s, false);
    m_export->setSign(Icon::Export);
    Button *close = addButton(u"Close"_s, true);
    connect(m_tasks, &QPushButton::clicked, this, &ItemDialog::createTasks);
    connect(m_campaign, &QPushButton::clicked, this, &ItemDialog::exportCampaign);
    connect(m_export, &QPushButton::clicked, this, &ItemDialog::exportView);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_strategy, &ItemStrategyForm::saveWanted, this, &ItemDialog::saveStrategy);
    connect(
        m_views, &Segmented::chosen, this, [this](int view) { showView(static_cast<View>(view)); });
    const QSize most = parent->size() - QSize(48, 48);
    resize(qMin(scaled(1200), most.width()), qMin(scaled(600), most.height()));
    showView(View::NotAligned);
}

void ItemDialog::open(
    StackItemId item, const PageFigures &figures, const PageContext &context, QWidget *window)
{
    if (figures.questions == nullptr) {
        return;
    }
    std::optional<ItemStanding> standing = itemStanding(figures.question(), item);
    if (!standing) {
        context.navigator.say(u"The book has no such item any more"_s);
        return;
    }
    auto *dialog = new ItemDialog(std::move(*standing), figures, context, window);
    dialog->QDialog::open();
}

QWidget *ItemDialog::makeTable(const RowTable &table, const QString &name, const QString &nothing)
{
    auto *model = new RowsBehind(this);
    model->setTable(table, m_figures.currency());
    if (table.rows.empty()) {
        auto *label =
            new PlainLabel(nothing, Theme::TextStyle::Body, PlainLabel::Ink::Text3, m_stack);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return label;
    }
    return newRowsTable(model, name, m_stack);
}

// The reasons, and below them who gave which.
QWidget *ItemDialog::makeDeclined()
{
    auto *panel = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QStringList reasons;
    for (const Row &row : m_standing.reasons.rows) {
        reasons << u"%1 (%2)"_s.arg(std::get<QString>(row.cells[0].value),
            countText(std::get<std::int64_t>(row.cells[1].value)));
    }
    if (!reasons.isEmpty()) {
        auto *label = new PlainLabel(u"Why: "_s + reasons.join(u", "_s), Theme::TextStyle::Body,
            PlainLabel::Ink::Text, panel);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addWidget(
        makeTable(m_standing.declinedRows, u"Declined"_s, u"Nobody has declined it."_s), 1);
    return panel;
}

QWidget *ItemDialog::makeContrast()
{
    auto *panel = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(
        new PlainLabel(u"Aligned to"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, panel));
    m_other->setAccessibleName(u"Aligned to"_s);
    for (const StackItem &item : m_figures.questions->book()->stackItems()) {
        if (item.id != m_standing.item) {
            m_other->addItem(item.name, QVariant::fromValue<qlonglong>(item.id.value));
        }
    }
    row->addWidget(m_other);
    row->addWidget(new PlainLabel(u"but not to %1"_s.arg(m_standing.name), Theme::TextStyle::Body,
        PlainLabel::Ink::Text2, panel));
    row->addStretch(1);
    layout->addLayout(row);
    showContrast();
    layout->addWidget(newRowsTable(m_contrastRows, u"Aligned to the other"_s, panel), 1);
    connect(m_other, &QComboBox::currentIndexChanged, this, [this] {
        showContrast();
        showFooter();
    });
    return panel;
}

void ItemDialog::showContrast()
{
    const StackItemId other{m_other->currentData().toLongLong()};
    m_contrast = contrastRows(m_figures.question(), other, m_standing.item);
    m_contrastRows->setTable(m_contrast, m_figures.currency());
}

QWidget *ItemDialog::makePrice()
{
    QWidget *panel = makeTable(m_standing.prices, u"Price against alignment"_s,
        u"No item of the stack applies to anybody here."_s);
    if (auto *table = qobject_cast<QTableView *>(panel)) {
        for (std::size_t row = 0; row < m_standing.prices.rows.size(); ++row) {
            if (std::get<QString>(m_standing.prices.rows[row].cells[0].value) == m_standing.name) {
                table->selectRow(static_cast<int>(row));
            }
        }
    }
    return panel;
}

ItemDialog::View ItemDialog::view() const
{
    return static_cast<View>(m_stack->currentIndex());
}

void ItemDialog::showView(View view)
{
    m_views->setCurrent(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
    showFooter();
}

const RowTable &ItemDialog::rows() const
{
    static const RowTable None;
    switch (view()) {
    case View::NotAligned:
        return m_standing.notAlignedRows;
    case View::Aligned:
        return m_standing.alignedRows;
    case View::Declined:
        return m_standing.declinedRows;
    case View::Contrast:
        return m_contrast;
    case View::Price:
        return m_standing.prices;
    case View::Strategy:
        break;
    }
    return None;
}

void ItemDialog::showFooter()
{
    const auto count = static_cast<int>(rows().rows.size());
    const bool isOfCustomers = view() != View::Price && view() != View::Strategy;
    setStatus(isOfCustomers ? customersText(count) : QString());
    m_export->setEnabled(count > 0);
    m_campaign->setEnabled(m_standing.notAligned > 0);
    m_tasks->setEnabled(m_standing.notAligned > 0);
}

void ItemDialog::exportView()
{
    static const QStringList Names{u"not aligned"_s, u"aligned"_s, u"declined"_s, u"compared"_s,
        u"price against alignment"_s, QString()};
    m_context.navigator.exportRows(
        {u"%1, %2"_s.arg(m_standing.name, Names[static_cast<int>(view())]), m_figures.scopeLine(),
            u"rows"_s, rows(), m_figures.currency()});
}

void ItemDialog::exportCampaign()
{
    m_context.navigator.exportRows({u"%1, campaign"_s.arg(m_standing.name), m_figures.scopeLine(),
        u"contacts"_s, campaignRows(m_figures.question(), m_standing.item), m_figures.currency()});
}

bool ItemDialog::apply(const Change &change, const QString &nothingDone, const QString &isSo)
{
    if (change.empty()) {
        setStatus(isSo);
        return false;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(nothingDone, written.error());
        return false;
    }
    m_context.navigator.tellDone(change.label);
    setStatus(change.label);
    return true;
}

void ItemDialog::createTasks()
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const QDate today = m_context.scope.realToday();
    apply(offerTasks(*m_context.workspace.book(), m_standing.item, m_standing.prospects, today,
              today.addDays(DaysToOffer)),
        u"No task was added"_s, u"Each of them has such a task already"_s);
}

void ItemDialog::saveStrategy()
{
    if (m_context.workspace.isOpen()) {
        apply(strategyChange(*m_context.workspace.book(), m_standing.item, m_strategy->strategy()),
            u"The strategy was not saved"_s, u"Saved already"_s);
    }
}

} // namespace bellwether
