// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/exporting/exportchoices.h"
#include "ui/widgets/dialog.h"

#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPlainTextEdit;
class QStackedWidget;

namespace bellwether {

class Button;
class ExportPreview;
class Segmented;

// How a chart leaves the program, with a picture of what will be written.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    using Done = std::function<void(const ExportChoices &)>;

    // `settings` has what is not chosen here: lines and origin.
    ExportDialog(const ChartData &chart, const ExportSettings &settings,
        const ExportChoices &choices, Done done, QWidget *parent);

    ExportChoices choices() const;
    // More than this would hold the window up while it is painted.
    static constexpr double MostPixels = 40e6;

private:
    QWidget *makeForm();
    QWidget *makeChecks();
    void addRow(QFormLayout &form, const QString &name, QWidget *field);
    void takeChoices(const ExportChoices &choices);
    void useUnit(ExportChoices::Unit unit);
    void follow(); // a choice changed
    void showFormat();
    void showPreview();
    ExportSettings settings() const;
    bool isPicture() const;
    QString resultText() const;

    ChartData m_chart;
    ExportSettings m_settings;
    ExportChoices m_others; // of the unit that is not shown
    ExportPreview *m_preview;
    QPlainTextEdit *m_numbers;
    QStackedWidget *m_shown;
    QFormLayout *m_form = nullptr;
    QComboBox *m_format;
    Segmented *m_unit;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_scale;
    QComboBox *m_dpi;
    QComboBox *m_theme;
    QCheckBox *m_transparent;
    QCheckBox *m_title;
    QCheckBox *m_scope;
    QCheckBox *m_date;
    Button *m_choose = nullptr;
    QTimer m_delay;
};

} // namespace bellwether
