// Small blocks for Lua's many small values: pieces of one size lie in chunks aligned to their own size, so that a block's
// address tells its chunk. Getting and giving back one is a few instructions; malloc takes ten times as long.
//
// The memory limit counts whole chunks: a script cannot hold more than it by leaving holes in them. A chunk that is empty
// no longer counts at once, except the last one of its size; a few of them are held back for any size, since making one
// takes as long as a hundred blocks. A state belongs to one thread, so nothing is locked.
#include <stdlib.h>

#include "internal.h"

#define HEADER 64

struct dlua_chunk {
    dlua_chunk *next, *previous;  // of those with room, for one size
    void *free;                   // blocks given back, each holding the address of the next
    uint32_t live, size;
    uint32_t unused;              // offset of what was never given out
    bool is_open;
};

_Static_assert(sizeof(dlua_chunk) <= HEADER, "the header has its room");

static dlua_chunk *chunk_of(void *block) {
    return (dlua_chunk *)((uintptr_t)block & ~(uintptr_t)(DLUA_CHUNK - 1));
}

static void link_chunk(dlua *state, dlua_chunk *chunk) {
    dlua_chunk **first = &state->chunks[chunk->size / 16];
    chunk->previous = NULL;
    chunk->next = *first;
    if (*first) (*first)->previous = chunk;
    *first = chunk;
    chunk->is_open = true;
}

static void unlink_chunk(dlua *state, dlua_chunk *chunk) {
    if (chunk->next) chunk->next->previous = chunk->previous;
    if (chunk->previous) chunk->previous->next = chunk->next;
    else state->chunks[chunk->size / 16] = chunk->next;
    chunk->is_open = false;
}

static bool has_room(const dlua_chunk *chunk) { return chunk->free || chunk->unused + chunk->size <= DLUA_CHUNK; }

static dlua_chunk *raw_chunk(dlua *state) {
    dlua_chunk *chunk = state->empty_chunks;
    if (!chunk) return aligned_alloc(DLUA_CHUNK, DLUA_CHUNK);
    state->empty_chunks = chunk->next;
    state->empty_count--;
    return chunk;
}

static dlua_chunk *make_chunk(dlua *state, uint32_t size) {
    dlua_chunk *chunk = raw_chunk(state);
    if (!chunk) return NULL;
    *chunk = (dlua_chunk){.size = size, .unused = HEADER};
    state->held += DLUA_CHUNK;
    link_chunk(state, chunk);
    return chunk;
}

void *dlua_take_block(dlua *state, size_t size) {
    dlua_chunk *chunk = state->chunks[(size + 15) / 16];
    if (!chunk) chunk = make_chunk(state, (uint32_t)((size + 15) & ~(size_t)15));
    if (!chunk) return NULL;
    void *block = chunk->free;
    if (block) {
        chunk->free = *(void **)block;
    } else {
        block = (char *)chunk + chunk->unused;
        chunk->unused += chunk->size;
    }
    chunk->live++;
    if (!has_room(chunk)) unlink_chunk(state, chunk);
    return block;
}

void dlua_give_block(dlua *state, void *block) {
    dlua_chunk *chunk = chunk_of(block);
    *(void **)block = chunk->free;
    chunk->free = block;
    chunk->live--;
    if (!chunk->is_open) link_chunk(state, chunk);
    if (chunk->live > 0 || (!chunk->next && !chunk->previous)) return;
    unlink_chunk(state, chunk);
    state->held -= DLUA_CHUNK;
    if (state->empty_count == DLUA_EMPTY_CHUNKS) {
        free(chunk);
        return;
    }
    chunk->next = state->empty_chunks;
    state->empty_chunks = chunk;
    state->empty_count++;
}

bool dlua_fits_block(const void *block, size_t size) { return size <= chunk_of((void *)block)->size; }

// What Lua gave back before leaves at most one empty chunk of each size.
void dlua_free_chunks(dlua *state) {
    while (state->empty_chunks) {
        dlua_chunk *chunk = state->empty_chunks;
        state->empty_chunks = chunk->next;
        free(chunk);
    }
    for (size_t at = 0; at <= DLUA_LARGEST_SMALL / 16; at++) {
        while (state->chunks[at]) {
            dlua_chunk *chunk = state->chunks[at];
            unlink_chunk(state, chunk);
            free(chunk);
        }
    }
}
