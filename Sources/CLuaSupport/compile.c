// Compiling text, kept from a fault of Lua 5.4.4: in a function with more than 255 constants, `1 | (a or b)` reads a
// register that was never written. It takes a constant integer before `&`, `|` or `~`, and behind it a parenthesis with
// `and` or `or`. Such a place in a chunk that could have so many constants is refused, with what to write.
#include <ctype.h>
#include <string.h>

#include "internal.h"

// As many constants as an instruction can name.
#define CONSTANTS 255
// How far a parenthesis is looked into; a longer one counts as dangerous.
#define REACH 400

enum { NUMBER = 'n', NAME = 'a', STRING = 's', JUNCTION = 'j', CONST_MARK = 'c', DOUBLE = 'd' };

typedef struct {
    const char *at, *end;
    int line;
} source;

typedef struct {
    char kind;  // as above, or the mark itself
    int line;
} token;

static char peek(const source *s, size_t ahead) { return (size_t)(s->end - s->at) > ahead ? s->at[ahead] : 0; }

static void step(source *s, size_t count) {
    for (; count > 0 && s->at < s->end; count--, s->at++) s->line += *s->at == '\n';
}

// Passes over `[[…]]` and the like; false where none begins here.
static bool skip_long(source *s) {
    size_t level = 0;
    while (peek(s, 1 + level) == '=') level++;
    if (peek(s, 0) != '[' || peek(s, 1 + level) != '[') return false;
    step(s, level + 2);
    for (; s->at < s->end; step(s, 1)) {
        if (peek(s, 0) != ']' || peek(s, level + 1) != ']') continue;
        size_t same = 0;
        while (same < level && peek(s, 1 + same) == '=') same++;
        if (same < level) continue;
        step(s, level + 2);
        return true;
    }
    return true;
}

static void skip_quoted(source *s) {
    char quote = *s->at;
    step(s, 1);
    while (s->at < s->end && *s->at != quote && *s->at != '\n') step(s, *s->at == '\\' ? 2 : 1);
    step(s, 1);
}

static void skip_blanks(source *s) {
    while (s->at < s->end) {
        if (isspace((unsigned char)*s->at)) {
            step(s, 1);
        } else if (peek(s, 0) == '-' && peek(s, 1) == '-') {
            step(s, 2);
            if (peek(s, 0) == '[' && skip_long(s)) continue;
            while (s->at < s->end && *s->at != '\n') step(s, 1);
        } else {
            return;
        }
    }
}

static bool is_word(char byte) { return isalnum((unsigned char)byte) || byte == '_'; }

static char word_kind(const char *word, size_t length) {
    if ((length == 3 && memcmp(word, "and", 3) == 0) || (length == 2 && memcmp(word, "or", 2) == 0)) return JUNCTION;
    return length == 5 && memcmp(word, "const", 5) == 0 ? CONST_MARK : NAME;
}

static char next_mark(source *s) {
    char first = *s->at, second = peek(s, 1);
    bool is_double = (first == second && strchr("=<>/:.", first)) || (second == '=' && strchr("~<>", first));
    step(s, is_double ? 2 : 1);
    return is_double ? DOUBLE : first;
}

static token next_token(source *s) {
    skip_blanks(s);
    token found = {0, s->line};
    if (s->at >= s->end) return found;
    const char *start = s->at;
    bool number = isdigit((unsigned char)*start) || (*start == '.' && isdigit((unsigned char)peek(s, 1)));
    if (number) {
        while (is_word(peek(s, 0)) || peek(s, 0) == '.') step(s, 1);
        found.kind = NUMBER;
    } else if (is_word(*start)) {
        while (is_word(peek(s, 0))) step(s, 1);
        found.kind = word_kind(start, (size_t)(s->at - start));
    } else if (*start == '"' || *start == '\'') {
        skip_quoted(s);
        found.kind = STRING;
    } else if (*start == '[' && skip_long(s)) {
        found.kind = STRING;
    } else {
        found.kind = next_mark(s);
    }
    return found;
}

static size_t count_tokens(source s, size_t *constants, bool *names_constants) {
    size_t count = 0;
    for (token t = next_token(&s); t.kind; t = next_token(&s), count++) {
        *constants += t.kind == NUMBER || t.kind == NAME || t.kind == STRING;
        *names_constants = *names_constants || t.kind == CONST_MARK;
    }
    return count;
}

static bool joins(const token *tokens, size_t count, size_t open) {
    int depth = 0;
    for (size_t at = open; at < count && at - open < REACH; at++) {
        if (tokens[at].kind == JUNCTION) return true;
        depth += tokens[at].kind == '(' ? 1 : tokens[at].kind == ')' ? -1 : 0;
        if (depth == 0) return false;
    }
    return open + REACH < count;
}

// Whether what ends before `at` may be a constant integer.
static bool may_be_constant(const token *tokens, size_t at, bool names_constants) {
    char kind = tokens[at - 1].kind;
    if (kind == NUMBER) return true;
    if (kind == NAME) return names_constants;
    if (kind != ')') return false;
    int depth = 0;
    for (size_t back = at; back > 0 && at - back < REACH; back--) {
        kind = tokens[back - 1].kind;
        if (kind == STRING || (kind == NAME && !names_constants)) return false;
        depth += kind == ')' ? 1 : kind == '(' ? -1 : 0;
        if (depth == 0) return true;
    }
    return true;
}

static const token *dangerous(const token *tokens, size_t count, bool names_constants) {
    for (size_t at = 1; at + 1 < count; at++) {
        if (!strchr("&|~", tokens[at].kind) || tokens[at + 1].kind != '(') continue;
        if (may_be_constant(tokens, at, names_constants) && joins(tokens, count, at + 1)) return &tokens[at];
    }
    return NULL;
}

// Pushes the message, as the compiler would write it.
static void push_refusal(lua_State *L, const token *found, const char *name) {
    lua_Debug about = {0};
    char mark[2] = {found->kind, 0};
    if (luaL_loadbufferx(L, "", 0, name, "t") == LUA_OK) lua_getinfo(L, ">S", &about);
    else lua_pop(L, 1);
    lua_pushfstring(
        L,
        "%s:%d: '%s' with a number before it and 'and' or 'or' in the parenthesis behind it is worked out wrongly in a "
        "script of this length; write the parenthesis first",
        about.short_src, found->line, mark);
}

static bool refuses(lua_State *L, const char *text, size_t length, const char *name) {
    if (length < 2 * CONSTANTS || !memchr(text, '(', length)) return false;
    source s = {text, text + length, 1};
    size_t constants = 0;
    bool names_constants = false;
    size_t count = count_tokens(s, &constants, &names_constants);
    if (constants <= CONSTANTS) return false;
    token *tokens = lua_newuserdatauv(L, count * sizeof *tokens, 0);
    for (size_t at = 0; at < count; at++) tokens[at] = next_token(&s);
    const token *found = dangerous(tokens, count, names_constants);
    if (found) push_refusal(L, found, name);
    lua_remove(L, found ? -2 : -1);
    return found != NULL;
}

int dlua_compile(lua_State *L, const char *text, size_t length, const char *name) {
    luaL_checkstack(L, 4, NULL);
    if (refuses(L, text, length, name)) return LUA_ERRSYNTAX;
    return luaL_loadbufferx(L, text, length, name, "t");
}
