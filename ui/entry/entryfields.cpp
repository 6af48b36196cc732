// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entryfields.h"

#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tickbox.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/fieldblock.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TextHeight = 80; // px at 100 %

// Notes have a place of their own.
constexpr std::array Types{InteractionType::Call, InteractionType::Meeting, InteractionType::Email,
    InteractionType::CheckIn, InteractionType::Review, InteractionType::Training,
    InteractionType::Observation};
constexpr std::array Sentiments{Sentiment::VeryPositive, Sentiment::Positive, Sentiment::Neutral,
    Sentiment::Negative, Sentiment::VeryNegative};
constexpr std::array EntryFieldsLevels{HappinessLevel::VeryHappy, HappinessLevel::Happy,
    HappinessLevel::Neutral, HappinessLevel::NotHappy};

template <typename Values>
auto chosenOf(const Values &values, const QComboBox &box)
{
    return values[static_cast<std::size_t>(std::max(0, box.currentIndex()))];
}

} // namespace

EntryFields::EntryFields(
    const BookPointer &book, std::optional<CompanyId> customer, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_today(today)
    , m_layout(new QVBoxLayout(this))
    , m_customer(new CustomerField(*book, customer, this))
    , m_day(newDayField(today, today, u"Day"_s, this))
    , m_type(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_attended(new TickBox(u"The customer came"_s, this))
    , m_sentiment(new QComboBox(this))
    , m_feedback(new QComboBox(this))
    , m_contact(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_level(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_customer->setPlaceholderText(u"Part of the name"_s);
    shapeText(*m_text, TextHeight);
    m_attended->setChecked(true);
    fillTypes();
    fillFeedback();
    m_customerBlock = add(u"Customer"_s, m_customer);
    m_dayBlock = add(u"Day"_s, m_day);
    m_typeBlock = add(u"What it was"_s, m_type);
    m_directionBlock = add(u"Who sought whom"_s, m_direction);
    m_attendedBlock = add(u"Attendance"_s, m_attended);
    m_sentimentBlock = add(u"How the customer feels"_s, m_sentiment);
    m_feedbackBlock = add(u"Asked about"_s, m_feedback);
    m_contactBlock = add(u"Answered by"_s, m_contact);
    m_valueBlock = add(u"Rating"_s, m_value);
    m_levelBlock = add(u"How happy"_s, m_level);
    m_textBlock = add(u"Words"_s, m_text);
    addHandOver();
    connect(m_type, &QComboBox::currentIndexChanged, this, &EntryFields::showRows);
    connect(m_feedback, &QComboBox::currentIndexChanged, this, &EntryFields::showRows);
    connect(m_customer, &QLineEdit::textChanged, this, [this] {
        m_customerBlock->tell({});
        fillContacts();
    });
    connect(m_value, &QLineEdit::textChanged, this, [this] { m_valueBlock->tell({}); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_textBlock->tell({}); });
    fillContacts();
    showRows();
}

FieldBlock *EntryFields::add(const QString &name, QWidget *field)
{
    auto *block = new FieldBlock(name, field, this);
    m_layout->addWidget(block);
    return block;
}

void EntryFields::fillTypes()
{
    for (const InteractionType type : Types) {
        m_type->addItem(type == InteractionType::CheckIn ? u"Check-in"_s : nameOf(type));
    }
    m_direction->addItems({u"We did"_s, u"The customer did"_s});
    for (const Sentiment sentiment : Sentiments) {
        m_sentiment->addItem(nameOf(sentiment));
    }
    m_sentiment->setCurrentIndex(2);
}

void EntryFields::fillFeedback()
{
    m_feedback->addItems(
        {u"Recommending us, 0 to 10 (NPS)"_s, u"Satisfaction, 1 to 5 (CSAT)"_s, u"Happiness"_s});
    m_level->addItem(u"Choose a level"_s);
    for (const HappinessLevel level : EntryFieldsLevels) {
        m_level->addItem(nameOf(level));
    }
}

void EntryFields::addHandOver()
{
    m_handOver = new QWidget(this);
    auto *hand = new Button(u"Hand over the screen"_s, Button::Kind::Default, m_handOver);
    hand->setSign(Icon::Monitor);
    hand->setSmall(true);
    auto *question = new Button(u"Change the question…"_s, Button::Kind::Link, m_handOver);
    auto *row = new QHBoxLayout(m_handOver);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(hand);
    row->addWidget(question);
    row->addStretch(1);
    m_layout->addWidget(m_handOver);
    connect(hand, &QPushButton::clicked, this, &EntryFields::handOverWanted);
    connect(question, &QPushButton::clicked, this, [this] { emit questionWanted(feedbackKind()); });
}

// Those who are there; nobody in particular when the source names no person.
void EntryFields::fillContacts()
{
    m_contact->clear();
    m_contact->addItem(u"Nobody in particular"_s, QVariant());
    const std::optional<CompanyId> company = m_customer->customer();
    for (const Contact &contact : m_book->contacts()) {
        if (company == contact.company && (!contact.leftOn || *contact.leftOn >= m_today)) {
            m_contact->addItem(contact.name, QVariant::fromValue<qlonglong>(contact.id.value));
        }
    }
}

void EntryFields::setKind(EntryKind kind)
{
    m_kind = kind;
    forget();
    showRows();
}

void EntryFields::setCustomers(const std::vector<CompanyId> &companies)
{
    m_companies = companies;
    showRows();
}

FeedbackKind EntryFields::feedbackKind() const
{
    constexpr std::array Kinds{FeedbackKind::Nps, FeedbackKind::Csat, FeedbackKind::Happiness};
    return chosenOf(Kinds, *m_feedback);
}

void EntryFields::showRows()
{
    const bool isInteraction = m_kind == EntryKind::Interaction;
    const bool isFeedback = m_kind == EntryKind::Feedback;
    const InteractionType type = chosenOf(Types, *m_type);
    const FeedbackKind asked = feedbackKind();
    m_customerBlock->setVisible(m_companies.empty());
    m_typeBlock->setVisible(isInteraction);
    m_directionBlock->setVisible(isInteraction && type != InteractionType::Observation);
    m_attendedBlock->setVisible(isInteraction && type == InteractionType::Meeting);
    m_sentimentBlock->setVisible(m_kind == EntryKind::Sentiment);
    m_feedbackBlock->setVisible(isFeedback);
    m_contactBlock->setVisible(isFeedback);
    m_valueBlock->setVisible(isFeedback && asked != FeedbackKind::Happiness);
    m_levelBlock->setVisible(isFeedback && asked == FeedbackKind::Happiness);
    m_handOver->setVisible(isFeedback);
    m_value->setPlaceholderText(asked == FeedbackKind::Nps ? u"0 to 10"_s : u"1 to 5"_s);
    m_text->setPlaceholderText(isFeedback    ? u"What the customer said"_s
            : m_kind == EntryKind::Sentiment ? u"Why you think so"_s
                                             : u"What it was about"_s);
}

InteractionEntry EntryFields::interaction() const
{
    InteractionEntry entry;
    entry.companies = m_companies;
    if (const auto company = m_customer->customer(); company && m_companies.empty()) {
        entry.companies = {*company};
    }
    entry.day = m_day->date();
    entry.text = m_text->toPlainText();
    if (m_kind == EntryKind::Interaction) {
        entry.type = chosenOf(Types, *m_type);
        entry.direction = m_direction->currentIndex() == 0 ? InteractionDirection::Ours
                                                           : InteractionDirection::Theirs;
        entry.attended = m_attended->isChecked();
    }
    return entry;
}

FeedbackEntry EntryFields::feedback() const
{
    FeedbackEntry entry;
    entry.company = m_customer->customer().value_or(CompanyId());
    if (const QVariant contact = m_contact->currentData(); contact.isValid()) {
        entry.contact = ContactId{contact.toLongLong()};
    }
    entry.day = m_day->date();
    entry.kind = feedbackKind();
    entry.value = m_value->text();
    if (entry.kind == FeedbackKind::Happiness && m_level->currentIndex() > 0) {
        entry.level = EntryFieldsLevels[static_cast<std::size_t>(m_level->currentIndex() - 1)];
    }
    entry.comment = m_text->toPlainText();
    entry.channel = u"noted by hand"_s;
    return entry;
}

std::optional<Change> EntryFields::read(const Book &book, std::optional<TeamMemberId> author)
{
    forget();
    Entered<Change> change = tl::unexpected(EntryFault::NoCustomer);
    if (m_kind == EntryKind::Feedback) {
        change = noted(book, feedback(), m_today);
    } else if (m_kind == EntryKind::Sentiment) {
        change = noted(book,
            SentimentNote{m_customer->customer().value_or(CompanyId()), m_day->date(),
                chosenOf(Sentiments, *m_sentiment), m_text->toPlainText()},
            author, m_today);
    } else {
        change = noted(book, interaction(), author, m_today);
    }
    if (!change) {
        tell(change.error());
        return {};
    }
    return *change;
}

std::optional<FeedbackEntry> EntryFields::forHandOver()
{
    forget();
    if (!m_customer->customer()) {
        tell(EntryFault::NoCustomer);
        return {};
    }
    return feedback();
}

void EntryFields::forget()
{
    for (FieldBlock *block :
        {m_customerBlock, m_dayBlock, m_valueBlock, m_levelBlock, m_textBlock}) {
        block->tell({});
    }
}

void EntryFields::tell(EntryFault fault)
{
    FieldBlock *block = m_valueBlock;
    switch (fault) {
    case EntryFault::NoCustomer:
        block = m_customerBlock;
        break;
    case EntryFault::NoDay:
    case EntryFault::DayAhead:
        block = m_dayBlock;
        break;
    case EntryFault::NoText:
        block = m_textBlock;
        break;
    case EntryFault::NoLevel:
        block = m_levelBlock;
        break;
    default:
        break;
    }
    block->tell(describe(fault));
    block->field()->setFocus();
}

void EntryFields::clear()
{
    m_text->clear();
    m_value->clear();
    m_level->setCurrentIndex(0);
    forget();
    (m_companies.empty() && m_customer->text().isEmpty() ? static_cast<QWidget *>(m_customer)
                                                         : m_text)
        ->setFocus();
}

} // namespace bellwether
