// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/saved.h"
#include "ui/widgets/dialog.h"

#include <QStringList>

#include <vector>

class QLineEdit;

namespace bellwether {

// Under which name a view is to be saved.
class SaveViewDialog : public Dialog
{
    Q_OBJECT

public:
    SaveViewDialog(const QStringList &names, QWidget *parent); // that are taken

    QLineEdit *name() const { return m_name; }

signals:
    void chosen(const QString &name);

private:
    void check();

    QStringList m_names;
    QLineEdit *m_name;
    Button *m_save;
};

// The views of a book, each with its name to be changed and a button that deletes it.
class ViewsDialog : public Dialog
{
    Q_OBJECT

public:
    ViewsDialog(const std::vector<SavedView> &views, QWidget *parent);

signals:
    void renamed(bellwether::SavedViewId id, const QString &name);
    void removed(bellwether::SavedViewId id);

private:
    void addRow(const SavedView &view);
};

} // namespace bellwether
