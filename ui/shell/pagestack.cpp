// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagestack.h"

#include "ui/shell/page.h"

#include <algorithm>

namespace bellwether {

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
}

void PageStack::setWelcome(QWidget *welcome)
{
    m_welcome = welcome;
    addWidget(welcome);
}

void PageStack::add(const QString &id, Page *page)
{
    m_pages[id] = page;
    addWidget(page);
    connect(page, &Page::importWanted, this, &PageStack::importWanted);
    connect(
        page, &Page::badgeChanged, this, [this, id](int count) { emit badgeChanged(id, count); });
    connect(page, &Page::exportableChanged, this, [this, page](bool isExportable) {
        if (page == currentWidget()) {
            emit exportableChanged(isExportable);
        }
    });
}

Page *PageStack::page(const QString &id) const
{
    const auto found = m_pages.find(id);
    return found == m_pages.end() ? nullptr : found->second;
}

Page *PageStack::currentPage() const
{
    return qobject_cast<Page *>(currentWidget());
}

QString PageStack::currentId() const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
        [this](const auto &entry) { return entry.second == currentWidget(); });
    return found == m_pages.end() ? QString() : found->first;
}

bool PageStack::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (wanted != nullptr) {
        bring(wanted);
    }
    return wanted != nullptr;
}

void PageStack::showWelcome()
{
    bring(m_welcome);
}

void PageStack::bring(QWidget *widget)
{
    setCurrentWidget(widget);
    emit shown(currentId());
    const Page *page = currentPage();
    emit exportableChanged(page != nullptr && page->canExport());
}

} // namespace bellwether
