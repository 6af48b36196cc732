// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString titleOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return u"Export as PNG"_s;
    case ImageFormat::Svg:
        return u"Export as SVG"_s;
    case ImageFormat::Pdf:
        return u"Export as PDF"_s;
    case ImageFormat::Csv:
        return u"Export as CSV"_s;
    }
    return {};
}

QSpinBox *sideBox(int value, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(200, 5000);
    box->setSuffix(u" px"_s);
    box->setValue(value);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const ExportSettings &settings, Done done, QWidget *parent)
    : Dialog(titleOf(settings.format),
        u"Title, scope and date are added under the chart. Text keeps its proportion to the size."_s,
        parent)
    , m_settings(settings)
{
    m_width = sideBox(settings.size.width(), u"Width"_s, this);
    m_height = sideBox(settings.size.height(), u"Height"_s, this);
    m_scale = new QComboBox(this);
    m_scale->setAccessibleName(u"Scale"_s);
    for (const int scale : {1, 2, 3}) {
        m_scale->addItem(u"%1×"_s.arg(scale), scale);
    }
    m_scale->setCurrentIndex(m_scale->findData(qRound(settings.scale)));
    m_theme = new QComboBox(this);
    m_theme->setAccessibleName(u"Theme"_s);
    m_theme->addItem(u"Light"_s, QVariant::fromValue(static_cast<int>(Theme::Kind::Light)));
    m_theme->addItem(u"Dark"_s, QVariant::fromValue(static_cast<int>(Theme::Kind::Dark)));
    m_theme->setCurrentIndex(settings.theme == Theme::Kind::Dark ? 1 : 0);
    m_transparent = new QCheckBox(u"Transparent background"_s, this);
    m_transparent->setChecked(settings.isTransparent);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    const auto row = [&](const QString &name, QWidget *field) {
        auto *label = new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // centred beside the field
        form->addRow(label, field);
    };
    row(u"Width"_s, m_width);
    row(u"Height"_s, m_height);
    if (settings.format == ImageFormat::Png) {
        row(u"Scale"_s, m_scale);
    } else {
        m_scale->hide();
    }
    row(u"Theme"_s, m_theme);
    form->addRow(QString(), m_transparent);
    body()->addLayout(form);

    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::showResult);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::showResult);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::showResult);
    showResult();

    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Choose file…"_s, true), &QPushButton::clicked, this,
        [this, done = std::move(done)] {
            const ExportSettings wanted = chosen();
            accept();
            done(wanted);
        });
}

ExportSettings ExportDialog::chosen() const
{
    ExportSettings settings = m_settings;
    settings.size = QSize(m_width->value(), m_height->value());
    settings.scale = m_scale->currentData().toInt();
    settings.theme = static_cast<Theme::Kind>(m_theme->currentData().toInt());
    settings.isTransparent = m_transparent->isChecked();
    return settings;
}

void ExportDialog::showResult()
{
    if (m_settings.format == ImageFormat::Png) {
        const QSize pixels = chosen().size * chosen().scale;
        setStatus(u"%1 × %2 pixels"_s.arg(pixels.width()).arg(pixels.height()));
    }
}

} // namespace bellwether
