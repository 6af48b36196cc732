// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace bellwether {

class Strip;

// Strips of tiles side by side, each as wide as its tiles need; two by two where they do not fit,
// one under another where not even two do.
class StripRow : public QWidget
{
    Q_OBJECT

public:
    explicit StripRow(QWidget *parent = nullptr);

    Strip *addStrip();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int gap() const;
    int widthOfRow(std::size_t first, std::size_t count) const;
    bool fits(std::size_t perRow) const;
    std::size_t perRow() const;
    int heightOfRow() const;
    void arrange();

    std::vector<Strip *> m_strips;
};

} // namespace bellwether
