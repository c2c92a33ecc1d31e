#include "PlainLua.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>
#include <time.h>

// The state is all there is: function at 1, argument at 2, the loop at 3.
struct plain_lua {
    char unused;
};

static const char loop[] =
    "local f, argument = ...\n"
    "return function(count) for _ = 1, count do f(argument) end end\n";

static lua_State *state_of(plain_lua *plain) { return (lua_State *)plain; }

plain_lua *plain_open(const char *text, size_t length) {
    lua_State *L = luaL_newstate();
    if (!L) return NULL;
    luaL_openlibs(L);
    bool ready = luaL_loadbufferx(L, text, length, "=plain", "t") == LUA_OK && lua_pcall(L, 0, 2, 0) == LUA_OK;
    ready = ready && luaL_loadbufferx(L, loop, sizeof loop - 1, "=loop", "t") == LUA_OK;
    if (ready) {
        lua_pushvalue(L, 1);
        lua_pushvalue(L, 2);
        ready = lua_pcall(L, 2, 1, 0) == LUA_OK;
    }
    if (ready) return (plain_lua *)L;
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    lua_close(L);
    return NULL;
}

void plain_close(plain_lua *plain) {
    if (plain) lua_close(state_of(plain));
}

bool plain_loop(plain_lua *plain, int64_t count) {
    lua_State *L = state_of(plain);
    lua_pushvalue(L, 3);
    lua_pushinteger(L, count);
    bool done = lua_pcall(L, 1, 0, 0) == LUA_OK;
    lua_settop(L, 3);
    return done;
}

bool plain_protected(plain_lua *plain, int64_t count) {
    lua_State *L = state_of(plain);
    for (int64_t at = 0; at < count; at++) {
        lua_pushvalue(L, 1);
        lua_pushvalue(L, 2);
        if (lua_pcall(L, 1, 1, 0) != LUA_OK) return false;
        lua_settop(L, 3);
    }
    return true;
}

static int nothing(lua_State *L) {
    (void)L;
    return 0;
}

bool plain_empty(plain_lua *plain, int64_t count) {
    lua_State *L = state_of(plain);
    for (int64_t at = 0; at < count; at++) {
        lua_pushcfunction(L, nothing);
        if (lua_pcall(L, 0, 0, 0) != LUA_OK) return false;
    }
    return true;
}

int64_t plain_thread_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
