// Values over the border as a flat tape: the host never walks Lua's values, Lua never walks the host's.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

void dlua_tape_clear(dlua_tape *tape) {
    tape->count = 0;
    tape->byte_count = 0;
}

void dlua_free_tape(dlua_tape *tape) {
    free(tape->cells);
    free(tape->bytes);
    *tape = (dlua_tape){0};
}

bool dlua_tape_add(dlua_tape *tape, dlua_cell cell) {
    if (tape->count == tape->capacity) {
        size_t capacity = tape->capacity ? tape->capacity * 2 : 16;
        dlua_cell *grown = realloc(tape->cells, capacity * sizeof *grown);
        if (!grown) return false;
        tape->cells = grown;
        tape->capacity = capacity;
    }
    tape->cells[tape->count++] = cell;
    return true;
}

static bool add_bytes(dlua_tape *tape, const char *bytes, size_t length, dlua_cell *cell) {
    if (tape->byte_capacity - tape->byte_count < length) {
        size_t capacity = (tape->byte_count + length) * 2 + 64;
        char *grown = realloc(tape->bytes, capacity);
        if (!grown) return false;
        tape->bytes = grown;
        tape->byte_capacity = capacity;
    }
    if (length) memcpy(tape->bytes + tape->byte_count, bytes, length);
    cell->a = (int64_t)tape->byte_count;
    cell->b = (int64_t)length;
    tape->byte_count += length;
    return true;
}

bool dlua_tape_add_string(dlua_tape *tape, const char *bytes, size_t length) {
    dlua_cell cell = {.kind = DLUA_STRING};
    return add_bytes(tape, bytes, length, &cell) && dlua_tape_add(tape, cell);
}

bool dlua_tape_append(dlua_tape *tape, const dlua_tape *other) {
    size_t count = tape->count, byte_count = tape->byte_count;
    dlua_cell bytes = {0};
    bool is_whole = add_bytes(tape, other->bytes, other->byte_count, &bytes);
    for (size_t at = 0; is_whole && at < other->count; at++) {
        dlua_cell cell = other->cells[at];
        if (cell.kind == DLUA_STRING) cell.a += bytes.a;
        is_whole = dlua_tape_add(tape, cell);
    }
    if (is_whole) return true;
    tape->count = count;
    tape->byte_count = byte_count;
    return false;
}

static bool is_same_cell(const dlua_tape *left, dlua_cell one, const dlua_tape *right, dlua_cell other) {
    if (one.kind != other.kind) return false;
    switch (one.kind) {
        case DLUA_STRING:
            return one.b == other.b && memcmp(left->bytes + one.a, right->bytes + other.a, (size_t)one.b) == 0;
        case DLUA_TABLE: return one.a == other.a && one.b == other.b && (one.tag & DLUA_LIST) == (other.tag & DLUA_LIST);
        case DLUA_INTEGER:
        case DLUA_NUMBER: return one.a == other.a;
        case DLUA_NIL:
        case DLUA_FALSE:
        case DLUA_TRUE:
        case DLUA_NULL: return true;
        default: return false;
    }
}

bool dlua_tape_has(const dlua_tape *tape, size_t position, const dlua_tape *other, size_t from) {
    if (position > tape->count || from > other->count || tape->count - position < other->count - from) return false;
    for (size_t at = from; at < other->count; at++) {
        if (!is_same_cell(tape, tape->cells[position + at - from], other, other->cells[at])) return false;
    }
    return true;
}

static size_t push_value(lua_State *L, const dlua_tape *tape, size_t position);

void dlua_finish_table(lua_State *L, int32_t tag) {
    if (tag & DLUA_LIST) dlua_mark_list(L);
    if (tag & DLUA_READ_ONLY) dlua_freeze(L);
}

static size_t push_table(lua_State *L, const dlua_tape *tape, size_t position) {
    dlua_cell cell = tape->cells[position++];
    lua_createtable(L, cell.a < INT32_MAX ? (int)cell.a : 0, cell.b < INT32_MAX ? (int)cell.b : 0);
    for (int64_t index = 1; index <= cell.a; index++) {
        position = push_value(L, tape, position);
        lua_rawseti(L, -2, index);
    }
    for (int64_t pair = 0; pair < cell.b; pair++) {
        position = push_value(L, tape, position);
        position = push_value(L, tape, position);
        lua_rawset(L, -3);
    }
    dlua_finish_table(L, cell.tag);
    return position;
}

static double number_of(dlua_cell cell) {
    double number;
    memcpy(&number, &cell.a, sizeof number);
    return number;
}

static size_t push_value(lua_State *L, const dlua_tape *tape, size_t position) {
    if (position >= tape->count) luaL_error(L, "the host gave too few values");
    luaL_checkstack(L, 4, "value nested too deeply");
    dlua_cell cell = tape->cells[position];
    switch (cell.kind) {
        case DLUA_FALSE:
        case DLUA_TRUE: lua_pushboolean(L, cell.kind == DLUA_TRUE); break;
        case DLUA_INTEGER: lua_pushinteger(L, cell.a); break;
        case DLUA_NUMBER: lua_pushnumber(L, number_of(cell)); break;
        case DLUA_STRING: lua_pushlstring(L, tape->bytes + cell.a, (size_t)cell.b); break;
        case DLUA_TABLE: return push_table(L, tape, position);
        case DLUA_REFERENCE: lua_rawgeti(L, LUA_REGISTRYINDEX, cell.a); break;
        case DLUA_OBJECT: dlua_push_object(L, cell.p); break;
        case DLUA_OBJECTS: dlua_push_objects(L, cell.p, cell.a, cell.tag); break;
        case DLUA_NULL: dlua_push_null(L); break;
        default: lua_pushnil(L);
    }
    return position + 1;
}

size_t dlua_push_values(lua_State *L, const dlua_tape *tape, size_t position, size_t count) {
    for (size_t index = 0; index < count; index++) position = push_value(L, tape, position);
    return position;
}

size_t dlua_push_all(lua_State *L, const dlua_tape *tape) {
    size_t pushed = 0;
    for (size_t position = 0; position < tape->count; pushed++) position = push_value(L, tape, position);
    return pushed;
}

static void add(lua_State *L, dlua_tape *tape, dlua_cell cell) {
    if (tape->count >= DLUA_MAX_CELLS) luaL_error(L, "value too large for the host (more than %d parts)", DLUA_MAX_CELLS);
    if (!dlua_tape_add(tape, cell)) luaL_error(L, "the host is out of memory");
}

static void read_string(lua_State *L, int index, dlua_tape *tape, int kind) {
    size_t length;
    const char *bytes = lua_tolstring(L, index, &length);
    dlua_cell cell = {.kind = kind};
    size_t limit = dlua_of(L)->memory_limit;
    // Shared strings count each time they occur: a small table must not become a large value.
    if (limit && tape->byte_count + length > limit) luaL_error(L, "value too large for the host");
    if (!add_bytes(tape, bytes, length, &cell)) luaL_error(L, "the host is out of memory");
    add(L, tape, cell);
}

static void read_deep(lua_State *L, int index, dlua_tape *tape, int depth);

static void read_table(lua_State *L, int index, dlua_tape *tape, int depth) {
    if (depth >= DLUA_MAX_DEPTH) luaL_error(L, "value nested too deeply for the host (or it contains itself)");
    lua_pushvalue(L, index);
    int table = lua_gettop(L);
    dlua_see_through(L, table);
    lua_Integer others;
    lua_Integer length = dlua_push_ordered_keys(L, table, &others);
    int keys = lua_gettop(L);
    dlua_charge(L, dlua_of(L), (size_t)(length + others));
    bool is_list = dlua_is_list(L, table);
    if (is_list) dlua_check_list(L, keys, others);
    add(L, tape, (dlua_cell){.kind = DLUA_TABLE, .tag = is_list ? DLUA_LIST : 0, .a = length, .b = others});
    for (lua_Integer at = 1; at <= length; at++) {
        lua_rawgeti(L, table, at);
        read_deep(L, lua_gettop(L), tape, depth + 1);
        lua_pop(L, 1);
    }
    for (lua_Integer at = 1; at <= others; at++) {
        lua_rawgeti(L, keys, at);
        read_deep(L, keys + 1, tape, depth + 1);
        lua_rawget(L, table);
        read_deep(L, keys + 1, tape, depth + 1);
        lua_pop(L, 1);
    }
    lua_settop(L, table - 1);
}

static void read_userdata(lua_State *L, int index, dlua_tape *tape) {
    void *host = dlua_host_of(L, index);
    if (host) {
        add(L, tape, (dlua_cell){.kind = DLUA_OBJECT, .a = dlua_index_of(L, index), .p = host});
    } else if (dlua_push_drop_reason(L, index)) {
        read_string(L, -1, tape, DLUA_DROP);
        lua_pop(L, 1);
    } else {
        luaL_error(L, "a %s cannot be given to the host", luaL_typename(L, index));
    }
}

static void read_deep(lua_State *L, int index, dlua_tape *tape, int depth) {
    luaL_checkstack(L, 8, "value nested too deeply");
    int type = lua_type(L, index);
    switch (type) {
        case LUA_TNIL: add(L, tape, (dlua_cell){.kind = DLUA_NIL}); break;
        case LUA_TBOOLEAN: add(L, tape, (dlua_cell){.kind = lua_toboolean(L, index) ? DLUA_TRUE : DLUA_FALSE}); break;
        case LUA_TNUMBER: {
            dlua_cell cell = {.kind = DLUA_INTEGER};
            if (lua_isinteger(L, index)) {
                cell.a = lua_tointeger(L, index);
            } else {
                double number = lua_tonumber(L, index);
                cell.kind = DLUA_NUMBER;
                memcpy(&cell.a, &number, sizeof number);
            }
            add(L, tape, cell);
            break;
        }
        case LUA_TSTRING: read_string(L, index, tape, DLUA_STRING); break;
        case LUA_TTABLE: read_table(L, index, tape, depth); break;
        case LUA_TUSERDATA: read_userdata(L, index, tape); break;
        case LUA_TFUNCTION: {
            lua_pushvalue(L, index);
            int reference = luaL_ref(L, LUA_REGISTRYINDEX);
            dlua_of(L)->gave_function = true;
            add(L, tape, (dlua_cell){.kind = DLUA_REFERENCE, .tag = type, .a = reference});
            break;
        }
        case LUA_TLIGHTUSERDATA:
            if (dlua_is_null(L, index)) {
                add(L, tape, (dlua_cell){.kind = DLUA_NULL});
                break;
            }
            // fall through
        default: luaL_error(L, "a %s cannot be given to the host", lua_typename(L, type));
    }
}

void dlua_read_value(lua_State *L, int index, dlua_tape *tape) { read_deep(L, lua_absindex(L, index), tape, 0); }
