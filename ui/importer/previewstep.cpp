// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/previewstep.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"
#include "ui/importer/importwords.h"
#include "ui/importer/previewdelegate.h"
#include "ui/importer/tablebar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/wraprow.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SwatchSize = 14;

// The mark of a cell, for the legend.
class PreviewStepSwatch : public QWidget
{
public:
    PreviewStepSwatch(bool isRejected, QWidget *parent)
        : QWidget(parent)
        , m_isRejected(isRejected)
    {
        setFixedSize(scaled(SwatchSize), scaled(SwatchSize));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        const QColor ink = m_isRejected ? theme.negative : theme.warn;
        drawSurface(painter, rect(), m_isRejected ? theme.dangerSoft : theme.warnSoft, ink, 3);
        drawIcon(
            painter, m_isRejected ? Icon::Close : Icon::Alert, ink, rect().adjusted(3, 3, -3, -3));
    }

private:
    bool m_isRejected;
};

PlainLabel *addEntry(WrapRow *legend, QWidget *swatch)
{
    auto *entry = new QWidget(legend);
    auto *layout = new QHBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    if (swatch != nullptr) {
        layout->addWidget(swatch);
    }
    auto *label = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text2, entry);
    layout->addWidget(label);
    legend->add(entry);
    return label;
}

QString previewStepRowsText(int rows)
{
    return rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(countText(rows));
}

} // namespace

PreviewStep::PreviewStep(ImportDraft &draft, QWidget *parent)
    : AssistantStep(parent)
    , m_draft(draft)
    , m_bar(new TableBar(draft, this))
    , m_filterPlace(new QWidget(this))
    , m_rows(new PreviewRows(
          {fieldTitle, valueText, [](const Issue &issue) { return describe(issue); }}, this))
    , m_table(new QTableView(this))
{
    auto *place = new QHBoxLayout(m_filterPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_bar->addControl(m_filterPlace);
    m_nothing =
        new PlainLabel(u"Nothing of this table can be read yet. Go back to map its columns."_s,
            Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    makeTable();
    makeLegend();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_legend);
}

void PreviewStep::makeTable()
{
    dressTable(*m_table);
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new PreviewDelegate(m_table));
    m_table->setAccessibleName(u"Rows as they will be read"_s);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(34));
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void PreviewStep::makeLegend()
{
    m_legend = new WrapRow(20, this);
    m_rejected = addEntry(m_legend, new PreviewStepSwatch(true, this));
    m_toCheck = addEntry(m_legend, new PreviewStepSwatch(false, this));
    m_kept = addEntry(m_legend, nullptr);
    m_legend->add(new QWidget(m_legend), 1);
}

// The counts are part of the texts, so that a new plan brings new buttons.
void PreviewStep::showFilter()
{
    const bool hadFocus = m_filter != nullptr && m_filter->isAncestorOf(focusWidget());
    delete m_filter;
    const int issues = m_rows->rowsRejected() + m_rows->rowsToCheck();
    m_filter = new Segmented(u"Rows shown"_s,
        {u"All rows %1"_s.arg(countText(m_rows->allRows())),
            u"With issues %1"_s.arg(countText(issues))},
        m_filterPlace);
    m_filter->setCurrent(m_onlyIssues ? 1 : 0);
    m_filterPlace->layout()->addWidget(m_filter);
    connect(m_filter, &Segmented::chosen, this, [this](int choice) {
        m_onlyIssues = choice == 1;
        m_rows->setOnlyIssues(m_onlyIssues);
    });
    if (hadFocus) {
        m_filter->setFocus();
    }
}

void PreviewStep::refresh()
{
    m_bar->refresh();
    const std::size_t table = m_draft.current();
    const bool isShown = table < m_draft.tables().size() && m_draft.isUnderstood(table);
    m_table->setVisible(isShown);
    m_filterPlace->setVisible(isShown);
    m_legend->setVisible(isShown);
    m_nothing->setVisible(!isShown);
    if (m_draft.sharedPlan() == m_held && table == m_shownTable) {
        return;
    }
    m_held = m_draft.sharedPlan();
    m_shownTable = table;
    m_rows->setPlan(isShown ? m_held : nullptr, isShown ? *m_draft.table(table).place : 0);
    m_rows->setOnlyIssues(m_onlyIssues);
    showFilter();
    fitColumns();
    m_rejected->setText(u"Cannot be read, row will be rejected (%1)"_s.arg(
        previewStepRowsText(m_rows->rowsRejected())));
    m_toCheck->setText(u"Read with a doubt (%1)"_s.arg(previewStepRowsText(m_rows->rowsToCheck())));
    m_rejected->parentWidget()->setVisible(m_rows->rowsRejected() > 0);
    m_toCheck->parentWidget()->setVisible(m_rows->rowsToCheck() > 0);
    const int notShown = m_rows->allRows() - m_rows->rowsKept();
    m_kept->setText(u"%1 of many are not listed here"_s.arg(previewStepRowsText(notShown)));
    m_kept->parentWidget()->setVisible(notShown > 0);
}

void PreviewStep::fitColumns()
{
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        m_table->setColumnWidth(
            column, qMin(m_table->columnWidth(column) + scaled(10), scaled(240)));
    }
}

QString PreviewStep::status() const
{
    return u"Nothing is written until you apply the import"_s;
}

QWidget *PreviewStep::firstControl()
{
    return m_table;
}

} // namespace bellwether
