// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/assessmentedit.h"
#include "ui/setup/assessdialog.h"
#include "ui/setup/setupsection.h"

namespace bellwether {

class Inquiry;
class ListCard;

// The questionnaires, and how customers did in them (S3-11, F-ASSESS).
class AssessmentSection : public SetupSection
{
    Q_OBJECT

public:
    explicit AssessmentSection(const PageContext &context, QWidget *parent = nullptr);

    void showBook(const BookPointer &book) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;

    ListCard *questionnaires() const { return m_questionnaires; }
    ListCard *results() const { return m_results; }

private:
    void edit(const QuestionnaireDraft &draft);
    void assess(const AssessDialog::Subject &subject);

    BookPointer m_book;
    Inquiry *m_inquiry;
    ListCard *m_questionnaires;
    ListCard *m_results;
    std::vector<AssessDialog::Subject> m_subjects; // of the results; their ids are places, from 1
};

} // namespace bellwether
