// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/scoringedit.h"
#include "ui/setup/setupsection.h"

#include <vector>

class QBoxLayout;
class QComboBox;
class QVBoxLayout;

namespace bellwether {

class Button;
class Card;
class EffectCard;
class NumberField;
class PlainLabel;
class WeightRow;

// The metrics of a score, their weights and the bounds of its bands, with what a change of them
// would do. Saving makes a new version of the score from today on.
class ScoreSection : public SetupSection
{
    Q_OBJECT

public:
    ScoreSection(ScoreFamily family, const PageContext &context, QWidget *parent = nullptr);

    void showBook(const BookPointer &book) override;
    void discard() override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    const ModelDraft &draft() const { return m_draft; }
    EffectCard *effect() const { return m_effect; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBounds();
    QWidget *makeFooter();
    void rebuildRows();
    void take(const ModelDraft &draft);
    void showState();
    void edit(std::size_t metric);
    void addMetric();
    void openMetric(const MetricDraft &metric, std::optional<std::size_t> place);
    void save();
    Change change() const;
    bool isSaved() const { return m_draft == m_saved; }

    ScoreFamily m_family;
    BookPointer m_book;
    ModelDraft m_draft;
    ModelDraft m_saved;
    QBoxLayout *m_layout;
    Card *m_card;
    QWidget *m_rowsPlace;
    QVBoxLayout *m_rowsLayout;
    std::vector<WeightRow *> m_rows;
    NumberField *m_upper = nullptr;
    NumberField *m_lower = nullptr;
    QComboBox *m_missing = nullptr;
    PlainLabel *m_total = nullptr;
    PlainLabel *m_problem = nullptr;
    Button *m_discard = nullptr;
    Button *m_save = nullptr;
    EffectCard *m_effect;
};

} // namespace bellwether
