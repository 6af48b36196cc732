// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/fieldblock.h"

#include "ui/widgets/paint.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bellwether {

FieldBlock::FieldBlock(const QString &name, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    m_problem->setWordWrap(true);
    m_problem->hide();
    field->setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    layout->addWidget(field);
    layout->addWidget(m_problem);
}

void FieldBlock::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    m_field->setAccessibleDescription(problem);
}

void shapeText(QPlainTextEdit &text, int height)
{
    text.setTabChangesFocus(true);
    text.setStyleSheet(QStringLiteral("QPlainTextEdit { min-height: %1px; max-height: %1px; }")
                           .arg(scaled(height)));
}

} // namespace bellwether
