// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/settingedit.h"

#include "core/book/areanames.h"
#include "core/book/bookkind.h"
#include "core/edit/fieldreader.h"
#include "core/edit/reviews.h"
#include "core/metrics/options.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = EditProblem::Kind;

QString keyFor(const QString &typed, const QStringList &keys)
{
    return keys.contains(typed) ? typed : SettingKey::OptionPrefix + typed;
}

// The value as the book keeps it.
Edited<QString> readSetting(
    const RowEdit &edit, const Book &book, const QString &key, const QString &value)
{
    const EditProblem place{Kind::UnknownWord, edit.table, edit.row, key, value};
    const FieldReader reader(book, edit.today, place);
    if (key == SettingKey::BaseCurrency) {
        Currency currency;
        return reader.read(currency).map([&] { return currency.code(); });
    }
    if (key == SettingKey::CurrentMember) {
        TeamMemberId member;
        return reader.read(member).map([&] { return QString::number(member.value); });
    }
    const QString option = key.sliced(SettingKey::OptionPrefix.size());
    if (key.startsWith(SettingKey::OptionPrefix) && Options().value(option)) {
        if (const auto set = Options().set(option, value); !set) {
            EditProblem problem = place;
            problem.allowed = {set.error().detail};
            return tl::unexpected(problem);
        }
    }
    return value;
}

} // namespace

QStringList settingKeys(const Book &book)
{
    QStringList keys{SettingKey::BookName, SettingKey::BaseCurrency, SettingKey::CurrentMember,
        SettingKey::Kind, SettingKey::MyBook, ReviewSetting::Days};
    for (const Segment segment : {Segment::HvLe, Segment::HvHe, Segment::LvLe, Segment::LvHe}) {
        keys << areaNameKey(segment);
    }
    for (const QString &option : Options::names()) {
        keys << SettingKey::OptionPrefix + option;
    }
    for (const auto &[key, value] : book.settings().values) {
        if (!keys.contains(key)) {
            keys << key;
        }
    }
    return keys;
}

Edited<Change> settingsChange(const RowEdit &edit, const Book &book)
{
    const QStringList keys = settingKeys(book);
    Change change;
    QStringList names;
    for (const auto &[typed, value] : edit.values) {
        const QString key = keyFor(typed, keys);
        if (!keys.contains(key)) {
            return tl::unexpected(
                EditProblem{Kind::UnknownField, edit.table, {}, typed, value, keys});
        }
        std::optional<QString> wanted;
        if (!value.isEmpty()) {
            const Edited<QString> read = readSetting(edit, book, key, value);
            if (!read) {
                return tl::unexpected(read.error());
            }
            wanted = *read;
        }
        const auto known = book.settings().values.find(key);
        const bool isThere = known != book.settings().values.end();
        if (isThere != wanted.has_value() || (isThere && known->second != *wanted)) {
            change.settings[key] = wanted;
        }
        names << key;
    }
    change.label = u"Settings: %1"_s.arg(names.join(u", "_s));
    return change;
}

} // namespace bellwether
