// The matcher, from the manual's description (§6.4.1): a pattern is a row of items, each a class with or without a
// repetition, a capture, a balance, a frontier or a back reference. Every recursion and every step of a repetition is
// counted, so that no pattern outlives the deadline.
#include "pattern.h"

#include <string.h>

#include "bytes.h"

#define MAX_DEPTH 200
#define STEPS_A_CHARGE 1024

static const char *match_here(matcher *m, const char *at, const char *pattern);

static inline void count_step(matcher *m) {
    if (++m->steps % STEPS_A_CHARGE == 0) dlua_charge(m->L, m->state, STEPS_A_CHARGE);
}

void pattern_start(matcher *m, lua_State *L, const char *subject, size_t length, const char *pattern_end) {
    m->L = L;
    m->state = dlua_of(L);
    m->subject = subject;
    m->subject_end = subject + length;
    m->pattern_end = pattern_end;
    m->steps = 0;
    m->count = 0;
    m->depth = 0;
}

const char *pattern_match(matcher *m, const char *at, const char *pattern) {
    m->count = 0;
    m->depth = 0;
    return match_here(m, at, pattern);
}

// First byte behind a bracketed set whose '[' stands before `at`.
static const char *end_of_set(matcher *m, const char *at) {
    const char *end = m->pattern_end;
    if (at < end && *at == '^') at++;
    for (bool first = true; first || at == end || *at != ']'; first = false) {
        if (at >= end) luaL_error(m->L, "malformed pattern (missing ']')");
        if (*at++ == '%' && at < end) at++;
    }
    return at + 1;
}

// First byte behind the class that starts at `at`.
static const char *end_of_class(matcher *m, const char *at) {
    char first = *at++;
    if (first == '[') return end_of_set(m, at);
    if (first != '%') return at;
    if (at >= m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return at + 1;
}

static bool in_letter_class(unsigned char byte, unsigned char letter) {
    bool inside;
    switch (to_lower(letter)) {
        case 'a': inside = is_letter(byte); break;
        case 'c': inside = is_control(byte); break;
        case 'd': inside = is_digit(byte); break;
        case 'g': inside = is_graphic(byte); break;
        case 'l': inside = is_lower(byte); break;
        case 'p': inside = is_punctuation(byte); break;
        case 's': inside = is_space(byte); break;
        case 'u': inside = is_upper(byte); break;
        case 'w': inside = is_alphanumeric(byte); break;
        case 'z': inside = byte == 0; break;  // not in the manual any more, still understood
        case 'x': inside = is_hexadecimal(byte); break;
        default: return letter == byte;
    }
    return inside != is_upper(letter);
}

// `open` is the '[', `close` the ']'.
static bool in_set(unsigned char byte, const char *open, const char *close) {
    const char *at = open + 1;
    bool negated = at < close && *at == '^';
    if (negated) at++;
    while (at < close) {
        if (*at == '%') {
            if (at + 1 < close && in_letter_class(byte, (unsigned char)at[1])) return !negated;
            // A '%' last in the set, which only a malformed one has, stands for the ']' itself.
            if (at + 1 >= close && in_letter_class(byte, (unsigned char)*close)) return !negated;
            at += 2;
        } else if (at + 2 < close && at[1] == '-') {
            if ((unsigned char)at[0] <= byte && byte <= (unsigned char)at[2]) return !negated;
            at += 3;
        } else {
            if ((unsigned char)*at == byte) return !negated;
            at++;
        }
    }
    return negated;
}

static inline bool matches_one(matcher *m, const char *at, const char *class, const char *end) {
    if (at >= m->subject_end) return false;
    unsigned char byte = (unsigned char)*at;
    switch (*class) {
        case '.': return true;
        case '%': return in_letter_class(byte, (unsigned char)class[1]);
        case '[': return in_set(byte, class, end - 1);
        default: return (unsigned char)*class == byte;
    }
}

// As many as possible, then fewer until the rest matches.
static const char *match_most(matcher *m, const char *at, const char *class, const char *end) {
    ptrdiff_t count = 0;
    while (matches_one(m, at + count, class, end)) {
        count++;
        count_step(m);
    }
    for (; count >= 0; count--) {
        const char *found = match_here(m, at + count, end + 1);
        if (found) return found;
    }
    return NULL;
}

// As few as possible, then more until the rest matches.
static const char *match_fewest(matcher *m, const char *at, const char *class, const char *end) {
    for (;; at++) {
        const char *found = match_here(m, at, end + 1);
        if (found) return found;
        if (!matches_one(m, at, class, end)) return NULL;
    }
}

static const char *match_balance(matcher *m, const char *at, const char *pair) {
    if (pair >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    if (at >= m->subject_end || *at != pair[0]) return NULL;
    for (ptrdiff_t open = 1; ++at < m->subject_end;) {
        count_step(m);
        if (*at == pair[1]) {
            if (--open == 0) return at + 1;
        } else if (*at == pair[0]) {
            open++;
        }
    }
    return NULL;
}

static const char *match_capture_start(matcher *m, const char *at, const char *pattern, ptrdiff_t length) {
    if (m->count >= PATTERN_CAPTURES) luaL_error(m->L, "too many captures");
    m->captures[m->count].start = at;
    m->captures[m->count].length = length;
    m->count++;
    const char *found = match_here(m, at, pattern);
    if (!found) m->count--;
    return found;
}

static const char *match_capture_end(matcher *m, const char *at, const char *pattern) {
    int open = m->count - 1;
    while (open >= 0 && m->captures[open].length != CAPTURE_OPEN) open--;
    if (open < 0) luaL_error(m->L, "invalid pattern capture");
    m->captures[open].length = at - m->captures[open].start;
    const char *found = match_here(m, at, pattern);
    if (!found) m->captures[open].length = CAPTURE_OPEN;
    return found;
}

static const char *match_reference(matcher *m, const char *at, unsigned char digit) {
    int index = digit - '1';
    if (index < 0 || index >= m->count || m->captures[index].length == CAPTURE_OPEN) {
        luaL_error(m->L, "invalid capture index %%%d", index + 1);
    }
    ptrdiff_t length = m->captures[index].length;
    if (length < 0 || m->subject_end - at < length) return NULL;
    m->steps += (unsigned)(length / 16 % STEPS_A_CHARGE);
    return memcmp(m->captures[index].start, at, (size_t)length) == 0 ? at + length : NULL;
}

// Frontier: the byte before is outside the set and this one inside; both ends of the subject count as a zero byte.
static const char *match_frontier(matcher *m, const char *at, const char *set) {
    if (set >= m->pattern_end || *set != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    const char *end = end_of_class(m, set);
    unsigned char before = at == m->subject ? 0 : (unsigned char)at[-1];
    unsigned char here = at == m->subject_end ? 0 : (unsigned char)*at;
    return !in_set(before, set, end - 1) && in_set(here, set, end - 1) ? end : NULL;
}

enum { GO_ON, SETTLED };

// One item that is a class with its repetition. Moves both positions on, or settles the match.
static int match_class(matcher *m, const char **at, const char **pattern, const char **result) {
    const char *class = *pattern, *end = end_of_class(m, class);
    char repetition = end < m->pattern_end ? *end : '\0';
    bool one = matches_one(m, *at, class, end);
    switch (repetition) {
        case '?':
            if (one && (*result = match_here(m, *at + 1, end + 1))) return SETTLED;
            *pattern = end + 1;
            return GO_ON;
        case '*':
        case '-':
            // Without one match there is nothing to try in turn, and so no recursion.
            if (!one) {
                *pattern = end + 1;
                return GO_ON;
            }
            *result = repetition == '*' ? match_most(m, *at, class, end) : match_fewest(m, *at, class, end);
            return SETTLED;
        case '+': *result = one ? match_most(m, *at + 1, class, end) : NULL; return SETTLED;
        default:
            if (!one) return SETTLED;
            ++*at;
            *pattern = end;
            return GO_ON;
    }
}

// An item that starts with '%'; GO_ON with the pattern unmoved where it is an ordinary class.
static int match_escape(matcher *m, const char **at, const char **pattern) {
    const char *letter = *pattern + 1;
    if (letter >= m->pattern_end) return GO_ON;
    if (*letter == 'b') {
        *at = match_balance(m, *at, letter + 1);
        *pattern = letter + 3;
    } else if (*letter == 'f') {
        const char *end = match_frontier(m, *at, letter + 1);
        if (!end) return SETTLED;
        *pattern = end;
    } else if (is_digit((unsigned char)*letter)) {
        *at = match_reference(m, *at, (unsigned char)*letter);
        *pattern = letter + 1;
    }
    return *at ? GO_ON : SETTLED;
}

static const char *match_items(matcher *m, const char *at, const char *pattern) {
    while (pattern < m->pattern_end) {
        const char *result = NULL;
        count_step(m);
        switch (*pattern) {
            case '(':
                if (pattern + 1 < m->pattern_end && pattern[1] == ')') {
                    return match_capture_start(m, at, pattern + 2, CAPTURE_POSITION);
                }
                return match_capture_start(m, at, pattern + 1, CAPTURE_OPEN);
            case ')': return match_capture_end(m, at, pattern + 1);
            case '$':
                if (pattern + 1 == m->pattern_end) return at == m->subject_end ? at : NULL;
                break;
            case '%': {
                const char *before = pattern;
                if (match_escape(m, &at, &pattern) == SETTLED) return NULL;
                if (pattern != before) continue;
                break;
            }
            default: break;
        }
        if (match_class(m, &at, &pattern, &result) == SETTLED) return result;
    }
    return at;
}

static const char *match_here(matcher *m, const char *at, const char *pattern) {
    if (m->depth++ >= MAX_DEPTH) luaL_error(m->L, "pattern too complex");
    count_step(m);
    const char *found = match_items(m, at, pattern);
    m->depth--;
    return found;
}

static bool check_capture(matcher *m, int index) {
    if (index < m->count) {
        if (m->captures[index].length == CAPTURE_OPEN) luaL_error(m->L, "unfinished capture");
        return true;
    }
    if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
    return false;
}

const char *pattern_capture(matcher *m, int index, const char *start, const char *end, size_t *length) {
    if (!check_capture(m, index)) {
        *length = (size_t)(end - start);
        return start;
    }
    if (m->captures[index].length == CAPTURE_POSITION) return NULL;
    *length = (size_t)m->captures[index].length;
    return m->captures[index].start;
}

void pattern_push_capture(matcher *m, int index, const char *start, const char *end) {
    size_t length;
    const char *bytes = pattern_capture(m, index, start, end, &length);
    if (bytes) lua_pushlstring(m->L, bytes, length);
    else lua_pushinteger(m->L, m->captures[index].start - m->subject + 1);
}

int pattern_push_captures(matcher *m, const char *start, const char *end) {
    int count = m->count == 0 && start ? 1 : m->count;
    luaL_checkstack(m->L, count, "too many captures");
    for (int index = 0; index < count; index++) pattern_push_capture(m, index, start, end);
    return count;
}
