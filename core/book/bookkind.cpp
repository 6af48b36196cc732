// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookkind.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

BookKind bookKind(const Settings &settings)
{
    return fromSnakeCase<BookKind>(settings.value(SettingKey::Kind)).value_or(BookKind::SaaS);
}

bool showsMyBook(const Settings &settings)
{
    const QString chosen = settings.value(SettingKey::MyBook);
    return chosen == u"shown"_s || (chosen != u"hidden"_s && bookKind(settings) == BookKind::SaaS);
}

} // namespace bellwether
