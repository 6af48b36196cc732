// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Catch2 2.13 has one header, Catch2 3 has many: tests include this one.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "core/base/month.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace Catch {
#if !__has_include(<catch2/catch_all.hpp>)
using Detail::Approx; // where version 3 has it
#endif

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QDate>
{
    static std::string convert(QDate day) { return day.toString(Qt::ISODate).toStdString(); }
};

template <>
struct StringMaker<bellwether::Month>
{
    static std::string convert(bellwether::Month month) { return month.iso().toStdString(); }
};

template <>
struct StringMaker<bellwether::Error>
{
    static std::string convert(const bellwether::Error &error)
    {
        return "error " + std::to_string(static_cast<int>(error.kind)) + " about \""
            + error.subject.toStdString() + "\": " + error.detail.toStdString();
    }
};
} // namespace Catch
