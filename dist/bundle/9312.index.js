export const id = 9312;
export const ids = [9312];
export const modules = {

/***/ 65123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode),
/* harmony export */   a: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/* harmony import */ var _run_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39922);

const CODE_OF = {
    timed_out: 3,
    stale: 3,
    action_required: 4,
    cancelled: 130,
};
/** The exit code of a step, from the worst conclusion of its targets. */
function exitCode(outcomes) {
    if ((0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .mayPass */ .bg)(outcomes))
        return 0;
    // If the inputs of some targets are valid, or a job has ended before they turned out to be wrong, requests were sent.
    const isUnsent = ({ errorCode, hasEnded }) => errorCode === 'input-invalid' && !hasEnded;
    const isBadUsage = outcomes.length > 0 && outcomes.every(isUnsent);
    return isBadUsage ? 2 : (CODE_OF[(0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(outcomes).conclusion] ?? 1);
}
/** The meaning of each exit code, for the help. 3 is `timed_out` and `stale`, including `superseded`. */
const EXIT_CODES = [
    [0, 'success; with --wait=false, the job was started'],
    [1, 'failure'],
    [2, 'bad usage: nothing was sent'],
    [3, 'timed out, no job newer than --since, or replaced by another job'],
    [4, 'action required: components await approval, or the plan would remove something'],
    [130, 'cancelled (Ctrl-C, SIGTERM); the job is still running'],
];


/***/ }),

/***/ 25630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* unused harmony export findingsOf */
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84300);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _run_log_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78204);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65123);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73872);





/** Maximum number of targets whose errors are listed; `--json` has all of them. */
const MAX_ERRORS = 20;
/** Maximum number of changes that are listed. */
const MAX_CHANGES = 20;
const MAX_NAME = 200;
/** Reports how a step ended: in the outputs file, as the result on stdout, and its errors on stderr. @returns the exit code */
async function finish(ends, durationMs, { line, terminal }, outputs) {
    const step = (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .stepOutcome */ .fh)(ends, durationMs);
    let code = (0,_exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCode */ .I)(ends.map(({ outcome }) => outcome));
    const problem = outputs.write(step);
    if (problem !== '') {
        // The next step of the pipeline may need the outputs, so this is a failure.
        const job = step.jobId === '' ? '' : `; the job is ${step.jobId}`;
        terminal.error(`--output-env: the outputs could not be written to the file (${problem})${job}`);
        code ||= 1;
    }
    const isOneOfSeveral = ends.length > 1;
    if (line.format !== 'table')
        await terminal.data((0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultJson */ .y3)(ends, durationMs, terminal.warnings));
    else if (isOneOfSeveral)
        reportAll(ends, step, terminal);
    else if (code !== 2)
        for (const end of ends)
            reportOne(end, terminal);
    const failed = ends.filter(({ outcome }) => outcome.error !== undefined);
    for (const { outcome, resume } of failed.slice(0, MAX_ERRORS)) {
        const { target: name, errorCode, error } = outcome;
        const target = isOneOfSeveral ? `${name}: ` : '';
        terminal.error(`${target}${errorCode}: ${error?.message}`);
        if (error?.hint)
            terminal.advice(`${target}${error.hint}`);
        if (resume !== '')
            terminal.command(resume);
    }
    if (failed.length > MAX_ERRORS)
        terminal.error(`and ${failed.length - MAX_ERRORS} more`);
    return code;
}
function reportOne({ outcome, resume }, terminal) {
    const { conclusion, operation, target, durationMs, bots, file, jobId } = outcome;
    const verdict = `${conclusion || 'started'}: ${`${operation} ${target}`.trimEnd()} in ${(0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs)}`;
    if (bots) {
        // A list is for other programs, too.
        terminal.table(bots.map(({ id, name }) => [id, name]));
        terminal.info(verdict);
        return;
    }
    terminal.report(verdict, outcome.error ? 'red' : 'green');
    const facts = [
        ['job', jobId],
        ['file', file ? `${file.path} (${(0,_run_log_run_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(file.size)})` : ''],
        ['SHA-256', file?.sha256 ?? ''],
        ['extracted to', outcome.extractedPath],
        ['bot', outcome.botId ?? ''],
        ['report', outcome.reportPath],
        ['page', outcome.pagePath],
        ['plan digest', outcome.planDigest],
        ['resume with', outcome.error ? '' : resume],
    ].filter(([, fact]) => fact !== '');
    terminal.table(facts);
    for (const finding of findingsOf(outcome))
        terminal.report(finding);
}
/** A line for each target, and one for all. */
function reportAll(ends, step, terminal) {
    terminal.table(ends.map(({ outcome: { target, conclusion, errorCode, file, jobId } }) => [
        target,
        conclusion || 'started',
        errorCode || file?.path || jobId,
    ]));
    for (const { outcome, resume } of ends) {
        for (const finding of findingsOf(outcome))
            terminal.report(`${outcome.target}: ${finding}`);
        if (!outcome.error && resume !== '')
            terminal.table([[`${outcome.target}: resume with`, resume]]);
    }
    const failures = (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(ends);
    const verdict = `${step.conclusion || 'started'}: ${step.operation}`;
    const time = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(step.durationMs);
    terminal.report(`${verdict}, ${failures || `${ends.length} targets`}, in ${time}`, failures === '' ? 'green' : 'red');
}
/** The findings of a run, in lines: the metrics of a test, the changes of a normalized bot. */
function findingsOf({ metrics, changes = [] }) {
    const { success, failure, entityFailures, f1, precision, recall, utterances, isPartial } = metrics ?? {};
    const reported = [
        success === undefined ? '' : `${success} passed`,
        failure === undefined ? '' : `${failure} failed`,
        entityFailures === undefined ? '' : `${entityFailures} entities or traits failed`,
        utterances === undefined ? '' : `${utterances} utterances`,
        f1 === undefined ? '' : `F1 ${f1}`,
        precision === undefined ? '' : `precision ${precision}`,
        recall === undefined ? '' : `recall ${recall}`,
        isPartial ? 'part of the suite could not be run' : '',
    ].filter((text) => text !== '');
    const shown = changes.slice(0, MAX_CHANGES);
    const more = changes.length - shown.length;
    return [
        ...(reported.length > 0 ? [`Metrics: ${reported.join(', ')}`] : []),
        ...shown.map(({ how, kind, name }) => `${how} ${kind} ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, MAX_NAME)}`),
        ...(more > 0 ? [`and ${more} more changes`] : []),
    ];
}


/***/ }),

/***/ 6222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   LU: () => (/* binding */ spellFlag),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   Wz: () => (/* binding */ COMPLETE),
/* harmony export */   eQ: () => (/* binding */ isId),
/* harmony export */   i9: () => (/* binding */ kebab),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   lO: () => (/* binding */ spell),
/* harmony export */   ls: () => (/* binding */ PLACES),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   tG: () => (/* binding */ CREDENTIALS),
/* harmony export */   uo: () => (/* binding */ isCredential)
/* harmony export */ });
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36070);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78718);
/* harmony import */ var _inputs_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18301);
/* harmony import */ var _run_read_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84054);




/** The first argument, with which a shell asks for the words that may come next. */
const COMPLETE = '--complete';
/** `botId` as `bot-id`. */
function kebab(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** `botId` as `KOREAI_BOT_ID`; with a prefix, as `KOREAI_OUT_BOT_ID`. */
function variableOf(name, prefix = 'KOREAI_') {
    return `${prefix}${kebab(name).replaceAll('-', '_').toUpperCase()}`;
}
function isSecret(name) {
    return (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).isSecret === true;
}
/** Credentials come from the environment: the list of processes shows arguments. */
function isCredential(name) {
    return name === 'clientId' || isSecret(name);
}
/** Credentials of the platform, for any operation. */
const CREDENTIALS = [..._inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .CREDENTIAL_INPUTS */ .ms.bot, ..._inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .CREDENTIAL_INPUTS */ .ms.key];
function isId(name) {
    return (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name).type === _inputs_types_js__WEBPACK_IMPORTED_MODULE_2__.id;
}
/**
 * Inputs that say where to work: the environment and a profile may set them. Not so a job: a variable that was left
 * from another job would silently make a command wait for that one.
 */
const PLACES = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter((name) => name === 'host' || (isId(name) && name !== 'jobId'));
/** The name of an input on the command line: `--bot-id` for `botId`, an environment variable for a credential. */
function spell(name) {
    return isCredential(name) ? variableOf(name) : `--${kebab(name)}`;
}
/** The flag that sets an input, without dashes; for a secret, it names a file. */
function flagOf(name) {
    return isSecret(name) ? `${kebab(name)}-file` : kebab(name);
}
/** The inputs that an operation reads on the command line, in the order of the table. */
function inputsOf(operation) {
    return (0,_run_read_step_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOf */ .Vc)(operation).filter((name) => {
        const { isForWorkflows, isForPrograms } = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(name);
        return !isForWorkflows && !isForPrograms;
    });
}
/** The text of an input in the help of a command. */
function describe(name, command) {
    return (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)((0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(name, command).replaceAll('`', ''), spellFlag);
}
/** The name of an input in braces on the command line. */
const spellFlag = (name) => (name === 'cwd' ? 'the current folder' : spell(name));


/***/ }),

/***/ 18686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ HELP),
  k: () => (/* binding */ wrapped)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __webpack_require__(89898);
// EXTERNAL MODULE: ./build/inputs/fields.js + 1 modules
var fields = __webpack_require__(36070);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/examples.js



/** A command line with made-up ids. */
function exampleOf(command, ...names) {
    return `koreai-ci ${command} ${names.map((name) => `${(0,flags/* spell */.lO)(name)} ${sampleOf(name, command)}`).join(' ')}`;
}
function sampleOf(name, command) {
    const { archiveSample, target = 'botId' } = table/* OPERATIONS */.xb.find((operation) => operation.name === command) ?? {};
    const samples = {
        host: 'https://platform.kore.ai',
        archive: archiveSample ?? `koreai-exports/${idPrefix(target, command)}0a1b2c3d.zip`,
        testSuite: 'Regression',
        userEmail: 'owner@example.com',
        sourceUrl: 'https://platform.kore.ai/api/v1/account/u-0a1b2c3d/app.zip',
    };
    return samples[name] ?? `${idPrefix(name, command)}0a1b2c3d`;
}
/** What the ids of an input begin with, as its text says: `st-` for `st-…`. */
function idPrefix(name, command) {
    const [, prefix = ''] = /`([a-z]+[-_])…`/.exec((0,fields/* textOf */.b6)(name, command)) ?? [];
    return prefix;
}
/** The shortest command line of an operation. */
function plainExample({ name, needs, oneOf = [] }) {
    return exampleOf(name, 'host', ...needs, ...oneOf.slice(0, 1));
}
function examplesOf(operation) {
    const { name, target, startsJob, takes, archive } = operation;
    const example = plainExample(operation);
    const isArchive = archive.includes('zip') && !archive.includes('csv');
    const [id = '', prefix = ''] = (target && new RegExp(`${(0,flags/* spell */.lO)(target)} ([a-z]*-?)\\S+`).exec(example)) || [];
    return [
        example,
        ...(startsJob ? [`${example} --wait=false --json`] : []),
        ...(isArchive ? [`${example} --extract --output-env outputs.env`] : []),
        ...(takes.includes('minF1') ? [`${example} --max-failures 3 --min-f1 0.9`] : []),
        ...(takes.includes('since') ? [`${example} --since 2h`] : []),
        ...(target && (0,fields/* fieldOf */._F)(target).isList ? [example.replace(id, `${id},${prefix}4e5f6a7b`)] : []),
        ...(name === 'list-bots' ? [`${example} --json`] : []),
    ];
}

// EXTERNAL MODULE: ./build/cli/exit-code.js
var exit_code = __webpack_require__(65123);
;// CONCATENATED MODULE: ./build/cli/help.js





/** Minimum width of a description beside its flag; with less, it goes below. */
const MIN_BESIDE = 30;
/** Wider text is hard to read. */
const MAX_WIDTH = 100;
const BASE = esm/* Help */._V.prototype;
/** How the help of every command is written: it fits terminals of 40 columns and more. */
const HELP = {
    minWidthToWrap: 1,
    showGlobalOptions: true,
    prepareContext({ helpWidth = 80 }) {
        this.helpWidth = Math.min(helpWidth, MAX_WIDTH);
    },
    optionTerm: ({ flags, optional, long }) => (optional ? `--[no-]${long?.slice(2)}` : flags),
    optionDescription: ({ description }) => description,
    subcommandTerm: (command) => command.name(),
    formatItem(term, termWidth, description, helper) {
        const { helpWidth: width = 80 } = helper;
        if (width - termWidth - 4 >= MIN_BESIDE)
            return BASE.formatItem.call(helper, term, termWidth, description, helper);
        return `  ${wrapped(term, width - 2, '    ')}\n      ${wrapped(description, width, '      ')}`;
    },
    formatHelp(command, helper) {
        const { helpWidth: width = 80 } = helper;
        const operation = table/* OPERATIONS */.xb.find(({ name }) => name === command.name());
        const usage = `Usage: ${helper.commandUsage(command)}`;
        const own = BASE.formatHelp.call(helper, command, helper).replace(usage, wrapped(usage, width, '  '));
        const { notes = '', examples } = operation
            ? { examples: examplesOf(operation) }
            : (ABOUT[command.name()] ?? { examples: [] });
        const codes = exit_code/* EXIT_CODES */.a.map(([code, meaning]) => helper.formatItem(String(code), 3, meaning, helper));
        const after = [
            ...(notes === '' ? [] : [wrapped(notes, width), '']),
            ...(operation || !command.parent ? ['Exit codes:', ...codes, ''] : []),
            ...(examples.length > 0 ? ['Examples:', ...examples.map((example) => shellLines(example, width))] : []),
        ];
        return `${[own, ...after].join('\n').trimEnd()}\n`;
    },
};
const wrapper = Object.assign(new esm/* Help */._V(), { minWidthToWrap: 1 });
/** Breaks a text at spaces into lines of a width; longer words stay in one piece, so that they can be copied. */
function wrapped(text, width, indent = '') {
    return wrapper.boxWrap(text, width - indent.length).replaceAll('\n', `\n${indent}`);
}
/** An example as it can be pasted into a shell: a flag a line, if it does not fit one line. */
function shellLines(example, width) {
    return `  ${example.length + 2 <= width ? example : example.replaceAll(' --', ' \\\n    --')}`;
}
const ABOUT = {
    'koreai-ci': {
        notes: `Credentials come from the environment or from files: ${flags/* CREDENTIALS */.tG.map(flags/* spell */.lO).join(', ')}. ` +
            'Host and ids may come from the environment or from koreai-ci.yaml too. ' +
            'koreai-ci <command> --help has more.',
        examples: [exampleOf('export-bot', 'host', 'botId')],
    },
    doctor: {
        notes: 'Sends only requests that change nothing, and prints a line for each check, with secrets redacted. ' +
            'Exit code: 0 if no problem was found, 1 if one was, 2 for bad usage.',
        examples: [exampleOf('doctor', 'host', 'botId')],
    },
    verify: {
        notes: 'Sends only requests that change nothing, unless a sandbox bot is named. Writes a report without secrets, ids and ' +
            'names, and a scenario with which the simulator answers in the same way. ' +
            'Exit code: 0 if nothing differed, 1 if something did, 2 for bad usage.',
        examples: [exampleOf('verify', 'host', 'botId'), `${exampleOf('verify', 'host')} --sandbox-bot st-4e5f6a7b`],
    },
    init: {
        notes: 'Writes koreai-ci.yaml, with the host and the ids for this command line, and a workflow for GitHub Actions. ' +
            'Files that exist are left alone, unless --force is given.',
        examples: [exampleOf('init', 'host', 'botId')],
    },
    simulate: {
        notes: 'Serves http://127.0.0.1:<port> and logs each request until Ctrl-C. Without a scenario it has the bots st-demo and ' +
            'st-demo-target (test suite Regression), the tool a-demo (flow flow-demo), the model cm-demo and the import bir-demo.',
        examples: ['koreai-ci simulate --port 4010', 'koreai-ci export-bot --host http://127.0.0.1:4010 --bot-id st-demo'],
    },
    completion: {
        notes: 'For bash, put the first line into ~/.bashrc. For zsh, put the second into ~/.zshrc, after compinit.',
        examples: ['eval "$(koreai-ci completion bash)"', 'eval "$(koreai-ci completion zsh)"'],
    },
};


/***/ }),

/***/ 29312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __webpack_require__(56196);
// EXTERNAL MODULE: ./build/core/errors.js + 1 modules
var errors = __webpack_require__(40095);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(12749);
// EXTERNAL MODULE: ./build/inputs/fields.js + 1 modules
var fields = __webpack_require__(36070);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/operations/table.js + 26 modules
var table = __webpack_require__(89898);
;// CONCATENATED MODULE: ./build/cli/argument-errors.js
/** What is wrong with a command line. Words that nothing expects may be secrets, so they are not printed. */
function messageOf({ code, message }) {
    switch (code) {
        case 'commander.help':
            return 'There is no command';
        case 'commander.helpDisplayed':
        case 'commander.unknownCommand':
            return `There is no such command ${/\(Did you mean .*\)$/.exec(message)?.[0] ?? ''}`.trimEnd();
        case 'commander.excessArguments':
            return 'Unexpected argument: give values with flags';
        case 'commander.invalidArgument':
            return message.replace(/^.* for argument '(.+)'\. Allowed choices are (.+)\.$/, '<$1>: must be one of $2');
        case 'commander.missingArgument':
            return message.replace(/^.*'(.+)'$/, '<$1>: is required');
        default:
            return message.replace(/^error: /, '').replaceAll('\n', ' ');
    }
}
/** The arguments without the values of unknown flags, of which an error is printed: one may be a mistyped secret. */
function withoutValues(args, commands) {
    const flags = commands.flatMap(({ options }) => options.flatMap(({ short, long }) => [short, long]));
    return args.map((arg) => {
        const [flag = ''] = /^(--[^=]+|-[^-])/.exec(arg) ?? [];
        return flag === '' || flag === '-h' || flags.includes(flag) ? arg : flag;
    });
}

// EXTERNAL MODULE: ./build/cli/program.js
var cli_program = __webpack_require__(31205);
;// CONCATENATED MODULE: ./build/cli/arguments.js




/** Reads a command line. `columns` is the width for help. */
function readCommandLine(args, columns = 80) {
    const problems = [];
    let chosen;
    let text = '';
    const write = (words) => {
        text += words;
    };
    const width = () => columns;
    const program = (0,cli_program/* programFor */.wg)(new cli_program/* Flags */.iI(args, problems), {
        writeOut: write,
        writeErr: write,
        outputError: () => { },
        getOutHelpWidth: width,
        getErrHelpWidth: width,
    }).hook('preSubcommand', (_, command) => {
        chosen = command;
    });
    try {
        program.parse(args, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.code === 'commander.unknownOption') {
            const bare = withoutValues(args, chosen ? [program, chosen] : [program]);
            if (bare.some((arg, at) => arg !== args[at]))
                return readCommandLine(bare, columns);
        }
        // For an unknown command with --help, Commander shows the help of the program.
        const isUnknown = !chosen && error.code === 'commander.helpDisplayed' && !(program.args[0] ?? '-').startsWith('-');
        if (isUnknown)
            text = '';
        if (isUnknown || error.exitCode !== 0)
            problems.push(messageOf(error));
    }
    const given = Object.entries((chosen ?? program).optsWithGlobals()).filter(([, value]) => value !== undefined);
    const values = new Map(given.map(([name, value]) => [name, String(value)]));
    const format = values.has('json') ? 'json' : (values.get('output') ?? 'table');
    if (problems.length > 0 && chosen)
        text = '';
    return {
        name: chosen?.name() ?? '',
        operation: table/* OPERATIONS */.xb.find(({ name }) => name === chosen?.name()),
        words: chosen?.args ?? [],
        values,
        format: cli_program/* FORMATS */.hR.find((known) => known === format) ?? 'table',
        problems,
        text,
        has: (flag) => values.get(flag) === 'true',
    };
}

// EXTERNAL MODULE: ./build/cli/finish.js
var finish = __webpack_require__(25630);
// EXTERNAL MODULE: ./build/cli/flags.js
var flags = __webpack_require__(6222);
// EXTERNAL MODULE: ./build/cli/output-file.js
var output_file = __webpack_require__(19283);
// EXTERNAL MODULE: ./build/cli/result.js
var result = __webpack_require__(73872);
// EXTERNAL MODULE: ./build/cli/session.js
var cli_session = __webpack_require__(47345);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/core/secrets.js
var secrets = __webpack_require__(28527);
// EXTERNAL MODULE: ./build/run/outputs.js
var outputs = __webpack_require__(48432);
// EXTERNAL MODULE: ./build/cli/help.js + 1 modules
var help = __webpack_require__(18686);
;// CONCATENATED MODULE: ./build/cli/terminal.js







const MAX_LINE = 4_000;
const DEFAULT_COLUMNS = 80;
/**
 * The only place that prints: the result on stdout, everything else on stderr. Lines are sanitized and redacted, and
 * wrapped on a terminal; a progress line at the bottom is redrawn in place.
 */
class Terminal {
    secrets = new secrets/* Secrets */.S(undefined, { ownWords: (0,outputs/* ownWords */.I1)(table/* OPERATIONS */.xb) });
    /** All warnings so far. */
    warnings = [];
    isQuiet;
    #stdout;
    #stderr;
    #format;
    #isVerbose;
    #environment;
    #live = '';
    constructor(stdout, stderr, options = {}) {
        this.#stdout = stdout;
        this.#stderr = stderr;
        this.#format = options.format ?? 'table';
        this.isQuiet = options.quiet ?? false;
        this.#isVerbose = options.verbose ?? false;
        this.#environment = options.environment ?? {};
    }
    /** True if the progress line can be redrawn in place. */
    get isLive() {
        return this.#stderr.isTTY === true && !this.isQuiet && this.#environment['TERM'] !== 'dumb';
    }
    /** Columns of the terminal; a line of this length wraps. */
    get columns() {
        return this.#stderr.columns || DEFAULT_COLUMNS;
    }
    debug(line) {
        if (this.#isVerbose)
            this.#writeLine(this.#stderr, this.#clean(line), 'dim');
    }
    info(line) {
        if (!this.isQuiet)
            this.#writeLine(this.#stderr, this.#clean(line));
    }
    warning(line) {
        this.warnings.push(this.#clean(line));
        this.#writeLine(this.#stderr, `Warning: ${this.#clean(line)}`, 'yellow');
    }
    error(line) {
        this.#writeLine(this.#stderr, this.#clean(line), 'red');
    }
    /** What to do about a problem. */
    advice(line) {
        this.#writeLine(this.#stderr, this.#clean(line));
    }
    /** A command to copy, which is not wrapped. */
    command(line) {
        this.#stderr.write(`${this.#clean(line)}\n`);
    }
    /** A line of the result. */
    report(line, colour) {
        this.#writeLine(this.#stdout, this.#clean(line), colour);
    }
    /** A table of the result. */
    table(rows) {
        const cells = rows.map((row) => row.map((cell) => this.#clean(cell)));
        const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
        for (const row of cells) {
            const line = row.map((cell, at) => cell.padEnd((widths[at] ?? 0) + 2)).join('');
            this.#stdout.write(`${line.trimEnd()}\n`);
        }
    }
    /** Our own text of several lines: help, a script. */
    print(text) {
        this.#stdout.write(text);
    }
    /** The same on stderr, after an error. */
    printProblem(text) {
        this.#stderr.write(text);
    }
    /** The one machine-readable result. Each text in it is sanitized and redacted before it becomes JSON or YAML. */
    async data(value) {
        const json = JSON.stringify(value, (_key, part) => (typeof part === 'string' ? this.secrets.clean(part) : part));
        this.print(this.#format === 'yaml' ? (await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19))).stringify(JSON.parse(json)) : `${json}\n`);
    }
    /** Resolves when the result has been written, or cannot be written because its reader has gone. */
    written() {
        return new Promise((resolve) => this.#stdout.write('', () => setImmediate(resolve)));
    }
    redact(text) {
        return this.secrets.redact(text);
    }
    /** Redraws the progress line, above which lines are printed while it is there; an empty line removes it. */
    live(line) {
        if (!this.isLive)
            return;
        if (line === '') {
            this.#erase();
            return;
        }
        const drawn = this.#clean(line);
        (0,external_node_readline_.cursorTo)(this.#stderr, 0);
        this.#stderr.write(drawn);
        (0,external_node_readline_.clearLine)(this.#stderr, 1);
        this.#live = drawn;
    }
    #writeLine(stream, line, colour) {
        const live = this.#live;
        this.#erase();
        const lines = stream.isTTY ? (0,help/* wrapped */.k)(line, stream.columns || DEFAULT_COLUMNS, '  ') : line;
        const isColoured = colour !== undefined && this.#hasColours(stream);
        stream.write(`${isColoured ? (0,external_node_util_.styleText)(colour, lines, { validateStream: false }) : lines}\n`);
        if (live !== '')
            this.live(live);
    }
    #erase() {
        if (this.#live === '')
            return;
        (0,external_node_readline_.cursorTo)(this.#stderr, 0);
        (0,external_node_readline_.clearLine)(this.#stderr, 0);
        this.#live = '';
    }
    #clean(line) {
        return this.secrets.clean(line, (text) => (0,sanitize/* sanitize */.aj)(text, MAX_LINE));
    }
    /** By the rules of Node.js: FORCE_COLOR takes precedence over NO_COLOR. */
    #hasColours(stream) {
        const { FORCE_COLOR: force, NO_COLOR: no, TERM: kind } = this.#environment;
        if (force !== undefined)
            return force !== '0' && force !== 'false';
        return stream.isTTY === true && !no && kind !== 'dumb';
    }
}

;// CONCATENATED MODULE: ./build/cli/main.js












/** How long work that cannot be stopped may keep the process after the end, in milliseconds. */
const LINGER_MS = 500;
/** Runs the command line in this process. The exit code is 1 until success is certain. */
async function main() {
    process.exitCode = 1;
    const { env: environment, stdin, stdout, stderr } = process;
    const [first, ...others] = process.argv.slice(2);
    if (first === flags/* COMPLETE */.Wz) {
        process.exitCode = 0;
        stdout.write((await __webpack_require__.e(/* import() */ 6767).then(__webpack_require__.bind(__webpack_require__, 36767))).nextWords(others).join('\n'));
        return;
    }
    const streams = { stdin, stdout, stderr };
    process.exitCode = await runCommandLine(process.argv.slice(2), streams, environment, (0,cli_session/* stopOnSignals */.ZI)());
    stdin.unref?.();
    setTimeout(() => process.exit(), LINGER_MS).unref();
}
/** Runs a command line to its end. @returns the exit code */
async function runCommandLine(args, { stdin, stdout, stderr }, environment, stop) {
    const line = readCommandLine(args, stdout.isTTY ? stdout.columns : undefined);
    const [quiet, verbose] = [line.has('quiet'), line.has('verbose')];
    const terminal = new Terminal(stdout, stderr, { format: line.format, quiet, verbose, environment });
    let cutOffBy;
    for (const stream of [stdout, stderr]) {
        // The reader has closed the pipe, as `| head` does: that is no crash, but a result that was not read is no success.
        stream.on('error', (error) => {
            if (line.format !== 'table' && stream === stdout)
                cutOffBy ??= (0,errors/* systemCode */.xU)(error);
        });
    }
    const session = { line, terminal, environment, stdin, stop };
    const code = await runCommand(session).catch((thrown) => reportFailure(session, (0,errors/* asKoreaiError */.gu)(thrown)));
    await (0,deadline/* abortable */.ZC)(terminal.written(), stop.late).catch(() => { });
    if (cutOffBy === undefined)
        return code;
    if (cutOffBy !== 'EPIPE')
        terminal.error(`The result could not be written to stdout (${cutOffBy})`);
    return code || 1;
}
async function runCommand(session) {
    const { line, terminal, environment } = session;
    // All secrets are known before anything else is read.
    const variables = fields/* INPUT_NAMES */.Qh.filter(flags/* isSecret */.$f).map((name) => environment[(0,flags/* variableOf */.Qn)(name)]?.trim() ?? '');
    for (const secret of [...variables, ...(0,proxy/* proxySecrets */.Wm)(environment)])
        if (secret !== '')
            terminal.secrets.add(secret);
    if (line.text !== '' && line.problems.length === 0) {
        terminal.print(line.text);
        return 0;
    }
    if (line.operation) {
        const { runOperation } = await __webpack_require__.e(/* import() */ 9984).then(__webpack_require__.bind(__webpack_require__, 67603));
        return runOperation(line.operation, session);
    }
    // Without a command nothing was done, so this fails.
    if (line.text !== '' && line.format === 'table') {
        terminal.printProblem(line.text);
        return 2;
    }
    (0,cli_session/* refuseProblems */.nN)(line);
    if (line.name === 'doctor')
        return (await Promise.all(/* import() */[__webpack_require__.e(7188), __webpack_require__.e(9476)]).then(__webpack_require__.bind(__webpack_require__, 39476))).doctor(session);
    if (line.name === 'verify')
        return (await Promise.all(/* import() */[__webpack_require__.e(7188), __webpack_require__.e(2658)]).then(__webpack_require__.bind(__webpack_require__, 92658))).verify(session);
    if (line.name === 'simulate')
        return (await __webpack_require__.e(/* import() */ 9679).then(__webpack_require__.bind(__webpack_require__, 59679))).simulate(session);
    if (line.name === 'init')
        return (await __webpack_require__.e(/* import() */ 6919).then(__webpack_require__.bind(__webpack_require__, 46919))).init(session);
    const { COMPLETION_SCRIPTS } = await __webpack_require__.e(/* import() */ 6767).then(__webpack_require__.bind(__webpack_require__, 36767));
    terminal.print(COMPLETION_SCRIPTS[cli_program/* SHELLS */.OF.find((shell) => shell === line.words[0]) ?? 'bash']);
    return 0;
}
function reportFailure(session, error) {
    const { line, terminal } = session;
    const outputs = new output_file/* OutputFile */.c(line.values.get('outputEnv') ?? '', (text) => terminal.redact(text));
    return (0,finish/* finish */.O)([(0,result/* endedEarly */.S3)(line.name, error)], 0, session, outputs);
}


/***/ }),

/***/ 19283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ OutputFile)
/* harmony export */ });
/* unused harmony export dotenvOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _run_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48432);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6222);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73872);





/** Their prefix, so that no output sets an input of the next command, such as `KOREAI_BOT_ID`. */
const PREFIX = 'KOREAI_OUT_';
/** Outputs that only `--json` has: GitLab does not remove quotes, which JSON would need, and reads 20 variables at most. */
const ONLY_IN_JSON = ['bots', 'matrix', 'changes', 'added', 'modified', 'removed', 'pagePath'];
/** Written as they are, because files must be found by them. All others, which may be the platform's text, are made safe for shells that read the file. */
const PATHS = ['filePath', 'extractedPath', 'reportPath'];
/** The outputs in a file of `KOREAI_OUT_NAME=value` lines, which is kept up to date from the start of a run to its end. */
class OutputFile {
    #path;
    #redact;
    #written = '';
    /** @param path - an empty string for no file */
    constructor(path, redact) {
        this.#path = path;
        this.#redact = redact;
    }
    /**
     * Empties every output, so that no value of an earlier run remains.
     *
     * @throws KoreaiError `input-invalid` if the file cannot be written, before a job is started
     */
    begin(outcome) {
        const problem = this.write(outcome);
        if (problem === '')
            return;
        this.#path = '';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `--output-env: the file cannot be written (${problem})`, {
            hint: 'Name a file in a folder that exists and is writable. Nothing was sent.',
        });
    }
    /** Writes what is known so far. @returns why it could not be written; an empty string if it was */
    write(outcome) {
        const text = this.#path === '' ? '' : dotenvOf(outcome, this.#redact);
        // Others may be reading it, so it is not written again without need.
        if (text === this.#written)
            return '';
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(this.#path, text);
            this.#written = text;
            return '';
        }
        catch (error) {
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) || String(error);
        }
    }
}
/** One line per value, without quotes: GitLab would take them as part of the value. */
function dotenvOf(outcome, redact) {
    const result = (0,_run_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .plainResult */ .C1)(outcome);
    const names = _result_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_OUTPUTS */ .Fw.filter((name) => !ONLY_IN_JSON.includes(name));
    return names.map((name) => `${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .variableOf */ .Qn)(name, PREFIX)}=${plain(name, redact(String(result[name])))}\n`).join('');
}
function plain(name, value) {
    const line = value.replace(/[\r\n]+/g, ' ');
    return PATHS.includes(name) ? line : line.replace(/[^\w.:/@%+,-]+/g, '_');
}


/***/ }),

/***/ 31205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ SHELLS),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   iI: () => (/* binding */ Flags),
/* harmony export */   wg: () => (/* binding */ programFor)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18614);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36070);
/* harmony import */ var _operations_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89898);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6222);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18686);






const SHELLS = ['bash', 'zsh'];
const FORMATS = ['table', 'json', 'yaml'];
/** All commands with their flags. */
function programFor(flags = new Flags([], []), output = {}) {
    const program = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('koreai-ci')
        .configureHelp(_help_js__WEBPACK_IMPORTED_MODULE_1__/* .HELP */ ._)
        .configureOutput(output)
        .description("Runs Kore.ai's asynchronous jobs and reports how they ended.")
        .usage('<command> [options]')
        .version(_core_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x, '-v, --version', 'Print the version and stop')
        .helpOption('-h, --help', 'Show help and stop')
        .helpCommand('help [command]', 'Show the options and examples of a command')
        .exitOverride()
        .addOption(flags.words(`output <${FORMATS.join('|')}>`, 'How to print the result. [table]', FORMATS))
        .option('--json', 'The same as --output json')
        .addOption(flags.text('profile <name>', 'Use this profile of koreai-ci.yaml. [$KOREAI_PROFILE]'))
        .option('-q, --quiet', 'Print the result and problems only')
        .option('--verbose', 'Also log each request, with secrets redacted');
    for (const operation of _operations_table_js__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .xb)
        addOperation(program, operation, flags);
    const own = (name, summary, inputs = []) => {
        const command = program
            .command(name)
            .helpGroup('Other commands:')
            .description(summary)
            .action(() => { });
        for (const input of inputs)
            flags.addInput(command, input, '');
        return command;
    };
    const examined = ['host', 'botId', ..._flags_js__WEBPACK_IMPORTED_MODULE_4__/* .CREDENTIALS */ .tG];
    const names = _operations_table_js__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .xb.map(({ name }) => name);
    own('doctor', 'Check connection, clock and credentials, and say how to fix problems', examined).addOption(flags.words('for <commands>', 'Check the scopes of these only, separated by commas. [all]', names, true));
    own('verify', 'Compare the answers of the platform with the expected ones, and write a report', examined)
        .addOption(flags.text('import-job-id <id>', 'An import to read (bir-…). [$KOREAI_IMPORT_JOB_ID]'))
        .addOption(flags.text('dock-job-id <id>', 'A job of the Agent Platform to read (ds-…). [$KOREAI_DOCK_JOB_ID]'))
        .addOption(flags.text('sandbox-bot <id>', 'A bot to export, import into and publish, after you typed its id'))
        .addOption(flags.text('report-dir <path>', 'Folder for the report and its scenario. [koreai-verify]'))
        .option('--yes', 'Do not ask before the sandbox bot is changed');
    own('init', 'Write koreai-ci.yaml and a workflow to start from')
        .addOption(flags.text('host <url>', 'The Kore.ai environment to write into both files'))
        .addOption(flags.text('bot-id <id>', 'The bot to write into both files'))
        .option('--force', 'Overwrite files that exist');
    own('simulate', 'Simulate Kore.ai on this machine, to test against')
        .addOption(flags.text('port <number>', 'Port on 127.0.0.1; 0 for any free port. [4010]'))
        .addOption(flags.text('scenario <path>', 'YAML or JSON file with bots and jobs. [a demo of every operation]'))
        .addOption(flags.text('speed <number>', 'How many times faster than real time the scenario runs. [1]'));
    const completion = own('completion', 'Print a completion script for a shell');
    completion.addArgument(completion.createArgument('<shell>', 'The shell').choices(SHELLS));
    return program;
}
function addOperation(program, operation, flags) {
    const { name, summary, needs, oneOf = [] } = operation;
    const command = program
        .command(name)
        .description(summary)
        .action(() => { });
    const needed = new Map(['host', ...needs].map((input) => [input, ' (required)']));
    for (const input of oneOf) {
        const others = oneOf.filter((other) => other !== input).map((other) => `--${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(other)}`);
        needed.set(input, ` (required, or ${others.join(' or ')})`);
    }
    for (const input of (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)(operation))
        flags.addInput(command, input, needed.get(input));
    const usage = (input) => command.options.find(({ long }) => long === `--${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(input)}`)?.flags ?? '';
    const choice = oneOf.length > 0 ? [`(${oneOf.map(usage).join(' | ')})`] : [];
    command.usage([usage('host'), ...needs.map(usage), ...choice, '[options]'].join(' '));
    command.addOption(flags.text('output-env <file>', 'Write the outputs to this file, a line KOREAI_OUT_NAME=value each'));
}
const CREDENTIAL_GROUP = 'Credentials, never as plain arguments:';
const NO_SECRETS = "secrets are not accepted as arguments, because the list of processes and the shell's history show them";
/** Declares the flags, and collects the problems with their values. */
class Flags {
    #args;
    #problems;
    constructor(args, problems) {
        this.#args = args;
        this.#problems = problems;
    }
    text(flag, text, isList = false) {
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag}`, text);
        return option.argParser((value, before) => {
            const problem = this.#problemOf(value, before !== undefined && !isList);
            if (problem !== '')
                this.#problems.push(`${option.long}: ${problem}`);
            return isList && before !== undefined ? `${before},${value}` : value.trim();
        });
    }
    /** One of a few words, or some of them, separated by commas. */
    words(flag, text, words, isList = false) {
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag}`, text).choices(words);
        return option.argParser((value) => {
            const given = isList ? value.split(',').map((one) => one.trim()) : [value];
            if (given.every((one) => words.includes(one)))
                return value;
            this.#problems.push(`${option.long}: must be one of ${words.join(', ')}`);
            return undefined;
        });
    }
    /** @param note - `undefined` for an optional input, which does not come from the environment */
    addInput(command, name, note) {
        const { type, default: usual, isList } = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldOf */ ._F)(name);
        const flag = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(name);
        const about = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(name, command.name());
        if ((0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecret */ .$f)(name)) {
            const from = `From $${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .variableOf */ .Qn)(name)} or this file; - is stdin.`;
            command.addOption(this.text(`${flag} <file>`, `${about} ${from}`).helpGroup(CREDENTIAL_GROUP));
            command.addOption(this.#refused(name));
            return;
        }
        const several = isList ? ' For several, repeat it or separate the ids by commas.' : '';
        const hasVariable = name === 'clientId' || (note !== undefined && _flags_js__WEBPACK_IMPORTED_MODULE_4__/* .PLACES */ .ls.includes(name));
        const shownDefault = usual && usual !== '{}' ? ` [${usual}]` : hasVariable ? ` [$${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .variableOf */ .Qn)(name)}]` : '';
        const meaning = `${about}${several}${shownDefault}${note ?? ''}`;
        if (type.shown === 'flag') {
            command.addOption(this.#switch(flag, meaning)).addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--no-${flag}`).hideHelp());
            return;
        }
        const words = typeof type.shown === 'string' ? undefined : type.shown;
        const option = this.text(`${flag} <${words?.join('|') ?? type.shown}>`, meaning, isList);
        if (words)
            option.argChoices = [...words];
        if (name === 'clientId')
            option.helpGroup(CREDENTIAL_GROUP);
        command.addOption(option);
    }
    /** `--extract`, `--extract false`, `--extract=false`. */
    #switch(flag, text) {
        return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag} [true|false]`, text).argParser((value) => {
            if (!/^(true|false)$/i.test(value))
                this.#problems.push(`--${flag}: must be true or false`);
            return value.toLowerCase();
        });
    }
    /** A flag that is known only to say why it is not accepted. */
    #refused(name) {
        const flag = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .kebab */ .i9)(name);
        return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${flag} <value>`).hideHelp().argParser(() => {
            const where = `set ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .variableOf */ .Qn)(name)} in the environment, or name a file with --${(0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(name)}`;
            this.#problems.push(`--${flag}: ${NO_SECRETS}; ${where}`);
            return undefined;
        });
    }
    #problemOf(value, isAgain) {
        if (isAgain)
            return 'was given more than once';
        if (value.trim() === '')
            return 'has no value; give one, or leave it out';
        const isFlag = value.startsWith('-') && value !== '-' && this.#args.includes(value);
        return isFlag ? 'has no value, another flag follows (a value that begins with - is given with =)' : '';
    }
}


/***/ }),

/***/ 73872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ RESULT_OUTPUTS),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   S3: () => (/* binding */ endedEarly),
/* harmony export */   fh: () => (/* binding */ stepOutcome),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* unused harmony export RESULT_VERSION */
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19507);
/* harmony import */ var _run_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39922);
/* harmony import */ var _run_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48432);



const MAX_TEXT = 4_000;
const MAX_NAME = 200;
/** Raised when a field is removed or changes its meaning; fields may be added at any time. */
const RESULT_VERSION = 1;
/** The outputs of a target. Artifacts need a workflow. */
const RESULT_OUTPUTS = Object.keys(_run_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUTS */ .py).filter((name) => name !== 'results' && !name.startsWith('artifact'));
/** What `--json` prints, as `schemas/result.schema.json` describes it. */
function resultJson(ends, durationMs, warnings) {
    const step = stepOutcome(ends, durationMs);
    const decisive = ends.find(({ outcome }) => outcome.conclusion === step.conclusion) ?? ends[0];
    const { outcome: { error } = step, resume = '' } = decisive ?? {};
    const count = ends.length > 1 ? tally(ends) : '';
    const all = targetResult({ outcome: { ...step, error }, resume, warnings });
    const message = count === '' ? all['message'] : `${count}. The first of them: ${all['message']}`;
    return { version: RESULT_VERSION, ...all, message, results: ends.map(targetResult) };
}
function targetResult({ outcome, resume, warnings }) {
    const { components, metrics, changes, applied, error } = outcome;
    const outputs = (0,_run_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOf */ .Bg)(outcome);
    return {
        operation: outcome.operation,
        target: orNull(outcome.target),
        ...Object.fromEntries(RESULT_OUTPUTS.map((name) => [name, orNull(outputs[name])])),
        message: orNull((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error?.message ?? '', MAX_TEXT)),
        hint: orNull((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(error?.hint ?? '', MAX_TEXT)),
        resume: orNull(resume),
        components: components.map(({ kind, name, status, detail }) => ({
            kind: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(kind, MAX_NAME),
            name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, MAX_NAME),
            status: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(status, MAX_NAME),
            detail: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(detail, MAX_TEXT),
        })),
        metrics: metrics ?? null,
        changes: changes?.map(plainChange) ?? applied ?? null,
        warnings,
    };
}
function plainChange({ how, kind, name, formerName, details }) {
    return {
        how,
        kind,
        name: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(name, MAX_NAME),
        ...(formerName === undefined ? {} : { formerName: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(formerName, MAX_NAME) }),
        details: details.map((line) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(line, MAX_NAME)),
    };
}
function orNull(value) {
    return value === '' ? null : value;
}
/** The step as one outcome: that of its first target, with the verdict on all. */
function stepOutcome(ends, durationMs) {
    const outcomes = ends.map(({ outcome }) => outcome);
    return { ...(outcomes[0] ?? (0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyOutcome */ .we)('', '')), ...(0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(outcomes), durationMs };
}
/** How many targets did not succeed; empty if all did. */
function tally(ends) {
    const failed = ends.filter(({ outcome }) => outcome.error !== undefined).length;
    return failed === 0 ? '' : `${failed} of ${ends.length} targets did not succeed`;
}
/** A run that ended before there was anything to run. */
function endedEarly(operation, error) {
    return { outcome: (0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .failedAs */ .C4)((0,_run_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyOutcome */ .we)(operation, ''), error), resume: '', warnings: [] };
}


/***/ }),

/***/ 47345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   ZI: () => (/* binding */ stopOnSignals),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84300);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78718);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6222);




/** @throws KoreaiError `input-invalid`, with all problems of the command line */
function refuseProblems({ problems, name }) {
    if (problems.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', problems.join('; '), {
        hint: `Nothing was sent. See koreai-ci ${name === '' ? '' : `${name} `}--help.`,
    });
}
/** The value of a flag. @throws KoreaiError `input-invalid` */
function flagValue(flag, parsed, hint) {
    if ('value' in parsed)
        return parsed.value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${flag}: ${parsed.problem}`, { hint });
}
/** Reads inputs of a command that is no operation. @throws KoreaiError `input-invalid`, with every problem */
async function readInputs(names, texts, hint) {
    const { values, problems } = await (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(names, texts, _core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml.wall());
    if (problems.length === 0)
        return values;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_1__/* .spellInputs */ .oD)(problems.join('; '), _flags_js__WEBPACK_IMPORTED_MODULE_3__/* .spellFlag */ .LU), { hint });
}
/** How long a step may take to end after a signal, in milliseconds. The contract allows 5 s. */
const GRACE_MS = 4_000;
function stopOnSignals() {
    const stop = new AbortController();
    const late = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) {
        process.on(name, () => {
            if (stop.signal.aborted)
                return late.abort(stop.signal.reason);
            stop.abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('cancelled', `Cancelled (${name})`));
            setTimeout(() => late.abort(stop.signal.reason), GRACE_MS).unref();
        });
    }
    return { signal: stop.signal, late: late.signal };
}


/***/ })

};
