export const id = 3053;
export const ids = [3053];
export const modules = {

/***/ 84300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   nV: () => (/* binding */ parseInstant),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** Timers count in 32 bits: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The time of this machine. */
const systemClock = {
    now: () => performance.now(),
    wall: () => Date.now(),
    schedule(ms, action) {
        const timer = setTimeout(action, Math.min(ms, MAX_TIMER_MS));
        return () => clearTimeout(timer);
    },
};
/** Varies a wait by up to a tenth both ways, so that parallel loops do not poll at the same moment. */
function withJitter(milliseconds, random) {
    return milliseconds * (0.9 + 0.2 * random());
}
/** Waits until the time is over or `signal` aborts. @throws the signal's reason */
function sleep(clock, ms, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const stop = () => {
            cancel();
            reject(signal.reason);
        };
        const cancel = clock.schedule(ms, () => {
            signal.removeEventListener('abort', stop);
            resolve();
        });
        signal.addEventListener('abort', stop, { once: true });
    });
}
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;
/**
 * Reads an ISO 8601 instant. A time zone is required: a time without one depends on the machine.
 *
 * @returns milliseconds since the epoch, or `undefined` if the text is no such instant
 */
function parseInstant(text) {
    if (!ISO_INSTANT.test(text))
        return undefined;
    const day = text.slice(0, 10);
    const midnight = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
        return undefined;
    const milliseconds = Date.parse(text);
    return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
/** An instant as ISO 8601 in UTC; an empty string for `undefined`. */
function formatInstant(milliseconds) {
    return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}


/***/ }),

/***/ 61420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Timers count in 32 bits: a longer delay would fire at once. */
const MAX_MS = 24 * 86_400_000;
/**
 * Reads a duration: `500ms`, `90s`, `30m`, `2h`, `7d`; a bare number is seconds. A fraction (`1.5h`) is allowed.
 *
 * @param maxMs - maximum duration in milliseconds. Default: 24 days, the maximum of a timer
 * @returns whole milliseconds, or `undefined` if the text is no such duration
 */
function parseDuration(text, maxMs = MAX_MS) {
    const match = /^(\d{1,10}(?:\.\d{1,6})?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] ?? 's'] ?? Number.NaN));
    return milliseconds <= maxMs ? milliseconds : undefined;
}
/** A duration for people: `420 ms`, `3.2 s`, `1 min 30 s`, `2 h 5 min`, `3 d 4 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${Number((milliseconds / 1_000).toFixed(1))} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return two(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    if (minutes < 1_440)
        return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    const hours = Math.round(minutes / 60);
    return two(Math.floor(hours / 24), 'd', hours % 24, 'h');
}
function two(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}


/***/ }),

/***/ 62807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ CONCLUSIONS),
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   gu: () => (/* binding */ asKoreaiError),
/* harmony export */   "if": () => (/* binding */ KoreaiError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony export conclusionOf */
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
// `node:util` would read settings of the terminal from the environment.

/** The values of the `errorCode` output, which is empty on success. */
const ERROR_CODES = [
    'input-invalid',
    'unauthorized',
    'not-found',
    'bad-request',
    'rate-limited',
    'platform-failed',
    'platform-error',
    'bad-response',
    'network',
    'start-unknown',
    'timed-out',
    'cancelled',
    'stale',
    'superseded',
    'awaiting-approval',
    'would-remove',
    'download-failed',
    'archive-invalid',
    'artifact-failed',
    'internal',
];
/** Our verdict, in the words of GitHub's check runs. */
const CONCLUSIONS = ['success', 'failure', 'timed_out', 'cancelled', 'stale', 'action_required'];
const CONCLUSION_OF = {
    'timed-out': 'timed_out',
    cancelled: 'cancelled',
    stale: 'stale',
    superseded: 'stale',
    'awaiting-approval': 'action_required',
    'would-remove': 'action_required',
};
/** The conclusion of an error code; `failure` unless the table has another one. */
function conclusionOf(code) {
    return CONCLUSION_OF[code] ?? 'failure';
}
/**
 * An error for people: `message` says what failed, on what and why, `hint` what to do next. `code` is one of
 * {@link ERROR_CODES}, `conclusion` the verdict that follows from it, `cause` the original error.
 */
// Names of inputs stand in braces in messages and hints, and `{resume}` stands for the command that resumes: each face
// spells them in its own way.
class KoreaiError extends Error {
    name = 'KoreaiError';
    code;
    /** What to do next. */
    hint;
    /** @internal */
    resume;
    /** True if waiting may fix it. */
    transient;
    /** How long the server asked us to wait before the next request, in milliseconds. */
    retryAfterMs;
    /** False if no byte of the request can have reached the server, so that nothing can have been started. */
    sent;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.resume = options.resume;
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.sent = options.sent ?? true;
    }
    /** The verdict that follows from the code. */
    get conclusion() {
        return conclusionOf(this.code);
    }
    /**
     * The same error with some of its details replaced; this one becomes its cause, unless another is given.
     *
     * @internal
     */
    with(changes) {
        const { code, message, hint, resume, transient, retryAfterMs, sent } = this;
        const { code: newCode = code, message: newMessage = message, ...options } = changes;
        return new KoreaiError(newCode, newMessage, {
            hint,
            resume,
            transient,
            retryAfterMs,
            sent,
            cause: this,
            ...options,
        });
    }
}
/** The error for inputs that cannot be used. @param problems - names of inputs stand in braces */
function invalidInputs(problems, hint = 'Nothing was sent. Fix the inputs and run again.') {
    const message = `${problems.length === 1 ? 'Invalid input' : 'Invalid inputs'}. ${problems.join('; ')}`;
    return new KoreaiError('input-invalid', message, { hint });
}
/** Anything thrown as a {@link KoreaiError}; an unexpected error is `internal`. */
function asKoreaiError(thrown) {
    if (thrown instanceof KoreaiError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new KoreaiError('internal', `Unexpected error: ${message}`, {
        hint: 'This is a defect of koreai-ci. Run again with debug logging and report it with the log.',
        cause: thrown,
    });
}
/** The system's error code (`ECONNRESET`, `ENOSPC`, ...) of anything thrown; empty if there is none. */
function systemCode(thrown) {
    // Not `instanceof`: where globals are not those of Node.js, as in Jest, its errors are of another class.
    const code = (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(thrown) && 'code' in thrown ? thrown.code : '';
    return typeof code === 'string' ? code : '';
}


/***/ })

};
