// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/answers.h"

namespace bellwether {

Answers::Answers(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // One that works and one for who asks anew before it is done: what was asked before cannot be
    // broken off in the middle.
    constexpr int Threads = 2;
    m_threads.setMaxThreadCount(Threads);
    connect(&m_workspace, &Workspace::bookChanged, this, &Answers::follow);
    follow();
}

Answers::~Answers()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void Answers::follow()
{
    const BookPointer book = m_workspace.book();
    const BookPointer known = m_questions == nullptr ? nullptr : m_questions->book();
    if (book == known) {
        return;
    }
    m_questions = book == nullptr
        ? nullptr
        : std::make_shared<const Questions>(book, Options::of(book->settings()));
    emit changed();
}

Result<void> Answers::setOption(const QString &name, const QString &value, const QString &label)
{
    if (m_questions == nullptr) {
        return failure(Error::Kind::NotFound, name);
    }
    Options options = m_questions->options();
    if (!options.set(name, value)) {
        return failure(Error::Kind::InvalidInput, name, value);
    }
    if (options == m_questions->options()) {
        return {};
    }
    if (!m_workspace.isReadOnly()) {
        Change change;
        change.kind = ActionKind::Setup;
        change.label = label;
        change.settings[SettingKey::OptionPrefix + name] = value;
        return m_workspace.apply(change);
    }
    m_questions = std::make_shared<const Questions>(m_questions->book(), options);
    emit changed();
    return {};
}

} // namespace bellwether
