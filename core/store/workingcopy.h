// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/copyfile.h"

#include <QString>

#include <memory>

namespace bellwether {

// A damaged book for reading. When a write was cut off its half is taken back first, in a copy:
// the book itself is never touched.
class WorkingCopy
{
public:
    // `folder` is where a copy may be made. CannotOpen, CannotWrite, DiskFull.
    static Result<WorkingCopy> of(const QString &damagedPath, const QString &folder);

    QString path() const { return m_copy ? m_copy->path() : m_original; }

private:
    explicit WorkingCopy(QString original)
        : m_original(std::move(original))
    {
    }

    QString m_original;
    std::unique_ptr<ProvisionalFile> m_copy; // null when the book itself can be read
};

} // namespace bellwether
