export const id = 168;
export const ids = [168,173];
export const modules = {

/***/ 81366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   LY: () => (/* binding */ pollsPlain),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   wt: () => (/* binding */ poll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39033);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/** Does something with the disk. @throws KoreaiError with `code` where the system refuses */
async function onDisk(code, what, where, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"] || !/^E[A-Z]+$/.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            throw error;
        throw (0,_core_disk_error_js__WEBPACK_IMPORTED_MODULE_2__/* .diskError */ .w)(what, pathOf(error) ?? where, error, code);
    }
}
/** What the system refused to touch. */
function pathOf(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
/** What is at a path, links not followed; `undefined` where nothing is. */
async function poll(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error)))
            return undefined;
        throw error;
    }
}
/** Every file below a folder, sorted by path. @throws KoreaiError `archive-invalid` for anything but files and folders */
async function listFiles(folder, signal) {
    const found = [];
    const visit = async (below) => {
        signal.throwIfAborted();
        for (const member of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true })) {
            const path = below + member.name;
            if (member.isDirectory())
                await visit(`${path}/`);
            else
                found.push(plainFile(path, member));
        }
    };
    await visit('');
    return found.sort();
}
function plainFile(path, member) {
    if (member.isFile())
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('archive-invalid', `The export has something that is no plain file: ${path}`, {
        hint: 'Links are not followed, and leaving one out would lose a part of the bot.',
    });
}
/**
 * Reads one file of a folder; nothing on the way to it may be a link.
 *
 * @returns `undefined` where there is none. @throws KoreaiError `input-invalid` for a link and for what is no file
 */
async function readPlainFile(folder, path) {
    const isThere = await pollsPlain(folder, path);
    return isThere ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) : undefined;
}
/** Whether a plain file is there. @throws KoreaiError `input-invalid` for a link on the way, and for what is no file */
async function pollsPlain(folder, path) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
        const at = segments.slice(0, count).join('/');
        const stats = await poll((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, at));
        if (stats === undefined)
            return false;
        if (count < segments.length ? !stats.isDirectory() : !stats.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `${at} is not the plain ${count < segments.length ? 'folder' : 'file'} it should be`, {
                hint: 'Links are not followed. Remove what has this name, and run again.',
            });
        }
    }
    return true;
}


/***/ }),

/***/ 8010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ HiddenValues),
/* harmony export */   s: () => (/* binding */ secretSpots)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18613);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37118);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64197);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7436);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43639);





/** The values that no normalized file holds: those of secured variables, and of fields that are secrets by their name. */
class HiddenValues {
    #names = new _placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .VariableNames */ .j2();
    #variables = new _secured_js__WEBPACK_IMPORTED_MODULE_2__/* .SecuredVariables */ .B_(this.#names);
    #secrets = new Map();
    /** @throws KoreaiError `archive-invalid` where a secured variable has no key, or a value that would stay in clear */
    constructor(files) {
        for (const [path, json] of files) {
            this.#variables.add(json);
            const secrets = apart(secretSpots(json).map((spot) => hiddenAt(path, spot)));
            for (const { words, identity } of secrets)
                this.#names.add(words, identity);
            this.#secrets.set(path, secrets);
        }
    }
    /** The same file with a placeholder for each of them. */
    hide(path, json) {
        const secrets = this.#secrets.get(path) ?? [];
        let count = 0;
        const without = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s0)(json, (value) => {
            const secret = secrets[count++];
            return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderFor */ .fr)(value, secret && this.#names.of(secret.words, secret.identity));
        });
        return this.#variables.hide(without);
    }
    /** Where the secrets of a file stand that are no variables. */
    secretPaths(path) {
        return (this.#secrets.get(path) ?? []).map(({ spot }) => spot.path);
    }
}
/** Where the values stand that are secrets by the names of their fields, in order. */
function secretSpots(json) {
    const spots = [];
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s0)(json, (value, spot) => {
        spots.push(spot);
        return (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholderFor */ .fr)(value, `KOREAI_VAR_${spots.length}`);
    });
    return spots;
}
function hiddenAt(file, spot) {
    const words = [...((0,_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(file) ? [] : [file.replace(/\.json$/i, '')]), ...spot.labels].join('_');
    return { words, identity: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)([file, ...spot.ids].map(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)), 0), spot };
}
/** Items of a list may have one id. */
function apart(secrets) {
    const seen = new Map();
    return secrets.map((secret) => {
        const count = seen.get(secret.identity) ?? 0;
        seen.set(secret.identity, count + 1);
        return count === 0 ? secret : { ...secret, identity: `${secret.identity}${count}` };
    });
}


/***/ }),

/***/ 92173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pauseFor: () => (/* binding */ pauseFor)
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

/***/ 64197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   zr: () => (/* binding */ fillSecrets)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18975);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37118);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55506);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6151);





/**
 * The same with something else in the place of each secret (secret-names.ts). Headers and payloads may be JSON inside
 * of text: of that, too, only the secrets are replaced, unless the rest would change by it.
 *
 * @param hide - gives a placeholder, another one for each call
 */
function hideSecrets(json, hide) {
    const requestText = (value, text, at, spot) => hideInText(value, text, at, spot, hide);
    return replaceIn(json, { secret: hide, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov, _spot_js__WEBPACK_IMPORTED_MODULE_2__/* .TOP */ .wv);
}
/** The same with each placeholder of a secret filled. */
function fillSecrets(json, fill) {
    const requestText = (_value, text, _at, spot) => {
        const complete = fill((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(text), spot);
        if (complete.text !== JSON.stringify(text))
            return complete;
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(text.replace(_placeholder_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACEHOLDERS_IN_TEXT */ .tz, (found) => {
            const isEncoded = found.startsWith('%');
            const filled = fill({ kind: 'scalar', text: isEncoded ? decodeURIComponent(found) : found }, spot).text;
            return isEncoded ? encodeURIComponent(filled) : filled;
        }));
    };
    return replaceIn(json, { secret: fill, requestText }, _secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov, _spot_js__WEBPACK_IMPORTED_MODULE_2__/* .TOP */ .wv);
}
function replaceIn(json, rule, around, top) {
    return any(json, { ...around, isSecret: false, name: '' }, top, rule);
}
function any(json, at, spot, rule) {
    if (at.isLanguage)
        return json;
    if (json.kind === 'list') {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(json.items.map((item, index) => any(item, at, (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .itemOf */ .Tu)(spot, item, index), rule)));
    }
    if (json.kind === 'fields')
        return inFields(json, at, spot, rule);
    if (at.isSecret)
        return (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)(json, at.name) ? rule.secret(json, spot) : json;
    const text = at.isRequest ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json) : undefined;
    return text === undefined ? json : rule.requestText(json, text, at, spot);
}
function inFields(json, at, spot, rule) {
    const isOfVariable = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariable */ .DZ)(json);
    const pairName = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretPair */ .tw)(json, at) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName') : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(json.entries.map((entry) => {
        const { name, value } = entry;
        const isValue = name === 'value';
        // A variable says by itself whether it is secured.
        if (isValue && isOfVariable && value.kind === 'scalar')
            return entry;
        const isSecret = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name, at) || (isValue && (at.isSecret || pairName !== undefined));
        const reported = isValue ? (pairName ?? at.name) : name;
        const below = (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(spot, name, isValue ? pairName : name);
        return { ...entry, value: any(value, { ...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(at, name), isSecret, name: reported }, below, rule) };
    }));
}
function hideInText(json, text, around, spot, hide) {
    const plain = decoded(text);
    // What looks like a placeholder has to be one, or the way back could not tell.
    if (plain.includes('${KOREAI_VAR_'))
        return hide(json, spot);
    const inner = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseText */ .r)(plain);
    if (inner === undefined || inner.kind === 'scalar')
        return holdsNamed(plain, around) ? hide(json, spot) : json;
    const swaps = new Map();
    hideSecretsBelow(inner, around, spot, (value, at) => {
        const placeholder = hide(value, at);
        swaps.set(value.text, placeholder.text);
        return placeholder;
    });
    if (swaps.size === 0)
        return json;
    const swapped = replaceAll(plain, swaps);
    const again = replaceAll(swapped, new Map([...swaps].map(([from, to]) => [to, from])));
    const isExact = again === plain &&
        (plain === text || encodeURIComponent(plain) === text) &&
        [...swaps.keys()].every((from) => isPlainSpelling(from) && plain.includes(from) && !swapped.includes(from));
    if (!isExact)
        return hide(json, spot);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(plain === text ? swapped : encodeURIComponent(swapped));
}
/** Lines of headers, a form or a script: any name in it with a value that is a secret by it. */
function holdsNamed(text, around) {
    const own = text.replace(/\{\{.*?\}\}/gs, '');
    return [...own.matchAll(/([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\r\n,&}"']+)/g)].some(([, name = '', value = '']) => (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name, around) && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(value), name));
}
function hideSecretsBelow(json, around, spot, hide) {
    const requestText = (value, text, at, below) => hideInText(value, text, at, below, hide);
    replaceIn(json, { secret: hide, requestText }, { ...around, isRequest: false }, spot);
}
/** Replaces tokens of JSON: a string with its quotes is in no other string. */
function replaceAll(text, swaps) {
    let replaced = text;
    for (const [from, to] of swaps)
        replaced = replaced.replaceAll(from, () => to);
    return replaced;
}
/** A string that `JSON` would spell alike, so that filling it in again gives the same text. */
function isPlainSpelling(text) {
    return text.startsWith('"') && JSON.stringify(JSON.parse(text)) === text;
}
/** Text in clear that may be percent-encoded, as scripts and many payloads are. */
function decoded(text) {
    if (!/%[\dA-Fa-f]{2}/.test(text))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 55506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ isVariable),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28194);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


/** How the name of a field ends that holds a secret: `apiKey`, `x-api-key`, `clientSecret`, `access_token`. */
const SECRET_NAME = /(?:secret|password|passwd|passphrase|token|apikey)(?:value)?$|(?:secret|access|private|subscription|auth|account|signing|encryption|shared|app|client|master|license)key$|(?:connectionstring|authorization)$|^(?:pwd|jwt|bearer|credentials?)$/;
/** Request headers that hold a secret, besides those whose names say so anywhere. */
const SECRET_HEADER = /.key$|^(?:x?auth|cookie|setcookie|xauthentication)$/;
/** Fields whose values are request headers. */
const HEADERS = /headers?$/;
/** Fields that hold headers or a request body, whose text may be JSON of its own. */
const REQUEST_TEXT = /^(?:payload|requestbody|body)$/;
/** Language data: what stands below it are people's words, whatever they are called. */
const LANGUAGE_DATA = new Set([
    ...['synonyms', 'sentences', 'patterns', 'negativepatterns', 'traits', 'traitrules', 'knowledgetasks', 'smalltalk'],
    ...['mlparams', 'nlmeta', 'allowedvalues', 'utterances', 'concepts', 'koraresponses', 'message', 'errormessage'],
]);
const OUTSIDE = { isLanguage: false, isHeaders: false, isRequest: false };
/** What a field means for those below it. */
function within(around, name) {
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    const isHeaders = HEADERS.test(word);
    return {
        isLanguage: around.isLanguage || LANGUAGE_DATA.has(word),
        isHeaders: around.isHeaders || isHeaders,
        isRequest: isHeaders || REQUEST_TEXT.test(word) || (around.isRequest && word === 'value'),
    };
}
/** Whether a field of this name holds a secret where it stands. A name with a space in it is somebody's words. */
function isSecretName(name, { isLanguage, isHeaders }) {
    if (isLanguage || /\s/.test(name))
        return false;
    const word = (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name);
    return SECRET_NAME.test(word) || (isHeaders && SECRET_HEADER.test(word));
}
/** Whether the `value` beside a `key` or `name` is a secret by that name. Variables are not: they say it themselves. */
function isSecretPair(json, around) {
    if (isVariable(json))
        return false;
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(json, 'key', 'name', 'header', 'headerName');
    return name !== undefined && isSecretName(name, around);
}
/** A variable of the bot, secured or not. */
function isVariable(json) {
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .only */ .j6)(json, 'variableType')) !== undefined ||
        json.entries.some(({ name }) => (0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name) === 'issecured'));
}
/** Whether there is something to hide: no reference to the bot's context alone, no mask, nothing that says "nothing". */
function holdsSecret(value, name) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value);
    if (text === undefined)
        return /^-?\d/.test(value.text) && !/token$/.test((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeStatus */ .S)(name));
    const own = text
        .replace(/\{\{.*?\}\}/gs, '')
        .trim()
        .replace(/^(?:bearer|basic|digest|token|apikey)\b/i, '')
        .trim();
    return !/^[*•●\s:,;"']*$|^(?:undefined|null|none|true|false)$/i.test(own);
}


/***/ }),

/***/ 10168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81366);
/* harmony import */ var _hidden_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8010);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18975);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92173);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64197);
/* harmony import */ var _secured_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7436);
/* harmony import */ var _suspects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5969);










/** Text of other kinds than JSON; pictures and archives are not looked into. */
const TEXT = /\.(?:js|mjs|cjs|ts|json|csv|txt|xml|ya?ml|html?|properties|env|pem|key)$/i;
/** A larger file is no text that somebody wrote. In bytes. */
const LARGEST = 64 * 1024 * 1024;
/** Every place in the files of a folder that holds a secret in clear, or looks like it. @throws the signal's reason */
async function secretsIn(folder, signal) {
    const places = [];
    const pause = (0,_pause_js__WEBPACK_IMPORTED_MODULE_4__.pauseFor)(signal);
    for (const file of await (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(folder, signal)) {
        await pause();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!TEXT.test(file) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > LARGEST)
            continue;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal });
        const json = /\.json$/i.test(file) ? (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseBytes */ .z)(bytes) : undefined;
        for (const place of json ? pathsIn(json) : linesOf(file, bytes))
            places.push({ file, path: place });
    }
    return places;
}
function pathsIn(json) {
    const rest = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .hideSecrets */ .s0)(json, () => (0,_json_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)(''));
    const variables = (0,_secured_js__WEBPACK_IMPORTED_MODULE_6__/* .securedInClear */ .Ok)(json).map((key) => `secured variable "${key}"`);
    return [...new Set([...(0,_hidden_values_js__WEBPACK_IMPORTED_MODULE_3__/* .secretSpots */ .s)(json).map(({ path }) => path), ...variables, ...(0,_suspects_js__WEBPACK_IMPORTED_MODULE_7__/* .suspectsIn */ .A)(rest)])];
}
/** Places in what is no JSON. */
function linesOf(file, bytes) {
    return TEXT.test(file) ? (0,_suspects_js__WEBPACK_IMPORTED_MODULE_7__/* .suspectLines */ .B)(bytes.toString('utf8')) : [];
}


/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   wv: () => (/* binding */ TOP)
/* harmony export */ });
/* harmony import */ var _entry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65250);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18613);


const TOP = { path: '', labels: [], ids: [] };
/** Longer names of items are cut. */
const LONGEST_LABEL = 60;
function fieldOf({ path, labels, ids }, name, label) {
    const added = label === undefined || labels.at(-1) === label ? [] : [label];
    return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}
function itemOf({ path, labels, ids }, item, index) {
    const label = item.kind === 'fields' ? labelOf(item) : undefined;
    return {
        path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
        labels: label === undefined ? labels : [...labels, label],
        ids: [...ids, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, 'refId', '_id') ?? label ?? String(index)],
    };
}
/** A name that people gave, not an id. */
function labelOf(item) {
    const name = (0,_entry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(item);
    const isId = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, 'refId'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .firstText */ .ou)(item, '_id'), 'unnamed'].includes(name);
    return isId ? undefined : name.slice(0, LONGEST_LABEL);
}


/***/ }),

/***/ 5969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ suspectsIn),
/* harmony export */   B: () => (/* binding */ suspectLines)
/* harmony export */ });
/* harmony import */ var _core_normalize_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28194);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18613);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18975);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64197);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55506);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6151);






/** What keys and credentials look like, whatever the field is called that they stand in. */
const SHAPES = [
    /\b(?:Bearer|Basic)\s+(?=[^\s"'{}]*[\d=])[\w.~+/=-]{12,}/i,
    /\bsk-(?=[\w-]*\d)[\w-]{16,}/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bAIza[\w-]{30,}/,
    /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/,
    /\bxox[a-z]-[\w-]{10,}/,
    /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\babl_\w{12,}/,
    /:\/\/[^\s/:@"'{}]{1,100}:[^\s/:@"'{}]{3,200}@/,
    /[?&](?:api_?key|subscription-key|access_token|auth_token|token|client_secret|secret|password|sig)=[^&\s"'{}<>$]{8,}/i,
    /(?:api_?key|secret|token|passw(?:or)?d)["']?\s*[:=]\s*["'](?=[^"']*\d)[^"'\s{}$<>]{8,}["']/i,
];
/** An API key of the Agent Platform; ids of knowledge graphs may look alike. */
const AGENT_KEY = /\bkg-(?=[\w-]*\d)[A-Za-z0-9][\w-]{15,}/;
/** Where values stand in clear that look like secrets. */
function suspectsIn(json) {
    const found = [];
    visit(json, '', _spot_js__WEBPACK_IMPORTED_MODULE_2__/* .TOP */ .wv, found);
    return found;
}
/** The same for text that is no JSON: the numbers of its lines. */
function suspectLines(text) {
    return text.split(/\r\n|\r|\n/).flatMap((line, index) => (pollsSecret(line, '') ? [`line ${index + 1}`] : []));
}
function visit(json, name, spot, found) {
    if (json.kind === 'list') {
        for (const [index, item] of json.items.entries())
            visit(item, name, (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .itemOf */ .Tu)(spot, item, index), found);
        return;
    }
    if (json.kind === 'fields') {
        const key = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariable */ .DZ)(json) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(json, 'key', 'name') : undefined;
        for (const entry of json.entries) {
            const reported = entry.name === 'value' ? (key ?? entry.name) : entry.name;
            visit(entry.value, reported, (0,_spot_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(spot, entry.name), found);
            const isNamed = entry.name === 'value' && key !== undefined && (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(key, _secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov);
            if (isNamed && entry.value.kind === 'scalar' && isInClear((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(entry.value), key))
                found.push(`${spot.path}.value`);
        }
        return;
    }
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json);
    if (text === undefined)
        return;
    if (pollsSecret(text, name) || holdsNamedSecret(text))
        found.push(spot.path);
}
function pollsSecret(text, name) {
    const plain = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(text);
    const isShaped = (one) => SHAPES.some((shape) => shape.test(one));
    if (isShaped(plain) || (plain !== text && isShaped(text)))
        return true;
    return !/id$/.test((0,_core_normalize_text_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeStatus */ .S)(name)) && AGENT_KEY.test(plain);
}
/** A variable that is not secured, and is named as a secret. */
function isInClear(text, key) {
    return (text !== undefined &&
        !text.startsWith('${KOREAI_VAR_') &&
        (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)({ kind: 'scalar', text: JSON.stringify(text) }, key));
}
/** JSON inside of text, as `agentAssistExport` is. */
function holdsNamedSecret(text) {
    const plain = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .DH)(text);
    const json = /^\s*[{[]/.test(plain) ? (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseText */ .r)(plain) : undefined;
    if (json === undefined)
        return false;
    let isThere = false;
    (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s0)(json, (value) => {
        isThere ||= !((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) ?? '').startsWith('${KOREAI_VAR_');
        return value;
    });
    return isThere;
}


/***/ })

};
