// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/benchmarkdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int BenchmarkDialogMost = 100;
constexpr int Usual = 30;

} // namespace

BenchmarkDialog::BenchmarkDialog(std::optional<int> benchmark, QWidget *parent)
    : Dialog(u"NPS benchmark"_s,
        u"A figure of your industry, or a goal, that the NPS of this book is measured by."_s,
        parent)
    , m_has(new QCheckBox(u"Measure by"_s, this))
    , m_value(new QSpinBox(this))
{
    m_has->setChecked(benchmark.has_value());
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_value->setRange(-BenchmarkDialogMost, BenchmarkDialogMost);
    m_value->setValue(benchmark.value_or(Usual));
    m_value->setAccessibleName(u"NPS benchmark"_s);
    m_value->setEnabled(m_has->isChecked());
    auto *row = new QHBoxLayout;
    row->addWidget(m_has);
    row->addWidget(m_value);
    row->addStretch();
    body()->addLayout(row);
    body()->addStretch();
    connect(m_has, &QCheckBox::toggled, m_value, &QWidget::setEnabled);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, [this] {
        accept();
        emit chosen(m_has->isChecked() ? std::optional(m_value->value()) : std::nullopt);
    });
    resize(scaled(400), sizeHint().height());
}

} // namespace bellwether
