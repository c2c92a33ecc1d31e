// load and require: text only, of bounded length.
#include <string.h>

#include "internal.h"

// Gathers a chunk that a function gives in pieces.
static void gather_pieces(lua_State *L) {
    luaL_Buffer buffer;
    size_t total = 0;
    luaL_buffinit(L, &buffer);
    for (;;) {
        size_t length;
        lua_pushvalue(L, 1);
        lua_call(L, 0, 1);
        if (lua_isnil(L, -1)) break;
        if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "reader function must return a string");
        lua_tolstring(L, -1, &length);
        if (length == 0) break;
        total += length;
        if (total > DLUA_MAX_SOURCE) luaL_error(L, "chunk too long (more than %d bytes)", (int)DLUA_MAX_SOURCE);
        luaL_addvalue(&buffer);
    }
    lua_pop(L, 1);
    luaL_pushresult(&buffer);
    lua_replace(L, 1);
}

static int check_mode(lua_State *L, const char *mode) {
    if (strchr(mode, 't')) return 0;
    lua_pushnil(L);
    lua_pushfstring(L, "attempt to load a text chunk (mode is '%s')", mode);
    return 2;
}

static int finish(lua_State *L, int status, int environment) {
    if (status != LUA_OK) {
        dlua_pass_trip(L, status);
        lua_pushnil(L);
        lua_insert(L, -2);
        return 2;
    }
    if (environment) lua_pushvalue(L, environment);
    else lua_rawgeti(L, LUA_REGISTRYINDEX, dlua_of(L)->environment);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    return 1;
}

int dlua_load(lua_State *L) {
    int environment = lua_isnone(L, 4) ? 0 : 4;
    const char *mode = luaL_optstring(L, 3, "bt");
    bool is_text = lua_isstring(L, 1);
    if (!is_text) luaL_checktype(L, 1, LUA_TFUNCTION);
    if (is_text) lua_tostring(L, 1);
    const char *name = luaL_optstring(L, 2, is_text ? lua_tostring(L, 1) : "=(load)");
    lua_settop(L, 4);
    if (!is_text) gather_pieces(L);
    size_t length;
    const char *text = lua_tolstring(L, 1, &length);
    if (length > DLUA_MAX_SOURCE) return luaL_error(L, "chunk too long (more than %d bytes)", (int)DLUA_MAX_SOURCE);
    int refused = check_mode(L, mode);
    if (refused) return refused;
    dlua_charge(L, dlua_of(L), length);
    return finish(L, dlua_compile(L, text, length, name), environment);
}

// Compiled once a state, run once a fresh script: what it returns is the script's own.
static void push_module_chunk(lua_State *L, dlua *state, dlua_text name) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->module_chunks);
    int chunks = lua_gettop(L);
    lua_pushvalue(L, 1);
    if (lua_rawget(L, chunks) == LUA_TFUNCTION) return;
    dlua_tape *reply = &state->reply;
    dlua_tape_clear(reply);
    int failed = state->host.require(state->host.context, name, reply);
    if (failed) dlua_raise_host_error(L, reply);
    if (reply->count < 2) luaL_error(L, "module '%s' not found", lua_tostring(L, 1));
    lua_pushlstring(L, reply->bytes + reply->cells[0].a, (size_t)reply->cells[0].b);
    lua_pushlstring(L, "@", 1);
    lua_pushlstring(L, reply->bytes + reply->cells[1].a, (size_t)reply->cells[1].b);
    lua_concat(L, 2);
    size_t length;
    const char *text = lua_tolstring(L, -2, &length);
    if (length > DLUA_MAX_SOURCE) luaL_error(L, "module too long (more than %d bytes)", (int)DLUA_MAX_SOURCE);
    dlua_charge(L, state, length);
    int status = dlua_compile(L, text, length, lua_tostring(L, -1));
    if (status != LUA_OK) {
        dlua_pass_trip(L, status);
        lua_error(L);
    }
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, chunks);
}

// Marks a module that is being run; a require inside it that comes back to it would never end.
static char running;

int dlua_require(lua_State *L) {
    size_t length;
    const char *name = luaL_checklstring(L, 1, &length);
    dlua *state = dlua_of(L);
    lua_settop(L, 1);
    state->modules_used = true;
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->modules);
    lua_pushvalue(L, 1);
    lua_rawget(L, 2);
    if (lua_touserdata(L, -1) == &running) return luaL_error(L, "module '%s' requires itself", name);
    if (!lua_isnil(L, -1)) return 1;
    push_module_chunk(L, state, (dlua_text){name, length});
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->environment);
    lua_setupvalue(L, -2, 1);
    lua_pushvalue(L, 1);
    lua_pushlightuserdata(L, &running);
    lua_rawset(L, 2);
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_pushboolean(L, 1);
    }
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, 2);
    return 1;
}
