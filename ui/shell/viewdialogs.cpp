// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/viewdialogs.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ViewDialogsLongestName = 80;

} // namespace

SaveViewDialog::SaveViewDialog(const QStringList &names, QWidget *parent)
    : Dialog(
        u"Save this view"_s, u"Keeps page, filters, CSM and date range under a name."_s, parent)
    , m_names(names)
    , m_name(new QLineEdit(this))
    , m_save(nullptr)
{
    m_name->setAccessibleName(u"Name of the view"_s);
    m_name->setPlaceholderText(u"Name"_s);
    m_name->setMaxLength(ViewDialogsLongestName);
    body()->addWidget(m_name);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    m_save = addButton(u"Save"_s, true);
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        emit chosen(m_name->text());
    });
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::check);
    m_name->setFocus();
    check();
    resize(scaled(420), sizeHint().height());
}

void SaveViewDialog::check()
{
    const QString name = m_name->text().simplified();
    m_save->setEnabled(!name.isEmpty());
    setStatus(m_names.contains(name) ? u"Replaces the view of that name"_s : QString());
}

ViewsDialog::ViewsDialog(const std::vector<SavedView> &views, QWidget *parent)
    : Dialog(
        u"Saved views"_s, u"Names change and views go at once; Undo brings them back."_s, parent)
{
    for (const SavedView &view : views) {
        addRow(view);
    }
    connect(addButton(u"Done"_s, true), &QPushButton::clicked, this, &QDialog::accept);
    resize(scaled(460), sizeHint().height());
}

void ViewsDialog::addRow(const SavedView &view)
{
    auto *row = new QWidget(this);
    auto *name = new QLineEdit(view.name, row);
    name->setMaxLength(ViewDialogsLongestName);
    name->setAccessibleName(u"Name of the view %1"_s.arg(view.name));
    auto *remove = new IconButton(Icon::Close, u"Delete the view %1"_s.arg(view.name), row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name, 1);
    layout->addWidget(remove);
    body()->addWidget(row);
    connect(name, &QLineEdit::editingFinished, this,
        [this, name, id = view.id] { emit renamed(id, name->text()); });
    connect(remove, &QPushButton::clicked, this, [this, row, id = view.id] {
        row->hide();
        emit removed(id);
    });
}

} // namespace bellwether
