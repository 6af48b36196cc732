/* SPDX-FileCopyrightText: 2026 The Bellwether founders
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands between a program and the C library (LD_PRELOAD, Linux with glibc). Only files below
 * FAULTS_PREFIX are looked at. What it does is said in the environment:
 *
 *   FAULTS_TRACE=FILE    records every change of those files, with its bytes, in order
 *   FAULTS_COUNT=FILE    writes "class calls" lines and "fired n" when the program ends
 *   FAULTS_FAIL=CLASS:NTH:WHAT:once|forever
 *                        WHAT is an errno number, "short" (half is done; after it, when forever,
 *                        the disk is full) or "kill" (the program ends before the call is made)
 *   FAULTS_MALLOC=NTH:once|forever:engine|all
 *                        the nth allocation after main() began fails; "engine" counts only those
 *                        that the SQLite library asks for
 *
 * Classes: o open that creates, e open of what exists, r read, w write, s sync, t truncate,
 * u unlink, n rename and link, m mkdir, and * for all of them.
 *
 * A record of the trace, all numbers little-endian: one byte kind, two bytes length of the path,
 * two bytes length of the second path, eight bytes inode, eight bytes offset, eight bytes length of
 * the data; then path, second path, data. Kinds: c created, w written, t truncated to the offset,
 * s file synced, d folder synced, u unlinked, n renamed, l linked, m folder made, x folder removed,
 * A the program wrote the data to its standard output. */

#pragma once

#include <stdint.h>

/* The descriptor of the trace, out of the way of the program's own. */
enum
{
    TraceFile = 1000
};

enum What
{
    FailWithError,
    FailShort,
    FailKill
};

/* Only what stands in front of the C library is to be seen from outside. */
#pragma GCC visibility push(hidden)

/* ---- io_shim_record.c: settings, counting, recording ----------------------------------------- */

/* Is the path below the prefix? */
int isOurs(const char *path);
int isTracing(void);

void record(char kind, const char *path, const char *second, uint64_t inode, uint64_t offset,
    const void *data, uint64_t length);

/* Counts a call and says whether it is to fail; errno is set then. "Short" fails like an error;
 * whoever can do half of the call asks isShort(), which holds for the first failing call when the
 * disk gets full and for every one when `always`. */
int fails(char class);
int isShort(int always);

/* One call at a time: what happened and what is recorded have the same order. */
void lock(void);
void unlock(void);

/* ---- io_shim_memory.c -------------------------------------------------------------------------
 */

void readMallocFailure(const char *text);
long mallocCallCount(void);
long mallocFailureCount(void);

#pragma GCC visibility pop
