// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace bellwether {

class StepButton;

// "✓ Choose file — 2 Map columns — 3 Preview": where one is, and the way back. Where it is too
// narrow for all names, only the one of the present step is shown.
class StepIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit StepIndicator(const QStringList &names, QWidget *parent = nullptr);

    void setCurrent(int step);
    // Later ones that were there already can be gone to as well.
    void setReachable(int last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int fullWidth() const;
    void refresh();

    std::vector<StepButton *> m_steps;
    int m_current = 0;
    int m_reachable = 0;
};

} // namespace bellwether
