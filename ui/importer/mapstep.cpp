// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/mapstep.h"

#include "core/base/numbertext.h"
#include "core/exchange/fields.h"
#include "ui/formatting.h"
#include "ui/importer/fieldlist.h"
#include "ui/importer/importwords.h"
#include "ui/importer/mappinggrid.h"
#include "ui/importer/questioncard.h"
#include "ui/importer/tablebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MapStepIconSize = 15;
constexpr int MostQuestionsHeight = 190; // of all cards, before they scroll

// What is wrong with a table as a whole.
class ProblemBand : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = currentTheme();
        drawSurface(painter, rect(), theme.dangerSoft, theme.border, 8);
        drawIcon(painter, Icon::Alert, theme.negative,
            QRect(12, 0, scaled(MapStepIconSize), qMin(height(), scaled(40))));
    }
};

// The rows are painted to the frame's edge, which is drawn around them.
class GridFrame : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override { Card::paintSurface(*this); }
};

// What the list of mappings offers, beside the mappings themselves.
enum class Entry
{
    Automatic = -5,
    Own,
    Save,
    Load,
    Export,
    First // the first mapping
};

QString kindEntry(const KindInfo &kind)
{
    QString one = kind.one;
    if (!one.isEmpty()) {
        one[0] = one[0].toUpper();
    }
    return one;
}

bool isKindKnown(const FilePlan &plan)
{
    return !plan.problem
        || (!plan.problem->detail.startsWith(u"kind"_s) && plan.problem->detail != u"header"_s);
}

} // namespace

MapStep::MapStep(
    ImportDraft &draft, const MappingStore &store, FileDialogs &dialogs, QWidget *parent)
    : AssistantStep(parent)
    , m_draft(draft)
    , m_store(store)
    , m_dialogs(dialogs)
    , m_bar(new TableBar(draft, this))
    , m_kind(new CalmComboBox(this))
    , m_mapping(new CalmComboBox(this))
{
    auto *kindRow = new QWidget(this);
    auto *kindLayout = new QHBoxLayout(kindRow);
    kindLayout->setContentsMargins(0, 0, 0, 0);
    kindLayout->setSpacing(8);
    auto *label =
        new PlainLabel(u"Each row is a"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, kindRow);
    label->setBuddy(m_kind);
    m_kind->setAccessibleName(u"What each row is"_s);
    kindLayout->addWidget(label);
    kindLayout->addWidget(m_kind);
    kindLayout->addStretch();
    auto *choices = new WrapRow(16, this);
    choices->add(kindRow);
    auto *mappingRow = new QWidget(choices);
    auto *mappingLayout = new QHBoxLayout(mappingRow);
    mappingLayout->setContentsMargins(0, 0, 0, 0);
    mappingLayout->setSpacing(8);
    auto *mappingLabel =
        new PlainLabel(u"Mapping"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, mappingRow);
    mappingLabel->setBuddy(m_mapping);
    m_mapping->setAccessibleName(u"Mapping"_s);
    m_mapping->setMinimumContentsLength(17);
    mappingLayout->addWidget(mappingLabel);
    mappingLayout->addWidget(m_mapping);
    mappingLayout->addStretch();
    choices->add(mappingRow);
    choices->add(new QWidget(choices), 1);
    for (QComboBox *combo : {m_kind, m_mapping}) {
        combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_bar->addControl(choices);
    connect(m_mapping, &QComboBox::activated, this, &MapStep::chooseMapping);
    fillKinds();

    m_problem = new ProblemBand(this);
    auto *problemLayout = new QHBoxLayout(m_problem);
    problemLayout->setContentsMargins(scaled(MapStepIconSize) + 22, 10, 12, 10);
    m_problemText = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text, m_problem);
    m_problemText->setWordWrap(true);
    problemLayout->addWidget(m_problemText);

    auto *questionArea = new QScrollArea(this);
    questionArea->setFrameShape(QFrame::NoFrame);
    questionArea->setWidgetResizable(true);
    questionArea->setFocusPolicy(Qt::NoFocus);
    questionArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    questionArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *cards = new QWidget;
    m_questionList = new QVBoxLayout(cards);
    m_questionList->setContentsMargins(0, 0, 0, 0);
    m_questionList->setSpacing(6);
    questionArea->setWidget(cards);
    m_questions = questionArea;

    auto *frame = new GridFrame(this);
    auto *frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(1, 1, 1, 1);
    m_grid = new MappingGrid(m_draft, frame);
    frameLayout->addWidget(m_grid);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_questions);
    layout->addWidget(frame, 1);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_draft.setKind(m_draft.current(), m_kind->itemData(index).value<ImportKind>());
    });
}

void MapStep::fillKinds()
{
    for (const KindInfo &kind : FieldDictionary::standard().kinds()) {
        m_kind->addItem(kindEntry(kind), QVariant::fromValue(kind.kind));
    }
    m_kind->setPlaceholderText(u"Choose…"_s);
}

void MapStep::refresh()
{
    m_bar->refresh();
    const std::size_t table = m_draft.current();
    const bool isThere = table < m_draft.tables().size();
    const FilePlan *plan = isThere ? m_draft.plan(table) : nullptr;
    m_kind->setEnabled(plan != nullptr);
    m_kind->setCurrentIndex(-1);
    if (plan != nullptr && isKindKnown(*plan)) {
        m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(plan->kind)));
    }
    QString problem;
    if (plan != nullptr) {
        problem = problemText(*plan);
    } else if (isThere && m_draft.table(table).problem) {
        problem = describe(*m_draft.table(table).problem);
    }
    m_problemText->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    showMappings();
    showQuestions();
    m_grid->refresh();
}

void MapStep::showMappings()
{
    const std::size_t table = m_draft.current();
    const bool isThere = table < m_draft.tables().size() && m_draft.plan(table) != nullptr;
    m_mapping->clear();
    m_mapping->setEnabled(isThere);
    if (!isThere) {
        return;
    }
    const QString used = m_draft.mappingOf(table);
    m_mapping->addItem(u"Found automatically"_s, static_cast<int>(Entry::Automatic));
    if (m_draft.isMappedByHand(table)) {
        m_mapping->addItem(u"As chosen below"_s, static_cast<int>(Entry::Own));
        m_mapping->setCurrentIndex(1);
    }
    const auto &mappings = m_draft.mappings();
    for (std::size_t i = 0; i < mappings.size(); ++i) {
        m_mapping->addItem(mappings[i].name, static_cast<int>(Entry::First) + static_cast<int>(i));
        if (!used.isEmpty() && mappings[i].name == used) {
            m_mapping->setCurrentIndex(m_mapping->count() - 1);
        }
    }
    m_mapping->insertSeparator(m_mapping->count());
    m_mapping->addItem(u"Save mapping as…"_s, static_cast<int>(Entry::Save));
    m_mapping->addItem(u"Load mapping file…"_s, static_cast<int>(Entry::Load));
    m_mapping->addItem(u"Save mapping to a file…"_s, static_cast<int>(Entry::Export));
}

void MapStep::chooseMapping(int index)
{
    const std::size_t table = m_draft.current();
    const int choice = m_mapping->itemData(index).toInt();
    showMappings(); // a deed is no choice that stays
    switch (static_cast<Entry>(choice)) {
    case Entry::Automatic:
        m_draft.mapAutomatically(table);
        break;
    case Entry::Own:
        break;
    case Entry::Save:
        askForName();
        break;
    case Entry::Load:
        loadMapping();
        break;
    case Entry::Export:
        exportMapping();
        break;
    default:
        m_draft.useMapping(table,
            m_draft.mappings()[static_cast<std::size_t>(choice - static_cast<int>(Entry::First))]);
        break;
    }
}

void MapStep::showQuestions()
{
    const std::size_t table = m_draft.current();
    std::vector<ImportQuestion> questions;
    if (table < m_draft.tables().size()) {
        questions = m_draft.questions(table);
    }
    std::vector<QString> shown;
    for (const ImportQuestion &question : questions) {
        shown.push_back(u"%1|%2|%3|%4|%5"_s.arg(QString::number(table), questionText(question),
            questionNote(question), m_draft.answerTo(table, question),
            question.choices.join(u'/')));
    }
    if (shown == m_shownQuestions) {
        return;
    }
    // The keyboard stays with the question that was just answered.
    int focused = -1;
    for (int i = 0; i < m_questionList->count(); ++i) {
        QWidget *card = m_questionList->itemAt(i)->widget();
        focused = card->isAncestorOf(focusWidget()) ? i : focused;
    }
    m_shownQuestions = std::move(shown);
    while (QLayoutItem *item = m_questionList->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto &answered = m_draft.table(table).answered;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const ImportQuestion &question = questions[i];
        auto *card = new QuestionCard(question, m_draft.answerTo(table, question),
            i < answered.size(), m_questionList->parentWidget());
        connect(
            card, &QuestionCard::answered, this, [this, table, question](const QString &choice) {
                m_draft.answer(table, question, choice);
            });
        m_questionList->addWidget(card);
        card->show(); // at once, so that it counts for the height
        if (static_cast<int>(i) == focused) {
            if (auto *button = card->findChild<Button *>()) {
                button->setFocus(Qt::TabFocusReason);
            }
        }
    }
    m_questions->setVisible(!questions.empty());
    const int wanted = m_questionList->parentWidget()->sizeHint().height();
    m_questions->setFixedHeight(qMin(wanted, scaled(MostQuestionsHeight)));
}

QString MapStep::status() const
{
    const std::size_t table = m_draft.current();
    const FilePlan *plan = table < m_draft.tables().size() ? m_draft.plan(table) : nullptr;
    if (plan == nullptr) {
        return {};
    }
    int used = 0;
    int toCheck = 0;
    for (const ColumnState &state : columnStates(m_draft, table)) {
        used += state.kind != ColumnState::Kind::Skipped ? 1 : 0;
        toCheck += state.kind == ColumnState::Kind::Check ? 1 : 0;
    }
    QString text = u"%1 of %2 columns mapped"_s.arg(
        countText(used), countText(static_cast<std::int64_t>(plan->columns.size())));
    if (toCheck > 0) {
        text += u", %1 to check"_s.arg(countText(toCheck));
    }
    int leftOut = 0;
    for (std::size_t i = 0; i < m_draft.tables().size(); ++i) {
        leftOut += m_draft.isUnderstood(i) ? 0 : 1;
    }
    if (leftOut > 0 && m_draft.isAnyUnderstood()) {
        text += leftOut == 1 ? u"; 1 table is left out as it is"_s
                             : u"; %1 tables are left out as they are"_s.arg(leftOut);
    }
    return text;
}

QWidget *MapStep::firstControl()
{
    QWidget *first = m_grid->fieldOf(0);
    return first != nullptr && first->isEnabled() ? first : m_kind;
}

} // namespace bellwether
