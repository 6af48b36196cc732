// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/welcomepage.h"

#include "ui/welcome/welcomecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WidestCards = 986;
constexpr int MostRecentBooks = 4;

class BigIcon : public QWidget
{
public:
    explicit BigIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaled(44), scaled(44));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        appIcon().paint(&painter, rect());
    }
};

class FileIcon : public QWidget
{
public:
    explicit FileIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaled(16), scaled(16));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawIcon(painter, Icon::File, currentTheme().text3, rect());
    }
};

QString shownFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size())
                                                            : folder;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setProperty("page", true);
    setWidget(page);

    QFont big = Theme::font(Theme::TextStyle::Value);
    big.setPixelSize(scaled(24));
    auto *title = new PlainLabel(
        u"Welcome to Bellwether"_s, Theme::TextStyle::Value, PlainLabel::Ink::Text, page);
    title->setFont(big);
    title->setAlignment(Qt::AlignHCenter);
    title->setWordWrap(true);
    auto *privacy =
        new PlainLabel(u"See which customers need you next. Your book is one file on this "
                       "computer, nothing is sent anywhere."_s,
            Theme::TextStyle::Body, PlainLabel::Ink::Text2, page);
    privacy->setAlignment(Qt::AlignHCenter);
    privacy->setWordWrap(true);

    m_recent = new QWidget(page);
    m_recentBooks = new QVBoxLayout(m_recent);
    m_recentBooks->setContentsMargins(0, 0, 0, 0);
    m_recentBooks->setSpacing(2);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(0);
    layout->addStretch(4);
    layout->addWidget(new BigIcon(page), 0, Qt::AlignHCenter);
    layout->addSpacing(16);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(privacy);
    layout->addSpacing(30);
    layout->addWidget(makeCards(page));
    layout->addSpacing(22);
    layout->addWidget(makeOpenLine(page));
    layout->addSpacing(16);
    layout->addWidget(m_recent);
    layout->addStretch(5);
    setRecentBooks({});
}

QWidget *WelcomePage::makeCards(QWidget *parent)
{
    auto *centred = new QWidget(parent);
    auto *cards = new WrapRow(16, centred);
    cards->setMaximumWidth(scaled(WidestCards));
    auto *layout = new QHBoxLayout(centred);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(cards, 1000);
    layout->addStretch(1);

    const auto add = [&](const WelcomeCard::Content &content, void (WelcomePage::*signal)()) {
        auto *card = new WelcomeCard(content, cards);
        cards->add(card, 1);
        connect(card, &WelcomeCard::chosen, this, signal);
    };
    add({WelcomeDrawing::Motif::Sample, u"Open the sample book"_s,
            u"About 128 fictional customers with three years of history, in a copy of your own. "
            "Look around and change anything."_s,
            u"Open sample book"_s, u"Ctrl+Shift+O"_s, true},
        &WelcomePage::sampleWanted);
    add({WelcomeDrawing::Motif::Import, u"Import your accounts"_s,
            u"Bring CSV files of customers and contracts. You see what would be added, changed and "
            "rejected before anything is saved."_s,
            u"Import accounts"_s, u"Ctrl+I"_s, false},
        &WelcomePage::importWanted);
    add({WelcomeDrawing::Motif::Empty, u"Start empty"_s,
            u"Create a new book now and import your customers into it when you have them."_s,
            u"Create empty book"_s, u"Ctrl+N"_s, false},
        &WelcomePage::newBookWanted);
    return centred;
}

QWidget *WelcomePage::makeOpenLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *words = new WrapRow(4, line);
    auto *question = new QWidget(words);
    auto *questionLayout = new QHBoxLayout(question);
    questionLayout->setContentsMargins(0, 0, 0, 0);
    questionLayout->addWidget(new FileIcon(question));
    questionLayout->addWidget(new PlainLabel(
        u"Already have a book?"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, question));
    auto *open = new Button(u"Open a book file"_s, Button::Kind::Link, words);
    words->add(question);
    words->add(open);
    words->add(new PlainLabel(u"or drop it anywhere in this window"_s, Theme::TextStyle::Body,
        PlainLabel::Ink::Text3, words));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(words);
    layout->addStretch(1);
    connect(open, &QPushButton::clicked, this, &WelcomePage::bookFileWanted);
    return line;
}

void WelcomePage::setRecentBooks(const QStringList &paths)
{
    while (QLayoutItem *item = m_recentBooks->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    if (paths.isEmpty()) {
        return;
    }
    m_recentBooks->addWidget(new PlainLabel(u"Recent books"_s, Theme::TextStyle::Small,
                                 PlainLabel::Ink::Text3, m_recent),
        0, Qt::AlignHCenter);
    for (const QString &path : paths.mid(0, MostRecentBooks)) {
        auto *button = new Button(QFileInfo(path).completeBaseName(), Button::Kind::Link, m_recent);
        button->setAccessibleDescription(path);
        setPlainToolTip(button, u"%1 in %2"_s.arg(QFileInfo(path).fileName(), shownFolder(path)));
        m_recentBooks->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentBookWanted(path); });
    }
}

} // namespace bellwether
