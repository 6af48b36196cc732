// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/taskstory.h"
#include "core/edit/taskedits.h"
#include "ui/models/taskitems.h"

#include <QFrame>

class QMenu;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace bellwether {

class Button;
class PlainLabel;
class TaskDeeds;

// What is chosen in the list: one task with all that is known about it and why it is due now, or
// how many there are and what can be done with all of them.
class TaskDetail : public QFrame
{
    Q_OBJECT

public:
    explicit TaskDetail(TaskDeeds &deeds, QWidget *parent = nullptr);

    void showTask(const TaskItem &item, QDate today);
    void setStory(const TaskStory &story); // of the task that is shown
    void showSeveral(const TaskIds &ids);
    void showNothing();
    TaskId shown() const { return m_ids.size() == 1 ? m_ids.front() : TaskId(); }

signals:
    void customerWanted(bellwether::CompanyId company);
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QVBoxLayout *newBody();
    void addFact(QVBoxLayout *body, const QString &name, QWidget *value);
    void addSteps(QVBoxLayout *body, const TaskItem &item);
    void addSection(QVBoxLayout *body, const QString &title);
    void addComment(QVBoxLayout *body);
    void showFoot(bool isOpen, bool isShown);

    TaskDeeds &m_deeds;
    TaskIds m_ids;
    PlainLabel *m_title;
    PlainLabel *m_created;
    QScrollArea *m_area;
    QVBoxLayout *m_story = nullptr; // of the body that is shown
    QPlainTextEdit *m_comment = nullptr; // likewise
    Button *m_done;
    Button *m_snooze;
    Button *m_more;
    QMenu *m_snoozeMenu;
    QMenu *m_moreMenu;
    bool m_isOpen = true;
};

} // namespace bellwether
