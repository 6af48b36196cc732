// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/awardsheet.h"

#include "ui/charts/plot.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Laid out at this size and enlarged as a whole, so that the text grows with the sheet.
constexpr double Wide = 840;
constexpr double High = 520;
constexpr double AwardSheetPadding = 40;
constexpr double TiersHeight = 110;
constexpr double AwardSheetLineHeight = 24;
constexpr std::size_t MostLines = 6;

struct AwardSheetLine
{
    QString name;
    QString text;
};

class Sheet
{
public:
    Sheet(QPainter &painter, const AwardSheetContent &content, const Theme &theme)
        : m_painter(painter)
        , m_content(content)
        , m_theme(theme)
    {
    }

    void paint()
    {
        const double width = Wide - 2 * AwardSheetPadding;
        write({AwardSheetPadding, 34, width, 20}, m_content.book, 13, QFont::Normal, m_theme.text3);
        write({AwardSheetPadding, 34, width, 20}, m_content.date, 13, QFont::Normal, m_theme.text3,
            Qt::AlignRight);
        write({AwardSheetPadding, 66, width, 52}, m_content.story.headline, 40, QFont::DemiBold,
            m_theme.text);
        write({AwardSheetPadding, 120, width, 28}, m_content.story.line, 18, QFont::Normal,
            m_theme.text2);
        paintTiers({AwardSheetPadding, 172, width, TiersHeight});
        const double half = (width - 40) / 2;
        std::vector<AwardSheetLine> reached;
        for (const AwardStory::Reached &one : m_content.story.reached) {
            reached.push_back({u"%1, %2"_s.arg(one.name, one.need), one.day});
        }
        list({AwardSheetPadding, 304, half, 180}, u"Reached"_s, reached, u"No tier yet"_s);
        std::vector<AwardSheetLine> csms;
        for (const AwardStory::ByCsm &one : m_content.story.csms) {
            csms.push_back({one.name, one.text});
        }
        list({AwardSheetPadding + half + 40, 304, half, 180},
            u"Gained and lost, %1"_s.arg(m_content.story.period), csms, u"Nobody came or went"_s);
    }

private:
    void write(const QRectF &area, const QString &text, double size, int weight,
        const QColor &color, Qt::Alignment side = Qt::AlignLeft)
    {
        QFont font = Theme::font(Theme::TextStyle::Body, weight);
        font.setPixelSize(static_cast<int>(size));
        m_painter.setFont(font);
        m_painter.setPen(color);
        QTextOption option(side | Qt::AlignVCenter);
        option.setWrapMode(QTextOption::NoWrap);
        m_painter.drawText(
            area, QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()), option);
    }

    void paintTiers(const QRectF &area)
    {
        ChartData tiers = m_content.milestones;
        if (auto *milestones = std::get_if<Milestones>(&tiers.body)) {
            milestones->contributions.clear(); // they stand below, by CSM
        }
        if (tiers.empty()) {
            return;
        }
        const std::unique_ptr<Plot> plot = makePlot(tiers);
        plot->setTheme(m_theme);
        plot->setTransparent(true);
        plot->setChart(tiers);
        plot->resize(area.size());
        m_painter.save();
        m_painter.translate(area.topLeft());
        plot->paint(m_painter);
        m_painter.restore();
    }

    void list(const QRectF &area, const QString &title, const std::vector<AwardSheetLine> &lines,
        const QString &none)
    {
        write({area.left(), area.top(), area.width(), AwardSheetLineHeight}, title, 13,
            QFont::DemiBold, m_theme.text);
        m_painter.setPen(QPen(m_theme.border, 1));
        const double rule = area.top() + AwardSheetLineHeight + 4.5;
        m_painter.drawLine(QPointF(area.left(), rule), QPointF(area.right(), rule));
        double y = rule + 4;
        if (lines.empty()) {
            write({area.left(), y, area.width(), AwardSheetLineHeight}, none, 13, QFont::Normal,
                m_theme.text3);
        }
        const std::size_t shown =
            lines.size() > MostLines ? MostLines - 1 : std::min(lines.size(), MostLines);
        for (std::size_t at = 0; at < shown; ++at, y += AwardSheetLineHeight) {
            write({area.left(), y, area.width() * 0.64, AwardSheetLineHeight}, lines[at].name, 13,
                QFont::Normal, m_theme.text2);
            write({area.left(), y, area.width(), AwardSheetLineHeight}, lines[at].text, 13,
                QFont::DemiBold, m_theme.text, Qt::AlignRight);
        }
        if (shown < lines.size()) {
            write({area.left(), y, area.width(), AwardSheetLineHeight},
                u"and %1 more"_s.arg(lines.size() - shown), 13, QFont::Normal, m_theme.text3);
        }
    }

    QPainter &m_painter;
    const AwardSheetContent &m_content;
    const Theme &m_theme;
};

} // namespace

void paintAwardSheet(
    QPainter &painter, const QRectF &area, const AwardSheetContent &content, const Theme &theme)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(area, theme.surface);
    const double scale = std::min(area.width() / Wide, area.height() / High);
    painter.translate(area.left() + (area.width() - Wide * scale) / 2,
        area.top() + (area.height() - High * scale) / 2);
    painter.scale(scale, scale);
    Sheet(painter, content, theme).paint();
    painter.restore();
}

AwardSheet::AwardSheet(AwardSheetContent content, QWidget *parent)
    : QWidget(parent)
    , m_content(std::move(content))
{
    setMinimumSize(420, 260);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(u"%1, %2"_s.arg(m_content.story.headline, m_content.story.line));
    setAccessibleDescription(m_content.milestones.summary);
}

void AwardSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAwardSheet(painter, rect(), m_content, currentTheme());
}

} // namespace bellwether
