// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/noticebar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class NoticeRow : public QWidget
{
public:
    NoticeRow(const Notice &notice, NoticeBar &bar)
        : QWidget(&bar)
        , m_weight(notice.weight)
        , m_isAboutProgram(notice.isAboutProgram)
        , m_label(
              new PlainLabel(notice.sentence, Theme::TextStyle::Body, PlainLabel::Ink::Text, this))
    {
        setObjectName(notice.id);
        setAccessibleName(notice.sentence);
        m_label->setWordWrap(true);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(scaled(16) + scaled(24), 6, 16, 6);
        layout->setSpacing(8);
        layout->addWidget(m_label, 1);
        for (const Notice::Deed &deed : notice.deeds) {
            auto *button = new Button(deed.name, Button::Kind::Default, this);
            button->setSmall(true);
            connect(button, &QPushButton::clicked, &bar, [run = deed.run] { run(); });
            layout->addWidget(button, 0, Qt::AlignVCenter);
        }
        if (notice.canBeClosed) {
            auto *close = new IconButton(Icon::Close, u"Close this notice"_s, this);
            connect(close, &QPushButton::clicked, &bar, [&bar, id = notice.id] { bar.remove(id); });
            layout->addWidget(close, 0, Qt::AlignVCenter);
        }
    }

    QString sentence() const { return m_label->text(); }
    bool isAboutProgram() const { return m_isAboutProgram; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.fillRect(rect(), fill(theme));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
        const int size = scaled(16);
        drawIcon(painter, m_weight == Notice::Weight::Info ? Icon::Info : Icon::Alert, ink(theme),
            QRect(scaled(16), (height() - size) / 2, size, size));
    }

private:
    QColor fill(const Theme &theme) const
    {
        switch (m_weight) {
        case Notice::Weight::Info:
            break;
        case Notice::Weight::Warning:
            return theme.warnSoft;
        case Notice::Weight::Danger:
            return theme.dangerSoft;
        }
        return theme.accentSoft;
    }
    QColor ink(const Theme &theme) const
    {
        switch (m_weight) {
        case Notice::Weight::Info:
            break;
        case Notice::Weight::Warning:
            return theme.warn;
        case Notice::Weight::Danger:
            return theme.negative;
        }
        return theme.accentText;
    }

    Notice::Weight m_weight;
    bool m_isAboutProgram;
    PlainLabel *m_label;
};

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    remove(notice.id);
    auto *row = new NoticeRow(notice, *this);
    m_rows->addWidget(row);
    row->show();
    setVisible(true);
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::remove(const QString &id)
{
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        if (row->objectName() == id) {
            m_rows->removeWidget(row);
            row->hide();
            row->deleteLater(); // its own button may have asked
            break;
        }
    }
    setVisible(m_rows->count() > 0);
}

void NoticeBar::leaveBook()
{
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        const auto *row = static_cast<NoticeRow *>(m_rows->itemAt(i)->widget());
        if (!row->isAboutProgram()) {
            remove(row->objectName());
        }
    }
}

QStringList NoticeBar::sentences() const
{
    QStringList sentences;
    for (int i = 0; i < m_rows->count(); ++i) {
        sentences << static_cast<NoticeRow *>(m_rows->itemAt(i)->widget())->sentence();
    }
    return sentences;
}

} // namespace bellwether
