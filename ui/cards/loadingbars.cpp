// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/loadingbars.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LongWait = 2000; // ms
constexpr int LoadingBarsBarHeight = 8;
constexpr int LoadingBarsBarStep = 20;
constexpr std::array Lengths{0.5, 0.8, 0.65, 0.9}; // of the width

} // namespace

LoadingBars::LoadingBars(QWidget *parent)
    : QWidget(parent)
    , m_foot(new QWidget(this))
    , m_time(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, m_foot))
    , m_cancel(new Button(u"Cancel"_s, Button::Kind::Default, m_foot))
{
    m_cancel->setSmall(true);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_time, 0, Qt::AlignVCenter);
    row->addWidget(m_cancel);
    m_foot->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addSpacing(static_cast<int>(Lengths.size()) * scaled(LoadingBarsBarStep));
    layout->addStretch();
    layout->addWidget(m_foot, 0, Qt::AlignHCenter);
    layout->addStretch();

    constexpr int Second = 1000;
    m_tick.setInterval(Second);
    connect(&m_tick, &QTimer::timeout, this, &LoadingBars::showTime);
    connect(m_cancel, &QPushButton::clicked, this, &LoadingBars::cancelWanted);
}

void LoadingBars::begin()
{
    m_since.start();
    m_foot->hide();
    m_tick.start();
}

void LoadingBars::end()
{
    m_tick.stop();
}

void LoadingBars::showTime()
{
    if (m_since.elapsed() >= LongWait) {
        m_time->setText(u"Working, %1 s"_s.arg(m_since.elapsed() / 1000));
        m_foot->show();
    }
}

void LoadingBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().track);
    double top = scaled(8);
    for (const double length : Lengths) {
        painter.drawRoundedRect(
            QRectF(0, top, width() * length, scaled(LoadingBarsBarHeight)), 2, 2);
        top += scaled(LoadingBarsBarStep);
    }
}

} // namespace bellwether
