// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/sections.h"

#include "ui/cards/pagegrid.h"
#include "ui/preferences.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tilerow.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SectionsHeaderHeight = 46; // of a card, where it is taken by the mouse

} // namespace

Sections::Sections(
    const QString &page, PageGrid &grid, TileRow &folded, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_grid(grid)
    , m_folded(folded)
    , m_preferences(preferences)
{
    m_folded.hide();
}

void Sections::add(const QString &id, Card *card, QMenu *menu)
{
    auto *button = new Button(card->accessibleName(), Button::Kind::Default, &m_folded);
    button->setSign(Icon::ChevronRight);
    button->setSmall(true);
    button->setAccessibleName(u"Unfold %1"_s.arg(card->accessibleName()));
    button->hide();
    m_folded.add(button);
    m_sections.push_back({id, card->accessibleName(), card, button, false});
    m_usual << id;
    card->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, id] { setFolded(id, false); });

    menu->addSeparator();
    connect(addAction(menu, card, u"Move earlier"_s, u"Ctrl+Shift+Left"_s), &QAction::triggered,
        this, [this, id] { move(id, -1); });
    connect(addAction(menu, card, u"Move later"_s, u"Ctrl+Shift+Right"_s), &QAction::triggered,
        this, [this, id] { move(id, 1); });
    connect(addAction(menu, card, u"Fold"_s, u"Ctrl+Shift+Up"_s), &QAction::triggered, this,
        [this, id] { setFolded(id, true); });
}

QAction *Sections::addAction(QMenu *menu, Card *card, const QString &text, const QString &keys)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(QKeySequence(keys));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    card->addAction(action);
    return action;
}

void Sections::restore()
{
    const QStringList order = m_preferences.sectionOrder(m_page);
    const QStringList folded = m_preferences.foldedSections(m_page);
    // What came with a newer program keeps its usual place after those before it.
    if (!order.isEmpty()) {
        const auto placeOf = [&](const Section &section) {
            const auto place = order.indexOf(section.id);
            return place < 0 ? order.size() : place;
        };
        std::stable_sort(m_sections.begin(), m_sections.end(),
            [&](const Section &a, const Section &b) { return placeOf(a) < placeOf(b); });
    }
    for (Section &section : m_sections) {
        section.isFolded = folded.contains(section.id);
    }
    apply();
}

QStringList Sections::order() const
{
    QStringList ids;
    for (const Section &section : m_sections) {
        ids << section.id;
    }
    return ids;
}

std::vector<Sections::Section>::iterator Sections::find(const QString &id)
{
    return std::find_if(m_sections.begin(), m_sections.end(),
        [&](const Section &section) { return section.id == id; });
}

std::vector<Sections::Section>::const_iterator Sections::find(const QString &id) const
{
    return std::find_if(m_sections.begin(), m_sections.end(),
        [&](const Section &section) { return section.id == id; });
}

QString Sections::titleOf(const QString &id) const
{
    const auto section = find(id);
    return section == m_sections.end() ? QString() : section->title;
}

Card *Sections::card(const QString &id) const
{
    const auto section = find(id);
    return section == m_sections.end() ? nullptr : section->card;
}

bool Sections::isFolded(const QString &id) const
{
    const auto section = find(id);
    return section != m_sections.end() && section->isFolded;
}

void Sections::move(const QString &id, int step)
{
    const auto section = find(id);
    if (section == m_sections.end() || step == 0) {
        return;
    }
    auto other = section;
    for (int left = std::abs(step); left > 0;) {
        if (step < 0 ? other == m_sections.begin() : other + 1 == m_sections.end()) {
            return;
        }
        other += step < 0 ? -1 : 1;
        left -= other->isFolded ? 0 : 1;
    }
    if (step < 0) {
        std::rotate(other, section, section + 1);
    } else {
        std::rotate(section, section + 1, other + 1);
    }
    apply();
    keep();
}

void Sections::put(const QString &id, const QString &beforeId)
{
    const auto section = find(id);
    if (section == m_sections.end() || id == beforeId) {
        return;
    }
    const Section moved = *section;
    m_sections.erase(section);
    m_sections.insert(beforeId.isEmpty() ? m_sections.end() : find(beforeId), moved);
    apply();
    keep();
}

void Sections::setFolded(const QString &id, bool isFolded)
{
    const auto section = find(id);
    if (section == m_sections.end() || section->isFolded == isFolded) {
        return;
    }
    const bool hadKeyboard =
        section->card->isAncestorOf(QApplication::focusWidget()) || section->button->hasFocus();
    section->isFolded = isFolded;
    apply();
    keep();
    if (hadKeyboard) {
        QWidget *next =
            isFolded ? static_cast<QWidget *>(section->button) : section->card->nextInFocusChain();
        next->setFocus(Qt::TabFocusReason);
    }
}

void Sections::reset()
{
    std::stable_sort(
        m_sections.begin(), m_sections.end(), [this](const Section &a, const Section &b) {
            return m_usual.indexOf(a.id) < m_usual.indexOf(b.id);
        });
    for (Section &section : m_sections) {
        section.isFolded = false;
    }
    apply();
    keep();
}

void Sections::apply()
{
    std::vector<QWidget *> cards;
    bool isAnyFolded = false;
    QWidget *before = nullptr;
    for (const Section &section : m_sections) {
        section.card->setVisible(!section.isFolded);
        section.button->setVisible(section.isFolded);
        isAnyFolded = isAnyFolded || section.isFolded;
        cards.push_back(section.card);
        // Tab goes through them as they stand.
        if (before != nullptr) {
            QWidget::setTabOrder(before, section.card);
        }
        before = section.card;
    }
    m_grid.setOrder(cards);
    m_folded.setVisible(isAnyFolded);
    m_folded.updateGeometry();
    QCoreApplication::postEvent(&m_folded, new QEvent(QEvent::LayoutRequest));
}

void Sections::keep()
{
    QStringList folded;
    for (const Section &section : m_sections) {
        if (section.isFolded) {
            folded << section.id;
        }
    }
    const bool isUsual = order() == m_usual && folded.isEmpty();
    m_preferences.setSections(m_page, isUsual ? QStringList() : order(), folded);
    emit changed();
}

Sections::Target Sections::targetAt(QPoint place) const
{
    for (auto section = m_sections.begin(); section != m_sections.end(); ++section) {
        const QRect area = section->card->geometry();
        if (section->isFolded || !area.contains(place)) {
            continue;
        }
        const bool isAfter = place.x() > area.center().x();
        if (!isAfter) {
            return {section->id, section->card, false};
        }
        const auto next = section + 1;
        return {next == m_sections.end() ? QString() : next->id, section->card, true};
    }
    return {};
}

bool Sections::eventFilter(QObject *watched, QEvent *event)
{
    const auto section = std::find_if(m_sections.begin(), m_sections.end(),
        [&](const Section &one) { return one.card == watched; });
    if (section == m_sections.end()) {
        return QObject::eventFilter(watched, event);
    }
    bool isTaken = false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        isTaken = press(*section, *static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseMove:
        isTaken = drag(*section, *static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonRelease:
        isTaken = drop(*section, *static_cast<QMouseEvent *>(event));
        break;
    default:
        break;
    }
    return isTaken || QObject::eventFilter(watched, event);
}

bool Sections::press(const Section &section, const QMouseEvent &mouse)
{
    if (mouse.button() != Qt::LeftButton || mouse.position().y() >= scaled(SectionsHeaderHeight)) {
        return false;
    }
    m_pressed = section.id;
    m_pressedAt = mouse.position().toPoint();
    return true;
}

bool Sections::drag(const Section &section, const QMouseEvent &mouse)
{
    if (m_pressed.isEmpty()) {
        return false;
    }
    const QPoint at = mouse.position().toPoint();
    if (!m_isDragged && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragged = true;
        section.card->setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragged) {
        const Target target = targetAt(section.card->mapToParent(at));
        m_grid.showPlace(target.card, target.isAfter);
    }
    return true;
}

bool Sections::drop(const Section &section, const QMouseEvent &mouse)
{
    if (m_pressed.isEmpty()) {
        return false;
    }
    const Target target = targetAt(section.card->mapToParent(mouse.position().toPoint()));
    const QString moved = m_pressed;
    const bool isDropped = m_isDragged && target.card != nullptr;
    m_pressed.clear();
    m_isDragged = false;
    section.card->unsetCursor();
    m_grid.showPlace(nullptr);
    if (isDropped) {
        put(moved, target.before);
    }
    return true;
}

} // namespace bellwether
