// string.find, match, gmatch, gsub.
#define _GNU_SOURCE
#include <string.h>

#include "bytes.h"
#include "pattern.h"

// A start position as the string functions take it: from 1, or from the end if negative; never below 1.
static size_t start_position(lua_Integer position, size_t length) {
    if (position > 0) return (size_t)position;
    if (position == 0 || position < -(lua_Integer)length) return 1;
    return length + (size_t)(position + 1);
}

static bool is_plain(const char *pattern, size_t length) {
    for (size_t at = 0; at < length; at++) {
        if (pattern[at] && strchr("^$*+?.([%-", pattern[at])) return false;
    }
    return true;
}

// memmem takes linear time whatever the texts.
static int find_plain(lua_State *L, const char *subject, size_t length, const char *pattern, size_t width, size_t from) {
    dlua_charge(L, dlua_of(L), length / 32 + 1);
    const char *found = memmem(subject + from, length - from, pattern, width);
    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, found - subject + 1);
    lua_pushinteger(L, found - subject + (lua_Integer)width);
    return 2;
}

static int search(lua_State *L, bool wants_position) {
    size_t length, width;
    const char *subject = luaL_checklstring(L, 1, &length);
    const char *pattern = luaL_checklstring(L, 2, &width);
    size_t from = start_position(luaL_optinteger(L, 3, 1), length) - 1;
    if (from > length) {
        lua_pushnil(L);
        return 1;
    }
    if (wants_position && (lua_toboolean(L, 4) || is_plain(pattern, width))) {
        return find_plain(L, subject, length, pattern, width, from);
    }
    matcher m;
    bool anchored = width > 0 && *pattern == '^';
    pattern_start(&m, L, subject, length, pattern + width);
    if (anchored) pattern++;
    const char *at = subject + from;
    do {
        const char *end = pattern_match(&m, at, pattern);
        if (!end) continue;
        if (!wants_position) return pattern_push_captures(&m, at, end);
        lua_pushinteger(L, at - subject + 1);
        lua_pushinteger(L, end - subject);
        return pattern_push_captures(&m, NULL, NULL) + 2;
    } while (at++ < m.subject_end && !anchored);
    dlua_charge(L, m.state, m.steps % 1024);
    lua_pushnil(L);
    return 1;
}

int dlua_string_find(lua_State *L) { return search(L, true); }
int dlua_string_match(lua_State *L) { return search(L, false); }

typedef struct {
    const char *at, *last, *pattern;
    matcher m;
} walk;

static int walk_on(lua_State *L) {
    walk *w = lua_touserdata(L, lua_upvalueindex(3));
    // The iterator may be called from another coroutine than it was made in.
    w->m.L = L;
    for (; w->at <= w->m.subject_end; w->at++) {
        const char *end = pattern_match(&w->m, w->at, w->pattern);
        if (!end || end == w->last) continue;
        const char *start = w->at;
        w->at = w->last = end;
        return pattern_push_captures(&w->m, start, end);
    }
    return 0;
}

int dlua_string_gmatch(lua_State *L) {
    size_t length, width;
    const char *subject = luaL_checklstring(L, 1, &length);
    const char *pattern = luaL_checklstring(L, 2, &width);
    size_t from = start_position(luaL_optinteger(L, 3, 1), length) - 1;
    lua_settop(L, 2);
    walk *w = lua_newuserdatauv(L, sizeof *w, 0);
    pattern_start(&w->m, L, subject, length, pattern + width);
    w->at = subject + (from > length ? length + 1 : from);
    w->last = NULL;
    w->pattern = pattern;
    lua_pushcclosure(L, walk_on, 3);
    return 1;
}

static void add_template(matcher *m, luaL_Buffer *buffer, const char *start, const char *end) {
    size_t length;
    const char *text = lua_tolstring(m->L, 3, &length), *stop = text + length;
    while (text < stop) {
        const char *escape = memchr(text, '%', (size_t)(stop - text));
        if (!escape) break;
        luaL_addlstring(buffer, text, (size_t)(escape - text));
        unsigned char letter = escape + 1 < stop ? (unsigned char)escape[1] : 0;
        text = escape + 2;
        if (letter == '%') {
            luaL_addchar(buffer, '%');
        } else if (letter == '0') {
            luaL_addlstring(buffer, start, (size_t)(end - start));
        } else if (is_digit(letter)) {
            size_t width;
            const char *bytes = pattern_capture(m, letter - '1', start, end, &width);
            if (bytes) {
                luaL_addlstring(buffer, bytes, width);
            } else {
                pattern_push_capture(m, letter - '1', start, end);
                luaL_tolstring(m->L, -1, NULL);
                lua_remove(m->L, -2);
                luaL_addvalue(buffer);
            }
        } else {
            luaL_error(m->L, "invalid use of '%%' in replacement string");
        }
    }
    if (text < stop) luaL_addlstring(buffer, text, (size_t)(stop - text));
}

// Adds what stands for one match; false where the match stays as it was.
static bool add_replacement(matcher *m, luaL_Buffer *buffer, const char *start, const char *end, int type) {
    lua_State *L = m->L;
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        int count = pattern_push_captures(m, start, end);
        lua_call(L, count, 1);
    } else if (type == LUA_TTABLE) {
        pattern_push_capture(m, 0, start, end);
        lua_gettable(L, 3);
    } else {
        add_template(m, buffer, start, end);
        return true;
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(buffer, start, (size_t)(end - start));
        return false;
    }
    if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    luaL_addvalue(buffer);
    return true;
}

int dlua_string_gsub(lua_State *L) {
    size_t length, width;
    const char *subject = luaL_checklstring(L, 1, &length);
    const char *pattern = luaL_checklstring(L, 2, &width);
    int type = lua_type(L, 3);
    lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
    bool known = type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE;
    luaL_argexpected(L, known, 3, "string/function/table");
    if (type == LUA_TNUMBER) lua_tolstring(L, 3, NULL);
    bool anchored = width > 0 && *pattern == '^', changed = false;
    matcher m;
    luaL_Buffer buffer;
    pattern_start(&m, L, subject, length, pattern + width);
    luaL_buffinit(L, &buffer);
    if (anchored) pattern++;
    const char *at = subject, *last = NULL;
    lua_Integer count = 0;
    while (count < most) {
        const char *end = pattern_match(&m, at, pattern);
        if (end && end != last) {
            count++;
            changed = add_replacement(&m, &buffer, at, end, type) || changed;
            at = last = end;
        } else if (at < m.subject_end) {
            luaL_addchar(&buffer, *at++);
        } else {
            break;
        }
        if (anchored) break;
    }
    dlua_charge(L, m.state, m.steps % 1024);
    if (changed) {
        luaL_addlstring(&buffer, at, (size_t)(m.subject_end - at));
        luaL_pushresult(&buffer);
    } else {
        lua_pushvalue(L, 1);
    }
    lua_pushinteger(L, count);
    return 2;
}
