// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartaccessibility.h"

#include "ui/charts/plotview.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One mark of a chart, by its place in the reading order.
class MarkInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkInterface(PlotView *view, int index)
        : m_view(view)
        , m_index(index)
    {
    }

    bool isValid() const override { return isThere(); }
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
        return kind == QAccessible::Name && isThere() ? plot().spokenName(m_index) : QString();
    }

    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isThere()) {
            return {};
        }
        const QRect aligned = plot().rectOf(m_index).toAlignedRect();
        return {m_view->mapToGlobal(aligned.topLeft()), aligned.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = isThere() && m_view->focusedMark() == m_index;
        state.invisible = !isThere() || !m_view->isVisible();
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
        if (!isThere()) {
            return;
        }
        if (action == pressAction()) {
            m_view->activate(m_index);
        } else if (action == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->focusMark(m_index);
        }
    }

private:
    const Plot &plot() const { return m_view->plot(); }
    bool isThere() const { return m_view != nullptr && m_index < plot().markCount(); }

    QPointer<PlotView> m_view;
    int m_index;
};

class ChartInterface : public QAccessibleWidget
{
public:
    explicit ChartInterface(PlotView *view)
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

    int childCount() const override { return m_view->plot().markCount(); }

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
        m_indexes.emplace(mark, index);
        return mark;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint inView = m_view->mapFromGlobal(QPoint(x, y));
        return child(m_view->plot().markAt(inView));
    }

    QAccessibleInterface *focusChild() const override { return child(m_view->focusedMark()); }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto known = m_indexes.find(wanted);
        return known == m_indexes.end() ? -1 : known->second;
    }

private:
    PlotView *m_view;
    // Made when first asked for; a chart may have a hundred thousand.
    mutable std::unordered_map<int, QAccessible::Id> m_marks; // by index
    mutable std::unordered_map<const QAccessibleInterface *, int> m_indexes;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(PlotView::staticMetaObject.className())) {
        return nullptr;
    }
    auto *view = qobject_cast<PlotView *>(object);
    return view == nullptr ? nullptr : new ChartInterface(view);
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace bellwether
