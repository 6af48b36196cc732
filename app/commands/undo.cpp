// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "core/store/bookfile.h"
#include "ui/formatting.h"

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words
{
    const char *done;
    const char *nothing;
};

constexpr Words UndoWords{"Undone: ", "There is nothing to undo."};
constexpr Words RedoWords{"Done again: ", "There is nothing to redo."};

// "undone by 3", "undo of 2"
QString relation(const ActionEntry &entry, const std::map<std::int64_t, std::int64_t> &undoneBy)
{
    QStringList words;
    if (entry.undoOf) {
        words << u"undo of %1"_s.arg(*entry.undoOf);
    }
    if (const auto by = undoneBy.find(entry.seq); by != undoneBy.end()) {
        words << u"undone by %1"_s.arg(by->second);
    }
    return words.isEmpty() ? QString() : u"  (%1)"_s.arg(words.join(u", "_s));
}

void printJournal(const std::vector<ActionEntry> &actions, Console &console)
{
    std::map<std::int64_t, std::int64_t> undoneBy;
    for (const ActionEntry &entry : actions) {
        if (entry.undoOf) {
            undoneBy[*entry.undoOf] = entry.seq;
        }
    }
    constexpr int NumberWidth = 6;
    constexpr int KindWidth = 6;
    for (auto entry = actions.rbegin(); entry != actions.rend(); ++entry) {
        console.out << QString::number(entry->seq).rightJustified(NumberWidth) << u"  "_s
                    << entry->at.toString(u"yyyy-MM-dd HH:mm:ss"_s) << u"  "_s
                    << snakeCase(entry->kind).leftJustified(KindWidth) << u"  "_s << entry->label
                    << relation(*entry, undoneBy) << Qt::endl;
    }
}

Result<void> takeBack(BookFile &file, const ActionEntry &action, const QDateTime &now)
{
    return file.read().and_then([&](const BookPointer &book) {
        return file.undo(action.seq, book, now).map([](const BookPointer &) {});
    });
}

int listActions(const CommandLine &line, Console &console)
{
    Result<BookFile> file = BookFile::open(line.arguments.first(), BookFile::Access::ReadOnly);
    if (!file) {
        return refuse(console, file.error());
    }
    const Result<std::vector<ActionEntry>> actions = file->actions();
    if (!actions) {
        return refuse(console, actions.error());
    }
    printJournal(*actions, console);
    return Done;
}

} // namespace

int runUndo(const CommandLine &line, Console &console)
{
    if (line.isList) {
        return listActions(line, console);
    }
    Result<BookFile> file = BookFile::open(line.arguments.first());
    if (!file) {
        return refuse(console, file.error());
    }
    const Result<UndoState> state = file->undoState();
    if (!state) {
        return refuse(console, state.error());
    }
    const Words &words = line.isRedo ? RedoWords : UndoWords;
    const std::optional<ActionEntry> &action = line.isRedo ? state->redo : state->undo;
    if (!action) {
        console.err << QLatin1StringView(words.nothing) << Qt::endl;
        return Refused;
    }
    if (const Result<void> done = takeBack(*file, *action, console.now); !done) {
        return refuse(console, done.error());
    }
    console.out << QLatin1StringView(words.done) << action->label << Qt::endl;
    return Done;
}

} // namespace bellwether
