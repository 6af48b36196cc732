// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/knownfigures.h"

#include "core/metrics/catalogue.h"
#include "ui/definitions.h"
#include "ui/formatting.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString formulaOf(const QString &id)
{
    if (const FigureEntry *figure = findFigure(id)) {
        return figure->formula;
    }
    const SeriesEntry *series = findSeries(id);
    return series == nullptr ? QString() : series->formula;
}

} // namespace

const std::vector<KnownFigure> &knownFigures()
{
    static const std::vector<KnownFigure> figures{{u"companies.active"_s, u"Customers"_s},
        {u"arr.total"_s, u"Total ARR"_s}, {u"retention.net"_s, u"Net revenue retention"_s},
        {u"renewals.by_month"_s, u"Upcoming renewals"_s},
        {u"renewals.overdue"_s, u"Renewals overdue"_s}};
    return figures;
}

void explainFigure(
    const KnownFigure &figure, const BookPointer &book, const ScopeStack &scope, Navigator &to)
{
    const Question question = Question::about(book, scope.scope(), scope.range());
    const int notConverted = question.notConverted();
    to.explain({figure.name, definitionOf(figure.id, Options::of(book->settings())),
        formulaOf(figure.id), figure.id, scopeText(*book, scope.scope(), question.companies()),
        asOfText(scope.range().to),
        notConverted == 0
            ? u"Nothing"_s
            : u"ARR of %1 in a currency without a rate"_s.arg(customersText(notConverted))});
}

} // namespace bellwether
