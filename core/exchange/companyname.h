// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bellwether {

// The form in which references are compared: Salesforce ids of 15 characters get the three that
// make them independent of case; others stay as they are.
QString canonicalReference(QStringView reference);
// "acme.com" of "https://www.Acme.com/about" or "info@acme.com"; empty when it is no domain.
QString normalisedDomain(QStringView text);
// The same, but empty for the domains that anybody can have an address of: "gmail.com".
QString identifyingDomain(QStringView text);
// "acme" of "ACME, Inc." and "Acmé GmbH & Co. KG": without case, accents, punctuation, legal form.
// Of a name without letters and digits it is the name itself.
QString normalisedName(QStringView name);
// "gmbh co kg" of "Acmé GmbH & Co. KG", "ltd" of "Acme Limited"; empty for a name without any.
QString legalForm(QStringView name);

} // namespace bellwether
