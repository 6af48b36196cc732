// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace bellwether {

// One of the four pages of the assistant.
class AssistantStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Shows the draft as it is now; called when the step is shown and when the draft changed.
    virtual void refresh() = 0;
    // The sentence in the footer.
    virtual QString status() const = 0;
    // Where the keyboard goes when the step is shown.
    virtual QWidget *firstControl() = 0;
};

} // namespace bellwether
