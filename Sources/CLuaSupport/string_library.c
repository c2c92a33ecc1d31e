// The string functions that neither search nor format, and the arithmetic of strings that look like numbers.
#include <limits.h>
#include <string.h>

#include "bytes.h"
#include "internal.h"

static size_t first_of(lua_Integer position, size_t length) {
    if (position > 0) return (size_t)position;
    if (position == 0 || position < -(lua_Integer)length) return 1;
    return length + (size_t)(position + 1);
}

static size_t last_of(lua_Integer position, size_t length) {
    if (position > (lua_Integer)length) return length;
    if (position >= 0) return (size_t)position;
    return position < -(lua_Integer)length ? 0 : length + (size_t)(position + 1);
}

static int string_byte(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer start = luaL_optinteger(L, 2, 1);
    size_t first = first_of(start, length);
    size_t last = last_of(luaL_optinteger(L, 3, (lua_Integer)first), length);
    if (first > last) return 0;
    if (last - first >= INT_MAX) return luaL_error(L, "string slice too long");
    int count = (int)(last - first) + 1;
    luaL_checkstack(L, count, "string slice too long");
    for (int at = 0; at < count; at++) lua_pushinteger(L, (unsigned char)text[first - 1 + (size_t)at]);
    return count;
}

static int string_char(lua_State *L) {
    int count = lua_gettop(L);
    luaL_Buffer buffer;
    char *room = luaL_buffinitsize(L, &buffer, (size_t)count);
    for (int at = 1; at <= count; at++) {
        lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, at);
        luaL_argcheck(L, code <= UCHAR_MAX, at, "value out of range");
        room[at - 1] = (char)code;
    }
    luaL_pushresultsize(&buffer, (size_t)count);
    return 1;
}

static int string_len(lua_State *L) {
    size_t length;
    luaL_checklstring(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

static int map_bytes(lua_State *L, unsigned char (*map)(unsigned char)) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    dlua_charge(L, dlua_of(L), length / 16);
    luaL_Buffer buffer;
    char *room = luaL_buffinitsize(L, &buffer, length);
    for (size_t at = 0; at < length; at++) room[at] = (char)map((unsigned char)text[at]);
    luaL_pushresultsize(&buffer, length);
    return 1;
}

static int string_lower(lua_State *L) { return map_bytes(L, to_lower); }
static int string_upper(lua_State *L) { return map_bytes(L, to_upper); }

static int string_reverse(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    dlua_charge(L, dlua_of(L), length / 16);
    luaL_Buffer buffer;
    char *room = luaL_buffinitsize(L, &buffer, length);
    for (size_t at = 0; at < length; at++) room[at] = text[length - 1 - at];
    luaL_pushresultsize(&buffer, length);
    return 1;
}

static int string_sub(lua_State *L) {
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    size_t first = first_of(luaL_checkinteger(L, 2), length);
    size_t last = last_of(luaL_optinteger(L, 3, -1), length);
    if (first > last) lua_pushliteral(L, "");
    else lua_pushlstring(L, text + first - 1, last - first + 1);
    return 1;
}

// Fills by doubling, so that a short text repeated often costs as little as a long one.
static void fill(char *room, size_t total, const char *unit, size_t width) {
    size_t done = width < total ? width : total;
    memcpy(room, unit, done);
    while (done < total) {
        size_t part = done < total - done ? done : total - done;
        memcpy(room + done, room, part);
        done += part;
    }
}

static int string_rep(lua_State *L) {
    size_t length, gap;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer times = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &gap);
    if (times <= 0 || length + gap == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if (length + gap < length || length + gap >= (size_t)INT64_MAX / (size_t)times) {
        return luaL_error(L, "resulting string too large");
    }
    size_t total = (size_t)times * length + (size_t)(times - 1) * gap;
    dlua_charge(L, dlua_of(L), total / 64);
    luaL_Buffer unit, buffer;
    luaL_buffinitsize(L, &unit, length + gap);
    luaL_addlstring(&unit, text, length);
    luaL_addlstring(&unit, separator, gap);
    luaL_pushresult(&unit);
    const char *bytes = lua_tostring(L, -1);
    char *room = luaL_buffinitsize(L, &buffer, total);
    fill(room, total, bytes, length + gap);
    luaL_pushresultsize(&buffer, total);
    return 1;
}

static bool push_as_number(lua_State *L, int index) {
    if (lua_type(L, index) == LUA_TNUMBER) {
        lua_pushvalue(L, index);
        return true;
    }
    size_t length;
    const char *text = lua_tolstring(L, index, &length);
    return text && lua_stringtonumber(L, text) == length + 1;
}

// The other operand may know how; a string never does.
static int try_other(lua_State *L, const char *event) {
    lua_settop(L, 2);
    if (lua_type(L, 2) == LUA_TSTRING || !luaL_getmetafield(L, 2, event)) {
        const char *left = luaL_typename(L, 1), *right = luaL_typename(L, 2);
        return luaL_error(L, "attempt to %s a '%s' with a '%s'", event + 2, left, right);
    }
    lua_insert(L, 1);
    lua_call(L, 2, 1);
    return 1;
}

static int calculate(lua_State *L, int operation, const char *event) {
    lua_settop(L, 2);
    if (!push_as_number(L, 1) || !push_as_number(L, 2)) return try_other(L, event);
    lua_arith(L, operation);
    return 1;
}

static int string_add(lua_State *L) { return calculate(L, LUA_OPADD, "__add"); }
static int string_subtract(lua_State *L) { return calculate(L, LUA_OPSUB, "__sub"); }
static int string_multiply(lua_State *L) { return calculate(L, LUA_OPMUL, "__mul"); }
static int string_modulo(lua_State *L) { return calculate(L, LUA_OPMOD, "__mod"); }
static int string_power(lua_State *L) { return calculate(L, LUA_OPPOW, "__pow"); }
static int string_divide(lua_State *L) { return calculate(L, LUA_OPDIV, "__div"); }
static int string_divide_whole(lua_State *L) { return calculate(L, LUA_OPIDIV, "__idiv"); }
static int string_negate(lua_State *L) { return calculate(L, LUA_OPUNM, "__unm"); }

void dlua_add_string(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"byte", string_byte}, {"char", string_char}, {"find", dlua_string_find},
        {"format", dlua_string_format}, {"gmatch", dlua_string_gmatch}, {"gsub", dlua_string_gsub},
        {"len", string_len}, {"lower", string_lower}, {"match", dlua_string_match},
        {"pack", dlua_string_pack}, {"packsize", dlua_string_packsize}, {"rep", string_rep},
        {"reverse", string_reverse}, {"sub", string_sub}, {"unpack", dlua_string_unpack},
        {"upper", string_upper}, {NULL, NULL},
    };
    static const luaL_Reg arithmetic[] = {
        {"__add", string_add}, {"__sub", string_subtract}, {"__mul", string_multiply},
        {"__mod", string_modulo}, {"__pow", string_power}, {"__div", string_divide},
        {"__idiv", string_divide_whole}, {"__unm", string_negate}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_pushliteral(L, "");
    luaL_newlib(L, arithmetic);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_setfield(L, -2, "string");
}
