// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/reviews.h"
#include "ui/shell/page.h"

#include <QObject>

class QMenu;
class QScrollArea;

namespace bellwether {

class NoticeBar;
class ReviewBar;
class Sections;

// The review of a page (S0-40): section by section, ticked off or skipped, with notes; what was
// looked at is stored as one action when the review ends. Says when one is overdue.
class Reviewing : public QObject
{
    Q_OBJECT

public:
    Reviewing(const PageContext &context, const QString &page, Sections &sections, ReviewBar &bar,
        NoticeBar &notices, QObject *parent);

    bool isRunning() const { return m_step >= 0; }
    void begin();
    void end(); // stores what was ticked off
    // After how many days it is due again.
    void fillReminder(QMenu *menu);
    void remind(); // or takes the reminder away

signals:
    void sectionReached(const QString &id); // to be brought into sight

private:
    void tick();
    void go(int step);

    PageContext m_context;
    QString m_page;
    Sections &m_sections;
    ReviewBar &m_bar;
    NoticeBar &m_notices;
    QStringList m_ids; // of the sections, in the order of this review
    std::vector<std::optional<QString>> m_noted; // one per section that was looked at
    int m_step = -1;
};

} // namespace bellwether
