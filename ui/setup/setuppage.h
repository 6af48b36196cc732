// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <vector>

class QComboBox;
class QListWidget;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace bellwether {

class PlainLabel;
class SetupSection;

// How this book works its numbers out: a list of subjects, and the one that is chosen. Where the
// window is narrow the list is a selector.
class SetupPage : public Page
{
    Q_OBJECT

public:
    explicit SetupPage(const PageContext &context, QWidget *parent = nullptr);

    bool showPart(const QString &part) override;
    bool waitUntilShown(std::chrono::milliseconds patience) override;
    void focusFirst() override;
    QVariant saveState() const override;
    void restoreState(const QVariant &state) override;

    SetupSection *section(const QString &part) const; // null where there is none

    // The subjects by id and title, as ui/pages.h lists them.
    static std::vector<std::pair<QString, QString>> sections();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Entry
    {
        QString id;
        SetupSection *section;
        bool isStale = true; // the book is another one since it was shown
    };

    void add(const QString &id, SetupSection *section);
    void showBook();
    void showSection(int index);
    void bringUpToDate();

    PageContext m_context;
    PlainLabel *m_bookName;
    QListWidget *m_list;
    QWidget *m_listCard;
    QComboBox *m_selector;
    QStackedWidget *m_stack;
    QScrollArea *m_area;
    QVBoxLayout *m_layout;
    std::vector<Entry> m_sections;
    QString m_path; // of the book that is shown
};

} // namespace bellwether
