// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/recoverydialog.h"

#include "core/base/numbertext.h"
#include "ui/history/historywords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

PlainLabel *paragraph(
    const QString &text, Theme::TextStyle style, PlainLabel::Ink ink, QWidget *parent)
{
    auto *label = new PlainLabel(text, style, ink, parent);
    label->setWordWrap(true);
    return label;
}

bool hasFile(const LostBook &lost)
{
    return QFileInfo(lost.path).size() > 0;
}

QString whatHappened(const LostBook &lost)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(lost.path).absolutePath());
    if (!QFileInfo::exists(lost.path)) {
        return u"There is no such file in %1 any more. If you moved it, open it from where it is "
               "now. Nothing was changed."_s.arg(folder);
    }
    return u"The file is in %1. It was left as it is."_s.arg(folder);
}

// With the churned ones, which a customer count leaves out.
QString companiesText(int companies)
{
    return companies == 1 ? u"1 company"_s : u"%1 companies"_s.arg(countText(companies));
}

QString laterActions(std::int64_t count)
{
    return count == 1 ? u"1 later action"_s : u"%1 later actions"_s.arg(countText(count));
}

} // namespace

QString lostTitle(const LostBook &lost)
{
    const QString name = QFileInfo(lost.path).fileName();
    if (!QFileInfo::exists(lost.path)) {
        return u"%1 is gone"_s.arg(name);
    }
    return lost.error.kind == Error::Kind::EmptyFile ? u"%1 is empty (0 bytes)"_s.arg(name)
                                                     : u"%1 is damaged"_s.arg(name);
}

QStringList planSentences(const LostBook &lost)
{
    if (!lost.plan) {
        return {u"This computer has neither a copy nor a log of this book. Open backup… opens a "
                "copy that you keep elsewhere."_s};
    }
    const RecoveryPlan &plan = *lost.plan;
    QStringList sentences;
    const std::int64_t copied = plan.copies.empty() ? 0 : plan.copies.front().seq;
    if (plan.logReachesTo > 0) {
        sentences << u"Everything up to action %1 of %2."_s.arg(
            countText(plan.logReachesTo), momentText(plan.logReachesAt));
    }
    if (!plan.copies.empty()) {
        const BookCopy &newest = plan.copies.front();
        QString from = u"From the copy of %1 with %2"_s.arg(
            momentText(newest.madeAt), companiesText(newest.companies));
        if (plan.logReachesTo > copied) {
            from += u" and %1 from the log"_s.arg(laterActions(plan.logReachesTo - copied));
        }
        sentences << from + u'.';
    } else if (plan.logReachesTo > 0) {
        sentences << u"From the log, which has every action since the book was made."_s;
    }
    sentences << (hasFile(lost)
            ? u"The damaged file is kept beside the book as %1.damaged with the time. Nothing is "
              "deleted."_s.arg(QFileInfo(lost.path).fileName())
            : u"Nothing is deleted."_s);
    return sentences;
}

RecoveryDialog::RecoveryDialog(const LostBook &lost, QWidget *parent)
    : Dialog(lostTitle(lost), whatHappened(lost), parent)
{
    body()->addWidget(makePlan(lost));
    if (hasFile(lost) && !lost.error.detail.isEmpty()) {
        auto *words =
            paragraph(u"What was found: %1"_s.arg(lost.error.detail.simplified().left(300)),
                Theme::TextStyle::Small, PlainLabel::Ink::Text3, this);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        body()->addWidget(words);
    }
    auto *goOn = new Button(u"Go on without this book"_s, Button::Kind::Link, this);
    connect(goOn, &QPushButton::clicked, this, &QDialog::reject);
    body()->addWidget(goOn, 0, Qt::AlignLeft);
    body()->addStretch(1);

    connect(addButton(u"Quit"_s, false), &QPushButton::clicked, this, &RecoveryDialog::quitWanted);
    Button *save = addButton(u"Save damaged file as…"_s, false);
    save->setEnabled(hasFile(lost));
    connect(save, &QPushButton::clicked, this, &RecoveryDialog::saveDamagedWanted);
    Button *backup = addButton(u"Open backup…"_s, !lost.plan);
    connect(backup, &QPushButton::clicked, this, &RecoveryDialog::backupWanted);
    Button *recover = addButton(u"Recover with log"_s, lost.plan.has_value());
    recover->setEnabled(lost.plan.has_value());
    connect(recover, &QPushButton::clicked, this, &RecoveryDialog::recoverWanted);
    (lost.plan ? recover : backup)->setFocus();
    resize(QSize(scaled(640), sizeHint().height()).boundedTo(parent->size() - QSize(40, 40)));
}

QWidget *RecoveryDialog::makePlan(const LostBook &lost)
{
    auto *card = new Card(lost.plan ? u"What will come back"_s : u"What can be done"_s, {}, this);
    auto *content = new QWidget(card);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    bool isFirst = true;
    for (const QString &sentence : planSentences(lost)) {
        layout->addWidget(paragraph(sentence, Theme::TextStyle::Body,
            isFirst ? PlainLabel::Ink::Text : PlainLabel::Ink::Text2, content));
        isFirst = false;
    }
    card->setBody(content);
    return card;
}

} // namespace bellwether
