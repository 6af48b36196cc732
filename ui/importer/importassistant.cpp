// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importassistant.h"

#include "ui/importer/choosestep.h"
#include "ui/importer/clipboardtable.h"
#include "ui/importer/dryrunstep.h"
#include "ui/importer/mapstep.h"
#include "ui/importer/previewstep.h"
#include "ui/importer/stepindicator.h"
#include "ui/importer/workline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QSize PreferredSize(1016, 688);
constexpr QSize SmallestSize(840, 560);
constexpr int ImportAssistantSide = 24;
constexpr int AroundIt = 24; // px of the window that stay in sight

} // namespace

ImportAssistant::ImportAssistant(BookPointer book, QDate today, const MappingStore &mappings,
    FileDialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_draft(std::move(book), today)
    , m_pages(new QStackedWidget(this))
    , m_choose(new ChooseStep(m_draft, dialogs, m_pages))
    , m_map(new MapStep(m_draft, mappings, dialogs, m_pages))
    , m_preview(new PreviewStep(m_draft, m_pages))
    , m_dryRun(new DryRunStep(m_draft, dialogs, m_pages))
{
    setWindowTitle(u"Import accounts"_s);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(false);
    setAcceptDrops(true);
    m_draft.setMappings(mappings.list());
    makeHeader();
    for (AssistantStep *each :
        std::initializer_list<AssistantStep *>{m_choose, m_map, m_preview, m_dryRun}) {
        m_pages->addWidget(each);
    }
    makeFooter();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(ImportAssistantSide, 16, ImportAssistantSide, 16);
    body->addWidget(m_pages);
    layout->addLayout(body, 1);
    layout->addWidget(m_footer);

    connect(&m_draft, &ImportDraft::planned, this, &ImportAssistant::takePlan);
    connect(&m_draft, &ImportDraft::currentChanged, this, &ImportAssistant::refresh);
    connect(&m_draft, &ImportDraft::planningBegan, this, [this] {
        m_line->watch(m_draft.progress(), u"Reading"_s, WorkLine::Measure::Bytes);
        refreshFooter();
    });
    const auto say = [this](
                         const QString &sentence) { m_line->setSentence(sentence, Icon::Check); };
    connect(m_choose, &ChooseStep::complained, this, &ImportAssistant::refreshFooter);
    connect(m_dryRun, &DryRunStep::said, this, say);
    connect(m_map, &MapStep::said, this, say);
    connect(m_dryRun, &DryRunStep::failed, this, &ImportAssistant::failed);
    connect(m_map, &MapStep::failed, this, &ImportAssistant::failed);
    connect(
        m_steps, &StepIndicator::chosen, this, [this](int step) { goTo(static_cast<Step>(step)); });
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    connect(paste, &QShortcut::activated, this, [this] {
        if (m_step == Choose) {
            m_choose->paste();
        }
    });
    const QSize room = parent->window()->size() - QSize(AroundIt, AroundIt);
    setMinimumSize(SmallestSize.boundedTo(room));
    resize(QSize(scaled(PreferredSize.width()), scaled(PreferredSize.height())).boundedTo(room));
    goTo(Choose);
}

void ImportAssistant::makeHeader()
{
    m_header = new QWidget(this);
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(ImportAssistantSide, 12, 16, 12);
    layout->setSpacing(16);
    auto *title = new PlainLabel(
        windowTitle(), Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, m_header);
    title->setElided(true);
    m_steps = new StepIndicator(
        {u"Choose file"_s, u"Map columns"_s, u"Preview"_s, u"Dry run"_s}, m_header);
    auto *close = new IconButton(Icon::Close, u"Close"_s, m_header);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    layout->addWidget(title);
    layout->addWidget(m_steps, 1);
    layout->addWidget(close);
}

void ImportAssistant::makeFooter()
{
    m_footer = new QWidget(this);
    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(ImportAssistantSide, 14, ImportAssistantSide, 14);
    layout->setSpacing(8);
    m_line = new WorkLine(m_footer);
    m_cancel = new Button(u"Cancel"_s, Button::Kind::Quiet, m_footer);
    m_back = new Button(u"Back"_s, Button::Kind::Default, m_footer);
    m_next = new Button(u"Next"_s, Button::Kind::Primary, m_footer);
    m_next->setDefault(true);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportAssistant::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(static_cast<Step>(m_step - 1)); });
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::next);
}

AssistantStep *ImportAssistant::page(Step step) const
{
    return static_cast<AssistantStep *>(m_pages->widget(step));
}

ImportAssistant::Step ImportAssistant::furthest() const
{
    if (m_draft.tables().empty()) {
        return Choose;
    }
    return m_draft.isAnyUnderstood() ? DryRun : Map;
}

void ImportAssistant::goTo(Step step)
{
    m_step = std::clamp(step, Choose, std::max(furthest(), m_draft.isPlanning() ? Map : Choose));
    m_pages->setCurrentIndex(m_step);
    m_steps->setCurrent(m_step);
    refresh();
    page(m_step)->firstControl()->setFocus(Qt::OtherFocusReason);
}

void ImportAssistant::next()
{
    if (m_applying || !m_next->isEnabled()) {
        return;
    }
    if (m_step == DryRun) {
        emit applyWanted();
    } else {
        goTo(static_cast<Step>(m_step + 1));
    }
}

// With the first plan it is known whether there is anything to map.
void ImportAssistant::takePlan()
{
    if (!m_draft.isPlanning()) {
        m_line->end();
    }
    const bool isFirst = std::exchange(m_isFirstPlan, false);
    const bool isAnyOpen = std::any_of(m_draft.tables().begin(), m_draft.tables().end(),
        [](const DraftTable &table) { return table.place.has_value(); });
    if (m_draft.tables().empty() || (isFirst && !isAnyOpen)) {
        goTo(Choose);
    } else if (m_step > furthest()) {
        goTo(furthest());
    } else {
        refresh();
    }
}

void ImportAssistant::refresh()
{
    page(m_step)->refresh();
    refreshFooter();
}

void ImportAssistant::refreshFooter()
{
    m_steps->setReachable(std::max(m_step, furthest()));
    const auto icon = m_step == DryRun && m_dryRun->obstacle().isEmpty()
        ? std::optional(Icon::History)
        : std::nullopt;
    m_line->setSentence(page(m_step)->status(), icon);
    m_back->setVisible(m_step != Choose);
    static const std::array Texts = {
        u"Next: map columns"_s, u"Next: preview"_s, u"Next: dry run"_s, u"Apply import"_s};
    m_next->setText(Texts[m_step]);
    const bool isKnown = !m_draft.isPlanning();
    const bool canGo = m_step == Choose ? !m_draft.tables().empty()
        : m_step == DryRun              ? m_dryRun->obstacle().isEmpty()
                                        : m_draft.isAnyUnderstood();
    m_next->setEnabled(canGo && (isKnown || m_step == Choose) && m_applying == nullptr);
    setPlainToolTip(m_next, m_step == DryRun ? m_dryRun->obstacle() : QString());
    m_back->setEnabled(m_applying == nullptr);
}

QString ImportAssistant::status() const
{
    return m_line->sentence();
}

void ImportAssistant::beginApplying(std::shared_ptr<Progress> progress, const QString &title)
{
    m_applying = std::move(progress);
    m_pages->setEnabled(false);
    m_steps->setEnabled(false);
    m_line->watch(m_applying, title, WorkLine::Measure::Rows);
    refreshFooter();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ImportAssistant::endApplying()
{
    m_applying.reset();
    m_line->end();
    accept();
}

// What is being written stops and is taken back; the dialog closes when it has.
void ImportAssistant::reject()
{
    if (m_applying) {
        m_applying->cancel();
        m_cancel->setEnabled(false);
        return;
    }
    QDialog::reject();
}

void ImportAssistant::closeEvent(QCloseEvent *event)
{
    if (m_applying) {
        reject();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

void ImportAssistant::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_applying == nullptr) {
        event->acceptProposedAction();
    }
}

void ImportAssistant::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) {
        m_draft.add(paths);
    }
}

void ImportAssistant::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(QRect(0, m_header->geometry().bottom(), width(), 1), theme.border);
    painter.fillRect(m_footer->geometry(), theme.surface2);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), theme.border);
}

} // namespace bellwether
