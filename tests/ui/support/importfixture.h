// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/windowfixture.h"
#include "ui/importer/dryrunstep.h"
#include "ui/importer/importassistant.h"
#include "ui/importer/importflow.h"
#include "ui/importer/mappinggrid.h"
#include "ui/importer/mapstep.h"
#include "ui/importer/previewstep.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace bellwether {

// The import assistant over the real window.
class ImportFixture : public WindowFixture
{
public:
    ImportFixture() { forgetMappings(); }
    ~ImportFixture() { forgetMappings(); }

    static void forgetMappings()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/bellwether/mappings"))
            .removeRecursively();
    }
    // The open assistant, once it knows what its tables are.
    ImportAssistant *assistant()
    {
        REQUIRE(eventually([this] {
            auto *open = dialog<ImportAssistant>();
            return open != nullptr && !open->draft().isPlanning();
        }));
        return dialog<ImportAssistant>();
    }
    bool hasAssistant() const { return dialog<ImportAssistant>() != nullptr; }
    // Until whatever was said about the tables is taken in.
    static bool settled(ImportAssistant *assistant)
    {
        return eventually([assistant] { return !assistant->draft().isPlanning(); });
    }
    ImportAssistant *start(const QStringList &paths)
    {
        window.importFlow()->start(paths);
        return assistant();
    }
    // From whatever step to the end of the writing.
    void apply(ImportAssistant *open)
    {
        open->goTo(ImportAssistant::DryRun);
        REQUIRE(open->step() == ImportAssistant::DryRun);
        REQUIRE(open->nextButton()->isEnabled());
        open->nextButton()->click();
        REQUIRE(eventually([this] { return !hasAssistant() && !window.toastText().isEmpty(); }));
    }
    static Button *button(const QWidget *parent, const QString &text)
    {
        for (Button *button : parent->findChildren<Button *>()) {
            if (button->caption() == text && !button->isHidden()) {
                return button;
            }
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    static void chooseField(ImportAssistant *open, std::size_t column, const QString &title)
    {
        QComboBox *field = open->mapStep()->grid()->fieldOf(column);
        REQUIRE(field != nullptr);
        const int index = field->findText(title);
        REQUIRE(index >= 0);
        field->setCurrentIndex(index);
        emit field->activated(index);
    }
    static void dropOn(QWidget *widget, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data.setUrls(urls);
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        if (enter.isAccepted()) {
            QDropEvent event(
                QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(widget, &event);
        }
    }
};

} // namespace bellwether
