// What Lua lacks: null, a value that stands for "known to be nothing" and may stand in tables; lists, tables that are a
// list even when empty; and an order that absent values do not break.
#include <string.h>

#include "internal.h"

// Its address is the value. A light userdata is equal to itself in every state and needs no memory.
static char null_value;

void dlua_push_null(lua_State *L) { lua_pushlightuserdata(L, &null_value); }

bool dlua_is_null(lua_State *L, int index) {
    return lua_type(L, index) == LUA_TLIGHTUSERDATA && lua_touserdata(L, index) == &null_value;
}

static int null_tostring(lua_State *L) {
    lua_pushliteral(L, "null");
    return 1;
}

static bool is_absent(lua_State *L, int index) { return lua_isnil(L, index) || dlua_is_null(L, index); }

static const char *name_of(lua_State *L, int index) {
    if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) return lua_tostring(L, -1);
    return luaL_typename(L, index);
}

// Nothing is certainly before or after what is absent: with an object of the host, or with another absent value, the
// answer is no. With anything else the comparison is a mistake, told in Lua's own words.
static int compare_absent(lua_State *L) {
    lua_settop(L, 2);
    bool left = is_absent(L, 1), right = is_absent(L, 2);
    if ((left && right) || dlua_is_object(L, left ? 2 : 1)) {
        lua_pushboolean(L, 0);
        return 1;
    }
    const char *first = name_of(L, 1), *second = name_of(L, 2);
    if (strcmp(first, second) == 0) return luaL_error(L, "attempt to compare two %s values", first);
    return luaL_error(L, "attempt to compare %s with %s", first, second);
}

static void push_absent_metatable(lua_State *L) {
    lua_createtable(L, 0, 5);
    lua_pushcfunction(L, compare_absent);
    lua_setfield(L, -2, "__lt");
    lua_pushcfunction(L, compare_absent);
    lua_setfield(L, -2, "__le");
}

static void set_absent_metatables(lua_State *L) {
    lua_pushnil(L);
    push_absent_metatable(L);
    lua_setmetatable(L, -2);
    dlua_push_null(L);
    push_absent_metatable(L);
    lua_pushcfunction(L, null_tostring);
    lua_setfield(L, -2, "__tostring");
    lua_pushliteral(L, "null");
    lua_setfield(L, -2, "__name");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 2);
}

void dlua_mark_list(lua_State *L) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->list_metatable);
    lua_setmetatable(L, -2);
}

bool dlua_is_list(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->list_metatable);
    bool same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return same;
}

void dlua_check_list(lua_State *L, int keys, lua_Integer others) {
    if (others == 0) return;
    lua_rawgeti(L, keys, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
        luaL_error(L, "a list has no names: found '%s' (use a plain table)", lua_tostring(L, -1));
    }
    luaL_error(L, "a list has no gaps: found a value at %s (write null where there is none)", luaL_tolstring(L, -1, NULL));
}

// Always a copy, so that it also makes something to change of what is read-only.
static int base_list(lua_State *L) {
    if (lua_gettop(L) == 0) lua_newtable(L);
    if (lua_gettop(L) > 1 || lua_type(L, 1) != LUA_TTABLE) {
        return luaL_error(L, "list takes one table: list{ 1, 2, 3 }");
    }
    dlua_see_through(L, 1);
    lua_Integer others;
    lua_Integer length = dlua_push_ordered_keys(L, 1, &others);
    dlua_check_list(L, 2, others);
    dlua_charge(L, dlua_of(L), (size_t)length);
    lua_createtable(L, length < INT32_MAX ? (int)length : 0, 0);
    for (lua_Integer at = 1; at <= length; at++) {
        lua_rawgeti(L, 1, at);
        lua_rawseti(L, -2, at);
    }
    dlua_mark_list(L);
    return 1;
}

void dlua_add_values(lua_State *L, dlua *state) {
    lua_createtable(L, 0, 2);
    lua_pushliteral(L, "list");
    lua_setfield(L, -2, "__name");
    lua_pushliteral(L, "list");
    lua_setfield(L, -2, "__metatable");
    state->list_metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    set_absent_metatables(L);
    lua_pushcfunction(L, base_list);
    lua_setfield(L, -2, "list");
    dlua_push_null(L);
    lua_setfield(L, -2, "null");
}
