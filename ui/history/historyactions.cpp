// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historyactions.h"

#include "ui/formatting.h"
#include "ui/history/copiesdialog.h"
#include "ui/history/historydialog.h"
#include "ui/history/historywords.h"
#include "ui/importer/progressdialog.h"
#include "ui/navigator.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/paint.h"

#include <QDir>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// "Accounts 2025-11-22" beside the book or, where that folder takes no files, in the documents.
QString copySuggestion(const QString &bookPath, QDate today)
{
    const QFileInfo book(bookPath);
    return book.dir().filePath(
        u"%1 %2.%3"_s.arg(book.completeBaseName(), today.toString(Qt::ISODate), book.suffix()));
}

} // namespace

HistoryActions::HistoryActions(Workspace &workspace, Navigator &navigator, FileDialogs &dialogs,
    WindowActions &actions, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_dialogs(dialogs)
    , m_actions(actions)
    , m_today(today)
    , m_window(window)
{
    connect(m_actions.undo, &QAction::triggered, this, &HistoryActions::undo);
    connect(m_actions.redo, &QAction::triggered, this, &HistoryActions::redo);
    connect(m_actions.saveCopy, &QAction::triggered, this, &HistoryActions::saveCopy);
    connect(m_actions.restore, &QAction::triggered, this, &HistoryActions::restore);
    connect(m_actions.history, &QAction::triggered, this, &HistoryActions::showHistory);
    connect(&m_workspace, &Workspace::undoStateChanged, this, &HistoryActions::refresh);
    connect(&m_workspace, &Workspace::bookChanged, this, &HistoryActions::refresh);
    refresh();
}

void HistoryActions::refresh()
{
    const bool canWrite = m_workspace.isOpen() && !m_workspace.isReadOnly();
    const UndoState state = m_workspace.isOpen() ? m_workspace.undoState() : UndoState();
    const Book *book = m_workspace.book().get();
    m_actions.setUndo(state.undo ? undoText(*state.undo, book) : QString(),
        state.redo ? redoText(*state.redo, book) : QString(), canWrite);
    m_actions.saveCopy->setEnabled(m_workspace.isOpen());
    m_actions.history->setEnabled(m_workspace.isOpen());
    m_actions.restore->setEnabled(canWrite);
    if (m_history) {
        if (m_workspace.isOpen()) {
            fillHistory();
        } else {
            m_history->close();
        }
    }
}

std::optional<ActionEntry> HistoryActions::newestAction() const
{
    const UndoState &state = m_workspace.undoState();
    if (state.undo && state.redo) {
        return state.undo->seq > state.redo->seq ? state.undo : state.redo;
    }
    if (state.undo || state.redo) {
        return state.undo ? state.undo : state.redo;
    }
    return m_workspace.openingReport().lastAction;
}

void HistoryActions::offerUndo(const QString &sentence)
{
    const std::optional<ActionEntry> newest = m_workspace.undoState().undo;
    if (!newest || m_workspace.isReadOnly()) {
        m_navigator.say(sentence);
        return;
    }
    m_navigator.offer(sentence, u"Undo"_s, [this, entry = *newest] { takeBack(entry, false); });
}

void HistoryActions::undo()
{
    if (const auto entry = m_workspace.undoState().undo) {
        takeBack(*entry, false);
    }
}

void HistoryActions::redo()
{
    if (const auto entry = m_workspace.undoState().redo) {
        takeBack(*entry, true);
    }
}

void HistoryActions::takeBack(const ActionEntry &entry, bool isRedo)
{
    if (m_isBusy || !m_workspace.isOpen()) {
        return;
    }
    m_isBusy = true;
    const Book *book = m_workspace.book().get();
    const auto progress = std::make_shared<Progress>();
    const QPointer dialog = ProgressDialog::begin(
        progress, isRedo ? redoText(entry, book) : undoText(entry, book), &m_window);
    m_workspace.undoInBackground(entry.seq, progress,
        [self = QPointer(this), dialog, entry, isRedo](const Result<void> &done) {
            if (dialog) {
                dialog->end();
            }
            if (self) {
                self->m_isBusy = false;
                self->finishTakingBack(entry, isRedo, done);
            }
        });
}

void HistoryActions::finishTakingBack(
    const ActionEntry &entry, bool isRedo, const Result<void> &done)
{
    if (!done) {
        const Error &error = done.error();
        if (error.kind == Error::Kind::Cancelled) {
            m_navigator.say(u"Cancelled, nothing was changed"_s);
        } else if (error.kind == Error::Kind::InvalidInput) {
            explainConflict(entry, error);
        } else {
            m_navigator.report(isRedo ? u"This was not done again"_s : u"This was not undone"_s,
                error, [this, entry, isRedo] { takeBack(entry, isRedo); });
        }
        return;
    }
    const QString label = withinSentence(entry.label, m_workspace.book().get());
    const auto back = m_workspace.undoState();
    if (isRedo) {
        m_navigator.say(u"Done again: %1"_s.arg(label));
    } else if (back.redo && back.redo->undoOf == entry.seq) {
        m_navigator.offer(u"Undone: %1"_s.arg(label), u"Redo"_s,
            [this, redo = *back.redo] { takeBack(redo, true); });
    } else {
        m_navigator.say(u"Undone: %1"_s.arg(label));
    }
}

void HistoryActions::explainConflict(const ActionEntry &entry, const Error &error)
{
    QWidget *above = m_history ? static_cast<QWidget *>(m_history) : &m_window;
    Dialog::say(above, u"This cannot be undone any more"_s,
        u"Later changes touched the same rows as \"%1\". Nothing was changed. Undo the later ones "
        "first, the newest before the others; History… shows them."_s.arg(entry.label),
        error.detail);
}

void HistoryActions::saveCopy()
{
    askAndCopy(false);
}

void HistoryActions::saveCopyAndOpen()
{
    askAndCopy(true);
}

void HistoryActions::askAndCopy(bool thenOpen)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    const QString path = m_dialogs.save(&m_window,
        {u"Save a copy as"_s, copySuggestion(m_workspace.path(), m_today),
            u"Bellwether books (*.bellwether)"_s, u"bellwether"_s, false});
    if (path.isEmpty()) {
        return;
    }
    const auto progress = std::make_shared<Progress>();
    const QPointer dialog = ProgressDialog::begin(progress, u"Saving a copy"_s, &m_window);
    m_workspace.saveCopyInBackground(
        path, progress, [self = QPointer(this), dialog, path, thenOpen](const Result<void> &done) {
            if (dialog) {
                dialog->end();
            }
            if (self) {
                self->finishCopy(path, thenOpen, done);
            }
        });
}

void HistoryActions::finishCopy(const QString &path, bool thenOpen, const Result<void> &done)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (done) {
        if (thenOpen) {
            emit openWanted(path, BookFile::Access::ReadWrite);
        }
        m_navigator.say(
            (thenOpen ? u"The book is saved as %1"_s : u"A copy is saved as %1"_s).arg(shown));
    } else if (done.error().kind == Error::Kind::Cancelled) {
        m_navigator.say(u"Cancelled, no copy was saved"_s);
    } else if (done.error().kind == Error::Kind::CannotCreate && QFileInfo::exists(path)) {
        auto *question = new Dialog(u"No copy was saved"_s,
            u"%1 exists already, and a copy never replaces another file. Choose a name that "
            u"nothing "
            "has yet."_s.arg(shown),
            &m_window);
        question->addDeed(u"Cancel"_s, false, {});
        question->addDeed(
            u"Choose another name…"_s, true, [this, thenOpen] { askAndCopy(thenOpen); });
        question->resize(scaled(480), question->sizeHint().height());
        question->open();
    } else {
        m_navigator.report(
            u"No copy was saved"_s, done.error(), [this, thenOpen] { askAndCopy(thenOpen); });
    }
}

void HistoryActions::restore()
{
    const Result<std::vector<BookCopy>> copies = m_workspace.copies();
    const Result<std::vector<ActionEntry>> journal = m_workspace.actions();
    if (!copies || !journal) {
        m_navigator.report(
            u"The copies cannot be listed"_s, copies ? journal.error() : copies.error());
        return;
    }
    if (copies->empty()) {
        Dialog::say(&m_window, u"There is no copy yet"_s,
            u"This computer makes a copy of the book before each import and each change of many "
            "rows, after half an hour of changes, and when the book is closed."_s);
        return;
    }
    auto *dialog = new CopiesDialog(
        {u"Restore"_s,
            u"Verified copies that this computer made of the book. Restoring brings back a copy's "
            "history too. ARR is as of today."_s,
            u"Restore this copy"_s, u"The book as it is now is copied first"_s},
        *copies, m_workspace.book(), *journal, m_today, &m_window);
    connect(dialog, &CopiesDialog::chosen, this, &HistoryActions::restoreCopy);
    dialog->open();
}

void HistoryActions::restoreCopy(const BookCopy &copy)
{
    const auto progress = std::make_shared<Progress>();
    const QPointer dialog = ProgressDialog::begin(progress, u"Restoring"_s, &m_window);
    m_workspace.restoreInBackground(
        copy.path, progress, [self = QPointer(this), dialog, copy](const Result<void> &done) {
            if (dialog) {
                dialog->end();
            }
            if (!self) {
                return;
            }
            if (done) {
                self->m_navigator.offer(
                    u"The book is as of %1; how it was is among its copies"_s.arg(
                        momentText(copy.madeAt)),
                    u"Restore…"_s, [self] { self->restore(); });
            } else if (done.error().kind == Error::Kind::Cancelled) {
                self->m_navigator.say(u"Cancelled, nothing was changed"_s);
            } else {
                self->m_navigator.report(u"The copy was not restored"_s, done.error(),
                    [self, copy] { self->restoreCopy(copy); });
            }
        });
}

void HistoryActions::showHistory()
{
    if (m_history || !m_workspace.isOpen()) {
        return;
    }
    m_history = new HistoryDialog(&m_window);
    connect(m_history, &HistoryDialog::undoWanted, this,
        [this](const ActionEntry &entry) { takeBack(entry, entry.undoOf.has_value()); });
    connect(m_history, &HistoryDialog::changesWanted, this, &HistoryActions::showChanges);
    fillHistory();
    if (m_history) {
        m_history->open();
    }
}

void HistoryActions::showChanges(std::int64_t action)
{
    constexpr std::size_t Most = 200; // nobody reads on
    m_workspace.changesOfInBackground(
        action, Most, [self = QPointer(this), action](const Result<FieldChanges> &changes) {
            if (self && self->m_history) {
                self->m_history->setChanges(action,
                    changes ? changesText(*changes, self->m_workspace.book().get())
                            : describe(changes.error()));
            }
        });
}

void HistoryActions::fillHistory()
{
    const Result<std::vector<ActionEntry>> journal = m_workspace.actions();
    if (!journal) {
        m_history->deleteLater();
        m_history = nullptr;
        m_navigator.report(u"The history cannot be read"_s, journal.error());
        return;
    }
    m_history->setJournal(*journal, m_workspace.book(), m_workspace.isReadOnly());
}

} // namespace bellwether
