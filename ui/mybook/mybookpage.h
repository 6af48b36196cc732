// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

class QMenu;

namespace bellwether {

class Segmented;

// The book of one CSM: how many customers, how much they are worth, when they renew.
class MyBookPage : public ChartPage
{
    Q_OBJECT

public:
    explicit MyBookPage(const PageContext &context, QWidget *parent = nullptr);

    // What the user chose last is kept as a preference.
    void setMeasure(ChartMeasure measure) override;

private:
    QWidget *makeTiles();
    ChartCard *makeRenewals();
    void connectRenewals();
    void fillHealthMenu(QMenu *menu);
    void showOptions();

    ChartCard *m_renewals;
    Segmented *m_measure;
    Segmented *m_months;
};

} // namespace bellwether
