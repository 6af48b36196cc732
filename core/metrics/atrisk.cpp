// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/atrisk.h"

#include "core/metrics/amounts.h"
#include "core/metrics/forecast.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/risk.h"
#include "core/metrics/rowtable.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct AtRisk
{
    int companies = 0;
    std::int64_t yearly = 0;
    std::int64_t total = 0; // ARR of all in scope
    std::int64_t weighted = 0;
    int byBand = 0;
    int byStatus = 0;
    int byFlag = 0;
    int byRefusal = 0;
    int withoutScore = 0; // active companies
};

AtRisk atRiskOf(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &risk = facts.part<RiskColumns>();
    const auto &losses = facts.part<RiskLosses>().yearly;
    const auto &bands = facts.bands();
    AtRisk sums;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        addTo(sums.total, facts.yearly[row]);
        sums.withoutScore += isActive(facts, row) && bands[row] == HealthBand::NoScore ? 1 : 0;
        if (!risk.isAtRisk(row)) {
            continue;
        }
        ++sums.companies;
        addTo(sums.yearly, facts.yearly[row]);
        addTo(sums.weighted, losses[row]);
        sums.byBand += (risk.grounds[row] & RiskGround::Band) != 0 ? 1 : 0;
        sums.byStatus += (risk.grounds[row] & RiskGround::Status) != 0 ? 1 : 0;
        sums.byFlag += (risk.grounds[row] & RiskGround::Flag) != 0 ? 1 : 0;
        sums.byRefusal += (risk.grounds[row] & RiskGround::Refusal) != 0 ? 1 : 0;
    }
    return sums;
}

void addRemarks(Figure &figure, const Question &question, const AtRisk &sums)
{
    addLeftOut(figure.leftOut, LeftOut::Churned, churnedCompanies(question));
    // Whether their band makes them one, nobody knows.
    addLeftOut(figure.leftOut, LeftOut::NoScore, sums.withoutScore);
}

} // namespace

std::shared_ptr<const RiskLosses> RiskLosses::of(const CompanyFacts &facts)
{
    const auto &risk = facts.part<RiskColumns>();
    const auto &probabilities = facts.part<RenewalChances>().probabilities;
    std::vector<std::int64_t> rest = facts.yearly;
    std::vector<double> losses(facts.size());
    for (std::size_t i = 0; i < facts.renewals.size(); ++i) {
        const OpenRenewal &renewal = facts.renewals[i];
        if (risk.isAtRisk(renewal.row)) {
            // Never more than the company is worth: a late renewal counts at the lower amount.
            const std::int64_t part = std::max(std::int64_t(0),
                std::min(facts.revenue->yearlyOf(*renewal.contract, facts.day), rest[renewal.row]));
            rest[renewal.row] -= part;
            losses[renewal.row] += static_cast<double>(part) * (1 - probabilities[i]);
        }
    }
    auto column = std::make_shared<RiskLosses>();
    column->yearly.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (risk.isAtRisk(row)) {
            const auto rate = facts.options.forecastRates.find(facts.bands()[row]);
            const double band = rate == facts.options.forecastRates.end() ? 0 : rate->second;
            column->yearly[row] =
                std::llround(losses[row] + static_cast<double>(rest[row]) * (1 - band));
        }
    }
    return column;
}

Figure atRiskCount(const Question &question)
{
    const AtRisk sums = atRiskOf(question);
    Figure figure = countFigure(static_cast<std::size_t>(sums.companies));
    figure.terms = {countValue(u"by_band"_s, sums.byBand),
        countValue(u"by_status"_s, sums.byStatus), countValue(u"by_flag"_s, sums.byFlag)};
    if (question.facts->options.refusalDays > 0) {
        figure.terms.push_back(countValue(u"by_refusal"_s, sums.byRefusal));
    }
    addRemarks(figure, question, sums);
    return figure;
}

Figure arrAtRisk(const Question &question)
{
    const AtRisk sums = atRiskOf(question);
    Figure figure =
        moneyFigure(sums.yearly, sums.companies, question.notConverted(), question.currency());
    addRemarks(figure, question, sums);
    return figure;
}

Figure arrAtRiskShare(const Question &question)
{
    const AtRisk sums = atRiskOf(question);
    Figure figure = ratioFigure(sums.yearly, sums.total, sums.companies,
        question.companies() == 0 ? Why::NoCompanies : Why::NoRevenue, question.notConverted(),
        question.currency());
    figure.terms = {moneyValue(u"at_risk"_s, sums.yearly, question.currency()),
        moneyValue(u"total"_s, sums.total, question.currency())};
    addRemarks(figure, question, sums);
    return figure;
}

Figure arrAtRiskWeighted(const Question &question)
{
    const AtRisk sums = atRiskOf(question);
    Figure figure =
        moneyFigure(sums.weighted, sums.companies, question.notConverted(), question.currency());
    addRemarks(figure, question, sums);
    return figure;
}

RowTable atRiskRows(const Question &question, const QString &summedColumn)
{
    const CompanyFacts &facts = *question.facts;
    const auto &risk = facts.part<RiskColumns>();
    const auto &losses = facts.part<RiskLosses>().yearly;
    RowTableMaker maker(question,
        {{u"health_band"_s}, {u"why"_s}, {u"arr"_s, RowColumn::Kind::Money},
            {u"weighted"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && risk.isAtRisk(row)) {
            maker.add(row,
                {Cell{snakeCase(facts.bands()[row])}, Cell{riskGroundsText(risk.grounds[row])},
                    maker.money(facts.yearly[row]), maker.money(losses[row])});
        }
    }
    return maker.table(summedColumn);
}

} // namespace bellwether
