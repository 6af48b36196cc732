// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/tablebar.h"

#include "ui/importer/fieldlist.h"
#include "ui/importer/importwords.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QHBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TableBarIconSize = 16;

QString titleOf(const ImportDraft &draft, std::size_t table)
{
    if (const FilePlan *plan = draft.plan(table)) {
        return tableTitle(*plan);
    }
    return fileTitle(draft.table(table).source.path);
}

} // namespace

TableBar::TableBar(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_row(new WrapRow(10, this))
    , m_name(new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this))
    , m_chooser(new CalmComboBox(this))
    , m_facts(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this))
{
    m_name->setElided(true);
    m_facts->setElided(true);
    m_chooser->setAccessibleName(u"Table"_s);
    m_chooser->setMinimumContentsLength(20);
    m_about = new QWidget(m_row);
    auto *line = new QHBoxLayout(m_about);
    line->setContentsMargins(scaled(TableBarIconSize) + 8, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(m_name);
    line->addWidget(m_chooser);
    line->addWidget(m_facts, 1);
    m_row->add(m_about, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    connect(m_chooser, &QComboBox::activated, this,
        [this](int index) { m_draft.setCurrent(static_cast<std::size_t>(index)); });
}

void TableBar::addControl(QWidget *control)
{
    m_row->add(control);
}

void TableBar::refresh()
{
    const std::size_t count = m_draft.tables().size();
    m_name->setVisible(count == 1);
    m_chooser->setVisible(count > 1);
    m_chooser->clear();
    for (std::size_t i = 0; i < count; ++i) {
        m_chooser->addItem(titleOf(m_draft, i));
    }
    if (count == 0) {
        return;
    }
    const std::size_t current = m_draft.current();
    m_chooser->setCurrentIndex(static_cast<int>(current));
    m_name->setText(titleOf(m_draft, current));
    const FilePlan *plan = m_draft.plan(current);
    m_facts->setText(plan != nullptr         ? tableFacts(*plan)
            : m_draft.table(current).problem ? u"cannot be opened"_s
                                             : QString());
}

void TableBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = scaled(TableBarIconSize);
    const int top = m_about->mapTo(this, QPoint(0, 0)).y();
    drawIcon(painter, Icon::File, currentTheme().text2, QRect(0, top, size, m_about->height()));
}

} // namespace bellwether
