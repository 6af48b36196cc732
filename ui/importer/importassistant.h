// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/filedialogs.h"
#include "ui/importer/importdraft.h"

#include <QDialog>

#include <array>
#include <vector>

class QStackedWidget;

namespace bellwether {

class AssistantStep;
class Button;
class ChooseStep;
class DryRunStep;
class MapStep;
class PreviewStep;
class StepIndicator;
class WorkLine;

// Leads from files to an import in four steps. Whoever opened it applies the plan; until then
// nothing is written. Deletes itself when closed.
class ImportAssistant : public QDialog
{
    Q_OBJECT

public:
    enum Step
    {
        Choose,
        Map,
        Preview,
        DryRun
    };

    ImportAssistant(BookPointer book, QDate today, const MappingStore &mappings,
        FileDialogs &dialogs, QWidget *parent);

    ImportDraft &draft() { return m_draft; }
    Step step() const { return m_step; }
    // Goes there as far as what is known allows it.
    void goTo(Step step);
    QString status() const;

    ChooseStep *chooseStep() const { return m_choose; }
    MapStep *mapStep() const { return m_map; }
    PreviewStep *previewStep() const { return m_preview; }
    DryRunStep *dryRunStep() const { return m_dryRun; }
    Button *nextButton() const { return m_next; }
    Button *backButton() const { return m_back; }
    Button *cancelButton() const { return m_cancel; }
    StepIndicator *steps() const { return m_steps; }

    // While the import is written, only Cancel is left; the dialog closes when that has ended.
    void beginApplying(std::shared_ptr<Progress> progress, const QString &title);
    void endApplying();

public slots:
    void reject() override;

signals:
    void applyWanted();
    void failed(const bellwether::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeHeader();
    void makeFooter();
    void refresh();
    void refreshFooter();
    void takePlan();
    void next();
    Step furthest() const;
    AssistantStep *page(Step step) const;

    ImportDraft m_draft;
    StepIndicator *m_steps;
    QWidget *m_header;
    QWidget *m_footer;
    QStackedWidget *m_pages;
    ChooseStep *m_choose;
    MapStep *m_map;
    PreviewStep *m_preview;
    DryRunStep *m_dryRun;
    WorkLine *m_line;
    Button *m_cancel;
    Button *m_back;
    Button *m_next;
    Step m_step = Choose;
    bool m_isFirstPlan = true;
    std::shared_ptr<Progress> m_applying; // null while nothing is written
};

} // namespace bellwether
