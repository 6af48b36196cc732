// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"
#include "core/exchange/savedmapping.h"
#include "core/workspace.h"
#include "ui/filedialogs.h"

#include <QDate>
#include <QPointer>

namespace bellwether {

class ImportAssistant;
class Navigator;

// Opens the assistant, and after its yes writes the change of the book. Reading and writing happen
// on other threads; both can be cancelled, and nothing is written before the yes.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(Workspace &workspace, Navigator &navigator, FileDialogs &dialogs, QDate today,
        QWidget &window);
    ~ImportFlow() override;

    // Nothing happens while another import runs, or without an open book. With files the assistant
    // begins with what their columns mean, without any with choosing them.
    void start(const QStringList &paths);
    // With a table from the clipboard.
    void startWith(const QByteArray &pasted);
    bool isRunning() const;

signals:
    void planned(); // what the files would do is shown
    void imported(const QString &sentence); // "423 customers imported from accounts.csv"
    void ended(); // without having imported: declined, cancelled or failed

private:
    ImportAssistant *open();
    void apply();
    void write();
    void finish(const Result<void> &result);
    QString filesText() const;
    void remember();

    Workspace &m_workspace;
    Navigator &m_navigator;
    FileDialogs &m_dialogs;
    QDate m_today;
    QWidget &m_window;
    MappingStore m_mappings;
    std::vector<SavedMapping> m_toRemember; // once the import is written
    std::shared_ptr<const ImportPlan> m_plan; // that is written, or waits for another try
    std::shared_ptr<Progress> m_progress; // of the writing, while it runs
    QPointer<ImportAssistant> m_assistant;
};

} // namespace bellwether
