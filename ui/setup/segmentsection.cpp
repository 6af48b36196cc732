// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/segmentsection.h"

#include "core/charts/segmentnames.h"
#include "ui/setup/effectcard.h"
#include "ui/setup/numberfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SegmentSectionSideBySide = 960; // px, as in ScoreSection
constexpr double SegmentSectionLarge = 1e12;
constexpr double SegmentSectionMostDays = 3650;
constexpr int SegmentSectionLongestName = 40;
constexpr int SegmentSectionNameWidth = 170;
constexpr double HalfAligned = 0.5;

enum ThresholdChoice
{
    ByMedian,
    ByMean,
    ByAmount
};

PlainLabel *newHeading(const QString &text, QWidget *parent)
{
    return new PlainLabel(text, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, parent);
}

} // namespace

SegmentSection::SegmentSection(const PageContext &context, QWidget *parent)
    : SetupSection(context, parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_card(new Card(u"Segments"_s,
          u"The lines are drawn from all active customers, whatever the filters"_s, this))
    , m_effect(new EffectCard(BandMoves::Of::Segments, context, this))
{
    auto *body = new QWidget(m_card);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFields());
    column->addStretch(1);
    auto *footer = new QHBoxLayout;
    footer->addStretch(1);
    m_discard = new Button(u"Discard"_s, Button::Kind::Quiet, body);
    m_save = new Button(u"Save"_s, Button::Kind::Primary, body);
    footer->addWidget(m_discard);
    footer->addWidget(m_save);
    column->addLayout(footer);
    m_card->setBody(body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    m_layout->addWidget(m_card, 5);
    m_layout->addWidget(m_effect, 4);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        discard();
        showBook(m_book);
    });
    connect(m_save, &QPushButton::clicked, this, &SegmentSection::save);
}

QWidget *SegmentSection::makeFields()
{
    auto *place = new QWidget(m_card);
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_value = addChoice(*grid, u"Value is"_s, {u"MRR"_s, u"MRR per employee"_s});
    m_threshold = addChoice(*grid, u"High value begins at"_s,
        {u"The median of all customers"_s, u"The mean of all customers"_s, u"An amount"_s});
    m_amount = new NumberField(u"Amount"_s, 0, SegmentSectionLarge, place);
    addRow(*grid, u"Amount"_s, m_amount, u"a month, in the book's currency"_s);
    m_effort = new NumberField(u"High effort begins at"_s, 0, 100, place);
    addRow(*grid, u"High effort begins at"_s, m_effort, u"of 100"_s);
    connect(m_amount, &NumberField::edited, this, &SegmentSection::takeFields);
    connect(m_effort, &NumberField::edited, this, &SegmentSection::takeFields);

    addAreas(*grid);
    grid->addWidget(newHeading(u"Stack"_s, place), grid->rowCount(), 0, 1, 2);
    m_supported =
        addChoice(*grid, u"Supported counts"_s, {u"As not aligned"_s, u"As half aligned"_s});
    m_of = addChoice(*grid, u"Aligned is a share of"_s,
        {u"Customers to whom an item applies"_s, u"All customers"_s});
    m_total = addChoice(*grid, u"Opportunity adds"_s,
        {u"Monthly and one-time as they are"_s, u"Twelve months and one-time"_s});
    m_rank = addChoice(*grid, u"The top ten are by"_s, {u"Open opportunity"_s, u"MRR"_s});
    return place;
}

// What each area is called, and how often its customers want to hear from us. Whoever is in none
// needs no name.
void SegmentSection::addAreas(QGridLayout &grid)
{
    grid.addWidget(
        newHeading(u"Names, and days between touches"_s, m_card), grid.rowCount(), 0, 1, 2);
    for (const SegmentName &name : segmentNames({})) {
        auto *days = new NumberField(name.name, 1, SegmentSectionMostDays, m_card);
        connect(days, &NumberField::edited, this, &SegmentSection::takeFields);
        m_cadences[name.segment] = days;
        if (name.segment == Segment::Unplaced) {
            addRow(grid, name.name, days, u"days"_s);
            continue;
        }
        auto *called = new QLineEdit(m_card);
        called->setPlaceholderText(name.name);
        called->setMaxLength(SegmentSectionLongestName);
        called->setFixedWidth(scaled(SegmentSectionNameWidth));
        called->setAccessibleName(u"Name of %1"_s.arg(name.line.toLower()));
        connect(called, &QLineEdit::textEdited, this, &SegmentSection::takeFields);
        m_names[name.segment] = called;
        auto *pair = new QWidget(m_card);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(called);
        line->addWidget(days);
        addRow(grid, name.line, pair, u"days"_s);
    }
    m_problem = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, m_card);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid.addWidget(m_problem, grid.rowCount(), 0, 1, 2);
}

void SegmentSection::addRow(
    QGridLayout &grid, const QString &name, QWidget *field, const QString &note)
{
    const int row = grid.rowCount();
    auto *place = new QWidget(m_card);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(field);
    auto *more = new PlainLabel(note, Theme::TextStyle::Small, PlainLabel::Ink::Text3, place);
    more->setElided(true);
    line->addWidget(more, 1);
    grid.addWidget(
        new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, m_card), row, 0);
    grid.addWidget(place, row, 1);
}

QComboBox *SegmentSection::addChoice(
    QGridLayout &grid, const QString &name, const QStringList &texts)
{
    auto *choice = new QComboBox(m_card);
    choice->addItems(texts);
    choice->setAccessibleName(name);
    addRow(grid, name, choice);
    connect(choice, &QComboBox::activated, this, &SegmentSection::takeFields);
    return choice;
}

bool SegmentSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_effect->waitUntilShown(patience);
}

void SegmentSection::showBook(const BookPointer &book)
{
    m_book = book;
    const bool isEdited = !(m_draft == m_saved);
    m_saved = segmentDraft(*book, today());
    if (!isEdited) {
        m_draft = m_saved;
        showDraft();
    }
    showState();
}

void SegmentSection::showDraft()
{
    const Options &options = m_draft.options;
    m_value->setCurrentIndex(options.segmentValue == Options::SegmentValue::Total ? 0 : 1);
    const auto *amount = std::get_if<double>(&options.segmentThreshold);
    if (amount != nullptr) {
        m_threshold->setCurrentIndex(ByAmount);
        m_amount->setValue(*amount);
    } else {
        m_threshold->setCurrentIndex(
            std::get<Options::ThresholdBy>(options.segmentThreshold) == Options::ThresholdBy::Median
                ? ByMedian
                : ByMean);
    }
    m_effort->setValue(options.effortThreshold);
    m_supported->setCurrentIndex(options.alignmentSupported > 0 ? 1 : 0);
    m_of->setCurrentIndex(options.alignmentOf == Options::AlignmentOf::Applicable ? 0 : 1);
    m_total->setCurrentIndex(options.opportunityTotal == Options::OpportunityTotal::Sum ? 0 : 1);
    m_rank->setCurrentIndex(options.stackRank == Options::StackRank::Opportunity ? 0 : 1);
    for (const auto &[segment, field] : m_cadences) {
        field->setValue(m_draft.cadences.at(segment));
    }
    for (const auto &[segment, field] : m_names) {
        field->setText(m_draft.names.at(segment));
    }
}

void SegmentSection::takeFields()
{
    Options &options = m_draft.options;
    options.segmentValue = m_value->currentIndex() == 0 ? Options::SegmentValue::Total
                                                        : Options::SegmentValue::PerSeat;
    switch (m_threshold->currentIndex()) {
    case ByMedian:
        options.segmentThreshold = Options::ThresholdBy::Median;
        break;
    case ByMean:
        options.segmentThreshold = Options::ThresholdBy::Mean;
        break;
    default:
        if (const auto amount = m_amount->value()) {
            options.segmentThreshold = *amount;
        }
        break;
    }
    options.effortThreshold = m_effort->value().value_or(options.effortThreshold);
    options.alignmentSupported = m_supported->currentIndex() == 0 ? 0.0 : HalfAligned;
    options.alignmentOf =
        m_of->currentIndex() == 0 ? Options::AlignmentOf::Applicable : Options::AlignmentOf::All;
    options.opportunityTotal = m_total->currentIndex() == 0 ? Options::OpportunityTotal::Sum
                                                            : Options::OpportunityTotal::FirstYear;
    options.stackRank =
        m_rank->currentIndex() == 0 ? Options::StackRank::Opportunity : Options::StackRank::Mrr;
    for (const auto &[segment, field] : m_cadences) {
        if (const auto days = field->value()) {
            m_draft.cadences[segment] = static_cast<int>(*days);
        }
    }
    for (const auto &[segment, field] : m_names) {
        m_draft.names[segment] = field->text();
    }
    showState();
}

bool SegmentSection::isAcceptable() const
{
    const bool needsAmount = m_threshold->currentIndex() == ByAmount;
    return !sameNames(m_draft) && m_effort->isAcceptable()
        && (!needsAmount || m_amount->isAcceptable())
        && std::all_of(m_cadences.begin(), m_cadences.end(),
            [](const auto &entry) { return entry.second->isAcceptable(); });
}

void SegmentSection::showState()
{
    m_amount->setEnabled(m_threshold->currentIndex() == ByAmount);
    m_amount->setOptional(m_threshold->currentIndex() != ByAmount);
    const auto same = sameNames(m_draft);
    if (same) {
        const QString name = m_names.contains(same->first)
            ? m_names.at(same->first)->text().simplified()
            : QString();
        m_problem->setText(u"Two areas would be called “%1”."_s.arg(
            name.isEmpty() ? usualAreaName(same->first) : name));
    }
    m_problem->setVisible(same.has_value());
    for (const auto &[segment, field] : m_names) {
        const QString name = field->text().simplified();
        m_cadences.at(segment)->setAccessibleName(name.isEmpty() ? usualAreaName(segment) : name);
    }
    const bool isEdited = !(m_draft == m_saved);
    m_save->setEnabled(isEdited && isAcceptable());
    m_discard->setEnabled(isEdited);
    m_effect->showSoon(segmentChange(m_draft, *m_book, today()));
}

void SegmentSection::save()
{
    const SegmentDraft draft = m_draft;
    const Change change = segmentChange(draft, *m_book, today());
    m_draft = m_saved; // so that what comes back is taken as it is
    if (!apply(change, u"Segments were not saved"_s)) {
        m_draft = draft;
    }
}

void SegmentSection::resizeEvent(QResizeEvent *event)
{
    SetupSection::resizeEvent(event);
    m_layout->setDirection(width() < scaled(SegmentSectionSideBySide) ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
}

} // namespace bellwether
