// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialog.h"

class QLineEdit;
class QListView;
class QMainWindow;

namespace bellwether {

class CommandList;

// Every command that has keys, by its menu; made from the commands themselves. Enter does one.
class ShortcutsWindow : public Dialog
{
    Q_OBJECT

public:
    explicit ShortcutsWindow(QMainWindow &window);

    CommandList *list() const { return m_list; }
    QLineEdit *edit() const { return m_edit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void run(int row);

    QMainWindow &m_window;
    CommandList *m_list;
    QLineEdit *m_edit;
    QListView *m_view;
};

} // namespace bellwether
