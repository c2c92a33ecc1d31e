// The table functions. They work on raw elements and refuse a table whose metatable would have a say in that, so no
// single call can run script code per element; read-only views may be read.
#include <limits.h>
#include <string.h>

#include "internal.h"

static bool has_field(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    bool found = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 1);
    return found;
}

// A table as __index is the mark of a list with methods; its elements are its own.
static void check_metatable(lua_State *L, int index, bool writes) {
    if (!lua_getmetatable(L, index)) return;
    if (dlua_is_guard(L, -1)) {
        lua_pop(L, 1);
        return;
    }
    lua_pushliteral(L, "__index");
    bool computed = lua_rawget(L, -2) == LUA_TFUNCTION;
    lua_pop(L, 1);
    if (computed || has_field(L, "__len") || (writes && has_field(L, "__newindex"))) {
        luaL_argerror(L, index, "a table with metamethods cannot be used here");
    }
    lua_pop(L, 1);
}

static lua_Integer open_list(lua_State *L, int index, bool writes) {
    luaL_checktype(L, index, LUA_TTABLE);
    if (writes) dlua_check_writable(L, index);
    if (!dlua_see_through(L, index)) check_metatable(L, index, writes);
    return (lua_Integer)lua_rawlen(L, index);
}

static void charge(lua_State *L, lua_Integer steps) { dlua_charge(L, dlua_of(L), steps > 0 ? (size_t)steps : 0); }

static void check_time(lua_State *L, lua_Integer at) {
    if ((at & 1023) == 0) charge(L, 1024);
}

static int table_insert(lua_State *L) {
    lua_Integer length = open_list(L, 1, true), position;
    switch (lua_gettop(L)) {
        case 2: position = length + 1; break;
        case 3:
            position = luaL_checkinteger(L, 2);
            luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)length + 1u, 2, "position out of bounds");
            for (lua_Integer at = length + 1; at > position; at--) {
                check_time(L, at);
                lua_rawgeti(L, 1, at - 1);
                lua_rawseti(L, 1, at);
            }
            break;
        default: return luaL_error(L, "wrong number of arguments to 'insert'");
    }
    lua_rawseti(L, 1, position);
    return 0;
}

static int table_remove(lua_State *L) {
    lua_Integer length = open_list(L, 1, true);
    lua_Integer position = luaL_optinteger(L, 2, length);
    if (position != length) {
        luaL_argcheck(L, (lua_Unsigned)position - 1u <= (lua_Unsigned)length, 1, "position out of bounds");
    }
    lua_rawgeti(L, 1, position);
    for (; position < length; position++) {
        check_time(L, position);
        lua_rawgeti(L, 1, position + 1);
        lua_rawseti(L, 1, position);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, position);
    return 1;
}

static int table_concat(lua_State *L) {
    lua_Integer length = open_list(L, 1, false);
    size_t gap;
    const char *separator = luaL_optlstring(L, 2, "", &gap);
    lua_Integer at = luaL_optinteger(L, 3, 1);
    lua_Integer last = luaL_optinteger(L, 4, length);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (; at <= last; at++) {
        check_time(L, at);
        lua_rawgeti(L, 1, at);
        if (!lua_isstring(L, -1)) {
            return luaL_error(
                L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)at);
        }
        luaL_addvalue(&buffer);
        if (at == last) break;
        luaL_addlstring(&buffer, separator, gap);
    }
    luaL_pushresult(&buffer);
    return 1;
}

static int table_pack(lua_State *L) {
    int count = lua_gettop(L);
    lua_createtable(L, count, 1);
    lua_insert(L, 1);
    for (int at = count; at >= 1; at--) lua_rawseti(L, 1, at);
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

static int table_unpack(lua_State *L) {
    lua_Integer length = 0;
    if (lua_type(L, 1) == LUA_TTABLE) length = open_list(L, 1, false);
    lua_Integer first = luaL_optinteger(L, 2, 1);
    lua_Integer last = lua_isnoneornil(L, 3) ? length : luaL_checkinteger(L, 3);
    luaL_checktype(L, 1, LUA_TTABLE);
    if (first > last) return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
    if (count >= INT_MAX || !lua_checkstack(L, (int)++count)) return luaL_error(L, "too many results to unpack");
    charge(L, (lua_Integer)count);
    for (lua_Integer at = first; at < last; at++) lua_rawgeti(L, 1, at);
    lua_rawgeti(L, 1, last);
    return (int)count;
}

static int table_move(lua_State *L) {
    lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
    int target = lua_isnoneornil(L, 5) ? 1 : 5;
    lua_settop(L, 5);
    lua_pushvalue(L, target);
    open_list(L, target, true);
    if (target != 1) open_list(L, 1, false);
    if (last >= first) {
        luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
        luaL_argcheck(L, to <= LUA_MAXINTEGER - (last - first), 4, "destination wrap around");
        bool upwards = to > last || to <= first || (target != 1 && !lua_compare(L, 1, target, LUA_OPEQ));
        for (lua_Integer at = 0; at <= last - first; at++) {
            lua_Integer offset = upwards ? at : last - first - at;
            check_time(L, at);
            lua_rawgeti(L, 1, first + offset);
            lua_rawseti(L, target, to + offset);
        }
    }
    return 1;
}

static bool in_order(lua_State *L, int left, int right) {
    if (lua_isnil(L, 2)) return lua_compare(L, left, right, LUA_OPLT);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, left - (left < 0));
    lua_pushvalue(L, right - 2 * (right < 0));
    lua_call(L, 2, 1);
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
}

// Merges two neighbouring runs of `from` into `to`. The right one goes first only where it is truly less: equal
// elements keep their order, so a result never depends on the way of sorting.
static void merge(lua_State *L, int from, int to, lua_Integer start, lua_Integer middle, lua_Integer end) {
    lua_Integer left = start, right = middle;
    for (lua_Integer at = start; at < end; at++) {
        check_time(L, at);
        bool take_right = left >= middle;
        if (left < middle && right < end) {
            lua_rawgeti(L, from, right);
            lua_rawgeti(L, from, left);
            take_right = in_order(L, -2, -1);
            lua_pop(L, 2);
        }
        lua_rawgeti(L, from, take_right ? right++ : left++);
        lua_rawseti(L, to, at);
    }
}

static lua_Integer least(lua_Integer left, lua_Integer right) { return left < right ? left : right; }

static int table_sort(lua_State *L) {
    lua_Integer length = open_list(L, 1, true);
    if (length < 2) return 0;
    luaL_argcheck(L, length < INT_MAX, 1, "array too big");
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    luaL_checkstack(L, 10, NULL);
    // Sorted in copies: a comparison that meddles with the table cannot upset the merge.
    lua_createtable(L, (int)length, 0);
    lua_createtable(L, (int)length, 0);
    for (lua_Integer at = 1; at <= length; at++) {
        check_time(L, at);
        lua_rawgeti(L, 1, at);
        lua_rawseti(L, 3, at);
    }
    int from = 3, to = 4;
    for (lua_Integer width = 1; width < length; width *= 2) {
        for (lua_Integer start = 1; start <= length; start += 2 * width) {
            merge(L, from, to, start, least(start + width, length + 1), least(start + 2 * width, length + 1));
        }
        int swap = from;
        from = to;
        to = swap;
    }
    for (lua_Integer at = 1; at <= length; at++) {
        check_time(L, at);
        lua_rawgeti(L, from, at);
        lua_rawseti(L, 1, at);
    }
    return 0;
}

void dlua_add_table(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"concat", table_concat}, {"insert", table_insert}, {"move", table_move}, {"pack", table_pack},
        {"remove", table_remove}, {"sort", table_sort}, {"unpack", table_unpack}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_setfield(L, -2, "table");
}
