// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/imageexport.h"
#include "ui/widgets/dialog.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace bellwether {

// Size, scale and theme of a chart that leaves the program. CSV has none of them and needs no
// dialog.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    using Done = std::function<void(const ExportSettings &)>;

    ExportDialog(const ExportSettings &settings, Done done, QWidget *parent);

private:
    ExportSettings chosen() const;
    void showResult();

    ExportSettings m_settings;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_scale;
    QComboBox *m_theme;
    QCheckBox *m_transparent;
};

} // namespace bellwether
