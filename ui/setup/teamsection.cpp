// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/teamsection.h"

#include "core/base/numbertext.h"
#include "core/metrics/targets.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/setup/listcard.h"
#include "ui/setup/teamdialogs.h"

#include <QVBoxLayout>

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
constexpr auto Count = RowColumn::Kind::Count;

struct Rows
{
    RowTable table;
    std::vector<std::int64_t> ids;
};

std::vector<RowColumn> memberColumns()
{
    return {{u"name"_s}, {u"roles"_s}, {u"email"_s}, {u"customers_as_csm"_s, Count},
        {u"as_account_manager"_s, Count}, {u"active"_s, RowColumn::Kind::Flag}};
}

std::vector<RowColumn> groupColumns()
{
    return {{u"group"_s}, {u"managers"_s}, {u"customers"_s, Count}};
}

std::vector<RowColumn> targetColumns()
{
    return {{u"whose"_s}, {u"what"_s}, {u"target"_s}, {u"reached"_s},
        {u"attainment"_s, RowColumn::Kind::Ratio}, {u"from"_s, RowColumn::Kind::Day},
        {u"until"_s, RowColumn::Kind::Day}};
}

QString rolesOf(const TeamMember &member)
{
    QStringList roles;
    if (member.isCsm) {
        roles << u"CSM"_s;
    }
    if (member.isAccountManager) {
        roles << u"Account manager"_s;
    }
    if (member.isManager) {
        roles << u"Manager"_s;
    }
    return roles.join(u", "_s);
}

Rows memberRows(const CompanyFacts &facts)
{
    std::map<TeamMemberId, std::int64_t> asCsm;
    std::map<TeamMemberId, std::int64_t> asManager;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (facts.kinds[row] != CompanyKind::Churned) {
            ++asCsm[facts.csms[row]];
            ++asManager[facts.accountManagers[row]];
        }
    }
    Rows rows{{memberColumns(), {}, {}}, {}};
    for (const TeamMember &member : facts.book->team()) {
        rows.table.rows.push_back({{},
            {Cell{member.name}, Cell{rolesOf(member)}, Cell{member.email}, Cell{asCsm[member.id]},
                Cell{asManager[member.id]}, Cell{member.active}}});
        rows.ids.push_back(member.id.value);
    }
    return rows;
}

Rows groupRows(const Book &book, QDate day)
{
    Rows rows{{groupColumns(), {}, {}}, {}};
    for (const AccountGroup &group : book.accountGroups()) {
        const GroupDraft draft = groupDraft(book, group.id, day);
        QStringList managers;
        for (const TeamMemberId id : draft.managers) {
            const TeamMember *member = book.team().find(id);
            managers << (member ? member->name : QString());
        }
        rows.table.rows.push_back({{},
            {Cell{group.name}, Cell{managers.join(u", "_s)},
                Cell{static_cast<std::int64_t>(draft.companies.size())}}});
        rows.ids.push_back(group.id.value);
    }
    return rows;
}

QString amountText(TargetMeasure measure, double amount, Currency currency)
{
    if (isShare(measure)) {
        return rateText(amount);
    }
    return measure == TargetMeasure::OpportunityWon ? shortMoneyText(amount, currency)
                                                    : decimalText(amount);
}

// Those that are in force have been worked out; the others stand as they are.
Rows targetRows(const CompanyFacts &facts)
{
    const Currency currency = facts.book->settings().baseCurrency();
    std::map<TargetId, const Attainment *> attained;
    const auto &columns = facts.part<AttainmentColumns>();
    for (const Attainment &attainment : columns.targets) {
        attained[attainment.target->id] = &attainment;
    }
    Rows rows{{targetColumns(), {}, {}}, {}};
    for (const Target &target : facts.book->targets()) {
        const bool isInForce = target.from <= facts.day && facts.day <= target.until;
        const Attainment *found = isInForce ? attained[target.id] : nullptr;
        const auto actual = found ? found->actual(currency) : std::nullopt;
        const auto share = found ? found->attainment(currency) : std::nullopt;
        rows.table.rows.push_back({{},
            {Cell{ownerOf(target, *facts.book)}, Cell{nameOf(target.measure)},
                Cell{amountText(target.measure, target.amount, currency)},
                Cell{actual ? amountText(target.measure, *actual, currency) : NoValueText},
                share ? Cell{*share} : Cell{}, Cell{target.from}, Cell{target.until}}});
        rows.ids.push_back(target.id.value);
    }
    return rows;
}

} // namespace

TeamSection::TeamSection(const PageContext &context, QWidget *parent)
    : SetupSection(context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_members(new ListCard(
          u"Team"_s, u"CSMs and account managers"_s, u"Add person"_s, memberColumns(), this))
    , m_groups(new ListCard(u"Account groups"_s, u"Customers that are looked after together"_s,
          u"Add group"_s, groupColumns(), this))
    , m_targets(new ListCard(u"Targets"_s, u"What people and groups are to reach, as of today"_s,
          u"Add target"_s, targetColumns(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    for (ListCard *card : {m_members, m_groups, m_targets}) {
        layout->addWidget(card, 1);
    }
    connect(m_members, &ListCard::addWanted, this, [this] { editMember({}); });
    connect(m_groups, &ListCard::addWanted, this, [this] { editGroup({}); });
    connect(m_targets, &ListCard::addWanted, this, [this] { editTarget({}); });
    connect(m_members, &ListCard::editWanted, this, [this](std::int64_t id) {
        if (const TeamMember *member = m_book->team().find({id})) {
            editMember(*member);
        }
    });
    connect(m_groups, &ListCard::editWanted, this,
        [this](std::int64_t id) { editGroup(groupDraft(*m_book, {id}, today())); });
    connect(m_targets, &ListCard::editWanted, this, [this](std::int64_t id) {
        if (const Target *target = m_book->targets().find({id})) {
            editTarget(*target);
        }
    });
}

bool TeamSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

void TeamSection::showBook(const BookPointer &book)
{
    m_book = book;
    const QDate day = today();
    m_inquiry->ask({{[this, book, day]() -> std::function<void()> {
                         const Question question = Question::about(book, {}, {day, day});
                         const Currency currency = question.currency();
                         return [this, currency, members = memberRows(*question.facts),
                                    groups = groupRows(*book, day),
                                    targets = targetRows(*question.facts)] {
                             m_members->setRows(members.table, members.ids, currency);
                             m_groups->setRows(groups.table, groups.ids, currency);
                             m_targets->setRows(targets.table, targets.ids, currency);
                         };
                     },
        [this](const QString &why) { m_members->setSubtitle(why); }}});
}

void TeamSection::editMember(const TeamMember &member)
{
    auto *dialog = new MemberDialog(member, m_book, window());
    connect(dialog, &MemberDialog::chosen, this, [this](const TeamMember &chosen) {
        apply(memberChange(chosen, *m_book), u"The team was not saved"_s);
    });
    dialog->open();
}

void TeamSection::editGroup(const GroupDraft &draft)
{
    auto *dialog = new GroupDialog(draft, m_book, window());
    connect(dialog, &GroupDialog::chosen, this, [this](const GroupDraft &chosen) {
        apply(groupChange(chosen, *m_book, today()), u"The group was not saved"_s);
    });
    dialog->open();
}

void TeamSection::editTarget(const Target &target)
{
    auto *dialog = new TargetDialog(target, m_book, today(), window());
    connect(dialog, &TargetDialog::chosen, this, [this](const Target &chosen) {
        apply(targetChange(chosen, *m_book), u"The target was not saved"_s);
    });
    connect(dialog, &TargetDialog::removeWanted, this, [this](const Target &removed) {
        apply(targetRemoval(removed, *m_book), u"The target was not removed"_s);
    });
    dialog->open();
}

} // namespace bellwether
