// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/teamdialogs.h"

#include "ui/setup/numberfield.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TeamDialogsLongestName = 80;
constexpr double TeamDialogsLarge = 1e12;
constexpr int TeamDialogsMostYearsAhead = 10;

PlainLabel *newProblem(Dialog *dialog)
{
    auto *problem = new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, dialog);
    problem->setWordWrap(true);
    problem->hide();
    return problem;
}

void tell(PlainLabel &label, const QString &problem)
{
    label.setText(problem);
    label.setHidden(problem.isEmpty());
}

void addField(Dialog &dialog, const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    dialog.body()->addWidget(
        new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, &dialog));
    dialog.body()->addWidget(field);
}

QListWidgetItem *addTickable(QListWidget &list, const QString &name, std::int64_t id, bool isOn)
{
    auto *item = new QListWidgetItem(name, &list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(id));
    return item;
}

template <typename RowId>
std::set<RowId> tickedOf(const QListWidget &list)
{
    std::set<RowId> ids;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked) {
            ids.insert(RowId{list.item(row)->data(Qt::UserRole).toLongLong()});
        }
    }
    return ids;
}

} // namespace

MemberDialog::MemberDialog(const TeamMember &member, const BookPointer &book, QWidget *parent)
    : Dialog(member.id ? member.name : u"New in the team"_s,
        u"A CSM and an account manager can be the same person."_s, parent)
    , m_member(member)
    , m_book(book)
    , m_name(new QLineEdit(member.name, this))
    , m_email(new QLineEdit(member.email, this))
    , m_isCsm(new QCheckBox(u"CSM"_s, this))
    , m_isAccountManager(new QCheckBox(u"Account manager"_s, this))
    , m_isManager(new QCheckBox(u"Manager"_s, this))
    , m_isActive(new QCheckBox(u"Active"_s, this))
    , m_problem(newProblem(this))
{
    m_name->setMaxLength(TeamDialogsLongestName);
    m_isCsm->setChecked(member.isCsm);
    m_isAccountManager->setChecked(member.isAccountManager);
    m_isManager->setChecked(member.isManager);
    m_isActive->setChecked(member.active);
    addField(*this, u"Name"_s, m_name);
    addField(*this, u"E-mail"_s, m_email);
    for (QCheckBox *box : {m_isCsm, m_isAccountManager, m_isManager, m_isActive}) {
        body()->addWidget(box);
    }
    body()->addWidget(m_problem);
    body()->addStretch(1);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, &MemberDialog::check);
    m_name->setFocus();
    resize(scaled(420), sizeHint().height());
}

void MemberDialog::check()
{
    m_member.name = m_name->text().simplified();
    m_member.email = m_email->text().simplified();
    m_member.isCsm = m_isCsm->isChecked();
    m_member.isAccountManager = m_isAccountManager->isChecked();
    m_member.isManager = m_isManager->isChecked();
    m_member.active = m_isActive->isChecked();
    const QString problem = problemOf(m_member, *m_book);
    tell(*m_problem, problem);
    if (problem.isEmpty()) {
        accept();
        emit chosen(m_member);
    }
}

GroupDialog::GroupDialog(const GroupDraft &draft, const BookPointer &book, QWidget *parent)
    : Dialog(draft.id ? draft.name : u"New account group"_s,
        u"From today on; who leaves stays in the past."_s, parent)
    , m_draft(draft)
    , m_book(book)
    , m_name(new QLineEdit(draft.name, this))
    , m_managers(new QListWidget(this))
    , m_companies(new QListWidget(this))
    , m_problem(newProblem(this))
{
    m_name->setMaxLength(TeamDialogsLongestName);
    addField(*this, u"Name"_s, m_name);
    for (const TeamMember &member : book->team()) {
        if (member.active || draft.managers.contains(member.id)) {
            addTickable(
                *m_managers, member.name, member.id.value, draft.managers.contains(member.id));
        }
    }
    std::vector<const Company *> companies;
    for (const Company &company : book->companies()) {
        companies.push_back(&company);
    }
    // Those that are in it first, then by name.
    std::stable_sort(companies.begin(), companies.end(), [&](const Company *a, const Company *b) {
        const bool isIn = draft.companies.contains(a->id);
        return isIn != draft.companies.contains(b->id)
            ? isIn
            : a->name.compare(b->name, Qt::CaseInsensitive) < 0;
    });
    for (const Company *company : companies) {
        addTickable(
            *m_companies, company->name, company->id.value, draft.companies.contains(company->id));
    }
    addField(*this, u"Managers"_s, m_managers);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(u"Find a customer"_s);
    search->setClearButtonEnabled(true);
    addField(*this, u"Customers"_s, search);
    m_companies->setAccessibleName(u"Customers of the group"_s);
    m_companies->setUniformItemSizes(true);
    body()->addWidget(m_companies, 1);
    m_managers->setFixedHeight(scaled(110));
    body()->addWidget(m_problem);
    connect(search, &QLineEdit::textChanged, this, &GroupDialog::find);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, &GroupDialog::check);
    m_name->setFocus();
    resize(scaled(460), qMin(scaled(600), parent->height() - 48));
}

void GroupDialog::find(const QString &words)
{
    for (int row = 0; row < m_companies->count(); ++row) {
        QListWidgetItem *item = m_companies->item(row);
        item->setHidden(!item->text().contains(words.simplified(), Qt::CaseInsensitive));
    }
}

void GroupDialog::check()
{
    m_draft.name = m_name->text().simplified();
    m_draft.managers = tickedOf<TeamMemberId>(*m_managers);
    m_draft.companies = tickedOf<CompanyId>(*m_companies);
    const QString problem = problemOf(m_draft, *m_book);
    tell(*m_problem, problem);
    if (problem.isEmpty()) {
        accept();
        emit chosen(m_draft);
    }
}

bool isShare(TargetMeasure measure)
{
    return measure == TargetMeasure::Alignment || measure == TargetMeasure::NetRevenueRetention
        || measure == TargetMeasure::RenewalRate;
}

TargetDialog::TargetDialog(
    const Target &target, const BookPointer &book, QDate today, QWidget *parent)
    : Dialog(target.id ? u"Target"_s : u"New target"_s, u"What somebody or a group is to reach."_s,
        parent)
    , m_target(target)
    , m_book(book)
    , m_owner(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_amount(new NumberField(u"Target"_s, 0, TeamDialogsLarge, this))
    , m_unit(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
    , m_problem(newProblem(this))
{
    const QDate latest = today.addYears(TeamDialogsMostYearsAhead);
    m_from = newDayField(
        target.from.isValid() ? target.from : QDate(today.year(), 1, 1), latest, u"From"_s, this);
    m_until = newDayField(target.until.isValid() ? target.until : QDate(today.year(), 12, 31),
        latest, u"Until"_s, this);
    fillOwners();
    for (std::size_t i = 0; i < EnumText<TargetMeasure>::Names.size(); ++i) {
        m_measure->addItem(nameOf(static_cast<TargetMeasure>(i)), static_cast<int>(i));
    }
    m_measure->setCurrentIndex(static_cast<int>(target.measure));
    m_amount->setValue(isShare(target.measure) ? target.amount * 100 : target.amount);
    addField(*this, u"Whose"_s, m_owner);
    addField(*this, u"What"_s, m_measure);
    auto *amount = new QWidget(this);
    auto *row = new QHBoxLayout(amount);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_amount);
    row->addWidget(m_unit, 1);
    addField(*this, u"Target"_s, amount);
    m_amount->setAccessibleName(u"Target"_s);
    addField(*this, u"From"_s, m_from);
    addField(*this, u"Until, the last day"_s, m_until);
    body()->addWidget(m_problem);
    body()->addStretch(1);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &TargetDialog::showUnit);
    showUnit();
    if (target.id) {
        addDeed(u"Remove"_s, false, [this] { emit removeWanted(m_target); });
    }
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, &TargetDialog::check);
    m_owner->setFocus();
    resize(scaled(420), sizeHint().height());
}

// Members have their number, groups the negative of theirs.
void TargetDialog::fillOwners()
{
    const auto add = [this](const QString &name, std::int64_t key, bool isChosen) {
        m_owner->addItem(name, QVariant::fromValue<qlonglong>(key));
        if (isChosen) {
            m_owner->setCurrentIndex(m_owner->count() - 1);
        }
    };
    for (const TeamMember &member : m_book->team()) {
        if (member.active || m_target.member == member.id) {
            add(member.name, member.id.value, m_target.member == member.id);
        }
    }
    for (const AccountGroup &group : m_book->accountGroups()) {
        add(u"%1 (group)"_s.arg(group.name), -group.id.value, m_target.group == group.id);
    }
}

TargetMeasure TargetDialog::measure() const
{
    return static_cast<TargetMeasure>(m_measure->currentData().toInt());
}

void TargetDialog::showUnit()
{
    m_unit->setText(isShare(measure())                   ? u"percent"_s
            : measure() == TargetMeasure::OpportunityWon ? m_book->settings().baseCurrency().code()
                                                         : u"customers"_s);
}

void TargetDialog::check()
{
    const qlonglong owner = m_owner->currentData().toLongLong();
    m_target.member = owner > 0 ? std::optional(TeamMemberId{owner}) : std::nullopt;
    m_target.group = owner < 0 ? std::optional(AccountGroupId{-owner}) : std::nullopt;
    m_target.measure = measure();
    const double amount = m_amount->value().value_or(0);
    m_target.amount = isShare(measure()) ? amount / 100 : amount;
    m_target.from = m_from->date();
    m_target.until = m_until->date();
    const QString problem = problemOf(m_target);
    tell(*m_problem, problem);
    if (problem.isEmpty()) {
        accept();
        emit chosen(m_target);
    }
}

} // namespace bellwether
