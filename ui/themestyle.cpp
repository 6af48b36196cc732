// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// @names stand for the tokens of the theme.
constexpr char16_t Sheet[] = uR"(
QMainWindow, QDialog, QScrollArea, QScrollArea > QWidget > QWidget[page="true"] {
    background: @background;
}
QDialog, QDialog QScrollArea, QDialog QScrollArea > QWidget > QWidget { background: @surface; }
QLabel { background: transparent; color: @text; }
QLabel[ink="text2"] { color: @text2; }
QLabel[ink="text3"] { color: @text3; }
QLabel[ink="accent"] { color: @accentText; }
QLabel[ink="negative"] { color: @negative; }
QLabel[ink="warn"] { color: @warn; }
QLabel[ink="tip"] { color: @tipText; }
QLabel:disabled { color: @disabled; }

QMenuBar { background: @background; border-bottom: 1px solid @border; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @border2; border-radius: 8px; padding: 5px; }
QMenu[square="true"] { border-radius: 0; }
QMenu::item { padding: 6px 14px 6px 8px; border-radius: 5px; color: @text; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 5px -5px; }

QToolTip { background: @tip; color: @tipText; border: 1px solid @tip; padding: 6px 9px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @border2; border-radius: 3px; margin: 2px; min-height: 28px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @border2; border-radius: 3px; margin: 2px; min-width: 28px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView {
    background: @surface; border: 1px solid @border; border-radius: 8px; color: @text;
    gridline-color: @grid; selection-background-color: @accentSoft; selection-color: @text;
    outline: none;
}
QTreeView { background: @surface; border: 1px solid @border; border-radius: 8px; color: @text; outline: none; }
QListWidget { background: transparent; border: none; outline: none; }
QListWidget::item { padding: 0 8px; border-radius: 6px; color: @text2; }
QListWidget::item:hover { background: @hover; }
QListWidget::item:selected { background: @accentSoft; color: @accentText; }
QTableView:focus, QTreeView:focus { border: 1px solid @accent; }
QTableView::item { border: none; border-bottom: 1px solid @grid; padding: 0 8px; }
QTableView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: @surface2; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QHeaderView::section {
    background: @surface2; color: @text2; border: none; border-bottom: 1px solid @border;
    padding: 8px 10px; font-weight: 500;
}
QHeaderView::section:first { border-top-left-radius: 8px; }
QHeaderView::section:last { border-top-right-radius: 8px; }
QTableCornerButton::section { background: @surface2; border: none; }

QLineEdit, QDateEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {
    background: @surface; color: @text; border: 1px solid @border2; border-radius: 6px;
    padding: 5px 9px; min-height: 1.25em; selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:focus, QDateEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {
    border: 2px solid @accent; padding: 4px 8px;
}
QLineEdit:disabled, QDateEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    background: @sunken; color: @disabled;
}
QDateEdit::drop-down, QComboBox::drop-down { border: none; width: 24px; }
QDateEdit::down-arrow, QComboBox::down-arrow { image: url(:/icons/arrow-@kind.svg); width: 13px; height: 13px; }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @border2; selection-background-color: @accentSoft;
    selection-color: @text; outline: none;
}
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface2; }
QCalendarWidget QToolButton { color: @text; background: transparent; padding: 4px 8px; border-radius: 5px; }
QCalendarWidget QToolButton:hover { background: @hover; }
QCalendarWidget QTableView { border: none; padding: 0; }
QCalendarWidget QTableView::item { border: none; padding: 0; }
QCalendarWidget QAbstractItemView {
    background: @surface; selection-background-color: @accent; selection-color: @onAccent; border-radius: 0;
}

QCheckBox, QRadioButton { color: @text; spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; background: @surface; border: 1px solid @control; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: @hover; }
QCheckBox::indicator:checked { background: @accent; border: 1px solid @accent; image: url(:/icons/tick-@kind.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @sunken; border-color: @border2; }

QProgressBar { background: @track; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

struct Token
{
    const char16_t *name;
    QColor Theme::*color;
};

// A name that begins with another one comes before it.
constexpr std::array Tokens{Token{u"@background", &Theme::background},
    Token{u"@surface2", &Theme::surface2}, Token{u"@surface", &Theme::surface},
    Token{u"@sunken", &Theme::sunken}, Token{u"@hover", &Theme::hover},
    Token{u"@border2", &Theme::border2}, Token{u"@border", &Theme::border},
    Token{u"@control", &Theme::control}, Token{u"@grid", &Theme::grid},
    Token{u"@track", &Theme::track}, Token{u"@text2", &Theme::text2},
    Token{u"@text3", &Theme::text3}, Token{u"@text", &Theme::text},
    Token{u"@accentText", &Theme::accentText}, Token{u"@accentSoft", &Theme::accentSoft},
    Token{u"@accent", &Theme::accent}, Token{u"@negative", &Theme::negative},
    Token{u"@warn", &Theme::warn}, Token{u"@onAccent", &Theme::onAccent},
    Token{u"@tipText", &Theme::tipText}, Token{u"@tip", &Theme::tip},
    Token{u"@disabled", &Theme::disabled}};

} // namespace

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, surface2);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, text3);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accentText);
    palette.setColor(QPalette::LinkVisited, accentText);
    palette.setColor(QPalette::ToolTipBase, tip);
    palette.setColor(QPalette::ToolTipText, tipText);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, border2);
    palette.setColor(QPalette::Dark, control);
    palette.setColor(QPalette::Shadow, border2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, track);
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf16(Sheet);
    for (const Token &token : Tokens) {
        sheet.replace(QString::fromUtf16(token.name), (this->*token.color).name());
    }
    return sheet.replace(u"@kind"_s, isDark() ? u"dark"_s : u"light"_s);
}

} // namespace bellwether
