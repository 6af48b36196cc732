/* SPDX-FileCopyrightText: 2026 The Bellwether founders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include "tests/faults/io_shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MaxFiles = 1024 };

/* What is known of an open file of ours. */
struct OpenFile {
    int isOurs;
    int isFolder;
    uint64_t inode;
    char path[512];
};

static struct OpenFile files[MaxFiles];

static struct OpenFile *ours(int file)
{
    return file >= 0 && file < MaxFiles && files[file].isOurs ? &files[file] : NULL;
}

static uint64_t inodeOf(int file, int *isFolder)
{
    struct stat status;
    memset(&status, 0, sizeof status);
    syscall(SYS_fstat, file, &status);
    *isFolder = S_ISDIR(status.st_mode);
    return status.st_ino;
}

static int exists(const char *path)
{
    return syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;
}

/* ---- opening and closing --------------------------------------------------------------------- */

static int openOurs(const char *path, int flags, mode_t mode)
{
    int isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    int creates = isUnnamed || ((flags & O_CREAT) && !exists(path));
    if (fails(creates ? 'o' : 'e')) {
        return -1;
    }
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (file < 0 || file >= MaxFiles) {
        return file;
    }
    struct OpenFile *open = &files[file];
    open->isOurs = 1;
    open->inode = inodeOf(file, &open->isFolder);
    snprintf(open->path, sizeof open->path, "%s", path);
    if (creates) {
        record('c', isUnnamed ? NULL : path, NULL, open->inode, 0, NULL, 0);
    } else if (flags & O_TRUNC) {
        record('t', path, NULL, open->inode, 0, NULL, 0);
    }
    return file;
}

static int openAny(const char *path, int flags, mode_t mode)
{
    if (!isOurs(path)) {
        int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
        if (file >= 0 && file < MaxFiles) {
            files[file].isOurs = 0;
        }
        return file;
    }
    lock();
    int file = openOurs(path, flags, mode);
    unlock();
    return file;
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        mode_t mode = 0;                                                                           \
        if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {                               \
            va_list rest;                                                                          \
            va_start(rest, flags);                                                                 \
            mode = va_arg(rest, mode_t);                                                           \
            va_end(rest);                                                                          \
        }                                                                                          \
        return openAny(path, flags, mode);                                                         \
    }
OPEN(open)
OPEN(open64)

/* What a program that was built with _FORTIFY_SOURCE calls where no file can be made. */
int __open_2(const char *path, int flags)
{
    return openAny(path, flags, 0);
}

int __open64_2(const char *path, int flags)
{
    return openAny(path, flags, 0);
}

int close(int file)
{
    if (isTracing() && file == TraceFile) {
        return 0;
    }
    if (file >= 0 && file < MaxFiles) {
        files[file].isOurs = 0;
    }
    return (int)syscall(SYS_close, file);
}

/* ---- reading and writing --------------------------------------------------------------------- */

static ssize_t readAt(int file, void *bytes, size_t length, off64_t offset, int isPositioned)
{
    if (ours(file)) {
        lock();
        int isFailing = fails('r');
        int isHalf = isFailing && isShort(1);
        unlock();
        if (isFailing && !isHalf) {
            return -1;
        }
        if (isHalf && length > 1) {
            length /= 2;
        }
    }
    return isPositioned ? syscall(SYS_pread64, file, bytes, length, offset)
                        : syscall(SYS_read, file, bytes, length);
}

ssize_t read(int file, void *bytes, size_t length)
{
    return readAt(file, bytes, length, 0, 0);
}

ssize_t pread(int file, void *bytes, size_t length, off_t offset)
{
    return readAt(file, bytes, length, offset, 1);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t offset)
{
    return readAt(file, bytes, length, offset, 1);
}

static ssize_t writeOurs(struct OpenFile *open, int file, const void *bytes, size_t length,
    off64_t offset, int isPositioned)
{
    if (fails('w')) {
        if (!isShort(0) || length < 2) {
            return -1;
        }
        length /= 2;
    }
    if (!isPositioned) {
        int flags = (int)syscall(SYS_fcntl, file, F_GETFL);
        offset = (off64_t)syscall(SYS_lseek, file, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR);
    }
    ssize_t written = isPositioned ? syscall(SYS_pwrite64, file, bytes, length, offset)
                                   : syscall(SYS_write, file, bytes, length);
    if (written > 0) {
        record('w', open->path, NULL, open->inode, (uint64_t)offset, bytes, (uint64_t)written);
    }
    return written;
}

static ssize_t writeAt(int file, const void *bytes, size_t length, off64_t offset, int isPositioned)
{
    struct OpenFile *open = ours(file);
    if (open) {
        lock();
        ssize_t written = writeOurs(open, file, bytes, length, offset, isPositioned);
        unlock();
        return written;
    }
    if (file == STDOUT_FILENO) {
        lock();
        record('A', NULL, NULL, 0, 0, bytes, length);
        unlock();
    }
    return isPositioned ? syscall(SYS_pwrite64, file, bytes, length, offset)
                        : syscall(SYS_write, file, bytes, length);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    return writeAt(file, bytes, length, 0, 0);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset)
{
    return writeAt(file, bytes, length, offset, 1);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset)
{
    return writeAt(file, bytes, length, offset, 1);
}

/* Copying inside the kernel would pass by the trace: callers fall back to reading and writing. */
#define REFUSED(signature)                                                                         \
    ssize_t signature                                                                              \
    {                                                                                              \
        errno = EINVAL;                                                                            \
        return -1;                                                                                 \
    }
#define UNUSED __attribute__((unused))
REFUSED(sendfile(int to UNUSED, int from UNUSED, off_t *at UNUSED, size_t length UNUSED))
REFUSED(sendfile64(int to UNUSED, int from UNUSED, off64_t *at UNUSED, size_t length UNUSED))
REFUSED(copy_file_range(int from UNUSED, off64_t *fromAt UNUSED, int to UNUSED,
    off64_t *toAt UNUSED, size_t length UNUSED, unsigned flags UNUSED))

/* ---- syncing and truncating ------------------------------------------------------------------ */

static int syncFile(int file, long call)
{
    struct OpenFile *open = ours(file);
    if (!open) {
        return (int)syscall(call, file);
    }
    lock();
    int result = fails('s') ? -1 : (int)syscall(call, file);
    if (result == 0) {
        record(open->isFolder ? 'd' : 's', open->path, NULL, open->inode, 0, NULL, 0);
    }
    unlock();
    return result;
}

int fsync(int file)
{
    return syncFile(file, SYS_fsync);
}

int fdatasync(int file)
{
    return syncFile(file, SYS_fdatasync);
}

static int truncateFile(int file, off64_t length)
{
    struct OpenFile *open = ours(file);
    if (!open) {
        return (int)syscall(SYS_ftruncate, file, length);
    }
    lock();
    int result = fails('t') ? -1 : (int)syscall(SYS_ftruncate, file, length);
    if (result == 0) {
        record('t', open->path, NULL, open->inode, (uint64_t)length, NULL, 0);
    }
    unlock();
    return result;
}

int ftruncate(int file, off_t length)
{
    return truncateFile(file, length);
}

int ftruncate64(int file, off64_t length)
{
    return truncateFile(file, length);
}

/* ---- names ----------------------------------------------------------------------------------- */

static int removeName(const char *path, int flags)
{
    if (!isOurs(path)) {
        return (int)syscall(SYS_unlinkat, AT_FDCWD, path, flags);
    }
    lock();
    int result = fails('u') ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, flags);
    if (result == 0) {
        record(flags & AT_REMOVEDIR ? 'x' : 'u', path, NULL, 0, 0, NULL, 0);
    }
    unlock();
    return result;
}

int unlink(const char *path)
{
    return removeName(path, 0);
}

int rmdir(const char *path)
{
    return removeName(path, AT_REMOVEDIR);
}

int remove(const char *path)
{
    int result = removeName(path, 0);
    return result != 0 && errno == EISDIR ? removeName(path, AT_REMOVEDIR) : result;
}

static int renameAny(const char *from, const char *to, unsigned flags)
{
    if (!isOurs(from)) {
        return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
    }
    lock();
    int result =
        fails('n') ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
    if (result == 0) {
        record('n', from, to, 0, 0, NULL, 0);
    }
    unlock();
    return result;
}

int rename(const char *from, const char *to)
{
    return renameAny(from, to, 0);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (fromFolder != AT_FDCWD || toFolder != AT_FDCWD) {
        return (int)syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags);
    }
    return renameAny(from, to, flags);
}

static int linkAny(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    if (!isOurs(to)) {
        return (int)syscall(SYS_linkat, fromFolder, from, toFolder, to, flags);
    }
    lock();
    int result = fails('n') ? -1 : (int)syscall(SYS_linkat, fromFolder, from, toFolder, to, flags);
    if (result == 0) {
        struct stat status;
        memset(&status, 0, sizeof status);
        stat(to, &status);
        record('l', to, NULL, status.st_ino, 0, NULL, 0);
    }
    unlock();
    return result;
}

int link(const char *from, const char *to)
{
    return linkAny(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    return linkAny(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char *path, mode_t mode)
{
    if (!isOurs(path) || exists(path)) {
        return (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    }
    lock();
    int result = fails('m') ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (result == 0) {
        record('m', path, NULL, 0, 0, NULL, 0);
    }
    unlock();
    return result;
}
