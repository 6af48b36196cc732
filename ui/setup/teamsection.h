// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/teamedit.h"
#include "ui/setup/setupsection.h"

namespace bellwether {

class Inquiry;
class ListCard;

// The team, the account groups, and what each of them is to reach, with how far they are.
class TeamSection : public SetupSection
{
    Q_OBJECT

public:
    explicit TeamSection(const PageContext &context, QWidget *parent = nullptr);

    void showBook(const BookPointer &book) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    ListCard *members() const { return m_members; }
    ListCard *groups() const { return m_groups; }
    ListCard *targets() const { return m_targets; }

private:
    void editMember(const TeamMember &member);
    void editGroup(const GroupDraft &draft);
    void editTarget(const Target &target);

    BookPointer m_book;
    Inquiry *m_inquiry;
    ListCard *m_members;
    ListCard *m_groups;
    ListCard *m_targets;
};

} // namespace bellwether
