// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/awardedit.h"
#include "ui/widgets/dialog.h"

#include <functional>

class QLineEdit;
class QSpinBox;

namespace bellwether {

// The tiers of the award: a name and a number of SaaS customers each. What is wrong stands below
// them.
class TiersDialog : public Dialog
{
    Q_OBJECT

public:
    // Takes the drafts; what is wrong with them, or nothing where they were taken.
    using Take = std::function<std::optional<TierProblem>(const std::vector<TierDraft> &)>;

    TiersDialog(const std::vector<TierDraft> &tiers, Take take, QWidget *parent);

    std::vector<TierDraft> drafts() const;
    void addTier(const TierDraft &draft);
    QString problem() const;
    void accept() override;

private:
    struct Row
    {
        std::optional<AwardTierId> id;
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        QSpinBox *count = nullptr;
    };

    void removeTier(const QWidget *row);

    Take m_take;
    std::vector<Row> m_rows;
    QVBoxLayout *m_list;
    PlainLabel *m_problem;
};

} // namespace bellwether
