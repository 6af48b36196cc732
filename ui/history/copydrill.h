// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/bookcopy.h"

#include <QDate>
#include <QObject>

#include <memory>

namespace bellwether {

class Preferences;

// Once a month tries whether the newest copy of the book that is open could be restored
// (drillRestore), on another thread. The month of a book begins when it is first seen.
class CopyDrill : public QObject
{
    Q_OBJECT

public:
    CopyDrill(Preferences &preferences, QDate today, QObject *parent);
    ~CopyDrill() override;

    // The book at that path was opened: tries where a month is over.
    void consider(const QString &path);

signals:
    void passed(const bellwether::BookCopy &copy);
    void failed(const bellwether::Error &error);

private:
    void run(const QString &uuid);

    Preferences &m_preferences;
    QDate m_today;
    std::shared_ptr<Progress> m_progress; // of the one that runs
};

} // namespace bellwether
