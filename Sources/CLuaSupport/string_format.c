// string.format without %p: it would show addresses.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bytes.h"
#include "internal.h"

#define LONGEST_SPECIFICATION 22

typedef struct {
    char text[LONGEST_SPECIFICATION + 8];  // room for the length modifier
    size_t length;                         // without the conversion letter
    char letter;
} specification;

static const char *skip_two_digits(const char *at) {
    for (int count = 0; count < 2 && is_digit((unsigned char)*at); count++) at++;
    return at;
}

// '%', flags out of those allowed, up to two digits of width and of precision.
static void check_specification(lua_State *L, const specification *s, const char *flags, bool precision) {
    const char *at = s->text + 1;
    at += strspn(at, flags);
    if (*at != '0') {
        at = skip_two_digits(at);
        if (*at == '.' && precision) at = skip_two_digits(at + 1);
    }
    if (!is_letter((unsigned char)*at)) luaL_error(L, "invalid conversion specification: '%s'", s->text);
}

static const char *read_specification(lua_State *L, const char *at, specification *s) {
    size_t width = strspn(at, "-+ #0123456789.");
    if (width + 1 >= LONGEST_SPECIFICATION) luaL_error(L, "invalid format string to 'format'");
    s->text[0] = '%';
    memcpy(s->text + 1, at, width + 1);
    s->text[width + 2] = '\0';
    s->length = width + 1;
    s->letter = at[width];
    return at + width + 1;
}

// Integers are written as long long.
static void widen(specification *s) {
    memcpy(s->text + s->length, "ll", 2);
    s->text[s->length + 2] = s->letter;
    s->text[s->length + 3] = '\0';
}

static void add_integer(lua_State *L, luaL_Buffer *buffer, int argument, specification *s, const char *flags) {
    lua_Integer value = luaL_checkinteger(L, argument);
    check_specification(L, s, flags, true);
    widen(s);
    char *room = luaL_prepbuffsize(buffer, 160);
    luaL_addsize(buffer, (size_t)snprintf(room, 160, s->text, (long long)value));
}

static void add_float(lua_State *L, luaL_Buffer *buffer, int argument, specification *s) {
    size_t most = s->letter == 'f' ? 110 + DBL_MAX_10_EXP : 160;
    lua_Number value = luaL_checknumber(L, argument);
    check_specification(L, s, "-+ #0", true);
    char *room = luaL_prepbuffsize(buffer, most);
    luaL_addsize(buffer, (size_t)snprintf(room, most, s->text, value));
}

static void add_character(lua_State *L, luaL_Buffer *buffer, int argument, specification *s) {
    int value = (int)luaL_checkinteger(L, argument);
    check_specification(L, s, "-", false);
    char *room = luaL_prepbuffsize(buffer, 128);
    luaL_addsize(buffer, (size_t)snprintf(room, 128, s->text, value));
}

static void add_text(lua_State *L, luaL_Buffer *buffer, int argument, specification *s) {
    size_t length;
    const char *text = dlua_to_text(L, argument, &length);
    if (s->length == 1) {
        luaL_addvalue(buffer);
        return;
    }
    luaL_argcheck(L, length == strlen(text), argument, "string contains zeros");
    check_specification(L, s, "-", true);
    if (!strchr(s->text, '.') && length >= 100) {
        luaL_addvalue(buffer);
        return;
    }
    char *room = luaL_prepbuffsize(buffer, 256);
    luaL_addsize(buffer, (size_t)snprintf(room, 256, s->text, text));
    lua_pop(L, 1);
}

static void add_quoted_text(luaL_Buffer *buffer, const char *text, size_t length) {
    luaL_addchar(buffer, '"');
    for (size_t at = 0; at < length; at++) {
        unsigned char byte = (unsigned char)text[at];
        if (byte == '"' || byte == '\\' || byte == '\n') {
            luaL_addchar(buffer, '\\');
            luaL_addchar(buffer, (char)byte);
        } else if (is_control(byte)) {
            char escape[8];
            bool digit_follows = at + 1 < length && is_digit((unsigned char)text[at + 1]);
            snprintf(escape, sizeof escape, digit_follows ? "\\%03d" : "\\%d", byte);
            luaL_addstring(buffer, escape);
        } else {
            luaL_addchar(buffer, (char)byte);
        }
    }
    luaL_addchar(buffer, '"');
}

static void add_quoted_number(lua_State *L, luaL_Buffer *buffer, int argument) {
    char room[64];
    if (lua_isinteger(L, argument)) {
        lua_Integer value = lua_tointeger(L, argument);
        snprintf(room, sizeof room, value == LUA_MININTEGER ? "0x%llx" : "%lld", (long long)value);
    } else {
        lua_Number value = lua_tonumber(L, argument);
        if (isinf(value)) snprintf(room, sizeof room, "%s", value > 0 ? "1e9999" : "-1e9999");
        else if (isnan(value)) snprintf(room, sizeof room, "(0/0)");
        else snprintf(room, sizeof room, "%a", value);
    }
    luaL_addstring(buffer, room);
}

static void add_quoted(lua_State *L, luaL_Buffer *buffer, int argument) {
    size_t length;
    const char *text;
    switch (lua_type(L, argument)) {
        case LUA_TSTRING:
            text = lua_tolstring(L, argument, &length);
            dlua_charge(L, dlua_of(L), length / 8);
            add_quoted_text(buffer, text, length);
            break;
        case LUA_TNUMBER: add_quoted_number(L, buffer, argument); break;
        case LUA_TNIL: luaL_addstring(buffer, "nil"); break;
        case LUA_TBOOLEAN: luaL_addstring(buffer, lua_toboolean(L, argument) ? "true" : "false"); break;
        default: luaL_argerror(L, argument, "value has no literal form");
    }
}

static void add_conversion(lua_State *L, luaL_Buffer *buffer, int argument, specification *s) {
    switch (s->letter) {
        case 'c': add_character(L, buffer, argument, s); break;
        case 'd':
        case 'i': add_integer(L, buffer, argument, s, "-+ 0"); break;
        case 'u': add_integer(L, buffer, argument, s, "-0"); break;
        case 'o':
        case 'x':
        case 'X': add_integer(L, buffer, argument, s, "-#0"); break;
        case 'a':
        case 'A':
        case 'e':
        case 'E':
        case 'f':
        case 'g':
        case 'G': add_float(L, buffer, argument, s); break;
        case 'q':
            if (s->length != 1) luaL_error(L, "specifier '%%q' cannot have modifiers");
            add_quoted(L, buffer, argument);
            break;
        case 's': add_text(L, buffer, argument, s); break;
        default: luaL_error(L, "invalid conversion '%s' to 'format'", s->text);
    }
}

int dlua_string_format(lua_State *L) {
    int top = lua_gettop(L), argument = 1;
    size_t length;
    const char *at = luaL_checklstring(L, 1, &length), *end = at + length;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    dlua_charge(L, dlua_of(L), length / 8);
    while (at < end) {
        if (*at != '%') {
            luaL_addchar(&buffer, *at++);
        } else if (*++at == '%') {
            luaL_addchar(&buffer, *at++);
        } else {
            specification s;
            if (++argument > top) return luaL_argerror(L, argument, "no value");
            at = read_specification(L, at, &s);
            add_conversion(L, &buffer, argument, &s);
        }
    }
    luaL_pushresult(&buffer);
    return 1;
}
