// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/attentionchips.h"

#include <QWidget>

#include <vector>

namespace bellwether {

class PlainLabel;

// "Needs attention" and a few chips, as many as fit: the most urgent ones first.
class AttentionBar : public QWidget
{
    Q_OBJECT

public:
    explicit AttentionBar(QWidget *parent = nullptr);

    void setChips(std::vector<AttentionChip> chips);
    const std::vector<AttentionChip> &chips() const { return m_chips; }
    // Without amounts and label, so that what stands beside it keeps its place.
    void setShort(bool isShort);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Chip;

    void arrange();

    std::vector<AttentionChip> m_chips;
    bool m_isShort = false;
    PlainLabel *m_label;
    std::vector<Chip *> m_buttons;
};

} // namespace bellwether
