// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportdialog.h"

#include "core/exchange/rowtablecsv.h"
#include "core/exchange/workbookwriter.h"
#include "ui/exporting/exportpreview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int PreviewDelay = 60; // ms; while a number is typed nothing is painted
constexpr int FormWidth = 292;
constexpr QSize PreferredSize(980, 600);
constexpr int ExportDialogMargin = 48; // of the window that stays in sight
constexpr qsizetype MostNumbers = 20'000; // letters of a table that are shown

struct FormatWords
{
    ImageFormat format;
    const char16_t *name;
};
constexpr std::array Formats{FormatWords{ImageFormat::Png, u"PNG picture"},
    FormatWords{ImageFormat::Svg, u"SVG drawing"}, FormatWords{ImageFormat::Pdf, u"PDF page"},
    FormatWords{ImageFormat::Csv, u"CSV, the numbers"},
    FormatWords{ImageFormat::Xlsx, u"Excel workbook, the numbers"}};

QComboBox *numbersBox(const QString &name, std::initializer_list<int> numbers,
    const QString &pattern, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    for (const int number : numbers) {
        box->addItem(pattern.arg(number), number);
    }
    return box;
}

QDoubleSpinBox *sideBox(const QString &name, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAccessibleName(name);
    return box;
}

template <typename T>
void choose(QComboBox &box, T value)
{
    box.setCurrentIndex(std::max(0, box.findData(QVariant::fromValue(static_cast<int>(value)))));
}

} // namespace

ExportDialog::ExportDialog(const ChartData &chart, const ExportSettings &settings,
    const ExportChoices &choices, Done done, QWidget *parent)
    : Dialog(u"Export chart"_s, chart.title, parent)
    , m_chart(chart)
    , m_settings(settings)
    , m_others(choices)
    , m_preview(new ExportPreview(this))
    , m_numbers(new QPlainTextEdit(this))
    , m_shown(new QStackedWidget(this))
{
    m_preview->setAccessibleName(u"Preview"_s);
    m_preview->setAccessibleDescription(chart.summary);
    m_numbers->setAccessibleName(u"Preview"_s);
    m_numbers->setReadOnly(true);
    m_numbers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_numbers->setTabChangesFocus(true);
    m_numbers->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_shown->addWidget(m_preview);
    m_shown->addWidget(m_numbers);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_shown, 1);
    columns->addWidget(makeForm()); // which scrolls where large text takes more than there is
    body()->addLayout(columns, 1);

    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    m_choose = addButton(u"Choose file…"_s, true);
    connect(m_choose, &QPushButton::clicked, this, [this, done = std::move(done)] {
        const ExportChoices wanted = this->choices();
        accept();
        done(wanted);
    });

    m_delay.setSingleShot(true);
    m_delay.setInterval(PreviewDelay);
    connect(&m_delay, &QTimer::timeout, this, &ExportDialog::showPreview);
    connect(m_preview, &ExportPreview::resized, this, &ExportDialog::showPreview);
    takeChoices(choices);
    resize(
        QSize(scaled(PreferredSize.width()), scaled(PreferredSize.height()))
            .boundedTo(parent->window()->size() - QSize(ExportDialogMargin, ExportDialogMargin)));
    m_format->setFocus();
}

QWidget *ExportDialog::makeForm()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(scaled(FormWidth));
    auto *form = new QWidget(area);
    area->setWidget(form);
    m_form = new QFormLayout(form);
    m_form->setContentsMargins(3, 3, 12, 3); // for rings of focus, and the scroll bar
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_format = new QComboBox(form);
    for (const FormatWords &words : Formats) {
        if (words.format != ImageFormat::Xlsx || canWriteWorkbooks()) {
            m_format->addItem(QString::fromUtf16(words.name), static_cast<int>(words.format));
        }
    }
    m_unit = new Segmented(u"Size in"_s, {u"Pixels"_s, u"Centimetres"_s}, form);
    m_width = sideBox(u"Width"_s, form);
    m_height = sideBox(u"Height"_s, form);
    m_scale = numbersBox(u"Scale"_s, {1, 2, 3}, u"%1×"_s, form);
    m_dpi = numbersBox(u"Resolution"_s, {96, 150, 220, 300, 600}, u"%1 dots per inch"_s, form);
    m_theme = new QComboBox(form);
    m_theme->addItem(u"Light"_s, static_cast<int>(Theme::Kind::Light));
    m_theme->addItem(u"Dark"_s, static_cast<int>(Theme::Kind::Dark));
    m_theme->addItem(u"Print, with patterns"_s, static_cast<int>(Theme::Kind::Print));
    addRow(*m_form, u"Format"_s, m_format);
    addRow(*m_form, u"Size in"_s, m_unit);
    addRow(*m_form, u"Width"_s, m_width);
    addRow(*m_form, u"Height"_s, m_height);
    addRow(*m_form, u"Scale"_s, m_scale);
    addRow(*m_form, u"Resolution"_s, m_dpi);
    addRow(*m_form, u"Theme"_s, m_theme);
    m_form->addRow(makeChecks());

    for (QComboBox *box : {m_format, m_scale, m_dpi, m_theme}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    }
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &ExportDialog::follow);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &ExportDialog::follow);
    connect(m_unit, &Segmented::chosen, this, [this](int unit) {
        m_others = choices();
        // What was shown is of the other unit.
        m_others.unit = unit == 0 ? ExportChoices::Unit::Pixels : ExportChoices::Unit::Centimetres;
        useUnit(m_others.unit);
        follow();
    });
    return area;
}

QWidget *ExportDialog::makeChecks()
{
    auto *checks = new QWidget(this);
    auto *column = new QVBoxLayout(checks);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const QString &text) {
        auto *box = new QCheckBox(text, checks);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::follow);
        return box;
    };
    m_transparent = add(u"Transparent background"_s);
    m_title = add(u"Title above the chart"_s);
    m_scope = add(u"Scope and filters under it"_s);
    m_date = add(u"Date under it"_s);
    column->addStretch(1);
    return checks;
}

void ExportDialog::addRow(QFormLayout &form, const QString &name, QWidget *field)
{
    auto *label = new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    label->setBuddy(field);
    label->setMinimumHeight(field->sizeHint().height()); // centred beside the field
    field->setAccessibleName(name);
    form.addRow(label, field);
}

void ExportDialog::takeChoices(const ExportChoices &choices)
{
    {
        const std::array<QSignalBlocker, 9> quiet{QSignalBlocker(m_format), QSignalBlocker(m_scale),
            QSignalBlocker(m_dpi), QSignalBlocker(m_theme), QSignalBlocker(m_transparent),
            QSignalBlocker(m_title), QSignalBlocker(m_scope), QSignalBlocker(m_date),
            QSignalBlocker(m_unit)};
        choose(*m_format, choices.format);
        choose(*m_scale, choices.scale);
        choose(*m_dpi, choices.dpi);
        choose(*m_theme, choices.theme);
        m_transparent->setChecked(choices.isTransparent);
        m_title->setChecked(choices.hasTitle);
        m_scope->setChecked(choices.hasScope);
        m_date->setChecked(choices.hasDate);
        m_unit->setCurrent(choices.unit == ExportChoices::Unit::Pixels ? 0 : 1);
    }
    useUnit(choices.unit);
    showFormat();
    showPreview();
}

void ExportDialog::useUnit(ExportChoices::Unit unit)
{
    const bool isPixels = unit == ExportChoices::Unit::Pixels;
    const QSizeF size = isPixels ? QSizeF(m_others.pixels) : m_others.centimetres;
    for (const auto &[box, value] :
        {std::pair(m_width, size.width()), std::pair(m_height, size.height())}) {
        const QSignalBlocker quiet(box);
        box->setDecimals(isPixels ? 0 : 1);
        box->setRange(isPixels ? 200 : 5, isPixels ? 8000 : 120);
        box->setSuffix(isPixels ? u" px"_s : u" cm"_s);
        box->setValue(value);
    }
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices = m_others;
    choices.format = static_cast<ImageFormat>(m_format->currentData().toInt());
    const QSizeF size(m_width->value(), m_height->value());
    if (choices.unit == ExportChoices::Unit::Pixels) {
        choices.pixels = size.toSize();
    } else {
        choices.centimetres = size;
    }
    choices.scale = m_scale->currentData().toInt();
    choices.dpi = m_dpi->currentData().toInt();
    choices.theme = static_cast<Theme::Kind>(m_theme->currentData().toInt());
    choices.isTransparent = m_transparent->isChecked();
    choices.hasTitle = m_title->isChecked();
    choices.hasScope = m_scope->isChecked();
    choices.hasDate = m_date->isChecked();
    return choices;
}

ExportSettings ExportDialog::settings() const
{
    return withChoices(m_settings, choices());
}

bool ExportDialog::isPicture() const
{
    const ImageFormat format = choices().format;
    return format != ImageFormat::Csv && format != ImageFormat::Xlsx;
}

void ExportDialog::follow()
{
    showFormat();
    m_delay.start();
}

// What the format has no use for cannot be chosen.
void ExportDialog::showFormat()
{
    const ExportChoices chosen = choices();
    const bool isPng = chosen.format == ImageFormat::Png;
    const bool isPixels = chosen.unit == ExportChoices::Unit::Pixels;
    for (QWidget *field : std::initializer_list<QWidget *>{
             m_unit, m_width, m_height, m_theme, m_transparent, m_title, m_scope, m_date}) {
        field->setEnabled(isPicture());
    }
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    show(m_scale, isPixels);
    show(m_dpi, !isPixels);
    m_scale->setEnabled(isPng);
    m_dpi->setEnabled(isPng);
    const QSizeF pixels = pixelsOf(settings());
    const bool isTooLarge = isPng && pixels.width() * pixels.height() > MostPixels;
    m_choose->setEnabled(!isTooLarge);
    setStatus(isTooLarge
            ? u"Too large: at most 40 million pixels. An SVG or PDF is sharp at any size."_s
            : resultText());
}

QString ExportDialog::resultText() const
{
    const ExportChoices chosen = choices();
    if (!isPicture()) {
        const std::size_t rows = tableOf(m_chart).rows.size();
        return rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(rows);
    }
    const ExportSettings wanted = settings();
    if (chosen.format == ImageFormat::Png) {
        const QSize pixels = pixelsOf(wanted);
        return u"%1 × %2 pixels"_s.arg(pixels.width()).arg(pixels.height());
    }
    constexpr double Centimetre = 96 / 2.54; // px of the screen
    return u"%1 × %2 cm, sharp at any size"_s.arg(
        QString::number(wanted.size.width() / Centimetre, 'f', 1),
        QString::number(wanted.size.height() / Centimetre, 'f', 1));
}

void ExportDialog::showPreview()
{
    m_delay.stop();
    if (isPicture()) {
        const ExportSettings wanted = settings();
        m_shown->setCurrentWidget(m_preview);
        m_preview->setImage(exportPreview(m_chart, wanted, m_preview->room(), devicePixelRatioF()),
            wanted.isTransparent);
        return;
    }
    m_shown->setCurrentWidget(m_numbers);
    const QString csv = QString::fromUtf8(csvOf(tableOf(m_chart)));
    m_numbers->setPlainText(csv.size() > MostNumbers ? csv.left(MostNumbers) + u"…"_s : csv);
}

} // namespace bellwether
