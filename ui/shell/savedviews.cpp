// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/savedviews.h"

#include "core/workspace.h"
#include "ui/icons.h"
#include "ui/navigator.h"
#include "ui/pages.h"
#include "ui/savedviewstate.h"
#include "ui/shell/viewdialogs.h"
#include "ui/widgets/menu.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isPage(const QString &id)
{
    const std::vector<PagePlace> &places = pagePlaces();
    return std::any_of(
        places.begin(), places.end(), [&](const PagePlace &place) { return place.id == id; });
}

} // namespace

SavedViews::SavedViews(
    Workspace &workspace, ScopeStack &scope, Navigator &navigator, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_window(window)
{
}

std::vector<SavedView> SavedViews::views() const
{
    if (!m_workspace.isOpen()) {
        return {};
    }
    std::vector<SavedView> views = m_workspace.book()->savedViews().rows();
    std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return views;
}

void SavedViews::fill(QMenu &menu)
{
    menu.clear();
    const std::vector<SavedView> saved = views();
    if (!saved.empty()) {
        menu.addSection(u"Saved views"_s);
    }
    for (const SavedView &view : saved) {
        connect(menu.addAction(menuText(view.name)), &QAction::triggered, this,
            [this, id = view.id] { show(id); });
    }
    menu.addSeparator();
    const bool canWrite = m_workspace.isOpen() && !m_workspace.isReadOnly();
    QAction *save = menu.addAction(u"Save this view…"_s);
    save->setEnabled(canWrite);
    connect(save, &QAction::triggered, this, &SavedViews::ask);
    QAction *change = menu.addAction(u"Rename or delete views…"_s);
    change->setEnabled(canWrite && !saved.empty());
    connect(change, &QAction::triggered, this, &SavedViews::manage);
}

void SavedViews::ask()
{
    QStringList names;
    for (const SavedView &view : views()) {
        names << view.name;
    }
    auto *dialog = new SaveViewDialog(names, &m_window);
    connect(dialog, &SaveViewDialog::chosen, this, &SavedViews::save);
    dialog->open();
}

void SavedViews::manage()
{
    auto *dialog = new ViewsDialog(views(), &m_window);
    connect(dialog, &ViewsDialog::renamed, this, &SavedViews::rename);
    connect(dialog, &ViewsDialog::removed, this, &SavedViews::remove);
    dialog->open();
}

bool SavedViews::write(Change change, const QString &label)
{
    change.kind = ActionKind::Setup;
    change.label = label;
    if (const Result<void> done = m_workspace.apply(change); !done) {
        m_navigator.report(u"The view was not saved"_s, done.error());
        return false;
    }
    return true;
}

void SavedViews::save(const QString &name)
{
    const QString wanted = name.simplified();
    if (!m_workspace.isOpen() || wanted.isEmpty()) {
        return;
    }
    const Table<SavedView> &table = m_workspace.book()->savedViews();
    SavedView view{table.nextId(), wanted, m_scope.page(), savedViewState(m_scope.place())};
    for (const SavedView &other : table) {
        if (other.name == wanted) {
            view.id = other.id;
        }
    }
    Change change;
    change.rows<SavedView>().put = {view};
    if (write(std::move(change), u"View %1 saved"_s.arg(wanted))) {
        m_navigator.say(u"View %1 saved"_s.arg(wanted));
    }
}

void SavedViews::show(SavedViewId id)
{
    const SavedView *view =
        m_workspace.isOpen() ? m_workspace.book()->savedViews().find(id) : nullptr;
    if (view == nullptr) {
        return;
    }
    ReadView read = readView(*m_workspace.book(), *view);
    const QString name = view->name;
    Place place = m_scope.place();
    if (isPage(read.place.page)) {
        place.page = read.place.page;
    } else {
        read.unknown << u"page %1"_s.arg(read.place.page);
    }
    place.scope = read.place.scope;
    place.preset = read.place.preset;
    place.range = read.place.range;
    place.label = name;
    m_scope.open(std::move(place));
    if (!read.unknown.isEmpty()) {
        m_navigator.say(u"%1 is shown without what is not known here: %2"_s.arg(
            name, read.unknown.join(u", "_s)));
    }
}

void SavedViews::rename(SavedViewId id, const QString &name)
{
    const SavedView *view = m_workspace.book()->savedViews().find(id);
    if (view == nullptr || name.simplified().isEmpty() || view->name == name.simplified()) {
        return;
    }
    SavedView renamed = *view;
    renamed.name = name.simplified();
    Change change;
    change.rows<SavedView>().put = {renamed};
    write(std::move(change), u"View %1 renamed to %2"_s.arg(view->name, renamed.name));
}

void SavedViews::remove(SavedViewId id)
{
    const SavedView *view = m_workspace.book()->savedViews().find(id);
    if (view == nullptr) {
        return;
    }
    Change change;
    change.rows<SavedView>().removed = {id};
    write(std::move(change), u"View %1 deleted"_s.arg(view->name));
}

} // namespace bellwether
