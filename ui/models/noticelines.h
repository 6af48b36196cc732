// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/notice.h"
#include "core/metrics/question.h"
#include "ui/models/tablemodel.h"

namespace bellwether {

// One notification, as a list shows it.
struct NoticeLine
{
    NotificationId id;
    NotificationKind kind = NotificationKind::UpsellOpportunity;
    std::optional<CompanyId> company;
    QString customer; // empty without one
    QString text;
    QDate day;
    bool isRead = false;

    bool operator==(const NoticeLine &) const = default;
};

// Those of series notifications.latest: newest first, without those that are snoozed.
std::vector<NoticeLine> latestNoticeLines(const Question &question);

// "Risk alert", "Upcoming renewal".
QString noticeKindText(NotificationKind kind);

class NoticeLines : public TableModel<NoticeLine>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes roles as plain numbers.
    enum Role
    {
        KindRole = Qt::UserRole + 100, // NotificationKind as a number
        TitleRole, // the customer, else the kind
        AgeRole, // "Mon"
        ReadRole
    };

    using TableModel::TableModel;

    // What is there already stays as it is, with what is selected in it.
    void setNotices(std::vector<NoticeLine> notices, QDate today);

protected:
    int columns() const override { return 1; }
    QVariant cell(const NoticeLine &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    QDate m_today;
};

} // namespace bellwether
