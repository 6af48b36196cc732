// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/edit/importeffect.h"
#include "core/exchange/importplan.h"

#include <QDate>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// One table that is to be imported: what the user said about it, and what came of it.
struct DraftTable
{
    ImportSource source;
    std::optional<std::size_t> place; // in the plan's files; nothing while it is not known
    std::optional<Error> problem; // it could not be opened
    std::vector<ImportQuestion> answered; // so that an answer can be changed
    QString mapping; // name of the saved mapping that was chosen for it
};

// The import that is being prepared. Whatever is said about a table plans anew on another thread;
// the plan before stays until the new one is there, and one that came too late is dropped.
class ImportDraft : public QObject
{
    Q_OBJECT

public:
    ImportDraft(BookPointer book, QDate today, QObject *parent = nullptr);
    ~ImportDraft() override;

    const BookPointer &book() const { return m_book; }
    const std::vector<DraftTable> &tables() const { return m_tables; }
    const DraftTable &table(std::size_t table) const { return m_tables[table]; }
    // Null while nothing is known of the table, or when it could not be opened.
    const FilePlan *plan(std::size_t table) const;
    // Its rows will be imported.
    bool isUnderstood(std::size_t table) const;
    bool isAnyUnderstood() const;
    // Of what is understood. Empty before the first plan.
    const ImportPlan &plan() const { return *m_plan; }
    std::shared_ptr<const ImportPlan> sharedPlan() const { return m_plan; }

    // Files with the headers of one of these are read by it, unless the user says otherwise.
    void setMappings(std::vector<SavedMapping> mappings) { m_mappings = std::move(mappings); }
    const std::vector<SavedMapping> &mappings() const { return m_mappings; }
    // The one by which a table is read; empty for none.
    QString mappingOf(std::size_t table) const;
    // The user said themselves what the columns are.
    bool isMappedByHand(std::size_t table) const;
    // Columns that the table has not are left out of it.
    void useMapping(std::size_t table, const SavedMapping &mapping);
    // Forgets what was said about the columns.
    void mapAutomatically(std::size_t table);
    // What was said about a table, to be remembered.
    SavedMapping savedMapping(std::size_t table, const QString &name) const;

    // A file that is there already is not added twice.
    void add(const QStringList &paths);
    // Gives the table a name that no other has: "Pasted table 2".
    void addPasted(const QByteArray &bytes);
    void remove(std::size_t table);
    void setOptions(std::size_t table, ImportOptions options);
    // What a column means; an empty field: it is not imported. From then on nothing is guessed in
    // this table.
    void mapColumn(std::size_t table, std::size_t column, const QString &field);
    // As it was last said, else as it was found.
    QString fieldOf(std::size_t table, std::size_t column) const;
    void setKind(std::size_t table, ImportKind kind);
    void answer(std::size_t table, const ImportQuestion &question, const QString &choice);
    // The answer that was given, or what the plan goes by; null where there is none.
    QString answerTo(std::size_t table, const ImportQuestion &question) const;
    // All that there are, answered ones too.
    std::vector<ImportQuestion> questions(std::size_t table) const;

    // The table that is looked at; of no meaning while there is none.
    std::size_t current() const { return m_current; }
    void setCurrent(std::size_t table);

    bool isPlanning() const { return m_progress != nullptr; }
    std::shared_ptr<Progress> progress() const { return m_progress; } // null while nothing runs
    // Works out what the plan would change in the book's figures; effectKnown follows.
    void workOutEffect();
    const std::optional<ImportEffect> &effect() const { return m_effect; }

signals:
    void planningBegan();
    void planned(); // tables, plans or problems are other ones than before
    void effectKnown();
    void currentChanged();

private:
    struct Outcome
    {
        ImportPlan plan;
        std::vector<std::pair<QString, Error>> unopened; // by path
        std::optional<Error> failure; // of the whole
    };
    void adoptMapping(std::size_t table, ImportOptions &options) const;
    static Outcome planAround(const Book &book, ImportRequest request, Progress &progress);

    void planAnew();
    void take(Outcome outcome);
    void splitSheets();
    void placeTables();

    BookPointer m_book;
    QDate m_today;
    std::vector<SavedMapping> m_mappings;
    std::vector<DraftTable> m_tables;
    std::size_t m_current = 0;
    std::shared_ptr<const ImportPlan> m_plan;
    std::shared_ptr<Progress> m_progress; // of the newest planning
    std::optional<ImportEffect> m_effect;
    int m_generation = 0;
    int m_effectOf = -1; // generation whose effect was asked for
};

} // namespace bellwether
