// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/entry/entrykind.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace bellwether {

class Button;
class CustomerField;
class FieldBlock;
class TickBox;

// The fields of a note, an interaction, a sentiment or feedback: those of the kind that is chosen.
// What is wrong stands under the field it is about.
class EntryFields : public QWidget
{
    Q_OBJECT

public:
    EntryFields(const BookPointer &book, std::optional<CompanyId> customer, QDate today,
        QWidget *parent = nullptr);

    void setKind(EntryKind kind); // any but Task
    // For these, whatever stands in the field.
    void setCustomers(const std::vector<CompanyId> &companies);
    // The change as the fields have it; nothing, and what is wrong is said, when it cannot be made.
    std::optional<Change> read(const Book &book, std::optional<TeamMemberId> author);
    // The feedback that a customer is about to give themself; nothing without a customer.
    std::optional<FeedbackEntry> forHandOver();
    void clear(); // for the next one: customer, day and kind stay
    CustomerField *customer() const { return m_customer; }

signals:
    void handOverWanted();
    void questionWanted(bellwether::FeedbackKind kind);

private:
    FieldBlock *add(const QString &name, QWidget *field);
    void fillTypes();
    void fillFeedback();
    void addHandOver();
    void fillContacts();
    void showRows();
    InteractionEntry interaction() const;
    FeedbackEntry feedback() const;
    FeedbackKind feedbackKind() const;
    void tell(EntryFault fault);
    void forget(); // what was wrong

    BookPointer m_book;
    QDate m_today;
    EntryKind m_kind = EntryKind::Note;
    std::vector<CompanyId> m_companies; // empty: the one in the field
    QVBoxLayout *m_layout;
    CustomerField *m_customer;
    QDateEdit *m_day;
    QComboBox *m_type;
    QComboBox *m_direction;
    TickBox *m_attended;
    QComboBox *m_sentiment;
    QComboBox *m_feedback;
    QComboBox *m_contact;
    QLineEdit *m_value;
    QComboBox *m_level;
    QPlainTextEdit *m_text;
    QWidget *m_handOver = nullptr;
    FieldBlock *m_customerBlock;
    FieldBlock *m_dayBlock;
    FieldBlock *m_typeBlock;
    FieldBlock *m_directionBlock;
    FieldBlock *m_attendedBlock;
    FieldBlock *m_sentimentBlock;
    FieldBlock *m_feedbackBlock;
    FieldBlock *m_contactBlock;
    FieldBlock *m_valueBlock;
    FieldBlock *m_levelBlock;
    FieldBlock *m_textBlock;
};

} // namespace bellwether
