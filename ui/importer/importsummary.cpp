// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importsummary.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"
#include "ui/importer/fileplancard.h"
#include "ui/models/issuelist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QTableView *makeIssueTable(IssueList *issues, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(issues);
    table->setAccessibleName(u"Rows with problems"_s);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(28));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

ImportSummary::ImportSummary(QWidget *parent)
    : Dialog(u"Import"_s, {}, parent)
    , m_issues(new IssueList([](const Issue &issue) { return describe(issue); }, this))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    m_files = new QVBoxLayout;
    m_files->setSpacing(12);
    layout->addLayout(m_files);
    layout->addWidget(makeEndDates());
    m_issuesTitle = new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, content);
    m_table = makeIssueTable(m_issues, content);
    layout->addWidget(m_issuesTitle);
    layout->addWidget(m_table, 1);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);

    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    m_import = addButton(u"Import"_s, true);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    resize(QSize(scaled(880), scaled(620)).boundedTo(parent->size() - QSize(40, 40)));
}

QWidget *ImportSummary::makeEndDates()
{
    auto *row = new WrapRow(10, this);
    auto *label = new PlainLabel(
        u"End dates in these files are"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, row);
    m_endDates = new QComboBox(row);
    m_endDates->setAccessibleName(label->text());
    m_endDates->addItem(u"the last covered day"_s);
    m_endDates->addItem(u"the first day no longer covered"_s);
    label->setBuddy(m_endDates);
    row->add(label);
    row->add(m_endDates);
    auto *space = new QWidget(row);
    row->add(space, 1);
    connect(m_endDates, &QComboBox::activated, this, [this](int index) {
        emit endDatesChosen(index == 0 ? EndDates::Inclusive : EndDates::Exclusive);
    });
    m_endDatesRow = row;
    return row;
}

void ImportSummary::setPlan(const ImportPlan &plan)
{
    setEnabled(true);
    fillFiles(plan);
    fillIssues(plan);
    m_endDatesRow->setVisible(std::any_of(plan.files.begin(), plan.files.end(),
        [](const FilePlan &file) { return file.kind == ImportKind::Contracts; }));

    int written = 0;
    int rejected = 0;
    for (const FilePlan &file : plan.files) {
        written += file.added + file.changed;
        rejected += file.rejected;
    }
    m_import->setEnabled(!plan.change.empty());
    setLine(plan.change.empty()
            ? u"Everything that could be read is in the book already. There is nothing to import."_s
            : u"This is what would happen. Nothing is written before you choose Import."_s);
    QString status =
        written == 1 ? u"1 row to import"_s : u"%1 rows to import"_s.arg(countText(written));
    if (rejected > 0) {
        status += u", %1 rejected"_s.arg(countText(rejected));
    }
    setStatus(status);
}

void ImportSummary::fillFiles(const ImportPlan &plan)
{
    while (QLayoutItem *item = m_files->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const FilePlan &file : plan.files) {
        m_files->addWidget(new FilePlanCard(file, this));
    }
}

void ImportSummary::fillIssues(const ImportPlan &plan)
{
    std::vector<std::pair<QString, Issue>> rows;
    for (const FilePlan &file : plan.files) {
        for (const Issue &issue : file.issues) {
            if (issue.kind == Issue::Kind::UnmappedColumn) {
                continue; // the file's card lists its columns
            }
            rows.emplace_back(QFileInfo(file.path).fileName(), issue);
        }
    }
    // What was left out comes first, in the order of lines.
    std::stable_sort(rows.begin(), rows.end(),
        [](const auto &a, const auto &b) { return a.second.severity < b.second.severity; });
    // A row may be left out for several reasons, each a line of its own here.
    const auto reasons = std::count_if(rows.begin(), rows.end(),
        [](const auto &row) { return row.second.severity == Issue::Severity::Rejected; });
    const auto notes = static_cast<std::int64_t>(rows.size()) - reasons;
    QStringList title;
    if (reasons > 0) {
        title << (reasons == 1 ? u"1 reason to leave rows out"_s
                               : u"%1 reasons to leave rows out"_s.arg(countText(reasons)));
    }
    if (notes > 0) {
        title << (notes == 1 ? u"1 note"_s : u"%1 notes"_s.arg(countText(notes)));
    }
    m_issuesTitle->setText(title.join(u", "_s));
    m_issuesTitle->setVisible(!rows.empty());
    m_table->setVisible(!rows.empty());
    m_table->setColumnHidden(IssueList::FileColumn, plan.files.size() < 2);
    constexpr std::size_t MostRowsInView = 8;
    const int inView = static_cast<int>(std::min(rows.size(), MostRowsInView));
    m_table->setMinimumHeight(scaled(44) + inView * scaled(28));
    m_issues->setIssues(std::move(rows));
    m_table->resizeColumnsToContents();
    for (const int column : {IssueList::FieldColumn, IssueList::ValueColumn}) {
        m_table->setColumnWidth(
            column, std::min(m_table->columnWidth(column) + scaled(12), scaled(200)));
    }
}

} // namespace bellwether
