// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// "Account manager  Maya Lindqvist +1": a field of the ribbon, with a green border while it
// filters.
class FilterField : public QPushButton
{
    Q_OBJECT

public:
    explicit FilterField(const QString &name, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    const QString &value() const { return m_value; }
    bool isActive() const { return m_isActive; }
    // What it says, and on hover all of its values, one line each.
    void setValue(const QString &value, bool isActive, const QString &all);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_value;
    bool m_isActive = false;
};

} // namespace bellwether
