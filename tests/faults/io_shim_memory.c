/* SPDX-FileCopyrightText: 2026 The Bellwether founders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include "tests/faults/io_shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* glibc's own names for what is stood in front of here. */
extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_calloc(size_t count, size_t size);

static atomic_int isInMain;
static long mallocNth;
static int mallocForever;
static int mallocEngineOnly;
static atomic_long mallocCalls;
static atomic_long mallocFired;
static uintptr_t engineBegin, engineEnd;

void readMallocFailure(const char *text)
{
    char howOften[16] = "";
    char whose[16] = "";
    if (text && sscanf(text, "%ld:%15[^:]:%15s", &mallocNth, howOften, whose) == 3) {
        mallocForever = strcmp(howOften, "forever") == 0;
        mallocEngineOnly = strcmp(whose, "engine") == 0;
    }
}

long mallocCallCount(void)
{
    return mallocCalls;
}

long mallocFailureCount(void)
{
    return mallocFired;
}

static void findEngine(void)
{
    Dl_info info;
    void *symbol = dlsym(RTLD_DEFAULT, "sqlite3_libversion");
    if (!symbol || !dladdr(symbol, &info)) {
        return;
    }
    /* The text of a shared library lies in one piece behind the place where it was loaded. */
    engineBegin = (uintptr_t)info.dli_fbase;
    engineEnd = engineBegin + (4u << 20);
    for (uintptr_t page = engineBegin; page < engineEnd; page += 4096) {
        Dl_info at;
        if (!dladdr((void *)page, &at) || at.dli_fbase != info.dli_fbase) {
            engineEnd = page;
        }
    }
}

static int mallocFails(void *caller)
{
    if (!isInMain || mallocNth == 0) {
        return 0;
    }
    uintptr_t from = (uintptr_t)caller;
    if (mallocEngineOnly && (from < engineBegin || from >= engineEnd)) {
        return 0;
    }
    long nth = ++mallocCalls;
    if (nth != mallocNth && !(mallocForever && nth > mallocNth)) {
        return 0;
    }
    mallocFired++;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return mallocFails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return mallocFails(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    return mallocFails(__builtin_return_address(0)) ? NULL : __libc_realloc(memory, size);
}

/* ---- where main() begins --------------------------------------------------------------------- */

typedef int (*Main)(int, char **, char **);
static Main realMain;

static int mainBetween(int count, char **arguments, char **environment)
{
    if (mallocNth != 0) {
        findEngine();
    }
    isInMain = 1;
    int result = realMain(count, arguments, environment);
    isInMain = 0;
    return result;
}

int __libc_start_main(Main program, int count, char **arguments, void (*init)(void),
    void (*fini)(void), void (*loaderFini)(void), void *stackEnd)
{
    int (*real)(Main, int, char **, void (*)(void), void (*)(void), void (*)(void), void *) =
        (int (*)(Main, int, char **, void (*)(void), void (*)(void), void (*)(void), void *))dlsym(
            RTLD_NEXT, "__libc_start_main");
    realMain = program;
    return real(mainBetween, count, arguments, init, fini, loaderFini, stackEnd);
}
