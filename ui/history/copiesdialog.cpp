// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/copiesdialog.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"
#include "ui/history/bookside.h"
#include "ui/history/historywords.h"
#include "ui/models/copylist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString PresentKey = u"present"_s; // no path is relative

CopyList::Words copyWords()
{
    return {[](const BookCopy &copy) { return momentText(copy.madeAt); },
        [](const BookCopy &copy) { return reasonText(copy.reason); },
        [](const BookCopy &copy) { return bytesText(copy.bytes); },
        [](const std::optional<BookFacts> &facts) {
            return facts ? countText(facts->customers) : NoValueText;
        },
        [](const std::optional<BookFacts> &facts) {
            return facts && facts->arr ? shortMoneyText(*facts->arr, facts->currency) : NoValueText;
        }};
}

// It may stand over a smaller dialog.
QSize sizeOfWindow(const QWidget *widget)
{
    while (widget->parentWidget() != nullptr) {
        widget = widget->parentWidget();
    }
    return widget->size();
}

QString unreadableText(const Error &error)
{
    return error.kind == Error::Kind::ReadOnly
        ? u"From an older version of the program; counted once it is restored"_s
        : describe(error);
}

} // namespace

CopiesDialog::CopiesDialog(const Purpose &purpose, std::vector<BookCopy> copies,
    const BookPointer &present, std::vector<ActionEntry> journal, QDate day, QWidget *parent)
    : Dialog(purpose.title, purpose.line, parent)
    , m_reader(new FactsReader(day, this))
    , m_copies(new CopyList(copyWords(), this))
    , m_table(new QTableView(this))
{
    m_copies->setCopies(std::move(copies));
    makeTable();
    body()->addWidget(m_table, 1);
    body()->addWidget(makeSides(present, journal));
    setStatus(purpose.promise);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    m_deed = addButton(purpose.deed, true);
    connect(m_deed, &QPushButton::clicked, this, &CopiesDialog::take);

    connect(
        m_reader, &FactsReader::known, this, [this](const QString &path, const BookFacts &facts) {
            m_facts[path] = facts;
            m_copies->setFacts(path, facts);
            showCurrent();
        });
    connect(
        m_reader, &FactsReader::unreadable, this, [this](const QString &path, const Error &error) {
            m_unreadable.insert_or_assign(path, error);
            showCurrent();
        });
    if (present != nullptr) {
        m_reader->read(present, std::move(journal), PresentKey);
    }
    for (const BookCopy &copy : m_copies->rows()) {
        m_reader->read(copy.path);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &CopiesDialog::showCurrent);
    m_table->selectRow(0);
    m_table->setFocus();
    showCurrent();
    resize(QSize(scaled(880), scaled(640)).boundedTo(sizeOfWindow(parent) - QSize(40, 40)));
}

void CopiesDialog::makeTable()
{
    m_table->setModel(m_copies);
    m_table->setAccessibleName(u"Copies of this book"_s);
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(scaled(36) + 3 * scaled(32));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CopyList::ReasonColumn, QHeaderView::Stretch);
}

QWidget *CopiesDialog::makeSides(
    const BookPointer &present, const std::vector<ActionEntry> &journal)
{
    auto *sides = new QWidget(this);
    auto *layout = new QHBoxLayout(sides);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_copySide = new BookSide(u"The copy"_s, sides);
    layout->addWidget(m_copySide, 1);
    if (present != nullptr) {
        m_presentSide = new BookSide(u"The book now"_s, sides);
        layout->addWidget(m_presentSide, 1);
        m_presentMoment = journal.empty() ? u"Nothing was changed in it yet"_s
                                          : u"Last changed %1"_s.arg(momentText(journal.back().at));
        m_presentSide->setReading(m_presentMoment);
    }
    return sides;
}

const BookCopy *CopiesDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_copies->rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

void CopiesDialog::showCurrent()
{
    if (m_presentSide != nullptr && m_facts.contains(PresentKey)) {
        m_presentSide->setFacts(m_presentMoment, m_facts.at(PresentKey));
    }
    const BookCopy *copy = current();
    m_deed->setEnabled(copy != nullptr);
    m_copySide->setVisible(copy != nullptr);
    if (copy == nullptr) {
        return;
    }
    const QString made = u"Made %1"_s.arg(momentText(copy->madeAt));
    if (const auto facts = m_facts.find(copy->path); facts != m_facts.end()) {
        m_copySide->setFacts(made, facts->second);
    } else if (const auto error = m_unreadable.find(copy->path); error != m_unreadable.end()) {
        m_copySide->setUnreadable(made, unreadableText(error->second));
    } else {
        m_copySide->setReading(made);
        m_reader->readNext(copy->path);
    }
}

void CopiesDialog::take()
{
    if (const BookCopy *copy = current()) {
        const BookCopy wanted = *copy;
        accept();
        emit chosen(wanted);
    }
}

} // namespace bellwether
