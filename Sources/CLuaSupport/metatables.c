// Metatables of scripts: `__gc` would run code when nobody waits for it, and `__mode` would let the collector's moments show.
//
// setmetatable refuses a metatable that has them; so that neither is added later, a table that serves as a metatable and
// has none itself gets a hidden one that refuses these names. One that has a metatable of its own is noted, and looked at
// when the call ends. `__gc` added later has no effect in Lua by itself.
#include <string.h>

#include "internal.h"

bool dlua_is_reserved(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TSTRING) return false;
    const char *name = lua_tostring(L, index);
    return strcmp(name, "__gc") == 0 || strcmp(name, "__mode") == 0;
}

int dlua_refuse_reserved(lua_State *L, int index) {
    return luaL_error(L, "metamethod '%s' is not offered", lua_tostring(L, index));
}

static int guarded_newindex(lua_State *L) {
    lua_settop(L, 3);
    if (dlua_is_reserved(L, 2)) return dlua_refuse_reserved(L, 2);
    lua_rawset(L, 1);
    return 0;
}

void dlua_add_guard(lua_State *L, dlua *state) {
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, guarded_newindex);
    lua_setfield(L, -2, "__newindex");
    state->guard = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_newtable(L);
    state->suspects = luaL_ref(L, LUA_REGISTRYINDEX);
}

bool dlua_is_guard(lua_State *L, int index) {
    index = lua_absindex(L, index);
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->guard);
    bool same = lua_rawequal(L, index, -1);
    lua_pop(L, 1);
    return same;
}

bool dlua_is_guarded(lua_State *L, int index) {
    if (!lua_getmetatable(L, index)) return false;
    bool guarded = dlua_is_guard(L, -1);
    lua_pop(L, 1);
    if (guarded || !dlua_of(L)->has_suspects) return guarded;
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->suspects);
    lua_pushvalue(L, index);
    guarded = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    return guarded;
}

static void suspect(lua_State *L, int index) {
    dlua *state = dlua_of(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->suspects);
    lua_pushvalue(L, index);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    state->has_suspects = true;
}

void dlua_guard_metatable(lua_State *L, int index) {
    if (lua_getmetatable(L, index)) {
        bool guarded = dlua_is_guard(L, -1);
        lua_pop(L, 1);
        if (!guarded) suspect(L, index);
        return;
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->guard);
    lua_setmetatable(L, index);
}

void dlua_replace_guard(lua_State *L, int index, int metatable) {
    suspect(L, index);
    if (lua_isnil(L, metatable)) lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->guard);
    else lua_pushvalue(L, metatable);
    lua_setmetatable(L, index);
}

// Of the key below the value on top.
static void refuse_field(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    if (lua_rawget(L, -3) != LUA_TNIL) luaL_error(L, "metamethod '%s' is not offered", name);
    lua_pop(L, 1);
}

void dlua_check_suspects(lua_State *L) {
    dlua *state = dlua_of(L);
    if (!state->has_suspects) return;
    luaL_checkstack(L, 6, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->suspects);
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        refuse_field(L, "__mode");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

void dlua_clear_suspects(lua_State *L) {
    dlua *state = dlua_of(L);
    if (!state->has_suspects) return;
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, state->suspects);
    state->has_suspects = false;
}
