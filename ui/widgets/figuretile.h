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

        bool operator==(const Content &) const = default;
    };

    enum class Form
    {
        Full, // label, value, note: 82 high
        Beside // the note beside the value, 72 high; without it where the tile is lower
    };

    explicit FigureTile(const QString &label, QWidget *parent = nullptr, Form form = Form::Full);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString note() const;
    void paintNoteBeside(QPainter &painter, const QRect &area, int valueTop) const;

    QString m_label;
    Form m_form;
    Content m_content;
};

} // namespace bellwether
