// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/sessiontrouble.h"

#include "ui/history/historyactions.h"
#include "ui/history/historywords.h"
#include "ui/history/recoveryactions.h"
#include "ui/shell/noticebar.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/paint.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The connection still holds the book itself where the name went or another file got it; written
// over in place, the book is only in the copies and the log.
bool isWrittenOver(const QString &path, const Error &error)
{
    return QFileInfo::exists(path) && error.detail != "another file has its name"_L1;
}

Dialog *ask(
    const QString &title, const QString &line, const QStringList &paragraphs, QWidget *window)
{
    auto *dialog = new Dialog(title, line, window);
    for (const QString &text : paragraphs) {
        dialog->addParagraph(text);
    }
    dialog->body()->addStretch(1);
    return dialog;
}

void openSized(Dialog *dialog)
{
    dialog->resize(scaled(560), dialog->sizeHint().height());
    dialog->open();
}

} // namespace

SessionTrouble::SessionTrouble(Workspace &workspace, HistoryActions &history,
    RecoveryActions &recovery, NoticeBar &notices, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_history(history)
    , m_recovery(recovery)
    , m_notices(notices)
    , m_window(window)
{
}

bool SessionTrouble::handle(
    const QString &title, const Error &error, const std::function<void()> &retry)
{
    const bool isOfTheBook = m_workspace.isOpen() && error.subject == m_workspace.path();
    switch (error.kind) {
    case Error::Kind::DiskFull:
        showFullDisk(title, error, retry);
        return true;
    case Error::Kind::ChangedOutside:
        if (isOfTheBook && isWrittenOver(m_workspace.path(), error)) {
            showOverwritten(error);
        } else if (isOfTheBook) {
            showMoved();
        }
        return isOfTheBook;
    case Error::Kind::CannotWrite:
        if (isOfTheBook && m_workspace.isReadOnly()) {
            showFailedDisk(error);
            return true;
        }
        return false;
    default:
        return false;
    }
}

QString SessionTrouble::lastSaved() const
{
    const std::optional<ActionEntry> newest = m_history.newestAction();
    return newest
        ? u"Your last saved action is %1."_s.arg(lastActionText(*newest, m_workspace.book().get()))
        : u"Nothing was saved in it yet."_s;
}

void SessionTrouble::showMoved()
{
    const QString path = m_workspace.path();
    Dialog *dialog = ask(u"The book's file was moved or replaced"_s,
        u"%1 is no longer the file that is open: another program moved, deleted or replaced it. "
        "The last change was not written."_s.arg(QDir::toNativeSeparators(path)),
        {lastSaved(),
            u"Find the file when you know where it went. Otherwise save everything that is open "
            "here to a new file; what lies under the old name now is left alone."_s},
        &m_window);
    dialog->addDeed(u"Cancel"_s, false, {});
    dialog->addDeed(u"Find the file…"_s, false, [this] { emit findWanted(); });
    dialog->addDeed(u"Save to a new file…"_s, true, [this] { m_history.saveCopyAndOpen(); });
    openSized(dialog);
}

void SessionTrouble::showOverwritten(const Error &error)
{
    const QString path = m_workspace.path();
    Dialog *dialog = ask(u"The book's file changed outside the program"_s,
        u"Another program wrote over %1. The last change was not written, so that the two do not "
        "get mixed."_s.arg(QDir::toNativeSeparators(path)),
        {lastSaved(),
            u"Bring back what was saved here: the file as it is now is kept beside it. Or go on "
            "with the file as it is now: what was saved here stays among the copies of this "
            "computer."_s,
            error.detail.isEmpty() ? QString() : u"What was found: %1"_s.arg(error.detail)},
        &m_window);
    dialog->addDeed(u"Cancel"_s, false, {});
    dialog->addDeed(u"Use the file as it is now"_s, false, [this, path] {
        m_workspace.close();
        emit openWanted(path, BookFile::Access::ReadWrite);
    });
    dialog->addDeed(
        u"Bring back what was saved"_s, true, [this, path] { m_recovery.recoverWithLog(path); });
    openSized(dialog);
}

void SessionTrouble::showFullDisk(
    const QString &title, const Error &error, const std::function<void()> &retry)
{
    Dialog *dialog = ask(title, fullDiskSentence(error, retry != nullptr),
        {u"Deleting something in the book needs space too; delete or move other files."_s},
        &m_window);
    if (retry) {
        dialog->addDeed(u"Cancel"_s, false, {});
        dialog->addDeed(u"Retry"_s, true, retry);
    } else {
        dialog->addDeed(u"OK"_s, true, {});
    }
    openSized(dialog);
}

void SessionTrouble::showFailedDisk(const Error &error)
{
    const QString sentence =
        u"The disk reported an error. Changes are stopped to protect your book."_s;
    const auto save = [this] { m_history.saveCopy(); };
    m_notices.show({u"disk"_s, Notice::Weight::Danger, sentence,
        {{u"Save a copy elsewhere…"_s, save}}, false});
    Dialog *dialog = ask(u"This was not saved"_s, sentence,
        {lastSaved(),
            u"Save a copy on another disk now. Then close the book, have the disk checked, and "
            "open the book again."_s,
            error.detail.isEmpty() ? QString() : u"The system says: %1"_s.arg(error.detail)},
        &m_window);
    dialog->addDeed(u"Close"_s, false, {});
    dialog->addDeed(u"Save a copy elsewhere…"_s, true, save);
    openSized(dialog);
}

QString fullDiskSentence(const Error &error, bool canRetry)
{
    const QFileInfo subject(error.subject);
    const QString folder = subject.isDir() ? subject.absoluteFilePath() : subject.absolutePath();
    // Core says what it knows: "1200 bytes free, 5000 needed".
    static const QRegularExpression figures(u"^(\\d+) bytes free, (\\d+) needed$"_s);
    const QRegularExpressionMatch match = figures.match(error.detail);
    const QString needed = match.hasMatch()
        ? u" (%1 free, %2 needed)"_s.arg(
            bytesText(match.captured(1).toLongLong()), bytesText(match.captured(2).toLongLong()))
        : QString();
    return u"Not saved: the disk with %1 is full%2. Nothing was changed. Free space and %3."_s.arg(
        QDir::toNativeSeparators(folder), needed, canRetry ? u"press Retry"_s : u"try again"_s);
}

} // namespace bellwether
