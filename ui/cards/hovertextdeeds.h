// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

class QAction;

namespace bellwether {

class ChartView;

// Pins and copies what the tooltip of a mark says (S0-32), by key or from a menu: of the mark that
// is under mouse or keyboard, or was when the menu was opened.
class HoverTextDeeds : public QObject
{
    Q_OBJECT

public:
    explicit HoverTextDeeds(QObject *parent);

    // For a menu, with their keys. Each has the property "hoverText".
    const std::vector<QAction *> &actions() const { return m_actions; }
    static bool isOne(const QAction &action);

    // A chart that they are about while the pointer or the keyboard is on it.
    void watch(ChartView *view);
    // The mark of now: a menu that opens takes pointer and tooltip away.
    void remember();

signals:
    void copied(); // the text is on the clipboard

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text, const QString &keys, void (HoverTextDeeds::*run)());
    QString mark() const;
    void pin();
    void copy();

    std::vector<QAction *> m_actions;
    QPointer<ChartView> m_view; // that had the keyboard or a menu last
    QString m_mark; // when the menu was opened; empty: none
};

} // namespace bellwether
