// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/segmentoptions.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/switch.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// See Menu: without a compositor transparent corners are black.
bool segmentOptionsCanBeTransparent()
{
    return QGuiApplication::platformName() != "xcb"_L1;
}

void addRow(QVBoxLayout *rows, const QString &name, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new PlainLabel(
        name, Theme::TextStyle::Body, PlainLabel::Ink::Text, control->parentWidget()));
    row->addStretch(1);
    row->addSpacing(16);
    row->addWidget(control);
    rows->addLayout(row);
}

} // namespace

SegmentOptions::SegmentOptions(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_value(new Segmented(u"Render by"_s, {u"Value"_s, u"Value per seat"_s}, this))
    , m_healthBy(new Segmented(u"Health by"_s, {u"Score"_s, u"CSM status"_s}, this))
    , m_size(new Switch(u"Size by relative number of employees"_s, this))
    , m_shape(new Switch(u"Shape by health"_s, this))
{
    setAttribute(Qt::WA_TranslucentBackground, segmentOptionsCanBeTransparent());
    setAccessibleName(u"Options of customer segments"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(6);
    addRow(rows, u"Render by"_s, m_value);
    rows->addWidget(m_size);
    rows->addWidget(m_shape);
    addRow(rows, u"Health by"_s, m_healthBy);
    rows->addWidget(new PlainLabel(
        u"For the whole page"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this));
    connect(m_value, &Segmented::chosen, this, [this](int index) {
        emit optionChosen(u"segment.value"_s, index == 0 ? u"total"_s : u"per_seat"_s,
            u"Change what segments are rendered by"_s);
    });
    connect(m_healthBy, &Segmented::chosen, this, [this](int index) {
        emit optionChosen(u"health.by"_s, index == 0 ? u"score"_s : u"status"_s,
            u"Change what health is shown by"_s);
    });
    connect(m_size, &QCheckBox::toggled, this, &SegmentOptions::announceChoices);
    connect(m_shape, &QCheckBox::toggled, this, &SegmentOptions::announceChoices);
}

void SegmentOptions::announceChoices()
{
    emit choicesChanged(m_size->isChecked(), m_shape->isChecked());
}

void SegmentOptions::setState(const Options &options, const ChartChoices &choices)
{
    m_value->setCurrent(options.segmentValue == Options::SegmentValue::PerSeat ? 1 : 0);
    m_healthBy->setCurrent(options.healthBy == Options::HealthBy::Status ? 1 : 0);
    const QSignalBlocker sizeBlocker(m_size);
    const QSignalBlocker shapeBlocker(m_shape);
    m_size->setChecked(choices.isSizedByEmployees);
    m_shape->setChecked(choices.isShapedByHealth);
}

void SegmentOptions::openBelow(const QWidget *anchor)
{
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), anchor->height() + 4));
    move(std::max(screen.left(), corner.x() - width()),
        std::max(screen.top(), std::min(corner.y(), screen.bottom() - height())));
    setVisible(true);
    m_size->setFocus(Qt::PopupFocusReason);
}

void SegmentOptions::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(
        painter, rect(), theme.surface, theme.border2, segmentOptionsCanBeTransparent() ? 8 : 0);
}

} // namespace bellwether
