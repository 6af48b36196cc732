// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/churnsection.h"

#include "core/base/numbertext.h"
#include "core/workspace.h"
#include "ui/cards/marktitle.h"
#include "ui/charts/chartview.h"
#include "ui/navigator.h"
#include "ui/overview/retentiondialog.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t Slices = 1; // the part of the card
constexpr int ChurnSectionLeastChart = 120; // px

struct Breakdown
{
    QLatin1StringView series;
    QLatin1StringView name;
};

constexpr std::array Breakdowns{
    Breakdown{"churn.by_reason"_L1, "Reason"_L1},
    Breakdown{"churn.by_type"_L1, "Type"_L1},
    Breakdown{"churn.by_tenure"_L1, "Tenure"_L1},
    Breakdown{"churn.by_plan"_L1, "Plan"_L1},
    Breakdown{"churn.by_csm"_L1, "CSM"_L1},
    Breakdown{"churn.by_segment"_L1, "Segment"_L1},
    Breakdown{"churn.by_avoidable"_L1, "Avoidable"_L1},
};

QString tasksText(const RetentionNote &note)
{
    if (note.tasks.empty()) {
        return {};
    }
    return note.openTasks == 0 ? u" (tasks done)"_s
        : note.openTasks == 1  ? u" (1 open task)"_s
                               : u" (%1 open tasks)"_s.arg(countText(note.openTasks));
}

QStringList taskLines(const Book &book, const std::vector<TaskId> &ids)
{
    QStringList lines;
    for (const TaskId id : ids) {
        if (const Task *task = book.tasks().find(id)) {
            const QString state = task->state == TaskState::Open
                ? (task->dueOn ? u"due %1"_s.arg(dayText(*task->dueOn)) : u"open"_s)
                : task->state == TaskState::Done ? u"done"_s
                                                 : u"cancelled"_s;
            lines << u"%1, %2"_s.arg(task->title, state);
        }
    }
    return lines;
}

} // namespace

ChurnSection::ChurnSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_board(board)
    , m_page(page)
{
    ChartBoard::ChartWish months{u"churn.by_month"_s};
    months.rowsName = u"customers"_s;
    months.whenEmpty = [](const PageFigures &) {
        return ChartCard::Words{
            u"Nobody left"_s, u"No customer was lost in these twelve months."_s};
    };
    m_card = board.addChart(months, cardParent);
    ChartBoard::ChartWish reasons{Breakdowns.front().series};
    reasons.rowsName = u"customers"_s;
    board.addBeside(m_card, reasons, 2);
    // Many reasons would make the card's row higher than the others; the list counts the rest.
    m_card->view(Slices)->setMinimumHeight(scaled(ChurnSectionLeastChart));
    connect(m_card->options(), &QMenu::aboutToShow, this, &ChurnSection::fillOptions);
    m_card->addMarkDeed(u"Retention note…"_s, Icon::Pencil, Slices,
        [this](const QString &slice) { askForNote(slice); });
    m_notes = new Button({}, Button::Kind::Link, m_card);
    m_notes->setSmall(true);
    m_notes->setSign(Icon::Pencil);
    auto *footer = new QWidget(m_card);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_notes);
    row->addStretch();
    m_card->setFooter(footer);
    m_footer = footer;
    m_footer->hide();
    connect(m_notes, &QPushButton::clicked, this, &ChurnSection::showAllNotes);
    connect(&board, &ChartBoard::shown, this, &ChurnSection::showNotes);
    connect(&context.workspace, &Workspace::bookChanged, this, &ChurnSection::showNotes);
}

void ChurnSection::fillOptions()
{
    QMenu *options = m_card->options();
    options->clear();
    options->addSection(u"Break down by"_s);
    auto *group = new QActionGroup(options);
    for (std::size_t at = 0; at < Breakdowns.size(); ++at) {
        QAction *action = options->addAction(Breakdowns[at].name);
        action->setCheckable(true);
        action->setChecked(at == m_breakdown);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, at] { breakDownBy(at); });
    }
    // By keyboard and on a touch screen no mark is hovered.
    options->addSection(u"Retention note on"_s);
    const auto *list = std::get_if<ShareList>(&m_card->view(Slices)->chart().body);
    for (const ChartItem &row : list == nullptr ? std::vector<ChartItem>() : list->rows) {
        QAction *action = options->addAction(menuText(row.name + u"…"_s));
        connect(action, &QAction::triggered, this, [this, key = row.key] { askForNote(key); });
    }
}

void ChurnSection::breakDownBy(std::size_t breakdown)
{
    m_breakdown = breakdown;
    ChartBoard::ChartWish wish{Breakdowns[breakdown].series};
    wish.rowsName = u"customers"_s;
    m_board.replaceChart(m_card, Slices, wish);
}

QString ChurnSection::nameOf(const QString &slice) const
{
    const QString name = markName(m_card->view(Slices)->chart(), slice);
    return name.isEmpty() ? slice : name;
}

QString ChurnSection::shownNotes() const
{
    return m_footer->isHidden() ? QString() : m_notes->caption();
}

void ChurnSection::showNotes()
{
    const std::vector<RetentionNote> notes = m_context.workspace.isOpen()
        ? retentionNotes(*m_context.workspace.book(), Breakdowns[m_breakdown].series)
        : std::vector<RetentionNote>();
    m_footer->setHidden(notes.empty());
    if (notes.empty()) {
        return;
    }
    QStringList words;
    QStringList whole;
    for (const RetentionNote &note : notes) {
        words << nameOf(note.slice) + tasksText(note);
        whole << u"%1%2: %3"_s.arg(nameOf(note.slice), tasksText(note), note.text);
    }
    const QString line = notes.size() == 1
        ? u"%1: %2"_s.arg(words.front(), notes.front().text.simplified())
        : u"Notes: %1"_s.arg(words.join(u", "_s));
    constexpr qsizetype Longest = 44; // of a card's width
    m_notes->setText(line.size() > Longest ? line.left(Longest - 1).trimmed() + u'…' : line);
    m_notes->setAccessibleName(whole.join(u"; "_s));
    setPlainToolTip(m_notes, whole.join(u'\n'));
}

// The one note there is, or a choice of them.
void ChurnSection::showAllNotes()
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const auto notes = retentionNotes(*m_context.workspace.book(), Breakdowns[m_breakdown].series);
    if (notes.size() == 1) {
        askForNote(notes.front().slice);
        return;
    }
    auto *menu = new Menu(m_notes);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RetentionNote &note : notes) {
        QAction *action = menu->addAction(menuText(nameOf(note.slice) + tasksText(note)));
        connect(
            action, &QAction::triggered, this, [this, slice = note.slice] { askForNote(slice); });
    }
    menu->popup(m_notes->mapToGlobal(QPoint(0, m_notes->height())));
}

void ChurnSection::askForNote(const QString &slice)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    if (m_context.workspace.isReadOnly()) {
        m_context.navigator.report(u"No note can be kept"_s,
            {Error::Kind::ReadOnly, m_context.workspace.path(),
                m_context.scope.isLookingBack() ? u"looking back"_s : QString()});
        return;
    }
    const Book &book = *m_context.workspace.book();
    RetentionDraft draft;
    draft.series = Breakdowns[m_breakdown].series;
    draft.slice = slice;
    draft.sliceName = nameOf(slice);
    draft.assignee = book.settings().currentMember();
    QStringList tasks;
    for (const RetentionNote &note : retentionNotes(book, draft.series)) {
        if (note.slice == slice) {
            draft.text = note.text;
            tasks = taskLines(book, note.tasks);
        }
    }
    auto *dialog =
        new RetentionDialog(draft, tasks, book, m_context.scope.realToday(), m_page->window());
    connect(dialog, &RetentionDialog::chosen, this, &ChurnSection::keep);
    dialog->open();
}

void ChurnSection::keep(const RetentionDraft &draft)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const Book &book = *m_context.workspace.book();
    const Change change =
        retentionChange(draft, book.settings().currentMember(), m_context.scope.realToday(), book);
    if (change.empty()) {
        return;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(
            u"The note was not kept"_s, written.error(), [this, draft] { keep(draft); });
        return;
    }
    m_context.navigator.tellDone(u"Kept: %1"_s.arg(change.label));
}

} // namespace bellwether
