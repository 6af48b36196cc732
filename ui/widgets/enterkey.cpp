// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/enterkey.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace bellwether {

namespace {

class EnterKey : public QObject
{
public:
    explicit EnterKey(QAbstractButton *button)
        : QObject(button)
        , m_button(button)
    {
        button->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != m_button || event->type() != QEvent::KeyPress) {
            return false;
        }
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (!isEnter || (press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
            return false;
        }
        // A key that is held down presses once.
        if (!press->isAutoRepeat()) {
            m_button->click();
        }
        return true;
    }

private:
    QAbstractButton *m_button;
};

} // namespace

void pressOnEnter(QAbstractButton *button)
{
    new EnterKey(button);
}

} // namespace bellwether
