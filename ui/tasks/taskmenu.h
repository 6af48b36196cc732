// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/taskedits.h"

class QMenu;

namespace bellwether {

class TaskDeeds;

// Everything that can be done with these tasks, in a menu that is made anew.
void fillTaskMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids);
// Only the days until which they can be put off.
void fillSnoozeMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids);
void fillPriorityMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids);
// Only whom they can be given to.
void fillAssignMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids);

} // namespace bellwether
