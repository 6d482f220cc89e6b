export const id = 6919;
export const ids = [6919];
export const modules = {

/***/ 46919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50453);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40095);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6222);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77908);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47345);







const WORKFLOW_FILE = '.github/workflows/koreai-export.yml';
/** `koreai-ci init`: writes the configuration file and a workflow to start from. @returns the exit code */
async function init({ line, terminal, environment }) {
    const given = (name) => (line.values.get(name) ?? environment[(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(name)] ?? '').trim();
    const { host = new URL('https://platform.kore.ai'), botId = '' } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(['host', 'botId'], given, 'Nothing was written.');
    const files = {
        [_profile_js__WEBPACK_IMPORTED_MODULE_4__/* .PROFILE_FILE */ .F]: profileText(host.origin, botId),
        [WORKFLOW_FILE]: workflowText(host.origin, botId),
    };
    const existing = Object.keys(files).filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.cwd(), file)));
    if (existing.length > 0 && !line.has('force')) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KoreaiError */ ["if"]('input-invalid', `These files exist already: ${existing.join(', ')}`, {
            hint: 'Nothing was written. Move them away, or overwrite them with --force.',
        });
    }
    for (const [file, text] of Object.entries(files))
        write(file, text);
    const next = [
        ...(botId === '' ? ['Write the id of your bot into both files.'] : []),
        'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, as secrets of the repository and in your own environment.',
        'Check everything with: koreai-ci doctor',
    ];
    if (line.format !== 'table')
        await terminal.data({ files: Object.keys(files) });
    else
        for (const file of Object.keys(files))
            terminal.report(`Wrote ${file}`, 'green');
    for (const step of next)
        terminal.info(step);
    return 0;
}
function write(file, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.cwd(), file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        const hint = 'Run koreai-ci init in a folder that is writable.';
        throw (0,_core_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)('The file cannot be written', path, error, 'internal', hint);
    }
}
function profileText(host, botId) {
    return `# Where koreai-ci works. No secrets: set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET in the environment.
# A flag precedes a variable of the environment, and that precedes this file.
host: ${host}
${botId === '' ? '# botId: st-…' : `botId: ${botId}`}

# Settings for --profile NAME, which precede those above:
# profiles:
#   production:
#     host: ${host}
#     botId: st-…
`;
}
function workflowText(host, botId) {
    return `# Exports the bot every night, and keeps the archive as an artifact.
name: Export from Kore.ai
on:
  schedule:
    - cron: '30 2 * * *'
  workflow_dispatch:
permissions: {}
jobs:
  export:
    runs-on: ubuntu-latest
    steps:
      - uses: your-org/koreai-ci@v0
        with:
          operation: export-bot
          host: ${host}
          botId: ${botId || 'st-…'}
          clientId: \${{ secrets.KOREAI_CLIENT_ID }}
          clientSecret: \${{ secrets.KOREAI_CLIENT_SECRET }}
`;
}


/***/ }),

/***/ 77908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ PROFILE_FILE),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36070);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6222);






const PROFILE_FILE = 'koreai-ci.yaml';
const FIX = 'Nothing was sent. Fix the file and run again.';
/** What a profile may set: where to work, and as which app. */
const SETTINGS = [..._flags_js__WEBPACK_IMPORTED_MODULE_3__/* .PLACES */ .ls, 'clientId'];
/**
 * Reads `koreai-ci.yaml` of a folder or of the repository around it.
 *
 * @param name - the profile, whose settings precede those outside of profiles. Default: these alone
 * @returns `undefined` if there is no file and no profile was asked for
 * @throws KoreaiError `input-invalid` if the file is wrong, or there is no such profile
 */
async function readProfile(folder, name) {
    const path = findFile(folder);
    if (path === undefined) {
        if (name === undefined)
            return undefined;
        throw invalid([`there is no profile ${name}, because there is no such file here`], 'Write it with koreai-ci init.');
    }
    const { profiles = {}, ...common } = mappingOf(await parsed(path), '');
    const all = mappingOf(profiles, 'profiles: ');
    const chosen = name === undefined || !Object.hasOwn(all, name) ? {} : mappingOf(all[name], `${name}: `);
    const problems = [
        ...problemsOf(common, ''),
        ...Object.entries(all).flatMap(([one, settings]) => problemsOf(mappingOf(settings, `${one}: `), `${one}: `)),
    ];
    if (problems.length > 0)
        throw invalid(problems, FIX);
    if (name !== undefined && !Object.hasOwn(all, name)) {
        throw invalid([`there is no profile ${name}`], `Profiles: ${Object.keys(all).join(', ') || 'none'}.`);
    }
    const texts = Object.entries({ ...common, ...chosen }).map(([key, value]) => [key, [value].flat().join(',')]);
    return {
        source: `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path)}${name === undefined ? '' : `, profile ${name}`}`,
        values: new Map(texts),
    };
}
/** Files above the repository do not belong to it. */
function findFile(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, PROFILE_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')) || parent === folder ? undefined : findFile(parent);
}
async function parsed(path) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw invalid([`it cannot be read (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error)})`], 'Check its permissions.');
    });
    const lines = new LineCounter();
    // With this schema every value is a text. The lines of the file are not printed: they may hold a secret by mistake.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
    const [error] = document.errors;
    if (error)
        throw invalid([`it is not YAML, line ${lines.linePos(error.pos[0]).line}`], FIX);
    try {
        return document.toJS() ?? {};
    }
    catch {
        throw invalid(['it has an alias without an anchor, or too many of them'], FIX);
    }
}
function mappingOf(value, where) {
    if (value === '' || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalid([`${where}must be a mapping of names to values`], FIX);
}
function problemsOf(settings, where) {
    return Object.entries(settings).flatMap(([key, value]) => {
        const name = _inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUT_NAMES */ .Qh.find((known) => known === key);
        if (name && (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecret */ .$f)(name)) {
            return [
                `${where}${key} is a secret, and secrets do not belong into a repository: remove it, replace it in Kore.ai, ` +
                    `and set ${(0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .variableOf */ .Qn)(name)} in the environment`,
            ];
        }
        if (!name || !SETTINGS.includes(name)) {
            return [`${where}${key.slice(0, 40)} is no setting of a profile, which are ${SETTINGS.join(', ')}`];
        }
        const isList = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldOf */ ._F)(name).isList && Array.isArray(value) && value.every((one) => typeof one === 'string');
        return typeof value === 'string' || isList ? [] : [`${where}${key} must be a text`];
    });
}
function invalid(problems, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('input-invalid', problems.map((problem) => `${PROFILE_FILE}: ${problem}`).join('; '), {
        hint,
    });
}


/***/ })

};
