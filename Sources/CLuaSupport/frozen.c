// Read-only views: an empty table whose metatable leads to the real one. Nothing can be stored in what is shared by
// several calls, and a view of a view is the same view.
#include <string.h>

#include "internal.h"

// Its address is the key, in a view's metatable, of the table behind it; no script can make that key.
static char behind;

#define REMEDY " (copy what you want to change, a list with list(t))"

static int refuse_write(lua_State *L) {
    lua_settop(L, 2);
    if (lua_type(L, 2) == LUA_TSTRING) {
        return luaL_error(L, "attempt to set field '%s' of a read-only table" REMEDY, lua_tostring(L, 2));
    }
    return luaL_error(L, "attempt to change a read-only table" REMEDY);
}

static int length_behind(lua_State *L) {
    lua_settop(L, 1);
    dlua_see_through(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
    return 1;
}

void dlua_freeze(lua_State *L) {
    luaL_checkstack(L, 5, NULL);
    int real = lua_gettop(L);
    lua_newtable(L);
    lua_createtable(L, 0, 5);
    lua_pushvalue(L, real);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, refuse_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, length_behind);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, real);
    lua_rawsetp(L, -2, &behind);
    lua_setmetatable(L, -2);
    lua_replace(L, real);
}

bool dlua_see_through(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
    bool found = lua_rawgetp(L, -1, &behind) == LUA_TTABLE;
    if (found) {
        lua_replace(L, index);
        lua_pop(L, 1);
    } else {
        lua_pop(L, 2);
    }
    return found;
}

void dlua_check_writable(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return;
    if (lua_rawgetp(L, -1, &behind) == LUA_TTABLE) luaL_error(L, "attempt to change a read-only table" REMEDY);
    lua_pop(L, 2);
}

#define LONGEST_NAME 48

// Edit distance with swaps left out; names beyond LONGEST_NAME are not compared.
static int distance(const char *left, size_t left_length, const char *right, size_t right_length) {
    int row[LONGEST_NAME + 1];
    for (size_t at = 0; at <= right_length; at++) row[at] = (int)at;
    for (size_t line = 1; line <= left_length; line++) {
        int diagonal = row[0];
        row[0] = (int)line;
        for (size_t at = 1; at <= right_length; at++) {
            int above = row[at];
            int best = diagonal + (left[line - 1] != right[at - 1]);
            if (above + 1 < best) best = above + 1;
            if (row[at - 1] + 1 < best) best = row[at - 1] + 1;
            row[at] = best;
            diagonal = above;
        }
    }
    return row[right_length];
}

// The least distance wins; among equals the name first by byte, so that messages never depend on table order.
void dlua_push_nearest(lua_State *L, int index, const char *name, size_t length) {
    int table = lua_absindex(L, index);
    int best = length <= 3 ? 2 : 3;
    const char *nearest = NULL;
    lua_pushnil(L);
    while (length <= LONGEST_NAME && lua_next(L, table)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING) continue;
        size_t width;
        const char *candidate = lua_tolstring(L, -1, &width);
        if (width > LONGEST_NAME) continue;
        int apart = distance(name, length, candidate, width);
        if (apart > best || (apart == best && (!nearest || strcmp(candidate, nearest) > 0))) continue;
        best = apart;
        nearest = candidate;
    }
    if (length > LONGEST_NAME) lua_pop(L, 1);
    if (nearest) lua_pushfstring(L, " (did you mean '%s'?)", nearest);
    else lua_pushliteral(L, "");
}
