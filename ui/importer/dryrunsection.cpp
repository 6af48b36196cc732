// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/dryrunsection.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DryRunSectionIconSize = 14;

} // namespace

DryRunSection::DryRunSection(const QString &title, Icon icon, CountTile::Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 1);
    layout->setSpacing(8);
    m_fold = new IconButton(Icon::ChevronDown, u"Fold %1"_s.arg(title), this);
    layout->addWidget(m_fold);
    layout->addSpacing(scaled(DryRunSectionIconSize) + 6);
    layout->addWidget(
        new PlainLabel(title, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this));
    m_counts = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this);
    m_counts->setElided(true);
    layout->addWidget(m_counts, 1);
    m_save = new Button(u"Save rejected rows"_s, Button::Kind::Link, this);
    m_save->hide();
    m_all = new Button(u"Show all"_s, Button::Kind::Link, this);
    layout->addWidget(m_save);
    layout->addWidget(m_all);
    m_title = title;
}

void DryRunSection::setCounts(const QString &text)
{
    m_counts->setText(text);
}

void DryRunSection::setAll(bool isNeeded, bool isAll)
{
    m_all->setVisible(isNeeded);
    m_all->setText(isAll ? u"Show fewer"_s : u"Show all"_s);
    m_all->setAccessibleName(u"%1: %2"_s.arg(m_title, m_all->caption()));
}

void DryRunSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = scaled(DryRunSectionIconSize);
    drawIcon(painter, m_icon, CountTile::color(m_tone),
        QRect(m_fold->geometry().right() + 7, 0, size, height() - 1));
}

} // namespace bellwether
