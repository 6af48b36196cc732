// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "ui/commandbar/searchfield.h"
#include "ui/scopestack.h"
#include "ui/shell/rangedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Height = 52;

constexpr std::array Presets{RangePreset::Today, RangePreset::ThisWeek, RangePreset::ThisMonth,
    RangePreset::LastMonth, RangePreset::ThisQuarter, RangePreset::LastQuarter,
    RangePreset::ThisYear, RangePreset::LastYear, RangePreset::Last12Months};

} // namespace

TopBar::TopBar(ScopeStack &scope, QMenu *bookMenu, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_bookButton(new Button({}, Button::Kind::Quiet, this))
    , m_searchField(new SearchField(this))
    , m_rangeButton(new Button({}, Button::Kind::Default, this))
    , m_csmButton(new Button({}, Button::Kind::Default, this))
    , m_exportButton(new Button(u"Export"_s, Button::Kind::Default, this))
    , m_ranges(new Menu(this))
    , m_csms(new Menu(this))
    , m_exports(new Menu(this))
{
    setFixedHeight(scaled(Height));
    m_bookButton->setSign(Icon::Book);
    m_rangeButton->setSign(Icon::Calendar);
    m_csmButton->setSign(Icon::Users);
    m_exportButton->setSign(Icon::Export);
    m_bookButton->setDropDown(bookMenu);
    m_rangeButton->setDropDown(m_ranges);
    m_csmButton->setDropDown(m_csms);
    m_exportButton->setDropDown(m_exports);
    fillRanges();
    fillExports();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 0, 24, 1);
    layout->setSpacing(8);
    layout->addWidget(m_bookButton);
    layout->addSpacing(8);
    layout->addWidget(m_searchField);
    layout->addStretch(1);
    layout->addWidget(m_rangeButton);
    layout->addWidget(m_csmButton);
    layout->addWidget(m_exportButton);

    connect(m_ranges, &QMenu::aboutToShow, this, &TopBar::fillRanges);
    connect(m_csms, &QMenu::aboutToShow, this, &TopBar::fillCsms);
    connect(&m_scope, &ScopeStack::scopeChanged, this, &TopBar::showScope);
    setBook({}, {});
    setExportable(false);
}

void TopBar::setBook(const BookPointer &book, const QString &name)
{
    m_book = book;
    m_bookButton->setText(book == nullptr ? u"No book open"_s : name);
    m_bookButton->setAccessibleName(u"Book: %1"_s.arg(m_bookButton->caption()));
    m_rangeButton->setEnabled(book != nullptr);
    m_csmButton->setEnabled(book != nullptr);
    fillCsms();
    showScope();
}

void TopBar::setExportable(bool isExportable)
{
    m_exportButton->setEnabled(isExportable);
}

void TopBar::setCompact(bool isCompact)
{
    m_exportButton->setCompact(isCompact);
    m_searchField->setCompact(isCompact);
    layout()->setContentsMargins(13, 0, isCompact ? 16 : 24, 1);
}

void TopBar::openRangeMenu()
{
    m_rangeButton->click();
}

void TopBar::openCsmMenu()
{
    m_csmButton->click();
}

void TopBar::showScope()
{
    const QString range = m_scope.preset() == RangePreset::Custom ? rangeText(m_scope.range())
                                                                  : rangeName(m_scope.preset());
    m_rangeButton->setText(range);
    m_rangeButton->setAccessibleName(u"Date range: %1"_s.arg(range));
    setPlainToolTip(m_rangeButton, rangeText(m_scope.range()));

    const std::optional<TeamMemberId> csm = m_scope.csm();
    const TeamMember *member = m_book != nullptr && csm ? m_book->team().find(*csm) : nullptr;
    const QString name = member == nullptr ? u"All CSMs"_s : member->name;
    m_csmButton->setText(name);
    m_csmButton->setAccessibleName(u"CSM: %1"_s.arg(name));
}

void TopBar::fillRanges()
{
    m_ranges->clear();
    auto *group = new QActionGroup(m_ranges);
    const auto add = [&](RangePreset preset) {
        QAction *action = m_ranges->addAction(rangeName(preset));
        action->setCheckable(true);
        action->setChecked(m_scope.preset() == preset);
        group->addAction(action);
        return action;
    };
    for (const RangePreset preset : Presets) {
        connect(add(preset), &QAction::triggered, this,
            [this, preset] { m_scope.choosePreset(preset); });
    }
    m_ranges->addSeparator();
    connect(add(RangePreset::Custom), &QAction::triggered, this, &TopBar::chooseDays);
}

void TopBar::chooseDays()
{
    auto *dialog = new RangeDialog(m_scope.range(), m_scope.today(), window());
    connect(dialog, &RangeDialog::chosen, &m_scope, &ScopeStack::chooseDays);
    dialog->open();
}

void TopBar::fillCsms()
{
    m_csms->clear();
    auto *group = new QActionGroup(m_csms);
    const auto add = [&](const QString &name, std::optional<TeamMemberId> csm) {
        QAction *action = m_csms->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(m_scope.csm() == csm);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, csm] { m_scope.chooseCsm(csm); });
    };
    add(u"All CSMs"_s, std::nullopt);
    if (m_book == nullptr) {
        return;
    }
    m_csms->addSeparator();
    for (const TeamMember &member : m_book->team()) {
        if (member.isCsm) {
            add(member.name, member.id);
        }
    }
}

void TopBar::fillExports()
{
    const auto add = [&](const QString &text, Icon icon, ImageFormat format) {
        connect(m_exports->addAction(themedIcon(icon), text), &QAction::triggered, this,
            [this, format] { emit exportWanted(format); });
    };
    add(u"PNG picture…"_s, Icon::Image, ImageFormat::Png);
    add(u"SVG drawing…"_s, Icon::Image, ImageFormat::Svg);
    add(u"PDF page…"_s, Icon::File, ImageFormat::Pdf);
    add(u"CSV of the numbers…"_s, Icon::Table, ImageFormat::Csv);
    connect(m_exports->addAction(themedIcon(Icon::Table), u"Rows for a spreadsheet…"_s),
        &QAction::triggered, this, &TopBar::rowsExportWanted);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().background);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentTheme().border);
}

} // namespace bellwether
