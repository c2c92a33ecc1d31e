// Ordered traversal: 1…n, other numbers ascending, strings by byte, false, true. Other keys have no order that is the
// same in every run, so they are refused.
#include <math.h>
#include <string.h>

#include "internal.h"

enum { SEQUENCE, INTEGER, FLOAT, STRING, BOOLEAN };

typedef struct {
    int rank;
    lua_Integer integer;
    union {
        lua_Number number;
        const char *bytes;
    };
    size_t length;
} key;

static int compare_mixed(lua_Integer integer, lua_Number number) {
    if (number >= 0x1p63) return -1;
    if (number < -0x1p63) return 1;
    // A float key is never a whole number, so the two are never equal.
    return integer <= (lua_Integer)floor(number) ? -1 : 1;
}

static int compare_numbers(const key *left, const key *right) {
    if (left->rank == INTEGER && right->rank == FLOAT) return compare_mixed(left->integer, right->number);
    if (left->rank == FLOAT && right->rank == INTEGER) return -compare_mixed(right->integer, left->number);
    if (left->rank == FLOAT) return left->number < right->number ? -1 : left->number > right->number;
    return left->integer < right->integer ? -1 : left->integer > right->integer;
}

static int compare_strings(const key *left, const key *right) {
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->bytes, right->bytes, shorter);
    if (order) return order;
    return left->length < right->length ? -1 : left->length > right->length;
}

static int room(const key *value) { return value->rank == FLOAT ? INTEGER : value->rank; }

static int compare(const key *left, const key *right) {
    if (room(left) != room(right)) return room(left) < room(right) ? -1 : 1;
    if (left->rank == STRING) return compare_strings(left, right);
    return compare_numbers(left, right);
}

// Heap sort: in place, n log n whatever the keys.
static void sift(key *keys, size_t root, size_t count) {
    key moving = keys[root];
    for (size_t child; (child = root * 2 + 1) < count; root = child) {
        if (child + 1 < count && compare(&keys[child], &keys[child + 1]) < 0) child++;
        if (compare(&moving, &keys[child]) >= 0) break;
        keys[root] = keys[child];
    }
    keys[root] = moving;
}

static void sort(lua_State *L, key *keys, size_t count) {
    dlua *state = dlua_of(L);
    for (size_t root = count / 2; root-- > 0;) {
        if ((root & 1023) == 0) dlua_charge(L, state, 1024);
        sift(keys, root, count);
    }
    for (size_t end = count; end > 1;) {
        if ((end & 1023) == 0) dlua_charge(L, state, 1024);
        key last = keys[--end];
        keys[end] = keys[0];
        keys[0] = last;
        sift(keys, 0, end);
    }
}

static key key_at(lua_State *L, int index) {
    key made = {0};
    switch (lua_type(L, index)) {
        case LUA_TNUMBER:
            made.rank = lua_isinteger(L, index) ? INTEGER : FLOAT;
            if (made.rank == INTEGER) made.integer = lua_tointeger(L, index);
            else made.number = lua_tonumber(L, index);
            break;
        case LUA_TSTRING:
            made.rank = STRING;
            made.bytes = lua_tolstring(L, index, &made.length);
            break;
        case LUA_TBOOLEAN:
            made.rank = BOOLEAN;
            made.integer = lua_toboolean(L, index);
            break;
        default: luaL_error(L, "keys of type '%s' have no fixed order", luaL_typename(L, index));
    }
    return made;
}

static void push_key(lua_State *L, const key *value) {
    switch (value->rank) {
        case FLOAT: lua_pushnumber(L, value->number); break;
        case STRING: lua_pushlstring(L, value->bytes, value->length); break;
        case BOOLEAN: lua_pushboolean(L, (int)value->integer); break;
        default: lua_pushinteger(L, value->integer);
    }
}

static bool is_integer(lua_State *L, int index, lua_Integer wanted) {
    return lua_isinteger(L, index) && lua_tointeger(L, index) == wanted;
}

// The leading part of Lua's own traversal that is 1, 2, 3…; `others` counts what follows it.
static lua_Integer count_keys(lua_State *L, int table, size_t *others) {
    lua_Integer length = 0;
    *others = 0;
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        if (*others == 0 && is_integer(L, -1, length + 1)) length++;
        else ++*others;
        if (((*others + (size_t)length) & 4095) == 0) dlua_charge(L, dlua_of(L), 4096);
    }
    dlua_charge(L, dlua_of(L), *others + (size_t)length);
    return length;
}

static void gather(lua_State *L, int table, lua_Integer length, key *keys, size_t count) {
    size_t at = 0;
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        if (length > 0) {
            length--;
            continue;
        }
        if (at < count) keys[at++] = key_at(L, lua_gettop(L));
    }
}

// Keys n + 1, n + 2… that Lua happens to keep apart belong to the sequence all the same.
static lua_Integer extend_sequence(lua_State *L, key *keys, size_t count, lua_Integer length) {
    bool moved = false;
    for (size_t at = 0; at < count && keys[at].rank <= FLOAT; at++) {
        if (keys[at].rank != INTEGER || keys[at].integer != length + 1) continue;
        keys[at].rank = SEQUENCE;
        length++;
        moved = true;
    }
    if (moved) sort(L, keys, count);
    return length;
}

lua_Integer dlua_push_ordered_keys(lua_State *L, int index, lua_Integer *others) {
    int table = lua_absindex(L, index);
    luaL_checkstack(L, 6, NULL);
    size_t count;
    lua_Integer first = count_keys(L, table, &count);
    *others = 0;
    if (count == 0) {
        lua_pushnil(L);
        return first;
    }
    key *keys = lua_newuserdatauv(L, count * sizeof(key), 0);
    memset(keys, 0, count * sizeof(key));
    gather(L, table, first, keys, count);
    sort(L, keys, count);
    lua_Integer length = extend_sequence(L, keys, count, first);
    size_t skipped = (size_t)(length - first);
    lua_createtable(L, count - skipped < INT32_MAX ? (int)(count - skipped) : 0, 0);
    for (size_t at = skipped; at < count; at++) {
        push_key(L, &keys[at]);
        lua_rawseti(L, -2, (lua_Integer)(at - skipped) + 1);
    }
    lua_remove(L, -2);
    *others = (lua_Integer)(count - skipped);
    return length;
}

enum { UP_LENGTH = 1, UP_POSITION, UP_KEYS, UP_TABLE };

// Keys are taken at the start; what a loop removes meanwhile is left out, what it adds is not visited.
static int step(lua_State *L) {
    lua_Integer length = lua_tointeger(L, lua_upvalueindex(UP_LENGTH));
    lua_Integer position = lua_tointeger(L, lua_upvalueindex(UP_POSITION));
    bool further = lua_istable(L, lua_upvalueindex(UP_KEYS));
    for (;;) {
        position++;
        lua_settop(L, 0);
        if (position <= length) lua_pushinteger(L, position);
        else if (further) lua_rawgeti(L, lua_upvalueindex(UP_KEYS), position - length);
        else lua_pushnil(L);
        if (lua_isnil(L, 1)) return 1;
        lua_pushvalue(L, 1);
        if (lua_rawget(L, lua_upvalueindex(UP_TABLE)) != LUA_TNIL) break;
    }
    lua_pushinteger(L, position);
    lua_replace(L, lua_upvalueindex(UP_POSITION));
    return 2;
}

int dlua_pairs(lua_State *L) {
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_pushvalue(L, 1);
    dlua_see_through(L, 2);
    lua_Integer others;
    lua_Integer length = dlua_push_ordered_keys(L, 2, &others);
    lua_pushinteger(L, length);
    lua_pushinteger(L, 0);
    lua_pushvalue(L, 3);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, step, 4);
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}

static bool nothing_in(lua_State *L, int table) {
    lua_pushnil(L);
    if (!lua_next(L, table)) return true;
    lua_pop(L, 2);
    return false;
}

// Position of the key at index 2, or of the last one below it where a loop has just removed it.
static lua_Integer position_of(lua_State *L, lua_Integer length, lua_Integer others) {
    key given = key_at(L, 2);
    if (given.rank == INTEGER && given.integer >= 1 && given.integer <= length) return given.integer;
    lua_Integer position = length;
    for (lua_Integer at = 1; at <= others; at++) {
        lua_rawgeti(L, 3, at);
        key here = key_at(L, 4);
        lua_settop(L, 3);
        if (compare(&given, &here) < 0) break;
        position = length + at;
    }
    return position;
}

// The least key above the given one: a scan of the whole table, so that order holds without a snapshot.
int dlua_next(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    dlua_see_through(L, 1);
    if (lua_isnil(L, 2) && nothing_in(L, 1)) {
        lua_pushnil(L);
        return 1;
    }
    lua_Integer others;
    lua_Integer length = dlua_push_ordered_keys(L, 1, &others);
    lua_Integer position = lua_isnil(L, 2) ? 0 : position_of(L, length, others);
    position++;
    if (position <= length) lua_pushinteger(L, position);
    else if (others) lua_rawgeti(L, 3, position - length);
    else lua_pushnil(L);
    if (lua_isnil(L, -1)) return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, 1);
    return 2;
}
