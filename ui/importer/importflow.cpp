// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importflow.h"

#include "ui/importer/importassistant.h"
#include "ui/importer/importwords.h"
#include "ui/importer/progressdialog.h"
#include "ui/navigator.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The user's own on this computer, for all books.
QString mappingFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/bellwether/mappings"_s;
}

// Whether something was said that the table itself does not tell.
bool isWorthRemembering(const ImportOptions &options)
{
    return !options.columnOfField.empty() || options.dateOrder || options.endDates
        || options.amountUnit;
}

} // namespace

ImportFlow::ImportFlow(
    Workspace &workspace, Navigator &navigator, FileDialogs &dialogs, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_dialogs(dialogs)
    , m_today(today)
    , m_window(window)
    , m_mappings(mappingFolder())
{
}

ImportFlow::~ImportFlow()
{
    if (m_progress) {
        m_progress->cancel();
    }
}

bool ImportFlow::isRunning() const
{
    return m_progress != nullptr || m_assistant != nullptr;
}

ImportAssistant *ImportFlow::open()
{
    if (!m_workspace.isOpen() || isRunning()) {
        return nullptr;
    }
    auto *assistant =
        new ImportAssistant(m_workspace.book(), m_today, m_mappings, m_dialogs, &m_window);
    m_assistant = assistant;
    connect(assistant, &ImportAssistant::applyWanted, this, &ImportFlow::apply);
    // It is deleted later; another may be opened before.
    connect(assistant, &QDialog::finished, this, [this] { m_assistant.clear(); });
    connect(assistant, &QDialog::rejected, this, &ImportFlow::ended);
    connect(assistant, &ImportAssistant::failed, this,
        [this](const Error &error) { m_navigator.report(u"This was not saved"_s, error); });
    connect(&assistant->draft(), &ImportDraft::planned, this, &ImportFlow::planned);
    return assistant;
}

void ImportFlow::start(const QStringList &paths)
{
    ImportAssistant *assistant = open();
    if (assistant == nullptr) {
        return;
    }
    if (!paths.isEmpty()) {
        assistant->draft().add(paths);
        assistant->goTo(ImportAssistant::Map);
    }
    assistant->open();
}

void ImportFlow::startWith(const QByteArray &pasted)
{
    ImportAssistant *assistant = open();
    if (assistant == nullptr) {
        return;
    }
    assistant->draft().addPasted(pasted);
    assistant->goTo(ImportAssistant::Map);
    assistant->open();
}

QString ImportFlow::filesText() const
{
    QStringList names;
    for (const FilePlan &file : m_plan->files) {
        if (const QString name = fileTitle(file.path); !names.contains(name)) {
            names << name;
        }
    }
    return names.size() == 1 ? names.front() : u"%1 files"_s.arg(names.size());
}

void ImportFlow::apply()
{
    const ImportDraft &draft = m_assistant->draft();
    m_plan = draft.sharedPlan();
    m_toRemember.clear();
    for (std::size_t i = 0; i < draft.tables().size(); ++i) {
        if (draft.isUnderstood(i) && isWorthRemembering(draft.table(i).source.options)) {
            const QString used = draft.mappingOf(i);
            m_toRemember.push_back(draft.savedMapping(
                i, used.isEmpty() ? QFileInfo(draft.plan(i)->path).completeBaseName() : used));
        }
    }
    write();
}

// The import is good without it, so that nobody is bothered when this fails.
void ImportFlow::remember()
{
    for (const SavedMapping &mapping : std::exchange(m_toRemember, {})) {
        static_cast<void>(m_mappings.save(mapping));
    }
}

void ImportFlow::write()
{
    m_progress = std::make_shared<Progress>();
    const QString title = u"Importing %1"_s.arg(filesText());
    QPointer<ProgressDialog> dialog;
    if (m_assistant) {
        m_assistant->beginApplying(m_progress, title);
    } else {
        dialog = ProgressDialog::begin(m_progress, title, &m_window);
    }
    m_workspace.applyInBackground(
        m_plan->change, m_progress, [flow = QPointer(this), dialog](const Result<void> &result) {
            if (dialog) {
                dialog->end();
            }
            if (flow) {
                flow->finish(result);
            }
        });
}

void ImportFlow::finish(const Result<void> &result)
{
    m_progress.reset();
    if (m_assistant) {
        m_assistant->endApplying();
        m_assistant.clear();
    }
    if (!result && result.error().kind == Error::Kind::DiskFull) {
        m_navigator.report(u"Nothing was imported"_s, result.error(), [this] { write(); });
        return; // the plan is kept until another import takes its place
    }
    const std::shared_ptr<const ImportPlan> plan = std::exchange(m_plan, nullptr);
    if (result) {
        remember();
        emit imported(importSentence(*plan));
    } else if (result.error().kind == Error::Kind::Cancelled) {
        m_navigator.say(u"Import cancelled, nothing was changed"_s);
        emit ended();
    } else {
        m_navigator.report(u"Nothing was imported"_s, result.error());
        emit ended();
    }
}

} // namespace bellwether
