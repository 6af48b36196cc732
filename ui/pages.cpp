// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages.h"

#include "ui/mybook/mybookpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/setup/setuppage.h"
#include "ui/stack/stackpage.h"
#include "ui/tasks/taskspage.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::vector<PagePart> setupParts()
{
    std::vector<PagePart> parts;
    for (const auto &[id, title] : SetupPage::sections()) {
        parts.push_back({id, title});
    }
    return parts;
}

template <typename Widget>
Page *make(const PageContext &context, QWidget *parent)
{
    return new Widget(context, parent);
}

} // namespace

const std::vector<PagePlace> &pagePlaces()
{
    static const std::vector<PagePlace> places{
        {u"overview"_s, u"Overview"_s, Icon::Overview, {u"Ctrl+1"_s}, false, make<OverviewPage>},
        {u"my-book"_s, u"My Book"_s, Icon::Book, {u"Ctrl+2"_s}, false, make<MyBookPage>},
        {u"health-stack"_s, u"Health & Stack"_s, Icon::Layers, {u"Ctrl+3"_s}, false,
            make<StackPage>, {{u"charts"_s, u"Charts"_s}, {u"grid"_s, u"Alignment grid"_s}}},
        {u"tasks"_s, u"Tasks"_s, Icon::Tasks, {u"Ctrl+5"_s}, false, make<TasksPage>},
        {u"setup"_s, u"Setup"_s, Icon::Sliders, {u"Ctrl+7"_s, u"Ctrl+,"_s}, true, make<SetupPage>,
            setupParts()},
    };
    return places;
}

} // namespace bellwether
