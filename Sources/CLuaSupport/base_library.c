// The base functions that scripts get.
#include <limits.h>
#include <string.h>

#include "internal.h"

static int base_assert(lua_State *L) {
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    luaL_checkany(L, 1);
    if (lua_gettop(L) == 1) return luaL_error(L, "%s", "assertion failed!");
    lua_settop(L, 2);
    return lua_error(L);
}

static int base_error(lua_State *L) {
    int level = (int)luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
        luaL_where(L, level);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int next_index(lua_State *L) {
    lua_Integer index = luaL_checkinteger(L, 2);
    index = (lua_Integer)((lua_Unsigned)index + 1);
    lua_pushinteger(L, index);
    return lua_geti(L, 1, index) == LUA_TNIL ? 1 : 2;
}

// As next_index for one read-only view, without the detour over its metatable.
static int next_index_behind(lua_State *L) {
    if (lua_topointer(L, 1) != lua_touserdata(L, lua_upvalueindex(2))) return next_index(L);
    lua_Integer index = luaL_checkinteger(L, 2);
    index = (lua_Integer)((lua_Unsigned)index + 1);
    lua_pushinteger(L, index);
    return lua_rawgeti(L, lua_upvalueindex(1), index) == LUA_TNIL ? 1 : 2;
}

// From so many entries on, a function of its own is worth its making.
#define LONG_VIEW 8

static int base_ipairs(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushvalue(L, 1);
    if (dlua_see_through(L, -1) && lua_rawlen(L, -1) >= LONG_VIEW) {
        lua_pushlightuserdata(L, (void *)lua_topointer(L, 1));
        lua_pushcclosure(L, next_index_behind, 2);
        lua_pushvalue(L, 1);
        lua_pushinteger(L, 0);
        return 3;
    }
    lua_pushcfunction(L, next_index);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

static int after_call(lua_State *L, int status, lua_KContext skipped) {
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skipped;
    dlua_pass_trip(L, status);
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
}

static int base_pcall(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, after_call);
    return after_call(L, status, 0);
}

// Stands before the script's handler: a limit's error must reach no script code, which would run with hooks off.
static int guarded_handler(lua_State *L) {
    dlua *state = dlua_of(L);
    if (state->trip || dlua_expired(state)) return 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, 1);
    return 1;
}

static int base_xpcall(lua_State *L) {
    int count = lua_gettop(L);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, guarded_handler, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);
    int status = lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, after_call);
    return after_call(L, status, 2);
}

static int base_rawequal(lua_State *L) {
    luaL_checkany(L, 1);
    luaL_checkany(L, 2);
    lua_pushboolean(L, lua_rawequal(L, 1, 2));
    return 1;
}

static int base_rawlen(lua_State *L) {
    int type = lua_type(L, 1);
    luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1, "table or string");
    dlua_see_through(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
    return 1;
}

static int base_rawget(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    lua_settop(L, 2);
    dlua_see_through(L, 1);
    lua_rawget(L, 1);
    return 1;
}

static int base_rawset(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    luaL_checkany(L, 3);
    lua_settop(L, 3);
    dlua_check_writable(L, 1);
    if (dlua_is_reserved(L, 2)) return dlua_refuse_reserved(L, 2);
    lua_rawset(L, 1);
    return 1;
}

static int base_select(lua_State *L) {
    int count = lua_gettop(L);
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, count - 1);
        return 1;
    }
    lua_Integer from = luaL_checkinteger(L, 1);
    if (from < 0) from = count + from;
    else if (from > count) from = count;
    luaL_argcheck(L, from >= 1, 1, "index out of range");
    return count - (int)from;
}

static int base_getmetatable(lua_State *L) {
    luaL_checkany(L, 1);
    // That of nil and null serves comparisons only and is none of a script's business.
    if (lua_isnil(L, 1) || dlua_is_null(L, 1) || !lua_getmetatable(L, 1) || dlua_is_guard(L, -1)) {
        lua_pushnil(L);
        return 1;
    }
    luaL_getmetafield(L, 1, "__metatable");
    return 1;
}

static void refuse_metamethod(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    if (lua_rawget(L, 2) != LUA_TNIL) luaL_error(L, "metamethod '%s' is not offered", name);
    lua_pop(L, 1);
}

static int base_setmetatable(lua_State *L) {
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
    if (type == LUA_TTABLE) {
        refuse_metamethod(L, "__gc");
        refuse_metamethod(L, "__mode");
    }
    lua_settop(L, 2);
    if (type == LUA_TTABLE) dlua_guard_metatable(L, 2);
    if (dlua_is_guarded(L, 1)) dlua_replace_guard(L, 1, 2);
    else lua_setmetatable(L, 1);
    lua_settop(L, 1);
    return 1;
}

static int digit_value(unsigned char byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'z') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'Z') return byte - 'A' + 10;
    return INT_MAX;
}

static bool parse_integer(const char *text, size_t length, int base, lua_Integer *result) {
    static const char blanks[] = " \f\n\r\t\v";
    size_t at = 0;
    while (at < length && text[at] && strchr(blanks, text[at])) at++;
    bool negative = at < length && text[at] == '-';
    if (at < length && (text[at] == '-' || text[at] == '+')) at++;
    lua_Unsigned value = 0;
    size_t first = at;
    for (; at < length && digit_value((unsigned char)text[at]) < base; at++) {
        value = value * (lua_Unsigned)base + (lua_Unsigned)digit_value((unsigned char)text[at]);
    }
    if (at == first) return false;
    while (at < length && text[at] && strchr(blanks, text[at])) at++;
    *result = (lua_Integer)(negative ? 0u - value : value);
    return at == length;
}

static int base_tonumber(lua_State *L) {
    size_t length;
    if (lua_isnoneornil(L, 2)) {
        if (lua_type(L, 1) == LUA_TNUMBER) {
            lua_settop(L, 1);
            return 1;
        }
        luaL_checkany(L, 1);
        const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
        if (text && lua_stringtonumber(L, text) == length + 1) return 1;
    } else {
        lua_Integer base = luaL_checkinteger(L, 2), value;
        luaL_checktype(L, 1, LUA_TSTRING);
        const char *text = lua_tolstring(L, 1, &length);
        luaL_argcheck(L, base >= 2 && base <= 36, 2, "base out of range");
        dlua_charge(L, dlua_of(L), length / 16);
        if (parse_integer(text, length, (int)base, &value)) {
            lua_pushinteger(L, value);
            return 1;
        }
    }
    lua_pushnil(L);
    return 1;
}

static int base_tostring(lua_State *L) {
    luaL_checkany(L, 1);
    dlua_to_text(L, 1, NULL);
    return 1;
}

static int base_type(lua_State *L) {
    int type = lua_type(L, 1);
    luaL_argcheck(L, type != LUA_TNONE, 1, "value expected");
    lua_pushstring(L, type == LUA_TLIGHTUSERDATA ? "null" : lua_typename(L, type));
    return 1;
}

int dlua_drop(lua_State *L) {
    luaL_checktype(L, 1, LUA_TSTRING);
    lua_settop(L, 1);
    luaL_argcheck(L, lua_rawlen(L, 1) > 0, 1, "a reason expected");
    lua_newuserdatauv(L, 0, 1);
    lua_pushvalue(L, 1);
    lua_setiuservalue(L, -2, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->drop_metatable);
    lua_setmetatable(L, -2);
    return 1;
}

bool dlua_push_drop_reason(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return false;
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->drop_metatable);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    if (same) lua_getiuservalue(L, index, 1);
    return same;
}

void dlua_add_base(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"assert", base_assert}, {"drop", dlua_drop}, {"error", base_error},
        {"getmetatable", base_getmetatable}, {"ipairs", base_ipairs}, {"load", dlua_load},
        {"next", dlua_next}, {"pairs", dlua_pairs}, {"pcall", base_pcall},
        {"rawequal", base_rawequal}, {"rawget", base_rawget}, {"rawlen", base_rawlen},
        {"rawset", base_rawset}, {"select", base_select}, {"setmetatable", base_setmetatable},
        {"tonumber", base_tonumber}, {"tostring", base_tostring}, {"type", base_type},
        {"xpcall", base_xpcall}, {NULL, NULL},
    };
    luaL_setfuncs(L, functions, 0);
    lua_pushliteral(L, "Lua 5.4");
    lua_setfield(L, -2, "_VERSION");
}
