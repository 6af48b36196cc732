// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/importflow.h"

#include "core/base/numbertext.h"
#include "core/exchange/fields.h"
#include "ui/importer/importsummary.h"
#include "ui/importer/progressdialog.h"
#include "ui/navigator.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString counted(int count, ImportKind kind)
{
    const KindInfo &info = FieldDictionary::standard().kind(kind);
    return u"%1 %2"_s.arg(countText(count), count == 1 ? info.one : info.many);
}

// "a, b and c"
QString enumeration(QStringList parts)
{
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : parts.join(u", "_s) + u" and "_s + last;
}

QString filesText(const QStringList &paths)
{
    return paths.size() == 1 ? QFileInfo(paths.front()).fileName()
                             : u"%1 files"_s.arg(paths.size());
}

} // namespace

ImportFlow::ImportFlow(Workspace &workspace, Navigator &navigator, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_today(today)
    , m_window(window)
{
}

ImportFlow::~ImportFlow()
{
    if (m_progress) {
        m_progress->cancel();
    }
}

void ImportFlow::start(const QStringList &paths)
{
    if (paths.isEmpty() || !m_workspace.isOpen() || m_progress || m_summary) {
        return;
    }
    m_paths = paths;
    m_options = {};
    plan();
}

void ImportFlow::plan()
{
    m_progress = std::make_shared<Progress>();
    auto *watcher = new QFutureWatcher<std::shared_ptr<Result<ImportPlan>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_progress.reset();
        showPlan(std::move(*watcher->result()));
    });
    ProgressDialog::watch(
        watcher, m_progress, u"Reading %1"_s.arg(filesText(m_paths)), m_summary, &m_window);

    auto promise = std::make_shared<QPromise<std::shared_ptr<Result<ImportPlan>>>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, progress = m_progress, book = m_workspace.book(), options = m_options,
            paths = std::vector<QString>(m_paths.begin(), m_paths.end()), today = m_today] {
            promise->addResult(std::make_shared<Result<ImportPlan>>(planImport(
                *book, paths, options, QDateTime::currentDateTimeUtc(), today, progress.get())));
            promise->finish();
        });
}

void ImportFlow::showPlan(Result<ImportPlan> plan)
{
    if (!plan) {
        if (m_summary) {
            m_summary->close();
        }
        if (plan.error().kind != Error::Kind::Cancelled) {
            m_navigator.report(u"Nothing was imported"_s, plan.error());
        }
        emit ended();
        return;
    }
    m_plan = std::move(*plan);
    if (m_summary) {
        m_summary->setPlan(m_plan);
        emit planned();
        return;
    }
    m_summary = new ImportSummary(&m_window);
    m_summary->setPlan(m_plan);
    connect(m_summary, &QDialog::accepted, this, &ImportFlow::apply);
    connect(m_summary, &QDialog::rejected, this, &ImportFlow::ended);
    connect(m_summary, &ImportSummary::endDatesChosen, this, [this](EndDates endDates) {
        m_options.endDates = endDates;
        m_summary->setEnabled(false);
        this->plan();
    });
    m_summary->open();
    emit planned();
}

void ImportFlow::apply()
{
    m_progress = std::make_shared<Progress>();
    const QString sentence = importSentence(m_plan);
    auto *dialog =
        ProgressDialog::begin(m_progress, u"Importing %1"_s.arg(filesText(m_paths)), &m_window);
    m_workspace.applyInBackground(m_plan.change, m_progress,
        [flow = QPointer(this), dialog = QPointer(dialog), sentence](const Result<void> &result) {
            if (dialog) {
                dialog->end();
            }
            if (flow) {
                flow->finish(sentence, result);
            }
        });
}

void ImportFlow::finish(const QString &sentence, const Result<void> &result)
{
    m_progress.reset();
    if (!result && result.error().kind == Error::Kind::DiskFull) {
        m_navigator.report(u"Nothing was imported"_s, result.error(), [this] { apply(); });
        return; // the plan is kept until another import takes its place
    }
    m_plan = {};
    if (result) {
        emit imported(sentence);
    } else if (result.error().kind == Error::Kind::Cancelled) {
        m_navigator.say(u"Import cancelled, nothing was changed"_s);
        emit ended();
    } else {
        m_navigator.report(u"Nothing was imported"_s, result.error());
        emit ended();
    }
}

QString importSentence(const ImportPlan &plan)
{
    std::map<ImportKind, int> counts;
    QStringList names;
    for (const FilePlan &file : plan.files) {
        counts[file.kind] += file.added + file.changed;
        if (const QString name = QFileInfo(file.path).fileName(); !names.contains(name)) {
            names << name;
        }
    }
    QStringList parts;
    for (const auto &[kind, count] : counts) {
        if (count > 0) {
            parts << counted(count, kind);
        }
    }
    if (parts.isEmpty()) {
        parts << u"Nothing new"_s;
    }
    const QString from = names.size() == 1 ? names.front() : u"%1 files"_s.arg(names.size());
    return u"%1 imported from %2"_s.arg(enumeration(parts), from);
}

} // namespace bellwether
