// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/explanation.h"

#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

void showExplanation(const WorkedOut &explanation, QWidget *parent)
{
    auto *dialog = new Dialog(u"How this is worked out"_s, explanation.definition, parent);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    const auto row = [&](const QString &name, const QString &value) {
        auto *label = new PlainLabel(value, Theme::TextStyle::Body, PlainLabel::Ink::Text, dialog);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(
            new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, dialog), label);
    };
    row(u"Figure"_s, u"%1 (%2)"_s.arg(explanation.title, explanation.figureId));
    row(u"Formula"_s, explanation.formula);
    row(u"Scope"_s, explanation.scope);
    row(u"Days"_s, explanation.days);
    row(u"Left out"_s, explanation.leftOut);
    dialog->body()->addLayout(form);
    QObject::connect(
        dialog->addButton(u"Close"_s, true), &QPushButton::clicked, dialog, &QDialog::accept);
    // Wrapped text is as high as its width makes it.
    const int width = qMin(scaled(520), parent->width() - 48);
    const int height = dialog->layout()->hasHeightForWidth()
        ? dialog->layout()->totalHeightForWidth(width)
        : dialog->sizeHint().height();
    dialog->resize(width, height);
    dialog->open();
}

} // namespace bellwether
