// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialog.h"

#include <optional>

class QCheckBox;
class QSpinBox;

namespace bellwether {

// A net promoter score from outside that one's own is measured by (S2-13), or none.
class BenchmarkDialog : public Dialog
{
    Q_OBJECT

public:
    BenchmarkDialog(std::optional<int> benchmark, QWidget *parent);

signals:
    void chosen(std::optional<int> benchmark);

private:
    QCheckBox *m_has;
    QSpinBox *m_value;
};

} // namespace bellwether
