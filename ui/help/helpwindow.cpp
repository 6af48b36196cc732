// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/helpwindow.h"

#include "ui/help/helptopics.h"
#include "ui/navigator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QSize Size(760, 560);
constexpr int HelpWindowListWidth = 220;
constexpr int HelpWindowSide = 24;

QString questionText()
{
    return u"Was this article helpful?"_s;
}

// Lines and paragraphs as the rest of the program has them.
void dress(QTextDocument &document)
{
    document.setDocumentMargin(0);
    document.setIndentWidth(18);
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        format.setBottomMargin(level > 0 ? 10 : block.textList() != nullptr ? 5 : 9);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        if (level > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat letters;
            letters.setFont(Theme::font(Theme::TextStyle::PageTitle));
            cursor.setCharFormat(letters);
        }
    }
}

} // namespace

HelpWindow::HelpWindow(HelpVotes votes, Navigator &navigator, QWidget *parent)
    : QDialog(parent)
    , m_votes(votes)
    , m_navigator(navigator)
    , m_list(new QListWidget(this))
    , m_article(new QTextBrowser(this))
{
    setWindowTitle(u"Help"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(scaled(Size.width()), scaled(Size.height())));
    m_list->setAccessibleName(u"Articles"_s);
    m_list->setFixedWidth(scaled(HelpWindowListWidth));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const HelpTopic &topic : helpTopics()) {
        auto *item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.id);
        item->setSizeHint({0, scaled(30)});
    }
    m_article->setAccessibleName(u"Article"_s);
    m_article->setFrameShape(QFrame::NoFrame);
    m_article->setOpenLinks(false);

    auto *article = new QVBoxLayout;
    article->setContentsMargins(HelpWindowSide, 20, HelpWindowSide, 14);
    article->setSpacing(12);
    article->addWidget(m_article, 1);
    article->addWidget(makeVoteRow());
    auto *list = new QVBoxLayout;
    list->setContentsMargins(12, 16, 12, 16);
    list->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(list);
    layout->addLayout(article, 1);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item != nullptr) {
            showTopic(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_article, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == u"topic"_s) {
            showTopic(link.path());
        }
    });
    showTopic({});
    m_list->setFocus();
}

QWidget *HelpWindow::makeVoteRow()
{
    auto *rows = new QWidget(this);
    m_question =
        new PlainLabel(questionText(), Theme::TextStyle::Small, PlainLabel::Ink::Text2, rows);
    m_question->setWordWrap(true);
    m_yes = new Button(u"Yes"_s, Button::Kind::Default, rows);
    m_no = new Button(u"No"_s, Button::Kind::Default, rows);
    for (Button *button : {m_yes, m_no}) {
        button->setSmall(true);
        button->setAutoDefault(false);
    }
    m_commentRow = new QWidget(rows);
    m_comment = new QLineEdit(m_commentRow);
    m_comment->setMaxLength(1000);
    m_comment->setAccessibleName(u"Comment"_s);
    auto *save = new Button(u"Save comment"_s, Button::Kind::Default, m_commentRow);
    save->setAutoDefault(false);

    auto *comment = new QHBoxLayout(m_commentRow);
    comment->setContentsMargins(0, 0, 0, 0);
    comment->setSpacing(8);
    comment->addWidget(m_comment, 1);
    comment->addWidget(save);
    auto *question = new QHBoxLayout;
    question->setSpacing(8);
    question->addWidget(m_question, 1);
    question->addWidget(m_yes);
    question->addWidget(m_no);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(question);
    layout->addWidget(m_commentRow);

    connect(m_yes, &QPushButton::clicked, this, [this] { vote(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { vote(false); });
    connect(save, &QPushButton::clicked, this, &HelpWindow::saveComment);
    connect(m_comment, &QLineEdit::returnPressed, this, &HelpWindow::saveComment);
    return rows;
}

void HelpWindow::showTopic(const QString &id)
{
    const QString wanted = findHelpTopic(id) != nullptr ? id : helpTopics().front().id;
    if (wanted == m_topic) {
        return;
    }
    m_topic = wanted;
    QTextDocument &document = *m_article->document();
    document.setDefaultFont(Theme::font(Theme::TextStyle::Body));
    document.setMarkdown(helpText(wanted),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark)
            | QTextDocument::MarkdownNoHTML);
    dress(document);
    m_article->moveCursor(QTextCursor::Start);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == wanted) {
            m_list->setCurrentRow(row);
        }
    }
    showVote();
}

void HelpWindow::vote(bool isHelpful)
{
    if (keep(isHelpful, {})) {
        showVote();
    }
}

void HelpWindow::saveComment()
{
    const std::optional<HelpVote> vote = m_votes.vote(m_topic);
    if (!vote || m_comment->text().trimmed().isEmpty()) {
        return;
    }
    if (keep(vote->isHelpful, m_comment->text().trimmed())) {
        showVote();
    }
}

bool HelpWindow::keep(bool isHelpful, const QString &comment)
{
    if (const Result<void> done = m_votes.put(m_topic, isHelpful, comment); !done) {
        m_navigator.report(u"Your answer was not saved"_s, done.error());
        return false;
    }
    if (m_votes.isKeptInBook()) {
        emit voted(comment.isEmpty() ? u"Your answer is saved in this book"_s
                                     : u"Your comment is saved in this book"_s);
    }
    return true;
}

void HelpWindow::showVote()
{
    const std::optional<HelpVote> vote = m_votes.vote(m_topic);
    m_yes->setVisible(!vote);
    m_no->setVisible(!vote);
    m_commentRow->setVisible(vote && vote->comment.isEmpty());
    m_comment->clear();
    if (!vote) {
        m_question->setText(questionText());
        return;
    }
    const QString where = m_votes.isKeptInBook() ? u"in this book"_s : u"on this computer"_s;
    if (!vote->comment.isEmpty()) {
        m_question->setText(u"Thank you. Your comment is saved %1."_s.arg(where));
    } else if (vote->isHelpful) {
        m_question->setText(u"Thank you. Anything to add? It is saved %1 only."_s.arg(where));
    } else {
        m_question->setText(
            u"Sorry about that. What was missing? It is saved %1 only."_s.arg(where));
    }
    m_comment->setPlaceholderText(
        vote->isHelpful ? u"What helped (optional)"_s : u"What was missing (optional)"_s);
}

QString HelpWindow::voteText() const
{
    return m_question->text() == questionText() ? QString() : m_question->text();
}

void HelpWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().surface);
    const int edge = m_list->geometry().right() + 12;
    painter.fillRect(QRect(0, 0, edge, height()), currentTheme().background);
    painter.fillRect(QRect(edge, 0, 1, height()), currentTheme().border);
}

} // namespace bellwether
