// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/help/helpvotes.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace bellwether {

class Button;
class Navigator;
class PlainLabel;

// The program's own help beside the window: a list of articles, the article, whether it helped.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(HelpVotes votes, Navigator &navigator, QWidget *parent);

    // The article with that id, else the first.
    void showTopic(const QString &id);
    QString topic() const { return m_topic; }
    QString voteText() const; // "Thank you", empty before a vote

signals:
    void voted(const QString &sentence); // into the book

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeVoteRow();
    void vote(bool isHelpful);
    void saveComment();
    bool keep(bool isHelpful, const QString &comment);
    void showVote();

    HelpVotes m_votes;
    Navigator &m_navigator;
    QString m_topic;
    QListWidget *m_list;
    QTextBrowser *m_article;
    PlainLabel *m_question;
    Button *m_yes;
    Button *m_no;
    QWidget *m_commentRow;
    QLineEdit *m_comment;
};

} // namespace bellwether
