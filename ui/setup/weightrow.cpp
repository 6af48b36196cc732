// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/weightrow.h"

#include "core/base/numbertext.h"
#include "ui/setup/metricicons.h"
#include "ui/setup/numberfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double WeightRowMost = 1000; // of a weight
constexpr int Handle = 14;
constexpr int Track = 4;

} // namespace

WeightSlider::WeightSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(0, 100);
    setPageStep(10);
    setMinimumWidth(80);
}

void WeightSlider::setSaved(double saved)
{
    m_saved = saved;
    update();
}

QSize WeightSlider::sizeHint() const
{
    return {160, 24};
}

double WeightSlider::placeOf(double value) const
{
    const double room = width() - Handle - 4;
    return 2 + Handle / 2.0 + room * std::clamp(value / maximum(), 0.0, 1.0);
}

void WeightSlider::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const double at = placeOf(value());
    const QRectF track(2, middle - Track / 2.0, width() - 4, Track);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(at, track.bottom())), 2, 2);
    if (m_saved >= 0) {
        painter.fillRect(QRectF(std::round(placeOf(m_saved)), middle - 6, 1, 12), theme.text2);
    }
    painter.setBrush(theme.surface);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawEllipse(QPointF(at, middle), Handle / 2.0 - 1, Handle / 2.0 - 1);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(at, middle), Handle / 2.0 + 3, Handle / 2.0 + 3);
    }
}

void WeightSlider::follow(const QMouseEvent &event)
{
    const double room = width() - Handle - 4;
    const double share = (event.position().x() - 2 - Handle / 2.0) / room;
    setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum())));
}

void WeightSlider::mousePressEvent(QMouseEvent *event)
{
    follow(*event);
}

void WeightSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        follow(*event);
    }
}

void WeightSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

WeightRow::WeightRow(const MetricDraft &metric, std::optional<double> saved, QWidget *parent)
    : QWidget(parent)
    , m_slider(new WeightSlider(this))
    , m_number(new NumberField(u"Weight of %1"_s.arg(metric.name), 0, WeightRowMost, this))
    , m_was(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
    , m_saved(saved)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *name = new PlainLabel(metric.name, Theme::TextStyle::Body, PlainLabel::Ink::Text, this);
    name->setElided(true);
    const QString words = metric.description.isEmpty() ? metricLine(metric) : metric.description;
    auto *line = new PlainLabel(words, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this);
    line->setElided(true);
    setPlainToolTip(this, u"%1\n%2"_s.arg(metric.name, metricLine(metric)));
    column->addWidget(name);
    column->addWidget(line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 9);
    row->setSpacing(10);
    row->addWidget(new MetricSign(metricIcon(metric.icon), this));
    row->addLayout(column, 3);
    row->addWidget(m_slider, 2);
    row->addWidget(m_number);
    m_was->setFixedWidth(scaled(92));
    m_was->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_was);
    auto *edit = new IconButton(Icon::Pencil, u"Edit %1"_s.arg(metric.name), this);
    row->addWidget(edit);
    m_slider->setAccessibleName(u"Weight of %1"_s.arg(metric.name));
    m_slider->setSaved(saved.value_or(-1));
    m_number->setFixedWidth(scaled(58));
    showWeight(metric.weight);
    connect(m_slider, &QSlider::valueChanged, this, [this](int weight) {
        showWeight(weight);
        emit weighed(weight);
    });
    connect(m_number, &NumberField::edited, this, [this] {
        const double weight = m_number->value().value_or(0);
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(static_cast<int>(std::lround(std::min(weight, 100.0))));
        showWeight(weight);
        emit weighed(weight);
    });
    connect(edit, &QPushButton::clicked, this, &WeightRow::editWanted);
}

bool WeightRow::isAcceptable() const
{
    return m_number->isAcceptable();
}

void WeightRow::showWeight(double weight)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(std::min(weight, 100.0))));
    if (m_number->value() != weight) {
        m_number->setValue(weight);
    }
    const bool isSame = m_saved == weight;
    m_was->setText(!m_saved ? u"new"_s
            : isSame        ? u"unchanged"_s
                            : u"was %1"_s.arg(decimalText(*m_saved)));
    m_was->setInk(isSame ? PlainLabel::Ink::Text3 : PlainLabel::Ink::Text);
}

void WeightRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentTheme().grid);
}

QString sourceName(MetricSource source)
{
    switch (source) {
    case MetricSource::Manual:
        return u"Typed in by hand"_s;
    case MetricSource::Csat:
        return u"CSAT"_s;
    case MetricSource::Nps:
        return u"NPS"_s;
    case MetricSource::SlaLevel:
        return u"SLA level"_s;
    default:
        return nameOf(source);
    }
}

QString metricLine(const MetricDraft &metric)
{
    QStringList parts{sourceName(metric.source)};
    if (metric.from || metric.to) {
        parts << u"%1 to %2"_s.arg(metric.from ? decimalText(*metric.from) : u"0"_s,
            decimalText(metric.to.value_or(metric.maximum)));
    } else if (metric.source == MetricSource::Manual) {
        parts << u"0 to %1"_s.arg(decimalText(metric.maximum));
    }
    if (metric.days) {
        parts << u"%1 days"_s.arg(countText(*metric.days));
    }
    if (metric.direction == MetricDirection::LowerIsBetter) {
        parts << u"counted inversely"_s;
    }
    return parts.join(u", "_s);
}

} // namespace bellwether
