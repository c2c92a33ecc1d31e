// UTF-8, always checked: 5.4.4's own `codes` lets stray continuation bytes through.
#include <limits.h>
#include <string.h>

#include "internal.h"

#define LARGEST_CODE 0x7FFFFFFFu
#define INVALID "invalid UTF-8 code"

static bool is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

// Decodes one sequence; gives its end, or NULL. The byte behind a Lua string is zero, so reading one ahead is safe.
static const char *decode(const char *at, uint32_t *code, bool strict) {
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
    unsigned char first = (unsigned char)*at;
    if (first < 0x80) {
        *code = first;
        return at + 1;
    }
    if (first < 0xC0 || first >= 0xFE) return NULL;
    int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : first < 0xFC ? 4 : 5;
    uint32_t value = first & (0x3Fu >> more);
    for (int index = 1; index <= more; index++) {
        if (!is_continuation(at[index])) return NULL;
        value = value << 6 | ((unsigned char)at[index] & 0x3Fu);
    }
    if (value < least[more]) return NULL;
    if (strict && (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))) return NULL;
    *code = value;
    return at + more + 1;
}

// Negative positions count from the end; one before the start is 0.
static lua_Integer absolute(lua_Integer position, size_t length) {
    if (position >= 0) return position;
    return 0u - (size_t)position > length ? 0 : (lua_Integer)length + position + 1;
}

static int utf8_len(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer first = absolute(luaL_optinteger(L, 2, 1), length);
    lua_Integer last = absolute(luaL_optinteger(L, 3, -1), length);
    bool lax = lua_toboolean(L, 4);
    luaL_argcheck(L, first >= 1 && first - 1 <= (lua_Integer)length, 2, "initial position out of bounds");
    luaL_argcheck(L, last - 1 < (lua_Integer)length, 3, "final position out of bounds");
    dlua_charge(L, dlua_of(L), length / 16);
    lua_Integer count = 0;
    for (lua_Integer at = first - 1; at < last; count++) {
        uint32_t code;
        const char *end = decode(text + at, &code, !lax);
        if (!end) {
            lua_pushnil(L);
            lua_pushinteger(L, at + 1);
            return 2;
        }
        at = end - text;
    }
    lua_pushinteger(L, count);
    return 1;
}

static int utf8_codepoint(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer first = absolute(luaL_optinteger(L, 2, 1), length);
    lua_Integer last = absolute(luaL_optinteger(L, 3, first), length);
    bool lax = lua_toboolean(L, 4);
    luaL_argcheck(L, first >= 1, 2, "out of bounds");
    luaL_argcheck(L, last <= (lua_Integer)length, 3, "out of bounds");
    if (first > last) return 0;
    if (last - first >= INT_MAX) return luaL_error(L, "string slice too long");
    dlua_charge(L, dlua_of(L), (size_t)(last - first));
    luaL_checkstack(L, (int)(last - first) + 1, "string slice too long");
    int count = 0;
    for (const char *at = text + first - 1; at < text + last; count++) {
        uint32_t code;
        at = decode(at, &code, !lax);
        if (!at) return luaL_error(L, INVALID);
        lua_pushinteger(L, code);
    }
    return count;
}

static void push_encoded(lua_State *L, int argument) {
    lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, argument);
    luaL_argcheck(L, code <= LARGEST_CODE, argument, "value out of range");
    lua_pushfstring(L, "%U", (long)code);
}

static int utf8_char(lua_State *L) {
    int count = lua_gettop(L);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (int at = 1; at <= count; at++) {
        push_encoded(L, at);
        luaL_addvalue(&buffer);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int utf8_offset(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer wanted = luaL_checkinteger(L, 2);
    lua_Integer end = (lua_Integer)length;
    lua_Integer at = absolute(luaL_optinteger(L, 3, wanted >= 0 ? 1 : end + 1), length) - 1;
    luaL_argcheck(L, at >= 0 && at <= end, 3, "position out of bounds");
    dlua_charge(L, dlua_of(L), length / 16);
    if (wanted == 0) {
        while (at > 0 && is_continuation(text[at])) at--;
        lua_pushinteger(L, at + 1);
        return 1;
    }
    if (is_continuation(text[at])) return luaL_error(L, "initial position is a continuation byte");
    for (; wanted < 0 && at > 0; wanted++) {
        do {
            at--;
        } while (at > 0 && is_continuation(text[at]));
    }
    for (; wanted > 1 && at < end; wanted--) {
        do {
            at++;
        } while (is_continuation(text[at]));
    }
    if (wanted == 0 || wanted == 1) lua_pushinteger(L, at + 1);
    else lua_pushnil(L);
    return 1;
}

static int next_code(lua_State *L, bool strict) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Unsigned at = (lua_Unsigned)lua_tointeger(L, 2);
    if (at > 0 && at <= length) {
        // Leave the sequence that starts at the position; the byte behind the string ends it.
        while (is_continuation(text[at])) at++;
    }
    if (at >= length) return 0;
    uint32_t code;
    const char *end = decode(text + at, &code, strict);
    if (!end || is_continuation(*end)) return luaL_error(L, INVALID);
    lua_pushinteger(L, (lua_Integer)at + 1);
    lua_pushinteger(L, code);
    return 2;
}

static int next_strict(lua_State *L) { return next_code(L, true); }
static int next_lax(lua_State *L) { return next_code(L, false); }

static int utf8_codes(lua_State *L) {
    bool lax = lua_toboolean(L, 2);
    const char *text = luaL_checkstring(L, 1);
    luaL_argcheck(L, !is_continuation(*text), 1, INVALID);
    lua_pushcfunction(L, lax ? next_lax : next_strict);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void dlua_add_utf8(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"char", utf8_char}, {"codepoint", utf8_codepoint}, {"codes", utf8_codes},
        {"len", utf8_len}, {"offset", utf8_offset}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_pushlstring(L, "[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
    lua_setfield(L, -2, "charpattern");
    lua_setfield(L, -2, "utf8");
}
