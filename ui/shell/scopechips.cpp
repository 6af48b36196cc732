// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/scopechips.h"

#include "ui/scopestack.h"
#include "ui/shell/filterchip.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ScopeChipsMostChips = 3;
constexpr int ScopeChipsGap = 8;

} // namespace

ScopeChips::ScopeChips(ScopeStack &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_rest(new FilterChip(this))
{
    setAccessibleName(u"Filters that are on"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_rest, &QPushButton::clicked, this, &ScopeChips::ribbonWanted);
    connect(&m_scope, &ScopeStack::scopeChanged, this, &ScopeChips::refresh);
    refresh();
}

void ScopeChips::setBook(const BookPointer &book)
{
    m_book = book;
    refresh();
}

void ScopeChips::setRibbonShown(bool isShown)
{
    m_isRibbonShown = isShown;
    refresh();
}

void ScopeChips::refresh()
{
    std::vector<ScopeField> fields = activeFields(m_scope.scope());
    const bool isShown = m_book != nullptr && !m_isRibbonShown;
    if (!isShown) {
        fields.clear();
    }
    while (m_chips.size() > fields.size()) {
        m_chips.back()->hide();
        m_chips.back()->deleteLater(); // its own cross may have asked
        m_chips.pop_back();
    }
    while (m_chips.size() < fields.size()) {
        auto *chip = new FilterChip(this);
        connect(chip, &QPushButton::clicked, this, &ScopeChips::ribbonWanted);
        connect(chip, &FilterChip::removeWanted, this, [this, place = m_chips.size()] {
            const std::vector<ScopeField> active = activeFields(m_scope.scope());
            if (place < active.size()) {
                m_scope.setScope(withKeys(m_scope.scope(), active[place], {}));
            }
        });
        m_chips.push_back(chip);
    }
    QWidget *before = nullptr;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QStringList names = valueNames(*m_book, m_scope.scope(), fields[i]);
        m_chips[i]->setFilter(fieldName(fields[i]), names.front(),
            names.size() == 1 ? QString() : u"+%1"_s.arg(names.size() - 1), names.join(u", "_s));
        if (before != nullptr) {
            setTabOrder(before, m_chips[i]);
        }
        before = m_chips[i];
    }
    if (before != nullptr) {
        setTabOrder(before, m_rest);
    }
    updateGeometry();
    arrange();
}

// Of so many chips and, where fields are left over, the one that counts those.
int ScopeChips::widthOf(int chips, int width) const
{
    for (int i = 0; i < chips; ++i) {
        width += m_chips[static_cast<std::size_t>(i)]->sizeHint().width() + ScopeChipsGap;
    }
    if (chips < static_cast<int>(m_chips.size())) {
        FilterChip widest;
        widest.setRest(u"+%1"_s.arg(static_cast<int>(m_chips.size()) - chips), {});
        width += widest.sizeHint().width() + ScopeChipsGap;
    }
    return std::max(0, width - ScopeChipsGap);
}

QSize ScopeChips::sizeHint() const
{
    return {widthOf(std::min(ScopeChipsMostChips, static_cast<int>(m_chips.size())), 0),
        m_rest->sizeHint().height()};
}

QSize ScopeChips::minimumSizeHint() const
{
    return {m_chips.empty() ? 0 : widthOf(0, 0), m_rest->sizeHint().height()};
}

void ScopeChips::arrange()
{
    const int fields = static_cast<int>(m_chips.size());
    int shown = std::min(ScopeChipsMostChips, fields);
    while (shown > 0 && widthOf(shown, 0) > width()) {
        --shown;
    }
    QStringList left;
    for (int i = 0; i < fields; ++i) {
        FilterChip *chip = m_chips[static_cast<std::size_t>(i)];
        chip->setVisible(i < shown);
        if (i >= shown) {
            left << chip->accessibleName().section(u' ', 1);
        }
    }
    m_rest->setVisible(shown < fields);
    if (shown < fields) {
        m_rest->setRest(u"+%1"_s.arg(fields - shown), left.join(u'\n'));
    }
    // To the right, beside the date range.
    int right = width();
    const auto put = [&](FilterChip *chip) {
        const QSize size = chip->sizeHint();
        right -= size.width();
        chip->setGeometry(right, (height() - size.height()) / 2, size.width(), size.height());
        right -= ScopeChipsGap;
    };
    if (m_rest->isVisibleTo(this)) {
        put(m_rest);
    }
    for (int i = shown - 1; i >= 0; --i) {
        put(m_chips[static_cast<std::size_t>(i)]);
    }
}

QStringList ScopeChips::texts() const
{
    QStringList texts;
    for (const FilterChip *chip : m_chips) {
        if (chip->isVisible()) {
            texts << chip->text();
        }
    }
    if (m_rest->isVisible()) {
        texts << m_rest->text();
    }
    return texts;
}

void ScopeChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace bellwether
