export const id = 9755;
export const ids = [9755,3053];
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

/***/ 56196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   db: () => (/* binding */ startDeadline)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);



function startDeadline(clock, timeoutMs, cancel) {
    const end = clock.now() + timeoutMs;
    const over = new AbortController();
    const clear = clock.schedule(timeoutMs, () => over.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The timeout of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(timeoutMs)} is over`)));
    const signal = AbortSignal.any([cancel, over.signal]);
    // Everything that a step waits for listens to it; Node.js 20 would warn of more than ten listeners.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return {
        signal,
        timeoutMs,
        remaining: () => Math.max(0, end - clock.now()),
        clear,
    };
}
/** Settles like `work`, or rejects as soon as `signal` aborts: for work that cannot be stopped. @throws the signal's reason */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        const stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop);
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
/** @param graceMs - how long after `signal` this one aborts, with the same reason; in milliseconds */
function graceAfter(clock, signal, graceMs) {
    const late = new AbortController();
    let cancel = () => { };
    const onAbort = () => {
        cancel = clock.schedule(graceMs, () => late.abort(signal.reason));
    };
    if (signal.aborted)
        late.abort(signal.reason);
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: late.signal,
        clear() {
            cancel();
            signal.removeEventListener('abort', onAbort);
        },
    };
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


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ FailureBudget),
/* harmony export */   zO: () => (/* binding */ UNTIL_TIMEOUT)
/* harmony export */ });
/* unused harmony export DEFAULT_FAILURE_LIMITS */
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84300);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61420);


const DEFAULT_FAILURE_LIMITS = { count: 10, spanMs: 60_000 };
/** For a refusal that is repeated until the timeout. */
const UNTIL_TIMEOUT = { count: Number.POSITIVE_INFINITY, spanMs: Number.POSITIVE_INFINITY };
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 15_000;
/** Counts consecutive failures: decides how long to wait after each, and when to give up. */
class FailureBudget {
    #clock;
    #random;
    #limits;
    #count = 0;
    #firstAt = 0;
    constructor(clock, random, limits = DEFAULT_FAILURE_LIMITS) {
        this.#clock = clock;
        this.#random = random;
        this.#limits = limits;
    }
    get count() {
        return this.#count;
    }
    /** Forgets all failures, after a good answer. */
    reset() {
        this.#count = 0;
    }
    /**
     * Counts one more failure.
     *
     * @returns milliseconds to wait before the next try: what the server asked for, else 1 s, doubling to 15 s
     * @throws KoreaiError the failure itself if waiting cannot fix it or the budget is spent
     */
    spend(error) {
        if (!error.transient)
            throw error;
        const now = this.#clock.now();
        if (this.#count === 0)
            this.#firstAt = now;
        this.#count += 1;
        const span = now - this.#firstAt;
        if (this.#count >= this.#limits.count || span >= this.#limits.spanMs) {
            const times = `${this.#count} failures in a row over ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(span)}`;
            throw error.with({ message: `${error.message} (given up after ${times})`, transient: false });
        }
        const backoff = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#count - 1));
        const remaining = this.#limits.spanMs - span;
        const wait = Math.min((0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .withJitter */ .jE)(backoff, this.#random), Math.max(FIRST_WAIT_MS, remaining));
        return Math.max(error.retryAfterMs ?? 0, wait);
    }
}


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   eQ: () => (/* binding */ isId)
/* harmony export */ });
/** A valid id is one segment of a path, never `..`, and has no character that a shell or a runner would interpret. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;
function isId(text) {
    return ID.test(text);
}
/** True for a loopback host name of a URL: the only hosts to which plain http is safe. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/**
 * The same text for all names that a disk may treat as one: without case and composition of accents. Lower case alone
 * would keep some letters apart (`σ` and `ς`, `ß` and `SS`).
 */
function normalizeName(name) {
    return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 19507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LO: () => (/* binding */ sanitizeMarkdown),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   jZ: () => (/* binding */ sanitizeText)
/* harmony export */ });
/** Escape sequences of terminals: CSI, OSC and the short ones. */
const ANSI = new RegExp([
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?',
    '\\u001b[@-_]?',
].join('|'), 'g');
/** Everything that breaks or reorders a line: controls, line and paragraph separators, bidirectional and invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;
/** The query of a link, which may hold a signature. */
const QUERY = /(?:\?|\\u003f)[^\s"'<>]*=[^\s"'<>]*/gi;
/**
 * The start of a command in the log of a CI system, anywhere in a line: `##[x]` of GitHub, `##vso[x]` and `##[x]` of
 * Azure Pipelines, `##teamcity[x]` of TeamCity.
 */
const BRACKET_COMMAND = /##(?=\w{0,40}\[)/g;
/** A collapsible section of GitLab. Its control characters have been removed before. */
const GITLAB_SECTION = /(section_(?:start|end)):(?=\d)/gi;
/** The default maximum length of a piece of the platform's text, in UTF-16 units. */
const DEFAULT_LENGTH = 300;
/**
 * Sanitizes text of the platform: one line, no control characters or terminal escapes, no query of a link, and nothing
 * that a CI system would take for a command: `::name::` and `##[name]` (GitHub), `##vso[name]` (Azure Pipelines),
 * `##teamcity[name]` (TeamCity), sections (GitLab). All such text is sanitized before it reaches stdout, stderr, JSON,
 * reports, outputs or the summary.
 *
 * @param limit - maximum length of the result, in UTF-16 units; text that was cut ends in `…`
 */
function sanitize(text, limit = DEFAULT_LENGTH) {
    const cut = asText(text)
        .slice(0, limit * 8)
        .replace(QUERY, '?…');
    const line = sanitizeText(cut).replace(/\s+/g, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Maximum number of names in a line. */
const MAX_NAMES = 20;
/** The first names of a list in one line, sanitized, and how many more there are. */
function listed(names, most = MAX_NAMES, separator = ', ') {
    const shown = names.slice(0, most).map((name) => sanitize(name, 200));
    const more = names.length - shown.length;
    return `${shown.join(separator)}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Removes only control sequences and CI commands: for text of our own that may contain text of the platform. */
function sanitizeText(text) {
    return text
        .replace(ANSI, '')
        .replace(UNPRINTABLE, ' ')
        .replace(/:(?=:)/g, ': ')
        .replace(BRACKET_COMMAND, '# #')
        .replace(GITLAB_SECTION, '$1: ');
}
function asText(value) {
    try {
        return String(value);
    }
    catch {
        // An object that cannot be converted is described by its type.
        return Object.prototype.toString.call(value);
    }
}
/** Characters that Markdown or HTML would interpret: links, tags, emphasis, table cells, mentions, formulas. */
const MARKUP = /[&<>`|\\*~[\]@$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;
/** Sanitizes text of the platform for Markdown: inline code in which entities replace all markup. */
function sanitizeMarkdown(text, limit = DEFAULT_LENGTH) {
    const line = sanitize(text, limit);
    if (line === '')
        return '';
    // GitHub decodes entities before it looks for mail addresses; a zero-width space keeps it from linking them.
    return `<code>${escapeMarkdown(line).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}
/** Replaces every character that Markdown or HTML would interpret by an entity. */
function escapeMarkdown(line) {
    return line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 28527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Secrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** Minimum length of what is hidden: a shorter piece would turn up everywhere in a log, and is of little use to others. */
const MIN_LENGTH = 4;
/** Shorter values may be everyday words, which may stay in answers of the platform and in the log. */
const MIN_VALUE_LENGTH = 8;
/** How every JSON web token begins, and its base64. */
const TOKEN_START = 'eyJ';
const TOKEN_START_IN_BASE64 = 'ZXlK';
/** All secrets of a run, in every encoding in which they may turn up. Each is masked before it is used. */
class Secrets {
    #all = new Set();
    #credentials = new Set();
    /** Thousands in a long run, so their encodings are only computed for a text that may hold one. */
    #tokens = new Set();
    #mask;
    #maskSoon;
    #ownWords;
    constructor(mask = () => { }, { maskSoon = mask, ownWords = [] } = {}) {
        this.#mask = mask;
        this.#maskSoon = maskSoon;
        this.#ownWords = [..._errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CONCLUSIONS */ .Fr, ..._errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .OQ, ...ownWords];
    }
    /** Registers a credential and returns it, so that it is masked in the expression that first uses it. */
    add(secret) {
        for (const encoded of this.#register(secret)) {
            if (encoded.length >= MIN_VALUE_LENGTH)
                this.#credentials.add(encoded);
        }
        return secret;
    }
    /** Registers a token that expires within minutes, and returns it. Only the token itself is masked, no other encoding. */
    addShortLived(token) {
        if (token.length < MIN_LENGTH)
            return token;
        if (token.startsWith(TOKEN_START))
            this.#tokens.add(token);
        else {
            for (const encoded of encodingsOf(token)) {
                this.#all.add(encoded);
                this.#credentials.add(encoded);
            }
        }
        this.#maskSoon(token);
        return token;
    }
    /** Registers what is secret but no credential of ours: the signed query of a link. */
    addSignature(signature) {
        this.#register(signature);
    }
    /**
     * Registers the value of a secured variable of a bot, unless it is so short that it may be an everyday word.
     *
     * @param isInAnswers - true to redact it in answers too, before their text is cut. Ids in them may be equal to it
     */
    addVariable(value, isInAnswers = false) {
        if (value.length < MIN_VALUE_LENGTH)
            return;
        if (isInAnswers)
            this.add(value);
        else
            this.#register(value);
    }
    /** True for text that occurs in our own vocabulary: hiding it would garble conclusions, codes and outputs. */
    isOwnWord(text) {
        return this.#ownWords.some((word) => word.includes(text));
    }
    /** Replaces every known secret by `***`. */
    redact(text) {
        return this.#redact(this.#all, text);
    }
    /** Replaces credentials only, for text in which links have to stay usable. */
    redactCredentials(text) {
        return this.#redact(this.#credentials, text);
    }
    #redact(encodings, text) {
        const mayHoldToken = text.includes(TOKEN_START) || text.includes(TOKEN_START_IN_BASE64);
        const tokens = mayHoldToken ? [...this.#tokens].flatMap(encodingsOf) : [];
        const found = [...encodings, ...tokens].filter((encoded) => text.includes(encoded));
        // The longest first, so that nothing is left of a secret that contains another one.
        found.sort((one, other) => other.length - one.length);
        return found.reduce((redacted, encoded) => redacted.replaceAll(encoded, '***'), text);
    }
    #register(secret) {
        const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
        const encodings = [...new Set([secret, secret.trim(), ...lines].flatMap(encodingsOf))].filter((encoded) => encoded.length >= MIN_LENGTH && !this.isOwnWord(encoded));
        for (const encoded of encodings) {
            if (this.#all.has(encoded) || this.#tokens.has(encoded))
                continue;
            this.#all.add(encoded);
            // A mask is one line: text with line breaks is covered by its lines.
            if (!/[\r\n]/.test(encoded))
                this.#mask(encoded);
        }
        return encodings;
    }
}
/** Every encoding in which a secret may turn up; none of a short one. */
function encodingsOf(secret) {
    if (secret.length < MIN_LENGTH)
        return [];
    const bytes = Buffer.from(secret);
    const base64 = bytes.toString('base64');
    const percent = encodeURIComponent(bytes.toString());
    return [
        secret,
        percent,
        percent.replace(/%../g, (code) => code.toLowerCase()),
        base64,
        base64.replace(/=+$/, ''),
        bytes.toString('base64url'),
        JSON.stringify(secret).slice(1, -1),
    ];
}


/***/ }),

/***/ 18034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   SP: () => (/* binding */ normalizeStatus),
/* harmony export */   Xo: () => (/* binding */ wordTable),
/* harmony export */   _b: () => (/* binding */ RUNNING_WORDS),
/* harmony export */   fD: () => (/* binding */ LAYER_KIND),
/* harmony export */   kk: () => (/* binding */ COMPONENT_WORDS),
/* harmony export */   oo: () => (/* binding */ FAILED_WORDS),
/* harmony export */   s1: () => (/* binding */ meaningOfComponent),
/* harmony export */   t_: () => (/* binding */ AWAITING_WORDS),
/* harmony export */   vr: () => (/* binding */ awaitsApproval)
/* harmony export */ });
/** What a status word means. A word that is not in the table, or an empty one, is `unknown`: never a success. */
function meaningOf(word, table) {
    const normalized = normalizeStatus(word);
    for (const meaning of ['succeeded', 'failed', 'running']) {
        if (table[meaning].includes(normalized))
            return meaning;
    }
    return 'unknown';
}
/** Words for a job that is still running, the same in every operation (kore-api.md, section 3). */
const RUNNING_WORDS = [
    ...['pending', 'inprogress', 'running', 'accepted', 'queued', 'initiated', 'started', 'processing', 'scheduled'],
    // A job that is being stopped has not ended yet.
    ...['rollingback', 'reverting', 'cancelling', 'canceling', 'aborting', 'stopping'],
];
/**
 * Words for a job that ended without success, the same in every operation. Few of them are documented (kore-api.md,
 * sections 9 and 10), so the usual words of other job systems are included.
 */
const FAILED_WORDS = [
    ...['failed', 'failure', 'fail', 'error', 'errored', 'unsuccessful', 'crashed', 'invalid'],
    ...['cancelled', 'canceled', 'aborted', 'stopped', 'terminated', 'killed', 'interrupted', 'discarded'],
    ...['rejected', 'refused', 'denied', 'declined', 'expired', 'timedout', 'timeout'],
    ...['reverted', 'rolledback', 'rollback', 'rollbacked', 'skipped', 'incomplete'],
    ...['partial', 'partialsuccess', 'partiallysuccessful', 'partialfailure', 'partiallyfailed', 'partiallycompleted'],
    ...['successwithwarning', 'successwithwarnings', 'completedwithwarnings', 'completedwitherrors'],
];
/** The table of an operation, with its own words for success. */
function wordTable(...succeeded) {
    return { running: RUNNING_WORDS, succeeded, failed: FAILED_WORDS };
}
const COMPONENT_TABLE = wordTable('success', 'successful', 'succeeded', 'completed', 'finished', 'passed', 'published');
/**
 * The words of one component of a job: a resource of a publish, a task of an import. A resource of a publish has an
 * approval state too, of which `published` alone is live (kore-api.md, section 10).
 */
const COMPONENT_WORDS = {
    ...COMPONENT_TABLE,
    failed: [...COMPONENT_TABLE.failed, 'suspended', 'configured'],
};
/** Marks the layers of an Artemis project among the components of jobs. */
const LAYER_KIND = 'Artemis layer';
/** The words of a layer in an Artemis import (artemis-api.md, section 2.3): one that was skipped on purpose is fine. */
const LAYER_WORDS = {
    succeeded: ['activated', 'skipped'],
    running: [...RUNNING_WORDS, 'staged', 'validating', 'staging', 'activating'],
    failed: FAILED_WORDS,
};
/** What the status of a component means. */
function meaningOfComponent({ kind = '', status }) {
    return meaningOf(status, kind === LAYER_KIND ? LAYER_WORDS : COMPONENT_WORDS);
}
/** Words for a component that waits for the approval of an admin. */
const AWAITING_WORDS = ['awaitingapproval', 'pendingapproval', 'waitingforapproval', 'approvalpending'];
function awaitsApproval(word) {
    return AWAITING_WORDS.includes(normalizeStatus(word));
}
/** Lower case, without `_`, `-` and spaces: the platform spells a word in many ways (kore-api.md, section 3). */
function normalizeStatus(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}


/***/ }),

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a test compares it with `package.json`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 12749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Hd: () => (/* binding */ proxyAgents),
/* harmony export */   IY: () => (/* binding */ proxied),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   d4: () => (/* binding */ checkProxy)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** Agents of a proxy. */
const proxied = new WeakSet();
const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Agents for the proxy in `HTTPS_PROXY` or `HTTP_PROXY`, by the rules of GitHub's own actions: `NO_PROXY` is honoured,
 * loopback is never proxied. `undefined` if none is set.
 *
 * @param environment - usually `process.env`
 * @throws KoreaiError `input-invalid`, from the returned function, for a proxy that cannot be read
 */
function proxyAgents(environment) {
    if (NAMES.every((name) => !environment[name]))
        return undefined;
    const kept = new Map();
    return async (url, freshConnection) => {
        checkProxy(environment, url);
        const { getProxyUrl, HttpClient } = await __webpack_require__.e(/* import() */ 4942).then(__webpack_require__.bind(__webpack_require__, 44942));
        if (!getProxyUrl(url.href))
            return undefined;
        const known = kept.get(url.origin);
        if (known && !freshConnection)
            return known;
        const client = new HttpClient('koreai-ci', [], { keepAlive: !freshConnection, maxSockets: 64 });
        const agent = client.getAgent(url.href);
        proxied.add(agent);
        if (!freshConnection)
            kept.set(url.origin, agent);
        return agent;
    };
}
/** @throws KoreaiError `input-invalid` if a proxy is set that cannot be read, unless `NO_PROXY` names the host */
function checkProxy(environment, url) {
    if (isExcluded(environment, url))
        return;
    for (const name of NAMES) {
        const problem = environment[name] ? problemOf(environment[name]) : undefined;
        if (problem !== undefined)
            throw unreadable(name, problem);
    }
}
/** Reads `NO_PROXY` as the client of GitHub's actions does. */
function isExcluded(environment, { hostname, host }) {
    const names = (environment['no_proxy'] || environment['NO_PROXY'] || '').toLowerCase().split(',');
    return names
        .map((name) => name.trim())
        .some((name) => name === '*' || name === host || name === hostname || hostname.endsWith(`.${name.replace(/^\./, '')}`));
}
/** Why the client of GitHub's actions cannot read a proxy; it would then send requests without one. */
function problemOf(value) {
    const hasScheme = /^https?:\/\//i.test(value);
    if (!hasScheme && /^[a-z][a-z\d+.-]*:\/\//i.test(value))
        return 'only http and https proxies are supported';
    // Without a scheme, the client can read `10.0.0.1:3128`, but takes `proxy` in `proxy:3128` for the scheme.
    const text = !hasScheme && !URL.canParse(value) ? `http://${value}` : value;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url)
        return 'it is no URL';
    if (url.hostname === '')
        return 'it has no http:// in front';
    try {
        decodeURIComponent(`${url.username}${url.password}`);
    }
    catch {
        return 'its user or password holds a % that is no %xx';
    }
    return undefined;
}
function unreadable(name, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `The proxy in ${name} cannot be read: ${problem}`, {
        hint: `Write ${name} as http://user:password@proxy:port, with special characters of user and password as %xx (% is %25).`,
    });
}
/** Passwords of proxies, alone and with their user, encoded and decoded. */
function proxySecrets(environment) {
    return NAMES.flatMap((name) => {
        const value = environment[name] ?? '';
        const read = [value, `http://${value}`].flatMap((text) => (URL.canParse(text) ? [new URL(text)] : []));
        const url = read.find(({ hostname }) => hostname !== '');
        if (!url || url.password === '')
            return [];
        const [user, password] = [decoded(url.username), decoded(url.password)];
        return [url.password, password, `${url.username}:${url.password}`, `${user}:${password}`];
    });
}
/** A user or password of a URL; a bare `%` is taken literally. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 45272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ CERTIFICATE_HINT),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/** A request without an answer. `sent` is false only if no byte of it can have reached the server. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    sent;
    hint;
    isFinal;
    constructor(failure, message, sent, cause, { hint, isFinal } = {}) {
        super(message, { cause });
        this.failure = failure;
        this.sent = sent;
        this.hint = hint ?? (failure === 'tls' ? CERTIFICATE_HINT : undefined);
        this.isFinal = isFinal ?? failure === 'tls';
    }
}
/** What to do about a certificate of an authority that is not trusted. */
const CERTIFICATE_HINT = 'The certificate of the server is not trusted here. If it is from a private authority, set NODE_EXTRA_CA_CERTS in the ' +
    'environment of the step to the file with the certificate of that authority.';
/**
 * Reads a `Retry-After` header: seconds, or an HTTP date (RFC 9110, section 10.2.3).
 *
 * @param wallMs - now, in milliseconds since the epoch
 * @returns milliseconds to wait, or `undefined` if the header is missing or unreadable
 */
function parseRetryAfter(header, wallMs) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    if (!/^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?,? .*\d\d:\d\d:\d\d/.test(text))
        return undefined;
    const at = Date.parse(/ GMT$/.test(text) ? text : `${text} GMT`);
    return Number.isNaN(at) ? undefined : Math.max(0, at - wallMs);
}


/***/ }),

/***/ 65866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ credentialsOf),
/* harmony export */   m: () => (/* binding */ CREDENTIAL_INPUTS)
/* harmony export */ });
/** Inputs that hold credentials: for bots, and for the Agent Platform. */
const CREDENTIAL_INPUTS = {
    bot: ['clientId', 'clientSecret', 'jwt'],
    key: ['apiKey'],
};
/**
 * The credentials of one kind among the inputs that were read.
 *
 * @param operation - the name of what needs them, for the problem
 */
function credentialsOf(kind, { clientId, clientSecret, jwt, apiKey }, operation) {
    if (kind === 'key')
        return apiKey ? { kind, apiKey } : { problem: `{apiKey}: is required for ${operation}` };
    if (jwt)
        return { kind: 'jwt', jwt };
    if (clientId && clientSecret)
        return { kind: 'app', clientId, clientSecret };
    const missing = [clientId ? '' : '{clientId}', clientSecret ? '' : '{clientSecret}'].filter((name) => name !== '');
    return { problem: `${missing.join(' and ')}: required for ${operation}, or a ready-made {jwt}` };
}


/***/ }),

/***/ 36620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cJ: () => (/* binding */ FIELDS),
  Qh: () => (/* binding */ INPUT_NAMES),
  _F: () => (/* binding */ fieldOf)
});

// UNUSED EXPORTS: EXPLICIT_IN_PROGRAMS

;// CONCATENATED MODULE: ./build/inputs/field.js
function field(type, text, usual, traits) {
    const hasDefault = typeof usual === 'string';
    return { type, text, default: hasDefault ? usual : undefined, ...(hasDefault ? traits : usual) };
}
const secret = { isSecret: true };
const list = { isList: true };
const forWorkflows = { isForWorkflows: true };
const forPrograms = { isForPrograms: true };

;// CONCATENATED MODULE: ./build/inputs/mapping.js
const ok = (value) => ({ value });
const no = (problem) => ({ problem });
/** A longer body is a mistake: the platform's options fit in a few kilobytes. In characters. */
const MAX_BODY = 256 * 1024;
/** A deeper value overflows the stack of code that walks it, here or at the platform. */
const MAX_DEPTH = 50;
const MAPPING = 'must be a mapping of names to values, in YAML or JSON';
/** A mapping, written as JSON or YAML. */
const mapping = {
    shown: 'json',
    parse: async (given) => {
        if (given.length > MAX_BODY)
            return no(`must be at most ${MAX_BODY / 1024} KiB long`);
        const read = readJson(given) ?? (await readYaml(given));
        return 'problem' in read ? read : asMapping(read.value);
    },
    check: (given) => {
        try {
            // What JSON cannot hold (a cycle, a BigInt) is refused here, not in the middle of a run.
            return asMapping(JSON.parse(JSON.stringify(given) ?? 'null'));
        }
        catch (error) {
            return no(`must be a value that JSON can hold: ${error instanceof Error ? error.message : String(error)}`);
        }
    },
};
function asMapping(value) {
    if (!isShallow(value))
        return no(`must be nested at most ${MAX_DEPTH} levels deep`);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? ok({ ...value }) : no(MAPPING);
}
function isShallow(value, left = MAX_DEPTH) {
    if (typeof value !== 'object' || value === null)
        return true;
    return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
function readJson(given) {
    try {
        return ok(JSON.parse(given));
    }
    catch {
        // Then it may be YAML.
        return undefined;
    }
}
async function readYaml(given) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        const document = parseDocument(given, { prettyErrors: false, logLevel: 'error' });
        const [error] = [...document.errors, ...document.warnings];
        if (error)
            throw error;
        const value = document.toJS({ maxAliasCount: 50 });
        return ok(JSON.parse(JSON.stringify(value)));
    }
    catch (error) {
        return no(`must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** Texts by the names of the variables that they fill. */
const texts = {
    shown: 'json',
    parse: (given) => readTexts(readJson(given) ?? no(TEXTS)),
    check: (given) => readTexts(ok(given)),
};
const TEXTS = 'must be an object of strings by names such as KOREAI_VAR_TOKEN';
function readTexts(read) {
    if ('problem' in read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) {
        return no(TEXTS);
    }
    const bad = Object.entries(read.value).find(([key, value]) => !/^KOREAI_VAR_[A-Z0-9_]+$/.test(key) || typeof value !== 'string');
    return bad ? no(`${TEXTS}, and ${bad[0]} is not one`) : ok({ ...read.value });
}

// EXTERNAL MODULE: ./build/inputs/types.js
var types = __webpack_require__(18301);
;// CONCATENATED MODULE: ./build/inputs/fields.js



/**
 * Every input there is, in the order in which pages list them: a line each. `action.yml`, docs/reference.md, the
 * command line and the library's parameters follow from this table. The comments are written by `npm run docs`.
 */
const FIELDS = {
    /** Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only. */
    host: field((0,types/* origin */.TG)('credentials'), 'Base URL of the Kore.ai environment, for example `https://platform.kore.ai`. A port and a trailing slash are fine, user info is not. Plain `http` for loopback addresses only.'),
    /** The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to. */
    botId: field(types.id, 'The bot to work on (`st-…`). For `import-status`: the bot that the import must belong to.', list),
    /** The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow. */
    toolId: field(types.id, 'The tool to work on (`a-…`). Of several, each may be followed by a colon and its flow.', list),
    /** The call flow of the tool or workflow: an export needs it. */
    flowId: field(types.id, 'The call flow of the tool or workflow: an export needs it.'),
    /** The model to work on (`cm-…`). */
    modelId: field(types.id, 'The model to work on (`cm-…`).', list),
    /** A job that was started before: `ber-…` for `export-status`, `bir-…` for `import-status`, `ds-…` for `dock-status`, `exp_…` or `imp_…` for `project-status`. */
    jobId: field(types.id, 'A job that was started before: `ber-…` for `export-status`, `bir-…` for `import-status`, `ds-…` for `dock-status`, `exp_…` or `imp_…` for `project-status`.', list),
    /** The app to export, or to import into (`aa-…`). */
    appId: field(types.id, 'The app to export, or to import into (`aa-…`).'),
    /** The version of the app to export, by its id. */
    appVersion: field(types.id, 'The version of the app to export, by its id.'),
    /** The workflow of AI for Process to work on (`a-…`). */
    workflowId: field(types.id, 'The workflow of AI for Process to work on (`a-…`).'),
    /** The project of Artemis to export from or import into. */
    projectId: field(types.id, 'The project of Artemis to export from or import into.'),
    /** The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses. */
    layers: field((0,types/* someOf */.yU)(...['core', 'connections', 'prompts', 'guardrails', 'workflows', 'evals', 'search', 'channels'], ...['vocabulary', 'tables']), 'The layers of the Artemis project to export or import, separated by commas: `core`, `connections`, `prompts`, `guardrails`, `workflows`, `evals`, `search`, `channels`, `vocabulary`, `tables`. An export always contains `core`. Default: what the platform chooses.'),
    /** What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see `deleteUnmatched`. Default: `merge`. */
    conflictStrategy: field((0,types/* oneOf */.yL)('merge', 'replace', 'skip'), 'What an import does with what the Artemis project already has: `merge` it, `replace` it, or `skip` it. `replace` removes nothing that the archive lacks: see {deleteUnmatched}.', 'merge'),
    /** Remove from the Artemis project what the archive lacks. Default: `false`. */
    deleteUnmatched: field(types/* flag */.Jt, 'Remove from the Artemis project what the archive lacks.', 'false'),
    /** What the paths of Artemis's API begin with. Some installations may have another one, such as `/api/public/v1`. Default: `/v1`. */
    apiPrefix: field(types/* pathPrefix */.YA, "What the paths of Artemis's API begin with. Some installations may have another one, such as `/api/public/v1`.", '/v1'),
    /** Client id of the Kore.ai app whose credentials are used for bots (`cs-…`). */
    clientId: field(types/* anyText */.Ae, 'Client id of the Kore.ai app whose credentials are used for bots (`cs-…`).'),
    /** Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request. */
    clientSecret: field(types/* anyText */.Ae, 'Client secret of that app. A new JWT, valid for a few minutes, is made from it for every request.', secret),
    /** A ready-made JWT, instead of `clientId` and `clientSecret`. It must be valid until the end. */
    jwt: field(types/* headerValue */.Z, 'A ready-made JWT, instead of {clientId} and {clientSecret}. It must be valid until the end.', secret),
    /** API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`). */
    apiKey: field(types/* headerValue */.Z, 'API key for tools, models, apps and workflows (`kg-…`), or for an Artemis project (`abl_…`).', secret),
    /** What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to `process.cwd()`. */
    archive: field(types/* path */.hT, 'What to import: for a bot a `.zip` as exported, or a folder that holds its files, normalized or not; for `import-model` the `.tar` of the model; else the file itself, or for functions a folder of `.js` files. Relative to {cwd}.'),
    /** Import as a new bot of this name, instead of into `botId`. */
    botName: field(types/* name */.UU, 'Import as a new bot of this name, instead of into {botId}.'),
    /** Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails. */
    expectedBotName: field(types/* name */.UU, 'Before anything is written to a bot, its name is compared with this; if it differs, nothing is written and the run fails.'),
    /** Which version of the bot to export: `published` or `latest`. Default: `published`. */
    exportType: field((0,types/* oneOf */.yL)('published', 'latest'), 'Which version of the bot to export: `published` or `latest`.', 'published'),
    /** YAML or JSON mapping that is merged into the body of the request that starts the job. Default: `{}`. */
    requestBody: field(mapping, 'YAML or JSON mapping that is merged into the body of the request that starts the job.', '{}'),
    /** Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`. */
    versionComment: field(types/* comment */.Im, 'Comment for a publish. Default: in a workflow, repository, run number and link of the run; elsewhere `Published by koreai-ci`.'),
    /** A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported. */
    since: field(types/* moment */.n$, 'A job that was requested before this does not count: an ISO 8601 instant with its zone, or a duration ago (`2h`). Without it, the last completed job counts, and its age is reported.'),
    /** Accept a publish whose tasks still await the approval of an admin. Default: `false`. */
    allowAwaitingApproval: field(types/* flag */.Jt, 'Accept a publish whose tasks still await the approval of an admin.', 'false'),
    /** Name of the test suite to run or to import. */
    testSuite: field(types/* name */.UU, 'Name of the test suite to run or to import.'),
    /** Version of the bot to test: `published` or `inDevelopment`. Default: `published`. */
    botVersion: field((0,types/* oneOf */.yL)('published', 'inDevelopment'), 'Version of the bot to test: `published` or `inDevelopment`.', 'published'),
    /** Language of the bot to test. Default: `en`. */
    botLanguage: field(types/* language */.BH, 'Language of the bot to test.', 'en'),
    /** Maximum number of failed utterances with which a batch test passes. Default: `0`. */
    maxFailures: field((0,types/* count */.U9)(0, 1_000_000), 'Maximum number of failed utterances with which a batch test passes.', '0'),
    /** Maximum number of failed entities and traits with which a batch test passes. Default: `0`. */
    maxEntityFailures: field((0,types/* count */.U9)(0, 1_000_000), 'Maximum number of failed entities and traits with which a batch test passes.', '0'),
    /** Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score. */
    minF1: field(types/* ratio */.CG, 'Minimum F1 score with which a batch test passes, from 0 to 1. Default: any score.'),
    /** Fail if the import would remove something from the bot. Default: `false`. */
    failOnRemoval: field(types/* flag */.Jt, 'Fail if the import would remove something from the bot.', 'false'),
    /** Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact. Default: `false`. */
    html: field(types/* flag */.Jt, 'Also write the plan as an HTML page with pictures; in a workflow it is uploaded as an artifact.', 'false'),
    /** Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs `githubToken` with the permission `pull-requests: write`. Default: `false`. */
    comment: field(types/* flag */.Jt, 'Write the plan as a comment on the pull request, or update the comment of an earlier run. Needs {githubToken} with the permission `pull-requests: write`.', 'false', forWorkflows),
    /** The output of the same name of a plan: the import is refused if the bot or the archive has changed since. */
    planDigest: field(types/* digest */.br, 'The output of the same name of a plan: the import is refused if the bot or the archive has changed since.'),
    /** What to train: `ml` (machine learning), `faq` or `all`. Default: `ml`. */
    training: field((0,types/* oneOf */.yL)('ml', 'faq', 'all'), 'What to train: `ml` (machine learning), `faq` or `all`.', 'ml'),
    /** Kind of suite to import: `batch` or `conversation`. Default: `batch`. */
    suiteType: field((0,types/* oneOf */.yL)('batch', 'conversation'), 'Kind of suite to import: `batch` or `conversation`.', 'batch'),
    /** For conversation tests: e-mail address of the owner, or of a developer, of the bot. */
    userEmail: field(types/* email */.Rp, 'For conversation tests: e-mail address of the owner, or of a developer, of the bot.'),
    /** Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials. Default: `{}`. */
    variables: field(texts, 'Values for the placeholders of a normalized bot and for secured variables, by their names (`KOREAI_VAR_API_TOKEN`). They are masked like credentials.', '{}', forPrograms),
    /** Import as a new tool of this name, instead of into `toolId`. */
    toolName: field(types/* name */.UU, 'Import as a new tool of this name, instead of into {toolId}.'),
    /** Import as a new workflow of this name, instead of into `workflowId`. */
    workflowName: field(types/* name */.UU, 'Import as a new workflow of this name, instead of into {workflowId}.'),
    /** The file in `archive` that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`. */
    dataFile: field(types/* path */.hT, 'The file in {archive} that describes the tool or workflow. Default: recognized by its content, or else by the name `app_definition.json`.'),
    /** The file in `archive` with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`. */
    flowFile: field(types/* path */.hT, 'The file in {archive} with the flow. Default: recognized by its content, or else by the name `flow_definition.json` or `callflow.json`.'),
    /** The file in `archive` with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`. */
    variablesFile: field(types/* path */.hT, 'The file in {archive} with the environment variables. Default: recognized by its content, or else by the name `env_variables.json`.'),
    /** Type of the model to deploy: `openSource` or `fineTune`. Default: `openSource`. */
    modelType: field((0,types/* oneOf */.yL)('openSource', 'fineTune'), 'Type of the model to deploy: `openSource` or `fineTune`.', 'openSource'),
    /** The link to the exported app, as its export gave it. The platform must be able to read it. */
    sourceUrl: field(types/* link */.nf, 'The link to the exported app, as its export gave it. The platform must be able to read it.'),
    /** `false` starts the job, reports its id and stops. Only for operations that start a job. Default: `true`. */
    wait: field(types/* flag */.Jt, '`false` starts the job, reports its id and stops. Only for operations that start a job.', 'true'),
    /** Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds. Default: `30m`. */
    timeout: field(types/* duration */.p0, 'Total time, from the start to the end of waiting, downloading and uploading: `90s`, `30m`, `2h`, `500ms`; a bare number is seconds.', '30m'),
    /** Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits. Default: `auto`. */
    pollInterval: field(types/* interval */.YP, 'Time between two polls: `auto`, or a fixed duration. It stays inside the rate limits.', 'auto'),
    /** Folder for archives and reports, relative to `process.cwd()`. */
    outputDir: field(types/* folder */.TV, 'Folder for archives and reports, relative to {cwd}.', 'koreai-exports'),
    /** Also extract the archive, into a folder beside it. Default: `false`. */
    extract: field(types/* flag */.Jt, 'Also extract the archive, into a folder beside it.', 'false'),
    /** With `extract`: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder. Default: `false`. */
    normalize: field(types/* flag */.Jt, 'With {extract}: write the extracted bot as stable files that suit version control, and report what changed since the version in that folder.', 'false'),
    /** Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host. */
    downloadOrigin: field((0,types/* origin */.TG)('download'), 'Replaces scheme, host and port of the download link, for on-premises installations whose links name an internal host.'),
    /** Upload the archive as a workflow artifact. Default: `true`. */
    uploadArtifact: field(types/* flag */.Jt, 'Upload the archive as a workflow artifact.', 'true', forWorkflows),
    /** Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file. */
    artifactName: field(types/* artifactName */.Cs, "Name of the artifact; the archive's extension is added, and with several targets the id of each. Default: the name of the file.", forWorkflows),
    /** Days to keep the artifact. Default: the repository's setting. */
    artifactRetentionDays: field((0,types/* count */.U9)(1, 400), "Days to keep the artifact. Default: the repository's setting.", forWorkflows),
    /** How many targets are worked on at once, 1 to 32. Default: `4`. */
    concurrency: field((0,types/* count */.U9)(1, 32), 'How many targets are worked on at once, 1 to 32.', '4'),
    /** Start no further targets after the first that does not succeed. Default: `false`. */
    failFast: field(types/* flag */.Jt, 'Start no further targets after the first that does not succeed.', 'false'),
    /** With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run. */
    githubToken: field(types/* headerValue */.Z, 'With a token (permission `statuses: write`), a commit status follows the job: pending while it runs, then success or failure, with a link to the run.', { ...secret, ...forWorkflows }),
    /** Name of that commit status. Default: `koreai-ci / <operation> / <target>`. */
    statusContext: field(types/* comment */.Im, 'Name of that commit status. Default: `koreai-ci / <operation> / <target>`.', forWorkflows),
};
/** Inputs whose default is for workflows and shells: a program says where it writes. */
const EXPLICIT_IN_PROGRAMS = (/* unused pure expression or super */ null && (['outputDir']));
const INPUT_NAMES = Object.keys(FIELDS);
/** A field whose types do not matter. */
function fieldOf(input) {
    return FIELDS[input];
}


/***/ }),

/***/ 78718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   oD: () => (/* binding */ spellInputs)
/* harmony export */ });
/* unused harmony export checkValues */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36620);

/**
 * Reads inputs that are texts.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @param now - milliseconds since the epoch, for durations ago
 */
async function readTexts(names, text, now) {
    const entries = names.map(async (name) => {
        const given = text(name);
        const written = given || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).default;
        return {
            name,
            isGiven: given !== '',
            parsed: written === undefined ? undefined : await (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).type.parse(written, now),
        };
    });
    return readingOf(await Promise.all(entries));
}
/** Checks inputs that a program gave as values; what is `undefined` has its default. */
async function checkValues(names, params, now) {
    const entries = names.map(async (name) => {
        const { type, default: usual } = fieldOf(name);
        const given = params[name];
        const isGiven = given !== undefined;
        const parsed = isGiven ? type.check(given, now) : usual === undefined ? undefined : await type.parse(usual, now);
        return { name, isGiven, parsed };
    });
    return readingOf(await Promise.all(entries));
}
function readingOf(entries) {
    const values = {};
    const problems = [];
    for (const { name, parsed } of entries) {
        if (parsed === undefined)
            continue;
        if ('value' in parsed)
            values[name] = parsed.value;
        else
            problems.push(`{${name}}: ${parsed.problem}`);
    }
    const given = new Set(entries.flatMap(({ name, isGiven }) => (isGiven ? [name] : [])));
    return { values: values, given, problems };
}
const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;
/** Spells the names of inputs that stand in braces; other braces stay. */
function spellInputs(text, spell) {
    return text.replace(PLACEHOLDER, (braces, word) => word === 'cwd' || Object.hasOwn(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ, word) ? spell(word) : braces);
}


/***/ }),

/***/ 18301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   BH: () => (/* binding */ language),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   TV: () => (/* binding */ folder),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YA: () => (/* binding */ pathPrefix),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   hT: () => (/* binding */ path),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84300);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61420);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5562);




const ok = (value) => ({ value });
const no = (problem) => ({ problem });
/** A kind of text. Programs give it as a string, too. */
function text(shown, parse) {
    return {
        shown,
        parse,
        check: (given, now) => typeof given === 'string' && given.trim() !== '' ? parse(given.trim(), now) : no('must be a string, not empty'),
    };
}
/** One of a few words. */
function oneOf(...words) {
    return text(words, (given) => words.includes(given) ? ok(given) : no(`must be one of ${words.join(', ')}`));
}
/** `true` or `false` in the spellings of YAML 1.2. */
const flag = {
    shown: 'flag',
    parse: (given) => {
        if (['true', 'True', 'TRUE'].includes(given))
            return ok(true);
        return ['false', 'False', 'FALSE'].includes(given) ? ok(false) : no('must be true or false');
    },
    check: (given) => (typeof given === 'boolean' ? ok(given) : no('must be true or false')),
};
/** An id as one segment of a path: it can neither leave its place nor change the request. */
const id = text('id', (given) => {
    if (/[\s,]/.test(given))
        return no('must be one id');
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isId */ .eQ)(given)
        ? ok(given)
        : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
});
/** A duration above zero, in milliseconds. Programs give milliseconds. */
const duration = {
    shown: 'duration',
    parse: (given) => {
        const milliseconds = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(given);
        const isUsable = milliseconds !== undefined && milliseconds > 0;
        return isUsable
            ? ok(milliseconds)
            : no('must be a duration above 0 and up to 24 days, such as 500ms, 90s, 30m or 2h');
    },
    check: (given) => {
        const isUsable = typeof given === 'number' && (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(`${Math.round(given)}ms`) !== undefined && given > 0;
        return isUsable ? ok(Math.round(given)) : no('must be a number of milliseconds, above 0 and up to 24 days');
    },
};
/** A fixed interval in milliseconds, or `auto`. */
const interval = {
    shown: 'duration|auto',
    parse: (given, now) => (given === 'auto' ? ok('auto') : duration.parse(given, now)),
    check: (given, now) => (given === 'auto' ? ok('auto') : duration.check(given, now)),
};
/** How far the clocks of CI machines may be apart, in milliseconds. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** Nothing was requested before the platform existed, in milliseconds. */
const MAX_AGO_MS = 20 * 366 * 86_400_000;
/** A moment in milliseconds since the epoch: an ISO 8601 instant with its zone, or a duration before now. */
const moment = {
    shown: 'time',
    parse: parseMoment,
    check: (given, now) => {
        if (!(given instanceof Date))
            return typeof given === 'string' ? parseMoment(given.trim(), now) : no(MOMENT);
        return Number.isNaN(given.getTime()) ? no(MOMENT) : notInFuture(given.getTime(), now);
    },
};
const MOMENT = 'must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)';
function parseMoment(given, now) {
    const ago = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(given, MAX_AGO_MS);
    if (ago !== undefined)
        return ok(now - ago);
    const instant = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .nV)(given);
    return instant === undefined ? no(MOMENT) : notInFuture(instant, now);
}
function notInFuture(instant, now) {
    return instant > now + CLOCK_SKEW_MS ? no('must not be in the future') : ok(instant);
}
/** Scheme, host and port, and nothing else. Where credentials go, plain http is for loopback addresses only. */
function origin(use) {
    const ofText = text('url', (given) => parseOrigin(given, use));
    return { ...ofText, check: (given, now) => ofText.check(given instanceof URL ? given.href : given, now) };
}
function parseOrigin(given, use) {
    if (!/^https?:\/\//i.test(given))
        return no('must begin with https:// (for example https://platform.kore.ai)');
    if (!URL.canParse(given) || /\s/.test(given))
        return no('must be a URL');
    const url = new URL(given);
    if (url.username !== '' || url.password !== '')
        return no('must not contain a user name or password');
    if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return no(`must end after host and port, without a path or query (did you mean ${url.origin}?)`);
    }
    if (use === 'credentials' && url.protocol === 'http:' && !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname)) {
        return no('must use https, because http would expose the credentials');
    }
    return ok(new URL(url.origin));
}
/** A folder inside the workspace, by its spelling; where links lead is checked when it is created. */
const folder = text('folder', (given) => {
    const isInside = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(given) && !/^[A-Za-z]:/.test(given) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(given).split(/[\\/]/).includes('..');
    if (!isInside)
        return no('must be a relative path that stays in the workspace');
    return /\p{Cc}/u.test(given) ? no('must not contain control characters') : ok(given);
});
/** A link to a file that the platform reads, byte for byte: a signature is over its characters. */
const link = text('url', (given) => {
    if (/[\s\p{Cc}]/u.test(given) || !/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given)) {
        return no('must be a URL that begins with https:// or http://');
    }
    return ok(given);
});
/** What the path of every request begins with: `/v1`. */
const pathPrefix = text('path prefix', (given) => {
    const prefix = given.replace(/\/+$/, '');
    const isPlain = /^(\/[\w~-][\w.~-]*)+$/.test(prefix);
    return isPlain ? ok(prefix) : no('must be a path that begins with a slash, such as /v1 or /api/public/v1');
});
/** Some of a few words, separated by commas or line breaks. Programs give a list; what resumes a job has the text. */
function someOf(...words) {
    const judge = (given) => {
        const isKnown = given.length > 0 && given.every((one) => words.includes(one));
        return isKnown ? ok([...new Set(given)]) : no(`must be one or several of ${words.join(', ')}`);
    };
    const parse = (given) => {
        const texts = given.split(/[\n,]/).map((one) => one.trim());
        return judge(texts.filter((one) => one !== ''));
    };
    return {
        shown: 'names',
        parse,
        check: (given) => (typeof given === 'string' ? parse(given) : judge(Array.isArray(given) ? given : [])),
    };
}
/** A path to something that is read. */
const path = text('path', (given) => /\p{Cc}/u.test(given) ? no('must be a path without control characters') : ok(given));
/** GitHub's rules for artifact names, which become file names too. */
const artifactName = text('name', (given) => {
    if (/[":<>|*?\\/]|\p{Cc}/u.test(given))
        return no('must not contain " : < > | * ? \\ / or control characters');
    if (/^\.+$/.test(given) || given.length > 200)
        return no('must be a usable file name of at most 200 characters');
    return ok(given);
});
/** A secret that is sent as a header. */
const headerValue = text('secret', (given) => /^[\u0021-\u007e]+$/.test(given) ? ok(given) : no('must be one line of visible ASCII characters without spaces'));
/** Text of which nothing is known: the platform judges it. */
const anyText = text('text', ok);
/** A name as people give it to bots and test suites: one line, as it is sent in a path or a body. */
const name = text('name', (given) => {
    if (/\p{Cc}/u.test(given))
        return no('must be one line without control characters');
    if (/^\.{1,2}$/.test(given) || /\p{Cs}/u.test(given))
        return no('must be a name');
    return given.length <= 200 ? ok(given) : no('must be at most 200 characters long');
});
/** An e-mail address: one line with something on both sides of an @. */
const email = text('email', (given) => /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(given) && given.length <= 254 ? ok(given) : no('must be an e-mail address'));
/** A comment of one or more lines. */
const comment = text('text', (given) => given.length <= 2_000 && !/\p{Cs}/u.test(given) ? ok(given) : no('must be text of at most 2,000 characters'));
/** The language of a bot as Kore.ai writes it: `en`, `de`, `zh_cn`. */
const language = text('language', (given) => /^[A-Za-z]{2,8}([-_][A-Za-z\d]{1,8})*$/.test(given) ? ok(given) : no('must be a language such as en or zh_cn'));
/** What `plan-import` gives out: two SHA-256 in hexadecimal. */
const digest = text('digest', (given) => /^[\da-f]{64}-[\da-f]{64}$/.test(given) ? ok(given) : no('must be the output planDigest of a plan, unchanged'));
/** A number within bounds, read by `pattern`. */
function number(shown, pattern, fits, problem) {
    const judge = (value) => (fits(value) ? ok(value) : no(problem));
    return {
        shown,
        parse: (given) => judge(pattern.test(given) ? Number(given) : Number.NaN),
        check: (given) => judge(typeof given === 'number' ? given : Number.NaN),
    };
}
/** A whole number within bounds. */
function count(least, most) {
    const fits = (value) => Number.isInteger(value) && value >= least && value <= most;
    return number('number', /^\d{1,9}$/, fits, `must be a whole number from ${least} to ${most}`);
}
/** A ratio from 0 to 1. */
const ratio = number('score', /^(\d+(\.\d*)?|\.\d+)$/, (value) => value >= 0 && value <= 1, 'must be a number from 0 to 1, such as 0.9');


/***/ }),

/***/ 63849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ datedNow),
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   Xk: () => (/* binding */ Correlation),
/* harmony export */   qj: () => (/* binding */ isWithinSlack)
/* harmony export */ });
/* unused harmony export SLACK_MS */
/**
 * A bot has one slot for exports and one for publishes, and the status shows the job that is in it. Decides whether that
 * is the job to wait for (kore-api.md, section 4). Once a job has matched, only that one counts.
 */
class Correlation {
    #id;
    #at;
    #since;
    #isSeen = false;
    constructor(anchor) {
        this.#id = anchor.id ?? '';
        this.#at = anchor.at;
        this.#since = anchor.since;
    }
    /** Records a time by which the job had certainly been requested, if its own time is unknown. */
    startedBy(at) {
        this.#at ??= at;
    }
    judge(shown) {
        if (this.#id === '')
            return this.#judgeNameless(shown);
        if (shown.id === this.#id)
            return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
        if (shown.id === '')
            return 'stale';
        if (shown.at === undefined || this.#at === undefined)
            return this.#isSeen ? 'superseded' : 'stale';
        if (shown.at === this.#at)
            return this.#isSeen ? 'superseded' : 'stale';
        return shown.at > this.#at ? 'superseded' : 'stale';
    }
    /** Jobs without an id differ only by their times. */
    #judgeNameless(shown) {
        const isLater = shown.at !== undefined && this.#at !== undefined && shown.at > this.#at;
        if (this.#isSeen && isLater)
            return 'superseded';
        return this.#isFresh(shown) ? this.#pin(shown) : 'stale';
    }
    #isFresh({ at }) {
        return this.#since === undefined || (at !== undefined && at >= this.#since);
    }
    #pin({ id, at }) {
        this.#id = id;
        this.#at = at ?? this.#at;
        this.#isSeen = true;
        return 'ours';
    }
}
/**
 * How far the time of a job may lie outside the window, in milliseconds: a platform runs on several machines, whose
 * clocks differ a little. A larger value would match a job that a colleague started some seconds later.
 */
const SLACK_MS = 2_000;
/** The `Date` header omits the fraction of a second. In milliseconds. */
const DATE_GRAIN_MS = 1_000;
/**
 * The moment of an answer that has just arrived.
 *
 * @param serverTime - its `Date`; `undefined` if it has none
 */
function datedNow(clock, serverTime) {
    return serverTime === undefined ? undefined : { serverTime, at: clock.now() };
}
/** The window in which the platform accepted a start. Its times are compared only with its own times. */
function windowOf({ sentAt, answeredAt }, { serverTime, at }) {
    return {
        from: serverTime - (at - sentAt) - SLACK_MS,
        to: serverTime - (at - answeredAt) + DATE_GRAIN_MS + SLACK_MS,
    };
}
/** True if so little time has passed since the answer that a job shown now must have been requested in the window. */
function isWithinSlack({ answeredAt }, now) {
    return now - answeredAt <= DATE_GRAIN_MS + SLACK_MS;
}


/***/ }),

/***/ 73746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ objectionIn),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   K9: () => (/* binding */ expectSame),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   ez: () => (/* binding */ stale),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   k6: () => (/* binding */ namedComponents),
/* harmony export */   n3: () => (/* binding */ isBadEnd),
/* harmony export */   uP: () => (/* binding */ JOB_WORDS),
/* harmony export */   xl: () => (/* binding */ isFailedComponent),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18034);



/** The words of jobs that end in a plain success or failure; each operation names its own table. */
const JOB_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordTable */ .Xo)('success', 'successful');
const MAX_NAMED_COMPONENTS = 10;
/** Judges a job by its status, and a success by its components. An unknown status, or none, counts as running. */
function judge(reported) {
    const { facts, words, noun, reason } = reported;
    switch ((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(facts.status, words)) {
        case 'succeeded':
            return judgeSuccess(reported);
        case 'failed':
            return failed(facts, noun, reason);
        case 'running':
            return { kind: 'running', ...facts };
        default:
            return { kind: 'running', ...facts, warning: unknownWord(facts.status) };
    }
}
/**
 * A job that reports success succeeded only if each of its components did. One that ended in another way makes it a
 * failure; while one is running or has an unknown status, the job has not ended.
 */
function judgeSuccess({ facts, noun, link, reason, error, components = facts.components ?? [] }) {
    const of = (...meanings) => components.filter((component) => meanings.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(component)));
    const failures = of('failed');
    if (failures.length > 0)
        return failed(facts, noun, reason, failures);
    const open = of('running', 'unknown');
    if (open.length === 0) {
        // No sample shows a success with errors, so it does not count as one.
        return error === undefined ? { kind: 'succeeded', ...facts, link } : failed(facts, noun, error, []);
    }
    const unknown = of('unknown');
    const warning = unknown.length === 0
        ? undefined
        : `The ${noun} reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(facts.status, 60)}', but the status of these components is unknown, so they count as still running: ${namedComponents(unknown)}`;
    return { kind: 'running', ...facts, unfinished: namedComponents(open), warning };
}
/** A failure with its reason and the components that failed, by name. */
function failed(facts, noun, reason, components = (facts.components ?? []).filter(isFailedComponent)) {
    const why = [reason === '' ? '' : (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reason), namedComponents(components)]
        .filter((text) => text !== '')
        .join('; ');
    const status = `'${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(facts.status, 60)}'`;
    // The job's own status may be a success.
    const what = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(facts.status, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'succeeded'
        ? `The ${noun} reports ${status}, but not all of it succeeded`
        : `Kore.ai says that the ${noun} failed${facts.status === '' ? '' : ` (status ${status})`}`;
    return {
        kind: 'failed',
        ...facts,
        code: 'platform-failed',
        message: `${what}${why === '' ? '' : `: ${why}`}`,
        hint: `Check the ${noun} in Kore.ai's console, fix the problem shown there, and run again.`,
    };
}
/** Components by kind, name and status, for one line. */
function namedComponents(components) {
    const named = components.slice(0, MAX_NAMED_COMPONENTS).map(({ kind, name, status, detail }) => {
        const label = [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, 60), (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, 80)].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
        const why = detail === '' ? '' : `: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(detail, 160)}`;
        return `${label.join(' ')} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 40) || 'no status'}${why})`;
    });
    const more = components.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function isFailedComponent(component) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(component) === 'failed';
}
/** True for a status of something that ended without success. */
function isBadEnd(word) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPONENT_WORDS */ .kk) === 'failed';
}
/**
 * What an answer that is the result itself says against its success: errors, a component that did not succeed, or a
 * status that is no success. Such an answer needs no status.
 *
 * @returns `undefined` if it says nothing against it
 */
function objectionIn({ status, components, reason, error, }) {
    if (error !== undefined)
        return { code: 'platform-failed', message: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error) };
    const all = [{ kind: 'status', name: '', status, detail: '' }, ...components];
    const bad = all.filter((one) => one.status !== '' && (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOfComponent */ .s1)(one) !== 'succeeded');
    if (bad.length === 0)
        return undefined;
    const isFailed = bad.some(isFailedComponent);
    const why = [(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reason), namedComponents(bad)].filter((text) => text !== '');
    return { code: isFailed ? 'platform-failed' : 'bad-response', message: why.join('; ') };
}
/** The state after a poll that showed an older job only. */
function stale(facts) {
    return { kind: 'running', ...facts, isStale: true };
}
/** Another job, started by someone else, occupies the bot's only slot. */
function superseded(noun, byId) {
    return {
        kind: 'failed',
        // The status shown belongs to the other job.
        status: '',
        code: 'superseded',
        message: `Another ${noun} of this bot${byId === '' ? '' : ` (${byId})`} was started and replaced this one, whose end can no longer be known`,
        hint: `A bot can have only one ${noun} at a time: give the workflow a concurrency group for the bot, and run again.`,
    };
}
/** An answer may leave out what it is about, but must not name something else than was requested. @throws KoreaiError */
function expectSame(noun, what, asked, reported) {
    if (reported !== '' && reported !== asked)
        throw mismatch(noun, what, asked, reported);
}
/** An answer about something else than what was requested is not accepted. */
function mismatch(noun, what, asked, reported) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', `The ${noun} status is about another ${what} (${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(reported, 80)}) than the one requested (${asked})`, {
        transient: true,
        hint: 'Check the id. If it is correct, report this to Kore.ai.',
    });
}
function unknownWord(status) {
    return status === ''
        ? 'The platform reports no status. The job counts as still running.'
        : `The status '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60)}' is unknown. The job counts as still running.`;
}


/***/ }),

/***/ 70824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ operation),
/* harmony export */   VV: () => (/* binding */ ARCHIVE_INPUTS),
/* harmony export */   Zr: () => (/* binding */ sinceInput),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   zN: () => (/* binding */ FILE_INPUTS)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84300);

/** A job that is over with the answer to its one request. */
function answered(state) {
    return { state: undefined, check: () => Promise.resolve(state), isAnswer: true };
}
/** Declares an operation: `start` sees the inputs that it names, and no others. */
function operation(definition) {
    // `readStep` has checked that the required inputs are set.
    return definition;
}
/** The input that limits a resumed job in time, as text. */
function sinceInput(since) {
    return since === undefined ? {} : { since: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(since) };
}
/** Inputs of every operation that downloads an archive. */
const ARCHIVE_INPUTS = ['outputDir', 'extract', 'downloadOrigin'];
/** Inputs of every operation that downloads a file which is no archive. */
const FILE_INPUTS = ['outputDir', 'downloadOrigin'];


/***/ }),

/***/ 89843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exportPoll),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35565);
/* harmony import */ var _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63578);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73746);




/** After this many polls that show the other type, the next form of the request is tried. */
const OTHER_TYPE_POLLS = 2;
/** Polls the export in a bot's slot, in the request form that this version of the platform expects. */
function exportPoll(context, wanted) {
    const { botId, exportType, correlation } = wanted;
    let forms = _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPORT_STATUS_FORMS */ .MA;
    let accepted;
    let otherTypePolls = 0;
    /** Sends the request in the first form that the platform accepts; a refused form is not sent again. */
    const ask = async (signal, freshConnection) => {
        for (;;) {
            const [form = 'plain', ...others] = forms;
            try {
                const record = await (0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_0__/* .botExportStatus */ .uP)(context.platform, botId, form, exportType, signal, freshConnection);
                accepted = form;
                return record;
            }
            catch (error) {
                const isRefused = error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AnswerError */ .dV && error.httpStatus === 412;
                const left = others.length > 0 ? others : accepted === undefined || accepted === form ? [] : [accepted];
                if (!isRefused || left.length === 0)
                    throw error;
                forms = left;
            }
        }
    };
    return async (signal, freshConnection) => {
        const record = await ask(signal, freshConnection);
        (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .expectSame */ .K9)('export', 'bot', botId, record.botId);
        correlation.startedBy(record.serverTime);
        const isOtherType = record.exportType !== '' && record.exportType !== exportType;
        const match = correlation.judge({ id: record.id, at: record.createdOn });
        if (match === 'superseded')
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .superseded */ .zT)('export', record.id);
        if (match === 'stale') {
            otherTypePolls = wanted.isTypeCertain && isOtherType ? otherTypePolls + 1 : 0;
            if (otherTypePolls === OTHER_TYPE_POLLS) {
                otherTypePolls = 0;
                if (forms.length > 1)
                    forms = forms.slice(1);
            }
            return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .stale */ .ez)(factsOf(record));
        }
        if (wanted.isTypeCertain && isOtherType) {
            throw (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)('export', 'export type', exportType, (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(record.exportType, 40));
        }
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({
            facts: factsOf(record),
            words: _judge_js__WEBPACK_IMPORTED_MODULE_2__/* .JOB_WORDS */ .uP,
            noun: 'export',
            link: record.link,
            reason: record.reason,
            error: record.error,
        });
    };
}
function factsOf(record) {
    return { status: record.status, jobId: record.id, requestedAt: record.createdOn };
}


/***/ }),

/***/ 5692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ startExport),
/* harmony export */   e: () => (/* binding */ exportTypeOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62807);
/* harmony import */ var _platform_bot_export_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63578);
/* harmony import */ var _correlation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63849);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73746);
/* harmony import */ var _poll_export_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89843);
/* harmony import */ var _start_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12703);
/* harmony import */ var _until_seen_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51681);







/** Starts an export. The request is sent once. */
async function startExport(inputs, context) {
    const botId = inputs.botId;
    const body = { exportType: inputs.exportType, ...inputs.requestBody };
    const exportType = exportTypeOf(inputs);
    const hasOwnBody = Object.keys(inputs.requestBody).length > 0;
    let sentAt = context.clock.now();
    const started = await (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .startOnce */ .aD)({
        what: `export of bot ${botId}`,
        send: async (signal, platform) => {
            sentAt = context.clock.now();
            return withId(await (0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_1__/* .startBotExport */ .kk)(platform, botId, body, signal), botId);
        },
        // Someone else's export of the same bot and type is as good as ours, unless ours has a body of its own.
        find: hasOwnBody ? undefined : () => findLost(context, botId, exportType, sentAt),
        beforeAgain: "Check the bot's current export first, with {resume}, then run again.",
        resume: { operation: 'export-status', inputs: { botId } },
    }, context);
    const correlation = new _correlation_js__WEBPACK_IMPORTED_MODULE_2__/* .Correlation */ .Xk({ id: started.id, at: started.createdOn });
    return {
        state: (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)({
            facts: (0,_poll_export_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .x)(started),
            words: _judge_js__WEBPACK_IMPORTED_MODULE_3__/* .JOB_WORDS */ .uP,
            noun: 'export',
            link: '',
            reason: started.reason,
        }),
        check: (0,_until_seen_js__WEBPACK_IMPORTED_MODULE_5__/* .untilSeen */ .wr)((0,_poll_export_js__WEBPACK_IMPORTED_MODULE_4__/* .exportPoll */ .U)(context, { botId, exportType, isTypeCertain: true, correlation }), {
            jobId: started.id,
            isIssued: true,
        }),
    };
}
/** The request body may name another type than the input. */
function exportTypeOf({ exportType, requestBody }) {
    return String(requestBody['exportType'] ?? exportType);
}
function withId(record, botId) {
    // An export that the reply itself reports as failed needs no id.
    const isNamed = record.id !== '' || (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isBadEnd */ .n3)(record.status);
    if (isNamed && (record.botId === '' || record.botId === botId))
        return record;
    const why = record.id === '' ? 'names no job' : `is about another bot than ${botId}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KoreaiError */ ["if"]('bad-response', `The reply to the start of the export ${why}`);
}
/**
 * The export that was started by a request whose answer was lost: created, by the platform's clock, between the sending
 * of the request and the loss of its answer.
 */
async function findLost(context, botId, exportType, sentAt) {
    const { clock, platform } = context;
    const sent = { sentAt, answeredAt: clock.now() };
    return (0,_start_once_js__WEBPACK_IMPORTED_MODULE_0__/* .searchSlot */ .FS)(context, async (signal) => {
        const record = await (0,_until_seen_js__WEBPACK_IMPORTED_MODULE_5__/* .orNone */ .u9)((0,_platform_bot_export_js__WEBPACK_IMPORTED_MODULE_1__/* .botExportStatus */ .uP)(platform, botId, 'plain', exportType, signal), 'export');
        const dated = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_2__/* .datedNow */ .F2)(clock, record?.serverTime);
        if (!record || !dated || record.createdOn === undefined || record.id === '')
            return undefined;
        const { from, to } = (0,_correlation_js__WEBPACK_IMPORTED_MODULE_2__/* .windowOf */ .Ou)(sent, dated);
        const isInTime = record.createdOn >= from && record.createdOn <= to;
        const isSameType = record.exportType === '' || record.exportType === exportType;
        const isSameBot = record.botId === '' || record.botId === botId;
        return isInTime && isSameType && isSameBot ? record : undefined;
    });
}


/***/ }),

/***/ 12703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ searchSlot),
/* harmony export */   Rs: () => (/* binding */ withJobId),
/* harmony export */   VO: () => (/* binding */ acceptedState),
/* harmony export */   W5: () => (/* binding */ onEitherPath),
/* harmony export */   aD: () => (/* binding */ startOnce)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84300);
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56196);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61420);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35565);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73746);







/** Answers after which it is unknown whether the job was started. */
const AMBIGUOUS = ['network', 'platform-error', 'bad-response'];
/** How long a stopping step still waits for the answer to a start request, in milliseconds. */
const GRACE_MS = 2_000;
/** The end of the timeout is reserved for the search for a job whose start reply was lost: this share, 10 s at most. */
const SEARCH_SHARE = 0.1;
const SEARCH_MS = 10_000;
/** The last attempt is sent this share of the timeout before its end, 10 s at most, to leave time for its answer. */
const LAST_SHARE = 0.2;
const LAST_MS = 10_000;
/**
 * Starts a job once. The request is repeated only if nothing can have started: no connection was made, or the platform
 * refused it for now (429, 409). If its answer is lost, the job is searched for, and if that is inconclusive, the result
 * is `start-unknown`.
 *
 * @throws KoreaiError `start-unknown`; `timed-out` if it was refused until the timeout; the refusal of the platform;
 *   the signal's reason
 */
async function startOnce(start, context) {
    const { clock, random, signal, log } = context;
    const unreached = new _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureBudget */ .Oc(clock, random, context.failureLimits);
    const refused = new _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureBudget */ .Oc(clock, random, _core_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .UNTIL_TIMEOUT */ .zO);
    let error;
    const orNotStarted = (reason) => {
        throw error && isTimeout(reason) ? notStarted(start.what, error, 0, context) : reason;
    };
    for (;;) {
        await context.ready().catch(orNotStarted);
        await start.before?.();
        signal.throwIfAborted();
        const result = await attempt(start, context);
        if (!(result instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
            return result.started;
        error = result;
        const waitMs = (error.sent ? refused : unreached).spend(error);
        const leftMs = context.remaining() - Math.min(LAST_MS, context.timeoutMs * LAST_SHARE);
        if (leftMs <= 0 || (error.retryAfterMs ?? 0) > leftMs)
            throw notStarted(start.what, error, leftMs, context);
        const untilNextMs = Math.min(waitMs, leftMs);
        log.info(`The ${start.what} was not started: ${error.message}. Next attempt in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(untilNextMs)}.`);
        await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .sleep */ .yy)(clock, untilNextMs, signal).catch(orNotStarted);
    }
}
/**
 * A reply to a start must name its job, or it cannot be polled. One that reports a failure needs no id.
 *
 * @throws KoreaiError `bad-response`, after which the job is searched for
 */
function withJobId(reply, what) {
    if (reply.id !== '' || (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isBadEnd */ .n3)(reply.status))
        return reply;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `The reply to the start of the ${what} names no job`);
}
/** The state by the reply to a start. A success in it only means that the request was accepted. */
function acceptedState(facts, words, noun, reason) {
    const state = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ facts, words, noun, link: '', reason });
    return state.kind === 'failed' ? state : { kind: 'running', ...facts };
}
/** @returns what was started, or the error after which the request may be sent again. @throws any other */
async function attempt(start, context) {
    const { what, send } = start;
    const grace = (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .graceAfter */ .Dc)(context.clock, context.signal, GRACE_MS);
    try {
        const platform = context.platform.awaitingAnswers(() => answerLimit(context));
        const started = await send(grace.signal, platform);
        context.started(what);
        return { started };
    }
    catch (thrown) {
        const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asKoreaiError */ .gu)(thrown);
        if (context.signal.aborted)
            throw interrupted(start, context.signal.reason, error);
        if (!error.sent)
            return error;
        const refusal = refusalForNow(error);
        if (refusal)
            return refusal;
        if (!AMBIGUOUS.includes(error.code) || isRedirect(error))
            throw thrown;
        context.log.warning(`It is unknown whether the ${what} was started, so it is not sent again. ${error.message}`);
        const found = await search(start, context, error);
        if (found === undefined)
            throw unknown(start, error);
        context.started(what);
        return { started: found };
    }
    finally {
        grace.clear();
    }
}
/** How long the answer may take: until the timeout, minus the time for a search. */
function answerLimit({ timeoutMs, remaining }) {
    const leftMs = remaining();
    return leftMs - Math.min(SEARCH_MS, timeoutMs * SEARCH_SHARE, leftMs / 2);
}
async function search(start, { signal }, error) {
    try {
        return await start.find?.();
    }
    catch (thrown) {
        if (signal.aborted)
            throw interrupted(start, signal.reason, error);
        throw thrown;
    }
}
/** A refusal that waiting may change, as a transient error; `undefined` for any other error. */
function refusalForNow(error) {
    if (error.code === 'rate-limited')
        return error;
    if (!(error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV) || error.httpStatus !== 409)
        return undefined;
    const { code, message, hint, retryAfterMs } = error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"](code, message, { hint, retryAfterMs, transient: true, cause: error });
}
/** A platform that redirects a request has not accepted it. A 303 is different: it points to the result. */
function isRedirect(error) {
    return error instanceof _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .AnswerError */ .dV && [301, 302, 307, 308].includes(error.httpStatus);
}
function isTimeout(reason) {
    return reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"] && reason.code === 'timed-out';
}
function unknown({ what, beforeAgain, resume }, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('start-unknown', `The ${what} may or may not have started: ${cause.message}`, {
        hint: beforeAgain,
        resume,
        cause,
    });
}
/** The error of a step that stopped while it waited for the answer to the start or searched for the job. */
function interrupted(start, reason, error) {
    if (!(reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
        return reason;
    const why = error === reason ? reason.message : `${reason.message}; ${error.message}`;
    if (isTimeout(reason))
        return unknown(start, new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('network', why, { cause: error }));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"](reason.code, `${reason.message}. The ${start.what} may or may not have started`, {
        hint: start.beforeAgain,
        resume: start.resume,
        cause: error,
    });
}
function notStarted(what, cause, leftMs, { timeoutMs }) {
    const { retryAfterMs = 0, message } = cause;
    const why = leftMs > 0
        ? `the platform asks to wait ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(retryAfterMs)}, and only ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(leftMs)} of the timeout are left`
        : `the timeout of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(timeoutMs)} leaves no time for another attempt`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('timed-out', `The ${what} was not started, because ${why}: ${message}`, {
        hint: ['Nothing was started.', cause.hint, 'Raise {timeout} to wait longer.'].filter(Boolean).join(' '),
        sent: cause.sent,
        cause,
    });
}
/** Waits before each poll for a job whose start reply was lost, in milliseconds after the answer before. */
const WAITS_MS = [1_000, 2_000, 4_000];
/**
 * Searches a bot's slot for the job that may have been started although the answer was lost. The cause, such as a
 * restarted proxy, may break some polls too, so they are repeated.
 *
 * @param poll - one poll; resolves to what it found, or to `undefined`
 * @returns `undefined` if the search was inconclusive
 * @throws the signal's reason
 */
async function searchSlot({ clock, signal, withRetries }, poll) {
    try {
        for (const waitMs of WAITS_MS) {
            await (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .sleep */ .yy)(clock, waitMs, signal);
            const found = await withRetries(poll);
            if (found !== undefined)
                return found;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]))
            throw error;
    }
    return undefined;
}
/**
 * Sends a request by the first path and, if the platform does not know that, by the second, if there is one: a request to
 * an unknown path starts nothing.
 *
 * @throws the refusal of the first path, if both are unknown
 */
async function onEitherPath([first, second], send) {
    try {
        return await send(first);
    }
    catch (error) {
        if (second === undefined || !(0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknownPath */ .iT)(error))
            throw error;
        return await send(second).catch((other) => {
            throw (0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknownPath */ .iT)(other) ? error : other;
        });
    }
}


/***/ }),

/***/ 51681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ noneIsOld),
/* harmony export */   bO: () => (/* binding */ RecordGone),
/* harmony export */   u9: () => (/* binding */ orNone),
/* harmony export */   wr: () => (/* binding */ untilSeen)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35565);


/** A named id may have just been issued to the step before, so it counts as unknown only after this many polls. */
const TRIES_OF_NAMED = 3;
/** The platform no longer knows a job that was seen before, so its end cannot be known. */
class RecordGone extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    constructor(jobId, cause) {
        super('not-found', `The record of job ${jobId} is gone, so its end cannot be known: ${cause.message}`, {
            hint: 'Kore.ai keeps some job records for 15 minutes only. Check in its console how the job ended before you run again.',
            cause,
        });
    }
}
/**
 * An id that the platform has just issued may be unknown to it for a moment: until the job was seen once, that is retried
 * within the failure budget. After that, an unknown id means that the record is gone, which is no success.
 */
function untilSeen(poll, { jobId, isIssued }) {
    let isSeen = false;
    let misses = 0;
    return async (signal, freshConnection) => {
        try {
            const state = await poll(signal, freshConnection);
            isSeen ||= state.kind !== 'running' || state.isStale !== true;
            return state;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]) || !(0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .saysUnknownId */ .y0)(error))
                throw error;
            if (isSeen)
                throw new RecordGone(jobId, error);
            misses += 1;
            if (!isIssued && (error.code !== 'not-found' || misses >= TRIES_OF_NAMED))
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('not-found', error.message, {
                transient: true,
                hint: isIssued ? `The platform issued the id ${jobId}, but does not know it.` : error.hint,
                cause: error,
            });
        }
    };
}
/** What a status request answers, or `undefined` if the bot had no such job yet. */
async function orNone(answer, noun) {
    return answer.catch((error) => {
        if ((0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .noneYet */ .pb)(error, noun))
            return undefined;
        throw error;
    });
}
/**
 * A bot may have no such job yet. With `since` the run waits for one, as it does for a job newer than the one in the
 * slot; without `since` there is nothing to wait for.
 */
function noneIsOld(poll, noun, since) {
    return async (signal, freshConnection) => poll(signal, freshConnection).catch((error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]) || !(0,_platform_answer_error_js__WEBPACK_IMPORTED_MODULE_1__/* .noneYet */ .pb)(error, noun))
            throw error;
        if (since !== undefined)
            return { kind: 'running', status: '', isStale: true };
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('not-found', error.message, {
            hint: `Check {botId} and {host}. If they are right, the bot has no ${noun} yet: set {since} to wait for one.`,
            cause: error,
        });
    });
}


/***/ }),

/***/ 66119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dockStatus),
/* harmony export */   w: () => (/* binding */ resumeDockJob)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);

/** Maximum polls for the link, which may appear a little later than the success (kore-api.md, section 3). */
const MAX_POLLS_FOR_LINK = 3;
/**
 * Waits for a job of the Agent Platform by its id, and downloads its archive if it has one. The documentation shows no
 * link in the dock status; a job without a link succeeds without a `file`, and `warnings` says so.
 *
 * Source: Kore.ai's page Get Dock Status API (kore-api.md, section 2).
 */
const dockStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'dock-status',
    summary: 'Wait for a job of the Agent Platform and download its archive, if it has one',
    target: 'jobId',
    needs: ['jobId'],
    takes: [..._jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV],
    credentials: 'key',
    permission: 'None is documented. An API key of the app that the job belongs to.',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file?'],
    async start(inputs, context) {
        const { dockPoll } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        const poll = dockPoll(context, { jobId: inputs.jobId, noun: 'job' });
        let pollsWithout = 0;
        return {
            state: undefined,
            check: async (signal, freshConnection) => {
                const state = await poll(signal, freshConnection);
                if (state.kind !== 'succeeded' || state.link !== '')
                    return state;
                pollsWithout += 1;
                const { link: _link, ...facts } = state;
                if (pollsWithout < MAX_POLLS_FOR_LINK)
                    return { ...facts, kind: 'running' };
                return {
                    ...state,
                    warning: 'The platform reported no download link for this job, so there is no archive to download.',
                };
            },
        };
    },
    resume: resumeDockJob,
});
/** Any job of the Agent Platform is resumed by its id. */
function resumeDockJob(_inputs, jobId) {
    return { operation: 'dock-status', inputs: { jobId } };
}


/***/ }),

/***/ 22909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ exportBot)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);
/* harmony import */ var _jobs_start_export_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5692);
/* harmony import */ var _export_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76448);



/**
 * Exports a bot, downloads its archive (`.zip`) and verifies it. A bot has one export at a time: if somebody else's
 * export replaces this one, the code is `superseded`. The job is recognized by the `_id` of the start reply, because
 * the status path names the bot but no job.
 *
 * With `extract` and `normalize`, the folder beside the archive contains stable files that diff well, with placeholders
 * for secured variables, and the result says what changed since the version that was there before. A report beside the
 * archive shows these changes.
 *
 * Source: Kore.ai's pages Bot Export API and Bot Export Status API (kore-api.md, section 1.1).
 */
const exportBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'export-bot',
    summary: 'Export a bot and download its archive',
    target: 'botId',
    needs: ['botId'],
    takes: ['exportType', 'requestBody', 'normalize', ..._jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    startsJob: true,
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
    variant: (inputs) => (0,_export_status_js__WEBPACK_IMPORTED_MODULE_1__/* .exportVariant */ .m4)((0,_jobs_start_export_js__WEBPACK_IMPORTED_MODULE_2__/* .exportTypeOf */ .e)(inputs)),
    start: _jobs_start_export_js__WEBPACK_IMPORTED_MODULE_2__/* .startExport */ .N,
    resume: _export_status_js__WEBPACK_IMPORTED_MODULE_1__/* .resumeExport */ .EF,
});


/***/ }),

/***/ 76448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ resumeExport),
/* harmony export */   hm: () => (/* binding */ exportStatus),
/* harmony export */   m4: () => (/* binding */ exportVariant)
/* harmony export */ });
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36620);
/* harmony import */ var _jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63849);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);
/* harmony import */ var _jobs_poll_export_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89843);
/* harmony import */ var _jobs_until_seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51681);





/**
 * Waits for an export of a bot that was started elsewhere, and downloads its archive. With `jobId`, only that export
 * counts; without it, the bot's current export does, if it is recent enough for `since`.
 *
 * Source: Kore.ai's page Bot Export Status API (kore-api.md, section 1.1).
 */
const exportStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'export-status',
    summary: "Wait for a bot's current export and download its archive",
    target: 'botId',
    needs: ['botId'],
    takes: ['jobId', 'since', 'exportType', 'normalize', ..._jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_INPUTS */ .VV],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
    variant: ({ exportType }) => exportVariant(exportType),
    start(inputs, context) {
        const botId = inputs.botId;
        const correlation = new _jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__/* .Correlation */ .Xk({ id: inputs.jobId, since: inputs.since });
        // A runner fills in the default, `published`, so only `latest` was certainly requested.
        const isTypeCertain = inputs.exportType === 'latest';
        const wanted = { botId, exportType: inputs.exportType, isTypeCertain, correlation };
        const poll = (0,_jobs_poll_export_js__WEBPACK_IMPORTED_MODULE_2__/* .exportPoll */ .U)(context, wanted);
        const { jobId } = inputs;
        const check = inputs.since === undefined && jobId !== undefined
            ? (0,_jobs_until_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .untilSeen */ .wr)(poll, { jobId, isIssued: false })
            : (0,_jobs_until_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .noneIsOld */ .a)(poll, 'export', inputs.since);
        return Promise.resolve({ state: undefined, check });
    },
    resume: resumeExport,
});
/** An export is resumed by its id, or by a time before which no export counts. */
function resumeExport({ botId }, jobId, since) {
    return { operation: 'export-status', inputs: { botId, ...(jobId === '' ? (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceInput */ .Zr)(since) : { jobId }) } };
}
/** An export of the default type is named after its bot alone. */
function exportVariant(exportType) {
    return exportType === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .FIELDS */ .cJ.exportType.default ? [] : [exportType];
}


/***/ }),

/***/ 93334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ importBot)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);

/**
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The
 * archive is read before anything is sent: a `.zip` as exported, or a folder with its files, normalized or not. Uploads
 * may be repeated; the request that starts the import is sent once. An import with a failed task is `platform-failed`,
 * even if its status says success. The components of the result are the tasks of the import.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs space in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made from a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API (kore-api.md, section 1.3).
 */
const importBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'import-bot',
    summary: 'Import an exported bot into an existing bot, or as a new one',
    target: 'botId',
    needs: ['archive'],
    oneOf: ['botId', 'botName'],
    takes: ['expectedBotName', 'planDigest', 'requestBody', 'variables'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account, because uploads ask for that.',
    startsJob: true,
    archive: [],
    result: ['botId'],
    async start(inputs, context) {
        const { importBotFrom } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(3044), __webpack_require__.e(6955), __webpack_require__.e(8025), __webpack_require__.e(2828), __webpack_require__.e(1974)]).then(__webpack_require__.bind(__webpack_require__, 52172));
        return importBotFrom(inputs, context, async (source, scratch) => {
            if (inputs.planDigest === undefined)
                return;
            const { checkPlan } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(6955), __webpack_require__.e(8025), __webpack_require__.e(3203), __webpack_require__.e(5275), __webpack_require__.e(6035)]).then(__webpack_require__.bind(__webpack_require__, 84936));
            await checkPlan(inputs, source, scratch, context);
        });
    },
    resume: ({ botId }, jobId) => ({
        operation: 'import-status',
        inputs: { jobId, ...(botId === undefined ? {} : { botId }) },
    }),
});


/***/ }),

/***/ 62829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ importStatus)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);

/**
 * Waits for an import by its id. An import with a failed task is `platform-failed`, even if its status says success.
 * The components of the result are the tasks of the import.
 *
 * Source: Kore.ai's page Bot Import Status API (kore-api.md, section 1.3).
 */
const importStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'import-status',
    summary: 'Wait for an import and report how it ended',
    target: 'jobId',
    needs: ['jobId'],
    takes: ['botId', 'since'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`.',
    startsJob: false,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { importPoll } = await __webpack_require__.e(/* import() */ 8432).then(__webpack_require__.bind(__webpack_require__, 8432));
        const { botId } = inputs;
        const check = importPoll(context, { jobId: inputs.jobId, botId, since: inputs.since });
        return { state: undefined, check };
    },
    resume: (_inputs, jobId) => ({ operation: 'import-status', inputs: { jobId } }),
});


/***/ }),

/***/ 82174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listBots)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);


/**
 * Lists the account's bots: all pages, or an error. Only ids and names are kept, because the answers contain more than
 * a list should.
 *
 * Source: Kore.ai's page Get Bots API (kore-api.md, section 1.5).
 */
const listBots = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'list-bots',
    summary: "List the account's bots, for a matrix of jobs",
    needs: [],
    takes: [],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Profile Management > Role Management`. `expectedBotName` needs the same.',
    startsJob: false,
    archive: [],
    result: ['bots'],
    async start(_inputs, context) {
        const { allBots } = await __webpack_require__.e(/* import() */ 3677).then(__webpack_require__.bind(__webpack_require__, 73677));
        const check = async () => {
            const { bots, missing } = await allBots(context.platform, context.withRetries);
            if (missing === '')
                return { kind: 'succeeded', status: '', link: '', bots };
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `The list of bots is incomplete: the platform returned ${missing}`, {
                hint: 'A matrix made from it would miss bots. Run again. If it happens again, report it to Kore.ai.',
            });
        };
        return { state: undefined, check, isAnswer: true };
    },
    resume: () => ({ operation: 'list-bots', inputs: {} }),
});


/***/ }),

/***/ 17976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishBot)
/* harmony export */ });
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);
/* harmony import */ var _publish_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52027);


/**
 * Publishes a bot and waits for the end. The status is polled first; if another publish is running, this waits for it,
 * within the timeout. Then the request is sent, once, and only a publish that is newer than the one before counts. A
 * publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * The start reply has no id, and the status names the bot but no job, so the publish is recognized by its time on the
 * platform's own clock. If it is only started, the id is the one that the status shows.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API (kore-api.md, section 4).
 */
const publishBot = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'publish-bot',
    summary: 'Publish a bot and report how that ended',
    target: 'botId',
    needs: ['botId'],
    takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Publish > Publish` and `Bot Publish > Publish Status`. One channel of the bot must be enabled.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { publishBot: publish } = await __webpack_require__.e(/* import() */ 5520).then(__webpack_require__.bind(__webpack_require__, 25520));
        return publish(inputs, context, _publish_status_js__WEBPACK_IMPORTED_MODULE_1__/* .resumePublish */ .N);
    },
    resume: _publish_status_js__WEBPACK_IMPORTED_MODULE_1__/* .resumePublish */ .N,
});


/***/ }),

/***/ 52027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ publishStatus),
/* harmony export */   N: () => (/* binding */ resumePublish)
/* harmony export */ });
/* harmony import */ var _jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63849);
/* harmony import */ var _jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70824);
/* harmony import */ var _jobs_until_seen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51681);



/**
 * Waits for a publish of a bot. Set `since` to the time from which a publish counts; otherwise an old one may be taken
 * for yours. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * Source: Kore.ai's page Bot Publish Status API (kore-api.md, section 1.2).
 */
const publishStatus = (0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)({
    name: 'publish-status',
    summary: "Wait for a bot's publish and report how it ended",
    target: 'botId',
    needs: ['botId'],
    takes: ['since', 'allowAwaitingApproval'],
    credentials: 'bot',
    permission: "An app of the Admin Console with `Bot Publish > Publish Status`. Kore.ai's pages disagree, so tick `Bot Publish > Publish` as well.",
    startsJob: false,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { publishState } = await __webpack_require__.e(/* import() */ 9094).then(__webpack_require__.bind(__webpack_require__, 79094));
        const { publishStatusReader } = await __webpack_require__.e(/* import() */ 5117).then(__webpack_require__.bind(__webpack_require__, 25117));
        const botId = inputs.botId;
        const { allowAwaitingApproval } = inputs;
        const correlation = new _jobs_correlation_js__WEBPACK_IMPORTED_MODULE_1__/* .Correlation */ .Xk({ since: inputs.since });
        const read = publishStatusReader(context.platform, botId);
        const poll = async (signal, freshConnection) => publishState(await read(signal, freshConnection), {
            botId,
            allowAwaitingApproval,
            match: ({ id, requestedAt }) => correlation.judge({ id, at: requestedAt }),
        });
        return { state: undefined, check: (0,_jobs_until_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .noneIsOld */ .a)(poll, 'publish', inputs.since) };
    },
    resume: resumePublish,
});
/** A publish has no id, so it is resumed by its bot and a time before which no publish counts. */
function resumePublish({ botId }, _jobId, since) {
    return { operation: 'publish-status', inputs: { botId, ...(0,_jobs_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceInput */ .Zr)(since) } };
}


/***/ }),

/***/ 89898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ OPERATIONS),
  j: () => (/* binding */ operationNamed)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/jobs/operation.js
var operation = __webpack_require__(70824);
// EXTERNAL MODULE: ./build/operations/dock-status.js
var dock_status = __webpack_require__(66119);
;// CONCATENATED MODULE: ./build/operations/deploy-model.js


/**
 * Deploys a model of the Agent Platform that was deployed by hand once before, and waits for the end: the API cannot do
 * the first deployment. `requestBody` is the body: `name`, `hyperParameters` and `deviceType` are required,
 * `scalingParameters` and `optimizationInfo` are optional. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Deploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const deployModel = (0,operation/* operation */.MQ)({
    name: 'deploy-model',
    summary: 'Deploy a model and report how it ended',
    target: 'modelId',
    needs: ['modelId'],
    takes: ['modelType', 'requestBody'],
    credentials: 'key',
    permission: 'An API key with `Deploy Model`. The first deployment of a model must be made by hand in its user interface.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { bodyOf, startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        // The platform reads the type in the query, wherever the user gives it.
        const { modelType = inputs.modelType, ...requestBody } = inputs.requestBody;
        return startDockJob(context, 'model', {
            action: 'deploy',
            id: inputs.modelId,
            query: { modelType: String(modelType) },
            ...bodyOf({ requestBody }),
            notFoundHint: 'Check {modelId} and {modelType}, and that the model was deployed by hand once: only later deployments can be started here.',
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/deploy-tool.js


/**
 * Deploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it: the
 * start reply may say `SUCCESS` because the request was accepted. `isAsync` is always sent: without it the request
 * would last as long as the deployment.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const deployTool = (0,operation/* operation */.MQ)({
    name: 'deploy-tool',
    summary: 'Deploy a tool and report how it ended',
    target: 'toolId',
    needs: ['toolId'],
    takes: [],
    credentials: 'key',
    permission: 'An API key with `Deploy Tool`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'tool', {
            action: 'deploy',
            id: inputs.toolId,
            body: { isAsync: true },
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/deploy-workflow.js


/**
 * Deploys a workflow of AI for Process, the newer name of a tool, and waits for the end. A success counts only if the
 * dock status reports it. Only the deployment of a tool is documented; that the call is the same under the other name is
 * an inference.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const deployWorkflow = (0,operation/* operation */.MQ)({
    name: 'deploy-workflow',
    summary: 'Deploy a workflow of AI for Process and report how it ended',
    target: 'workflowId',
    needs: ['workflowId'],
    takes: [],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Deploy Tool`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'workflow', {
            action: 'deploy',
            id: inputs.workflowId,
            body: { isAsync: true },
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/export-app.js

/**
 * Exports a version of an app of the Agent Platform and downloads its archive: a `.zip`, `.tar`, `.tar.gz` or JSON
 * file, recognized by its content. The answer to the request is the result: there is no job.
 *
 * Source: Kore.ai's page Export an App API (kore-api.md, section 2). Its table says `GET`, its sample sends `POST`:
 * `POST` is sent, once, if `GET` is refused as a method.
 */
const exportApp = (0,operation/* operation */.MQ)({
    name: 'export-app',
    summary: 'Export a version of an app and download its archive',
    target: 'appId',
    needs: ['appId', 'appVersion'],
    takes: [...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'An API key of the app with `Import/Export`.',
    startsJob: false,
    archive: ['zip', 'tar', 'tar.gz', 'json'],
    result: ['file'],
    async start(inputs, context) {
        const { appExportPoll } = await __webpack_require__.e(/* import() */ 5273).then(__webpack_require__.bind(__webpack_require__, 15273));
        const app = { appId: inputs.appId, version: inputs.appVersion };
        return { state: undefined, check: appExportPoll(context, app), isAnswer: true };
    },
    resume: (inputs) => ({
        operation: 'export-app',
        inputs: { appId: inputs.appId, appVersion: inputs.appVersion },
    }),
});

// EXTERNAL MODULE: ./build/operations/export-bot.js
var export_bot = __webpack_require__(22909);
;// CONCATENATED MODULE: ./build/operations/export-model.js


/**
 * Exports a model of the Agent Platform and downloads its archive: a `.zip`, `.tar` or `.tar.gz`, recognized by its
 * content. The start reply may already report the end. Only the start reply contains the link to the archive, so an
 * export that was only started cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const exportModel = (0,operation/* operation */.MQ)({
    name: 'export-model',
    summary: 'Export a model and download its archive',
    target: 'modelId',
    needs: ['modelId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'An API key with `Export Model`.',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    async start(inputs, context) {
        const { bodyOf, startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'model', {
            action: 'export',
            id: inputs.modelId,
            ...bodyOf(inputs),
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

// EXTERNAL MODULE: ./build/platform/wire.js
var wire = __webpack_require__(53685);
// EXTERNAL MODULE: ./build/inputs/fields.js + 2 modules
var fields = __webpack_require__(36620);
;// CONCATENATED MODULE: ./build/operations/project-status.js



/**
 * Waits for an export (`exp_…`) or an import (`imp_…`) of an Artemis project that was started elsewhere, and downloads the
 * archive of an export. With `layers`, a success must name these layers.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2).
 */
const projectStatus = (0,operation/* operation */.MQ)({
    name: 'project-status',
    summary: 'Wait for an export or import of an Artemis project, and download the archive of an export',
    target: 'jobId',
    needs: ['projectId', 'jobId'],
    takes: ['layers', 'apiPrefix', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read` for an export, `project_io.write` for an import.',
    startsJob: false,
    archive: ['zip', 'tar.gz'],
    result: ['file?', 'applied?'],
    async start(inputs, context) {
        const { projectPoll } = await __webpack_require__.e(/* import() */ 6828).then(__webpack_require__.bind(__webpack_require__, 66828));
        const { kindOfJob } = await __webpack_require__.e(/* import() */ 2765).then(__webpack_require__.bind(__webpack_require__, 72765));
        const kind = kindOfJob(inputs.jobId);
        if (!kind) {
            throw (0,errors/* invalidInputs */.Rg)([`{jobId}: must begin with exp_ or imp_, found ${inputs.jobId}`], 'Nothing was sent. Give the id that export-project or import-project reported.');
        }
        return { state: undefined, check: projectPoll(context, { ...inputs, kind }), isBareLink: true };
    },
    resume: resumeProject,
});
/** A job is resumed by its id, with what its success is judged by. */
function resumeProject({ projectId, apiPrefix, layers }, jobId) {
    const prefix = apiPrefix === fields/* FIELDS */.cJ.apiPrefix.default ? {} : { apiPrefix };
    const asked = layers === undefined ? {} : { layers: layers.join(',') };
    return { operation: 'project-status', inputs: { projectId, jobId, ...asked, ...prefix } };
}

;// CONCATENATED MODULE: ./build/operations/export-project.js



/**
 * Exports a project of Artemis, Kore.ai's new platform, and downloads its archive. A success is confirmed by the id of
 * the operation: completed without errors, with valid dependencies, and with a lockfile that names all layers that were
 * asked for. The download link never gets the key.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.1).
 */
const exportProject = (0,operation/* operation */.MQ)({
    name: 'export-project',
    summary: 'Export an Artemis project and download its archive',
    target: 'projectId',
    needs: ['projectId'],
    takes: ['layers', 'requestBody', 'apiPrefix', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
    startsJob: true,
    archive: ['zip', 'tar.gz'],
    result: ['file'],
    variant: ({ layers }) => projectVariant(layers),
    async start(inputs, context) {
        const { startProject } = await __webpack_require__.e(/* import() */ 8946).then(__webpack_require__.bind(__webpack_require__, 58946));
        const { layers, requestBody } = inputs;
        const body = (0,wire/* merge */.h1)({ format: 'zip', ...(layers ? { layers } : {}) }, requestBody);
        return startProject(context, 'export', inputs, body);
    },
    resume: resumeProject,
});
/** An export of some layers is named after them, whatever their order. */
function projectVariant(layers) {
    return layers ? [[...layers].sort().join('-')] : [];
}

// EXTERNAL MODULE: ./build/operations/export-status.js
var export_status = __webpack_require__(76448);
;// CONCATENATED MODULE: ./build/operations/export-tool.js


/**
 * Exports a tool of the Agent Platform and downloads its archive. Only the start reply contains the link to the
 * archive, so an export that was only started, or whose start reply was lost, cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const exportTool = (0,operation/* operation */.MQ)({
    name: 'export-tool',
    summary: 'Export a tool and download its archive',
    target: 'toolId',
    needs: ['toolId', 'flowId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'An API key with `Export Tool`.',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    async start(inputs, context) {
        const { bodyOf, startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'tool', {
            action: 'export',
            id: inputs.toolId,
            query: { flowId: inputs.flowId },
            ...bodyOf(inputs),
            notFoundHint: "Check {toolId} and {flowId}: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

// EXTERNAL MODULE: ./build/jobs/start-once.js
var start_once = __webpack_require__(12703);
;// CONCATENATED MODULE: ./build/operations/export-variables.js



/** Exports the variables of a bot. The answer is the result: there is no job (xo-additions.md, section 5). */
const exportVariables = (0,operation/* operation */.MQ)({
    name: 'export-variables',
    summary: 'Export the variables of a bot to a file, without secured values',
    target: 'botId',
    needs: ['botId'],
    takes: ['outputDir'],
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Export Variables`.',
    startsJob: false,
    archive: ['json'],
    result: ['file'],
    variant: () => ['variables'],
    async start({ botId }, { platform, secrets, log }) {
        const { exportVariables: exportFrom, VARIABLES_PATHS } = await __webpack_require__.e(/* import() */ 3183).then(__webpack_require__.bind(__webpack_require__, 53183));
        const { exportedVariables } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4092)]).then(__webpack_require__.bind(__webpack_require__, 94092));
        let content = '';
        return {
            state: undefined,
            check: async (signal) => {
                const answer = await (0,start_once/* onEitherPath */.W5)(VARIABLES_PATHS, (form) => exportFrom(platform, botId, form, signal));
                const exported = exportedVariables(answer);
                if (!exported) {
                    throw new errors/* KoreaiError */["if"]('bad-response', `The answer to the export of bot ${botId} is no list of variables`, {
                        transient: true,
                        hint: 'Run again. If it happens again, report it to Kore.ai.',
                    });
                }
                for (const secret of exported.secrets)
                    secrets.addVariable(secret);
                if (exported.emptied.length > 0) {
                    log.warning(`Kore.ai exported secured variables with their values, which are not written to the file: ${exported.emptied.join(', ')}`);
                }
                log.info(`Exported ${exported.count} variables of bot ${botId}.`);
                content = exported.text;
                return { kind: 'succeeded', status: '', link: '' };
            },
            isAnswer: true,
            content: () => content,
        };
    },
    resume: ({ botId }) => ({ operation: 'export-variables', inputs: { botId } }),
});

;// CONCATENATED MODULE: ./build/operations/export-workflow.js


/**
 * Exports a workflow of AI for Process, the newer name of a tool, and downloads its archive. Only the start reply
 * contains the link to the archive, so an export that was only started, or whose start reply was lost, cannot be
 * downloaded later.
 *
 * Source: Kore.ai's pages Export a Workflow API and Get Dock Status API (kore-api.md, section 2). The sample of the
 * first page has `/workflows/` in its path, its table `/workflow/`: the second is requested if the first is unknown to
 * the platform.
 */
const exportWorkflow = (0,operation/* operation */.MQ)({
    name: 'export-workflow',
    summary: 'Export a workflow of AI for Process and download its archive',
    target: 'workflowId',
    needs: ['workflowId', 'flowId'],
    takes: ['requestBody', ...operation/* ARCHIVE_INPUTS */.VV],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Export Tool`.',
    startsJob: true,
    archive: ['zip', 'tar', 'tar.gz'],
    result: ['file'],
    async start(inputs, context) {
        const { bodyOf, startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'workflow', {
            action: 'export',
            id: inputs.workflowId,
            query: { flowId: inputs.flowId },
            ...bodyOf(inputs),
            notFoundHint: "Check {workflowId} and {flowId}: both show only in the network tab of the browser's developer tools while the workflow is exported by hand.",
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/jobs/judge.js
var judge = __webpack_require__(73746);
;// CONCATENATED MODULE: ./build/operations/import-app.js





/**
 * Imports an exported app of the Agent Platform into an existing app. The answer is the result: there is no job, and no
 * call to look an import up. Sent once: if the answer is lost, the code is `start-unknown`. `sourceUrl` is the link that
 * the export gave; the platform reads it, so it must not have expired.
 *
 * Source: kore-api.md, section 2.
 */
const importApp = (0,operation/* operation */.MQ)({
    name: 'import-app',
    summary: 'Import an exported app into an existing app',
    target: 'appId',
    needs: ['appId', 'sourceUrl'],
    takes: ['requestBody'],
    credentials: 'key',
    permission: 'An API key of the app with `Import/Export`.',
    startsJob: false,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { importApp: importInto } = await __webpack_require__.e(/* import() */ 3296).then(__webpack_require__.bind(__webpack_require__, 33296));
        const { appId, sourceUrl, requestBody } = inputs;
        context.maskLink(new URL(sourceUrl));
        const ended = await (0,start_once/* startOnce */.aD)({
            what: `import into app ${appId}`,
            send: async (signal, platform) => endOf(await importInto(platform, { appId, sourceUrl, more: requestBody }, signal), appId),
            beforeAgain: 'The platform has no call to look it up: check the app in its console, and then run again.',
        }, context);
        return (0,operation/* answered */.oQ)(ended);
    },
    resume: ({ appId }) => ({ operation: 'import-app', inputs: { appId } }),
});
/** @throws KoreaiError if the answer is about another app, or does not say how the import ended */
function endOf({ appId, status, components, reason, error }, asked) {
    (0,judge/* expectSame */.K9)('import', 'app', asked, appId);
    const state = (0,judge/* judge */.S4)({ facts: { status, components }, words: judge/* JOB_WORDS */.uP, noun: 'app import', link: '', reason, error });
    if (state.kind !== 'running')
        return state;
    if (error !== undefined)
        return (0,judge/* failed */.gz)({ status, components }, 'app import', error);
    const said = state.unfinished ?? ((0,sanitize/* sanitize */.aj)(status, 60) || 'nothing');
    throw new errors/* KoreaiError */["if"]('bad-response', `The answer does not say how the import ended (${said})`);
}

// EXTERNAL MODULE: ./build/operations/import-bot.js
var import_bot = __webpack_require__(93334);
;// CONCATENATED MODULE: ./build/operations/import-bot-functions.js




/** Imports files of functions into a bot. The answer is the result (xo-additions.md, section 4). */
const importBotFunctions = (0,operation/* operation */.MQ)({
    name: 'import-bot-functions',
    summary: 'Import a file or a folder of functions into a bot',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['expectedBotName'],
    credentials: 'bot',
    permission: 'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account. At most 500 KB a file.',
    startsJob: false,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { botId, archive } = inputs;
        const { guardName } = await __webpack_require__.e(/* import() */ 1366).then(__webpack_require__.bind(__webpack_require__, 1366));
        const { upload } = await __webpack_require__.e(/* import() */ 4823).then(__webpack_require__.bind(__webpack_require__, 4823));
        const { importBotFunctions: importInto } = await __webpack_require__.e(/* import() */ 4807).then(__webpack_require__.bind(__webpack_require__, 74807));
        const { readLocalFiles } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4390)]).then(__webpack_require__.bind(__webpack_require__, 44390));
        const { files, leftOut } = await readLocalFiles(archive, 'js', context);
        if (leftOut.length > 0) {
            context.log.info(`Not sent, because only .js files are: ${(0,sanitize/* listed */.KE)(leftOut)}`);
        }
        await guardName(inputs, context);
        const sent = [];
        for (const file of files)
            sent.push({ fileName: file.name, fileId: await upload(file, context) });
        const records = await (0,start_once/* startOnce */.aD)({
            what: `import of functions into bot ${botId}`,
            send: (signal, platform) => importInto(platform, botId, sent, signal),
            beforeAgain: 'An import of the same files changes nothing more: run again.',
        }, context);
        return (0,operation/* answered */.oQ)(judgeAnswer(records, sent));
    },
    resume: ({ botId, archive }) => ({ operation: 'import-bot-functions', inputs: { botId, archive } }),
});
/** The answer must report a success and name every file that was sent. */
function judgeAnswer(records, sent) {
    const states = records.map(({ status, reason, error, fileName, fileId, components: inner }) => {
        const components = [{ kind: 'file', name: fileName || fileId, status, detail: '' }, ...inner];
        if (status === '' && error !== undefined)
            return (0,judge/* failed */.gz)({ status, components }, 'import', error);
        return (0,judge/* judge */.S4)({ facts: { status, components }, words: judge/* JOB_WORDS */.uP, noun: 'import', link: '', reason, error });
    });
    const components = states.flatMap((state) => state.components ?? []);
    const bad = states.find(({ kind }) => kind === 'failed');
    if (bad)
        return { ...bad, components };
    const open = states.find(({ kind }) => kind !== 'succeeded');
    const unnamed = sent.filter(({ fileId }) => !records.some((record) => record.fileId === fileId));
    const facts = { status: (open ?? states[0])?.status ?? '', components };
    if (!open && unnamed.length === 0)
        return { kind: 'succeeded', ...facts, link: '' };
    const why = open
        ? `its status is '${(0,sanitize/* sanitize */.aj)(open.status, 60) || 'none'}'`
        : `it does not name ${(0,sanitize/* listed */.KE)(unnamed.map(({ fileName }) => fileName))}`;
    return {
        kind: 'failed',
        ...facts,
        code: 'bad-response',
        message: `The answer to the import of functions does not say that it succeeded: ${why}`,
        hint: "Check the bot's functions in Kore.ai's console before you run again.",
    };
}

;// CONCATENATED MODULE: ./build/operations/import-model.js


/**
 * Imports a model of the Agent Platform and waits for the end: opens an upload session, uploads the `.tar` in chunks of 24
 * MB and completes the session, which starts the import. A chunk whose answer is lost is sent again, not the file; the
 * completion is sent once. A success counts only if the dock status reports it. `requestBody` is merged into the request
 * that opens the session, for `isAdapter`.
 *
 * Source: Kore.ai's page Import a Model API (kore-api.md, section 2). The size of a chunk is an inference, and so is how
 * the platform reports missing chunks.
 */
const importModel = (0,operation/* operation */.MQ)({
    name: 'import-model',
    summary: 'Import a model, uploaded in chunks, and report how that ended',
    needs: ['archive'],
    takes: ['requestBody'],
    credentials: 'key',
    permission: 'An API key with `Import Model`.',
    startsJob: true,
    archive: [],
    result: ['modelId'],
    async start(inputs, context) {
        const { readModelFile } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(1828)]).then(__webpack_require__.bind(__webpack_require__, 41828));
        const { dockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        const { completed, uploadInChunks } = await __webpack_require__.e(/* import() */ 4823).then(__webpack_require__.bind(__webpack_require__, 4823));
        const { completeModelUpload } = await __webpack_require__.e(/* import() */ 6957).then(__webpack_require__.bind(__webpack_require__, 46957));
        const file = await readModelFile(inputs.archive, context);
        const about = { isAdapter: false, ...inputs.requestBody, fileContext: 'model' };
        const session = await uploadInChunks(context, file, about);
        const send = async (platform, signal) => {
            const record = await completeModelUpload(platform, session, signal);
            return { ...record, targetId: record.targetId || session.modelId };
        };
        const request = { noun: 'model', action: 'import', name: file.name, output: 'modelId', send };
        return completed(context, file, session, () => dockJob(context, request));
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/import-project.js



/**
 * Imports an archive into an existing project of Artemis. The API takes the files as texts, so an archive with a file
 * that is no UTF-8 or larger than 1 MiB is refused before anything is sent. A success is confirmed by the id of the
 * operation: completed without errors, and each layer activated or skipped. An import that is rolled back has failed.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.2).
 */
const importProject = (0,operation/* operation */.MQ)({
    name: 'import-project',
    summary: 'Import an exported Artemis project into an existing project',
    target: 'projectId',
    needs: ['projectId', 'archive'],
    takes: ['layers', 'conflictStrategy', 'deleteUnmatched', 'requestBody', 'apiPrefix'],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.write`. In the console, this may be called Project IO or Import/Export.',
    startsJob: true,
    archive: [],
    result: ['applied?'],
    details: ({ conflictStrategy, deleteUnmatched }) => [
        ['Conflicts', conflictStrategy],
        ...(deleteUnmatched ? [['Removes', 'what the archive lacks']] : []),
    ],
    async start(inputs, context) {
        const { startProject } = await __webpack_require__.e(/* import() */ 8946).then(__webpack_require__.bind(__webpack_require__, 58946));
        const { layersIncluded, readProjectFiles } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(8025), __webpack_require__.e(4384)]).then(__webpack_require__.bind(__webpack_require__, 55927));
        const files = await readProjectFiles(inputs.archive, context);
        const { conflictStrategy, deleteUnmatched, layers, projectId } = inputs;
        if (deleteUnmatched) {
            const some = layers ?? layersIncluded(files);
            const only = some.length === 0 ? '' : `, which contains ${some.join(', ')}`;
            context.log.warning(`What the archive lacks${only}, is removed from project ${projectId}.`);
        }
        const body = { files, conflictStrategy, deleteUnmatched, ...(layers ? { layers } : {}) };
        return startProject(context, 'import', inputs, (0,wire/* merge */.h1)(body, inputs.requestBody));
    },
    resume: resumeProject,
});

// EXTERNAL MODULE: ./build/operations/import-status.js
var import_status = __webpack_require__(62829);
;// CONCATENATED MODULE: ./build/operations/import-test-suite.js


/**
 * Imports a test suite from a file. A batch suite is imported by the answer itself, a conversation suite by a job that
 * plays the conversation (xo-additions.md, sections 1 and 2).
 */
const importTestSuite = (0,operation/* operation */.MQ)({
    name: 'import-test-suite',
    summary: 'Import a batch or conversation test suite from a file',
    target: 'botId',
    needs: ['botId', 'testSuite'],
    oneOf: ['archive', 'jobId'],
    takes: ['suiteType', 'userEmail', 'botLanguage', 'expectedBotName', 'requestBody'],
    credentials: 'bot',
    permission: 'For a conversation suite an app with `Conversation Tests Management`, and for the upload one of an admin of the account. For a batch suite an app of the App Builder, of that bot, with `Batch Tests Execution`; what its import needs is not documented by name.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { botId, testSuite: name, botLanguage: language, suiteType, jobId, userEmail = '', requestBody } = inputs;
        const isBatch = suiteType === 'batch';
        const wanted = { botId, language, name };
        if (isBatch && jobId !== undefined)
            throw (0,errors/* invalidInputs */.Rg)(['{jobId}: a batch suite is imported at once, without a job']);
        if (isBatch && !context.waits)
            throw (0,errors/* invalidInputs */.Rg)(['{wait}: cannot be false for a batch suite, which is imported at once']);
        const { importBatchSuite, importConversationSuite, suiteImportPoll } = await __webpack_require__.e(/* import() */ 6339).then(__webpack_require__.bind(__webpack_require__, 16339));
        if (jobId !== undefined) {
            return { state: undefined, check: suiteImportPoll(context, { ...wanted, jobId, isIssued: false }) };
        }
        if (!isBatch && userEmail === '')
            throw (0,errors/* invalidInputs */.Rg)(['{userEmail}: is required for a conversation suite']);
        const { guardName } = await __webpack_require__.e(/* import() */ 1366).then(__webpack_require__.bind(__webpack_require__, 1366));
        const { upload } = await __webpack_require__.e(/* import() */ 4823).then(__webpack_require__.bind(__webpack_require__, 4823));
        const { jsonIn, readLocalFile } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4390)]).then(__webpack_require__.bind(__webpack_require__, 44390));
        const file = await readLocalFile(inputs.archive ?? '', isBatch ? ['csv', 'json'] : ['json'], context);
        if (file.extension === 'json')
            jsonIn(file);
        await guardName(inputs, context);
        const fileId = await upload(file, context);
        const body = { fileName: fileId, name, description: 'Imported by koreai-ci' };
        if (!isBatch) {
            return importConversationSuite(wanted, { ...body, tags: [], userEmailId: userEmail, ...requestBody }, context);
        }
        const form = { fileType: file.extension, delimiter: ',', importType: 'new' };
        return importBatchSuite({ ...wanted, fileId }, { ...body, ...form, ...requestBody }, context);
    },
    resume: ({ botId, testSuite, suiteType, botLanguage }, jobId) => ({
        operation: 'import-test-suite',
        inputs: { botId, testSuite, suiteType, botLanguage, jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/import-tool.js


/**
 * Imports the files of an exported tool of the Agent Platform into an existing tool (`toolId`) or as a new one
 * (`toolName`), and waits for the end. The archive is read before anything is sent: a `.zip`, `.tar` or `.tar.gz` as
 * exported, or a folder with its files. Uploads may be repeated; the request that starts the import is sent once. A
 * success counts only if the dock status reports it.
 *
 * It replaces flow, definition and environment variables of the version in development, and deploys nothing. Into an
 * existing tool, a file with variables is required. No page on the API says which file of an export is which: they are
 * recognized by their content, which is an inference, or else by the names that the pages on the user interface give.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API, Import to an Existing Tool API and Import a Tool
 * (kore-api.md, section 2).
 */
const importTool = (0,operation/* operation */.MQ)({
    name: 'import-tool',
    summary: 'Import an exported tool into an existing tool, or as a new one',
    target: 'toolId',
    needs: ['archive'],
    oneOf: ['toolId', 'toolName'],
    takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
    credentials: 'key',
    permission: 'An API key with `Import Tool`.',
    startsJob: true,
    archive: [],
    result: ['toolId'],
    async start(inputs, context) {
        const { importFlow } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(8025), __webpack_require__.e(4195)]).then(__webpack_require__.bind(__webpack_require__, 91528));
        return importFlow('tool', { id: inputs.toolId, name: inputs.toolName }, inputs, context);
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/import-variables.js




/**
 * Imports variables into a bot. The answer is the result; variables of the bot that are not in the file stay as they are
 * (xo-additions.md, section 5).
 */
const importVariables = (0,operation/* operation */.MQ)({
    name: 'import-variables',
    summary: 'Import variables into a bot from a file, with secured values from the environment',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['expectedBotName', 'variables'],
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Import Variables`.',
    startsJob: false,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { botId } = inputs;
        const { guardName } = await __webpack_require__.e(/* import() */ 1366).then(__webpack_require__.bind(__webpack_require__, 1366));
        const { importVariables: importInto, VARIABLES_PATHS } = await __webpack_require__.e(/* import() */ 3183).then(__webpack_require__.bind(__webpack_require__, 53183));
        const { jsonIn, readLocalFile } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4390)]).then(__webpack_require__.bind(__webpack_require__, 44390));
        const { variablesToSend } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(4092)]).then(__webpack_require__.bind(__webpack_require__, 94092));
        const file = await readLocalFile(inputs.archive, ['json'], context);
        const variable = (name) => {
            const value = context.variable(name);
            context.secrets.addVariable(value ?? '', true);
            return value;
        };
        const { body, count, ...secured } = variablesToSend(jsonIn(file), file.name, variable);
        for (const secret of secured.secrets)
            context.secrets.addVariable(secret, true);
        report(secured, context.log);
        await guardName(inputs, context);
        const record = await (0,start_once/* startOnce */.aD)({
            what: `import of variables into bot ${botId}`,
            send: (signal, platform) => (0,start_once/* onEitherPath */.W5)(VARIABLES_PATHS, (form) => importInto(platform, { botId, form, body }, signal)),
            beforeAgain: 'An import of the same variables changes nothing more: run again.',
        }, context);
        return (0,operation/* answered */.oQ)(judgeImport(record, botId, count));
    },
    resume: ({ botId, archive }) => ({ operation: 'import-variables', inputs: { botId, archive } }),
});
/** Names the keys of secured variables, never their values. */
function report({ leftOut, given, inClear }, log) {
    if (given.length > 0)
        log.info(`Secured variables with a value from the environment: ${(0,sanitize/* listed */.KE)(given)}`);
    if (leftOut.length > 0) {
        log.warning(`Secured variables without a value are not sent, so the bot keeps its own: ${(0,sanitize/* listed */.KE)(leftOut)}. Set KOREAI_VAR_… to set them.`);
    }
    if (inClear.length > 0) {
        log.warning(`The file has values of secured variables in plain text: ${(0,sanitize/* listed */.KE)(inClear)}. Use KOREAI_VAR_… instead.`);
    }
}
/** The number in `2 Variables imported/updated successfully.` must be the number of variables that were sent. */
function judgeImport(record, botId, count) {
    const { status, message } = record;
    const facts = { status: status || message };
    const said = (0,sanitize/* sanitize */.aj)(message);
    const fail = (code, why) => ({
        kind: 'failed',
        ...facts,
        code,
        message: `The import of ${count} variables into bot ${botId} did not succeed: ${why}`,
        hint: "Compare the bot's variables in Kore.ai's console with the file, and run again.",
    });
    const objection = (0,judge/* objectionIn */.HW)({ ...record, reason: message });
    if (objection)
        return fail(objection.code, objection.message);
    const plain = message.replace(NONE, '');
    if (NEGATIVE.test(plain))
        return fail('platform-failed', said);
    const isDone = /\b(imported|updated|created|added|saved)\b/i.test(plain);
    // A second number, as in `0 of 3 variables imported`, says that not all of them were.
    const [reported, ...others] = new Set((plain.match(/-?\d+/g) ?? []).map(Number));
    if (reported === undefined || !isDone)
        return fail('bad-response', `Kore.ai does not say how many were imported (${said || 'no message'})`);
    if (reported !== count || others.length > 0)
        return fail('platform-failed', `Kore.ai says '${said}'`);
    return { kind: 'succeeded', ...facts, link: '' };
}
/** Words with which a message does not say that something was imported. */
const NEGATIVE = /fail|error|invalid|skipp|reject|ignor|partial|unchanged|pending|queued|\b(?:not?|none|nothing|cannot|could|will|n't)\b/i;
/** `0 failed`, `no errors`. */
const NONE = /\b(?:0|no)\s+(?:variables?\s+)?(?:failed|failures?|errors?|skipped|rejected|ignored|invalid)\b/gi;

;// CONCATENATED MODULE: ./build/operations/import-workflow.js


/**
 * Imports the files of an exported workflow of AI for Process into an existing workflow (`workflowId`) or as a new one
 * (`workflowName`), and waits for the end. Everything else is as in the import of a tool, the older name of a workflow;
 * that the calls are the same under the new name is an inference.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API and Import a Workflow (kore-api.md, section 2).
 */
const importWorkflow = (0,operation/* operation */.MQ)({
    name: 'import-workflow',
    summary: 'Import an exported workflow into an existing workflow, or as a new one',
    target: 'workflowId',
    needs: ['archive'],
    oneOf: ['workflowId', 'workflowName'],
    takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Import Tool`.',
    startsJob: true,
    archive: [],
    result: ['workflowId'],
    async start(inputs, context) {
        const { importFlow } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(8025), __webpack_require__.e(4195)]).then(__webpack_require__.bind(__webpack_require__, 91528));
        return importFlow('workflow', { id: inputs.workflowId, name: inputs.workflowName }, inputs, context);
    },
    resume: dock_status/* resumeDockJob */.w,
});

// EXTERNAL MODULE: ./build/operations/list-bots.js
var list_bots = __webpack_require__(82174);
// EXTERNAL MODULE: ./build/jobs/start-export.js
var start_export = __webpack_require__(5692);
;// CONCATENATED MODULE: ./build/operations/plan-import.js


/**
 * Shows what an import would change in a bot. The bot's copy in development is exported and compared with the archive;
 * nothing is written to the platform.
 */
const planImport = (0,operation/* operation */.MQ)({
    name: 'plan-import',
    summary: 'Show what an import would change in a bot, without writing anything',
    target: 'botId',
    needs: ['botId', 'archive'],
    takes: ['failOnRemoval', 'html', 'comment', 'variables', ...operation/* FILE_INPUTS */.zN],
    credentials: 'bot',
    permission: 'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes', 'changed', 'reportPath', 'planDigest'],
    variant: () => ['plan'],
    async start(inputs, context) {
        const { readPlanSource, reportPlan } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(3044), __webpack_require__.e(7291), __webpack_require__.e(6955), __webpack_require__.e(8025), __webpack_require__.e(3203), __webpack_require__.e(5275), __webpack_require__.e(2828), __webpack_require__.e(7422)]).then(__webpack_require__.bind(__webpack_require__, 57422));
        const source = await readPlanSource(inputs, context);
        const latest = { botId: inputs.botId, exportType: 'latest', requestBody: {} };
        const exported = await (0,start_export/* startExport */.N)(latest, context);
        return { ...exported, report: (collected) => reportPlan(collected, source, inputs, context) };
    },
    resume: ({ botId, archive }) => ({ operation: 'plan-import', inputs: { botId, archive } }),
});

;// CONCATENATED MODULE: ./build/operations/plan-project.js

/**
 * Shows what an import would change in an Artemis project. The project is exported and compared with the archive, by the
 * hashes of the layers in both lockfiles and file by file; nothing is written to the platform.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, sections 2.1 and 3).
 */
const planProject = (0,operation/* operation */.MQ)({
    name: 'plan-project',
    summary: 'Show what an import would change in an Artemis project, without writing anything',
    target: 'projectId',
    needs: ['projectId', 'archive'],
    takes: ['layers', 'deleteUnmatched', 'failOnRemoval', 'html', 'comment', 'apiPrefix', ...operation/* FILE_INPUTS */.zN],
    credentials: 'key',
    permission: 'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
    startsJob: false,
    archive: ['zip'],
    result: ['file', 'changes', 'changed', 'reportPath'],
    variant: () => ['plan'],
    async start(inputs, context) {
        const { readPlannedProject, reportProjectPlan } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(663), __webpack_require__.e(3044), __webpack_require__.e(7291), __webpack_require__.e(6955), __webpack_require__.e(8025), __webpack_require__.e(3203), __webpack_require__.e(5275), __webpack_require__.e(2828), __webpack_require__.e(3671)]).then(__webpack_require__.bind(__webpack_require__, 53671));
        const { startProject } = await __webpack_require__.e(/* import() */ 8946).then(__webpack_require__.bind(__webpack_require__, 58946));
        const archive = await readPlannedProject(inputs, context);
        const { layers } = inputs;
        const exported = await startProject(context, 'export', inputs, { format: 'zip', ...(layers ? { layers } : {}) });
        return { ...exported, report: (collected) => reportProjectPlan(collected, archive, inputs, context) };
    },
    resume: ({ projectId, archive }) => ({ operation: 'plan-project', inputs: { projectId, archive } }),
});

// EXTERNAL MODULE: ./build/operations/publish-bot.js
var publish_bot = __webpack_require__(17976);
// EXTERNAL MODULE: ./build/operations/publish-status.js
var publish_status = __webpack_require__(52027);
// EXTERNAL MODULE: ./build/test-report/test-details.js
var test_details = __webpack_require__(31607);
;// CONCATENATED MODULE: ./build/operations/run-batch-test.js


/**
 * Runs a suite of batch tests and waits for the end. A completed run is not yet a success: `maxFailures`,
 * `maxEntityFailures` and `minF1` decide. A run does not pass if it reports no number of failures, tested nothing, or
 * reports that a part of it failed. With `jobId`, a run that was started before is waited for.
 *
 * A JUnit XML report is written to `outputDir` whether it passes or not, as `<botId>-<testSuite>.junit.xml` (with the
 * version and the language if they are not the default ones), and the platform's own result file is kept beside it. The
 * components of the result are the tests that failed.
 *
 * Source: Kore.ai's pages Run a Batch Test API and Batch Test Execution Status API (kore-api.md, section 1.4).
 */
const runBatchTest = (0,operation/* operation */.MQ)({
    name: 'run-batch-test',
    summary: 'Run a batch test suite, and pass only if its thresholds are met',
    target: 'botId',
    needs: ['botId', 'testSuite'],
    takes: [
        'jobId',
        'botVersion',
        'botLanguage',
        'maxFailures',
        'maxEntityFailures',
        'minF1',
        'requestBody',
        ...operation/* FILE_INPUTS */.zN,
    ],
    credentials: 'bot',
    permission: 'An app of the App Builder, of that bot, with `Batch Tests Execution`. A new permission counts once the bot was published.',
    startsJob: true,
    archive: ['csv', 'json', 'zip'],
    result: ['metrics', 'reportPath', 'file?'],
    variant: test_details/* batchVariant */.s7,
    details: test_details/* batchDetails */.$Q,
    async start(inputs, context) {
        const { runBatchTest } = await __webpack_require__.e(/* import() */ 6574).then(__webpack_require__.bind(__webpack_require__, 16574));
        return {
            ...(await runBatchTest(inputs, context)),
            report: async (collected) => (await Promise.all(/* import() */[__webpack_require__.e(9210), __webpack_require__.e(3176)]).then(__webpack_require__.bind(__webpack_require__, 43176))).reportOf(collected, inputs, context),
        };
    },
    resume: ({ botId, testSuite, ...inputs }, jobId) => ({
        operation: 'run-batch-test',
        inputs: { botId, testSuite, ...(0,test_details/* decidingInputs */.hH)(inputs), jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/run-conversation-test.js


/** Runs a suite of conversation tests, and passes only if every step passed (xo-additions.md, section 1). */
const runConversationTest = (0,operation/* operation */.MQ)({
    name: 'run-conversation-test',
    summary: 'Run a conversation test suite, and pass only if all of it passed',
    target: 'botId',
    needs: ['botId', 'testSuite', 'userEmail'],
    takes: ['jobId', 'botVersion', 'botLanguage', 'requestBody', 'outputDir'],
    credentials: 'bot',
    permission: 'An app with `Conversation Tests Execution`. Testers may not run them.',
    startsJob: true,
    archive: [],
    result: ['metrics', 'reportPath'],
    variant: test_details/* conversationVariant */.zs,
    details: test_details/* conversationDetails */.SK,
    async start(inputs, context) {
        const { runConversationTest } = await __webpack_require__.e(/* import() */ 8291).then(__webpack_require__.bind(__webpack_require__, 48291));
        let last;
        const job = await runConversationTest(inputs, context, (0,test_details/* versionTested */.e7)(inputs), (record) => {
            last = record;
        });
        return {
            ...job,
            report: async (collected) => (await __webpack_require__.e(/* import() */ 9450).then(__webpack_require__.bind(__webpack_require__, 19450))).conversationReport(collected, inputs, last, context),
            reportsFailure: true,
        };
    },
    resume: ({ botId, testSuite, userEmail, botVersion, botLanguage }, jobId) => ({
        operation: 'run-conversation-test',
        inputs: { botId, testSuite, userEmail, ...(0,test_details/* decidingInputs */.hH)({ botVersion, botLanguage }), jobId },
    }),
});

;// CONCATENATED MODULE: ./build/operations/train-bot.js

/** Trains a bot in one language (kore-api.md, section 1.5; xo-additions.md, section 6). */
const trainBot = (0,operation/* operation */.MQ)({
    name: 'train-bot',
    summary: 'Train a bot and report how that ended',
    target: 'botId',
    needs: ['botId'],
    takes: ['training', 'botLanguage', 'jobId'],
    credentials: 'bot',
    permission: 'An app with `Train ML`, `Train FAQ`; in the Admin Console under `Test and Train`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startTrainings } = await __webpack_require__.e(/* import() */ 9176).then(__webpack_require__.bind(__webpack_require__, 29176));
        return startTrainings(inputs, context, resumeTraining);
    },
    resume: resumeTraining,
});
/** With any `jobId`, nothing is started: the status of a training has no id. */
function resumeTraining({ botId, training, botLanguage }, jobId) {
    return { operation: 'train-bot', inputs: { botId, training, botLanguage, jobId: jobId || 'unknown' } };
}

;// CONCATENATED MODULE: ./build/operations/undeploy-model.js


/**
 * Undeploys a model of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployModel = (0,operation/* operation */.MQ)({
    name: 'undeploy-model',
    summary: 'Undeploy a model and report how that ended',
    target: 'modelId',
    needs: ['modelId'],
    takes: [],
    credentials: 'key',
    permission: 'An API key with `Undeploy Model`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'model', { action: 'undeploy', id: inputs.modelId });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/undeploy-tool.js


/**
 * Undeploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployTool = (0,operation/* operation */.MQ)({
    name: 'undeploy-tool',
    summary: 'Undeploy a tool and report how that ended',
    target: 'toolId',
    needs: ['toolId'],
    takes: [],
    credentials: 'key',
    permission: 'An API key with `Undeploy Tool`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'tool', { action: 'undeploy', id: inputs.toolId });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/undeploy-workflow.js


/**
 * Undeploys a workflow of AI for Process and waits for the end. A success counts only if the dock status reports it. Only
 * the call for a tool is documented; that this one is the same is an inference.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
const undeployWorkflow = (0,operation/* operation */.MQ)({
    name: 'undeploy-workflow',
    summary: 'Undeploy a workflow of AI for Process and report how that ended',
    target: 'workflowId',
    needs: ['workflowId'],
    takes: [],
    credentials: 'key',
    permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Undeploy Tool`.',
    startsJob: true,
    archive: [],
    result: [],
    async start(inputs, context) {
        const { startDockJob } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.bind(__webpack_require__, 37588));
        return startDockJob(context, 'workflow', {
            action: 'undeploy',
            id: inputs.workflowId,
        });
    },
    resume: dock_status/* resumeDockJob */.w,
});

;// CONCATENATED MODULE: ./build/operations/table.js



































/** All operations. A new one needs a file of its own and a line here. */
const OPERATIONS = [
    export_bot/* exportBot */.K,
    export_status/* exportStatus */.hm,
    publish_status/* publishStatus */.G,
    import_status/* importStatus */.U,
    exportTool,
    exportModel,
    publish_bot/* publishBot */.N,
    planImport,
    import_bot/* importBot */.B,
    runBatchTest,
    list_bots/* listBots */.r,
    exportApp,
    exportWorkflow,
    deployTool,
    dock_status/* dockStatus */.Q,
    importTool,
    importWorkflow,
    deployWorkflow,
    undeployTool,
    undeployWorkflow,
    importModel,
    deployModel,
    undeployModel,
    importApp,
    exportProject,
    importProject,
    planProject,
    projectStatus,
    trainBot,
    exportVariables,
    importVariables,
    importBotFunctions,
    importTestSuite,
    runConversationTest,
];
/** @throws KoreaiError `input-invalid` if there is no such operation */
function operationNamed(name) {
    const operation = OPERATIONS.find((candidate) => candidate.name === name);
    if (operation)
        return operation;
    const names = OPERATIONS.map((candidate) => candidate.name).join(', ');
    throw (0,errors/* invalidInputs */.Rg)([`operation: must be one of ${names}`]);
}


/***/ }),

/***/ 35565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ errorOfTransport),
/* harmony export */   cn: () => (/* binding */ errorOfBody),
/* harmony export */   dS: () => (/* binding */ errorMessageOf),
/* harmony export */   dV: () => (/* binding */ AnswerError),
/* harmony export */   iT: () => (/* binding */ isUnknownPath),
/* harmony export */   lO: () => (/* binding */ isErrorEnvelope),
/* harmony export */   oo: () => (/* binding */ errorOfAnswer),
/* harmony export */   pb: () => (/* binding */ noneYet),
/* harmony export */   y0: () => (/* binding */ saysUnknownId)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19507);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45272);
/* harmony import */ var _clock_skew_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40167);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53685);





/** The limit of requests a minute is free again after this time (kore-api.md, section 6). */
const MINUTE_LIMIT_MS = 60_000;
const UNKNOWN_ID = /invalid\s*stream\s*id|invalid (request|file|job|bot|app|tool|model|flow) ?id|not found|does ?n[o']t exist|no such/i;
/** An answer that is no success. */
class AnswerError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"] {
    httpStatus;
    /** The platform's own words, sanitized; empty if there are none or they are confidential. */
    platformMessage;
    constructor(httpStatus, code, message, options, platformMessage = '') {
        super(code, message, options);
        this.httpStatus = httpStatus;
        this.platformMessage = platformMessage;
    }
}
/** The error message in any of the platform's envelopes (section 6); empty if there is none. */
function errorMessageOf(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value))
        return '';
    const [plain] = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors'));
    if (plain !== undefined)
        return plain;
    for (const entry of [...(0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors')), (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(value, 'error'), value]) {
        const message = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(entry, 'msg', 'message', 'errorMessage', 'error');
        if (message === '')
            continue;
        const code = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'code');
        const isCode = typeof code === 'string' || typeof code === 'number';
        return isCode ? `${message} (code ${code})` : message;
    }
    return '';
}
/** True for a body that is an error whatever its HTTP status: `{"errors":[…]}` without a status of a job. */
function isErrorEnvelope(value) {
    const isList = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) && Array.isArray((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(value, 'errors'));
    return isList && !Object.keys(value).some((name) => /status$/i.test(name));
}
/** The error for an answer that is no success. */
function errorOfAnswer(asked, answer, value) {
    const platformMessage = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(errorMessageOf(value));
    const reported = asked.isConfidential ? '' : platformMessage;
    const message = `${asked.call} answered ${answer.status}${reported === '' ? '' : `: ${reported}`}`;
    const retryAfterMs = waitOf(answer, value, asked.wallMs);
    const fail = (code, options) => new AnswerError(answer.status, code, message, options, reported);
    const { status } = answer;
    if (status === 429 || (status < 500 && /rate limit/i.test(platformMessage)))
        return rateLimited(fail, platformMessage, retryAfterMs);
    if (status === 401 || status === 403) {
        const known = status === 401 ? causeOf(asked, answer, platformMessage) : undefined;
        return fail('unauthorized', { hint: known ? `${known.cause} ${known.hint}` : asked.unauthorizedHint });
    }
    if (status === 404 || status === 410 || (status === 400 && UNKNOWN_ID.test(platformMessage))) {
        return fail('not-found', {
            hint: asked.notFoundHint ?? 'Check the id, and that host is the environment in which it exists.',
        });
    }
    if (status === 408 || status === 425 || status >= 500) {
        return fail('platform-error', {
            transient: true,
            retryAfterMs,
            hint: 'Kore.ai has a problem. Run again later.',
        });
    }
    if (status === 409) {
        return fail('bad-request', {
            retryAfterMs,
            hint: 'Another job is running there. Wait for it to end, and run again.',
        });
    }
    if (status >= 400) {
        return fail('bad-request', {
            hint: status === 413
                ? 'The file is too large for the platform, or for a proxy in between.'
                : `The platform refused the request${reported === '' ? ' without a reason' : '. See its words above'}.`,
        });
    }
    const location = status >= 300 ? ' with a redirect, which is not followed with credentials' : '';
    return new AnswerError(status, 'bad-response', `${message}${location}`, {
        transient: true,
        hint: 'Check that {host} is the base URL of the Kore.ai environment itself.',
    });
}
/** How long the platform asks to wait: Artemis may say so in its body too, and then the longer time counts. */
function waitOf({ headers }, value, wallMs) {
    const inHeader = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(headers['retry-after'], wallMs);
    const body = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(value) ? value : {};
    const inBody = (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(body, 'retryAfterMs') ?? (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)((0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .nested */ .cY)(body, 'error'), 'retryAfterMs');
    return inBody === undefined ? inHeader : Math.max(inHeader ?? 0, inBody);
}
/** A missing scope has nothing to do with the token or the clock. */
function causeOf({ causeOfRefusal, wallMs }, { headers }, platformMessage) {
    if (/scope|permission/i.test(platformMessage))
        return undefined;
    return causeOfRefusal?.({ wallMs, skewMs: (0,_clock_skew_js__WEBPACK_IMPORTED_MODULE_4__/* .skewOf */ .Me)(headers, wallMs, wallMs) });
}
function rateLimited(fail, platformMessage, retryAfterMs) {
    if (/hour/i.test(platformMessage)) {
        return fail('rate-limited', {
            // Only a waiting time that the platform names is known to be enough.
            transient: retryAfterMs !== undefined,
            retryAfterMs,
            hint: 'The hourly limit (1,800 requests) of this bot is used up, also by other jobs. Run again in an hour.',
        });
    }
    const leastMs = /minute/i.test(platformMessage) ? MINUTE_LIMIT_MS : undefined;
    const waitMs = retryAfterMs || leastMs;
    return fail('rate-limited', {
        transient: true,
        retryAfterMs: waitMs,
        hint: 'Kore.ai allows 60 requests a minute for all jobs of a bot together. Run fewer at once, or raise {pollInterval}.',
    });
}
/** The error for a request without an answer. */
function errorOfTransport(call, error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('network', `${call}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(error.message)}`, {
        transient: !error.isFinal,
        sent: error.sent,
        hint: error.hint ??
            'Check that {host} is correct and can be reached from this machine (proxy, firewall, name resolution).',
        cause: error,
    });
}
/** The error for a body that is not JSON: shows how it starts. */
function errorOfBody(asked, answer, problem) {
    const type = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(answer.headers['content-type'] ?? 'no content type', 80);
    const start = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(answer.text.slice(0, 1_000), 200) || 'an empty body';
    const shown = asked.isConfidential ? `${answer.text.length} characters, which are not shown` : start;
    const message = `${asked.call} answered ${answer.status} with ${problem} (${type}): ${shown}`;
    return new AnswerError(answer.status, 'bad-response', message, {
        transient: true,
        hint: 'Something other than Kore.ai may have answered: a proxy, a login page, a wrong host.',
    });
}
/** Words for a bot, not a job of it, that the platform does not know. */
const UNKNOWN_BOT = /(invalid|unknown|no( such)?) *(stream|bot|app)|(stream|bot|app)(lication)? *(id)?\b.*(invalid|unknown|not found|n[o']t exist)/i;
/**
 * True if the answer to a status request means that the bot had no such job yet: a 404, or a 400 whose words are not
 * that the bot is unknown (kore-api.md, section 4).
 */
function noneYet(error, noun) {
    if (!(error instanceof AnswerError) || ![400, 404].includes(error.httpStatus))
        return false;
    // The cause is the answer of the versioned path, if the plain one is unknown.
    return [error, error.cause].every((answer) => !(answer instanceof AnswerError) || isAboutJob(answer, noun));
}
function isAboutJob({ code, platformMessage }, noun) {
    if (code === 'unauthorized' || code === 'rate-limited')
        return false;
    // `No publish of this bot was found` is about the publish.
    return platformMessage.toLowerCase().includes(noun) || !UNKNOWN_BOT.test(platformMessage);
}
/** True if the answer to the status request of one job means that the platform does not know its id. */
function saysUnknownId(error) {
    return error instanceof AnswerError && [400, 404, 410].includes(error.httpStatus) && error.code !== 'rate-limited';
}
/** True if the platform does not have the path, or not this method for it (kore-api.md, section 10). */
function isUnknownPath(error) {
    return error instanceof AnswerError && (error.httpStatus === 404 || error.httpStatus === 405);
}


/***/ }),

/***/ 63578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ EXPORT_STATUS_FORMS),
/* harmony export */   c_: () => (/* binding */ exportRecord),
/* harmony export */   kk: () => (/* binding */ startBotExport),
/* harmony export */   uP: () => (/* binding */ botExportStatus)
/* harmony export */ });
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83549);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);


/**
 * The forms of the status request: plain; with the type in the query; with the body that the newest page of the
 * documentation requires (kore-api.md, section 1.1).
 */
const EXPORT_STATUS_FORMS = ['plain', 'query', 'body'];
/** Starts an export: `POST /bot/{botId}/export`. Sent once, never repeated. */
async function startBotExport(platform, botId, body, signal) {
    return exportRecord(await platform.request({ method: 'POST', path: ['bot', botId, 'export'], body, signal }));
}
/** Gets the bot's current export, which may be another one than was started: the path names no job. */
async function botExportStatus(platform, botId, form, exportType, signal, freshConnection) {
    const reply = await platform.request({
        method: 'GET',
        path: ['bot', botId, 'export', 'status'],
        ...(form === 'query' ? { query: { exportType } } : {}),
        ...(form === 'body' ? { body: { exportType } } : {}),
        signal,
        freshConnection,
    });
    return exportRecord(reply);
}
function exportRecord(reply) {
    const fields = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFields */ .$N)(reply);
    return {
        id: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)(fields, 'ber-', '_id', 'ber', 'berId', 'requestId', 'exportId', 'jobId'),
        botId: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'streamId', 'botId'),
        exportType: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'exportType'),
        status: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status'),
        createdOn: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(fields, 'createdOn'),
        link: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(fields),
        reason: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields),
        error: (0,_component_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictionOf */ .zW)(fields),
        serverTime: reply.serverTime,
    };
}


/***/ }),

/***/ 40167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ skewOf),
/* harmony export */   a4: () => (/* binding */ clockTrouble),
/* harmony export */   ae: () => (/* binding */ roundedSkew),
/* harmony export */   bK: () => (/* binding */ CLOCK_HINT)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61420);

/** Minted tokens are back-dated by this much, in milliseconds. */
const TOLERATED_MS = 30_000;
/** Minted tokens are valid for five minutes: with a clock this far behind they have all expired on arrival. */
const FATAL_BEHIND_MS = 270_000;
/** The platform refuses tokens that expire more than an hour from now. */
const FATAL_AHEAD_MS = 3_300_000;
const CLOCK_HINT = 'Set the clock of this machine by NTP (timedatectl set-ntp true, or the settings of its host).';
/** How far this machine's clock is ahead of the server's, in milliseconds; `undefined` if the answer has no time. */
function skewOf(headers, sentAt, answeredAt) {
    const date = Date.parse(headers['date'] ?? '');
    if (Number.isNaN(date))
        return undefined;
    // An answer from a cache states its age. The header has whole seconds, so half a second is lost on average.
    const age = /^\d{1,9}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1_000 : 0;
    return (sentAt + answeredAt) / 2 - (date + age + 500);
}
/** @returns `undefined` for a clock that is close enough for tokens to be accepted */
function clockTrouble(skewMs) {
    if (Math.abs(skewMs) <= TOLERATED_MS)
        return undefined;
    const found = `${roundedSkew(skewMs)} ${skewMs > 0 ? 'ahead of' : 'behind'} the server's`;
    if (-skewMs >= FATAL_BEHIND_MS) {
        return { found: `${found}: every token that is made here has expired on arrival`, isFatal: true };
    }
    if (skewMs >= FATAL_AHEAD_MS) {
        return { found: `${found}: tokens that are made here expire too late to be accepted`, isFatal: true };
    }
    return { found: `${found}: tokens may be refused`, isFatal: false };
}
/** In whole seconds, without a sign. */
function roundedSkew(skewMs) {
    return (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(Math.round(Math.abs(skewMs) / 1_000) * 1_000);
}


/***/ }),

/***/ 83549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   D5: () => (/* binding */ componentOf),
/* harmony export */   Hr: () => (/* binding */ DOCK_OPEN_WORDS),
/* harmony export */   RD: () => (/* binding */ isAwaiting),
/* harmony export */   Xb: () => (/* binding */ taskOf),
/* harmony export */   aL: () => (/* binding */ componentsIn),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   uT: () => (/* binding */ messageOfErrors),
/* harmony export */   xM: () => (/* binding */ failuresIn),
/* harmony export */   zW: () => (/* binding */ contradictionOf)
/* harmony export */ });
/* unused harmony export isBadWord */
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18034);
/* harmony import */ var _answer_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35565);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53685);




/** @param named - the fields of the kind and the name, in the order in which they are read */
function componentOf(entry, named) {
    const words = wordsOf(entry);
    const isWaiting = isAwaiting(entry);
    const deciding = worstOf(words);
    const states = words.filter(({ isState }) => isState);
    const isApproved = states.length > 0 && !isWaiting && deciding !== undefined && meaningOfWord(deciding) === 'succeeded';
    // Beside a status, errors may be mere remarks; without one they are the only information.
    const error = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'status') === '' ? messageOfErrors(entry) : undefined;
    const status = deciding?.word ?? words[0]?.word ?? '';
    const where = deciding && deciding.module !== '' && isBad(deciding) ? `in its module ${deciding.module}` : '';
    return {
        kind: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, ...named.kind),
        name: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, ...named.name) || (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(entry, 'result'), 'name'),
        status: error === undefined ? status : 'failed',
        detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(entry) || (error ?? where),
        awaitsApproval: isWaiting,
        isApproved,
    };
}
/** A task of the logs that imports and the jobs of the Agent Platform list. */
function taskOf(log) {
    const names = { kind: ['resourceType', 'taskType', 'type'], name: ['taskName', 'name'] };
    const { kind, name, status, detail } = componentOf(log, names);
    return { kind, name, status, detail };
}
/** How deep modules and results are read. */
const MAX_DEPTH = 6;
const NAMES = ['name', 'resourceId', 'resourceType', 'type', 'id'];
const WORDS = ['status', 'state'];
/** The entry, and the modules of it and of its result, and theirs. */
function unitsOf(entry, module = '', left = MAX_DEPTH) {
    const places = withResults(entry, left);
    const modules = left === 0 ? [] : places.flatMap(modulesOf);
    const inner = modules.flatMap((one) => unitsOf(one, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, ...NAMES) || 'without a name', left - 1));
    return [{ module, places }, ...inner];
}
/** A result is an object, or a list of them, which may have results of their own. */
function withResults(place, left) {
    const result = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'result');
    const results = left === 0 ? [] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(result) ? [result] : (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(result);
    return [place, ...results.flatMap((one) => withResults(one, left - 1))];
}
/** `modules` is a list of objects or of names, an object of objects or of words, or one module. */
function modulesOf(place) {
    const modules = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'modules');
    if (!(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(modules))
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(modules);
    const named = Object.entries(modules).flatMap(([name, module]) => {
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(module))
            return [{ name, ...module }];
        const isWord = typeof module === 'string' && ![...NAMES, ...WORDS].some((field) => field === name) && isKnown(module);
        return isWord ? [{ name, status: module }] : [];
    });
    return [...named, modules];
}
function wordsOf(entry) {
    return unitsOf(entry).flatMap(({ module, places }) => places.flatMap((place) => wordsIn(place, module)));
}
function wordsIn(place, module) {
    return WORDS.map((name) => ({ word: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(place, name), isState: name === 'state', module })).filter(({ word }) => word !== '');
}
function isKnown(word) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitsApproval */ .vr)(word) || (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPONENT_WORDS */ .kk) !== 'unknown';
}
/** The worst first. Whether a component awaits approval is judged separately. */
const BY_GRAVITY = ['failed', 'running', 'unknown', 'succeeded'];
function worstOf(words) {
    const judged = words.filter(({ word }) => !(0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitsApproval */ .vr)(word));
    for (const meaning of BY_GRAVITY) {
        const found = judged.find((candidate) => meaningOfWord(candidate) === meaning);
        if (found)
            return found;
    }
    return undefined;
}
function meaningOfWord({ word }) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .Pr)(word, _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPONENT_WORDS */ .kk);
}
/** True for a word that means an end without success. */
function isBadWord(word) {
    return (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .meaningOf */ .Pr)(word, JOB_WORDS) === 'failed';
}
function isBad(word) {
    return meaningOfWord(word) !== 'succeeded';
}
/** The entry has what was requested, its result what was approved, so the two are read together. */
function isAwaiting(entry) {
    return unitsOf(entry).some(({ places }) => {
        const words = places.flatMap((place) => wordsIn(place, ''));
        return words.some(({ word }) => (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitsApproval */ .vr)(word)) || hasOpenLanguages(places);
    });
}
function hasOpenLanguages(places) {
    const languages = (name) => places.flatMap((place) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, name)));
    const approved = new Set(languages('approvedLanguages'));
    return languages('approvalRequestedLanguages').some((language) => !approved.has(language));
}
/** Names under which the platform's APIs report errors (kore-api.md, section 6; xo-additions.md, section 7). */
const ERROR_NAMES = ['errors', 'error', 'errorMessage', 'errorMsg', 'errMsg', 'failureReason'];
const NO_ERROR = ['', '0', 'false', 'null', 'none', 'undefined', 'n/a', 'no error', 'no errors'];
function saysSomething(value) {
    if (typeof value === 'string')
        return !NO_ERROR.includes(value.trim().toLowerCase());
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)(value) ? Object.values(value).some(saysSomething) : Boolean(value);
}
function hasErrors(entry) {
    return messageOfErrors(entry) !== undefined;
}
/** The message of the errors that a record lists, or of `success: false` or an HTTP status; `undefined` if there are none. */
function messageOfErrors(fields) {
    for (const name of ERROR_NAMES) {
        const errors = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, name);
        if (!saysSomething(errors))
            continue;
        const said = typeof errors === 'string' ? errors : (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)({ error: errors }) || (0,_answer_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessageOf */ .dS)({ errors });
        return said || 'it lists errors without a message';
    }
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'status');
    const codes = [status, (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'statusCode')];
    const isRefusal = isFalse((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'success')) || isFalse(status) || codes.some((code) => Number(code) >= 400);
    if (isRefusal)
        return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields) || 'it reports that it did not succeed';
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(fields, 'timedOut')) ? 'it timed out' : undefined;
}
function isFalse(value) {
    return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}
const INNER = ['response', 'result', 'data'];
/** What a record that reports success says against it: errors, a partial failure or a number of failures, inside it too. */
function contradictionOf(fields) {
    for (const place of [fields, ...INNER.map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, name))]) {
        const said = messageOfErrors(place);
        if (said !== undefined)
            return said;
        if ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, 'isPartialFailure')))
            return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(place) || 'it reports a partial failure';
        const failures = failuresIn(place);
        if (failures !== undefined)
            return failures;
    }
    return undefined;
}
/** Why a good answer refuses what was sent; `undefined` if it does not. An answer without a status accepts it. */
function refusalIn(fields) {
    const status = (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'status');
    return contradictionOf(fields) ?? (isBadWord(status) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(fields) || `status '${status}'` : undefined);
}
/** `failed`, `failureCount`, `skippedVariables`, `discardedRecords`; not settings such as `failureThreshold`. */
const FAILURES = /^(fail(ed|ures?)?|errors?|skipped|rejected|discarded|invalid|notexecuted)(counts?|numbers?|total|steps|variables|records|tasks|files|items|components|resources|entries|tests)?$/;
/** A number of failures above zero, or a list of what failed, in whatever field. `undefined` if there is none. */
function failuresIn(place) {
    for (const [name, value] of Object.entries(place)) {
        if (!FAILURES.test(name.toLowerCase().replace(/[-_]/g, '')))
            continue;
        const failures = Array.isArray(value) ? value.length : ((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(place, name) ?? 0);
        if (failures > 0)
            return `it reports '${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitize */ .aj)(name, 40)}': ${failures}`;
    }
    return undefined;
}
/** Lists of what a job consists of. Those of publishes and imports are documented, the others are inferences. */
const LISTS = ['statusSummary', 'statusLogs', 'tasks', 'components'];
const JOB_WORDS = (0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordTable */ .Xo)();
/** What was deployed may itself be `running` or `started`: in the record of a dock job only these say that it has not ended. */
const DOCK_OPEN_WORDS = ['inprogress', 'pending', 'queued', 'processing'];
/**
 * The components of a job in its record and in what is inside it, and the words there that are no success. An entry
 * without a status says nothing.
 */
function componentsIn(fields, openWords = _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .RUNNING_WORDS */ ._b) {
    const isNoSuccess = (word) => isBadWord(word) || openWords.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeStatus */ .SP)(word));
    const places = [fields, ...INNER.map((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .nested */ .cY)(fields, name))];
    const listed = places.flatMap((place) => LISTS.flatMap((name) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(place, name))).map((entry) => {
        const kinds = ['resourceType', 'taskType', 'type'];
        const { kind, name, status, detail } = componentOf(entry, { kind: kinds, name: ['name', 'taskName'] });
        return { kind, name, status, detail };
    }));
    const words = places.flatMap((place, at) => {
        const kind = INNER[at - 1] ?? 'state';
        const inner = at === 0 ? [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(place, 'state')] : [(0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(place, 'status'), (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(place, 'state')];
        return inner.filter(isNoSuccess).map((status) => ({ kind, name: '', status, detail: (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l)(place) }));
    });
    return [...listed.filter(({ status }) => status !== ''), ...words];
}


/***/ }),

/***/ 53685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ expectFields),
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Db: () => (/* binding */ jobId),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   cY: () => (/* binding */ nested),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   iH: () => (/* binding */ languageHeader),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   ro: () => (/* binding */ dockId),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5562);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19507);




/** The fields of a reply. @throws KoreaiError `bad-response` if it is no object */
function expectFields(reply) {
    if (isFields(reply.value))
        return reply.value;
    const what = Array.isArray(reply.value) ? 'a list' : (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(JSON.stringify(reply.value), 60);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('bad-response', `${reply.call} answered ${what} instead of an object`, {
        transient: true,
        hint: 'Check that {host} is the base URL of the Kore.ai environment itself.',
    });
}
// Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3).
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A field by name, whatever its case, hyphens and underscores: `dockStatusId`, `dock-statusId`, `dock_status_id`. */
function field(fields, name) {
    if (Object.hasOwn(fields, name))
        return fields[name];
    const wanted = normalizeKey(name);
    const found = Object.keys(fields).find((key) => normalizeKey(key) === wanted);
    return found === undefined ? undefined : fields[found];
}
function normalizeKey(key) {
    return key.toLowerCase().replace(/[-_]/g, '');
}
/** The first of the named fields with a non-empty string, trimmed; empty if there is none. */
function text(fields, ...names) {
    for (const name of names) {
        const value = field(fields, name);
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
    }
    return '';
}
/** The fields of a nested object, or none if there is no object. */
function nested(fields, name) {
    const value = field(fields, name);
    return isFields(value) ? value : {};
}
/** The objects in an array, or in an object of objects. */
function list(value) {
    if (Array.isArray(value))
        return value.filter(isFields);
    return isFields(value) ? Object.values(value).filter(isFields) : [];
}
/** The strings of an array. */
function strings(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
function isTrue(value) {
    return value === true || value === 1 || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}
/** The first of the named fields with an instant, in milliseconds since the epoch. */
function instant(fields, ...names) {
    for (const name of names) {
        const milliseconds = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .nV)(text(fields, name));
        if (milliseconds !== undefined)
            return milliseconds;
    }
    return undefined;
}
/** How much of a job is done, from 0 to 100. */
function percentage(fields) {
    for (const name of ['percentageComplete', 'percentageCompleted', 'percentage', 'progressPercent']) {
        const value = field(fields, name);
        if (typeof value !== 'number' && typeof value !== 'string')
            continue;
        const percent = String(value).trim() === '' ? Number.NaN : Number(value);
        if (percent >= 0 && percent <= 100)
            return percent;
    }
    return undefined;
}
/** The first of the named fields with a whole number that is not negative; it may be a string. */
function count(fields, ...names) {
    return first(fields, names, Number.isSafeInteger);
}
/** The first of the named fields with a number from 0 to 1; it may be a string. */
function ratio(fields, ...names) {
    // Above 1 it could be a percentage, or wrong, so it is not compared with a threshold.
    return first(fields, names, (number) => number <= 1);
}
function first(fields, names, fits) {
    for (const name of names) {
        const value = field(fields, name);
        const number = typeof value === 'string' && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
        if (typeof number === 'number' && number >= 0 && fits(number))
            return number;
    }
    return undefined;
}
/** An id that is valid in a path. Any other text counts as no id. */
function id(fields, ...names) {
    const value = text(fields, ...names);
    return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isId */ .eQ)(value) ? value : '';
}
/** The id of a job: the first of the named fields whose value begins with `prefix`, else the value of the first name. */
function jobId(fields, prefix, usual, ...others) {
    const ids = [usual, ...others].map((name) => id(fields, name));
    return ids.find((value) => value.startsWith(prefix)) ?? id(fields, usual);
}
/** The id of a dock job (kore-api.md, section 3); never `exportJobId`, which no endpoint accepts. */
function dockId(fields) {
    return jobId(fields, 'ds-', 'dockStatusId', 'dock-statusId', 'dockstatusId', 'dsId', 'dockId', '_id', 'jobId', 'id');
}
const LINK_PATHS = [
    ['downloadURL'],
    ['response', 'downloadURL'],
    ['file_url'],
    ['result', 'fileUrl'],
    ['response', 'fileUrl'],
    ['url'],
];
/** The download link under any of its names; `fileId` is not one. Samples start with a space. */
function link(fields) {
    for (const [first, second] of LINK_PATHS) {
        const value = second === undefined ? text(fields, first) : text(nested(fields, first), second);
        if (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value))
            return value;
    }
    return '';
}
const REASONS = ['message', 'errorMessage', 'error', 'reason', 'statusMessage', 'msg', 'details'];
/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so all usual fields are read. */
function reason(fields) {
    for (const place of [fields, nested(fields, 'error'), nested(fields, 'response'), nested(fields, 'result')]) {
        const plain = text(place, ...REASONS);
        if (plain !== '')
            return plain;
        for (const entry of list(field(place, 'errors'))) {
            const listed = text(entry, 'msg', 'message');
            if (listed !== '')
                return listed;
        }
    }
    return '';
}
/** Two bodies in one: mappings are merged, lists joined, and if they differ, the second counts. */
function merge(one, other) {
    const merged = new Map(Object.entries(one));
    for (const [name, value] of Object.entries(other))
        merged.set(name, mergeValues(merged.get(name), value));
    // Not assigned name by name to an object, because a body may contain `__proto__`.
    return Object.fromEntries(merged);
}
function mergeValues(one, other) {
    if (isFields(one) && isFields(other))
        return merge(one, other);
    return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : other;
}
/** The header that names the language of a bot. */
function languageHeader({ language }) {
    return { 'bot-language': language };
}


/***/ }),

/***/ 78204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   o6: () => (/* binding */ logRun)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61420);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);


const HEARTBEAT_MS = 60_000;
/** Logs a run: one line for each change, and one per minute while nothing changes. */
function logRun(log, clock) {
    const startedAt = clock.now();
    let lastLine = '';
    let lastAt = startedAt;
    let reported;
    const warned = new Set();
    const logLine = (line) => {
        log.info(line);
        lastAt = clock.now();
    };
    const warnOnce = (warning) => {
        if (warning === undefined || warned.has(warning))
            return;
        warned.add(warning);
        log.warning(warning);
    };
    const heartbeat = (line) => {
        if (clock.now() - lastAt >= HEARTBEAT_MS)
            logLine(`${line} after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(clock.now() - startedAt)}`);
    };
    const polled = ({ state, outcome, nextPollMs }) => {
        const { jobId } = outcome;
        // Most polls show the same as the one before.
        const line = reported && reported.jobId === jobId && isSame(reported.state, state) ? lastLine : lineOf(state, outcome);
        reported = { state, jobId };
        const isRunning = state.kind === 'running';
        if (line === lastLine)
            heartbeat(`Still: ${line}`);
        else
            logLine(`${line}${isRunning ? nextPoll(nextPollMs) : ageOf(outcome, clock.wall())}`);
        lastLine = line;
        if ('warning' in state)
            warnOnce(state.warning);
    };
    const blocked = ({ status, jobId, nextPollMs, warning }) => {
        reported = undefined;
        const line = `Waiting for another job to end first: ${jobId || 'one without an id'}, ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, 60) || 'no status'}`;
        if (line === lastLine)
            heartbeat(`Still: ${line}`);
        else
            logLine(`${line}${nextPoll(nextPollMs)}`);
        lastLine = line;
        warnOnce(warning);
    };
    return (event) => {
        switch (event.type) {
            case 'named':
                return logLine(`Waiting for job ${event.outcome.jobId}`);
            case 'started':
                logLine(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
                for (const [label, text] of event.outcome.details)
                    logLine(`${label}: ${text}`);
                return;
            case 'polled':
                return polled(event);
            case 'poll-failed':
                return logLine(`${event.error.message}; next attempt in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'blocked':
                return blocked(event);
            case 'uploading':
                return heartbeat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
            case 'downloading':
                return heartbeat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
            case 'download-retried':
                return logLine(`${event.error.message}; next attempt in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(event.retryMs)}`);
            case 'downloaded':
                return logLine(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
            case 'extracted':
                return logLine(`Unpacked to ${event.path}`);
            case 'normalized':
                return logLine(normalizedLine(event));
            case 'reported':
                return logLine(`Wrote the report ${event.path}`);
            case 'uploaded':
                return logLine(`Uploaded as artifact ${event.artifact.id}: ${event.artifact.url}`);
        }
    };
}
/** A size in bytes, for people. */
function sizeOf(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${Number((bytes / 1_000 ** step).toFixed(1))} ${units[step]}`;
}
function lineOf(state, outcome) {
    const { bots } = state;
    if (bots)
        return `Found ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}`;
    // The answer to a request without a job may be a success without a status.
    const word = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(state.status, 60) || (state.kind === 'succeeded' ? 'done' : 'no status');
    const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
    const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
    if (state.kind === 'running' && state.isStale) {
        const isNone = state.status === '' && state.requestedAt === undefined;
        if (isNone)
            return `Waiting for ${outcome.target}: the platform does not show the job yet`;
        return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
    }
    const open = state.kind === 'running' && state.unfinished !== undefined ? `, but not ended: ${state.unfinished}` : '';
    const changes = state.applied ? `, ${changesText(state.applied)}` : '';
    return `${job}: ${word}${percent}${at(state.requestedAt)}${open}${changes}`;
}
/** What an import changed: `created 1, updated 2`. */
function changesText(changes) {
    return Object.entries(changes)
        .map(([what, count]) => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`)
        .join(', ');
}
function isSame(a, b) {
    const hasSameWords = a.kind === b.kind && a.status === b.status && a.bots === b.bots;
    const hasSameAge = a.kind !== 'running' || b.kind !== 'running' || a.isStale === b.isStale;
    const hasSameOpen = a.kind !== 'running' || b.kind !== 'running' || a.unfinished === b.unfinished;
    return hasSameWords && hasSameAge && hasSameOpen && a.percent === b.percent && a.requestedAt === b.requestedAt;
}
/** Files that differ without a change of the bot itself. */
const NO_BOT_CHANGE = 'no change in the bot (only ids, times or layout differ)';
function normalizedLine({ path, changes, outcome }) {
    if (!changes)
        return `Normalized in ${path}; there was no version before`;
    if (changes.length === 0)
        return `Normalized in ${path}: ${outcome.changed ? NO_BOT_CHANGE : 'nothing changed'}`;
    const count = (how) => changes.filter((change) => change.how === how).length;
    return `Normalized in ${path}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
}
function at(requestedAt) {
    return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}
/** Without this, the line of a job that is still running would read as its end. */
function nextPoll(ms) {
    return ms === undefined ? '; that was the last poll' : `; next poll in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(ms)}`;
}
function ageOf({ requestedAt }, wallMs) {
    return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wallMs - requestedAt)} ago)`;
}


/***/ }),

/***/ 95302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ applyState),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   we: () => (/* binding */ emptyOutcome)
/* harmony export */ });
function emptyOutcome(operation, target) {
    return {
        operation,
        target,
        details: [],
        conclusion: '',
        status: '',
        errorCode: '',
        jobId: '',
        hasEnded: false,
        requestedAt: undefined,
        isOld: false,
        components: [],
        file: undefined,
        extractedPath: '',
        artifact: undefined,
        botId: '',
        imported: {},
        bots: undefined,
        metrics: undefined,
        reportPath: '',
        changes: undefined,
        applied: undefined,
        changed: undefined,
        pagePath: '',
        planDigest: '',
        planMarkdown: '',
        suspects: undefined,
        durationMs: 0,
        phases: [],
        error: undefined,
    };
}
/** Applies what a poll reported. An older job counts only while nothing is known about the one to wait for. */
function applyState(outcome, state) {
    const isOld = state.kind === 'running' && state.isStale === true;
    if (isOld && outcome.jobId !== '')
        return;
    outcome.isOld = isOld;
    applyFacts(outcome, isOld ? { ...state, jobId: '' } : state);
}
function applyFacts(outcome, facts) {
    if (facts.status !== '')
        outcome.status = facts.status;
    if (facts.jobId)
        outcome.jobId = facts.jobId;
    if (facts.requestedAt !== undefined)
        outcome.requestedAt = facts.requestedAt;
    if (facts.components)
        outcome.components = facts.components;
    if (facts.botId)
        outcome.botId = facts.botId;
    if (facts.imported)
        outcome.imported = { ...outcome.imported, ...facts.imported };
    if (facts.bots)
        outcome.bots = facts.bots;
    if (facts.applied)
        outcome.applied = facts.applied;
    if (facts.metrics)
        outcome.metrics = facts.metrics;
}
/** The most severe first: how a step with several targets ends. */
const BY_SEVERITY = ['failure', 'cancelled', 'timed_out', 'stale', 'action_required'];
/** The most severe conclusion, and the first error code with it. */
function verdictOf(outcomes) {
    for (const conclusion of BY_SEVERITY) {
        const first = outcomes.find((outcome) => outcome.conclusion === conclusion);
        if (first)
            return { conclusion, errorCode: first.errorCode };
    }
    const isComplete = outcomes.length > 0 && outcomes.every(({ conclusion }) => conclusion === 'success');
    return { conclusion: isComplete ? 'success' : '', errorCode: '' };
}


/***/ }),

/***/ 48432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   py: () => (/* binding */ OUTPUTS)
/* harmony export */ });
/* unused harmony export matrixOf */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19507);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36620);



/** The outputs of the contract, in its order. */
const OUTPUTS = {
    conclusion: 'The verdict: `success`, `failure`, `timed_out`, `cancelled`, `stale` or `action_required`. Empty with `wait: false`.',
    status: "The platform's own status word, unchanged.",
    errorCode: 'Why the step did not succeed; empty on success. docs/troubleshooting.md has what to do for each.',
    jobId: 'Id of the job (`ber-…`, `bir-…`, `ds-…`, `exp_…`, `imp_…`), set before the wait starts.',
    requestedAt: 'When the job was requested, as the platform reports it, in ISO 8601.',
    filePath: 'The downloaded archive, relative to the workspace.',
    fileSize: 'Its size in bytes.',
    sha256: 'Its SHA-256, in hexadecimal.',
    extractedPath: 'The folder that it was unpacked into, relative to the workspace.',
    artifactId: 'Id of the uploaded artifact.',
    artifactUrl: 'URL of the uploaded artifact.',
    artifactDigest: 'SHA-256 of the uploaded artifact, in hexadecimal.',
    botId: 'The id of the bot that `import-bot` imported into or created.',
    toolId: 'The id of the tool that `import-tool` imported into or created.',
    workflowId: 'The id of the workflow that `import-workflow` imported into or created.',
    modelId: 'The id of the model that `import-model` created.',
    bots: 'JSON array of the bots that `list-bots` found: `id` and `name` of each.',
    matrix: 'The same as a matrix for `fromJSON`: `botId` and `name`, at most 256 entries. With more bots, an entry has several ids.',
    reportPath: 'The report, relative to the workspace: of tests JUnit XML, of `plan-import` Markdown. With `normalize`, what changed since the previous content of the folder, if it had any, as Markdown.',
    pagePath: 'With `html`: the report as an HTML page, relative to the workspace.',
    changed: 'With `normalize`: `true` or `false`, whether the export differs from the previous content of its folder. Of `plan-import`: whether the import would change anything.',
    added: 'How many parts of the bot were added, or would be by the import; `modified` and `removed` likewise.',
    modified: 'How many were changed.',
    removed: 'How many were removed.',
    changes: 'JSON array of these changes, at most 500: `how` (`added`, `changed`, `removed`), `kind` and `name` of each. Of `import-project`: an object of numbers, `created`, `updated`, `deleted`, `toolsCreated`, `toolsUpdated`, `toolsDeleted`, without those that the platform did not report.',
    planDigest: 'Identifies what `plan-import` compared: `import-bot` refuses to import if that has changed since.',
    suspectedSecrets: 'With `normalize`: how many values in the folder look like secrets in plain text. The log names their places. Commit the folder only if it is `0`.',
    durationSeconds: 'How long the step took.',
    results: 'JSON array with one object per target, in the order given: all of the above, `operation` and `target`.',
};
function sanitizeBot({ id, name }) {
    return { id, name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, 200) };
}
/** Maximum number of changes in an output: GitHub limits all outputs of a job to 1 MB. */
const MAX_CHANGES = 500;
function changesOf({ changes, applied }) {
    if (!changes)
        return { added: '', modified: '', removed: '', changes: applied ? JSON.stringify(applied) : '' };
    const count = (wanted) => changes.filter(({ how }) => how === wanted).length;
    const shown = changes.slice(0, MAX_CHANGES).map(({ how, kind, name }) => ({ how, kind, name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, 200) }));
    return {
        added: count('added'),
        modified: count('changed'),
        removed: count('removed'),
        changes: JSON.stringify(shown),
    };
}
/** An outcome as plain data: strings and numbers, an empty string for what is unknown. */
function resultOf(outcome) {
    const { file, artifact } = outcome;
    return {
        operation: outcome.operation,
        target: outcome.target,
        conclusion: outcome.conclusion,
        status: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.status, 200),
        errorCode: outcome.errorCode,
        jobId: outcome.jobId,
        requestedAt: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(outcome.requestedAt),
        filePath: file?.path ?? '',
        fileSize: file?.size ?? '',
        sha256: file?.sha256 ?? '',
        extractedPath: outcome.extractedPath,
        artifactId: artifact?.id ?? '',
        artifactUrl: artifact?.url ?? '',
        artifactDigest: artifact?.digest ?? '',
        botId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.botId, 200),
        toolId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.imported.toolId ?? '', 200),
        workflowId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.imported.workflowId ?? '', 200),
        modelId: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(outcome.imported.modelId ?? '', 200),
        bots: outcome.bots ? JSON.stringify(outcome.bots.map(sanitizeBot)) : '',
        matrix: outcome.bots ? JSON.stringify(matrixOf(outcome.bots.map(sanitizeBot))) : '',
        reportPath: outcome.reportPath,
        pagePath: outcome.pagePath,
        changed: outcome.changed === undefined ? '' : String(outcome.changed),
        ...changesOf(outcome),
        planDigest: outcome.planDigest,
        suspectedSecrets: outcome.suspects ?? '',
        durationSeconds: Math.round(outcome.durationMs) / 1_000,
    };
}
/** Maximum number of jobs that GitHub starts from one matrix. */
const MAX_JOBS = 256;
/** Bots as the matrix of a workflow's job. Beyond its maximum an entry has several bots, which one step handles. */
function matrixOf(bots) {
    const share = Math.max(1, Math.ceil(bots.length / MAX_JOBS));
    const include = [];
    for (let from = 0; from < bots.length; from += share) {
        const some = bots.slice(from, from + share);
        const [first] = some;
        const name = some.length === 1 && first ? first.name : `bots ${from + 1} to ${from + some.length}`;
        include.push({ botId: some.map(({ id }) => id).join(','), name });
    }
    return { include };
}
/** All words that steps compare or pass on. They are never masked, even if a secret is equal to one of them. */
function ownWords(operations) {
    return [
        ...operations.map(({ name }) => name),
        ..._inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh,
        ...Object.keys(OUTPUTS),
        'operation',
        'target',
        // The first folder of all output paths.
        _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.outputDir.default,
        'published',
        'latest',
        'inDevelopment',
        'true',
        'false',
    ];
}


/***/ }),

/***/ 84054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vc: () => (/* binding */ inputsOf),
  jg: () => (/* binding */ readStep)
});

// UNUSED EXPORTS: emptyGuards, stepOf

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/inputs/credentials.js
var inputs_credentials = __webpack_require__(65866);
// EXTERNAL MODULE: ./build/inputs/fields.js + 2 modules
var fields = __webpack_require__(36620);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(78718);
// EXTERNAL MODULE: ./build/inputs/types.js
var types = __webpack_require__(18301);
;// CONCATENATED MODULE: ./build/inputs/targets.js


/** More are beyond one step: a matrix of jobs is for that. */
const MAX_TARGETS = 1_000;
/**
 * The targets that one input names: several if the input takes several.
 *
 * @param pairedWith - an input whose id may follow each target's, after a colon: `toolId:flowId`
 */
function parseTargets(input, text, pairedWith) {
    const texts = (0,fields/* fieldOf */._F)(input).isList ? splitList(text) : [text];
    if (texts.length === 0)
        return { problem: 'must be an id, or several' };
    if (texts.length > MAX_TARGETS)
        return { problem: `must be ${MAX_TARGETS} ids at most` };
    const targets = [];
    for (const one of texts) {
        const target = parseTarget(input, one, pairedWith);
        if ('problem' in target)
            return target;
        targets.push(target.value);
    }
    return distinct(targets, input, pairedWith);
}
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
}
function parseTarget(input, text, pairedWith) {
    const colon = pairedWith === undefined ? -1 : text.indexOf(':');
    const own = parseId(colon < 0 ? text : text.slice(0, colon).trim());
    if ('problem' in own)
        return own;
    if (colon < 0 || pairedWith === undefined)
        return { value: { name: own.value, ids: { [input]: own.value } } };
    const other = parseId(text.slice(colon + 1).trim());
    if ('problem' in other)
        return { problem: `after the colon, {${pairedWith}} ${other.problem}` };
    return { value: { name: own.value, ids: { [input]: own.value, [pairedWith]: other.value } } };
}
function parseId(text) {
    return types.id.parse(text, 0);
}
/** The same target twice is a mistake; one tool with two flows is two targets, and their names must show it. */
function distinct(targets, input, pairedWith) {
    const full = ({ name, ids }) => {
        const other = pairedWith === undefined ? undefined : ids[pairedWith];
        return other === undefined ? name : `${name}:${other}`;
    };
    const twice = duplicate(targets.map(full));
    if (twice !== undefined)
        return { problem: `names ${twice} more than once` };
    // On some systems, names that differ only in case are one file.
    const clash = duplicate(targets.map((target) => full(target).replaceAll(':', '-').toLowerCase()));
    if (clash !== undefined)
        return { problem: `two targets would share the file ${clash}: give each a step of its own` };
    const isAlone = ({ name }) => targets.filter((other) => other.name === name).length === 1;
    if (targets.some((target) => !isAlone(target) && full(target) === target.name)) {
        return {
            problem: `an id that is named more than once needs {${pairedWith}} each time, as {${input}}:{${pairedWith}}`,
        };
    }
    return { value: targets.map((target) => (isAlone(target) ? target : { ...target, name: full(target) })) };
}
function duplicate(names) {
    return names.find((name, at) => names.indexOf(name) !== at);
}

;// CONCATENATED MODULE: ./build/run/read-step.js






/** The inputs that an operation reads, in the order of the table. */
function inputsOf({ target, needs, oneOf = [], takes, startsJob, archive, credentials, }) {
    const read = new Set([
        'host',
        'timeout',
        'pollInterval',
        ...inputs_credentials/* CREDENTIAL_INPUTS */.m[credentials],
        ...needs,
        ...oneOf,
        ...takes,
        ...(startsJob ? ['wait'] : []),
        ...(target !== undefined && (0,fields/* fieldOf */._F)(target).isList ? ['concurrency', 'failFast'] : []),
        ...(archive.length > 0 ? ARTIFACT_INPUTS : []),
        ...STATUS_INPUTS,
    ]);
    return fields/* INPUT_NAMES */.Qh.filter((name) => read.has(name));
}
const ARTIFACT_INPUTS = ['uploadArtifact', 'artifactName', 'artifactRetentionDays'];
const STATUS_INPUTS = ['githubToken', 'statusContext'];
/**
 * Reads the texts of all inputs in one pass. Those that the operation does not read have their defaults.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @throws KoreaiError `input-invalid`, with every problem in its message
 */
async function readStep(operation, text, { now, spell, empty }) {
    const { target } = operation;
    const own = new Set([...inputsOf(operation), 'wait']);
    const named = target === undefined ? '' : text(target);
    const targets = target === undefined || named === '' ? NAMELESS : parseTargets(target, named, pairOf(operation));
    const found = 'value' in targets ? targets.value : NAMELESS.value;
    const problems = 'value' in targets ? [] : [`{${target}}: ${targets.problem}`];
    const names = fields/* INPUT_NAMES */.Qh.filter((name) => name !== target);
    const reading = await (0,read/* readTexts */.Z7)(names, (name) => (own.has(name) ? text(name) : ''), now);
    const given = new Set([...reading.given, ...(target !== undefined && named !== '' ? [target] : [])]);
    const ignored = fields/* INPUT_NAMES */.Qh.filter((name) => !own.has(name) && isMeant(name, text(name)));
    return stepOf(operation, { ...reading, given, problems: [...problems, ...reading.problems] }, { targets: found, spell, ignored, notices: emptyGuards(operation, given, empty) });
}
const NAMELESS = { value: [{ name: '', ids: {} }] };
/** The input that each of several targets may set for itself: the flow of a tool. */
function pairOf({ target, needs }) {
    return target === 'toolId' || target === 'workflowId' ? needs.find((name) => name === 'flowId') : undefined;
}
/** False for a default, which the runner may have filled in. */
function isMeant(name, text) {
    const { isForWorkflows, default: usual, isSecret } = (0,fields/* fieldOf */._F)(name);
    return text !== '' && text !== usual && !isForWorkflows && !isSecret && name !== 'clientId';
}
/** Checks that concern several inputs together. @throws KoreaiError `input-invalid` */
function stepOf(operation, { values, given, problems: found }, { targets, spell, ...notes }) {
    const problems = [...found];
    const { name, needs, oneOf = [], startsJob, target } = operation;
    if (!given.has('host'))
        problems.push('{host}: is required, for example https://platform.kore.ai');
    for (const needed of needs) {
        const isThere = given.has(needed) || targets.every(({ ids }) => ids[needed] !== undefined);
        if (!isThere)
            problems.push(`{${needed}}: is required for ${name}`);
    }
    const chosen = oneOf.filter((one) => given.has(one));
    if (oneOf.length > 0 && chosen.length !== 1) {
        const names = oneOf.map((one) => `{${one}}`).join(' or ');
        problems.push(`${names}: ${name} needs one of them${chosen.length > 1 ? ', not both' : ''}`);
    }
    if (!startsJob && values.wait === false)
        problems.push(`{wait}: cannot be false for ${name}`);
    if (values.normalize === true && values.extract !== true)
        problems.push('{normalize}: needs {extract}');
    if (targets.length > 1 && target !== 'jobId' && values.jobId !== undefined) {
        problems.push('{jobId}: names one job, so it cannot be combined with several targets');
    }
    const credentials = (0,inputs_credentials/* credentialsOf */.Y)(operation.credentials, values, name);
    if ('problem' in credentials)
        problems.push(credentials.problem);
    if (problems.length > 0 || 'problem' in credentials)
        throw invalid(problems, spell);
    const isOneOfSeveral = targets.length > 1;
    const inputs = targets.map((one) => ({
        ...values,
        ...one.ids,
        credentials,
        target: one.name || nameOfNew(values, chosen),
        artifactName: values.artifactName && (isOneOfSeveral ? `${values.artifactName}-${one.name}` : values.artifactName),
    }));
    return {
        operation,
        targets: inputs,
        concurrency: values.concurrency ?? 1,
        failFast: values.failFast ?? false,
        ...notes,
        notices: [...notes.notices, ...(credentials.kind === 'jwt' && values.clientSecret ? [JWT_IS_USED] : [])],
    };
}
const JWT_IS_USED = {
    message: '{jwt} is used, and {clientSecret} is not, although both were given. Leave one of the two out.',
    isWarning: true,
};
/** The name of what an import makes, if it is given instead of an id. */
function nameOfNew(values, chosen) {
    return chosen.map((name) => String(values[name] ?? ''))[0] ?? '';
}
/** @throws KoreaiError with every problem, spelled for the face */
function invalid(problems, spell) {
    return (0,errors/* invalidInputs */.Rg)(problems.map((problem) => (0,sanitize/* sanitize */.aj)((0,read/* spellInputs */.oD)(problem, spell), 500)));
}
/** Inputs that guard against the wrong job or bot, and what happens without them. */
const GUARDS = {
    since: ({ name }) => `any ${/^[^-]+/.exec(name)?.[0] ?? 'job'} counts, however old`,
    jobId: () => "the bot's current export counts, even if someone else started it",
    expectedBotName: () => 'the name of the bot is not checked',
};
/** Messages about empty guards that the operation reads. Names of inputs are in braces. */
function emptyGuards(operation, given, empty) {
    return Object.entries(GUARDS).flatMap(([key, counts]) => {
        const name = key;
        // A job with an id needs no `since`, and a batch test without `jobId` is started.
        const isNeedless = (name === 'since' && given.has('jobId')) || (name === 'jobId' && operation.startsJob);
        if (!operation.takes.includes(name) || !empty?.has(name) || isNeedless)
            return [];
        return [{ message: `{${name}} is empty: ${counts(operation)}.`, isWarning: empty.isCertain || name === 'since' }];
    });
}


/***/ }),

/***/ 31607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ batchDetails),
/* harmony export */   SK: () => (/* binding */ conversationDetails),
/* harmony export */   e7: () => (/* binding */ versionTested),
/* harmony export */   hH: () => (/* binding */ decidingInputs),
/* harmony export */   s7: () => (/* binding */ batchVariant),
/* harmony export */   zs: () => (/* binding */ conversationVariant)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19507);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36620);


/** The version that a run tests. requestBody can name another one than the input. */
function versionTested({ botVersion, requestBody }) {
    const { version } = requestBody;
    return typeof version === 'string' ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(version, 60) : botVersion;
}
/** The suite, and the version and language if they are not the defaults. */
function batchVariant(inputs) {
    const { testSuite, botLanguage } = inputs;
    const version = versionTested(inputs);
    return [
        testSuite,
        ...(version === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botVersion.default ? [] : [version]),
        ...(botLanguage === _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.botLanguage.default ? [] : [botLanguage]),
    ];
}
const DECIDING = ['botVersion', 'botLanguage', 'maxFailures', 'maxEntityFailures', 'minF1'];
/** The inputs that a resumed test must have again, as text: without its thresholds it could pass. */
function decidingInputs(inputs) {
    const given = DECIDING.map((name) => [name, String(inputs[name] ?? _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ[name].default ?? '')]);
    return Object.fromEntries(given.filter(([name, text]) => text !== (_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ[name].default ?? '')));
}
/** A batch suite may have the same name. */
function conversationVariant(inputs) {
    return ['conversation', ...batchVariant(inputs)];
}
/** What is tested. */
function conversationDetails(inputs) {
    return [
        ['Test suite', (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(inputs.testSuite, 200)],
        ['Version tested', `${versionTested(inputs)}, language ${inputs.botLanguage}`],
    ];
}
/** What is tested, and the thresholds. */
function batchDetails(inputs) {
    const { maxFailures, maxEntityFailures, minF1 } = inputs;
    const f1 = minF1 === undefined ? [] : [`F1 score at least ${minF1}`];
    const thresholds = [
        `failures at most ${maxFailures}`,
        `entity and trait failures at most ${maxEntityFailures}`,
        ...f1,
    ];
    return [...conversationDetails(inputs), ['Thresholds', thresholds.join(', ')]];
}


/***/ })

};
