// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartaccessibility.h"

#include "ui/charts/charttooltip.h"
#include "ui/charts/qtchartview.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One mark of a chart, by its place in the reading order.
class MarkInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkInterface(QtChartView *view, int index)
        : m_view(view)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_view != nullptr && mark().has_value(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        const std::optional<ChartMark> shown = mark();
        return kind == QAccessible::Name && shown ? spokenName(m_view->chart(), *shown) : QString();
    }

    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        const std::optional<ChartMark> shown = mark();
        if (!shown) {
            return {};
        }
        // A bar is its whole column: a month without renewals must have a place too.
        const BarLayout &layout = m_view->bars().layout();
        const QRectF inView = shown->series ? layout.rect(*shown) : layout.band(shown->category);
        const QRect aligned = inView.toAlignedRect();
        return {m_view->mapToGlobal(aligned.topLeft()), aligned.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const std::optional<ChartMark> shown = mark();
        state.focusable = true;
        state.focused = shown && m_view->focusedMark() == shown;
        state.invisible = !shown || !m_view->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void doAction(const QString &action) override
    {
        const std::optional<ChartMark> shown = mark();
        if (!shown) {
            return;
        }
        if (action == pressAction()) {
            m_view->activate(*shown);
        } else if (action == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->focusMark(*shown);
        }
    }

private:
    std::optional<ChartMark> mark() const
    {
        if (m_view == nullptr) {
            return std::nullopt;
        }
        const std::vector<ChartMark> marks = m_view->marks();
        const auto at = static_cast<std::size_t>(m_index);
        return at < marks.size() ? std::optional(marks[at]) : std::nullopt;
    }

    QPointer<QtChartView> m_view;
    int m_index;
};

class ChartInterface : public QAccessibleWidget
{
public:
    explicit ChartInterface(QtChartView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
        , m_view(view)
    {
    }

    ~ChartInterface() override
    {
        for (const auto &[index, id] : m_marks) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    QString text(QAccessible::Text kind) const override
    {
        const ChartData &chart = m_view->chart();
        if (kind == QAccessible::Name && m_view->accessibleName().isEmpty()) {
            return chart.title;
        }
        if (kind == QAccessible::Description && m_view->accessibleDescription().isEmpty()) {
            return chart.summary;
        }
        return QAccessibleWidget::text(kind);
    }

    int childCount() const override { return static_cast<int>(m_view->marks().size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        const auto known = m_marks.find(index);
        if (known != m_marks.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        // Qt owns an interface from its registration on.
        auto *mark = new MarkInterface(m_view, index);
        m_marks.emplace(index, QAccessible::registerAccessibleInterface(mark));
        return mark;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint inView = m_view->mapFromGlobal(QPoint(x, y));
        const std::optional<ChartMark> mark = m_view->bars().layout().markAt(inView);
        return mark ? child(indexOf(*mark)) : nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        const std::optional<ChartMark> mark = m_view->focusedMark();
        return mark ? child(indexOf(*mark)) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[index, id] : m_marks) {
            if (QAccessible::accessibleInterface(id) == wanted) {
                return index;
            }
        }
        return -1;
    }

private:
    int indexOf(ChartMark mark) const
    {
        const std::vector<ChartMark> marks = m_view->marks();
        const auto at = std::find(marks.begin(), marks.end(), mark);
        return at == marks.end() ? -1 : static_cast<int>(at - marks.begin());
    }

    QtChartView *m_view;
    mutable std::map<int, QAccessible::Id> m_marks; // by index, made when first asked for
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(QtChartView::staticMetaObject.className())) {
        return nullptr;
    }
    auto *view = qobject_cast<QtChartView *>(object);
    return view == nullptr ? nullptr : new ChartInterface(view);
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace bellwether
