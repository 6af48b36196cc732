// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/charts/chartdata.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

#include <array>

namespace bellwether {

// The tokens of one theme, for style sheets and painters alike.
struct Theme
{
    enum class Kind
    {
        Light,
        Dark,
        HighContrast, // white and bright colours on black
        Print // black on white, for what is printed: no window shows it
    };

    // Text sizes in px at 100 %.
    enum class TextStyle
    {
        Value,
        ValueLarge,
        PageTitle,
        ValueSmall,
        PanelTitle,
        CardTitle,
        Body,
        Small,
        Micro
    };

    Kind kind = Kind::Light;

    // Surfaces
    QColor background, surface, surface2, sunken, hover, border, border2, control, grid, track;
    // Text
    QColor text, text2, text3, accentText, positive, negative, success, warn, onAccent, tipText,
        tipText2;
    // Fills
    QColor accent, accentHover, accentSoft, successSoft, warnSoft, dangerSoft, tip, disabled;

    static const Theme &light();
    static const Theme &dark();
    static const Theme &highContrast();
    static const Theme &print();
    static const Theme &of(Kind kind);

    bool isDark() const { return kind == Kind::Dark || kind == Kind::HighContrast; }
    // Parts of charts are told apart by patterns and outlines as well, not by their colour alone.
    bool hasPatterns() const { return kind == Kind::HighContrast || kind == Kind::Print; }

    // The fill of a chart part or a health glyph.
    QColor color(ChartRole role) const;
    // Text and fill of a health pill.
    QColor pillText(ChartRole role) const;
    QColor pillFill(ChartRole role) const;

    QPalette palette() const;
    QString styleSheet() const;

    // Inter where it is installed, else the system's font; scaled with the system's font size.
    static QFont font(TextStyle style);
    static QFont font(TextStyle style, int weight);
};

// As --theme and preferences have them.
template <>
struct EnumText<Theme::Kind>
{
    static constexpr std::array Names = {QLatin1StringView("light"), QLatin1StringView("dark"),
        QLatin1StringView("high_contrast"), QLatin1StringView("print")};
};

// Which theme the program shows: chosen, or the system's. Switching repaints; nothing is rebuilt.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        FollowSystem,
        Light,
        Dark,
        HighContrast
    };

    explicit ThemeController(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    const Theme &theme() const;

signals:
    void themeChanged(const bellwether::Theme &theme);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void update();

    Choice m_choice = Choice::FollowSystem;
    Theme::Kind m_kind = Theme::Kind::Light;
    QPalette m_systemPalette;
};

template <>
struct EnumText<ThemeController::Choice>
{
    static constexpr std::array Names = {QLatin1StringView("system"), QLatin1StringView("light"),
        QLatin1StringView("dark"), QLatin1StringView("high_contrast")};
};

} // namespace bellwether
