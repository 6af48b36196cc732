// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/mappinggrid.h"

#include "ui/importer/fieldlist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MappingGridSide = 14;
constexpr int MappingGridIconSize = 14;
constexpr int MappingGridHeaderHeight = 34;

// Where the four parts of a row begin, as shares of its width.
constexpr std::array Starts = {0.0, 0.165, 0.455, 0.715};

QRect partOf(int part, QSize size)
{
    const int width = size.width() - 2 * MappingGridSide;
    const auto at = [&](int index) {
        return index < static_cast<int>(Starts.size())
            ? MappingGridSide + static_cast<int>(Starts[static_cast<std::size_t>(index)] * width)
            : size.width() - MappingGridSide;
    };
    return {at(part), 0, at(part + 1) - at(part) - 12, size.height()};
}

} // namespace

class MappingHeader : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.fillRect(rect(), theme.surface2);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
        const QFont font = Theme::font(Theme::TextStyle::Small, QFont::Medium);
        painter.setFont(font);
        painter.setPen(theme.text2);
        const std::array titles = {
            u"Column in file"_s, u"Sample values"_s, u"Field in Bellwether"_s, u"Status"_s};
        for (int part = 0; part < static_cast<int>(titles.size()); ++part) {
            const QRect place = partOf(part, size());
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetrics(font).elidedText(
                    titles[static_cast<std::size_t>(part)], Qt::ElideRight, place.width()));
        }
    }
};

// One column of the table, or a need that no column meets.
class MappingRow : public QWidget
{
public:
    explicit MappingRow(QWidget *parent)
        : QWidget(parent)
        , m_name(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text, this))
        , m_samples(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this))
        , m_field(new CalmComboBox(this))
        , m_why(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this))
    {
        m_name->setFont(Theme::font(Theme::TextStyle::Body, QFont::Medium));
        for (PlainLabel *label : {m_name, m_samples, m_why}) {
            label->setElided(true);
        }
        m_name->setBuddy(m_field);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QComboBox *field() const { return m_field; }
    QString status() const
    {
        return m_why->text().isEmpty() ? m_word : u"%1: %2"_s.arg(m_word, m_why->text());
    }

    void show(const ColumnMatch &column, const ColumnState &state)
    {
        m_name->setText(column.column.isEmpty() ? u"(no title)"_s : column.column);
        m_samples->setText(column.isEmpty ? u"empty"_s : column.samples.join(u", "_s));
        m_field->setEnabled(!column.column.isEmpty());
        m_isUsed = state.kind != ColumnState::Kind::Skipped;
        m_name->setInk(m_isUsed ? PlainLabel::Ink::Text : PlainLabel::Ink::Text3);
        m_samples->setInk(m_isUsed ? PlainLabel::Ink::Text2 : PlainLabel::Ink::Text3);
        switch (state.kind) {
        case ColumnState::Kind::Matched:
            setStatus(Icon::Check, u"Matched"_s, {});
            break;
        case ColumnState::Kind::Check:
            setStatus(Icon::Alert, u"Check"_s, state.why);
            break;
        case ColumnState::Kind::Skipped:
            setStatus(Icon::Minus, u"Skipped"_s, {});
            break;
        }
        m_field->setAccessibleName(u"Field for column %1"_s.arg(m_name->text()));
        m_field->setAccessibleDescription(
            u"%1. Sample values: %2"_s.arg(status(), m_samples->text()));
    }
    void showNeed(const QString &fields)
    {
        m_name->setText(u"no column"_s);
        m_name->setInk(PlainLabel::Ink::Text3);
        m_samples->setText({});
        m_field->hide();
        m_need = fields;
        setStatus(Icon::Alert, u"Needed"_s, u"choose it for a column"_s);
    }

    QSize sizeHint() const override { return {scaled(600), scaled(37)}; }

protected:
    void resizeEvent(QResizeEvent *) override
    {
        m_name->setGeometry(partOf(0, size()));
        m_samples->setGeometry(partOf(1, size()).adjusted(0, 0, -scaled(22), 0));
        const int height = qMin(this->height() - 4, m_field->sizeHint().height());
        const QRect field = partOf(2, size());
        m_field->setGeometry(field.x(), (this->height() - height) / 2, field.width(), height);
        placeWhy();
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.grid);
        const QRect samples = partOf(1, size());
        const int arrow = scaled(MappingGridIconSize);
        if (m_need.isEmpty()) {
            drawIcon(painter, Icon::ArrowRight, m_isUsed ? theme.text2 : theme.text3,
                QRect(samples.right() - arrow, 0, arrow, height()));
        } else {
            const QFont font = Theme::font(Theme::TextStyle::Body, QFont::Medium);
            painter.setFont(font);
            painter.setPen(theme.text);
            const QRect field = partOf(2, size());
            painter.drawText(field, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetrics(font).elidedText(m_need, Qt::ElideRight, field.width()));
        }
        const int icon = scaled(MappingGridIconSize);
        const int left = partOf(3, size()).x() + statusOffset();
        const QColor color = !m_need.isEmpty() ? theme.negative
            : m_sign == Icon::Check            ? theme.success
            : m_sign == Icon::Alert            ? theme.warn
                                               : theme.text3;
        drawIcon(painter, m_sign, color, QRect(left, 0, icon, height()));
        painter.setFont(Theme::font(Theme::TextStyle::Small, QFont::Medium));
        painter.setPen(color);
        painter.drawText(
            QRect(left + icon + 6, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_word);
    }

private:
    static int statusOffset() { return 8; }

    void setStatus(Icon sign, const QString &word, const QString &why)
    {
        m_sign = sign;
        m_word = word;
        m_why->setText(why);
        placeWhy();
        update();
    }
    void placeWhy()
    {
        const int word = QFontMetrics(Theme::font(Theme::TextStyle::Small, QFont::Medium))
                             .horizontalAdvance(m_word);
        const int left = statusOffset() + scaled(MappingGridIconSize) + 6 + word + 10;
        m_why->setGeometry(partOf(3, size()).adjusted(left, 0, 12, 0));
    }

    PlainLabel *m_name;
    PlainLabel *m_samples;
    QComboBox *m_field;
    PlainLabel *m_why;
    Icon m_sign = Icon::Minus;
    QString m_word;
    QString m_need; // fields of which one is missing
    bool m_isUsed = false;
};

MappingGrid::MappingGrid(ImportDraft &draft, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_fields(new FieldList(this))
    , m_header(new MappingHeader(this))
    , m_content(new QWidget)
{
    setAccessibleName(u"Columns of the table"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch();
    setWidget(m_content);
    setViewportMargins(0, scaled(MappingGridHeaderHeight), 0, 0);
}

void MappingGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_header->setGeometry(0, 0, viewport()->width(), scaled(MappingGridHeaderHeight));
}

void MappingGrid::rebuild(std::size_t columns)
{
    for (MappingRow *row : m_needs) {
        delete row;
    }
    m_needs.clear();
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    while (m_rows.size() > columns) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < columns) {
        auto *row = new MappingRow(m_content);
        const std::size_t column = m_rows.size();
        row->field()->setModel(m_fields);
        connect(row->field(), &QComboBox::activated, this, [this, column](int index) {
            m_draft.mapColumn(m_draft.current(), column, m_fields->fieldAt(index));
        });
        m_rows.push_back(row);
        layout->insertWidget(static_cast<int>(m_rows.size()) - 1, row);
    }
}

void MappingGrid::refresh()
{
    const std::size_t table = m_draft.current();
    const FilePlan *plan = table < m_draft.tables().size() ? m_draft.plan(table) : nullptr;
    rebuild(plan == nullptr ? 0 : plan->columns.size());
    if (plan == nullptr) {
        return;
    }
    const bool isKindKnown = !plan->problem || !plan->problem->detail.startsWith(u"kind"_s);
    if (m_kind != plan->kind) {
        m_kind = plan->kind;
        m_fields->fill(plan->kind, *m_draft.book());
    }
    const std::vector<ColumnState> states = columnStates(m_draft, table);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(plan->columns[i], states[i]);
        m_rows[i]->field()->setCurrentIndex(m_fields->rowOf(m_draft.fieldOf(table, i)));
        if (!isKindKnown) {
            m_rows[i]->field()->setEnabled(false);
        }
    }
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    for (const QString &need : missingNeeds(m_draft, table)) {
        auto *row = new MappingRow(m_content);
        row->showNeed(need);
        layout->insertWidget(static_cast<int>(m_rows.size() + m_needs.size()), row);
        m_needs.push_back(row);
    }
}

QComboBox *MappingGrid::fieldOf(std::size_t column) const
{
    return column < m_rows.size() ? m_rows[column]->field() : nullptr;
}

QString MappingGrid::statusOf(std::size_t column) const
{
    return column < m_rows.size() ? m_rows[column]->status() : QString();
}

} // namespace bellwether
