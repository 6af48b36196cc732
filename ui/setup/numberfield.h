// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

#include <optional>

namespace bellwether {

// A number within bounds; arrow keys step it. What is not a number within them is no value and has
// a red border.
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    NumberField(const QString &name, double least, double most, QWidget *parent = nullptr);

    // May be left empty, which then is no error.
    void setOptional(bool isOptional);
    std::optional<double> value() const;
    bool isAcceptable() const;
    void setValue(std::optional<double> value); // without a signal

signals:
    void edited(); // by the user, to an acceptable value

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showWhetherAcceptable();

    double m_least;
    double m_most;
    bool m_isOptional = false;
};

} // namespace bellwether
