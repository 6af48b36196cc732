// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/whoami.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<TeamMember> peopleToBe(const Book &book)
{
    std::vector<TeamMember> members;
    std::copy_if(book.team().begin(), book.team().end(), std::back_inserter(members),
        [](const TeamMember &member) { return member.active; });
    std::stable_sort(members.begin(), members.end(), [](const TeamMember &a, const TeamMember &b) {
        return a.isCsm != b.isCsm ? a.isCsm : a.name.localeAwareCompare(b.name) < 0;
    });
    return members;
}

QString allShownSentence(const TeamMember &member)
{
    if (member.isCsm) {
        return {};
    }
    // An account manager has customers, but My Book is about those of a CSM.
    const QString reason =
        member.isAccountManager ? u"%1 is not a CSM"_s : u"No customers are assigned to %1"_s;
    return u"%1; all customers are shown"_s.arg(reason.arg(member.name));
}

WhoAmI::WhoAmI(const Book &book, QWidget *parent)
    : Dialog(u"I am …"_s,
        u"My Book then shows your customers. There is no account and no password; you can switch "
        u"at the bottom of the rail at any time."_s,
        parent)
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    const std::vector<TeamMember> people = peopleToBe(book);
    const auto others = std::find_if(
        people.begin(), people.end(), [](const TeamMember &member) { return !member.isCsm; });
    for (auto person = people.begin(); person != people.end(); ++person) {
        const TeamMember &member = *person;
        if (person == others) {
            layout->addWidget(new PlainLabel(u"Not a CSM: all customers are shown"_s,
                Theme::TextStyle::Small, PlainLabel::Ink::Text2, list));
        }
        auto *button = new Button(member.name, Button::Kind::Default, list);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = member.id] {
            emit chosen(id);
            accept();
        });
    }
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    connect(addButton(u"Skip"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    resize(scaled(400), qMin(scaled(560), scaled(190) + list->sizeHint().height()));
}

} // namespace bellwether
