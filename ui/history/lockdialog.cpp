// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/lockdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString titleOf(const Error &error)
{
    const QString name = QFileInfo(error.subject).fileName();
    return error.detail.isEmpty() ? u"%1 is locked"_s.arg(name)
                                  : u"%1 is open in another window"_s.arg(name);
}

PlainLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, Theme::TextStyle::Body, PlainLabel::Ink::Text2, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString holderSentence(const QString &holder)
{
    if (holder.isEmpty()) {
        return u"Its lock file names nobody. A program that was cut off may have left it behind."_s;
    }
    const QString process = holder.section(u" on "_s, 0, 0);
    const QString host = holder.section(u" on "_s, 1);
    if (host == QSysInfo::machineHostName()) {
        return u"Process %1 on this computer (%2) has it open."_s.arg(process, host);
    }
    return u"Process %1 on the computer %2 has it open, or had when the folder was last "
           "synchronised."_s.arg(process, host);
}

std::optional<qint64> processHere(const QString &holder)
{
    bool isNumber = false;
    const qint64 process = holder.section(u" on "_s, 0, 0).toLongLong(&isNumber);
    const bool isHere = holder.section(u" on "_s, 1) == QSysInfo::machineHostName();
    return isNumber && isHere ? std::optional(process) : std::nullopt;
}

LockDialog::LockDialog(const Error &error, QWidget *parent)
    : Dialog(titleOf(error), holderSentence(error.detail), parent)
{
    const bool isNobodys = error.detail.isEmpty();
    body()->addWidget(paragraph(isNobodys
            ? u"Remove the lock only when no other window, here or on another computer, has "
              "this book open. Two that write at once would work against each other."_s
            : u"Close it there first to change something, or open it here for reading only; "
              "what the other window saves meanwhile is seen after opening it again."_s,
        this));
    body()->addStretch(1);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    if (isNobodys) {
        connect(
            addButton(u"I checked, remove the lock"_s, false), &QPushButton::clicked, this, [this] {
                accept();
                emit removalWanted();
            });
    }
    const std::optional<qint64> process = processHere(error.detail);
    Button *read = addButton(u"Open read-only"_s, !process);
    if (process) {
        Button *other = addButton(u"Switch to that window"_s, true);
        connect(other, &QPushButton::clicked, this, [this, process] {
            accept();
            emit switchWanted(*process);
        });
    }
    connect(read, &QPushButton::clicked, this, [this] {
        accept();
        emit readOnlyWanted();
    });
    read->setFocus();
    resize(scaled(isNobodys || process ? 560 : 480), sizeHint().height());
}

} // namespace bellwether
