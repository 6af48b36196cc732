// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/whatifdialog.h"

#include "core/book/bookbuilder.h"
#include "core/charts/healthandstack.h"
#include "core/charts/segmentnames.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/charts/chartview.h"
#include "ui/formatting.h"
#include "ui/setup/effectcard.h"
#include "ui/setup/numberfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WhatIfDialogPause = 150; // ms, while the user types
constexpr double MostRise = 1000; // percent
constexpr double UsualRise = 10;
constexpr double Percent = 100;
constexpr int SelectedCustomer = -1; // in place of a segment

} // namespace

WhatIfDialog::WhatIfDialog(PageFigures figures, const PageContext &context,
    std::optional<CompanyId> selected, QWidget *parent)
    : Dialog(u"What if"_s,
        u"A higher price, or alignment to every item that applies and the sale of what is open "
        "there. Nothing is saved by trying."_s,
        parent)
    , m_figures(std::move(figures))
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_whose(new QComboBox(this))
    , m_rise(new NumberField(u"Price rise in percent"_s, -Percent, MostRise, this))
    , m_aligns(new QCheckBox(u"Align to all that applies"_s, this))
    , m_chart(makeChartView(this))
    , m_effect(new EffectCard(BandMoves::Of::Segments, context, this))
{
    m_whose->setAccessibleName(u"Whose price and alignment"_s);
    fillWhose(selected);
    m_rise->setValue(UsualRise);
    m_chart->setTheme(currentTheme());
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    const auto word = [this](const QString &text) {
        return new PlainLabel(text, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    };
    fields->addWidget(word(u"Customers"_s));
    fields->addWidget(m_whose);
    fields->addSpacing(12);
    fields->addWidget(word(u"Price rise"_s));
    fields->addWidget(m_rise);
    fields->addWidget(word(u"%"_s));
    fields->addSpacing(12);
    fields->addWidget(m_aligns);
    fields->addStretch(1);
    body()->addLayout(fields);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_chart, 3);
    row->addWidget(m_effect, 2);
    body()->addLayout(row, 1);
    connect(addButton(u"Close"_s, true), &QPushButton::clicked, this, &QDialog::accept);

    m_pause.setSingleShot(true);
    m_pause.setInterval(WhatIfDialogPause);
    connect(&m_pause, &QTimer::timeout, this, &WhatIfDialog::tryOut);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &WhatIfDialog::tryOut);
    connect(m_aligns, &QCheckBox::toggled, this, &WhatIfDialog::tryOut);
    connect(m_rise, &NumberField::edited, &m_pause, qOverload<>(&QTimer::start));
    const QSize most = parent->size() - QSize(48, 48);
    resize(qMin(scaled(1120), most.width()), qMin(scaled(680), most.height()));
    tryOut();
}

// The customer that is picked out, else those whose price or alignment is said to be the trouble.
void WhatIfDialog::fillWhose(std::optional<CompanyId> selected)
{
    const Company *company =
        selected ? m_figures.questions->book()->companies().find(*selected) : nullptr;
    if (company != nullptr) {
        m_whose->addItem(company->name, SelectedCustomer);
        m_whose->setItemData(
            0, QVariant::fromValue<qlonglong>(company->id.value), Qt::UserRole + 1);
    }
    for (const SegmentName &name : segmentNames(m_figures.questions->book()->settings())) {
        m_whose->addItem(name.name, static_cast<int>(name.segment));
    }
    if (company == nullptr) {
        m_whose->setCurrentIndex(m_whose->findData(static_cast<int>(Segment::LvHe)));
    }
}

std::vector<CompanyId> WhatIfDialog::customers() const
{
    const int segment = m_whose->currentData().toInt();
    if (segment == SelectedCustomer) {
        return {CompanyId{m_whose->currentData(Qt::UserRole + 1).toLongLong()}};
    }
    return customersIn(m_figures.question(), static_cast<Segment>(segment));
}

Play WhatIfDialog::play() const
{
    return {m_rise->value().value_or(0) / Percent, m_aligns->isChecked()};
}

void WhatIfDialog::tryOut()
{
    const std::vector<CompanyId> whose = customers();
    const Change change = playChange(m_figures.question(), whose, play());
    setStatus(u"Tried on %1"_s.arg(customersText(static_cast<int>(whose.size()))));
    m_effect->show(change);
    drawChart(change);
}

void WhatIfDialog::drawChart(const Change &change)
{
    m_inquiry->ask(
        {{[this, figures = m_figures, change]() -> std::function<void()> {
              const BookPointer then = change.empty()
                  ? figures.questions->book()
                  : BookBuilder(*figures.questions->book()).apply(change).share();
              ChartData chart = segmentsChart(
                  Question::about(then, figures.scope, figures.range, figures.options()), {});
              return [this, chart = std::move(chart)] { m_chart->setChart(chart); };
          },
            [this](const QString &why) { setStatus(why); }}});
}

bool WhatIfDialog::waitUntilShown(std::chrono::milliseconds patience)
{
    if (m_pause.isActive()) {
        m_pause.stop();
        tryOut();
    }
    return m_inquiry->waitUntilAnswered(patience) && m_effect->waitUntilShown(patience);
}

} // namespace bellwether
