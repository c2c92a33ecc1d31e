// tostring without addresses.
#include "internal.h"

static const char *name_of_type(lua_State *L, int index) {
    int type = luaL_getmetafield(L, index, "__name");
    if (type == LUA_TSTRING) return lua_tostring(L, -1);
    if (type != LUA_TNIL) lua_pop(L, 1);
    lua_pushstring(L, luaL_typename(L, index));
    return lua_tostring(L, -1);
}

static void push_number(lua_State *L, int index) {
    lua_pushvalue(L, index);
    lua_tolstring(L, -1, NULL);
}

const char *dlua_to_text(lua_State *L, int index, size_t *length) {
    index = lua_absindex(L, index);
    if (luaL_callmeta(L, index, "__tostring")) {
        if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    } else {
        switch (lua_type(L, index)) {
            case LUA_TNUMBER: push_number(L, index); break;
            case LUA_TSTRING: lua_pushvalue(L, index); break;
            case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
            case LUA_TNIL: lua_pushliteral(L, "nil"); break;
            default: name_of_type(L, index);
        }
    }
    return lua_tolstring(L, -1, length);
}
