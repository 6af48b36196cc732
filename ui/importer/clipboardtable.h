// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

class QMimeData;

namespace bellwether {

// Text of the clipboard that reads like a table: several lines with tabs, or with as many
// separators in the first as in the second; or a table of a web page. Nothing for anything else.
std::optional<QByteArray> clipboardTable(const QMimeData *data);
// Whatever text there is, for somebody who says that it is a table.
std::optional<QByteArray> clipboardText(const QMimeData *data);

} // namespace bellwether
