// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/mapstep.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/paint.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

// Keeping, fetching and giving away what was said about files.
namespace bellwether {

using namespace Qt::Literals::StringLiterals;

void MapStep::askForName()
{
    auto *dialog = new Dialog(u"Save mapping"_s,
        u"Files with the same column titles are read by it from then on."_s, window());
    auto *name = new QLineEdit(dialog);
    name->setAccessibleName(u"Name of the mapping"_s);
    const QString used = m_draft.mappingOf(m_draft.current());
    name->setText(used.isEmpty()
            ? QFileInfo(m_draft.table(m_draft.current()).source.path).completeBaseName()
            : used);
    name->selectAll();
    dialog->body()->addWidget(name);
    connect(dialog->addButton(u"Cancel"_s, false), &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog->addButton(u"Save mapping"_s, true), &QPushButton::clicked, dialog,
        &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, name] { saveMapping(name->text()); });
    dialog->resize(scaled(440), dialog->sizeHint().height());
    name->setFocus();
    dialog->open();
}

void MapStep::saveMapping(const QString &name)
{
    const QString meant = name.trimmed();
    const std::size_t table = m_draft.current();
    if (meant.isEmpty() || m_draft.plan(table) == nullptr) {
        return;
    }
    const SavedMapping mapping = m_draft.savedMapping(table, meant);
    if (const Result<void> saved = m_store.save(mapping); !saved) {
        emit failed(saved.error());
        return;
    }
    takeMappings();
    m_draft.useMapping(table, mapping);
    emit said(u"Mapping %1 saved"_s.arg(meant));
}

void MapStep::loadMapping()
{
    const QStringList paths = m_dialogs.open(window(),
        {u"Load mapping file"_s, QString(), u"Mappings (*.json);;All files (*)"_s, u"json"_s});
    if (paths.isEmpty()) {
        return;
    }
    const Result<SavedMapping> mapping = m_store.importFrom(paths.first());
    if (!mapping) {
        emit failed(mapping.error());
        return;
    }
    takeMappings();
    m_draft.useMapping(m_draft.current(), *mapping);
}

void MapStep::exportMapping()
{
    const std::size_t table = m_draft.current();
    const QString used = m_draft.mappingOf(table);
    const QString name =
        used.isEmpty() ? QFileInfo(m_draft.table(table).source.path).completeBaseName() : used;
    const QString path = m_dialogs.save(window(),
        {u"Save mapping to a file"_s, name + u".json"_s, u"Mappings (*.json)"_s, u"json"_s});
    if (path.isEmpty()) {
        return;
    }
    if (const auto saved = MappingStore::exportTo(path, m_draft.savedMapping(table, name));
        !saved) {
        emit failed(saved.error());
        return;
    }
    emit said(u"Mapping saved to %1"_s.arg(QFileInfo(path).fileName()));
}

void MapStep::takeMappings()
{
    m_draft.setMappings(m_store.list());
}

} // namespace bellwether
