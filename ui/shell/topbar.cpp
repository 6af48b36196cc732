// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "core/exchange/workbookwriter.h"
#include "ui/commandbar/searchfield.h"
#include "ui/scopestack.h"
#include "ui/shell/filterbutton.h"
#include "ui/shell/rangepicker.h"
#include "ui/shell/scopechips.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"

#include <QActionGroup>
#include <QHBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TopBarHeight = 52;

} // namespace

TopBar::TopBar(ScopeStack &scope, Preferences &preferences, QMenu *bookMenu, QMenu *viewsMenu,
    QMenu *entryMenu, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_bookButton(new Button({}, Button::Kind::Quiet, this))
    , m_searchField(new SearchField(this))
    , m_chips(new ScopeChips(scope, this))
    , m_ranges(new RangePicker(scope, preferences, this))
    , m_csmButton(new Button({}, Button::Kind::Default, this))
    , m_filterButton(new FilterButton(viewsMenu, this))
    , m_addButton(new Button(u"Note down"_s, Button::Kind::Default, this))
    , m_exportButton(new Button(u"Export"_s, Button::Kind::Default, this))
    , m_csms(new Menu(this))
    , m_exports(new Menu(this))
{
    setFixedHeight(scaled(TopBarHeight));
    m_bookButton->setSign(Icon::Book);
    m_csmButton->setSign(Icon::Users);
    m_exportButton->setSign(Icon::Export);
    m_bookButton->setDropDown(bookMenu);
    m_csmButton->setDropDown(m_csms);
    m_exportButton->setDropDown(m_exports);
    m_addButton->setSign(Icon::Plus);
    m_addButton->setDropDown(entryMenu);
    m_addButton->setCompact(true);
    fillExports();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 0, 24, 1);
    layout->setSpacing(8);
    layout->addWidget(m_bookButton);
    layout->addSpacing(8);
    layout->addWidget(m_searchField);
    layout->addWidget(m_chips, 1); // what the others leave
    layout->addWidget(m_ranges);
    layout->addWidget(m_csmButton);
    layout->addWidget(m_filterButton);
    layout->addWidget(m_addButton);
    layout->addWidget(m_exportButton);

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
    m_ranges->setEnabled(book != nullptr);
    m_csmButton->setEnabled(book != nullptr);
    m_addButton->setEnabled(book != nullptr);
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
    m_ranges->openMenu();
}

void TopBar::openCsmMenu()
{
    m_csmButton->click();
}

void TopBar::showScope()
{
    const std::optional<TeamMemberId> csm = m_scope.csm();
    const TeamMember *member = m_book != nullptr && csm ? m_book->team().find(*csm) : nullptr;
    const auto several = m_scope.scope().csms.size();
    const QString name = member != nullptr ? member->name
        : several > 1                      ? u"%1 CSMs"_s.arg(several)
                                           : u"All CSMs"_s;
    m_csmButton->setText(name);
    m_csmButton->setAccessibleName(u"CSM: %1"_s.arg(name));
}

void TopBar::fillCsms()
{
    m_csms->clear();
    auto *group = new QActionGroup(m_csms);
    const auto add = [&](const QString &name, std::optional<TeamMemberId> csm) {
        QAction *action = m_csms->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(csm ? m_scope.csm() == csm : m_scope.scope().csms.empty());
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
    if (canWriteWorkbooks()) {
        add(u"Excel workbook of the numbers…"_s, Icon::Table, ImageFormat::Xlsx);
    }
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
