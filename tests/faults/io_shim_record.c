/* SPDX-FileCopyrightText: 2026 The Bellwether founders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include "tests/faults/io_shim.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { Classes = 128 };

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static const char *prefix;
static size_t prefixLength;
static int tracing;

static char failClass;
static long failNth;
static enum What failWhat;
static int failError;
static int failForever;
static long calls[Classes];
static long fired;

static void readFailure(const char *text)
{
    char what[32] = "";
    char howOften[16] = "";
    if (!text || sscanf(text, "%c:%ld:%31[^:]:%15s", &failClass, &failNth, what, howOften) != 4) {
        failClass = 0;
        return;
    }
    failForever = strcmp(howOften, "forever") == 0;
    if (strcmp(what, "short") == 0) {
        failWhat = FailShort;
        failError = ENOSPC;
    } else if (strcmp(what, "kill") == 0) {
        failWhat = FailKill;
    } else {
        failWhat = FailWithError;
        failError = atoi(what);
    }
}

__attribute__((constructor)) static void begin(void)
{
    prefix = getenv("FAULTS_PREFIX");
    prefixLength = prefix ? strlen(prefix) : 0;
    readFailure(getenv("FAULTS_FAIL"));
    readMallocFailure(getenv("FAULTS_MALLOC"));
    const char *trace = getenv("FAULTS_TRACE");
    if (trace) {
        int file = (int)syscall(
            SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
        tracing = file >= 0 && dup3(file, TraceFile, O_CLOEXEC) == TraceFile;
        syscall(SYS_close, file);
    }
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAULTS_COUNT");
    if (!path) {
        return;
    }
    char text[1024];
    int length = 0;
    for (int i = 0; i < Classes; ++i) {
        if (calls[i] > 0) {
            length +=
                snprintf(text + length, sizeof text - (size_t)length, "%c %ld\n", i, calls[i]);
        }
    }
    length += snprintf(text + length, sizeof text - (size_t)length, "malloc %ld\nfired %ld\n",
        mallocCallCount(), fired + mallocFailureCount());
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    syscall(SYS_write, file, text, (size_t)length);
    syscall(SYS_close, file);
}

int isOurs(const char *path)
{
    return path && prefixLength > 0 && strncmp(path, prefix, prefixLength) == 0
        && (path[prefixLength] == '/' || path[prefixLength] == '\0');
}

int isTracing(void)
{
    return tracing;
}

void record(char kind, const char *path, const char *second, uint64_t inode, uint64_t offset,
    const void *data, uint64_t length)
{
    if (!tracing) {
        return;
    }
    uint16_t pathLength = path ? (uint16_t)strlen(path) : 0;
    uint16_t secondLength = second ? (uint16_t)strlen(second) : 0;
    unsigned char head[29];
    head[0] = (unsigned char)kind;
    memcpy(head + 1, &pathLength, 2);
    memcpy(head + 3, &secondLength, 2);
    memcpy(head + 5, &inode, 8);
    memcpy(head + 13, &offset, 8);
    memcpy(head + 21, &length, 8);
    struct iovec parts[4] = {{head, sizeof head}, {(void *)path, pathLength},
        {(void *)second, secondLength}, {(void *)data, length}};
    syscall(SYS_writev, TraceFile, parts, 4);
}

int fails(char class)
{
    calls[(int)class]++;
    calls['*']++;
    if (failClass != class && failClass != '*') {
        return 0;
    }
    long nth = calls[(int)failClass];
    if (nth != failNth && !(failForever && nth > failNth)) {
        return 0;
    }
    fired++;
    if (failWhat == FailKill) {
        kill(getpid(), SIGKILL);
    }
    errno = failError;
    return 1;
}

int isShort(int always)
{
    return failWhat == FailShort && (always || fired == 1);
}

void lock(void)
{
    pthread_mutex_lock(&mutex);
}

void unlock(void)
{
    int kept = errno;
    pthread_mutex_unlock(&mutex);
    errno = kept;
}
