// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setupsection.h"

#include "core/workspace.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

SetupSection::SetupSection(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    // As wide as the page: what stands side by side in it goes under each other where it has to.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

bool SetupSection::apply(const Change &change, const QString &notDone)
{
    if (!m_context.workspace.isOpen()) {
        return false;
    }
    if (change.empty()) {
        m_context.navigator.say(u"Nothing is different"_s);
        return false;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(notDone, written.error());
        return false;
    }
    m_context.navigator.tellDone(change.label);
    return true;
}

QDate SetupSection::today() const
{
    return m_context.scope.realToday();
}

} // namespace bellwether
