// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace bellwether {

// A sentence about the open book that stays below the top bar, until it is closed or no longer so.
struct Notice
{
    enum class Weight
    {
        Info,
        Warning,
        Danger
    };
    struct Deed
    {
        QString name;
        std::function<void()> run;
    };

    QString id; // one of each at a time
    Weight weight = Weight::Info;
    QString sentence;
    std::vector<Deed> deeds = {};
    bool canBeClosed = true;
    bool isAboutProgram = false; // and not about a book
};

// The notices, one under another, in the order in which they came.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    // Takes the place of the one with the same id.
    void show(const Notice &notice);
    void remove(const QString &id);
    void leaveBook(); // removes what is about a book
    QStringList sentences() const;

private:
    QVBoxLayout *m_rows;
};

} // namespace bellwether
