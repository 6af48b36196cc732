// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/teamedit.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;

namespace bellwether {

class NumberField;

// Somebody of the team, and what they do.
class MemberDialog : public Dialog
{
    Q_OBJECT

public:
    MemberDialog(const TeamMember &member, const BookPointer &book, QWidget *parent);

signals:
    void chosen(const bellwether::TeamMember &member);

private:
    void check();

    TeamMember m_member;
    BookPointer m_book;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QCheckBox *m_isCsm;
    QCheckBox *m_isAccountManager;
    QCheckBox *m_isManager;
    QCheckBox *m_isActive;
    PlainLabel *m_problem;
};

// Who is in an account group and who manages it.
class GroupDialog : public Dialog
{
    Q_OBJECT

public:
    GroupDialog(const GroupDraft &draft, const BookPointer &book, QWidget *parent);

signals:
    void chosen(const bellwether::GroupDraft &draft);

private:
    void find(const QString &words);
    void check();

    GroupDraft m_draft;
    BookPointer m_book;
    QLineEdit *m_name;
    QListWidget *m_managers;
    QListWidget *m_companies;
    PlainLabel *m_problem;
};

// What somebody or a group is to reach, of what, and by when.
class TargetDialog : public Dialog
{
    Q_OBJECT

public:
    TargetDialog(const Target &target, const BookPointer &book, QDate today, QWidget *parent);

signals:
    void chosen(const bellwether::Target &target);
    void removeWanted(const bellwether::Target &target);

private:
    void fillOwners();
    void showUnit();
    TargetMeasure measure() const;
    void check();

    Target m_target;
    BookPointer m_book;
    QComboBox *m_owner;
    QComboBox *m_measure;
    NumberField *m_amount;
    PlainLabel *m_unit;
    QDateEdit *m_from;
    QDateEdit *m_until;
    PlainLabel *m_problem;
};

// Whether its amount is a share: typed and shown as percent.
bool isShare(TargetMeasure measure);

} // namespace bellwether
