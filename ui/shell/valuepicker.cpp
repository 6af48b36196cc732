// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/valuepicker.h"

#include "core/base/numbertext.h"
#include "ui/shell/valuelist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ValuePickerWidth = 288;
constexpr int ValuePickerRowHeight = 28;
constexpr int RowsShown = 9;
constexpr int ValuePickerBoxSize = 16;
constexpr int ValuePickerGlyphSize = 10;

// See Menu: without a compositor transparent corners are black.
bool valuePickerCanBeTransparent()
{
    return QGuiApplication::platformName() != "xcb"_L1;
}

class ValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, scaled(ValuePickerRowHeight)};
    }

    // The picker toggles, by mouse and by key.
    bool editorEvent(
        QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &) override
    {
        return false;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const QRect row = option.rect;
        painter->save();
        const auto *view = qobject_cast<const QWidget *>(option.widget);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            drawSurface(*painter, row, theme.hover, QColor(), 5);
        }
        if (isCurrent && view != nullptr && view->hasFocus()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 5, 5);
        }
        int left = row.left() + 8;
        paintBox(*painter,
            QRect(left, row.center().y() - scaled(ValuePickerBoxSize) / 2 + 1,
                scaled(ValuePickerBoxSize), scaled(ValuePickerBoxSize)),
            index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        left += scaled(ValuePickerBoxSize) + 9;
        if (const QVariant glyph = index.data(ValueList::GlyphRole); glyph.isValid()) {
            const auto role = static_cast<ChartRole>(glyph.toInt());
            paintGlyph(*painter,
                QRectF(left, row.center().y() - ValuePickerGlyphSize / 2.0 + 0.5,
                    ValuePickerGlyphSize, ValuePickerGlyphSize),
                role, theme.color(role));
            left += ValuePickerGlyphSize + 8;
        }
        paintWords(*painter, row.adjusted(left - row.left(), 0, -8, 0), index);
        painter->restore();
    }

private:
    static void paintBox(QPainter &painter, const QRect &box, bool isChecked)
    {
        const Theme &theme = currentTheme();
        drawSurface(painter, box, isChecked ? theme.accent : theme.surface,
            isChecked ? theme.accent : theme.control, 4);
        if (isChecked) {
            drawIcon(painter, Icon::Check, theme.onAccent, box.adjusted(2, 2, -2, -2));
        }
    }

    static void paintWords(QPainter &painter, const QRect &place, const QModelIndex &index)
    {
        const Theme &theme = currentTheme();
        int room = place.width();
        if (const QString count = index.data(ValueList::CustomersRole).toString();
            !count.isEmpty()) {
            painter.setFont(Theme::font(Theme::TextStyle::Small));
            painter.setPen(theme.text3);
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, count);
            room -= painter.fontMetrics().horizontalAdvance(count) + 12;
        }
        painter.setFont(Theme::font(Theme::TextStyle::Body));
        painter.setPen(theme.text);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(
                index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
    }
};

} // namespace

ValuePicker::ValuePicker(const QString &field, std::vector<ScopeValue> values,
    const QStringList &chosen, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_values(new ValueList(std::move(values), chosen, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new PlainLabel(
          u"Nothing matches"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this))
    , m_count(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
    , m_clear(new Button(u"Clear"_s, Button::Kind::Link, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground, valuePickerCanBeTransparent());
    setAccessibleName(field);
    m_search->setPlaceholderText(u"Find in %1"_s.arg(field.toLower()));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_list->setModel(m_values);
    m_list->setItemDelegate(new ValueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(field);
    const int rows = std::clamp(m_values->total(), 1, RowsShown);
    m_list->setFixedHeight(rows * scaled(ValuePickerRowHeight));
    m_nothing->setFixedHeight(m_list->height());
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *footer = new QHBoxLayout;
    footer->addWidget(m_count, 1);
    footer->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->addLayout(footer);
    setFixedWidth(scaled(ValuePickerWidth));

    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ValuePicker::find);
    connect(m_list, &QListView::clicked, m_values, &ValueList::toggle);
    connect(m_clear, &QPushButton::clicked, m_values, &ValueList::chooseNone);
    connect(m_values, &ValueList::chosenChanged, this, [this](const QStringList &keys) {
        showCount();
        emit chosenChanged(keys);
    });
    find({});
    showCount();
}

void ValuePicker::openBelow(QWidget *anchor)
{
    adjustSize();
    const QPoint left = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    const QRect frame = anchor->window()->frameGeometry().intersected(screen);
    const int rightmost = anchor->mapToGlobal(QPoint(anchor->width(), 0)).x() - width();
    const bool fits = left.x() + width() <= frame.right();
    move(fits ? left.x() : std::max(rightmost, frame.left()),
        std::max(screen.top(), std::min(left.y(), screen.bottom() - height())));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ValuePicker::find(const QString &typed)
{
    m_values->find(typed);
    const bool isEmpty = m_values->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
}

void ValuePicker::showCount()
{
    const auto chosen = m_values->chosen().size();
    m_count->setText(chosen == 0
            ? u"All %1"_s.arg(countText(m_values->total()))
            : u"%1 of %2 chosen"_s.arg(countText(chosen), countText(m_values->total())));
    m_clear->setEnabled(chosen > 0);
}

bool ValuePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return watched == m_search ? takeSearchKey(key.key()) : takeListKey(key);
}

bool ValuePicker::takeSearchKey(int key)
{
    if (key != Qt::Key_Down || m_values->rowCount() == 0) {
        return false;
    }
    m_list->setCurrentIndex(m_values->index(0));
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

// What is typed goes on in the search line.
bool ValuePicker::takeListKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Space) {
        m_values->toggle(m_list->currentIndex());
        return true;
    }
    if (event.key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isTyped = !event.text().isEmpty() && event.text().front().isPrint();
    if (isTyped || event.key() == Qt::Key_Backspace) {
        m_search->setFocus(Qt::OtherFocusReason);
        if (isTyped) {
            m_search->insert(event.text());
        } else {
            m_search->backspace();
        }
        return true;
    }
    return false;
}

void ValuePicker::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(
        painter, rect(), theme.surface, theme.border2, valuePickerCanBeTransparent() ? 8 : 0);
}

} // namespace bellwether
