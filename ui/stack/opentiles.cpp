// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/opentiles.h"

#include "core/base/numbertext.h"
#include "core/charts/opportunitytile.h"
#include "core/metrics/companykey.h"
#include "ui/cards/marktitle.h"
#include "ui/formatting.h"
#include "ui/navigator.h"

#include <QHBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int OpenTilesGap = 8;

const Company *companyOf(const Book &book, const QString &key)
{
    for (const Company &company : book.companies().rows()) {
        if (!key.isEmpty() && companyKey(company) == key) {
            return &company;
        }
    }
    return nullptr;
}

CompactTile::Content contentOf(
    const QString &label, const PageFigures &figures, const QString &figureId)
{
    const Figure figure = figures.figure(figureId);
    const OpportunityTile tile = opportunityTileOf(figure, figures.currency());
    const QString day = u"As at %1."_s.arg(dayText(figures.range.to));
    return {label, tile.value, tile.note,
        figure.value ? u"%1. %2 Click to list them."_s.arg(tile.split, day)
                     : u"%1. %2"_s.arg(describe(figure.why), day)};
}

} // namespace

OpenTiles::OpenTiles(Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_navigator(navigator)
    , m_top(new CompactTile(this))
    , m_selected(new CompactTile(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(OpenTilesGap);
    row->addWidget(m_top, 1);
    row->addWidget(m_selected, 1);
    put({}, {});
    connect(m_top, &QPushButton::clicked, this, [this] { showRows(m_shownTop); });
    connect(m_selected, &QPushButton::clicked, this, [this] { showRows(m_shownSelected); });
}

std::function<void()> OpenTiles::workOut(const PageFigures &figures, const QString &company)
{
    const QString topFigure = u"stack.top_opportunity"_s;
    Shown top{figures, topFigure, contentOf(u"Top 10 open"_s, figures, topFigure)};
    Shown selected;
    if (const Company *found = companyOf(*figures.questions->book(), company)) {
        // Whoever was selected last stays, whoever is in scope now.
        PageFigures own = figures;
        own.scope = {};
        own.scope.companies = {found->id};
        own.scope.products = figures.scope.products;
        own.scope.stackTags = figures.scope.stackTags;
        const QString figure = u"opportunity.total"_s;
        selected = {own, figure, contentOf(found->name, own, figure)};
    }
    return [this, top, selected] { put(top, selected); };
}

void OpenTiles::put(const Shown &top, const Shown &selected)
{
    m_shownTop = top;
    m_shownSelected = selected;
    m_top->setContent(top.figure.isEmpty()
            ? CompactTile::Content{u"Top 10 open"_s, NoValueText, {}, {}}
            : top.content);
    m_selected->setContent(selected.figure.isEmpty()
            ? CompactTile::Content{u"No customer selected"_s, NoValueText, {},
                u"Click a customer in this chart or among the segments."_s}
            : selected.content);
    m_top->setEnabled(!top.figure.isEmpty());
    m_selected->setEnabled(!selected.figure.isEmpty());
}

void OpenTiles::showRows(const Shown &shown)
{
    const FigureEntry *entry = findFigure(shown.figure);
    if (entry == nullptr) {
        return;
    }
    RowsDialog::Content content{u"%1: %2"_s.arg(shown.content.label, shown.content.value),
        shown.figures.scopeLine(), {}, entry->rows(shown.figures.question()),
        shown.figures.currency()};
    content.rowsName = rowsNameOf(content.table);
    m_navigator.showRows(std::move(content));
}

} // namespace bellwether
