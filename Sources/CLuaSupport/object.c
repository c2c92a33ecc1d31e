// Host objects: a userdata over plain C slots. Reading a field finds its number and makes the value from the slot; long
// strings and what the host computes are kept with the userdata, in user values or, for classes of many fields, in a table.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Longer strings are not shared by Lua: made again they are copied again. So they are kept, the longest at once, others
// when they are read a second time, for most are read once.
#define SHARED_STRING 40
#define LONG_STRING 1024
// Up to so many fields each has a user value of its own.
#define SMALL_CLASS 10

typedef struct {
    const dlua_origin *from;  // `own`, or the class's rows
    size_t first;      // its first slot there
    int64_t index;     // place in the list that it came from, or -1
    dlua_class *class;
    uint64_t kept;     // fields whose value is kept
    uint64_t read;     // fields whose string was made once
    uint64_t changed;  // fields that the script assigned
    uint32_t reader;   // the run that `read` speaks of
    bool held;         // the host holds it until this is freed
    dlua_origin own;
} object;

static inline void check_alive(lua_State *L, const object *o) {
    uint32_t epoch = o->from->epoch;
    if (__builtin_expect(epoch && epoch != dlua_of(L)->epoch, false)) {
        luaL_error(L, "this %s belongs to an earlier call and can no longer be used", o->class->name);
    }
}

static int raise_unknown(lua_State *L, const object *o) {
    if (lua_type(L, 2) != LUA_TSTRING) {
        return luaL_error(L, "%s has no field that is a %s", o->class->name, luaL_typename(L, 2));
    }
    size_t length;
    const char *name = lua_tolstring(L, 2, &length);
    dlua_push_nearest(L, lua_upvalueindex(1), name, length);
    return luaL_error(L, "%s has no field '%s'%s", o->class->name, name, lua_tostring(L, -1));
}

// Pops the value on top and keeps it as a field of the object at 1.
static void keep(lua_State *L, object *o, int field) {
    o->kept |= (uint64_t)1 << field;
    o->class->keeps = true;
    if (o->class->is_small) {
        lua_setiuservalue(L, 1, field + 1);
        return;
    }
    if (lua_getiuservalue(L, 1, 1) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_createtable(L, 0, 4);
        lua_pushvalue(L, -1);
        lua_setiuservalue(L, 1, 1);
    }
    lua_insert(L, -2);
    lua_rawseti(L, -2, field + 1);
    lua_pop(L, 1);
}

static void push_kept(lua_State *L, int index, const object *o, int field) {
    if (o->class->is_small) {
        lua_getiuservalue(L, index, field + 1);
        return;
    }
    lua_getiuservalue(L, index, 1);
    lua_rawgeti(L, -1, field + 1);
    lua_replace(L, -2);
}

static void keep_copy(lua_State *L, object *o, int field) {
    lua_pushvalue(L, -1);
    keep(L, o, field);
}

static void keep_string(lua_State *L, object *o, int field, size_t length) {
    uint64_t bit = (uint64_t)1 << field;
    if (o->reader != dlua_of(L)->epoch) {
        o->reader = dlua_of(L)->epoch;
        o->read = 0;
    }
    if (o->read & bit || length >= LONG_STRING) keep_copy(L, o, field);
    else o->read |= bit;
}

// Without memory for it nothing is noted, and the value is told.
static void note_given(dlua *state, const object *o, int field) {
    if (state->note_count == DLUA_MAX_GIVEN) return;
    dlua_given note = {.object = o, .field = field, .first = state->given.count, .count = state->reply.count};
    if (dlua_tape_append(&state->given, &state->reply)) state->notes[state->note_count++] = note;
}

static void ask_host(lua_State *L, object *o, int field) {
    dlua *state = dlua_of(L);
    dlua_tape_clear(&state->reply);
    int failed = state->host.field(state->host.context, o->from->host, o->index, field, &state->reply);
    if (failed) dlua_raise_host_error(L, &state->reply);
    if (o->class->reported >> field & 1) note_given(state, o, field);
    if (state->reply.count) dlua_push_values(L, &state->reply, 0, 1);
    else lua_pushnil(L);
    keep_copy(L, o, field);
}

static inline int push_field(lua_State *L, object *o, int field) {
    const dlua_origin *from = o->from;
    const dlua_slot *slots = from->slots + o->first;
    if (from->place) *from->place = slots[from->place_field].integer;
    if (o->kept >> field & 1) {
        push_kept(L, 1, o, field);
        return 1;
    }
    const dlua_slot *slot = &slots[field];
    switch (slot->kind) {
        case DLUA_FIELD_FALSE: lua_pushboolean(L, 0); break;
        case DLUA_FIELD_TRUE: lua_pushboolean(L, 1); break;
        case DLUA_FIELD_INTEGER: lua_pushinteger(L, slot->integer); break;
        case DLUA_FIELD_NUMBER: lua_pushnumber(L, slot->number); break;
        case DLUA_FIELD_BYTES:
            lua_pushlstring(L, slot->text.bytes, slot->text.length);
            if (slot->text.length > SHARED_STRING) keep_string(L, o, field, slot->text.length);
            break;
        // By its address Lua finds the string that it made last time.
        case DLUA_FIELD_WORD: lua_pushstring(L, slot->text.bytes); break;
        case DLUA_FIELD_LAZY: ask_host(L, o, field); break;
        default: lua_pushnil(L);
    }
    return 1;
}

static unsigned place_of_name(const void *name) { return (unsigned)((uintptr_t)name >> 4) & (DLUA_KNOWN_NAMES - 1); }

// Short strings are one object a state, and the names of fields live as long as their class: so an address is a name.
static int object_index(lua_State *L) {
    object *o = lua_touserdata(L, 1);
    check_alive(L, o);
    const void *name = lua_topointer(L, 2);
    if (name && o->class->known[place_of_name(name)].name == name) {
        return push_field(L, o, o->class->known[place_of_name(name)].field);
    }
    lua_pushvalue(L, 2);
    int type = lua_rawget(L, lua_upvalueindex(1));
    if (type == LUA_TNIL) return raise_unknown(L, o);
    if (type != LUA_TNUMBER) return 1;
    int field = (int)lua_tointeger(L, -1);
    if (lua_rawlen(L, 2) <= SHARED_STRING) {
        o->class->known[place_of_name(name)].name = name;
        o->class->known[place_of_name(name)].field = field;
    }
    return push_field(L, o, field);
}

static int object_newindex(lua_State *L) {
    object *o = lua_touserdata(L, 1);
    check_alive(L, o);
    lua_settop(L, 3);
    lua_pushvalue(L, 2);
    int type = lua_rawget(L, lua_upvalueindex(1));
    if (type == LUA_TNIL) return raise_unknown(L, o);
    int field = type == LUA_TNUMBER ? (int)lua_tointeger(L, -1) : -1;
    if (field < 0 || o->from->epoch == 0 || !(o->class->flags[field] & DLUA_WRITABLE)) {
        return luaL_error(L, "%s.%s is read-only", o->class->name, lua_tostring(L, 2));
    }
    lua_pushvalue(L, 3);
    keep(L, o, field);
    o->changed |= (uint64_t)1 << field;
    return 0;
}

static int object_tostring(lua_State *L) {
    object *o = lua_touserdata(L, 1);
    lua_pushstring(L, o->class->name);
    return 1;
}

// Objects of one host object are one to a script, however often the host handed it over.
static int object_equal(lua_State *L) {
    void *left = lua_touserdata(L, 1) ? dlua_host_of(L, 1) : NULL;
    void *right = lua_touserdata(L, 2) ? dlua_host_of(L, 2) : NULL;
    lua_pushboolean(L, left && left == right && dlua_index_of(L, 1) == dlua_index_of(L, 2));
    return 1;
}

static dlua_class *class_of(lua_State *L, const dlua_source *source) {
    dlua *state = dlua_of(L);
    int32_t number = source->class_identifier;
    bool known = number >= 0 && number < state->class_count && state->classes[number].fields == source->field_count;
    if (!known) luaL_error(L, "the object's class belongs to another state");
    return &state->classes[number];
}

static dlua_origin origin_of(lua_State *L, const dlua_source *source) {
    return (dlua_origin){
        .slots = source->slots,
        .host = source->host,
        .place = source->place,
        .epoch = source->persistent ? 0 : dlua_of(L)->epoch,
        .place_field = source->place_field,
    };
}

static void fill(lua_State *L, object *o, const dlua_source *source, dlua_class *class) {
    *o = (object){.from = &o->own, .index = -1, .class = class, .own = origin_of(L, source)};
}

static object *make(lua_State *L, const dlua_class *class) {
    object *o = lua_newuserdatauv(L, sizeof *o, class->is_small ? class->fields : 1);
    *o = (object){.from = &o->own};
    lua_rawgeti(L, LUA_REGISTRYINDEX, class->metatable);
    lua_setmetatable(L, -2);
    return o;
}

// Whether objects from this source end with their call and so may serve in another.
static bool is_pooled(const dlua_source *source, const dlua_class *class) {
    return !class->is_value && !source->persistent;
}

static void push_pool(lua_State *L, dlua_class *class) {
    if (class->pool && lua_rawgeti(L, LUA_REGISTRYINDEX, class->pool) == LUA_TTABLE) return;
    if (class->pool) lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    if (class->pool) lua_rawseti(L, LUA_REGISTRYINDEX, class->pool);
    else class->pool = luaL_ref(L, LUA_REGISTRYINDEX);
}

// Pushes an object of the pool at `pool`, or a new one that goes there.
static object *push_pooled(lua_State *L, int pool, dlua_class *class) {
    if (class->lent < class->pooled) {
        lua_rawgeti(L, pool, ++class->lent);
        if (class->row_count >= class->lent) class->row_count = class->lent - 1;
        return lua_touserdata(L, -1);
    }
    object *o = make(L, class);
    if (class->pooled == DLUA_MAX_POOLED) return o;
    lua_pushvalue(L, -1);
    lua_rawseti(L, pool, class->pooled + 1);
    class->lent = ++class->pooled;
    return o;
}

static object *push_new(lua_State *L, const dlua_source *source, dlua_class *class) {
    object *o;
    if (is_pooled(source, class)) {
        push_pool(L, class);
        o = push_pooled(L, lua_gettop(L), class);
        lua_remove(L, -2);
    } else {
        o = make(L, class);
    }
    fill(L, o, source, class);
    return o;
}

// A table of kept values stays, for others will be kept.
static void clear_kept_table(lua_State *L, const object *o) {
    if (lua_getiuservalue(L, -1, 1) == LUA_TTABLE) {
        for (uint64_t left = o->kept; left; left &= left - 1) {
            lua_pushnil(L);
            lua_rawseti(L, -2, __builtin_ctzll(left) + 1);
        }
    }
    lua_pop(L, 1);
}

// Empties what the object on top keeps of its fields.
static void forget_kept(lua_State *L, object *o) {
    if (o->class->is_small) {
        for (uint64_t left = o->kept; left; left &= left - 1) {
            lua_pushnil(L);
            lua_setiuservalue(L, -2, __builtin_ctzll(left) + 1);
        }
    } else if (o->kept) {
        clear_kept_table(L, o);
    }
    o->kept = o->changed = 0;
}

static void take_back(lua_State *L, dlua_class *class) {
    int lent = class->lent;
    class->lent = 0;
    if (!class->keeps) return;
    class->keeps = false;
    lua_rawgeti(L, LUA_REGISTRYINDEX, class->pool);
    for (int at = 1; at <= lent; at++) {
        lua_rawgeti(L, -1, at);
        forget_kept(L, lua_touserdata(L, -1));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

// The script may still hold them: what they are from ends with their call, whatever the class's rows become.
static void part_rows(lua_State *L, dlua_class *class) {
    for (int at = 1; at <= class->row_count; at++) {
        lua_rawgeti(L, -1, at);
        object *o = lua_touserdata(L, -1);
        o->own = class->rows;
        o->from = &o->own;
        lua_pop(L, 1);
    }
    class->row_count = 0;
}

static void drop_view(lua_State *L, dlua_class *class) {
    if (!class->view_count) return;
    class->view_count = 0;
    lua_pushnil(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, class->view);
}

static void drop_pool(lua_State *L, dlua_class *class) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, class->pool);
    part_rows(L, class);
    lua_pop(L, 1);
    drop_view(L, class);
    lua_pushnil(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, class->pool);
    class->pooled = class->lent = 0;
}

void dlua_take_back_objects(lua_State *L, dlua *state, bool free) {
    for (int at = 0; at < state->class_count; at++) {
        dlua_class *class = &state->classes[at];
        if (!class->lent) continue;
        if (free) take_back(L, class);
        else drop_pool(L, class);
    }
}

void dlua_push_object(lua_State *L, const dlua_source *source) {
    dlua *state = dlua_of(L);
    dlua_class *class = class_of(L, source);
    object *o = push_new(L, source, class);
    // Last, when nothing can fail any more: what is held is let go of exactly once.
    if (class->is_value && state->host.hold) {
        state->host.hold(source->host);
        o->held = true;
    }
}

// The first list of a call: its objects are the first of the pool, which lead to what they share.
static bool can_be_rows(const dlua_source *source, const dlua_class *class, int64_t count) {
    return is_pooled(source, class) && class->lent == 0 && count > 0 && count <= DLUA_MAX_POOLED;
}

static void make_row(dlua_class *class, object *o, int at) {
    *o = (object){.from = &class->rows, .first = (size_t)at * (size_t)class->fields, .index = at, .class = class};
}

static void lend_rows(lua_State *L, const dlua_source *source, dlua_class *class, int count) {
    push_pool(L, class);
    int pool = lua_gettop(L);
    class->rows = origin_of(L, source);
    for (int at = class->row_count; at < count; at++) {
        class->lent = at;
        make_row(class, push_pooled(L, pool, class), at);
        class->row_count = at + 1;
        lua_pop(L, 1);
    }
    class->lent = count;
}

// With the pool at `pool`: makes the table on top the first `count` rows, of which it has `had`.
static void set_rows(lua_State *L, int pool, int had, int count) {
    for (int at = had + 1; at <= count; at++) {
        lua_rawgeti(L, pool, at);
        lua_rawseti(L, -2, at);
    }
    for (int at = had; at > count; at--) {
        lua_pushnil(L);
        lua_rawseti(L, -2, at);
    }
}

// Scripts cannot change a view, so it serves again with the rows.
static void push_view(lua_State *L, int pool, dlua_class *class, int count, int32_t tag) {
    if (class->view_tag != tag) drop_view(L, class);
    int had = class->view_count;
    if (had) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, class->view);
        if (had == count) return;
        lua_pushvalue(L, -1);
        dlua_see_through(L, -1);
        // First: where memory runs out in between, the next list still clears all that may be there.
        class->view_count = count;
        set_rows(L, pool, had, count);
        lua_pop(L, 1);
        return;
    }
    lua_createtable(L, count, 0);
    set_rows(L, pool, 0, count);
    dlua_finish_table(L, tag);
    lua_pushvalue(L, -1);
    if (class->view) lua_rawseti(L, LUA_REGISTRYINDEX, class->view);
    else class->view = luaL_ref(L, LUA_REGISTRYINDEX);
    class->view_count = count;
    class->view_tag = tag;
}

static void push_rows(lua_State *L, const dlua_source *source, dlua_class *class, int count, int32_t tag) {
    lend_rows(L, source, class, count);
    int pool = lua_gettop(L);
    if (tag & DLUA_READ_ONLY) {
        push_view(L, pool, class, count, tag);
    } else {
        lua_createtable(L, count, 0);
        set_rows(L, pool, 0, count);
        dlua_finish_table(L, tag);
    }
    lua_replace(L, pool);
}

void dlua_push_objects(lua_State *L, const dlua_source *source, int64_t count, int32_t tag) {
    dlua_class *class = class_of(L, source);
    if (can_be_rows(source, class, count)) {
        push_rows(L, source, class, (int)count, tag);
        return;
    }
    lua_createtable(L, count < INT32_MAX ? (int)count : 0, 0);
    int list = lua_gettop(L);
    if (is_pooled(source, class)) push_pool(L, class);
    else lua_pushnil(L);
    for (int64_t at = 0; at < count; at++) {
        object *o = is_pooled(source, class) ? push_pooled(L, list + 1, class) : make(L, class);
        fill(L, o, source, class);
        o->first = (size_t)at * (size_t)class->fields;
        o->index = at;
        lua_rawseti(L, list, at + 1);
    }
    lua_settop(L, list);
    dlua_finish_table(L, tag);
}

void dlua_push_subject(lua_State *L, const dlua_source *source, bool free) {
    dlua *state = dlua_of(L);
    dlua_class *class = class_of(L, source);
    if (class->is_value || source->persistent) {
        dlua_push_object(L, source);
        return;
    }
    if (free && lua_rawgeti(L, LUA_REGISTRYINDEX, state->subject) == LUA_TUSERDATA) {
        object *o = lua_touserdata(L, -1);
        if (o->class == class) {
            forget_kept(L, o);
            fill(L, o, source, class);
            return;
        }
        lua_pop(L, 1);
    }
    fill(L, make(L, class), source, class);
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, state->subject);
}

static int object_free(lua_State *L) {
    object *o = lua_touserdata(L, 1);
    if (!o->held) return 0;
    o->held = false;
    dlua_of(L)->host.let_go(o->own.host);
    return 0;
}

static char mark;

static object *object_at(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return NULL;
    bool ours = lua_rawgetp(L, -1, &mark) == LUA_TBOOLEAN;
    lua_pop(L, 2);
    return ours ? lua_touserdata(L, index) : NULL;
}

bool dlua_is_object(lua_State *L, int index) { return object_at(L, index) != NULL; }

bool dlua_is_value(lua_State *L, int index) {
    object *o = object_at(L, index);
    return o && o->class->is_value;
}

void *dlua_host_of(lua_State *L, int index) {
    object *o = object_at(L, index);
    if (!o) return NULL;
    check_alive(L, o);
    return o->from->host;
}

int64_t dlua_index_of(lua_State *L, int index) {
    object *o = object_at(L, index);
    return o ? o->index : -1;
}

static bool is_as_given(const dlua *state, const object *o, int field, const dlua_tape *tape, size_t from) {
    if (o->changed >> field & 1) return false;
    // The last first: an object of a call within this one may have had the address of another.
    for (int at = state->note_count - 1; at >= 0; at--) {
        const dlua_given *note = &state->notes[at];
        if (note->object != o || note->field != field) continue;
        return note->count == tape->count - from && dlua_tape_has(&state->given, note->first, tape, from);
    }
    return false;
}

uint64_t dlua_read_changes(lua_State *L, int index, dlua_tape *tape) {
    object *o = lua_touserdata(L, index);
    uint64_t told = o->changed | (o->kept & o->class->reported);
    for (uint64_t left = told; left; left &= left - 1) {
        int field = __builtin_ctzll(left);
        size_t count = tape->count, byte_count = tape->byte_count;
        push_kept(L, index, o, field);
        dlua_read_value(L, -1, tape);
        lua_pop(L, 1);
        if (!is_as_given(dlua_of(L), o, field, tape, count)) continue;
        told &= ~((uint64_t)1 << field);
        tape->count = count;
        tape->byte_count = byte_count;
    }
    return told;
}

void dlua_forget_given(dlua *state) {
    state->note_count = 0;
    dlua_tape_clear(&state->given);
}

int dlua_raise_host_error(lua_State *L, const dlua_tape *tape) {
    luaL_where(L, 1);
    if (tape->count && tape->cells[0].kind == DLUA_STRING) {
        lua_pushlstring(L, tape->bytes + tape->cells[0].a, (size_t)tape->cells[0].b);
    } else {
        lua_pushliteral(L, "the host refused");
    }
    lua_concat(L, 2);
    return lua_error(L);
}

int dlua_host_call(lua_State *L) {
    dlua *state = dlua_of(L);
    int count = lua_gettop(L);
    dlua_charge(L, state, 1);
    dlua_tape_clear(&state->results);
    for (int at = 1; at <= count; at++) dlua_read_value(L, at, &state->results);
    lua_settop(L, count);
    dlua_tape_clear(&state->reply);
    state->owed = 0;
    void *function = lua_touserdata(L, lua_upvalueindex(1));
    int failed = state->host.call(state->host.context, function, &state->results, &state->reply);
    atomic_store_explicit(&state->running, L, memory_order_relaxed);
    dlua_charge(L, state, state->owed + 1);
    if (failed) return dlua_raise_host_error(L, &state->reply);
    return (int)dlua_push_all(L, &state->reply);
}

void dlua_push_host_function(lua_State *L, void *function) {
    lua_pushlightuserdata(L, function);
    lua_pushcclosure(L, dlua_host_call, 1);
}

typedef struct {
    dlua *state;
    const dlua_member *members;
    size_t count;
    dlua_class *class;
} definition;

static bool is_metamethod(const dlua_member *member) {
    return member->function && member->name.length > 2 && memcmp(member->name.bytes, "__", 2) == 0;
}

static int define_job(lua_State *L) {
    definition *d = lua_touserdata(L, 1);
    lua_createtable(L, 0, 8);
    lua_createtable(L, 0, (int)d->count);
    int metatable = lua_gettop(L) - 1, names = lua_gettop(L), field = 0;
    for (size_t at = 0; at < d->count; at++) {
        const dlua_member *member = &d->members[at];
        if (is_metamethod(member)) continue;
        lua_pushlstring(L, member->name.bytes, member->name.length);
        if (member->function) dlua_push_host_function(L, member->function);
        else lua_pushinteger(L, field++);
        lua_rawset(L, names);
    }
    lua_pushvalue(L, names);
    lua_pushcclosure(L, object_index, 1);
    lua_setfield(L, metatable, "__index");
    lua_pushvalue(L, names);
    lua_pushcclosure(L, object_newindex, 1);
    lua_setfield(L, metatable, "__newindex");
    lua_pushcfunction(L, object_tostring);
    lua_setfield(L, metatable, "__tostring");
    lua_pushcfunction(L, object_equal);
    lua_setfield(L, metatable, "__eq");
    lua_pushstring(L, d->class->name);
    lua_setfield(L, metatable, "__name");
    lua_pushboolean(L, 0);
    lua_setfield(L, metatable, "__metatable");
    for (size_t at = 0; at < d->count; at++) {
        if (!is_metamethod(&d->members[at])) continue;
        lua_pushlstring(L, d->members[at].name.bytes, d->members[at].name.length);
        dlua_push_host_function(L, d->members[at].function);
        lua_rawset(L, metatable);
    }
    if (d->class->is_value) {
        lua_pushcfunction(L, object_free);
        lua_setfield(L, metatable, "__gc");
    }
    lua_pushboolean(L, 1);
    lua_rawsetp(L, metatable, &mark);
    lua_settop(L, metatable);
    d->class->metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

static bool fill_class(dlua_class *class, dlua_text name, const dlua_member *members, size_t count) {
    class->name = strndup(name.bytes, name.length);
    class->flags = calloc(count + 1, sizeof *class->flags);
    if (!class->name || !class->flags) return false;
    for (size_t at = 0; at < count; at++) {
        if (members[at].function) continue;
        if (class->fields == 64) return false;
        class->flags[class->fields] = members[at].flags;
        if (members[at].flags & DLUA_REPORTED) class->reported |= (uint64_t)1 << class->fields;
        class->fields++;
    }
    class->is_small = class->fields <= SMALL_CLASS;
    return true;
}

int32_t dlua_define_class(
    dlua *state, dlua_text name, const dlua_member *members, size_t count, bool is_value, int32_t *identifier,
    dlua_fault *fault) {
    // Objects point at their class: the array is made once and never moves.
    if (!state->classes) state->classes = calloc(DLUA_MAX_CLASSES, sizeof *state->classes);
    dlua_clear_fault(state);
    if (!state->classes || state->class_count == DLUA_MAX_CLASSES) return DLUA_FAULT_RUNTIME;
    dlua_class *class = &state->classes[state->class_count];
    if (!fill_class(class, name, members, count)) return DLUA_FAULT_RUNTIME;
    class->is_value = is_value;
    *identifier = state->class_count++;
    definition d = {state, members, count, class};
    return dlua_protect(state, define_job, &d, fault);
}
