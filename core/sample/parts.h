// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/story.h"

// The parts of a customer's story after its company, contracts, contacts and statuses. Each adds
// rows of its own; later ones may look at those of earlier ones.
namespace bellwether {

// Calls, meetings, mails and notes with whom took part, the sentiments that the CSM took from them.
void addTalks(SampleStory &story);
void addLogins(SampleStory &story);
void addFeatureUse(SampleStory &story);
void addTickets(SampleStory &story);
// Requests for feedback and what came of them.
void addFeedback(SampleStory &story);
// Answers alone, about that many: for books too large for more.
void addAnswers(SampleStory &story, int count);
void addStack(SampleStory &story);
void addOpportunities(SampleStory &story);
void addRenewals(SampleStory &story);
void addGoals(SampleStory &story);
// Tags, groups, risk flags, advocacy.
void addMarks(SampleStory &story);
// Typed-in metrics, questionnaires, scores of the program used before.
void addScores(SampleStory &story);
// What rules did, letters, tasks and notices.
void addRuns(SampleStory &story);
void addTasks(SampleStory &story);
void addNotices(SampleStory &story);

// An answer on the kind's scale in such a mood, with a comment in the customer's language now and
// then. The place and day of it are the caller's.
FeedbackResponse answerIn(int mood, FeedbackKind kind, const SampleStory &story, Random &random);
SampleTone toneOf(const FeedbackResponse &response);

// A person's word on the tone of a text.
TextAnalysis analysisOf(
    TextSubject subject, std::int64_t row, SampleTone tone, const QString &topic);

} // namespace bellwether
