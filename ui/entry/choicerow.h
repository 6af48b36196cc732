// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <utility>

class QButtonGroup;

namespace bellwether {

// Large buttons side by side of which one is chosen, with what the first and the last one mean.
// Arrow keys move; digits choose the button of that name, 1 and 0 one after the other 10.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    ChoiceRow(const QString &name, const QStringList &texts,
        const std::pair<QString, QString> &ends, QWidget *parent = nullptr);

    int current() const; // -1 before anything was chosen
    void choose(int place);
    void focusFirst();

signals:
    void chosen(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup *m_buttons;
    QStringList m_texts;
    QString m_typed;
};

} // namespace bellwether
