// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/surveyscreen.h"

#include "ui/entry/choicerow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklists/fieldblock.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SurveyScreenSide = 48;
constexpr int SurveyScreenCommentHeight = 96; // px at 100 %
constexpr int CommentWidth = 560;

constexpr std::array SurveyScreenLevels{HappinessLevel::NotHappy, HappinessLevel::Neutral,
    HappinessLevel::Happy, HappinessLevel::VeryHappy};

QStringList numbers(int first, int last)
{
    QStringList texts;
    for (int number = first; number <= last; ++number) {
        texts << QString::number(number);
    }
    return texts;
}

QStringList textsOf(FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::Nps:
        return numbers(0, 10);
    case FeedbackKind::Csat:
        return numbers(1, 5);
    case FeedbackKind::Happiness:
        break;
    }
    QStringList texts;
    for (const HappinessLevel level : SurveyScreenLevels) {
        texts << nameOf(level);
    }
    return texts;
}

std::pair<QString, QString> endsOf(FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::Nps:
        return {u"Not at all likely"_s, u"Extremely likely"_s};
    case FeedbackKind::Csat:
        return {u"Very dissatisfied"_s, u"Very satisfied"_s};
    case FeedbackKind::Happiness:
        break;
    }
    return {};
}

PlainLabel *centred(const QString &text, Theme::TextStyle style, PlainLabel::Ink ink, QWidget *at)
{
    auto *label = new PlainLabel(text, style, ink, at);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

SurveyScreen::SurveyScreen(
    const QString &asker, const QString &question, FeedbackKind kind, QWidget *parent)
    : QDialog(parent)
    , m_stack(new QStackedWidget(this))
    , m_choices(new ChoiceRow(question, textsOf(kind), endsOf(kind), this))
    , m_comment(new QPlainTextEdit(this))
    , m_send(new Button(u"Done"_s, Button::Kind::Primary, this))
{
    setWindowTitle(question);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        SurveyScreenSide, SurveyScreenSide, SurveyScreenSide, SurveyScreenSide);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeQuestion(asker, question));
    m_stack->addWidget(makeThanks());
    m_send->setEnabled(false);
    m_send->setAutoDefault(false);
    connect(m_choices, &ChoiceRow::chosen, m_send, [this] { m_send->setEnabled(true); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(1);
        m_stack->currentWidget()->findChild<Button *>()->setFocus();
        emit answered(m_choices->current(), m_comment->toPlainText());
    });
    m_choices->focusFirst();
}

QWidget *SurveyScreen::makeQuestion(const QString &asker, const QString &question)
{
    auto *page = new QWidget(this);
    m_comment->setPlaceholderText(u"What is the main reason for your answer?"_s);
    m_comment->setAccessibleName(m_comment->placeholderText());
    shapeText(*m_comment, SurveyScreenCommentHeight);
    m_comment->setMaximumWidth(scaled(CommentWidth));
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(24);
    layout->addWidget(centred(asker, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text2, page));
    layout->addStretch(2);
    layout->addWidget(centred(question, Theme::TextStyle::ValueLarge, PlainLabel::Ink::Text, page));
    layout->addWidget(m_choices, 0, Qt::AlignHCenter);
    auto *comment = new QHBoxLayout;
    comment->addStretch(1);
    comment->addWidget(m_comment, 2);
    comment->addStretch(1);
    layout->addLayout(comment);
    layout->addWidget(m_send, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

QWidget *SurveyScreen::makeThanks()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(
        centred(u"Thank you"_s, Theme::TextStyle::ValueLarge, PlainLabel::Ink::Text, page));
    layout->addWidget(centred(u"Your answer is saved. Please hand the computer back."_s,
        Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text2, page));
    auto *close = new Button(u"Back to Bellwether"_s, Button::Kind::Default, page);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void SurveyScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTheme().surface);
}

void setRating(FeedbackEntry &entry, int place)
{
    if (entry.kind == FeedbackKind::Happiness) {
        const auto at = static_cast<std::size_t>(place);
        entry.level =
            at < SurveyScreenLevels.size() ? std::optional(SurveyScreenLevels[at]) : std::nullopt;
    } else {
        entry.value = textsOf(entry.kind).value(place);
    }
}

} // namespace bellwether
