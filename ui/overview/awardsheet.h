// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/awardstory.h"
#include "core/charts/chartdata.h"
#include "ui/theme.h"

#include <QWidget>

class QPainter;

namespace bellwether {

// What a team may hang on the wall: how many SaaS customers there are, the tiers, when they were
// reached, and who brought the latest ones (S0-37). The same on the screen and on paper.
struct AwardSheetContent
{
    ChartData milestones; // of award.tiers
    AwardStory story;
    QString book; // its name; may be empty
    QString date; // "As of 18 Nov 2025"
};

// Into that rectangle, whatever its size.
void paintAwardSheet(
    QPainter &painter, const QRectF &area, const AwardSheetContent &content, const Theme &theme);

class AwardSheet : public QWidget
{
    Q_OBJECT

public:
    explicit AwardSheet(AwardSheetContent content, QWidget *parent = nullptr);

    const AwardSheetContent &content() const { return m_content; }
    QSize sizeHint() const override { return {840, 520}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AwardSheetContent m_content;
};

} // namespace bellwether
