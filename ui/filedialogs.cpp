// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filedialogs.h"

#include <QFileDialog>

namespace bellwether {

namespace {

QString askWhereToSave(QWidget *parent, const FileDialogs::Wish &wish)
{
    QFileDialog dialog(parent, wish.title, wish.suggestion, wish.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(wish.suffix);
    dialog.setOption(QFileDialog::DontConfirmOverwrite, !wish.replaces);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QStringList askWhatToOpen(QWidget *parent, const FileDialogs::Wish &wish)
{
    return QFileDialog::getOpenFileNames(parent, wish.title, wish.suggestion, wish.filter);
}

} // namespace

FileDialogs FileDialogs::ofTheSystem()
{
    return {askWhereToSave, askWhatToOpen};
}

} // namespace bellwether
