// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scopefields.h"

#include <QWidget>

#include <map>

namespace bellwether {

class BookAnswers;
class Button;
class FilterField;
class Menu;
class PlainLabel;
class ScopeStack;
class ValuePicker;

// Which customers the pages are about: one button for each field, each with a popover; what the
// fields leave of the customers. Fields that do not fit go under More.
class FilterRibbon : public QWidget
{
    Q_OBJECT

public:
    FilterRibbon(BookAnswers &answers, ScopeStack &scope, QWidget *parent = nullptr);

    void setCompact(bool isCompact);
    // Opens the popover of a field, with the keyboard in its search line.
    void pick(ScopeField field);

    FilterField *field(ScopeField field) const; // null where the book has none
    QString countSentence() const; // "38 of 128 customers"

signals:
    void clearWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showFields();
    void showCount();
    void arrange();
    void fillMore();
    void choose(ScopeField field, const QStringList &keys);

    BookAnswers &m_answers;
    ScopeStack &m_scope;
    std::map<ScopeField, FilterField *> m_fields; // in order; those the book or the scope has
    FilterField *m_more;
    Menu *m_moreMenu;
    Button *m_clear;
    PlainLabel *m_count;
    PlainLabel *m_rest;
    bool m_isCompact = false;
    bool m_isStepTaken = false; // by the popover that is open
    std::vector<ScopeField> m_hidden; // under More
};

} // namespace bellwether
