// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace bellwether {

class Button;
class PlainLabel;

// A dialog with a title, a line below it, a body, and a footer: status at the left, buttons at the
// right, the primary one last. Deletes itself when closed; the caller's thread never waits for it.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    Dialog(const QString &title, const QString &line, QWidget *parent);

    QVBoxLayout *body() const { return m_body; }
    Button *addButton(const QString &text, bool isPrimary);
    // A button that closes the dialog and then does something.
    void addDeed(const QString &text, bool isPrimary, std::function<void()> run);
    // More words below the line; nothing for an empty text.
    void addParagraph(const QString &text);
    void setLine(const QString &line);
    void setStatus(const QString &status);

    // A sentence with an OK button, and more words below it that can be copied.
    static void say(QWidget *parent, const QString &title, const QString &sentence,
        const QString &details = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_line;
    QVBoxLayout *m_body;
    QWidget *m_footer;
    PlainLabel *m_status;
    QHBoxLayout *m_buttons;
};

} // namespace bellwether
