// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/segmentedit.h"
#include "ui/setup/setupsection.h"

#include <map>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace bellwether {

class Button;
class Card;
class EffectCard;
class NumberField;
class PlainLabel;

// Where high value and high effort begin, what each segment is called, how often it wants to hear
// from us, and how alignment and opportunity are counted; with who changes segment.
class SegmentSection : public SetupSection
{
    Q_OBJECT

public:
    explicit SegmentSection(const PageContext &context, QWidget *parent = nullptr);

    void showBook(const BookPointer &book) override;
    void discard() override { m_draft = m_saved; }
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    const SegmentDraft &draft() const { return m_draft; }
    EffectCard *effect() const { return m_effect; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFields();
    void addRow(QGridLayout &grid, const QString &name, QWidget *field, const QString &note = {});
    void addAreas(QGridLayout &grid);
    QComboBox *addChoice(QGridLayout &grid, const QString &name, const QStringList &texts);
    void showDraft();
    void takeFields();
    void showState();
    void save();
    bool isAcceptable() const;

    BookPointer m_book;
    SegmentDraft m_draft;
    SegmentDraft m_saved;
    QBoxLayout *m_layout;
    Card *m_card;
    QComboBox *m_value = nullptr;
    QComboBox *m_threshold = nullptr;
    NumberField *m_amount = nullptr;
    NumberField *m_effort = nullptr;
    QComboBox *m_supported = nullptr;
    QComboBox *m_of = nullptr;
    QComboBox *m_total = nullptr;
    QComboBox *m_rank = nullptr;
    std::map<Segment, NumberField *> m_cadences;
    std::map<Segment, QLineEdit *> m_names; // of the four areas
    PlainLabel *m_problem = nullptr; // with the names
    Button *m_discard = nullptr;
    Button *m_save = nullptr;
    EffectCard *m_effect;
};

} // namespace bellwether
