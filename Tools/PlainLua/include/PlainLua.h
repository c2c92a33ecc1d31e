// Lua as it comes, without any of Dossier's guards: the floor that benchmarks compare with.
#ifndef PLAINLUA_H
#define PLAINLUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct plain_lua plain_lua;

/// Runs a chunk in a state of its own with the stock libraries; it returns a function and its argument. NULL, with the
/// reason on standard error, when it fails.
plain_lua *plain_open(const char *text, size_t length);
void plain_close(plain_lua *plain);
/// Calls the function so many times from a loop in Lua; false when it raises.
bool plain_loop(plain_lua *plain, int64_t count);
/// Calls the function so many times from C, each under lua_pcall; false when it raises.
bool plain_protected(plain_lua *plain, int64_t count);
/// Calls an empty C function so many times under lua_pcall.
bool plain_empty(plain_lua *plain, int64_t count);

/// Time that this thread has used, in nanoseconds.
int64_t plain_thread_time(void);

#endif
