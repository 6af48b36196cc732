// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recordedbooks.h"

#include "core/store/bookfile.h"

#include <algorithm>
#include <mutex>

namespace bellwether {

namespace {

class RecordedBooks : public KnownBooks
{
public:
    RecordedBooks(QString path, QDate until)
        : m_path(std::move(path))
        , m_until(until)
    {
    }

    BookPointer asKnown(QDate asked) const override
    {
        const QDate day = m_until.isValid() ? std::min(asked, m_until) : asked;
        const std::lock_guard lock(m_mutex);
        if (!m_isRead) {
            m_isRead = true;
            readJournal();
        }
        const std::int64_t action = newestActionUntil(m_journal, day);
        if (action == 0) {
            return nullptr;
        }
        if (action != m_action) {
            m_action = action;
            m_book = readBook(day);
        }
        return m_book;
    }

private:
    void readJournal() const
    {
        Result<BookFile> file = BookFile::open(m_path, BookFile::Access::ReadOnly);
        if (!file) {
            return;
        }
        if (Result<std::vector<ActionEntry>> actions = file->actions()) {
            m_journal = std::move(*actions);
        }
    }

    BookPointer readBook(QDate day) const
    {
        Result<BookFile> file = BookFile::open(m_path, BookFile::Access::ReadOnly);
        return file ? file->readAsKnown(day).value_or(nullptr) : nullptr;
    }

    QString m_path;
    QDate m_until;
    mutable std::mutex m_mutex;
    mutable bool m_isRead = false;
    mutable std::vector<ActionEntry> m_journal;
    mutable std::int64_t m_action = 0;
    mutable BookPointer m_book; // as that action left it
};

} // namespace

std::shared_ptr<const KnownBooks> recordedBooks(const QString &path, QDate until)
{
    return std::make_shared<RecordedBooks>(path, until);
}

} // namespace bellwether
