// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/numberfield.h"

#include "ui/widgets/paint.h"

#include <QKeyEvent>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int NumberFieldWidth = 84;
constexpr int Digits = 12;

} // namespace

NumberField::NumberField(const QString &name, double least, double most, QWidget *parent)
    : QLineEdit(parent)
    , m_least(least)
    , m_most(most)
{
    setAccessibleName(name);
    setFixedWidth(scaled(NumberFieldWidth));
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::textEdited, this, [this] {
        showWhetherAcceptable();
        if (isAcceptable()) {
            emit edited();
        }
    });
}

void NumberField::setOptional(bool isOptional)
{
    m_isOptional = isOptional;
    showWhetherAcceptable();
}

std::optional<double> NumberField::value() const
{
    bool isNumber = false;
    const double number = text().trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber && number >= m_least && number <= m_most ? std::optional(number) : std::nullopt;
}

bool NumberField::isAcceptable() const
{
    return value().has_value() || (m_isOptional && text().trimmed().isEmpty());
}

void NumberField::setValue(std::optional<double> value)
{
    setText(value ? QString::number(*value, 'g', Digits) : QString());
    showWhetherAcceptable();
}

void NumberField::showWhetherAcceptable()
{
    const bool isWrong = !isAcceptable();
    setStyleSheet(isWrong
            ? u"QLineEdit { border: 1px solid %1; }"_s.arg(currentTheme().negative.name())
            : QString());
    setAccessibleDescription(isWrong
            ? u"A number from %1 to %2"_s.arg(QString::number(m_least), QString::number(m_most))
            : QString());
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const double from = value().value_or(std::clamp(0.0, m_least, m_most));
    setValue(std::clamp(from + step, m_least, m_most));
    emit edited();
}

} // namespace bellwether
