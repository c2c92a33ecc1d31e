// Lua patterns, matched under a step budget.
#ifndef DLUA_PATTERN_H
#define DLUA_PATTERN_H

#include "internal.h"

#define PATTERN_CAPTURES 32
#define CAPTURE_OPEN (-1)
#define CAPTURE_POSITION (-2)

typedef struct {
    lua_State *L;
    dlua *state;
    const char *subject, *subject_end, *pattern_end;
    unsigned steps;
    int depth;
    int count;
    struct {
        const char *start;
        ptrdiff_t length;
    } captures[PATTERN_CAPTURES];
} matcher;

/// Readies a matcher for a subject and the end of its pattern.
void pattern_start(matcher *m, lua_State *L, const char *subject, size_t length, const char *pattern_end);
/// Matches a pattern at one place; gives the end of the match, or NULL.
const char *pattern_match(matcher *m, const char *at, const char *pattern);
/// Pushes capture `index`, or the whole match where there are no captures and the index is 0.
void pattern_push_capture(matcher *m, int index, const char *start, const char *end);
/// The bytes of a capture without pushing; NULL where it is a position.
const char *pattern_capture(matcher *m, int index, const char *start, const char *end, size_t *length);
/// Pushes all captures, or with none and a start the whole match; gives their number.
int pattern_push_captures(matcher *m, const char *start, const char *end);

#endif
