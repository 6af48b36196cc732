// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

namespace bellwether {

// A questionnaire about a customer (F-ASSESS).
struct AssessmentTemplate
{
    AssessmentTemplateId id;
    QString name;
    QString description;
    bool active = true;

    bool operator==(const AssessmentTemplate &) const = default;
};

// A question of a questionnaire.
struct AssessmentItem
{
    AssessmentItemId id;
    AssessmentTemplateId templateId;
    int position = 0; // from 0
    QString text;
    double possible = 0.0; // points
    double weight = 1.0;

    bool operator==(const AssessmentItem &) const = default;
};

// A question answered for a company on a day.
struct AssessmentResult
{
    AssessmentResultId id;
    CompanyId company;
    AssessmentItemId item;
    QDate day;
    double earned = 0.0; // points
    QString note;

    bool operator==(const AssessmentResult &) const = default;
};

} // namespace bellwether
