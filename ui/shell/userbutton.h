// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// Who "I" am: initials and name.
class UserButton : public QPushButton
{
    Q_OBJECT

public:
    explicit UserButton(QWidget *parent = nullptr);

    void setMember(const QString &name); // empty: nobody yet
    void setCompact(bool isCompact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    bool m_isCompact = false;
};

// "ML" for Maya Lindqvist.
QString initialsOf(const QString &name);

} // namespace bellwether
