// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/recoveryactions.h"

#include "ui/history/background.h"
#include "ui/history/copiesdialog.h"
#include "ui/history/lockdialog.h"
#include "ui/history/recoverydialog.h"
#include "ui/history/windowcall.h"
#include "ui/navigator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString NotOpened = u"The book was not opened"_s;

// Whether it may be a book of ours that something happened to.
bool mayBeLost(const QString &path, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::DamagedData:
    case Error::Kind::EmptyFile:
    case Error::Kind::NotABook:
        return true;
    case Error::Kind::CannotOpen:
        return !QFileInfo::exists(path);
    default:
        return false;
    }
}

// The bytes as they are, with a journal that belongs to them.
Result<void> copyBytes(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to)) {
        return failure(Error::Kind::CannotCreate, to, u"the name is taken"_s);
    }
    for (const QString &suffix : {QString(), u"-journal"_s}) {
        if (!suffix.isEmpty() && !QFileInfo::exists(from + suffix)) {
            continue;
        }
        QFile source(from + suffix);
        if (!source.copy(to + suffix)) {
            return failure(Error::Kind::CannotWrite, to + suffix, source.errorString());
        }
        QFile::setPermissions(to + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

} // namespace

RecoveryActions::RecoveryActions(
    Workspace &workspace, Navigator &navigator, FileDialogs &dialogs, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_dialogs(dialogs)
    , m_today(today)
    , m_window(window)
{
}

void RecoveryActions::help(const QString &path, const Error &error)
{
    if (error.kind == Error::Kind::LockedElsewhere) {
        showLock(error);
    } else if (mayBeLost(path, error)) {
        planRecovery(path, error);
    } else {
        m_navigator.report(NotOpened, error);
    }
}

void RecoveryActions::planRecovery(const QString &path, const Error &error)
{
    inBackground<RecoveryPlan>(
        this, &m_window, u"Looking for copies of %1"_s.arg(QFileInfo(path).fileName()),
        [path](Progress *) { return recoveryPlan(path); },
        [this, path, error](const Result<RecoveryPlan> &plan) {
            // Without a copy or a log, a foreign file and a wrong name are no lost books.
            const bool isOurs =
                error.kind == Error::Kind::DamagedData || error.kind == Error::Kind::EmptyFile;
            if (plan || isOurs) {
                showRecovery({path, error, plan ? std::optional(*plan) : std::nullopt});
            } else {
                m_navigator.report(NotOpened, error);
                emit notOurs(path);
            }
        });
}

void RecoveryActions::showRecovery(const LostBook &lost)
{
    if (m_recovery) {
        m_recovery->close();
    }
    m_recovery = new RecoveryDialog(lost, &m_window);
    connect(m_recovery, &RecoveryDialog::recoverWanted, this,
        [this, path = lost.path] { recoverWithLog(path); });
    connect(m_recovery, &RecoveryDialog::backupWanted, this, [this, lost] { chooseBackup(lost); });
    connect(m_recovery, &RecoveryDialog::saveDamagedWanted, this,
        [this, path = lost.path] { saveDamaged(path); });
    connect(m_recovery, &RecoveryDialog::quitWanted, this, &RecoveryActions::quitWanted);
    m_recovery->open();
}

QWidget &RecoveryActions::above() const
{
    return m_recovery ? static_cast<QWidget &>(*m_recovery) : m_window;
}

void RecoveryActions::recoverWithLog(const QString &path)
{
    if (m_workspace.path() == path) {
        m_workspace.close();
    }
    const QDateTime now = QDateTime::currentDateTime();
    inBackground<QString>(
        this, &above(), u"Recovering %1"_s.arg(QFileInfo(path).fileName()),
        [path, now](Progress *progress) { return bellwether::recoverWithLog(path, now, progress); },
        [this, path](const Result<QString> &damaged) { finish(path, damaged); });
}

// The copies of this computer, or a file from elsewhere where it has none.
void RecoveryActions::chooseBackup(const LostBook &lost)
{
    if (!lost.plan || lost.plan->copies.empty()) {
        const QStringList paths = m_dialogs.open(&m_window,
            {u"Open backup"_s, QFileInfo(lost.path).absolutePath(),
                u"Bellwether books (*.bellwether);;All files (*)"_s, u"bellwether"_s});
        if (!paths.isEmpty()) {
            openBackup(lost.path, paths.front());
        }
        return;
    }
    auto *dialog = new CopiesDialog(
        {u"Open backup"_s,
            u"Verified copies that this computer made of the book. What was done after the chosen "
            "one does not come back; Recover with log brings it back too."_s,
            u"Put this copy in place"_s, u"The damaged file is kept beside it"_s},
        lost.plan->copies, nullptr, {}, m_today, &above());
    connect(dialog, &CopiesDialog::chosen, this,
        [this, path = lost.path](const BookCopy &copy) { openBackup(path, copy.path); });
    dialog->open();
}

void RecoveryActions::openBackup(const QString &path, const QString &copyPath)
{
    const QDateTime now = QDateTime::currentDateTime();
    inBackground<QString>(
        this, &above(), u"Putting the copy in place"_s,
        [path, copyPath, now](Progress *) { return recoverFromCopy(path, copyPath, now); },
        [this, path](const Result<QString> &damaged) { finish(path, damaged); });
}

void RecoveryActions::finish(const QString &path, const Result<QString> &damaged)
{
    if (!damaged) {
        if (damaged.error().kind != Error::Kind::Cancelled) {
            m_navigator.report(u"The book was not recovered"_s, damaged.error());
        }
        return; // the screen is still there with the other ways
    }
    if (m_recovery) {
        m_recovery->accept();
    }
    emit openWanted(path, BookFile::Access::ReadWrite);
    if (m_workspace.isOpen()) {
        m_navigator.say(damaged->isEmpty()
                ? u"%1 was recovered"_s.arg(QFileInfo(path).fileName())
                : u"%1 was recovered; the file as it was is kept as %2"_s.arg(
                    QFileInfo(path).fileName(), QFileInfo(*damaged).fileName()));
    }
}

void RecoveryActions::saveDamaged(const QString &path)
{
    const QFileInfo file(path);
    const QString suggestion =
        file.dir().filePath(u"%1 damaged.%2"_s.arg(file.completeBaseName(), file.suffix()));
    const QString target = m_dialogs.save(
        &m_window, {u"Save damaged file as"_s, suggestion, u"All files (*)"_s, file.suffix()});
    if (target.isEmpty()) {
        return;
    }
    inBackground<void>(
        this, &above(), u"Saving the damaged file"_s,
        [path, target](Progress *) { return copyBytes(path, target); },
        [this, target](const Result<void> &done) {
            if (done) {
                m_navigator.say(
                    u"The damaged file is saved as %1"_s.arg(QDir::toNativeSeparators(target)));
            } else {
                m_navigator.report(u"The damaged file was not saved"_s, done.error());
            }
        });
}

void RecoveryActions::showLock(const Error &error)
{
    auto *dialog = new LockDialog(error, &m_window);
    const QString path = error.subject;
    connect(dialog, &LockDialog::readOnlyWanted, this,
        [this, path] { emit openWanted(path, BookFile::Access::ReadOnly); });
    connect(dialog, &LockDialog::switchWanted, this, &RecoveryActions::switchTo);
    connect(dialog, &LockDialog::removalWanted, this, [this, path] {
        if (BookFile::removeEmptyLock(path)) {
            emit openWanted(path, BookFile::Access::ReadWrite);
        } else {
            m_navigator.report(u"The lock was not removed"_s,
                {Error::Kind::CannotWrite, path, u"the lock file names somebody by now"_s});
        }
    });
    dialog->open();
}

// A window that is stuck, or of another user, never takes the call.
void RecoveryActions::switchTo(qint64 process)
{
    constexpr int Patience = 2000; // ms
    const auto unanswered = [this] {
        m_navigator.say(u"That window did not answer. Look for it among your windows."_s);
    };
    if (!WindowCall::call(process)) {
        unanswered();
        return;
    }
    QTimer::singleShot(Patience, this, [process, unanswered] {
        if (WindowCall::takeBack(process)) {
            unanswered();
        }
    });
}

} // namespace bellwether
