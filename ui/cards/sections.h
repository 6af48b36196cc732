// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>

#include <vector>

class QAction;
class QMenu;
class QMouseEvent;

namespace bellwether {

class Button;
class Card;
class PageGrid;
class Preferences;
class TileRow;

// The cards of a page as sections that the user moves, by the mouse at their title or by the
// keyboard, and folds. A folded one is a button below the others that brings it back. How they
// stand is remembered for the page.
class Sections : public QObject
{
    Q_OBJECT

public:
    // `folded` takes the buttons of folded sections; it is hidden while there are none.
    Sections(const QString &page, PageGrid &grid, TileRow &folded, Preferences &preferences,
        QObject *parent = nullptr);

    // In the usual order; entries for moving and folding go into the menu.
    void add(const QString &id, Card *card, QMenu *menu);
    // Once all are there: as they stood last time.
    void restore();

    QStringList order() const; // of all, the folded ones too
    QString titleOf(const QString &id) const;
    Card *card(const QString &id) const; // null for an unknown id
    bool isFolded(const QString &id) const;
    // By so many places among those that are shown; nothing beyond the first and last.
    void move(const QString &id, int step);
    void put(const QString &id, const QString &beforeId); // empty: after the last one
    void setFolded(const QString &id, bool isFolded);
    void reset(); // the usual order, nothing folded

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Section
    {
        QString id;
        QString title;
        Card *card = nullptr;
        Button *button = nullptr; // that unfolds it
        bool isFolded = false;
    };
    struct Target
    {
        QString before; // empty: after the last
        const Card *card = nullptr;
        bool isAfter = false;
    };

    std::vector<Section>::iterator find(const QString &id);
    std::vector<Section>::const_iterator find(const QString &id) const;
    QAction *addAction(QMenu *menu, Card *card, const QString &text, const QString &keys);
    Target targetAt(QPoint place) const; // in the grid
    // What the mouse does on a section's card; true when it was meant for the section.
    bool press(const Section &section, const QMouseEvent &mouse);
    bool drag(const Section &section, const QMouseEvent &mouse);
    bool drop(const Section &section, const QMouseEvent &mouse);
    void apply();
    void keep();

    QString m_page;
    PageGrid &m_grid;
    TileRow &m_folded;
    Preferences &m_preferences;
    std::vector<Section> m_sections; // in their order now
    QStringList m_usual;
    QString m_pressed; // the section at whose title the mouse was pressed
    QPoint m_pressedAt;
    bool m_isDragged = false;
};

} // namespace bellwether
