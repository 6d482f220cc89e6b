export const id = 336;
export const ids = [336];
export const modules = {

/***/ 9336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packBot: () => (/* binding */ packBot)
/* harmony export */ });
/* unused harmony export plainFiles */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93314);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19876);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80203);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54472);
/* harmony import */ var _normalized_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63468);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75941);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54939);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50970);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53237);











/**
 * Writes the files of a normalized bot as the platform exports them, ready for an import.
 *
 * @param folder - a normalized folder
 * @param target - an existing, empty folder
 * @throws KoreaiError `input-invalid` where the folder is not normalized, half written, or does not add up; the
 *   signal's reason
 */
async function packBot(folder, target, options) {
    return await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)('input-invalid', 'The bot cannot be packed', async () => {
        const version = (await (0,_normalized_js__WEBPACK_IMPORTED_MODULE_5__.isNormalized)(folder)) ? await (0,_normalized_js__WEBPACK_IMPORTED_MODULE_5__/* .readVersion */ .$4)(folder, options.signal) : undefined;
        if (!version)
            throw refuse(`${folder} has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0}`);
        const { files, ignoredVariables } = await plainFiles(version, options.variables, (0,_pause_js__WEBPACK_IMPORTED_MODULE_6__/* .pauseFor */ .Q)(options.signal));
        for (const [path, bytes] of files) {
            options.signal.throwIfAborted();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, path)), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, path), bytes, { flag: 'wx' });
        }
        return { ignoredVariables };
    });
}
/** @throws KoreaiError `input-invalid` where a file is missing, cannot be read, or would be lost; what `pause` throws */
async function plainFiles({ manifest, files }, variables, pause) {
    if (!manifest.isWhole)
        throw refuse('the folder is half written: the step that wrote it was cut short');
    const plain = new Map();
    const leftOut = new Set();
    for (const path of manifest.files.filter((file) => !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isPart */ .QR)(manifest, file))) {
        await pause();
        const bytes = files.get(path);
        if (!bytes)
            throw refuse(`${path} is missing`);
        if (!/\.json$/i.test(path) || manifest.kept.includes(path)) {
            plain.set(path, bytes);
            continue;
        }
        const split = manifest.definitions.find(({ file }) => file === path);
        const filled = (0,_secured_js__WEBPACK_IMPORTED_MODULE_7__/* .fillPlaceholders */ .C)(split ? await joined(split, files, pause) : readJson(path, files), variables);
        for (const key of filled.leftOut)
            leftOut.add(key);
        plain.set(path, Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(filled.json, 4)));
    }
    refuseLostParts(manifest.definitions, files, (path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isPart */ .QR)(manifest, path));
    return { files: plain, ignoredVariables: [...leftOut] };
}
async function joined(split, files, pause) {
    const rest = readJson(split.file, files);
    for (const name of split.lists) {
        if (!(0,_split_js__WEBPACK_IMPORTED_MODULE_8__/* .partPaths */ .Pp)(split, rest, name))
            throw refuse(`${name} in ${split.file} does not name each of its files once`);
    }
    const whole = await (0,_split_js__WEBPACK_IMPORTED_MODULE_8__/* .joinDefinition */ .WU)(split, rest, (path) => readJson(path, files), pause);
    if (!whole)
        throw refuse(`${split.file} does not add up`);
    return whole;
}
/** A dialog that no list names would be gone from the target after a full import. */
function refuseLostParts(definitions, files, isMember) {
    const named = new Set(definitions.flatMap((split) => {
        const rest = readJson(split.file, files);
        return split.lists.flatMap((name) => (0,_split_js__WEBPACK_IMPORTED_MODULE_8__/* .partPaths */ .Pp)(split, rest, name) ?? []);
    }));
    const lost = [...files.keys()].find((path) => isMember(path) && !named.has(path));
    if (lost !== undefined)
        throw refuse(`${lost} is named in no list, so it would be left out`);
}
function readJson(path, files) {
    const bytes = files.get(path);
    if (!bytes)
        throw refuse(`${path} is missing`);
    const json = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseBytes */ .z)(bytes);
    if (!json)
        throw refuse(`${path} is no JSON that can be read`);
    return json;
}
function refuse(why) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The normalized bot cannot be packed: ${why}`, {
        hint: 'Restore the folder from version control or export the bot again; docs/normalized.md describes its files.',
    });
}


/***/ }),

/***/ 54939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ pauseFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** How many parts or files are worked on in one go. */
const AT_ONCE = 100;
/**
 * Work that never waits would hear no signal: parsing thousands of parts leaves no turn to what listens for SIGTERM.
 * So every hundredth step waits for one.
 */
function pauseFor(signal) {
    let steps = 0;
    return async () => {
        steps++;
        if (steps % AT_ONCE === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        signal.throwIfAborted();
    };
}


/***/ }),

/***/ 50970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fillPlaceholders),
/* harmony export */   Z: () => (/* binding */ Placeholders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93314);
/* harmony import */ var _kernel_fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15574);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80203);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75941);





const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;
/** Whatever is no plain "no" counts as secured. */
const NOT_SECURED = ['false', 'null', '0', '"false"', '"no"', '"0"', '""'];
function isSecured(json) {
    return json.entries.some(({ name, value }) => (0,_kernel_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldWord */ ._)(name) === 'issecured' && !(value.kind === 'scalar' && NOT_SECURED.includes(value.text.toLowerCase())));
}
/** A secured one, with a value or without: below `envVariables`, or of the shape (kore-api.md, section 7). */
function asVariable(json, isListed) {
    if (json.kind !== 'fields' || !isSecured(json))
        return undefined;
    const isShaped = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key') !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(json, 'variableType')) !== undefined;
    return isListed || isShaped ? json : undefined;
}
/** Walks through JSON, with something else, or nothing, in the place of each secured variable. */
function replaceVariables(json, replace, isListed = false) {
    const variable = asVariable(json, isListed);
    if (variable?.entries.some(({ name }) => name === 'value'))
        return replace(variable);
    if (json.kind === 'scalar')
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(json.items.flatMap((item) => replaceVariables(item, replace, isListed) ?? []));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(json.entries.flatMap((entry) => {
        const value = replaceVariables(entry.value, replace, isListed || (0,_kernel_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldWord */ ._)(entry.name) === 'envvariables');
        return value === undefined ? [] : [{ ...entry, value }];
    }));
}
/**
 * Another field for a value (`defaultValue`, that of a locale) has no placeholder, so a secret in it would stay.
 *
 * @throws KoreaiError `archive-invalid` where a secured variable has one with something in it
 */
function refuseStrayValues(json, isListed = false) {
    if (json.kind === 'scalar')
        return;
    if (json.kind === 'list') {
        for (const item of json.items)
            refuseStrayValues(item, isListed);
        return;
    }
    const variable = asVariable(json, isListed);
    const own = variable?.entries.filter(({ name }) => name !== 'value') ?? [];
    if (variable && holdsValue((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(own), false)) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('archive-invalid', `The secured variable ${keyOf(variable)} has a value in another field than value, where it cannot be taken out`, { hint: 'Nothing was written. Export without normalize, or take that value out of the bot.' });
    }
    if (variable)
        return;
    for (const { name, value } of json.entries) {
        refuseStrayValues(value, isListed || (0,_kernel_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldWord */ ._)(name) === 'envvariables');
    }
}
/** A string or number, at any depth, below a field that is named like a value. */
function holdsValue(json, isValue) {
    if (json.kind === 'scalar')
        return isValue && json.text !== '""' && /^["\d-]/.test(json.text);
    if (json.kind === 'list')
        return json.items.some((item) => holdsValue(item, isValue));
    return json.entries.some(({ name, value }) => holdsValue(value, isValue || (0,_kernel_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldWord */ ._)(name).endsWith('value')));
}
/** The placeholders of all secured variables of a bot. */
class Placeholders {
    /** By environment variable, the variables that its name could be derived from. */
    #sharers = new Map();
    #values = new Map();
    /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
    constructor(files) {
        for (const json of files) {
            refuseStrayValues(json);
            replaceVariables(json, (variable) => {
                const identity = identityOf(variable);
                remember(this.#sharers, derivedName(variable), identity);
                for (const value of valuesOf(variable))
                    remember(this.#values, identity, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(value, 0));
                return variable;
            });
        }
    }
    /** The same with a placeholder for the value of each secured variable. */
    hide(json) {
        return replaceVariables(json, (variable) => withValue(variable, (value) => this.#of(variable, value))) ?? json;
    }
    #of(variable, value) {
        const identity = identityOf(variable);
        let name = derivedName(variable);
        if ((this.#sharers.get(name)?.size ?? 0) > 1) {
            name += `_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase()}`;
        }
        // One key twice in one namespace, with two values: no one variable could stand for both.
        if ((this.#values.get(identity)?.size ?? 0) > 1)
            name = PREFIX;
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(`\${${name}${(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) === undefined ? ':json' : ''}}`);
    }
}
/**
 * Fills the placeholders of secured variables. A value that merely looks like one is none unless its variable is marked
 * as secured.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, leaves the variable out
 * @returns the same JSON, and the keys of the variables that were left out
 * @throws KoreaiError `input-invalid` where the value of what was no string is no JSON, or a whole file would go
 */
function fillPlaceholders(json, variables) {
    const leftOut = [];
    const filled = replaceVariables(json, (variable) => {
        let isMissing = false;
        const whole = withValue(variable, (value) => {
            const [, name = '', asJson] = PLACEHOLDER.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) ?? '') ?? [];
            if (name === '')
                return value;
            const given = name === PREFIX ? '' : (variables(name) ?? '');
            isMissing ||= given === '';
            return asJson === undefined || given === '' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(given) : readGiven(name, given);
        });
        if (!isMissing)
            return whole;
        leftOut.push(keyOf(variable));
        return undefined;
    });
    if (filled)
        return { json: filled, leftOut: [...new Set(leftOut)] };
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `A file that is one secured variable has no value: ${leftOut.join()}`, {
        hint: 'Set its environment variable, as docs/normalized.md describes.',
    });
}
function readGiven(name, given) {
    const json = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseText */ .r)(given);
    if (json)
        return json;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `The environment variable ${name} is not JSON`, {
        hint: 'The variable that it stands for had a value that was no string, so it is given as JSON.',
    });
}
function withValue(variable, change) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(variable.entries.map((entry) => (entry.name === 'value' ? { ...entry, value: change(entry.value) } : entry)));
}
function valuesOf(variable) {
    return variable.entries.flatMap(({ name, value }) => (name === 'value' ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(value)] : []));
}
/** @throws KoreaiError `archive-invalid` where it has none: it could neither be filled nor be ignored */
function keyOf(variable) {
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(variable, 'key', 'name');
    if (key !== undefined)
        return key;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('archive-invalid', 'A secured variable of the export has no key', {
        hint: 'Nothing was written, as its value could neither be filled in nor be ignored on the way back.',
    });
}
/** A key may stand in several namespaces, with a value in each. */
function identityOf(variable) {
    const namespace = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .only */ .j6)(variable, 'vNameSpace');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(keyOf(variable)), ...(namespace ? [(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .sorted */ .IP)(namespace)] : [])]), 0);
}
function derivedName(variable) {
    return (PREFIX +
        keyOf(variable)
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '_'));
}
function remember(map, key, value) {
    map.set(key, (map.get(key) ?? new Set()).add(value));
}


/***/ })

};
