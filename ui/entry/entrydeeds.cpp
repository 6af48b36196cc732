// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entrydeeds.h"

#include "core/base/numbertext.h"
#include "core/edit/survey.h"
#include "core/edit/taskedits.h"
#include "core/metrics/options.h"
#include "core/rules/automatic.h"
#include "core/rules/letterdrafts.h"
#include "ui/entry/entrydialog.h"
#include "ui/entry/entryfields.h"
#include "ui/entry/surveyscreen.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/worklists/fieldblock.h"
#include "ui/worklists/newtaskdialog.h"
#include "ui/worklists/taskfields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(countText(count), count == 1 ? one : many);
}

QString customersText(const std::vector<CompanyId> &companies)
{
    return counted(static_cast<qsizetype>(companies.size()), u"customer"_s, u"customers"_s);
}

// "Feedback: Acme, NPS 2. 1 task created, 1 email drafted"
QString doneText(const QString &label, const AutomaticDeeds &deeds)
{
    QStringList done;
    if (deeds.tasks > 0) {
        done << counted(deeds.tasks, u"task created"_s, u"tasks created"_s);
    }
    if (deeds.drafts > 0) {
        done << counted(deeds.drafts, u"email drafted"_s, u"emails drafted"_s);
    }
    return done.isEmpty() ? label : u"%1. By rule: %2"_s.arg(label, done.join(u", "_s));
}

} // namespace

EntryDeeds::EntryDeeds(
    Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_window(window)
{
}

std::optional<TeamMemberId> EntryDeeds::me() const
{
    return m_workspace.book()->settings().currentMember();
}

// Before anything is typed in vain; in the words of a refused write.
bool EntryDeeds::canWrite(const QString &refusal)
{
    if (m_workspace.isOpen() && m_workspace.isReadOnly()) {
        m_navigator.report(refusal,
            {Error::Kind::ReadOnly, m_workspace.path(),
                m_scope.isLookingBack() ? u"looking back"_s : QString()});
        return false;
    }
    return m_workspace.isOpen();
}

bool EntryDeeds::write(Change change)
{
    if (!m_workspace.isOpen()) {
        return false;
    }
    if (change.empty()) {
        m_navigator.say(u"All of them are so already"_s);
        return true;
    }
    const BookPointer book = m_workspace.book();
    const AutomaticDeeds deeds =
        addAutomaticDeeds(change, book, Options::of(book->settings()), m_scope.realToday());
    if (const Result<void> written = m_workspace.apply(change); !written) {
        m_navigator.report(u"This was not saved"_s, written.error());
        return false;
    }
    m_navigator.tellDone(doneText(change.label, deeds));
    return true;
}

EntryDialog *EntryDeeds::open(EntryKind kind, QWidget *above)
{
    const std::vector<CompanyId> &companies = m_scope.scope().companies;
    const Task task = newTaskFor(m_scope.csm() ? m_scope.csm() : me(),
        companies.size() == 1 ? std::optional(companies.front()) : std::nullopt,
        m_scope.realToday());
    auto *dialog = new EntryDialog(m_workspace.book(), kind, task, m_scope.realToday(), above);
    connect(
        dialog, &EntryDialog::entered, this, [this, dialog](const Change &change, bool *isWritten) {
            *isWritten = write(change);
            if (*isWritten) {
                dialog->setBook(m_workspace.book());
            }
        });
    connect(dialog, &EntryDialog::handOverWanted, this,
        [this, dialog](const FeedbackEntry &entry) { handOver(entry, dialog); });
    connect(dialog, &EntryDialog::questionWanted, this,
        [this, dialog](FeedbackKind asked) { askForQuestion(asked, dialog); });
    dialog->open();
    return dialog;
}

void EntryDeeds::ask(EntryKind kind)
{
    if (canWrite(u"Nothing can be noted down"_s)) {
        open(kind, &m_window);
    }
}

void EntryDeeds::askForInteraction(const std::vector<CompanyId> &companies, QWidget *above)
{
    if (!companies.empty() && canWrite(u"Nothing can be noted down"_s)) {
        open(EntryKind::Interaction, above)->setCustomers(companies);
    }
}

void EntryDeeds::askForTasks(const std::vector<CompanyId> &companies, QWidget *above)
{
    if (companies.empty() || !canWrite(u"No task can be added"_s)) {
        return;
    }
    auto *dialog = new NewTaskDialog(m_workspace.book(),
        newTaskFor(m_scope.csm() ? m_scope.csm() : me(), std::nullopt, m_scope.realToday()),
        m_scope.realToday(), above);
    dialog->setCustomers(static_cast<int>(companies.size()));
    connect(dialog, &NewTaskDialog::chosen, this, [this, companies](const Task &task) {
        if (m_workspace.isOpen()) {
            write(addedTasks(*m_workspace.book(), task, companies));
        }
    });
    dialog->open();
}

void EntryDeeds::askForStatus(
    const std::vector<CompanyId> &companies, HealthStatus status, QWidget *above)
{
    if (companies.empty() || !canWrite(u"The health status stays as it was"_s)) {
        return;
    }
    auto *dialog = new Dialog(u"Health status: %1"_s.arg(nameOf(status)),
        u"Of %1. Say in a line why; the reason stands beside the status."_s.arg(
            customersText(companies)),
        above);
    auto *reason = new QLineEdit(dialog);
    auto *block = new FieldBlock(u"Reason"_s, reason, dialog);
    dialog->body()->addWidget(block);
    connect(dialog->addButton(u"Cancel"_s, false), &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog->addButton(u"Set status"_s, true), &QPushButton::clicked, this,
        [this, dialog, reason, block, companies, status] {
            if (!m_workspace.isOpen()) {
                return;
            }
            const auto change = statusSet(
                *m_workspace.book(), companies, status, reason->text(), me(), m_scope.realToday());
            if (!change) {
                block->tell(describe(change.error()));
                reason->setFocus();
            } else if (write(*change)) {
                dialog->accept();
            }
        });
    connect(reason, &QLineEdit::textChanged, block, [block] { block->tell({}); });
    reason->setFocus();
    dialog->open();
}

void EntryDeeds::makePremium(const std::vector<CompanyId> &companies, bool isPremium)
{
    if (canWrite(u"The customers stay as they were"_s)) {
        write(premiumSet(*m_workspace.book(), companies, isPremium, m_scope.realToday()));
    }
}

void EntryDeeds::copyLetters(
    const std::vector<CompanyId> &companies, std::optional<EmailTemplateId> letter)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    const Book &book = *m_workspace.book();
    QGuiApplication::clipboard()->setText(letterDrafts(book, companies,
        letter ? book.emailTemplates().find(*letter) : nullptr, m_scope.realToday()));
    m_navigator.say(u"%1 copied, nothing is sent. Paste into your mail program"_s.arg(
        counted(static_cast<qsizetype>(companies.size()), u"draft"_s, u"drafts"_s)));
}

RowDeeds EntryDeeds::rowDeeds()
{
    using Customers = RowDeeds::Customers;
    RowDeeds deeds;
    deeds.createTask = [this](const Customers &customers, QWidget *above) {
        askForTasks(customers, above);
    };
    deeds.logInteraction = [this](const Customers &customers, QWidget *above) {
        askForInteraction(customers, above);
    };
    deeds.setStatus = [this](const Customers &customers, HealthStatus status, QWidget *above) {
        askForStatus(customers, status, above);
    };
    deeds.makePremium = [this](const Customers &customers, bool isPremium) {
        makePremium(customers, isPremium);
    };
    deeds.copyLetters = [this](const Customers &customers, std::optional<EmailTemplateId> letter) {
        copyLetters(customers, letter);
    };
    deeds.letters = [this] {
        return m_workspace.isOpen()
            ? std::vector<EmailTemplate>(m_workspace.book()->emailTemplates().rows())
            : std::vector<EmailTemplate>();
    };
    return deeds;
}

void EntryDeeds::handOver(const FeedbackEntry &entry, EntryDialog *dialog)
{
    const Book &book = *m_workspace.book();
    const QString name = book.settings().bookName();
    auto *screen = new SurveyScreen(name.isEmpty() ? u"Your feedback"_s : name,
        surveyQuestion(book, entry.kind), entry.kind, &m_window);
    connect(screen, &SurveyScreen::answered, this,
        [this, entry](int place, const QString &comment) { saveAnswer(entry, place, comment); });
    dialog->accept();
    screen->showFullScreen();
}

void EntryDeeds::saveAnswer(FeedbackEntry entry, int place, const QString &comment)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    entry.day = m_scope.realToday();
    entry.comment = comment;
    entry.channel = handOverChannel(*m_workspace.book());
    setRating(entry, place);
    if (const auto change = noted(*m_workspace.book(), entry, m_scope.realToday())) {
        write(*change);
    }
}

// An option of the book: every hand-over asks it from then on.
void EntryDeeds::askForQuestion(FeedbackKind kind, EntryDialog *dialog)
{
    const Book &book = *m_workspace.book();
    auto *asking = new Dialog(u"The question"_s,
        u"As customers read it on the hand-over screen. Leave it empty for the usual one."_s,
        dialog);
    auto *question = new QLineEdit(surveyQuestion(book, kind), asking);
    auto *language = new QLineEdit(surveyLanguage(book), asking);
    question->setMinimumWidth(question->fontMetrics().averageCharWidth() * 60);
    asking->body()->addWidget(new FieldBlock(u"Question"_s, question, asking));
    asking->body()->addWidget(
        new FieldBlock(u"Language it is asked in, such as en or de"_s, language, asking));
    asking->addDeed(u"Cancel"_s, false, nullptr);
    asking->addDeed(
        u"Save"_s, true, [this, kind, question, language, at = QPointer<EntryDialog>(dialog)] {
            if (!m_workspace.isOpen()) {
                return;
            }
            const Change change =
                surveyWorded(*m_workspace.book(), kind, question->text(), language->text());
            if (!change.empty() && write(change) && at != nullptr) {
                at->setBook(m_workspace.book());
            }
        });
    question->setFocus();
    asking->open();
}

} // namespace bellwether
