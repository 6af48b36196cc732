// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace bellwether {

class EmptyState;
class PlainLabel;

// A page of tiles and chart cards: header with title and scope, what the page arranges below it,
// which scrolls up and down only, and one sentence while the book has no customers. A page adds
// charts and tiles to the board and puts their widgets under blocks().
class ChartPage : public Page
{
    Q_OBJECT

public:
    ChartPage(const QString &title, const PageContext &context, QWidget *parent = nullptr);

    ChartBoard *board() const { return m_board; }

    bool canExport() const override { return m_board->canExport(); }
    void exportChart(ImageFormat format) override { m_board->exportChart(format); }
    void exportRows() override { m_board->exportRows(); }
    bool has(const QString &chart) const override { return m_board->has(chart); }
    void showChart(const QString &chart, const ChartChoices &choices) override;
    void hover(const QString &key) override { m_board->hover(key); }
    bool waitUntilShown(std::chrono::milliseconds patience) override
    {
        return m_board->waitUntilShown(patience);
    }
    QVariant saveState() const override; // how far down the page is scrolled
    void restoreState(const QVariant &state) override;

protected:
    const PageContext &context() const { return m_context; }
    QWidget *blocks() const { return m_blocks; } // the parent of what the page arranges
    // One under another; of the height that is left, each gets its share by stretch.
    void addBlock(QWidget *block, int stretch = 0);
    // At the right of the header, from left to right.
    void addHeaderAction(QWidget *action);
    // After what the scope line says: "38 customers, $305K MRR". Until the scope is another.
    void setScopeNote(const QString &note);

    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeContent();
    void space();
    void showBook();

    PageContext m_context;
    ChartBoard *m_board;
    QHBoxLayout *m_header;
    PlainLabel *m_scopeLine;
    EmptyState *m_noCustomers;
    QWidget *m_blocks;
    QVBoxLayout *m_blocksLayout;
    QScrollArea *m_area;
};

} // namespace bellwether
