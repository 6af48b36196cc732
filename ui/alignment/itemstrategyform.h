// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/itemedit.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace bellwether {

class Button;
class PlainLabel;

// What is intended with a stack item, who looks after it, and when it is looked at again.
class ItemStrategyForm : public QWidget
{
    Q_OBJECT

public:
    ItemStrategyForm(
        const Book &book, const ItemStrategy &strategy, QDate today, QWidget *parent = nullptr);

    ItemStrategy strategy() const;

signals:
    void saveWanted();

private:
    void fillOwners(const Book &book, std::optional<TeamMemberId> owner);

    QPlainTextEdit *m_note;
    QComboBox *m_owner;
    QCheckBox *m_hasReview;
    QDateEdit *m_review;
};

} // namespace bellwether
