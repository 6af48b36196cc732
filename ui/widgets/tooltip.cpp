// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tooltip.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/healthglyph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

constexpr int TooltipRadius = 6;
constexpr int TooltipSidePadding = 12;
constexpr int TooltipTopPadding = 9;
constexpr int MaximumWidth = 280;
// Two columns of numbers need this much, so that tooltips of neighbouring marks are equally wide.
constexpr int MinimumWidthWithNumbers = 240;
constexpr int TooltipDistance = 12; // from the mark
constexpr int TooltipGlyphSize = 10;
constexpr int NameIndent = 18; // of a name after its glyph
constexpr int TooltipColumnGap = 24;
constexpr double RuleStrength = 0.21; // of the text colour in the hairlines

struct TooltipFonts
{
    QFont title = Theme::font(Theme::TextStyle::Small, QFont::DemiBold);
    QFont name = Theme::font(Theme::TextStyle::Small);
    QFont count = Theme::font(Theme::TextStyle::Small, QFont::DemiBold);
    QFont strongValue = Theme::font(Theme::TextStyle::Small, QFont::Medium);
    QFont hint = Theme::font(Theme::TextStyle::Micro);
};

// The vertical rhythm: lines of 16 and 18 px at 12 px text, larger with larger text.
struct Rhythm
{
    explicit Rhythm(const TooltipFonts &fonts)
        : scale(fonts.name.pixelSize() / 12.0)
    {
    }

    double line() const { return std::round(16 * scale); }
    double row() const { return std::round(18 * scale); }
    double gap() const { return std::round(4 * scale); }

    double scale;
};

QColor tooltipMixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto part = [shareOfB](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * shareOfB));
    };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

// A tooltip is dark on the light theme: its glyphs take the other theme's colours, for health half
// way to that theme's pill text, which keeps 3:1 on the tooltip's fill.
QColor glyphColor(const Theme &theme, ChartRole role)
{
    const Theme &other = theme.isDark() ? Theme::light() : Theme::dark();
    if (glyphOf(role) == Glyph::Swatch) {
        return other.color(role);
    }
    return tooltipMixed(other.color(role), other.pillText(role), 0.5);
}

std::vector<const TooltipRow *> linesOf(const TooltipContent &content)
{
    std::vector<const TooltipRow *> lines;
    for (const TooltipRow &row : content.rows) {
        lines.push_back(&row);
    }
    if (content.total) {
        lines.push_back(&*content.total);
    }
    return lines;
}

// The widths of the three columns of a content, before anything is cut.
struct Columns
{
    Columns(const TooltipContent &content, const TooltipFonts &fonts)
    {
        const Figures counts(fonts.count);
        const Figures values(fonts.strongValue);
        const QFontMetricsF names(fonts.name);
        for (const TooltipRow *row : linesOf(content)) {
            const double indent = row->glyph ? NameIndent : 0;
            name = std::max(name, indent + names.horizontalAdvance(row->name));
            count = std::max(count, counts.width(row->count));
            value = std::max(value, values.width(row->value));
        }
    }

    double numbers() const
    {
        return (count > 0 ? TooltipColumnGap + count : 0)
            + (value > 0 ? TooltipColumnGap + value : 0);
    }

    double name = 0;
    double count = 0;
    double value = 0;
};

int widthOf(const TooltipContent &content, const TooltipFonts &fonts)
{
    const Columns columns(content, fonts);
    const double title = QFontMetricsF(fonts.title).horizontalAdvance(content.title);
    const double hint = QFontMetricsF(fonts.hint).horizontalAdvance(content.hint);
    const double line = QFontMetricsF(fonts.name).horizontalAdvance(content.line);
    const double text = std::max({title, line, hint, columns.name + columns.numbers()});
    const int natural = static_cast<int>(std::ceil(text)) + 2 * TooltipSidePadding;
    const int least = columns.count > 0 && columns.value > 0 ? MinimumWidthWithNumbers : 0;
    const double scale = Rhythm(fonts).scale;
    return std::clamp(natural, least, static_cast<int>(MaximumWidth * scale));
}

// As many lines as the text needs, from the top down.
QRectF wrappedRect(const QString &text, const QFont &font, double top, int width, double lineHeight)
{
    const QRectF room(TooltipSidePadding, top, width - 2 * TooltipSidePadding, 10'000);
    const QRectF needed =
        QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    const double lines =
        std::max(1.0, std::round(needed.height() / QFontMetricsF(font).lineSpacing()));
    return {room.left(), room.top(), room.width(), lines * lineHeight};
}

QRectF titleRect(const TooltipContent &content, const TooltipFonts &fonts, int width)
{
    return wrappedRect(content.title, fonts.title, TooltipTopPadding, width, Rhythm(fonts).line());
}

// Flat without a line.
QRectF lineRect(const TooltipContent &content, const TooltipFonts &fonts, int width)
{
    const QRectF title = titleRect(content, fonts, width);
    return content.line.isEmpty()
        ? QRectF(title.bottomLeft(), QSizeF(title.width(), 0))
        : wrappedRect(content.line, fonts.name, title.bottom(), width, Rhythm(fonts).line());
}

int heightOf(const TooltipContent &content, const TooltipFonts &fonts, int width)
{
    const Rhythm rhythm(fonts);
    double height = lineRect(content, fonts, width).bottom();
    if (!content.rows.empty()) {
        height += rhythm.gap() + 1 + rhythm.row() * static_cast<double>(content.rows.size());
    }
    if (content.total) {
        height += 2 * rhythm.gap() + 1 + rhythm.row();
    }
    if (!content.hint.isEmpty()) {
        height += 2 * rhythm.gap() + 2 + rhythm.line();
    }
    return static_cast<int>(height) + TooltipTopPadding;
}

// Paints a content from the top down.
class Writer
{
public:
    Writer(QPainter &painter, const Theme &theme, const TooltipContent &content, int width)
        : m_painter(painter)
        , m_theme(theme)
        , m_content(content)
        , m_columns(content, m_fonts)
        , m_rhythm(m_fonts)
        , m_left(TooltipSidePadding)
        , m_right(width - TooltipSidePadding)
    {
        const QRectF title = titleRect(content, m_fonts, width);
        m_painter.setFont(m_fonts.title);
        m_painter.setPen(theme.tipText);
        m_painter.drawText(
            title, Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere, content.title);
        const QRectF line = lineRect(content, m_fonts, width);
        m_painter.setFont(m_fonts.name);
        m_painter.setPen(theme.tipText2);
        m_painter.drawText(
            line, Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere, content.line);
        m_y = line.bottom();
    }

    void write()
    {
        if (!m_content.rows.empty()) {
            m_y += m_rhythm.gap() + 1;
        }
        for (const TooltipRow &row : m_content.rows) {
            writeRow(row, m_theme.tipText2, m_fonts.name);
        }
        if (m_content.total) {
            writeRule();
            writeRow(*m_content.total, m_theme.tipText, m_fonts.strongValue);
        }
        if (!m_content.hint.isEmpty()) {
            writeRule();
            m_painter.setFont(m_fonts.hint);
            m_painter.setPen(m_theme.tipText2);
            m_painter.drawText(QRectF(m_left, m_y + 1, m_right - m_left, m_rhythm.line()),
                Qt::AlignLeft | Qt::AlignVCenter, m_content.hint);
        }
    }

private:
    void writeRow(const TooltipRow &row, const QColor &valueInk, const QFont &valueFont)
    {
        const double height = m_rhythm.row();
        double left = m_left;
        if (row.glyph) {
            const double glyph = std::round(TooltipGlyphSize * m_rhythm.scale);
            paintGlyph(m_painter, QRectF(m_left, m_y + (height - glyph) / 2, glyph, glyph),
                *row.glyph, glyphColor(m_theme, *row.glyph));
            left += NameIndent;
        }
        const QFontMetricsF metrics(m_fonts.name);
        const double baseline =
            std::round(m_y + (height + metrics.ascent() - metrics.descent()) / 2);
        m_painter.setFont(m_fonts.name);
        m_painter.setPen(m_theme.tipText);
        m_painter.drawText(QPointF(left, baseline),
            metrics.elidedText(row.name, Qt::ElideRight, m_right - m_columns.numbers() - left + 1));
        m_painter.setPen(valueInk);
        Figures(valueFont).paint(m_painter, m_right, baseline, row.value);
        m_painter.setPen(m_theme.tipText);
        const double countRight =
            m_columns.value > 0 ? m_right - m_columns.value - TooltipColumnGap : m_right;
        Figures(m_fonts.count).paint(m_painter, countRight, baseline, row.count);
        m_y += height;
    }

    void writeRule()
    {
        m_y += m_rhythm.gap();
        m_painter.fillRect(QRectF(m_left, m_y, m_right - m_left, 1),
            tooltipMixed(m_theme.tip, m_theme.tipText, RuleStrength));
        m_y += 1 + m_rhythm.gap();
    }

    QPainter &m_painter;
    const Theme &m_theme;
    const TooltipContent &m_content;
    TooltipFonts m_fonts;
    Columns m_columns;
    Rhythm m_rhythm;
    double m_left;
    double m_right;
    double m_y = 0;
};

} // namespace

QString textOf(const TooltipContent &content)
{
    QStringList lines{content.title};
    for (const TooltipRow *row : linesOf(content)) {
        QStringList parts{row->name, row->count, row->value};
        parts.removeAll(QString());
        lines << parts.join(u'\t');
    }
    return lines.join(u'\n');
}

Tooltip::Tooltip(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Tooltip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Tooltip::showBeside(const QRect &mark, TooltipContent content)
{
    m_content = std::move(content);
    const QSize size = sizeHint();
    const QWidget *window = parentWidget();
    const QRect bounds = window == nullptr ? QRect() : window->rect();
    setGeometry(QRect(placeBeside(size, mark, bounds), size));
    raise();
    show();
    update();
}

QSize Tooltip::sizeHint() const
{
    const TooltipFonts fonts;
    const int width = widthOf(m_content, fonts);
    return {width, heightOf(m_content, fonts, width)};
}

void Tooltip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tip);
    painter.drawRoundedRect(rect(), TooltipRadius, TooltipRadius);
    Writer(painter, m_theme, m_content, width()).write();
}

QPoint placeBeside(QSize tooltip, const QRect &mark, const QRect &bounds)
{
    const auto inside = [](int at, int length, int from, int to) {
        return std::max(from, std::min(at, to - length));
    };
    const int right = mark.x() + mark.width() + TooltipDistance;
    const int left = mark.x() - TooltipDistance - tooltip.width();
    const int below = mark.y() + mark.height() + TooltipDistance;
    const int above = mark.y() - TooltipDistance - tooltip.height();
    const int endX = bounds.x() + bounds.width();
    const int endY = bounds.y() + bounds.height();

    // Beside the mark it stands around the mark's top, where its value is.
    const int besideY =
        inside(mark.y() - tooltip.height() * 2 / 5, tooltip.height(), bounds.y(), endY);
    const int stackedX =
        inside(mark.center().x() - tooltip.width() / 2, tooltip.width(), bounds.x(), endX);
    if (right + tooltip.width() <= endX) {
        return {right, besideY};
    }
    if (left >= bounds.x()) {
        return {left, besideY};
    }
    if (below + tooltip.height() <= endY) {
        return {stackedX, below};
    }
    if (above >= bounds.y()) {
        return {stackedX, above};
    }
    // Nothing fits: staying inside the window comes before everything else.
    return {inside(right, tooltip.width(), bounds.x(), endX), besideY};
}

} // namespace bellwether
