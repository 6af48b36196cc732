// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/planners.h"

#include "core/exchange/churnplan.h"
#include "core/exchange/companyplan.h"
#include "core/exchange/contactplan.h"
#include "core/exchange/contractplan.h"
#include "core/exchange/featureuseplan.h"
#include "core/exchange/feedbackplan.h"
#include "core/exchange/fxrateplan.h"
#include "core/exchange/healthstatusplan.h"
#include "core/exchange/interactionplan.h"
#include "core/exchange/loginplan.h"
#include "core/exchange/metricvalueplan.h"
#include "core/exchange/opportunityplan.h"
#include "core/exchange/renewalplan.h"
#include "core/exchange/stackplan.h"
#include "core/exchange/taskplan.h"
#include "core/exchange/ticketplan.h"

namespace bellwether {

Result<Change> planFile(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    switch (file.plan.kind) {
    case ImportKind::Companies:
        return planCompanies(book, file, options, today, progress);
    case ImportKind::Contacts:
        return planContacts(book, file, options, today, progress);
    case ImportKind::Contracts:
        return planContracts(book, file, options, today, progress);
    case ImportKind::Renewals:
        return planRenewals(book, file, options, today, progress);
    case ImportKind::Churn:
        return planChurn(book, file, options, today, progress);
    case ImportKind::Opportunities:
        return planOpportunities(book, file, options, today, progress);
    case ImportKind::Stack:
        return planStack(book, file, options, today, progress);
    case ImportKind::HealthStatuses:
        return planHealthStatuses(book, file, options, today, progress);
    case ImportKind::Interactions:
        return planInteractions(book, file, options, today, progress);
    case ImportKind::Feedback:
        return planFeedback(book, file, options, today, progress);
    case ImportKind::Tickets:
        return planTickets(book, file, options, today, progress);
    case ImportKind::Logins:
        return planLogins(book, file, options, today, progress);
    case ImportKind::FeatureUse:
        return planFeatureUse(book, file, options, today, progress);
    case ImportKind::MetricValues:
        return planMetricValues(book, file, options, today, progress);
    case ImportKind::Tasks:
        return planTasks(book, file, options, today, progress);
    case ImportKind::FxRates:
        return planFxRates(book, file, options, today, progress);
    }
    return failure(Error::Kind::InvalidInput, file.plan.path, QStringLiteral("kind"));
}

} // namespace bellwether
