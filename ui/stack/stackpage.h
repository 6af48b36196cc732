// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartpage.h"

namespace bellwether {

class AlignmentPanel;
class Inquiry;
class OpenTiles;
class PageGrid;
class Reporting;
class SegmentOptions;
class Segmented;

// Health & Stack (S3): who is worth what and takes how much effort, how healthy they are, what they
// have of the stack and what is open. One customer can be selected; all charts of customers show
// which.
class StackPage : public ChartPage
{
    Q_OBJECT

public:
    explicit StackPage(const PageContext &context, QWidget *parent = nullptr);

    bool waitUntilShown(std::chrono::milliseconds patience) override;

    // By the key that charts have for a company; empty: nobody.
    void select(const QString &company);
    const QString &selected() const { return m_selected; }

    SegmentOptions *segmentOptions() const { return m_options; }
    OpenTiles *openTiles() const { return m_tiles; }
    AlignmentPanel *alignment() const { return m_alignment; }

    // "charts", or "grid", the alignment grid.
    bool showPart(const QString &part) override;
    void focusFirst() override;
    void exportRows() override;
    QVariant saveState() const override;
    void restoreState(const QVariant &state) override;

private:
    ChartCard *addCard(const QString &id, const QString &rowsName,
        const ChartCard::Words &whenEmpty, QWidget *parent = nullptr);
    QWidget *makeCards();
    void addSegments();
    void addRings();
    void addStack();
    void addLists();
    void addNotes();
    void follow(const ChartCard *card, const ChartCard *other);
    void openOptions(const QWidget *gear);
    void openItems(const QWidget *anchor);
    void openWhatIf();
    void openGoals();
    void openExpectedEffort();
    void askForFigures();
    void addRefusalSwitch(ChartCard *card);
    void addConfigure(const ChartCard *card, const QString &id);
    void addViews();
    void askForGrid();
    void takeSelected();
    void selectOnly();
    bool isGridShown() const;

    PageGrid *m_grid = nullptr;
    Inquiry *m_inquiry;
    Reporting *m_reporting;
    SegmentOptions *m_options;
    OpenTiles *m_tiles = nullptr;
    ChartCard *m_segments = nullptr;
    ChartCard *m_customers = nullptr;
    ChartCard *m_opportunity = nullptr;
    ChartCard *m_items = nullptr;
    Segmented *m_views = nullptr;
    AlignmentPanel *m_alignment = nullptr;
    QString m_selected;
    QString m_path; // of the book that it is a customer of
    bool m_isSelecting = false;
};

} // namespace bellwether
