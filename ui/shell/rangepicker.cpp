// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rangepicker.h"

#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/shell/rangedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QPushButton>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Presets{RangePreset::Today, RangePreset::ThisWeek, RangePreset::ThisMonth,
    RangePreset::LastMonth, RangePreset::ThisQuarter, RangePreset::LastQuarter,
    RangePreset::ThisYear, RangePreset::LastYear, RangePreset::Last12Months};

// A chevron of 24 × 32 that points to the left or to the right.
class RangePickerStepButton : public QPushButton
{
public:
    RangePickerStepButton(bool pointsLeft, QWidget *parent)
        : QPushButton(parent)
        , m_pointsLeft(pointsLeft)
    {
        setAttribute(Qt::WA_Hover);
        setAutoDefault(false);
        setFixedSize(scaled(24), scaled(32));
        FocusRing::attachTo(this, 6);
        pressOnEnter(this);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        if (isEnabled() && (underMouse() || isDown())) {
            drawSurface(painter, rect(), theme.hover, QColor(), 6);
        }
        if (m_pointsLeft) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        const int size = scaled(13);
        drawIcon(painter, Icon::ChevronRight, isEnabled() ? theme.text2 : theme.disabled,
            QRect((width() - size) / 2, (height() - size) / 2, size, size));
    }

private:
    bool m_pointsLeft;
};

} // namespace

RangePicker::RangePicker(ScopeStack &scope, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_preferences(preferences)
    , m_button(new Button({}, Button::Kind::Default, this))
    , m_menu(new Menu(this))
    , m_before(new RangePickerStepButton(true, this))
    , m_after(new RangePickerStepButton(false, this))
{
    m_button->setSign(Icon::Calendar);
    m_button->setDropDown(m_menu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_before);
    layout->addWidget(m_button);
    layout->addWidget(m_after);
    setTabOrder(m_before, m_button);
    setTabOrder(m_button, m_after);

    connect(static_cast<QPushButton *>(m_before), &QPushButton::clicked, this,
        [this] { m_scope.stepRange(-1); });
    connect(static_cast<QPushButton *>(m_after), &QPushButton::clicked, this,
        [this] { m_scope.stepRange(1); });
    connect(m_menu, &QMenu::aboutToShow, this, &RangePicker::fillMenu);
    connect(&m_scope, &ScopeStack::scopeChanged, this, &RangePicker::showScope);
    fillMenu();
    showScope();
}

void RangePicker::openMenu()
{
    m_button->click();
}

void RangePicker::remember(bool isRemembered)
{
    m_preferences.setFirstRange(isRemembered
            ? std::optional(ChosenRange{m_scope.preset(), m_scope.range()})
            : std::nullopt);
}

void RangePicker::showScope()
{
    if (m_preferences.firstRange() && !m_scope.isLookingBack()) {
        remember(true);
    }
    const QString range = m_scope.preset() == RangePreset::Custom ? rangeText(m_scope.range())
                                                                  : rangeName(m_scope.preset());
    m_button->setText(range);
    m_button->setAccessibleName(u"Date range: %1"_s.arg(range));
    setPlainToolTip(m_button, rangeText(m_scope.range()));
    const auto showStep = [this](QWidget *button, int step, const QString &name) {
        const std::optional<ChosenRange> beside = m_scope.rangeBeside(step);
        button->setEnabled(beside.has_value());
        const QString days = beside ? u": %1"_s.arg(rangeText(beside->days)) : QString();
        button->setAccessibleName(name + days);
        setPlainToolTip(button, name + days);
    };
    showStep(m_before, -1, u"Range before"_s);
    showStep(m_after, 1, u"Range after"_s);
}

void RangePicker::fillMenu()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    const auto add = [&](RangePreset preset) {
        QAction *action = m_menu->addAction(rangeName(preset));
        action->setCheckable(true);
        action->setChecked(m_scope.preset() == preset);
        group->addAction(action);
        return action;
    };
    for (const RangePreset preset : Presets) {
        connect(add(preset), &QAction::triggered, this,
            [this, preset] { m_scope.choosePreset(preset); });
    }
    m_menu->addSeparator();
    connect(add(RangePreset::Custom), &QAction::triggered, this, &RangePicker::chooseDays);
    m_menu->addSeparator();
    QAction *remembered = m_menu->addAction(u"&Remember the range for the next start"_s);
    remembered->setCheckable(true);
    remembered->setChecked(m_preferences.firstRange().has_value());
    connect(remembered, &QAction::triggered, this, &RangePicker::remember);
    m_menu->addSeparator();
    connect(m_menu->addAction(u"As of an earlier day…"_s), &QAction::triggered, this,
        &RangePicker::lookBackWanted);
    if (m_scope.isLookingBack()) {
        connect(m_menu->addAction(u"Back to today"_s), &QAction::triggered, &m_scope,
            &ScopeStack::backToToday);
    }
}

void RangePicker::chooseDays()
{
    auto *dialog = new RangeDialog(m_scope.range(), m_scope.today(), window());
    connect(dialog, &RangeDialog::chosen, &m_scope, &ScopeStack::chooseDays);
    dialog->open();
}

} // namespace bellwether
