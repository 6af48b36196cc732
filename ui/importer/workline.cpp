// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/workline.h"

#include "core/base/numbertext.h"
#include "ui/history/historywords.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <chrono>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

constexpr auto WorkLineRefreshEvery = 100ms;
constexpr qint64 WorkLinePatience = 300; // ms
constexpr qint64 WorkLineElapsedShownFrom = 2000; // ms
constexpr int WorkLineSteps = 1000;
constexpr int WorkLineIconSize = 15;

} // namespace

WorkLine::WorkLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this))
    , m_bar(new QProgressBar(this))
{
    m_label->setElided(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(140));
    m_bar->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addWidget(m_label, 1);
    connect(&m_refresh, &QTimer::timeout, this, &WorkLine::showProgress);
}

void WorkLine::setSentence(const QString &sentence, std::optional<Icon> icon)
{
    m_sentence = sentence;
    m_icon = icon;
    if (!m_bar->isVisible()) {
        m_label->setText(sentence);
    }
    layout()->setContentsMargins(icon ? scaled(WorkLineIconSize) + 7 : 0, 0, 0, 0);
    update();
}

QString WorkLine::sentence() const
{
    return m_label->text();
}

void WorkLine::watch(std::shared_ptr<Progress> progress, const QString &title, Measure measure)
{
    const bool isGoingOn = m_progress != nullptr;
    m_progress = std::move(progress);
    m_title = title;
    m_measure = measure;
    m_bar->setAccessibleName(title);
    if (!isGoingOn) {
        m_elapsed.start();
    }
    m_refresh.start(WorkLineRefreshEvery);
}

void WorkLine::end()
{
    m_refresh.stop();
    m_progress.reset();
    m_bar->hide();
    m_label->setText(m_sentence);
    update();
}

void WorkLine::showProgress()
{
    if (m_progress == nullptr || m_elapsed.elapsed() < WorkLinePatience) {
        return;
    }
    m_bar->show();
    const std::int64_t total = m_progress->total();
    const std::int64_t done = m_progress->done();
    m_bar->setRange(0, total > 0 ? WorkLineSteps : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(done * WorkLineSteps / total));
    }
    QString text = m_title;
    if (m_progress->isCancelled()) {
        text = u"Cancelling…"_s;
    } else if (total > 0) {
        text += m_measure == Measure::Bytes
            ? u", %1 of %2"_s.arg(bytesText(done), bytesText(total))
            : u", %1 of %2 rows"_s.arg(countText(done), countText(total));
    }
    if (m_elapsed.elapsed() > WorkLineElapsedShownFrom) {
        text += u", %1 s"_s.arg(m_elapsed.elapsed() / 1000);
    }
    m_label->setText(text);
    update();
}

void WorkLine::paintEvent(QPaintEvent *)
{
    if (m_icon && !m_bar->isVisible()) {
        QPainter painter(this);
        const int size = scaled(WorkLineIconSize);
        drawIcon(painter, *m_icon, currentTheme().text2, QRect(0, 0, size, height()));
    }
}

} // namespace bellwether
