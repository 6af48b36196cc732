// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QColor hex(const char *name)
{
    return QColor(QLatin1StringView(name));
}

Theme makeLight()
{
    Theme t;
    t.kind = Theme::Kind::Light;
    t.background = hex("#F5F6F8");
    t.surface = hex("#FFFFFF");
    t.surface2 = hex("#F9FAFB");
    t.sunken = hex("#EEF0F3");
    t.hover = hex("#F1F3F6");
    t.border = hex("#E2E5EA");
    t.border2 = hex("#C9CED7");
    t.control = hex("#868E9C");
    t.grid = hex("#EBEDF1");
    t.track = hex("#E9ECF0");
    t.text = hex("#171B22");
    t.text2 = hex("#48505D");
    t.text3 = hex("#626B79");
    t.accentText = hex("#1A52B3");
    t.positive = hex("#17703F");
    t.negative = hex("#B02A1E");
    t.success = hex("#1A7A43");
    t.warn = hex("#8A5A00");
    t.onAccent = hex("#FFFFFF");
    t.tipText = hex("#F4F6F9");
    t.tipText2 = hex("#B4BCC9");
    t.accent = hex("#1F5FCC");
    t.accentHover = hex("#194FAC");
    t.accentSoft = hex("#E8EFFB");
    t.successSoft = hex("#E3F3E9");
    t.warnSoft = hex("#FCF2DC");
    t.dangerSoft = hex("#FAE8E5");
    t.tip = hex("#1B2029");
    t.disabled = hex("#9AA2AF");
    return t;
}

Theme makeDark()
{
    Theme t;
    t.kind = Theme::Kind::Dark;
    t.background = hex("#101317");
    t.surface = hex("#181C22");
    t.surface2 = hex("#1D222A");
    t.sunken = hex("#0C0F12");
    t.hover = hex("#222831");
    t.border = hex("#2A3039");
    t.border2 = hex("#3D4551");
    t.control = hex("#6F7988");
    t.grid = hex("#262C35");
    t.track = hex("#2A303A");
    t.text = hex("#E9ECF1");
    t.text2 = hex("#B3BAC6");
    t.text3 = hex("#929BA9");
    t.accentText = hex("#8DB7FA");
    t.positive = hex("#5CC88A");
    t.negative = hex("#F08A7C");
    t.success = hex("#4CBB7C");
    t.warn = hex("#E5B54C");
    t.onAccent = hex("#0B1422");
    t.tipText = hex("#171B22");
    t.tipText2 = hex("#48505D");
    t.accent = hex("#5C96F2");
    t.accentHover = hex("#7AABF7");
    t.accentSoft = hex("#1E2B42");
    t.successSoft = hex("#173325");
    t.warnSoft = hex("#352B14");
    t.dangerSoft = hex("#3A211D");
    t.tip = hex("#E9ECF1");
    t.disabled = hex("#5F6876");
    return t;
}

// Only black, white and bright colours: every text and line has at least 7:1.
Theme makeHighContrast()
{
    Theme t;
    t.kind = Theme::Kind::HighContrast;
    t.background = hex("#000000");
    t.surface = hex("#000000");
    t.surface2 = hex("#000000");
    t.sunken = hex("#000000");
    t.hover = hex("#2B2B2B");
    t.border = hex("#FFFFFF");
    t.border2 = hex("#FFFFFF");
    t.control = hex("#FFFFFF");
    t.grid = hex("#6E6E6E");
    t.track = hex("#3A3A3A");
    t.text = hex("#FFFFFF");
    t.text2 = hex("#FFFFFF");
    t.text3 = hex("#E6E6E6");
    t.accentText = hex("#FFE14D");
    t.positive = hex("#7CFFB2");
    t.negative = hex("#FFA79B");
    t.success = hex("#7CFFB2");
    t.warn = hex("#FFD166");
    t.onAccent = hex("#000000");
    t.tipText = hex("#000000");
    t.tipText2 = hex("#1A1A1A");
    t.accent = hex("#FFE14D");
    t.accentHover = hex("#FFF0A0");
    t.accentSoft = hex("#3D3600");
    t.successSoft = hex("#00331A");
    t.warnSoft = hex("#332600");
    t.dangerSoft = hex("#3D0A05");
    t.tip = hex("#FFFFFF");
    t.disabled = hex("#A6A6A6");
    return t;
}

Theme makePrint()
{
    Theme t = makeLight();
    t.kind = Theme::Kind::Print;
    t.background = hex("#FFFFFF");
    t.surface2 = hex("#FFFFFF");
    t.border = hex("#8C8C8C");
    t.border2 = hex("#4D4D4D");
    t.control = hex("#4D4D4D");
    t.grid = hex("#C4C4C4");
    t.track = hex("#FFFFFF");
    t.text = hex("#000000");
    t.text2 = hex("#1A1A1A");
    t.text3 = hex("#333333");
    return t;
}

struct RoleColors
{
    const char *light;
    const char *dark;
    const char *lightPillText;
    const char *lightPillFill;
    const char *darkPillText;
    const char *darkPillFill;
};

// Health colours are never used for anything else; bands share those of the levels (UI.md 12).
RoleColors colorsOf(ChartRole role)
{
    switch (role) {
    case ChartRole::Series1:
        return {"#1F66D6", "#5C9FF7", "", "", "", ""};
    case ChartRole::Series2:
        return {"#17A0C4", "#86D9F8", "", "", "", ""};
    case ChartRole::Series3:
        return {"#9C3D86", "#B976B6", "", "", "", ""};
    case ChartRole::Series4:
        return {"#CB7888", "#F7ADA6", "", "", "", ""};
    case ChartRole::Series5:
        return {"#3F4752", "#A5ABB5", "", "", "", ""};
    case ChartRole::Series6:
        return {"#8F8A2C", "#BDB254", "", "", "", ""};
    case ChartRole::VeryHappy:
        return {"#33269A", "#D3C4FF", "", "", "", ""};
    case ChartRole::Happy:
        return {"#7B74E0", "#7F78EA", "", "", "", ""};
    case ChartRole::Neutral:
        return {"#8D929B", "#A2A6AE", "", "", "", ""};
    case ChartRole::NotHappy:
    case ChartRole::VeryNegative:
        return {"#A02560", "#E85C8C", "", "", "", ""};
    case ChartRole::Rest:
        return {"#E9ECF0", "#2A303A", "", "", "", ""};
    case ChartRole::StatusThriving:
        return {"#0C5570", "#4FCDF2", "#0B4B63", "#E1EDF1", "#7FDBF6", "#17333E"};
    case ChartRole::StatusHealthy:
    case ChartRole::BandSatisfactory:
        return {"#3FA196", "#17998F", "#14635A", "#E1F2EF", "#5FC7BC", "#15302F"};
    case ChartRole::StatusSteady:
    case ChartRole::BandNeedsAttention:
        return {"#C68704", "#F2C14E", "#7A5200", "#FAF0D8", "#F3CB6C", "#352E1B"};
    case ChartRole::StatusStruggling:
    case ChartRole::BandAtRisk:
        return {"#B2362B", "#DE6A4F", "#992A20", "#F9E5E2", "#F29A86", "#37231F"};
    case ChartRole::StatusNotSet:
    case ChartRole::BandNoScore:
        break;
    }
    return {"#868E9C", "#6F7988", "#48505D", "#EEF0F3", "#B3BAC6", "#0C0F12"};
}

struct StyleMetrics
{
    int pixels;
    int weight;
};

StyleMetrics metricsOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::TextStyle::Value:
        return {22, QFont::DemiBold};
    case Theme::TextStyle::ValueLarge:
        return {30, QFont::DemiBold};
    case Theme::TextStyle::PageTitle:
        return {18, QFont::DemiBold};
    case Theme::TextStyle::ValueSmall:
        return {17, QFont::DemiBold};
    case Theme::TextStyle::PanelTitle:
        return {15, QFont::DemiBold};
    case Theme::TextStyle::CardTitle:
        return {13, QFont::DemiBold};
    case Theme::TextStyle::Body:
        return {13, QFont::Normal};
    case Theme::TextStyle::Small:
        return {12, QFont::Normal};
    case Theme::TextStyle::Micro:
        return {11, QFont::Normal};
    }
    return {13, QFont::Normal};
}

// Desktops come with 9 to 11 pt; whoever set a larger size wants larger text here too. Never
// smaller: 11 px is the smallest text of the program.
double textScale(double points)
{
    // For systems that do not tell, and for looking at what others see: "2" is 200 %.
    bool isSet = false;
    const double wanted = qEnvironmentVariable("BELLWETHER_TEXT_SCALE").toDouble(&isSet);
    if (isSet) {
        return std::clamp(wanted, 1.0, 2.0);
    }
    constexpr double Usual = 11;
    return std::clamp(points / Usual, 1.0, 2.0);
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::highContrast()
{
    static const Theme theme = makeHighContrast();
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme = makePrint();
    return theme;
}

const Theme &Theme::of(Kind kind)
{
    switch (kind) {
    case Kind::Light:
        return light();
    case Kind::Dark:
        return dark();
    case Kind::HighContrast:
        return highContrast();
    case Kind::Print:
        return print();
    }
    return light();
}

QColor Theme::color(ChartRole role) const
{
    const RoleColors colors = colorsOf(role);
    return hex(isDark() ? colors.dark : colors.light);
}

QColor Theme::pillText(ChartRole role) const
{
    const RoleColors colors = colorsOf(role);
    return hex(isDark() ? colors.darkPillText : colors.lightPillText);
}

QColor Theme::pillFill(ChartRole role) const
{
    const RoleColors colors = colorsOf(role);
    return hex(isDark() ? colors.darkPillFill : colors.lightPillFill);
}

QFont Theme::font(TextStyle style)
{
    return font(style, metricsOf(style).weight);
}

QFont Theme::font(TextStyle style, int weight)
{
    static const bool hasInter = QFontDatabase::families().contains(u"Inter"_s);
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const double scale = textScale(font.pointSizeF());
    const StyleMetrics metrics = metricsOf(style);
    if (hasInter) {
        font.setFamily(u"Inter"_s);
    }
    font.setPixelSize(qRound(metrics.pixels * scale));
    font.setWeight(static_cast<QFont::Weight>(weight));
    if (style == TextStyle::Value || style == TextStyle::ValueLarge) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.4);
    }
    return font;
}

} // namespace bellwether
