// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace bellwether {

// An article of the program's own help (resources/help).
struct HelpTopic
{
    QString id; // "renewals"
    QString title;
};

// In the order of the list.
const std::vector<HelpTopic> &helpTopics();
const HelpTopic *findHelpTopic(const QString &id); // null where there is none
// The article that a chart is explained in; empty: that of its page.
QString helpTopicOfChart(const QString &chartId);
// Markdown without HTML, with links to other articles as [text](topic:ID).
QString helpText(const QString &id);

} // namespace bellwether
