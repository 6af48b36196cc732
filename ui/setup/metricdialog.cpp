// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/metricdialog.h"

#include "ui/setup/metricicons.h"
#include "ui/setup/numberfield.h"
#include "ui/setup/weightrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MetricDialogLongestName = 60;
constexpr int LongestDescription = 200;
constexpr double MetricDialogLarge = 1e9;
constexpr double MetricDialogMostDays = 36500;

bool hasScale(MetricSource source)
{
    switch (source) {
    case MetricSource::Tickets:
    case MetricSource::SupportHours:
    case MetricSource::Locations:
    case MetricSource::Employees:
        return true;
    default:
        return false;
    }
}

// Sources that are about what happened in a time, or that somebody said at a time.
bool hasDays(MetricSource source)
{
    switch (source) {
    case MetricSource::Locations:
    case MetricSource::Employees:
    case MetricSource::SlaLevel:
    case MetricSource::StackAlignment:
    case MetricSource::HealthScore:
        return false;
    default:
        return true;
    }
}

QString textOf(const std::vector<std::pair<QString, double>> &levels)
{
    QStringList parts;
    for (const auto &[name, points] : levels) {
        parts << name + u' ' + QString::number(points);
    }
    return parts.join(u", "_s);
}

} // namespace

std::optional<std::vector<std::pair<QString, double>>> levelsIn(const QString &text)
{
    static const QRegularExpression Form(u"^(.+?)[\\s:=]+(\\d+(?:\\.\\d+)?)$"_s);
    std::vector<std::pair<QString, double>> levels;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = Form.match(part.trimmed());
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        levels.emplace_back(match.captured(1).trimmed().toLower(), match.captured(2).toDouble());
    }
    return levels;
}

MetricDialog::MetricDialog(const MetricDraft &metric, ScoreFamily family, QWidget *parent)
    : Dialog(metric.name.isEmpty() ? u"New metric"_s : metric.name,
        u"Counts in the %1 score when you save it."_s.arg(
            family == ScoreFamily::Cs ? u"CS"_s : nameOf(family).toLower()),
        parent)
    , m_metric(metric)
    , m_name(new QLineEdit(metric.name, this))
    , m_description(new QLineEdit(metric.description, this))
    , m_icon(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_maximum(new NumberField(u"Points of a full score"_s, 0.01, MetricDialogLarge, this))
    , m_weight(new NumberField(u"Weight"_s, 0, 1000, this))
    , m_days(new NumberField(u"Days"_s, 1, MetricDialogMostDays, this))
    , m_from(new NumberField(u"No points at"_s, -MetricDialogLarge, MetricDialogLarge, this))
    , m_to(new NumberField(u"All points at"_s, -MetricDialogLarge, MetricDialogLarge, this))
    , m_levels(new QLineEdit(textOf(metric.levels), this))
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    m_name->setMaxLength(MetricDialogLongestName);
    m_description->setMaxLength(LongestDescription);
    m_icon->addItem(u"None"_s, QString());
    for (const MetricIcon &icon : metricIcons()) {
        m_icon->addItem(themedIcon(icon.icon), icon.name, icon.name);
    }
    if (!metric.icon.isEmpty() && m_icon->findData(metric.icon) < 0) {
        m_icon->addItem(metric.icon, metric.icon);
    }
    m_icon->setCurrentIndex(std::max(0, m_icon->findData(metric.icon)));
    fillSources();
    const bool isEffort = family == ScoreFamily::Effort;
    m_direction->addItems(isEffort
            ? QStringList{u"More means more effort"_s, u"More means less effort"_s}
            : QStringList{u"More is better"_s, u"Less is better"_s});
    m_direction->setCurrentIndex(metric.direction == MetricDirection::HigherIsBetter ? 0 : 1);
    m_maximum->setValue(metric.maximum);
    m_weight->setValue(metric.weight);
    for (NumberField *field : {m_days, m_from, m_to}) {
        field->setOptional(true);
    }
    m_days->setValue(metric.days ? std::optional<double>(*metric.days) : std::optional<double>());
    m_from->setValue(metric.from);
    m_to->setValue(metric.to);
    m_levels->setPlaceholderText(u"Gold 90, Silver 50, Standard 20"_s);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    add(*grid, u"Name"_s, m_name);
    add(*grid, u"Description"_s, m_description);
    add(*grid, u"Icon"_s, m_icon);
    add(*grid, u"Source"_s, m_source);
    add(*grid, u"Direction"_s, m_direction);
    add(*grid, u"Points of a full score"_s, m_maximum);
    add(*grid, u"Weight"_s, m_weight);
    add(*grid, u"Window or age limit"_s, m_days,
        u"days; an older value is missing. Empty: as the book has it"_s);
    add(*grid, u"No points at"_s, m_from);
    add(*grid, u"All points at"_s, m_to);
    add(*grid, u"Points by level"_s, m_levels);
    body()->addLayout(grid);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addStretch(1);
    showFields();

    connect(m_source, &QComboBox::currentIndexChanged, this, &MetricDialog::showFields);
    if (!metric.name.isEmpty()) {
        addDeed(u"Remove"_s, false, [this] { emit removeWanted(); });
    }
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Use"_s, true), &QPushButton::clicked, this, &MetricDialog::check);
    m_name->setFocus();
    resize(scaled(520), sizeHint().height());
}

void MetricDialog::add(QGridLayout &grid, const QString &name, QWidget *field, const QString &note)
{
    const int row = grid.rowCount();
    auto *label = new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(name);
    }
    auto *place = new QWidget(this);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(field, qobject_cast<NumberField *>(field) == nullptr ? 1 : 0);
    if (qobject_cast<NumberField *>(field) != nullptr) {
        auto *more = new PlainLabel(note, Theme::TextStyle::Small, PlainLabel::Ink::Text3, place);
        more->setElided(true);
        line->addWidget(more, 1);
    }
    grid.addWidget(label, row, 0);
    grid.addWidget(place, row, 1);
    m_rows.emplace_back(label, place);
}

void MetricDialog::fillSources()
{
    for (std::size_t i = 0; i < EnumText<MetricSource>::Names.size(); ++i) {
        const auto source = static_cast<MetricSource>(i);
        m_source->addItem(sourceName(source), static_cast<int>(i));
        if (source == m_metric.source) {
            m_source->setCurrentIndex(m_source->count() - 1);
        }
    }
}

MetricSource MetricDialog::source() const
{
    return static_cast<MetricSource>(m_source->currentData().toInt());
}

void MetricDialog::showFields()
{
    const auto show = [&](const QWidget *field, bool isShown) {
        for (const auto &[label, place] : m_rows) {
            if (place->isAncestorOf(field)) {
                label->setVisible(isShown);
                place->setVisible(isShown);
            }
        }
    };
    show(m_days, hasDays(source()));
    show(m_from, hasScale(source()));
    show(m_to, hasScale(source()));
    show(m_levels, source() == MetricSource::SlaLevel);
}

void MetricDialog::check()
{
    QString problem;
    const auto levels = levelsIn(m_levels->text());
    const std::array fields{m_maximum, m_weight, m_days, m_from, m_to};
    if (m_name->text().trimmed().isEmpty()) {
        problem = u"Give the metric a name."_s;
    } else if (!std::all_of(fields.begin(), fields.end(),
                   [](const NumberField *field) { return field->isAcceptable(); })) {
        problem = u"Mend the numbers with a red border."_s;
    } else if (!levels) {
        problem = u"Write levels as a name and its points: Gold 90, Silver 50."_s;
    }
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    if (!problem.isEmpty()) {
        return;
    }
    m_metric.name = m_name->text().trimmed();
    m_metric.description = m_description->text().trimmed();
    m_metric.icon = m_icon->currentData().toString();
    m_metric.source = source();
    m_metric.direction = m_direction->currentIndex() == 0 ? MetricDirection::HigherIsBetter
                                                          : MetricDirection::LowerIsBetter;
    m_metric.maximum = m_maximum->value().value_or(m_metric.maximum);
    m_metric.weight = m_weight->value().value_or(0);
    m_metric.days =
        m_days->value() ? std::optional(static_cast<int>(*m_days->value())) : std::optional<int>();
    m_metric.from = m_from->value();
    m_metric.to = m_to->value();
    m_metric.levels = *levels;
    accept();
    emit chosen(m_metric);
}

} // namespace bellwether
