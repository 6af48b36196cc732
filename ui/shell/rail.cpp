// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail.h"

#include "core/book/bookkind.h"
#include "ui/pages.h"
#include "ui/shell/freshness.h"
#include "ui/shell/navitem.h"
#include "ui/shell/userbutton.h"
#include "ui/shell/windowparts.h"
#include "ui/welcome/whoami.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WideWidth = 184;
constexpr int RailCompactWidth = 56;
constexpr int BrandSize = 24;

class Brand : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(scaled(52));
        setAccessibleName(u"Bellwether"_s);
    }

    bool isCompact = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int size = scaled(BrandSize);
        const int left = isCompact ? (width() - size) / 2 : 8;
        appIcon().paint(&painter, QRect(left, (height() - size) / 2, size, size));
        if (!isCompact) {
            painter.setFont(Theme::font(Theme::TextStyle::Body, QFont::DemiBold));
            painter.setPen(currentTheme().text);
            painter.drawText(
                rect().adjusted(left + size + 9, 0, 0, 0), Qt::AlignVCenter, u"Bellwether"_s);
        }
    }
};

class FreshnessIcon : public QWidget
{
public:
    explicit FreshnessIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaled(22), scaled(18));
    }

    Icon icon = Icon::Lock;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int size = scaled(13);
        drawIcon(painter, icon, currentTheme().text3,
            QRect((width() - size) / 2, (height() - size) / 2, size, size));
    }
};

} // namespace

Rail::Rail(const std::vector<PagePlace> &places, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_brand(new Brand(this))
    , m_freshnessIcon(new FreshnessIcon(this))
    , m_freshness(new PlainLabel({}, Theme::TextStyle::Micro, PlainLabel::Ink::Text3, this))
    , m_user(new UserButton(this))
    , m_members(new Menu(this))
{
    setAccessibleName(u"Pages"_s);
    m_freshness->setElided(true);

    auto *freshness = new QHBoxLayout;
    freshness->setSpacing(6);
    freshness->addWidget(m_freshnessIcon);
    freshness->addWidget(m_freshness, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 13, 8);
    layout->setSpacing(2);
    layout->addWidget(m_brand);
    layout->addSpacing(3);
    for (const bool isAtBottom : {false, true}) {
        for (const PagePlace &place : places) {
            if (place.isAtBottom == isAtBottom) {
                layout->addWidget(makeItem(place));
            }
        }
        if (!isAtBottom) {
            layout->addStretch(1);
        }
    }
    layout->addSpacing(9);
    layout->addLayout(freshness);
    layout->addWidget(m_user);

    connect(m_members, &QMenu::aboutToShow, this, &Rail::fillMembers);
    connect(m_user, &QPushButton::clicked, this, [this] {
        fillMembers();
        m_members->popup(m_user->mapToGlobal(QPoint(0, -m_members->sizeHint().height() - 4)));
    });
    setCompact(false);
    setBook({}, {});
}

NavItem *Rail::makeItem(const PagePlace &place)
{
    auto *item = new NavItem(place.icon, place.title, this);
    m_items[place.id] = item;
    // Which page is shown is the window's word: a click alone marks nothing.
    connect(item, &QPushButton::clicked, this, [this, item, id = place.id] {
        item->setChecked(!item->isChecked());
        emit pageWanted(id);
    });
    return item;
}

void Rail::setBook(const BookPointer &book, const QString &path)
{
    m_book = book;
    m_path = path;
    if (const auto mine = m_items.find(u"my-book"_s); mine != m_items.end()) {
        mine->second->setVisible(book == nullptr || showsMyBook(book->settings()));
    }
    for (const auto &[id, item] : m_items) {
        item->setEnabled(book != nullptr);
    }
    m_user->setVisible(book != nullptr && !book->team().empty());
    if (book != nullptr) {
        const std::optional<TeamMemberId> me = book->settings().currentMember();
        const TeamMember *member = me ? book->team().find(*me) : nullptr;
        m_user->setMember(member == nullptr ? QString() : member->name);
    }
    showFreshness();
}

void Rail::setToday(QDate today)
{
    m_today = today;
    showFreshness();
}

void Rail::showFreshness()
{
    const QString known = freshnessText(m_book, m_path, m_today);
    auto *icon = static_cast<FreshnessIcon *>(m_freshnessIcon);
    icon->icon = known.isEmpty() ? Icon::Lock : Icon::Monitor;
    icon->update();
    const QString text = known.isEmpty() ? u"Works offline"_s : known;
    const QString details = freshnessDetails(m_book);
    m_freshness->setText(text);
    setPlainToolTip(m_freshness, details);
    setPlainToolTip(m_freshnessIcon, details.isEmpty() ? text : u"%1\n\n%2"_s.arg(text, details));
    m_freshnessIcon->setAccessibleName(text);
    m_freshnessIcon->setAccessibleDescription(details);
}

void Rail::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setFixedWidth(scaled(isCompact ? RailCompactWidth : WideWidth));
    layout()->setContentsMargins(isCompact ? 8 : 12, 0, isCompact ? 9 : 13, 8);
    static_cast<Brand *>(m_brand)->isCompact = isCompact;
    m_brand->update();
    for (const auto &[id, item] : m_items) {
        item->setCompact(isCompact);
    }
    m_freshness->setVisible(!isCompact);
    m_freshnessIcon->setFixedWidth(isCompact ? scaled(RailCompactWidth) - 17 : scaled(22));
    m_user->setCompact(isCompact);
    showFreshness();
}

void Rail::setCurrent(const QString &pageId)
{
    for (const auto &[id, item] : m_items) {
        item->setChecked(id == pageId);
    }
}

void Rail::setBadge(const QString &pageId, int count)
{
    const auto found = m_items.find(pageId);
    if (found != m_items.end()) {
        found->second->setBadge(count);
    }
}

void Rail::focusCurrent()
{
    NavItem *wanted = nullptr;
    for (NavItem *item : findChildren<NavItem *>()) {
        if (item->isEnabled() && (wanted == nullptr || item->isChecked())) {
            wanted = item;
        }
    }
    QWidget *target = wanted;
    if (target == nullptr) {
        target = firstForKeyboard(*this);
    }
    if (target != nullptr) {
        target->setFocus(Qt::TabFocusReason);
    }
}

void Rail::fillMembers()
{
    m_members->clear();
    if (m_book == nullptr) {
        return;
    }
    m_members->addSection(u"I am …"_s);
    auto *group = new QActionGroup(m_members);
    for (const TeamMember &member : peopleToBe(*m_book)) {
        QAction *action = m_members->addAction(menuText(member.name));
        action->setCheckable(true);
        action->setChecked(m_book->settings().currentMember() == member.id);
        group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, id = member.id] { emit memberChosen(id); });
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
    const int line = m_freshnessIcon->y() - 9;
    const int side = m_isCompact ? 8 : 12;
    painter.fillRect(QRect(side, line, width() - 2 * side - 1, 1), theme.border);
}

} // namespace bellwether
