// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/choosestep.h"

#include "core/base/numbertext.h"
#include "core/exchange/tablefile.h"
#include "ui/formatting.h"
#include "ui/importer/clipboardtable.h"
#include "ui/importer/fieldlist.h"
#include "ui/importer/importwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QStringList Encodings = {
    u"UTF-8"_s, u"Windows-1252"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s, u"UTF-16LE"_s, u"UTF-16BE"_s};
const QList<std::pair<QString, char>> Delimiters = {
    {u"Comma"_s, ','}, {u"Semicolon"_s, ';'}, {u"Tab"_s, '\t'}, {u"Bar"_s, '|'}};

QComboBox *makeCombo(const QString &name, QWidget *parent)
{
    auto *combo = new CalmComboBox(parent);
    combo->setAccessibleName(name);
    combo->setMinimumContentsLength(13);
    return combo;
}

// One table of the list.
class TableRow : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        Card::paintSurface(*this);
        QPainter painter(this);
        const int size = scaled(16);
        drawIcon(painter, Icon::File, currentTheme().text2, QRect(14, 0, size, height()));
    }
};

} // namespace

class DropArea : public QFrame
{
public:
    explicit DropArea(QWidget *parent)
        : QFrame(parent)
    {
        setAcceptDrops(true);
    }
    std::function<void(const QStringList &)> taken;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (event->mimeData()->hasUrls()) {
            event->acceptProposedAction();
            m_isOver = true;
            update();
        }
    }
    void dragLeaveEvent(QDragLeaveEvent *) override
    {
        m_isOver = false;
        update();
    }
    void dropEvent(QDropEvent *event) override
    {
        m_isOver = false;
        update();
        event->acceptProposedAction();
        QStringList paths;
        for (const QUrl &url : event->mimeData()->urls()) {
            if (url.isLocalFile()) {
                paths << url.toLocalFile();
            }
        }
        if (!paths.isEmpty()) {
            taken(paths);
        }
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_isOver ? theme.accentSoft : theme.surface2);
        painter.setPen(QPen(m_isOver ? theme.accent : theme.border2, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }

private:
    bool m_isOver = false;
};

ChooseStep::ChooseStep(ImportDraft &draft, FileDialogs &dialogs, QWidget *parent)
    : AssistantStep(parent)
    , m_draft(draft)
    , m_dialogs(dialogs)
    , m_drop(new DropArea(this))
{
    m_drop->taken = [this](const QStringList &paths) {
        m_complaint.clear();
        m_draft.add(paths);
    };
    auto *dropLayout = new QVBoxLayout(m_drop);
    dropLayout->setContentsMargins(24, 22, 24, 22);
    dropLayout->setSpacing(6);
    auto *title = new PlainLabel(u"Drop files here, one or several"_s, Theme::TextStyle::CardTitle,
        PlainLabel::Ink::Text, m_drop);
    auto *line = new PlainLabel(u"Tables as CSV, TSV or text, XLSX workbooks, exports of other "
                                "systems. What each column means is found from its title and its "
                                "values."_s,
        Theme::TextStyle::Small, PlainLabel::Ink::Text3, m_drop);
    for (PlainLabel *label : {title, line}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        dropLayout->addWidget(label);
    }
    auto *buttons = new WrapRow(8, m_drop);
    buttons->add(new QWidget(buttons), 1);
    m_choose = new Button(u"Choose files…"_s, Button::Kind::Default, buttons);
    m_choose->setSign(Icon::File);
    auto *paste = new Button(u"Paste a table"_s, Button::Kind::Default, buttons);
    paste->setSign(Icon::Copy);
    buttons->add(m_choose);
    buttons->add(paste);
    buttons->add(new QWidget(buttons), 1);
    dropLayout->addSpacing(6);
    dropLayout->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &ChooseStep::chooseFiles);
    connect(paste, &QPushButton::clicked, this, &ChooseStep::paste);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list = new QWidget;
    m_list->setAccessibleName(u"Chosen tables"_s);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    area->setWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_drop);
    layout->addWidget(area, 1);
}

void ChooseStep::chooseFiles()
{
    m_complaint.clear();
    const QStringList paths = m_dialogs.open(window(),
        {u"Import"_s, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
            u"Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"_s, u"csv"_s});
    if (!paths.isEmpty()) {
        m_draft.add(paths);
    }
}

void ChooseStep::paste()
{
    const auto bytes = clipboardText(QGuiApplication::clipboard()->mimeData());
    m_complaint =
        bytes ? QString() : u"There is no table on the clipboard. Copy its cells first."_s;
    if (bytes) {
        m_draft.addPasted(*bytes);
    } else {
        emit complained();
    }
}

void ChooseStep::refresh()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < m_draft.tables().size(); ++i) {
        m_rows->addWidget(makeRow(i));
    }
    m_rows->addStretch();
}

QWidget *ChooseStep::makeRow(std::size_t index)
{
    const DraftTable &table = m_draft.table(index);
    const FilePlan *plan = m_draft.plan(index);
    const QString name = plan != nullptr ? tableTitle(*plan) : fileTitle(table.source.path);
    auto *frame = new TableRow(m_list);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(14 + scaled(16) + 10, 9, 10, 9);
    layout->setSpacing(8);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    layout->addLayout(lines, 1);
    auto *row = new WrapRow(10, frame);
    auto *title = new PlainLabel(name, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, row);
    title->setElided(true);
    QString facts = plan != nullptr ? tableFacts(*plan) : u"Reading…"_s;
    auto ink = PlainLabel::Ink::Text3;
    if (table.problem) {
        Error error = *table.problem;
        error.subject = name; // where it lies, the user knows
        facts = describe(error);
        ink = PlainLabel::Ink::Negative;
    } else if (plan != nullptr && plan->problem) {
        facts += u". "_s + u"Something is to be said in step 2"_s;
        ink = PlainLabel::Ink::Warn;
    } else if (plan != nullptr) {
        facts = u"%1: %2"_s.arg(kindTitle(plan->kind), facts);
    }
    auto *line = new PlainLabel(facts, Theme::TextStyle::Small, ink, frame);
    line->setWordWrap(true);
    lines->addWidget(row);
    lines->addWidget(line);
    row->add(title, 1);

    const bool isText = (plan == nullptr && table.problem) || (plan && plan->format == u"csv"_s);
    if (isText) {
        const ImportOptions &options = table.source.options;
        auto *delimiter = makeCombo(u"Separator of %1"_s.arg(name), row);
        delimiter->addItem(u"Separator found"_s);
        for (const auto &[text, each] : Delimiters) {
            delimiter->addItem(text);
            if (options.delimiter == each) {
                delimiter->setCurrentIndex(delimiter->count() - 1);
            }
        }
        connect(delimiter, &QComboBox::activated, this, [this, index](int choice) {
            ImportOptions said = m_draft.table(index).source.options;
            said.delimiter =
                choice == 0 ? std::nullopt : std::optional(Delimiters[choice - 1].second);
            said.columnOfField.clear(); // the titles are other ones now
            m_draft.setOptions(index, std::move(said));
        });
        auto *encoding = makeCombo(u"Encoding of %1"_s.arg(name), row);
        encoding->addItem(u"Encoding found"_s);
        encoding->addItems(Encodings);
        encoding->setCurrentIndex(
            options.encoding.isEmpty() ? 0 : qMax(0, encoding->findText(options.encoding)));
        connect(encoding, &QComboBox::activated, this, [this, index](int choice) {
            ImportOptions said = m_draft.table(index).source.options;
            said.encoding = choice == 0 ? QString() : Encodings[choice - 1];
            said.columnOfField.clear();
            m_draft.setOptions(index, std::move(said));
        });
        row->add(delimiter);
        row->add(encoding);
    }
    auto *remove = new IconButton(Icon::Close, u"Remove %1"_s.arg(name), frame);
    connect(remove, &QPushButton::clicked, this, [this, index] { m_draft.remove(index); });
    layout->addWidget(remove);
    return frame;
}

QString ChooseStep::status() const
{
    if (!m_complaint.isEmpty()) {
        return m_complaint;
    }
    const auto count = static_cast<int>(m_draft.tables().size());
    if (count == 0) {
        return u"Nothing is chosen yet"_s;
    }
    return count == 1 ? u"1 table chosen"_s : u"%1 tables chosen"_s.arg(countText(count));
}

QWidget *ChooseStep::firstControl()
{
    return m_choose;
}

} // namespace bellwether
