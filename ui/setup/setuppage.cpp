// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setuppage.h"

#include "core/workspace.h"
#include "ui/cards/pagegrid.h"
#include "ui/setup/assessmentsection.h"
#include "ui/setup/scoresection.h"
#include "ui/setup/segmentsection.h"
#include "ui/setup/stacksection.h"
#include "ui/setup/teamsection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SetupPageListWidth = 196;
constexpr int ItemHeight = 32;
constexpr int ListFrom = 1000; // px of the page; below it the list is a selector

class ListFrame : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override { Card::paintSurface(*this); }
};

} // namespace

std::vector<std::pair<QString, QString>> SetupPage::sections()
{
    return {{u"health"_s, u"Health metrics"_s}, {u"effort"_s, u"Effort metrics"_s},
        {u"cs"_s, u"CS score"_s}, {u"assessments"_s, u"Assessments"_s},
        {u"segments"_s, u"Segments"_s}, {u"stack"_s, u"Stack items and tags"_s},
        {u"team"_s, u"Team, groups, targets"_s}};
}

SetupPage::SetupPage(const PageContext &context, QWidget *parent)
    : Page(u"Setup"_s, parent)
    , m_context(context)
    , m_area(new QScrollArea(this))
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    m_layout = new QVBoxLayout(content);
    m_layout->setSpacing(12);
    auto *header = new QHBoxLayout;
    header->setSpacing(12);
    header->addWidget(
        new PlainLabel(title(), Theme::TextStyle::PageTitle, PlainLabel::Ink::Text, content));
    m_bookName = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, content);
    m_bookName->setElided(true);
    header->addWidget(m_bookName, 1);
    m_selector = new QComboBox(content);
    m_selector->setAccessibleName(u"Subject of the setup"_s);
    header->addWidget(m_selector);
    m_layout->addLayout(header);

    m_listCard = new ListFrame(content);
    m_listCard->setFixedWidth(scaled(SetupPageListWidth));
    auto *listLayout = new QVBoxLayout(m_listCard);
    listLayout->setContentsMargins(8, 8, 8, 8);
    m_list = new QListWidget(m_listCard);
    m_list->setAccessibleName(u"Subjects of the setup"_s);
    listLayout->addWidget(m_list);
    m_stack = new QStackedWidget(content);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_listCard);
    row->addWidget(m_stack, 1);
    m_layout->addLayout(row, 1);

    add(u"health"_s, new ScoreSection(ScoreFamily::Health, context, m_stack));
    add(u"effort"_s, new ScoreSection(ScoreFamily::Effort, context, m_stack));
    add(u"cs"_s, new ScoreSection(ScoreFamily::Cs, context, m_stack));
    add(u"assessments"_s, new AssessmentSection(context, m_stack));
    add(u"segments"_s, new SegmentSection(context, m_stack));
    add(u"stack"_s, new StackSection(context, m_stack));
    add(u"team"_s, new TeamSection(context, m_stack));

    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    connect(m_list, &QListWidget::currentRowChanged, this, &SetupPage::showSection);
    connect(m_selector, &QComboBox::activated, this, &SetupPage::showSection);
    connect(&context.workspace, &Workspace::bookChanged, this, &SetupPage::showBook);
    showSection(0);
    showBook();
}

void SetupPage::add(const QString &id, SetupSection *section)
{
    const auto all = sections();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.first == id; });
    auto *item = new QListWidgetItem(found->second, m_list);
    item->setSizeHint({0, scaled(ItemHeight)});
    m_selector->addItem(found->second);
    m_stack->addWidget(section);
    m_sections.push_back({id, section, true});
}

SetupSection *SetupPage::section(const QString &part) const
{
    const auto found = std::find_if(
        m_sections.begin(), m_sections.end(), [&](const Entry &entry) { return entry.id == part; });
    return found == m_sections.end() ? nullptr : found->section;
}

bool SetupPage::showPart(const QString &part)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].id == part) {
            showSection(static_cast<int>(i));
            return true;
        }
    }
    return false;
}

void SetupPage::showSection(int index)
{
    if (index < 0) {
        return;
    }
    m_list->setCurrentRow(index);
    m_selector->setCurrentIndex(index);
    m_stack->setCurrentIndex(index);
    bringUpToDate();
}

bool SetupPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_sections[static_cast<std::size_t>(m_stack->currentIndex())].section->waitUntilShown(
        patience);
}

void SetupPage::focusFirst()
{
    (m_listCard->isVisibleTo(this) ? static_cast<QWidget *>(m_list) : m_selector)
        ->setFocus(Qt::TabFocusReason);
}

QVariant SetupPage::saveState() const
{
    return m_sections[static_cast<std::size_t>(m_stack->currentIndex())].id;
}

void SetupPage::restoreState(const QVariant &state)
{
    showPart(state.toString());
}

// Another book has nothing to do with what was being edited; a page that is not on the screen is
// brought up to date when it comes there.
void SetupPage::showBook()
{
    const BookPointer book = m_context.workspace.book();
    if (m_context.workspace.path() != m_path || book == nullptr) {
        m_path = m_context.workspace.path();
        for (const Entry &entry : m_sections) {
            entry.section->discard();
        }
    }
    for (Entry &entry : m_sections) {
        entry.isStale = true;
    }
    bringUpToDate();
}

// The subject that is on the screen; the others when they come there.
void SetupPage::bringUpToDate()
{
    const BookPointer book = m_context.workspace.book();
    Entry &entry = m_sections[static_cast<std::size_t>(m_stack->currentIndex())];
    if (book == nullptr || !isVisible() || !entry.isStale) {
        return;
    }
    entry.isStale = false;
    const QString name = book->settings().bookName();
    m_bookName->setText(
        name.isEmpty() ? QFileInfo(m_context.workspace.path()).completeBaseName() : name);
    entry.section->showBook(book);
}

void SetupPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    bringUpToDate();
}

void SetupPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto [side, gap, edge] = PageSpacing::at(width());
    m_layout->setContentsMargins(side, edge, side, edge);
    const bool hasList = width() >= scaled(ListFrom);
    m_listCard->setVisible(hasList);
    m_selector->setHidden(hasList);
}

} // namespace bellwether
