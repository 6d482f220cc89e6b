export const id = 115;
export const ids = [115];
export const modules = {

/***/ 85115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  normalizeBot: () => (/* binding */ normalizeBot)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(93314);
// EXTERNAL MODULE: ./lib/definition/json.js
var definition_json = __webpack_require__(80203);
// EXTERNAL MODULE: ./lib/definition/manifest.js
var definition_manifest = __webpack_require__(54472);
// EXTERNAL MODULE: ./lib/definition/parse-json.js
var parse_json = __webpack_require__(75941);
// EXTERNAL MODULE: ./lib/definition/secured.js
var secured = __webpack_require__(50970);
// EXTERNAL MODULE: ./lib/definition/split.js
var definition_split = __webpack_require__(53237);
;// CONCATENATED MODULE: ./lib/definition/stamps.js

/**
 * What an export says about itself and not about the bot: dropped from the top of a definition and of `config.json`.
 * Exports of one unchanged bot that were seen had the same bytes throughout, `encryptedHash` with them, so this names
 * nothing that was seen to change, only what could not stay the same. docs/normalized.md says so to users.
 */
const EXPORT_STAMPS = ['exportDate', 'exportTime', 'exportTimestamp', 'exportedAt', 'exportedBy', 'exportedOn'];
function withoutStamps(json) {
    if (json.kind !== 'fields')
        return json;
    return (0,definition_json/* fields */.OA)(json.entries.filter(({ name, value }) => value.kind !== 'scalar' || !EXPORT_STAMPS.includes(name)));
}

// EXTERNAL MODULE: ./lib/definition/part-names.js
var part_names = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/definition/taken.js

/** Tells whether another file of the export is in the way of a part, or in the way of its folders. */
function takenPaths(source) {
    const paths = new Set([...source.keys()].map(part_names/* folded */.TM));
    const folders = new Set([...paths].flatMap(foldersOf));
    return (part) => {
        const wanted = (0,part_names/* folded */.TM)(part);
        return paths.has(wanted) || folders.has(wanted) || foldersOf(wanted).some((folder) => paths.has(folder));
    };
}
function foldersOf(path) {
    const segments = path.split('/');
    return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

;// CONCATENATED MODULE: ./lib/definition/bot-files.js








/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` where a secured value could not be told from the rest, or a file could do harm;
 *   what `pause` throws
 */
async function normalFiles(source, pause) {
    for (const path of source.keys()) {
        if (!(0,definition_manifest/* isSafePath */.pL)(path))
            throw refuse(`The export has a file that may not be written: ${path}`);
    }
    const readable = await readableJson(source, pause);
    const placeholders = new secured/* Placeholders */.Z(readable.values());
    const normal = new Map();
    const definitions = [];
    const isTaken = takenPaths(source);
    for (const [path, bytes] of source) {
        await pause();
        const json = readable.get(path);
        if (json === undefined) {
            normal.set(path, bytes);
            continue;
        }
        const stable = (0,definition_json/* sorted */.IP)(placeholders.hide(unstamped(path, json)));
        const split = (0,definition_split/* isDefinition */.gN)(path) && stable.kind === 'fields' ? await (0,definition_split/* splitDefinition */.Yu)(path, stable, pause) : undefined;
        const isFree = split && [...split.texts.keys()].every((part) => part === path || !isTaken(part));
        const texts = split && isFree ? split.texts : new Map([[path, (0,definition_json/* print */.yy)(stable, 2)]]);
        for (const [part, text] of texts)
            normal.set(part, Buffer.from(text));
        if (split)
            definitions.push(isFree ? split.split : { ...split.split, lists: [] });
    }
    const files = [...normal.keys()].sort();
    const kept = files.filter((path) => isJson(path) && source.has(path) && !readable.has(path));
    const manifest = { isWhole: true, files, kept, definitions };
    return normal.set(definition_manifest/* MANIFEST */.e0, (0,definition_manifest/* printManifest */.L7)(manifest));
}
function isJson(path) {
    return /\.json$/i.test(path);
}
async function readableJson(source, pause) {
    const readable = new Map();
    for (const [path, bytes] of source) {
        await pause();
        const json = isJson(path) ? (0,parse_json/* parseBytes */.z)(bytes) : undefined;
        if (json)
            readable.set(path, json);
        else if (/config\.json$/i.test(path) || (isJson(path) && /issecured/i.test(bytes.toString('latin1')))) {
            throw refuse(`${path} cannot be read as JSON, so its secured values could not be taken out`);
        }
    }
    return readable;
}
function unstamped(path, json) {
    if ((0,definition_split/* isDefinition */.gN)(path))
        return (0,definition_split/* withBody */.dC)(withoutStamps(json), (0,definition_split/* wrapperOf */.pO)(json), withoutStamps);
    return path.toLowerCase() === 'config.json' ? withoutStamps(json) : json;
}
function refuse(message) {
    return new errors/* KoreaiError */["if"]('archive-invalid', message, {
        hint: 'Nothing was written. Extract the archive without normalize and look into it.',
    });
}

;// CONCATENATED MODULE: ./lib/definition/units.js





/** What a bot consists of, for people. Things of one kind and name are one; files that cannot be read are files. */
async function unitsOf({ manifest, files }, pause) {
    const units = new Map();
    const tell = (kind, name, text) => {
        const key = JSON.stringify([kind, name]);
        const unit = units.get(key) ?? { kind, name, texts: [] };
        unit.texts.push(text);
        units.set(key, unit);
    };
    const told = new Set([definition_manifest/* MANIFEST */.e0]);
    for (const split of manifest.definitions)
        await tellDefinition(split, files, told, tell, pause);
    for (const [path, bytes] of files) {
        await pause();
        if (told.has(path))
            continue;
        const config = path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? (0,parse_json/* parseBytes */.z)(bytes) : undefined;
        if (config?.kind === 'fields')
            tellConfig(config, tell);
        else
            tell('file', path, bytes.toString('base64'));
    }
    return [...units.values()].map(({ kind, name, texts }) => ({ kind, name, texts: texts.sort() }));
}
function tellConfig(config, tell) {
    if (config.kind !== 'fields')
        return;
    for (const { name, value } of config.entries) {
        if (name === 'envVariables' && value.kind === 'list')
            tellMembers(value.items, 'variable', tell);
        else
            tell('setting', name, (0,definition_json/* print */.yy)(value, 0));
    }
}
function tellMembers(items, kind, tell) {
    for (const item of items)
        tell(kind, (0,definition_json/* firstText */.ou)(item, 'key') ?? (0,part_names/* nameOf */.Vb)(item), (0,definition_json/* print */.yy)(item, 0));
}
async function tellDefinition(split, files, told, tell, pause) {
    const read = (path) => {
        const bytes = files.get(path);
        const json = bytes && (0,parse_json/* parseBytes */.z)(bytes);
        if (json)
            told.add(path);
        return json;
    };
    const rest = read(split.file);
    if (rest?.kind !== 'fields')
        return;
    const parts = new Map();
    for (const name of split.lists) {
        const members = [];
        for (const path of (0,definition_split/* partPaths */.Pp)(split, rest, name) ?? []) {
            await pause();
            const member = read(path);
            if (member)
                members.push(member);
        }
        parts.set(name, members);
    }
    const dialogNames = namesOfDialogs(parts.get('dialogs') ?? []);
    for (const [name, members] of parts)
        tellParts(name, members, dialogNames, tell);
    if (split.wrapper !== '') {
        for (const { name, value } of rest.entries) {
            if (name !== split.wrapper)
                tell('setting', name, (0,definition_json/* print */.yy)(value, 0));
        }
    }
    const body = (0,definition_split/* bodyOf */.EN)(rest, split.wrapper);
    if (body?.kind !== 'fields')
        return;
    for (const { name, value } of body.entries) {
        if (!split.lists.includes(name))
            tellRest(name, value, tell);
    }
}
function tellParts(listName, members, dialogNames, tell) {
    const kind = listName === 'knowledgeTasks' ? 'knowledge' : 'dialog';
    for (const member of members) {
        const isNode = listName === 'dialogComponents';
        const unit = isNode ? unitOfNode(member, dialogNames) : { kind, name: (0,part_names/* nameOf */.Vb)(member) };
        tell(unit.kind, unit.name, (0,definition_json/* print */.yy)(member, 0));
    }
}
function namesOfDialogs(dialogs) {
    const names = new Map();
    for (const dialog of dialogs) {
        const nodes = (0,definition_json/* only */.j6)(dialog, 'nodes');
        const inside = nodes?.kind === 'list' ? nodes.items.map((node) => (0,definition_json/* firstText */.ou)(node, 'componentId')) : [];
        for (const id of [(0,definition_json/* firstText */.ou)(dialog, '_id'), (0,definition_json/* firstText */.ou)(dialog, 'refId'), ...inside]) {
            if (id !== undefined && !names.has(id))
                names.set(id, (0,part_names/* nameOf */.Vb)(dialog));
        }
    }
    return names;
}
/** Intents and entities are things of their own; every other node is a piece of the dialog that it stands in. */
function unitOfNode(node, dialogNames) {
    const type = (0,definition_json/* firstText */.ou)(node, 'type');
    if (type === 'intent' || type === 'entity')
        return { kind: type, name: (0,part_names/* nameOf */.Vb)(node) };
    const ids = [(0,definition_json/* firstText */.ou)(node, 'dialogId'), (0,definition_json/* firstText */.ou)(node, '_id'), (0,definition_json/* firstText */.ou)(node, 'refId')];
    const name = ids.map((id) => dialogNames.get(id ?? '')).find((found) => found !== undefined);
    return { kind: 'dialog', name: name ?? (0,part_names/* nameOf */.Vb)(node) };
}
/** What stands in the definition beside its parts. Sentences and patterns are the training of an intent. */
function tellRest(name, value, tell) {
    if (value.kind !== 'list' || !['contentVariables', 'sentences', 'patterns'].includes(name)) {
        tell('setting', name, (0,definition_json/* print */.yy)(value, 0));
    }
    else if (name === 'contentVariables') {
        tellMembers(value.items, 'variable', tell);
    }
    else {
        const ofNone = [];
        for (const item of value.items) {
            const intent = (0,definition_json/* firstText */.ou)(item, 'taskName');
            if (intent === undefined)
                ofNone.push(item);
            else
                tell('intent', intent, (0,definition_json/* print */.yy)(item, 0));
        }
        if (ofNone.length > 0)
            tell('setting', name, (0,definition_json/* print */.yy)((0,definition_json/* list */.p_)(ofNone), 0));
    }
}
/** The names of a list's parts, in order, where the parts are the same and only their order can differ. */
function ordersOf({ manifest, files }) {
    const orders = new Map();
    for (const split of manifest.definitions) {
        const bytes = files.get(split.file);
        const rest = bytes && (0,parse_json/* parseBytes */.z)(bytes);
        for (const name of split.lists)
            orders.set(name, (0,definition_split/* partPaths */.Pp)(split, rest, name) ?? []);
    }
    return orders;
}

;// CONCATENATED MODULE: ./lib/definition/changes.js

const KINDS = ['dialog', 'intent', 'entity', 'knowledge', 'variable', 'setting', 'file'];
const HOWS = ['added', 'changed', 'removed'];
/** The platform's checksum of a definition: it follows every change, and says something only where it is alone. */
const CHECKSUM = 'encryptedHash';
/** What was added, changed and removed between two versions, by kind, how and name. */
async function changesBetween(before, after, pause) {
    const old = byKey(await unitsOf(before, pause));
    const fresh = byKey(await unitsOf(after, pause));
    const changes = new Map();
    const tell = (how, { kind, name }) => {
        const key = keyOf({ kind, name });
        if (!changes.has(key))
            changes.set(key, { how, kind, name });
    };
    for (const [key, unit] of fresh) {
        const was = old.get(key);
        if (!was)
            tell('added', unit);
        else if (JSON.stringify(was.texts) !== JSON.stringify(unit.texts))
            tell('changed', unit);
    }
    for (const [key, unit] of old)
        if (!fresh.has(key))
            tell('removed', unit);
    for (const name of reordered(before, after))
        tell('changed', { kind: 'setting', name });
    const all = [...changes.values()];
    const telling = all.filter(({ kind, name }) => kind !== 'setting' || name !== CHECKSUM);
    return (telling.length > 0 ? telling : all).sort(compare);
}
/** The lists whose members that stayed stand in another order. */
function reordered(before, after) {
    const fresh = ordersOf(after);
    return [...ordersOf(before)].flatMap(([name, old]) => {
        const now = fresh.get(name) ?? [];
        const [kept, keptNow] = [common(old, now), common(now, old)];
        return kept.some((path, index) => path !== keptNow[index]) ? [name] : [];
    });
}
function common(paths, others) {
    const wanted = new Set(others);
    return paths.filter((path) => wanted.has(path));
}
function byKey(units) {
    return new Map(units.map((unit) => [keyOf(unit), unit]));
}
function keyOf({ kind, name }) {
    return JSON.stringify([kind, name]);
}
function compare(one, other) {
    return (KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
        HOWS.indexOf(one.how) - HOWS.indexOf(other.how) ||
        (one.name < other.name ? -1 : Number(one.name > other.name)));
}

// EXTERNAL MODULE: ./lib/definition/disk.js
var disk = __webpack_require__(19876);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/definition/install.js







/**
 * Puts the files of a new version in the place of the previous one. They are all written beside the folder first. A
 * folder that is new takes its name at once; in one that exists the manifest says that it is incomplete for as long as
 * it is. What is not the bot's stays.
 *
 * @throws KoreaiError `input-invalid` where a file that is not the bot's is in the way; the signal's reason
 */
async function install(target, files, previous, signal) {
    if (previous)
        await refuseForeign(target, files, previous);
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        for (const [path, bytes] of files) {
            signal.throwIfAborted();
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(fresh, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, path), bytes);
        }
        signal.throwIfAborted();
        if (previous)
            await replace(target, fresh, files, previous);
        else
            await takeName(target, fresh);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function takeName(target, fresh) {
    // Only an empty folder goes, and on Windows none may be in the way.
    if (await (0,disk/* look */.Op)(target))
        await (0,promises_.rmdir)(target);
    await (0,promises_.rename)(fresh, target);
}
async function replace(target, fresh, files, previous) {
    const isManifest = (path) => path === definition_manifest/* MANIFEST */.e0;
    const stale = [...previous.files.keys()].filter((path) => !files.has(path));
    const gone = new Set(stale.map(part_names/* folded */.TM));
    const owned = new Set([...previous.manifest.files, ...previous.files.keys(), ...files.keys()]);
    const marker = { ...previous.manifest, isWhole: false, files: [...owned].filter((path) => !isManifest(path)).sort() };
    const markerPath = (0,external_node_path_.join)(fresh, `.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.writeFile)(markerPath, (0,definition_manifest/* printManifest */.L7)(marker));
    await (0,promises_.rename)(markerPath, (0,external_node_path_.join)(target, definition_manifest/* MANIFEST */.e0));
    // Before anything arrives: on a disk that ignores case, a new name can be a stale one.
    for (const path of stale)
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { force: true });
    for (const path of stale)
        await removeEmpty(target, (0,external_node_path_.dirname)(path));
    for (const [path, bytes] of files) {
        const isThere = previous.files.get(path)?.equals(bytes) && !gone.has((0,part_names/* folded */.TM)(path));
        if (isManifest(path) || isThere)
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)), { recursive: true });
        await (0,promises_.rename)((0,external_node_path_.join)(fresh, path), (0,external_node_path_.join)(target, path));
    }
    await (0,promises_.rename)((0,external_node_path_.join)(fresh, definition_manifest/* MANIFEST */.e0), (0,external_node_path_.join)(target, definition_manifest/* MANIFEST */.e0));
}
async function removeEmpty(target, folder) {
    for (let at = folder; at !== '.'; at = (0,external_node_path_.dirname)(at)) {
        try {
            await (0,promises_.rmdir)((0,external_node_path_.join)(target, at));
        }
        catch {
            return;
        }
    }
}
/** Finds out before anything is touched whether each file of the bot has its place. */
async function refuseForeign(target, files, previous) {
    const owned = new Map([...previous.manifest.files, ...previous.files.keys()].map((path) => [(0,part_names/* folded */.TM)(path), path]));
    for (const path of files.keys()) {
        const own = owned.get((0,part_names/* folded */.TM)(path));
        if (own === path || isBelowStale(path, owned, files))
            continue;
        if (!(await (0,disk/* looksPlain */.$P)(target, path)))
            continue;
        if (own !== undefined && (await isSame((0,external_node_path_.join)(target, own), (0,external_node_path_.join)(target, path))))
            continue;
        throw new errors/* KoreaiError */["if"]('input-invalid', `A file that is not the bot's is in its way: ${path}`, {
            hint: `Nothing of ${target} was touched. Move the file, or normalize into another folder.`,
        });
    }
}
/** A file of the previous version that becomes a folder. */
function isBelowStale(path, owned, files) {
    for (let at = (0,external_node_path_.dirname)(path); at !== '.'; at = (0,external_node_path_.dirname)(at)) {
        const own = owned.get((0,part_names/* folded */.TM)(at));
        if (own !== undefined && !files.has(own))
            return true;
    }
    return false;
}
/** One file under two spellings of its name, as disks that ignore case have it. */
async function isSame(one, other) {
    const [first, second] = [await (0,disk/* look */.Op)(one), await (0,disk/* look */.Op)(other)];
    return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

// EXTERNAL MODULE: ./lib/definition/normalized.js
var normalized = __webpack_require__(63468);
// EXTERNAL MODULE: ./lib/definition/pause.js
var definition_pause = __webpack_require__(54939);
;// CONCATENATED MODULE: ./lib/definition/normalize.js









/**
 * Writes an extracted bot as stable files: sorted fields, a file a dialog, task and node, placeholders for secured
 * values. docs/normalized.md describes them.
 *
 * @param source - a folder with an extracted bot
 * @param target - the absolute path of a folder that is new, empty, or holds a previous version. Files in it that are
 *   not the bot's stay
 * @throws KoreaiError `input-invalid` for a target with other files in the way, `archive-invalid` for an export that
 *   cannot be written without a secured value in it, `download-failed` where the disk refuses; the signal's reason
 */
async function normalizeBot(source, target, options) {
    const { signal } = options;
    const pause = (0,definition_pause/* pauseFor */.Q)(signal);
    return await (0,disk/* onDisk */.FC)('download-failed', 'The bot cannot be normalized', async () => {
        const files = await normalFiles(await readFiles(source, signal), pause);
        const previous = await (0,normalized/* readVersion */.$4)(target, signal);
        signal.throwIfAborted();
        const changed = !previous || differ(previous.files, files);
        const changes = previous?.manifest.isWhole ? await changesBetween(previous, versionOf(files), pause) : undefined;
        if (changed)
            await install(target, files, previous, signal);
        return { changes, changed };
    });
}
async function readFiles(source, signal) {
    const files = new Map();
    for (const path of await (0,disk/* listFiles */.CS)(source, signal))
        files.set(path, await (0,promises_.readFile)((0,external_node_path_.join)(source, path), { signal }));
    return files;
}
function versionOf(files) {
    return { manifest: (0,definition_manifest/* parseManifest */.Ng)(files.get(definition_manifest/* MANIFEST */.e0)?.toString() ?? ''), files };
}
function differ(old, fresh) {
    return old.size !== fresh.size || [...fresh].some(([path, bytes]) => !old.get(path)?.equals(bytes));
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
