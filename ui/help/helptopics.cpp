// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/helptopics.h"

#include <QFile>

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

const std::vector<HelpTopic> &helpTopics()
{
    static const std::vector<HelpTopic> topics{{u"begin"_s, u"Getting started"_s},
        {u"overview"_s, u"Overview"_s}, {u"my-book"_s, u"My Book"_s},
        {u"health-stack"_s, u"Health & Stack"_s}, {u"tasks"_s, u"Tasks"_s},
        {u"renewals"_s, u"Upcoming renewals"_s}, {u"health"_s, u"Health and happiness"_s},
        {u"figures"_s, u"How a number is made"_s},
        {u"scope"_s, u"Date range and whose customers"_s}, {u"search"_s, u"Search and actions"_s},
        {u"import"_s, u"Import"_s}, {u"export"_s, u"Export"_s}, {u"setup"_s, u"Setup"_s},
        {u"history"_s, u"Undo, history and copies"_s}, {u"privacy"_s, u"Your data stays here"_s}};
    return topics;
}

const HelpTopic *findHelpTopic(const QString &id)
{
    const auto found = std::find_if(helpTopics().begin(), helpTopics().end(),
        [&](const HelpTopic &topic) { return topic.id == id; });
    return found == helpTopics().end() ? nullptr : &*found;
}

QString helpTopicOfChart(const QString &chartId)
{
    const QString subject = chartId.section(u'.', 0, 0);
    if (subject == "renewals"_L1 || subject == "tasks"_L1) {
        return subject;
    }
    if (subject == "health"_L1 || subject == "happiness"_L1) {
        return u"health"_s;
    }
    return {};
}

QString helpText(const QString &id)
{
    QFile file(u":/help/%1.md"_s.arg(id));
    return findHelpTopic(id) != nullptr && file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll())
        : QString();
}

} // namespace bellwether
