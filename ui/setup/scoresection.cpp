// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/scoresection.h"

#include "core/base/numbertext.h"
#include "ui/setup/effectcard.h"
#include "ui/setup/metricdialog.h"
#include "ui/setup/numberfield.h"
#include "ui/setup/weightrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ScoreSectionSideBySide = 960; // px; below it the effect stands under the metrics
constexpr double WholeWeight = 100; // weights need not add up to it, but are easier to read

BandMoves::Of movesOf(ScoreFamily family)
{
    switch (family) {
    case ScoreFamily::Health:
        return BandMoves::Of::Health;
    case ScoreFamily::Effort:
        return BandMoves::Of::Effort;
    case ScoreFamily::Cs:
        break;
    }
    return BandMoves::Of::Cs;
}

QString titleOf(ScoreFamily family)
{
    switch (family) {
    case ScoreFamily::Health:
        return u"Health metrics"_s;
    case ScoreFamily::Effort:
        return u"Effort metrics"_s;
    case ScoreFamily::Cs:
        break;
    }
    return u"CS score"_s;
}

PlainLabel *newWord(const QString &text, QWidget *parent)
{
    return new PlainLabel(text, Theme::TextStyle::Body, PlainLabel::Ink::Text2, parent);
}

// A word and what it names, side by side.
QWidget *newPair(QWidget *word, QWidget *field, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(word);
    row->addWidget(field);
    row->addStretch(1);
    return pair;
}

} // namespace

ScoreSection::ScoreSection(ScoreFamily family, const PageContext &context, QWidget *parent)
    : SetupSection(context, parent)
    , m_family(family)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_card(new Card(titleOf(family), u"Weighed into one score, 0 to 100"_s, this))
    , m_rowsPlace(new QWidget(m_card))
    , m_rowsLayout(new QVBoxLayout(m_rowsPlace))
    , m_effect(new EffectCard(movesOf(family), context, this))
{
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(0);
    auto *add = new Button(u"Add metric"_s, Button::Kind::Default, m_card);
    add->setSign(Icon::Plus);
    add->setSmall(true);
    m_card->addControl(add);
    connect(add, &QPushButton::clicked, this, &ScoreSection::addMetric);
    auto *body = new QWidget(m_card);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_rowsPlace);
    column->addWidget(makeBounds());
    column->addStretch(1);
    m_problem = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, body);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addWidget(makeFooter());
    m_card->setBody(body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    m_layout->addWidget(m_card, 5);
    m_layout->addWidget(m_effect, 4);
}

// Effort has no bands of its own: high begins at the threshold of the segments.
QWidget *ScoreSection::makeBounds()
{
    auto *place = new WrapRow(8, m_card);
    m_upper = new NumberField(u"Best band from"_s, 0, 100, place);
    m_lower = new NumberField(u"Worst band below"_s, 0, 100, place);
    m_missing = new QComboBox(place);
    m_missing->setAccessibleName(u"A metric without a value"_s);
    m_missing->addItems({u"is left out"_s, u"counts as nothing"_s, u"counts as the middle"_s});
    for (NumberField *field : {m_upper, m_lower}) {
        field->setFixedWidth(scaled(58));
    }
    if (m_family == ScoreFamily::Effort) {
        m_upper->hide();
        m_lower->hide();
    } else {
        const bool isHealth = m_family == ScoreFamily::Health;
        place->add(newPair(
            newWord(isHealth ? u"Satisfactory from"_s : u"Strong from"_s, place), m_upper, place));
        place->add(newPair(
            newWord(isHealth ? u"At risk below"_s : u"Weak below"_s, place), m_lower, place));
    }
    auto *missing = newWord(u"No value"_s, place);
    setPlainToolTip(missing, u"A metric that has no fresh value for a customer"_s);
    place->add(newPair(missing, m_missing, place), 1);
    connect(m_upper, &NumberField::edited, this, [this] {
        m_draft.upperBound = m_upper->value().value_or(m_draft.upperBound);
        showState();
    });
    connect(m_lower, &NumberField::edited, this, [this] {
        m_draft.lowerBound = m_lower->value().value_or(m_draft.lowerBound);
        showState();
    });
    connect(m_missing, &QComboBox::activated, this, [this](int index) {
        m_draft.missing = static_cast<MissingPolicy>(index);
        showState();
    });
    return place;
}

QWidget *ScoreSection::makeFooter()
{
    auto *place = new QWidget(m_card);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_total = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text, place);
    m_total->setElided(true);
    row->addWidget(m_total, 1);
    m_discard = new Button(u"Discard"_s, Button::Kind::Quiet, place);
    m_save = new Button(u"Save"_s, Button::Kind::Primary, place);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        discard();
        showBook(m_book);
    });
    connect(m_save, &QPushButton::clicked, this, &ScoreSection::save);
    return place;
}

void ScoreSection::discard()
{
    m_draft = m_saved;
}

bool ScoreSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_effect->waitUntilShown(patience);
}

void ScoreSection::showBook(const BookPointer &book)
{
    m_book = book;
    const bool isEdited = !isSaved();
    m_saved = modelDraft(*book, m_family, today());
    take(isEdited ? m_draft : m_saved);
}

void ScoreSection::take(const ModelDraft &draft)
{
    m_draft = draft;
    rebuildRows();
    m_upper->setValue(m_draft.upperBound);
    m_lower->setValue(m_draft.lowerBound);
    m_missing->setCurrentIndex(static_cast<int>(m_draft.missing));
    showState();
}

void ScoreSection::rebuildRows()
{
    for (WeightRow *row : m_rows) {
        m_rowsLayout->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (std::size_t i = 0; i < m_draft.metrics.size(); ++i) {
        const MetricDraft &metric = m_draft.metrics[i];
        const auto saved = std::find_if(
            m_saved.metrics.begin(), m_saved.metrics.end(), [&](const MetricDraft &known) {
                return metric.id ? known.id == metric.id : !known.id && known.name == metric.name;
            });
        auto *row = new WeightRow(metric,
            saved == m_saved.metrics.end() ? std::nullopt : std::optional(saved->weight),
            m_rowsPlace);
        connect(row, &WeightRow::weighed, this, [this, i](double weight) {
            m_draft.metrics[i].weight = weight;
            showState();
        });
        connect(row, &WeightRow::editWanted, this, [this, i] { edit(i); });
        m_rowsLayout->addWidget(row);
        row->show();
        m_rows.push_back(row);
    }
}

Change ScoreSection::change() const
{
    return problemOf(m_draft).isEmpty() ? modelChange(m_draft, *m_book, today(), {}) : Change();
}

void ScoreSection::showState()
{
    const QString problem = problemOf(m_draft);
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    const double total = m_draft.totalWeight();
    m_total->setText(total == WholeWeight
            ? u"Total 100 ✓"_s
            : u"Total %1; each counts with its share of it"_s.arg(decimalText(total)));
    m_card->setSubtitle(m_saved.version > 0
            ? u"Weighed into one score, 0 to 100; version %1 is in force"_s.arg(m_saved.version)
            : u"Weighed into one score, 0 to 100"_s);
    m_save->setText(u"Save as version %1"_s.arg(m_saved.version + 1));
    m_save->setEnabled(!isSaved() && problem.isEmpty());
    m_discard->setEnabled(!isSaved());
    m_effect->showSoon(change());
}

void ScoreSection::edit(std::size_t metric)
{
    openMetric(m_draft.metrics[metric], metric);
}

void ScoreSection::addMetric()
{
    openMetric({}, std::nullopt);
}

void ScoreSection::openMetric(const MetricDraft &metric, std::optional<std::size_t> place)
{
    auto *dialog = new MetricDialog(metric, m_family, window());
    connect(dialog, &MetricDialog::chosen, this, [this, place](const MetricDraft &chosen) {
        ModelDraft draft = m_draft;
        if (place && *place < draft.metrics.size()) {
            draft.metrics[*place] = chosen;
        } else {
            draft.metrics.push_back(chosen);
        }
        take(draft);
    });
    connect(dialog, &MetricDialog::removeWanted, this, [this, place] {
        ModelDraft draft = m_draft;
        if (place && *place < draft.metrics.size()) {
            draft.metrics.erase(draft.metrics.begin() + static_cast<std::ptrdiff_t>(*place));
            take(draft);
        }
    });
    dialog->open();
}

void ScoreSection::save()
{
    const ModelDraft draft = m_draft;
    const Change saved = change();
    m_draft = m_saved; // so that what comes back is taken as it is
    if (!apply(saved, u"The score was not saved"_s)) {
        take(draft);
    }
}

void ScoreSection::resizeEvent(QResizeEvent *event)
{
    SetupSection::resizeEvent(event);
    m_layout->setDirection(width() < scaled(ScoreSectionSideBySide) ? QBoxLayout::TopToBottom
                                                                    : QBoxLayout::LeftToRight);
}

} // namespace bellwether
