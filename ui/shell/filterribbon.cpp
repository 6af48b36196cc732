// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filterribbon.h"

#include "core/base/numbertext.h"
#include "ui/cards/bookanswers.h"
#include "ui/formatting.h"
#include "ui/scopestack.h"
#include "ui/scopevalues.h"
#include "ui/shell/filterfield.h"
#include "ui/shell/valuepicker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FilterRibbonHeight = 48;
constexpr int FilterRibbonGap = 8;

// In a ribbon of six fields there is one of health.
QString titleOf(ScopeField field, Options::HealthBy healthBy)
{
    const ScopeField health =
        healthBy == Options::HealthBy::Score ? ScopeField::HealthBand : ScopeField::HealthStatus;
    return field == health ? u"Health"_s : fieldName(field);
}

bool contains(const std::vector<ScopeField> &fields, ScopeField field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace

FilterRibbon::FilterRibbon(BookAnswers &answers, ScopeStack &scope, QWidget *parent)
    : QWidget(parent)
    , m_answers(answers)
    , m_scope(scope)
    , m_more(new FilterField(u"More"_s, this))
    , m_moreMenu(new Menu(this))
    , m_clear(new Button(u"Clear filters"_s, Button::Kind::Link, this))
    , m_count(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text, this))
    , m_rest(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this))
{
    setAccessibleName(u"Filters"_s);
    setFixedHeight(scaled(FilterRibbonHeight));
    m_count->setFont(Theme::font(Theme::TextStyle::Body, QFont::DemiBold));
    connect(m_clear, &QPushButton::clicked, this, &FilterRibbon::clearWanted);
    connect(m_more, &QPushButton::clicked, this, [this] {
        fillMore();
        m_moreMenu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
    connect(&m_scope, &ScopeStack::scopeChanged, this, &FilterRibbon::refresh);
    connect(&m_answers, &BookAnswers::changed, this, &FilterRibbon::refresh);
}

void FilterRibbon::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    arrange();
}

FilterField *FilterRibbon::field(ScopeField field) const
{
    const auto found = m_fields.find(field);
    return found == m_fields.end() ? nullptr : found->second;
}

QString FilterRibbon::countSentence() const
{
    return m_count->text() + u' ' + m_rest->text();
}

// Counting asks for every customer's facts; a hidden ribbon asks for none.
void FilterRibbon::refresh()
{
    if (!isVisible() || m_answers.questions() == nullptr) {
        return;
    }
    showFields();
    showCount();
    arrange();
}

// What the scope asks for beyond the ribbon's own fields stands here too, so that nothing filters
// unseen.
void FilterRibbon::showFields()
{
    const Book &book = *m_answers.questions()->book();
    const Options::HealthBy healthBy = m_answers.questions()->options().healthBy;
    const std::vector<ScopeField> own = ribbonFields(book, healthBy);
    const std::vector<ScopeField> active = activeFields(m_scope.scope());
    QWidget *before = nullptr;
    for (const ScopeField field : scopeFields()) {
        FilterField *button = this->field(field);
        if (!contains(own, field) && !contains(active, field)) {
            if (button != nullptr) {
                button->hide();
                button->deleteLater();
                m_fields.erase(field);
            }
            continue;
        }
        const QString title = titleOf(field, healthBy);
        if (button != nullptr && button->name() != title) {
            button->hide();
            button->deleteLater();
            button = nullptr;
        }
        if (button == nullptr) {
            button = new FilterField(title, this);
            connect(button, &QPushButton::clicked, this, [this, field] { pick(field); });
            m_fields[field] = button;
        }
        button->setValue(valuesText(book, m_scope.scope(), field), contains(active, field),
            valueNames(book, m_scope.scope(), field).join(u'\n'));
        if (before != nullptr) {
            setTabOrder(before, button);
        }
        before = button;
    }
    setTabOrder(before, m_more);
    setTabOrder(m_more, m_clear);
    m_clear->setEnabled(!active.empty());
}

void FilterRibbon::showCount()
{
    const Question question = m_answers.questions()->about(m_scope.scope(), m_scope.range());
    const CustomerCounts counts = customerCounts(question.facts, m_scope.scope(), m_scope.range());
    m_count->setText(countText(counts.inScope));
    QString rest = u"of %1"_s.arg(customersText(counts.all));
    if (counts.churned > 0) {
        rest += u", %1 churned"_s.arg(countText(counts.churned));
    }
    m_rest->setText(rest);
    m_rest->setAccessibleName(countSentence());
}

void FilterRibbon::pick(ScopeField field)
{
    FilterField *button = this->field(field);
    if (button == nullptr) {
        return;
    }
    const Question question = m_answers.questions()->about(m_scope.scope(), m_scope.range());
    auto *picker = new ValuePicker(button->name(),
        valuesOf(question.facts, m_scope.scope(), m_scope.range(), field),
        keysOf(m_scope.scope(), field), this);
    m_isStepTaken = false;
    connect(picker, &ValuePicker::chosenChanged, this,
        [this, field](const QStringList &keys) { choose(field, keys); });
    picker->openBelow(contains(m_hidden, field) ? m_more : button);
}

// All that is ticked in one popover is one step back.
void FilterRibbon::choose(ScopeField field, const QStringList &keys)
{
    const Scope scope = withKeys(m_scope.scope(), field, keys);
    if (m_isStepTaken) {
        m_scope.amendScope(scope);
    } else {
        m_isStepTaken = true;
        m_scope.setScope(scope);
    }
}

void FilterRibbon::fillMore()
{
    m_moreMenu->clear();
    for (const ScopeField field : m_hidden) {
        const FilterField *button = m_fields.at(field);
        QAction *action =
            m_moreMenu->addAction(menuText(u"%1: %2"_s.arg(button->name(), button->value())));
        action->setCheckable(true);
        action->setChecked(button->isActive());
        // Once the menu is gone: a popup under a menu that closes would go with it.
        connect(
            action, &QAction::triggered, this, [this, field] { pick(field); },
            Qt::QueuedConnection);
    }
}

// From the left the fields, More and Clear filters; from the right the count.
void FilterRibbon::arrange()
{
    if (m_answers.questions() == nullptr) {
        return;
    }
    const int side = m_isCompact ? 16 : 24;
    const auto put = [&](QWidget *widget, int left) {
        const QSize size = widget->sizeHint();
        widget->setGeometry(left, (height() - 1 - size.height()) / 2, size.width(), size.height());
    };
    const int word = QFontMetrics(m_rest->font()).horizontalAdvance(u' ');
    const int restLeft = width() - side - m_rest->sizeHint().width();
    const int countLeft = restLeft - word - m_count->sizeHint().width();
    put(m_rest, restLeft);
    put(m_count, countLeft);

    int needed = side;
    for (const auto &[field, button] : m_fields) {
        needed += button->sizeHint().width() + FilterRibbonGap;
    }
    const int end = countLeft - 2 * FilterRibbonGap - m_clear->sizeHint().width() - FilterRibbonGap;
    const bool fitsAll = needed <= end;
    const int limit = fitsAll ? end : end - m_more->sizeHint().width() - FilterRibbonGap;
    m_hidden.clear();
    int hiddenActive = 0;
    int left = side;
    for (const auto &[field, button] : m_fields) {
        const int width = button->sizeHint().width();
        const bool isShown = m_hidden.empty() && left + width <= limit;
        button->setVisible(isShown);
        if (isShown) {
            put(button, left);
            left += width + FilterRibbonGap;
        } else {
            m_hidden.push_back(field);
            hiddenActive += button->isActive() ? 1 : 0;
        }
    }
    m_more->setVisible(!m_hidden.empty());
    if (!m_hidden.empty()) {
        m_more->setValue(
            hiddenActive == 0 ? QString() : u"+%1"_s.arg(hiddenActive), hiddenActive > 0, {});
        put(m_more, left);
        left += m_more->sizeHint().width() + FilterRibbonGap;
    }
    put(m_clear, left + 4);
}

void FilterRibbon::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterRibbon::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void FilterRibbon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

void FilterRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentTheme().border);
}

} // namespace bellwether
