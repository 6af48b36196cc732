// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "ui/charts/imageexport.h"

#include <QVariant>
#include <QWidget>

#include <chrono>

namespace bellwether {

class BookAnswers;
class Navigator;
class Preferences;
class ScopeStack;
class ThemeController;
class Workspace;

// What every page of the window is given; all of it outlives the page.
struct PageContext
{
    Workspace &workspace;
    BookAnswers &answers; // of the book, worked out once for all pages
    ScopeStack &scope;
    Navigator &navigator;
    ThemeController &themes;
    Preferences &preferences;
};

// One page of the window, whatever it shows. The window knows no more about it than this.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &title, QWidget *parent = nullptr);

    QString title() const { return accessibleName(); }
    // Of the rail: how many things on it wait for the user; nothing is shown for 0.
    int badge() const { return m_badge; }

    // Whether there is a chart to export: the one that has the keyboard, else the page's first.
    virtual bool canExport() const { return false; }
    virtual void exportChart(ImageFormat /*format*/) { }
    // The numbers that the chart draws, as CSV or XLSX.
    virtual void exportRows() { }
    // Count or ARR in charts that have the choice, until the user chooses otherwise.
    virtual void setMeasure(ChartMeasure /*measure*/) { }
    // Whether the page shows the chart of that id; it is scrolled to and gets the keyboard once it
    // is worked out.
    virtual bool has(const QString & /*chart*/) const { return false; }
    virtual void showChart(const QString & /*chart*/, const ChartChoices & /*choices*/) { }
    // The tooltip of a mark as if it were hovered, for pictures.
    virtual void hover(const QString & /*key*/) { }
    // Brings a part of the page to the front by its id (ui/pages.h); false where it has none such.
    virtual bool showPart(const QString & /*part*/) { return false; }

    // For pictures and tests: until the page shows what is so now. False when it does not by then.
    virtual bool waitUntilShown(std::chrono::milliseconds /*patience*/) { return true; }

    // Puts the keyboard on the first thing that takes it.
    virtual void focusFirst();
    // Where the user is on the page (scrolled to, chosen), so that Back can bring them there again.
    // A state of another page, or of an older program, is ignored.
    virtual QVariant saveState() const { return {}; }
    virtual void restoreState(const QVariant & /*state*/) { }

signals:
    void exportableChanged(bool isExportable);
    void badgeChanged(int count);
    void importWanted();

protected:
    void setBadge(int count);

private:
    int m_badge = 0;
};

} // namespace bellwether
