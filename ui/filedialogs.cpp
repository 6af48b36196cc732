// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filedialogs.h"

#include <QFileDialog>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString askWhereToSave(QWidget *parent, const FileDialogs::Wish &wish)
{
    QFileDialog dialog(parent, wish.title, wish.suggestion, wish.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(wish.suffix);
    // "Excel workbook (*.xlsx)" makes Renewals.csv to Renewals.xlsx.
    QObject::connect(
        &dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
            const QString suffix = filter.section(u"*."_s, 1).section(u')', 0, 0);
            if (!suffix.isEmpty()) {
                dialog.setDefaultSuffix(suffix);
                const QFileInfo chosen(dialog.selectedFiles().value(0));
                dialog.selectFile(u"%1.%2"_s.arg(chosen.completeBaseName(), suffix));
            }
        });
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
