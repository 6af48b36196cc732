// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/crashreport.h"

#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/paint.h"

#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

void showCrashReport(const QString &path, QWidget *window)
{
    constexpr qint64 Longest = 1 << 16;
    QFile file(path);
    const bool isThere = file.open(QIODevice::ReadOnly);
    auto *dialog = new Dialog(u"Report of a crash"_s,
        u"It stays on this computer, as %1. It names functions of the program, and of your book "
        "only the kind and number of the last action."_s.arg(QDir::toNativeSeparators(path)),
        window);
    auto *text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(u"Report"_s);
    text->setPlainText(
        isThere ? QString::fromUtf8(file.read(Longest)) : u"The report is no longer there."_s);
    dialog->body()->addWidget(text, 1);
    Button *close = dialog->addButton(u"Close"_s, true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    close->setFocus();
    dialog->resize(QSize(scaled(720), scaled(480)).boundedTo(window->size() - QSize(40, 40)));
    dialog->open();
}

} // namespace bellwether
