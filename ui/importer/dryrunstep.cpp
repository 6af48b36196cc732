// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/dryrunstep.h"

#include "core/base/numbertext.h"
#include "core/base/wholefile.h"
#include "core/exchange/fields.h"
#include "core/exchange/rejectedrows.h"
#include "ui/formatting.h"
#include "ui/importer/counttile.h"
#include "ui/importer/dryrundelegate.h"
#include "ui/importer/dryrunsection.h"
#include "ui/importer/importwords.h"
#include "ui/importer/tablebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DryRunStepIconSize = 14;

QString dryRunStepRowsText(int rows)
{
    return rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(countText(rows));
}

QString signedText(const QString &absolute, bool isMore)
{
    return (isMore ? u"+"_s : u"\u2212"_s) + absolute;
}

class LockLine : public QWidget
{
public:
    explicit LockLine(QWidget *parent)
        : QWidget(parent)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(scaled(DryRunStepIconSize) + 6, 0, 0, 0);
        layout->addWidget(new PlainLabel(u"Health status set by a CSM is never overwritten"_s,
            Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawIcon(painter, Icon::Lock, currentTheme().text2,
            QRect(0, 0, scaled(DryRunStepIconSize), height()));
    }
};

} // namespace

DryRunStep::DryRunStep(ImportDraft &draft, FileDialogs &dialogs, QWidget *parent)
    : AssistantStep(parent)
    , m_draft(draft)
    , m_dialogs(dialogs)
    , m_bar(new TableBar(draft, this))
    , m_tree(new DryRunTree({fieldTitle, valueText, reasonAfterValue}, this))
    , m_view(new QTreeView(this))
{
    auto *strip = new CountStrip(this);
    makeTiles(strip);
    makeTree();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(strip);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeEffect());
    connect(&m_draft, &ImportDraft::effectKnown, this, &DryRunStep::showEffect);
}

void DryRunStep::makeTiles(QWidget *widget)
{
    auto *strip = static_cast<CountStrip *>(widget);
    m_tiles = {strip->add(u"Added"_s, Icon::Plus, CountTile::Tone::Good),
        strip->add(u"Changed"_s, Icon::Pencil, CountTile::Tone::Accent),
        strip->add(u"Unchanged"_s, Icon::Check, CountTile::Tone::Quiet),
        strip->add(u"Rejected"_s, Icon::Close, CountTile::Tone::Bad)};
    const std::array sections = {
        DryRunTree::Added, DryRunTree::Changed, DryRunTree::SectionCount, DryRunTree::Rejected};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        connect(m_tiles[i], &QPushButton::clicked, this,
            [this, section = sections[i]] { bring(section); });
    }
}

void DryRunStep::makeTree()
{
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new DryRunDelegate(m_view));
    m_view->setAccessibleName(u"What the import would do"_s);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setMinimumSectionSize(20);
    m_view->viewport()->installEventFilter(this);
}

// The view takes the heads with every new plan, and deletes those before.
void DryRunStep::makeHeads()
{
    const auto add = [this](DryRunTree::Section section, const QString &title, Icon icon,
                         CountTile::Tone tone) {
        auto *head = new DryRunSection(title, icon, tone, m_view->viewport());
        m_sections[section] = head;
        connect(head->fold(), &QPushButton::clicked, this, [this, section] {
            const QModelIndex index = m_tree->index(section, 0);
            m_view->setExpanded(index, !m_view->isExpanded(index));
        });
        connect(head->all(), &QPushButton::clicked, this, [this, section] {
            m_tree->showAll(section, !m_tree->isAllShown(section));
            m_view->expand(m_tree->index(section, 0));
            showSections();
        });
        connect(head->save(), &QPushButton::clicked, this, &DryRunStep::saveRejected);
        m_view->setFirstColumnSpanned(section, QModelIndex(), true);
        m_view->setIndexWidget(m_tree->index(section, 0), head);
        m_view->expand(m_tree->index(section, 0));
    };
    add(DryRunTree::Rejected, u"Rejected"_s, Icon::Close, CountTile::Tone::Bad);
    add(DryRunTree::Changed, u"Changed"_s, Icon::Pencil, CountTile::Tone::Accent);
    add(DryRunTree::Added, u"Added"_s, Icon::Plus, CountTile::Tone::Good);
    m_sections[DryRunTree::Rejected]->save()->show();
}

QWidget *DryRunStep::makeEffect()
{
    auto *row = new WrapRow(12, this);
    auto *figures = new QWidget(row);
    auto *line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto add = [figures, line](Theme::TextStyle style, PlainLabel::Ink ink) {
        auto *label = new PlainLabel({}, style, ink, figures);
        line->addWidget(label);
        return label;
    };
    add(Theme::TextStyle::Small, PlainLabel::Ink::Text2)->setText(u"After import"_s);
    m_customers = add(Theme::TextStyle::Small, PlainLabel::Ink::Text);
    m_customersChange = add(Theme::TextStyle::Small, PlainLabel::Ink::Text2);
    m_arr = add(Theme::TextStyle::Small, PlainLabel::Ink::Text);
    m_arrChange = add(Theme::TextStyle::Small, PlainLabel::Ink::Text2);
    for (PlainLabel *label : {m_customers, m_arr}) {
        label->setFont(Theme::font(Theme::TextStyle::Small, QFont::DemiBold));
    }
    line->addStretch();
    row->add(figures);
    row->add(new QWidget(row), 1);
    row->add(new LockLine(row));
    return row;
}

CountTile *DryRunStep::tile(RowOutcome outcome) const
{
    switch (outcome) {
    case RowOutcome::Added:
        return m_tiles[0];
    case RowOutcome::Changed:
        return m_tiles[1];
    case RowOutcome::Rejected:
        return m_tiles[3];
    default:
        return m_tiles[2];
    }
}

void DryRunStep::refresh()
{
    const std::size_t table = m_draft.current();
    const bool isShown = table < m_draft.tables().size() && m_draft.isUnderstood(table);
    m_bar->refresh();
    m_bar->setVisible(m_draft.tables().size() > 1);
    if (m_draft.sharedPlan() != m_held || table != m_shownTable) {
        m_held = m_draft.sharedPlan();
        m_shownTable = table;
        m_tree->setPlan(isShown ? m_held : nullptr, isShown ? *m_draft.table(table).place : 0);
        showTiles(isShown ? *m_draft.plan(table) : FilePlan());
        makeHeads();
        showSections();
    }
    m_draft.workOutEffect();
    showEffect();
}

void DryRunStep::showTiles(const FilePlan &plan)
{
    const KindInfo &kind = FieldDictionary::standard().kind(plan.kind);
    m_tiles[0]->setCount(
        countText(plan.added), u"new %1"_s.arg(plan.added == 1 ? kind.one : kind.many));
    m_tiles[1]->setCount(countText(plan.changed),
        plan.fieldsChanged == 1 ? u"1 field"_s : u"%1 fields"_s.arg(countText(plan.fieldsChanged)));
    m_tiles[2]->setCount(countText(plan.unchanged),
        plan.skipped > 0 ? u"no difference, %1 skipped"_s.arg(countText(plan.skipped))
                         : u"no difference"_s);
    m_tiles[3]->setCount(countText(plan.rejected), u"left out"_s);
}

void DryRunStep::showSections()
{
    const std::size_t table = m_draft.current();
    const bool isShown = table < m_draft.tables().size() && m_draft.isUnderstood(table);
    const FilePlan none;
    const FilePlan &shown = isShown ? *m_draft.plan(table) : none;
    for (int i = 0; i < DryRunTree::SectionCount; ++i) {
        const auto section = static_cast<DryRunTree::Section>(i);
        DryRunSection *head = m_sections[static_cast<std::size_t>(i)];
        const int rows = section == DryRunTree::Rejected ? shown.rejected
            : section == DryRunTree::Changed             ? shown.changed
                                                         : shown.added;
        QString counts = section == DryRunTree::Rejected ? dryRunStepRowsText(rows)
                                                         : countedText(rows, shown.kind);
        if (!m_tree->isAllShown(section)) {
            counts += section == DryRunTree::Changed
                ? u", %1 fields shown"_s.arg(countText(m_tree->shown(section)))
                : u", %1 shown"_s.arg(countText(m_tree->shown(section)));
        } else if (section != DryRunTree::Changed && m_tree->lines(section) < rows) {
            counts += u", the first %1 shown"_s.arg(countText(m_tree->lines(section)));
        }
        head->setCounts(counts);
        head->setAll(m_tree->lines(section) > static_cast<int>(DryRunTree::FirstOnes),
            m_tree->isAllShown(section));
        m_view->setRowHidden(i, QModelIndex(), rows == 0);
    }
    fitColumns();
}

void DryRunStep::bring(DryRunTree::Section section)
{
    if (section == DryRunTree::SectionCount || m_tree->lines(section) == 0) {
        return;
    }
    const QModelIndex index = m_tree->index(section, 0);
    m_view->expand(index);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtTop);
    m_view->setFocus(Qt::TabFocusReason);
}

void DryRunStep::showEffect()
{
    const auto &effect = m_draft.effect();
    m_customers->setVisible(effect.has_value());
    m_customersChange->setVisible(effect && effect->customersAfter != effect->customersBefore);
    m_arr->setVisible(effect && effect->arrAfter);
    m_arrChange->setVisible(false);
    if (!effect) {
        return;
    }
    m_customers->setText(customersText(effect->customersAfter));
    const int more = effect->customersAfter - effect->customersBefore;
    m_customersChange->setText(signedText(countText(std::abs(more)), more > 0));
    if (effect->arrAfter) {
        m_arr->setText(u"%1 ARR"_s.arg(shortMoneyText(*effect->arrAfter, effect->currency)));
        const double difference = *effect->arrAfter - effect->arrBefore.value_or(0);
        m_arrChange->setText(
            signedText(shortMoneyText(std::abs(difference), effect->currency), difference > 0));
        m_arrChange->setVisible(std::abs(difference) >= 0.5);
    }
}

void DryRunStep::saveRejected()
{
    const std::size_t table = m_draft.current();
    const FilePlan *plan = m_draft.plan(table);
    if (plan == nullptr) {
        return;
    }
    const QFileInfo source(plan->path);
    const QString name = u"%1 rejected.csv"_s.arg(source.completeBaseName());
    const QString path = m_dialogs.save(window(),
        {u"Save rejected rows"_s,
            m_draft.table(table).source.bytes ? name : source.dir().filePath(name),
            u"CSV (*.csv)"_s, u"csv"_s});
    if (path.isEmpty()) {
        return;
    }
    const QByteArray bytes =
        rejectedRowsCsv(*plan, [](const Issue &issue) { return describe(issue); });
    if (const Result<void> written = writeWholeFile(path, bytes); !written) {
        emit failed(written.error());
        return;
    }
    const QString saved = u"%1 saved to %2"_s.arg(
        dryRunStepRowsText(plan->rejected - plan->rejectedNotKept), QFileInfo(path).fileName());
    emit said(plan->rejectedNotKept == 0
            ? saved
            : u"%1, the first of %2. Import the others again when these are mended."_s.arg(
                saved, countText(plan->rejected)));
}

void DryRunStep::fitColumns()
{
    const int width = m_view->viewport()->width();
    const int line =
        QFontMetrics(Theme::font(Theme::TextStyle::Body)).horizontalAdvance(u"row 100000"_s) + 20;
    const int rest = qMax(0, width - line);
    m_view->setColumnWidth(DryRunTree::WhoColumn, rest * 28 / 100);
    m_view->setColumnWidth(DryRunTree::FieldColumn, rest * 19 / 100);
    m_view->setColumnWidth(DryRunTree::WhatColumn, rest - rest * 28 / 100 - rest * 19 / 100);
}

bool DryRunStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return AssistantStep::eventFilter(watched, event);
}

QString DryRunStep::obstacle() const
{
    if (m_draft.isPlanning()) {
        return u"The tables are being read"_s;
    }
    if (!m_draft.isAnyUnderstood()) {
        return u"No table can be read yet"_s;
    }
    return m_draft.plan().change.empty()
        ? u"Everything that could be read is in the book already, there is nothing to apply"_s
        : QString();
}

QString DryRunStep::status() const
{
    const QString why = obstacle();
    return why.isEmpty() ? u"A copy of the book is kept, you can undo the whole import"_s : why;
}

QWidget *DryRunStep::firstControl()
{
    return m_view;
}

} // namespace bellwether
