// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scopefields.h"

#include <QWidget>

namespace bellwether {

class FilterChip;
class ScopeStack;

// What filters while the ribbon is hidden: up to three chips, one for each field, then "+2" for the
// rest. As many as there is room for; at the right of its place.
class ScopeChips : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeChips(ScopeStack &scope, QWidget *parent = nullptr);

    void setBook(const BookPointer &book);
    void setRibbonShown(bool isShown);
    QStringList texts() const; // of those that are shown: "Enterprise +1", "+2"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void ribbonWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void arrange();
    int widthOf(int chips, int width) const;

    ScopeStack &m_scope;
    BookPointer m_book;
    bool m_isRibbonShown = false;
    std::vector<FilterChip *> m_chips; // one for each field that filters
    FilterChip *m_rest;
};

} // namespace bellwether
