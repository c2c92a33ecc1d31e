// Deadlines: one thread a process looks every few milliseconds for runs whose time is up.
//
// Lua is only ever touched by its owner. lua_sethook walks the chain of active calls, which another thread may not do
// while the owner runs; so the watchdog marks the run as expired and sends SIGURG to the owner, whose handler sets the
// hook there, as Lua's own stand-alone program does for an interrupt. The handler finds the run through a variable of
// the thread: outside a run it does nothing, so a late signal is harmless and no closed state can be met. SIGURG is ignored by default
// and the handler restarts interrupted system calls; it is sent only while a run is over its deadline.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

#define POLL_NANOSECONDS 5000000
#define QUIET_POLLS 400
#define NEVER INT64_MAX

// The model without a lookup: the handler must not be the first to touch a variable that is allocated when touched.
#define IN_PLACE __attribute__((tls_model("initial-exec")))

static _Thread_local dlua *volatile current_run IN_PLACE;
static _Thread_local bool thread_ready IN_PLACE;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static dlua *watched;
static bool started;
static atomic_bool asleep;
static struct sigaction earlier;

// CLOCK_MONOTONIC_COARSE costs a quarter of the exact clock and is right to one kernel tick.
static int64_t coarse_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void on_signal(int number, siginfo_t *information, void *machine) {
    int saved = errno;
    for (dlua *run = current_run; run; run = run->outer) {
        lua_State *running = atomic_load_explicit(&run->running, memory_order_relaxed);
        if (running && dlua_expired(run)) lua_sethook(running, dlua_hook, LUA_MASKCOUNT, 1);
    }
    if (earlier.sa_flags & SA_SIGINFO) {
        if (earlier.sa_sigaction) earlier.sa_sigaction(number, information, machine);
    } else if (earlier.sa_handler != SIG_DFL && earlier.sa_handler != SIG_IGN) {
        earlier.sa_handler(number);
    }
    errno = saved;
}

/// True when a run was armed.
static bool look_once(void) {
    bool armed = false;
    int64_t now = coarse_now();
    for (dlua *state = watched; state; state = state->next) {
        uint64_t serial = atomic_load(&state->serial);
        int64_t deadline = atomic_load(&state->deadline);
        if (deadline == NEVER) continue;
        armed = true;
        if (now < deadline) continue;
        atomic_store(&state->expired, serial);
        // A stale thread number meets nobody, or a thread whose handler does nothing.
        syscall(SYS_tgkill, getpid(), atomic_load(&state->thread), SIGURG);
    }
    return armed;
}

static void *watch_forever(void *unused) {
    (void)unused;
    const struct timespec pause = {0, POLL_NANOSECONDS};
    int quiet = 0;
    for (;;) {
        pthread_mutex_lock(&lock);
        quiet = look_once() ? 0 : quiet + 1;
        if (quiet >= QUIET_POLLS) {
            // Announce the sleep, then look again: a run armed in between is seen here or wakes us.
            atomic_store(&asleep, true);
            while (atomic_load(&asleep) && !look_once()) pthread_cond_wait(&wake, &lock);
            atomic_store(&asleep, false);
            quiet = 0;
        }
        pthread_mutex_unlock(&lock);
        nanosleep(&pause, NULL);
    }
    return NULL;
}

static bool start_thread(void) {
    struct sigaction action = {0};
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGURG, &action, &earlier) != 0) return false;
    // The thread takes no signals: they are for the host's own threads.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    bool made = pthread_create(&thread, NULL, watch_forever, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (made) pthread_detach(thread);
    return made;
}

bool dlua_watch(dlua *state) {
    atomic_store(&state->deadline, NEVER);
    atomic_store(&state->serial, 1);
    pthread_mutex_lock(&lock);
    if (state->time_limit && !started) started = start_thread();
    bool served = started || !state->time_limit;
    state->previous = NULL;
    state->next = watched;
    if (watched) watched->previous = state;
    watched = state;
    pthread_mutex_unlock(&lock);
    return served;
}

void dlua_unwatch(dlua *state) {
    pthread_mutex_lock(&lock);
    if (state->previous) state->previous->next = state->next;
    if (state->next) state->next->previous = state->previous;
    if (watched == state) watched = state->next;
    pthread_mutex_unlock(&lock);
}

// Worker threads of libdispatch, and so of Swift's tasks, block every signal; unblocked once, this one stays so.
static void prepare_thread(dlua *state) {
    if (!thread_ready) {
        sigset_t urgent;
        sigemptyset(&urgent);
        sigaddset(&urgent, SIGURG);
        pthread_sigmask(SIG_UNBLOCK, &urgent, NULL);
        thread_ready = true;
    }
    static _Thread_local pid_t number IN_PLACE;
    if (!number) number = (pid_t)syscall(SYS_gettid);
    atomic_store_explicit(&state->thread, number, memory_order_relaxed);
}

static void arm(dlua *state) {
    prepare_thread(state);
    atomic_store_explicit(&state->deadline, coarse_now() + state->time_limit, memory_order_release);
    uint64_t serial = atomic_load_explicit(&state->serial, memory_order_relaxed);
    atomic_store(&state->serial, serial + 1);
    if (!atomic_load(&asleep)) return;
    pthread_mutex_lock(&lock);
    atomic_store(&asleep, false);
    pthread_cond_signal(&wake);
    pthread_mutex_unlock(&lock);
}

void dlua_begin_run(dlua *state) {
    if (state->depth++) return;
    state->run_refusals = 0;
    state->random = state->seed;
    atomic_store_explicit(&state->running, state->main, memory_order_relaxed);
    state->outer = current_run;
    current_run = state;
    if (state->time_limit) arm(state);
    if (state->step_limit) {
        state->steps_left = state->step_limit;
        lua_sethook(state->main, dlua_hook, LUA_MASKCOUNT, DLUA_STEP_INTERVAL);
    }
}

void dlua_end_run(dlua *state) {
    if (--state->depth) return;
    if (state->time_limit) atomic_store_explicit(&state->deadline, NEVER, memory_order_release);
    current_run = state->outer;
    state->outer = NULL;
    // Objects of this run are over; 0 is kept for those that are not of a run.
    if (++state->epoch == 0) state->epoch = 1;
}

static _Atomic(dlua *) interruptible;
static atomic_bool signalled;
static struct sigaction before;

// A state that is named is not closed before another is, or none: its owner sees to that.
static void on_interrupt(int number) {
    (void)number;
    dlua *state = atomic_load(&interruptible);
    if (!state) return;
    atomic_store(&signalled, true);
    int64_t deadline = atomic_load(&state->deadline);
    // What is not running stays unarmed.
    if (deadline != NEVER) atomic_compare_exchange_strong(&state->deadline, &deadline, 0);
}

void dlua_end_on_signal(dlua *state, int32_t number) {
    bool installed = atomic_load(&interruptible) != NULL;
    atomic_store(&signalled, false);
    atomic_store(&interruptible, state);
    if (state && !installed) {
        struct sigaction action = {0};
        action.sa_handler = on_interrupt;
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(number, &action, &before);
    } else if (!state && installed) {
        sigaction(number, &before, NULL);
    }
}

bool dlua_signalled(void) { return atomic_load(&signalled); }
