// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/alignmentedit.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

#include <chrono>
#include <vector>

class QLineEdit;

namespace bellwether {

class AlignmentModel;
class AlignmentView;
class Button;
class EmptyState;
class Inquiry;
class MarkButton;
class PlainLabel;
class Segmented;

// Every customer in scope against every stack item (S3-04). What is marked is one action for the
// whole selection, and can be undone.
class AlignmentPanel : public Card
{
    Q_OBJECT

public:
    explicit AlignmentPanel(const PageContext &context, QWidget *parent = nullptr);

    // Works the grid out off this thread.
    void show(const PageFigures &figures);
    bool waitUntilShown(std::chrono::milliseconds patience);
    AlignmentView *view() const { return m_view; }
    AlignmentModel *model() const { return m_model; }
    QString status() const;
    void exportRows();
    // Marks the selected cells; asks for the reason where one is needed.
    void mark(GridMark mark);

signals:
    void itemWanted(bellwether::StackItemId item);
    void importWanted();

private:
    QWidget *makeBody();
    void showGrid();
    void showSelection();
    void find(bool isNext);
    void apply(std::vector<StackPair> pairs, GridMark mark, const QString &reason);
    void askForReason(std::vector<StackPair> pairs);
    bool isPast() const;
    std::vector<StackPair> selectedPairs() const;
    void copy();

    PageContext m_context;
    Inquiry *m_inquiry;
    AlignmentModel *m_model;
    AlignmentView *m_view;
    QWidget *m_body;
    EmptyState *m_empty;
    Segmented *m_axes;
    Segmented *m_order;
    QLineEdit *m_find;
    Button *m_about;
    std::vector<MarkButton *> m_marks;
    PlainLabel *m_status;
    PageFigures m_asked;
    PageFigures m_figures; // of the grid that is shown
};

} // namespace bellwether
