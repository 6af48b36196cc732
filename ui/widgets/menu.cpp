// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/menu.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

Menu::Menu(QWidget *parent)
    : QMenu(parent)
{
    setWindowFlags(windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    setAttribute(Qt::WA_TranslucentBackground);
}

QString menuText(const QString &text)
{
    return QString(text).replace(u"&"_s, u"&&"_s);
}

} // namespace bellwether
