// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "ui/icons.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QProgressBar;

namespace bellwether {

class PlainLabel;

// The left of the assistant's footer: how things are in a sentence, or how far the work is that
// runs, once it takes more than 300 ms.
class WorkLine : public QWidget
{
    Q_OBJECT

public:
    enum class Measure
    {
        Bytes,
        Rows
    };

    explicit WorkLine(QWidget *parent = nullptr);

    void setSentence(const QString &sentence, std::optional<Icon> icon = std::nullopt);
    QString sentence() const;
    void watch(std::shared_ptr<Progress> progress, const QString &title, Measure measure);
    void end();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showProgress();

    PlainLabel *m_label;
    QProgressBar *m_bar;
    QString m_sentence;
    QString m_title;
    std::optional<Icon> m_icon;
    Measure m_measure = Measure::Bytes;
    std::shared_ptr<Progress> m_progress;
    QTimer m_refresh;
    QElapsedTimer m_elapsed;
};

} // namespace bellwether
