// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace bellwether {

// One figure: label, value, a line that puts it in proportion. The whole tile is one button.
class FigureTile : public QPushButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString value;
        QString note;
        QString reason; // why there is no value; instead of the note, whole on hover
        bool isWarning = false; // the note is about something overdue
        QString detail = {}; // what the value is made of, on hover
        QString period = {}; // "As at 18 Nov 2025", on hover
        QString shortPeriod = {}; // "as at 18 Nov", beside the label where it has room

        bool operator==(const Content &) const = default;
    };

    enum class Form
    {
        Full, // label, value, note: 82 high
        Beside // the note beside the value, 72 high; without it where the tile is lower
        // At compact density both are 58 high, with the note beside a smaller value.
    };

    explicit FigureTile(const QString &label, QWidget *parent = nullptr, Form form = Form::Full);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString note() const;
    QString hoverText() const;
    void paintPeriod(QPainter &painter, const QRect &line) const;
    void paintNoteBeside(QPainter &painter, const QRect &area, int valueTop) const;

    QString m_label;
    Form m_form;
    Content m_content;
};

} // namespace bellwether
