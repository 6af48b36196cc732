// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/dialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DialogSide = 24;

} // namespace

Dialog::Dialog(const QString &title, const QString &line, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *heading =
        new PlainLabel(title, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, this);
    heading->setWordWrap(true);
    m_line = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    m_line->setWordWrap(true);
    setLine(line);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(DialogSide, 4, DialogSide, 16);
    m_body->setSpacing(12);

    m_footer = new QWidget(this);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(DialogSide, 14, DialogSide, 14);
    footer->setSpacing(8);
    m_status = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, m_footer);
    m_status->setElided(true);
    footer->addWidget(m_status, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    footer->addLayout(m_buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(DialogSide, 18, DialogSide, 10);
    head->setSpacing(4);
    head->addWidget(heading);
    head->addWidget(m_line);
    layout->addLayout(head);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_footer);
}

Button *Dialog::addButton(const QString &text, bool isPrimary)
{
    auto *button =
        new Button(text, isPrimary ? Button::Kind::Primary : Button::Kind::Default, m_footer);
    button->setDefault(isPrimary);
    m_buttons->addWidget(button);
    return button;
}

void Dialog::addDeed(const QString &text, bool isPrimary, std::function<void()> run)
{
    Button *button = addButton(text, isPrimary);
    connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] {
        accept();
        if (run) {
            run();
        }
    });
    if (isPrimary) {
        button->setFocus();
    }
}

void Dialog::addParagraph(const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    auto *label = new PlainLabel(text, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    label->setWordWrap(true);
    m_body->addWidget(label);
}

void Dialog::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void Dialog::setStatus(const QString &status)
{
    m_status->setText(status);
}

void Dialog::say(
    QWidget *parent, const QString &title, const QString &sentence, const QString &details)
{
    auto *dialog = new Dialog(title, sentence, parent);
    if (!details.isEmpty()) {
        auto *more =
            new PlainLabel(details, Theme::TextStyle::Small, PlainLabel::Ink::Text3, dialog);
        more->setWordWrap(true);
        more->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        dialog->body()->addWidget(more);
    }
    connect(dialog->addButton(u"OK"_s, true), &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->resize(scaled(440), dialog->sizeHint().height());
    dialog->open();
}

void Dialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(m_footer->geometry(), theme.surface2);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), theme.border);
}

} // namespace bellwether
