// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <QObject>

class QMenu;

namespace bellwether {

// What a user decides about the book itself where it is shown: the banner (S2-01), whether it is
// about SaaS or services (S2-02), the benchmark of its NPS (S2-13). Each can be undone.
class BookOptions : public QObject
{
    Q_OBJECT

public:
    BookOptions(const PageContext &context, QWidget *page);

    void addBannerTo(QMenu *menu);
    void addKindTo(QMenu *menu);
    void chooseBanner();
    void askForBenchmark();

private:
    bool isWritable(const QString &title) const;
    void store(const QString &label, const QString &key, const std::optional<QString> &value);

    PageContext m_context;
    QWidget *m_page;
};

} // namespace bellwether
