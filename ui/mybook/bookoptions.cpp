// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/bookoptions.h"

#include "core/book/bookkind.h"
#include "core/charts/npsbalance.h"
#include "core/workspace.h"
#include "ui/icons.h"
#include "ui/mybook/bannerstrip.h"
#include "ui/mybook/benchmarkdialog.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

#include <QActionGroup>
#include <QMenu>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

BookOptions::BookOptions(const PageContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{
}

bool BookOptions::isWritable(const QString &title) const
{
    if (m_context.workspace.isOpen() && !m_context.workspace.isReadOnly()) {
        return true;
    }
    if (m_context.workspace.isOpen()) {
        m_context.navigator.report(title,
            {Error::Kind::ReadOnly, m_context.workspace.path(),
                m_context.scope.isLookingBack() ? u"looking back"_s : QString()});
    }
    return false;
}

void BookOptions::store(
    const QString &label, const QString &key, const std::optional<QString> &value)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    Change change;
    change.kind = ActionKind::Setup;
    change.label = label;
    change.settings[key] = value;
    if (const Result<void> done = m_context.workspace.apply(change); !done) {
        m_context.navigator.report(u"The book was not changed"_s, done.error());
        return;
    }
    m_context.navigator.tellDone(label);
}

void BookOptions::addBannerTo(QMenu *menu)
{
    const bool hasOne = m_context.workspace.isOpen()
        && !m_context.workspace.book()->settings().value(SettingKey::Banner).isEmpty();
    connect(menu->addAction(themedIcon(Icon::Image), hasOne ? u"Another banner…"_s : u"Banner…"_s),
        &QAction::triggered, this, &BookOptions::chooseBanner);
    if (hasOne) {
        connect(menu->addAction(u"Remove the banner"_s), &QAction::triggered, this, [this] {
            if (isWritable(u"The banner cannot be removed"_s)) {
                store(u"Banner removed"_s, SettingKey::Banner, std::nullopt);
            }
        });
    }
}

void BookOptions::chooseBanner()
{
    if (!isWritable(u"No banner can be set"_s)) {
        return;
    }
    const QString path = m_context.navigator.askForFile(
        {u"Choose a picture"_s, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
            u"Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.svg)"_s, {}});
    if (path.isEmpty()) {
        return;
    }
    QString why;
    const QString banner = bannerFrom(path, why);
    if (banner.isEmpty()) {
        m_context.navigator.report(
            u"This picture cannot be shown"_s, {Error::Kind::InvalidInput, path, why});
        return;
    }
    store(u"Banner set"_s, SettingKey::Banner, banner);
}

void BookOptions::addKindTo(QMenu *menu)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const Settings &settings = m_context.workspace.book()->settings();
    const bool isReadOnly = m_context.workspace.isReadOnly();
    menu->addSection(u"This book is about"_s);
    auto *kinds = new QActionGroup(menu);
    const auto add = [&](const QString &text, BookKind kind) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(bookKind(settings) == kind);
        action->setEnabled(!isReadOnly);
        kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, text, kind] {
            store(u"Book about %1"_s.arg(text), SettingKey::Kind, QString(snakeCase(kind)));
        });
    };
    add(u"SaaS"_s, BookKind::SaaS);
    add(u"Services"_s, BookKind::Services);
    QAction *shown = menu->addAction(u"Show My Book"_s);
    shown->setCheckable(true);
    shown->setChecked(showsMyBook(settings));
    shown->setEnabled(!isReadOnly);
    connect(shown, &QAction::triggered, this, [this](bool isOn) {
        store(isOn ? u"My Book shown"_s : u"My Book hidden"_s, SettingKey::MyBook,
            isOn ? u"shown"_s : u"hidden"_s);
    });
}

void BookOptions::askForBenchmark()
{
    if (!isWritable(u"The benchmark cannot be changed"_s)) {
        return;
    }
    auto *dialog =
        new BenchmarkDialog(npsBenchmark(m_context.workspace.book()->settings()), m_page->window());
    connect(dialog, &BenchmarkDialog::chosen, this, [this](std::optional<int> benchmark) {
        store(benchmark ? u"NPS benchmark %1"_s.arg(*benchmark) : u"No NPS benchmark"_s,
            NpsSetting::Benchmark,
            benchmark ? std::optional(QString::number(*benchmark)) : std::nullopt);
    });
    dialog->open();
}

} // namespace bellwether
