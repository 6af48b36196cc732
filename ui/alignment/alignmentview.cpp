// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/alignmentview.h"

#include "ui/alignment/alignmentmodel.h"
#include "ui/alignment/gridmarks.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int AlignmentViewRowHeight = 28;
constexpr int ColumnWidth = 92;
constexpr int AlignmentViewHeaderHeight = 60;
constexpr int AlignmentViewCustomerWidth = 232;
constexpr int ItemWidth = 190;
constexpr int AlignmentViewInset = 8;
constexpr int ShareWidth = 44;

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected) {
            painter->fillRect(option.rect, theme.accentSoft);
        }
        paintMark(*painter, QRectF(option.rect).adjusted(4, 3, -4, -3),
            static_cast<GridMark>(index.data(AlignmentModel::MarkRole).toInt()), theme);
        if (isSelected) {
            painter->setPen(theme.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
};

// Two lines at most, the second one cut at its end.
void drawName(QPainter &painter, const QRect &place, const QString &name)
{
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(name, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    const qsizetype end = first.textStart() + first.textLength();
    layout.endLayout();
    const QRect top(place.topLeft(), QSize(place.width(), metrics.height()));
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(name.left(end).trimmed(), Qt::ElideRight, place.width()));
    if (end < name.size()) {
        painter.drawText(top.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(name.mid(end).trimmed(), Qt::ElideRight, place.width()));
    }
}

// Names, with the share that is aligned.
class LineHeader : public QHeaderView
{
public:
    LineHeader(Qt::Orientation orientation, QWidget *parent)
        : QHeaderView(orientation, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = currentTheme();
        const auto text = [&](int role) {
            return model()->headerData(section, orientation(), role).toString();
        };
        const bool isCurrent = selectionModel() != nullptr
            && (orientation() == Qt::Horizontal ? selectionModel()->currentIndex().column()
                                                : selectionModel()->currentIndex().row())
                == section
            && selectionModel()->currentIndex().isValid();
        painter->save();
        painter->fillRect(rect, isCurrent ? theme.hover : theme.surface2);
        painter->setFont(Theme::font(Theme::TextStyle::Small, isCurrent ? 600 : 500));
        painter->setPen(theme.text);
        if (orientation() == Qt::Horizontal) {
            drawName(
                *painter, rect.adjusted(AlignmentViewInset, 5, -4, -20), text(Qt::DisplayRole));
            painter->setFont(Theme::font(Theme::TextStyle::Micro));
            painter->setPen(theme.text2);
            painter->drawText(rect.adjusted(AlignmentViewInset, 0, -4, -5),
                Qt::AlignLeft | Qt::AlignBottom, text(AlignmentModel::ShareRole));
        } else {
            const QRect name = rect.adjusted(AlignmentViewInset + 4, 0, -scaled(ShareWidth), 0);
            painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                painter->fontMetrics().elidedText(
                    text(Qt::DisplayRole), Qt::ElideRight, name.width()));
            painter->setPen(theme.text2);
            painter->drawText(rect.adjusted(0, 0, -AlignmentViewInset, 0),
                Qt::AlignVCenter | Qt::AlignRight, text(AlignmentModel::ShareRole));
        }
        painter->setPen(theme.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->restore();
    }
};

} // namespace

AlignmentView::AlignmentView(AlignmentModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new LineHeader(Qt::Horizontal, this));
    setVerticalHeader(new LineHeader(Qt::Vertical, this));
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(u"Alignment of customers to stack items"_s);
    setStyleSheet(u"QAbstractScrollArea::corner { background: transparent; }"_s);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(scaled(AlignmentViewRowHeight));
    horizontalHeader()->setDefaultSectionSize(scaled(ColumnWidth));
    horizontalHeader()->setFixedHeight(scaled(AlignmentViewHeaderHeight));
    connect(model, &QAbstractItemModel::modelReset, this, &AlignmentView::arrange);
    arrange();
}

void AlignmentView::arrange()
{
    verticalHeader()->setFixedWidth(
        scaled(m_model->isSwapped() ? ItemWidth : AlignmentViewCustomerWidth));
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0) {
        // The keyboard begins in the grid, with nothing selected.
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    }
    emit selectedChanged();
}

void AlignmentView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
    emit selectedChanged();
}

void AlignmentView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier
        || event->modifiers() == Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy)) {
        emit copyWanted();
        return;
    }
    if (isPlain) {
        for (const GridMark mark : GridMarks) {
            if (event->text().compare(QString(keyOf(mark)), Qt::CaseInsensitive) == 0
                || (mark == GridMark::NotApplicable && event->key() == Qt::Key_Delete)) {
                emit markWanted(mark);
                return;
            }
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            emit itemWanted();
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void AlignmentView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid()) {
        return;
    }
    auto *menu = new Menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const GridMark mark : GridMarks) {
        QAction *action = menu->addAction(nameOf(mark));
        action->setShortcut(QKeySequence(QString(keyOf(mark))));
        connect(action, &QAction::triggered, this, [this, mark] { emit markWanted(mark); });
    }
    menu->addSeparator();
    connect(menu->addAction(u"About %1"_s.arg(menuText(m_model->itemAt(currentIndex()).name))),
        &QAction::triggered, this, &AlignmentView::itemWanted);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                        : event->globalPos());
}

} // namespace bellwether
