// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace bellwether {

class PlainLabel;
class WrapRow;

// A surface with a title, a line of what it shows, controls at the right and a body.
class Card : public QFrame
{
    Q_OBJECT

public:
    Card(const QString &title, const QString &subtitle, QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);
    void addControl(QWidget *control); // from left to right
    void setKey(QWidget *key); // after the controls
    void setCorner(QWidget *corner); // stays at the top right, however the rest wraps
    void setBar(QWidget *bar); // between the header and the body
    void setBody(QWidget *body); // takes the place of the one before
    void setFooter(QWidget *footer); // below whatever the body is

    static void paintSurface(QWidget &widget);

signals:
    // The controls and the key stand under the title from now on, or beside it again.
    void headerWrapped(bool isWrapped);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void followDensity();

    PlainLabel *m_subtitle;
    WrapRow *m_controls;
    WrapRow *m_words;
    QHBoxLayout *m_header;
    QVBoxLayout *m_layout;
    QWidget *m_bar = nullptr;
    QWidget *m_body = nullptr;
};

} // namespace bellwether
