export const id = 960;
export const ids = [960];
export const modules = {

/***/ 45550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ printManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   QR: () => (/* binding */ isPart),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43639);


/** The file that makes a folder a normalized one. */
const MANIFEST = 'koreai-ci.json';
const FORMAT = 1;
function printManifest(manifest) {
    const { isComplete, files, kept, definitions } = manifest;
    const reported = { format: FORMAT, ...(isComplete ? {} : { incomplete: true }), definitions, kept, files };
    return Buffer.from(`${JSON.stringify(reported, null, 2)}\n`);
}
/** @throws KoreaiError `input-invalid` for one that is damaged, newer than this version, or leads out of its folder */
function parseManifest(text) {
    let reported;
    try {
        reported = JSON.parse(text);
    }
    catch (error) {
        throw damaged('it is no JSON', error);
    }
    const format = reported?.['format'];
    if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
        throw damaged('it has no format');
    if (format > FORMAT) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} has format ${format}, and this koreai-ci knows ${FORMAT}`, {
            hint: 'A newer koreai-ci wrote the folder: use that version or a later one.',
        });
    }
    const { files, kept, definitions, incomplete } = reported ?? {};
    if (!isPaths(files) || !isPaths(kept))
        throw damaged('its list of files is none');
    if (!Array.isArray(definitions) || !definitions.every(isSplit))
        throw damaged('its list of definitions is none');
    return { isComplete: incomplete !== true, files, kept, definitions };
}
function damaged(why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('input-invalid', `${MANIFEST} is damaged: ${why}`, {
        hint: 'Restore the folder from version control, or give an empty one.',
        cause,
    });
}
function isPaths(value) {
    return Array.isArray(value) && value.every((path) => typeof path === 'string' && isSafePath(path));
}
function isSplit(value) {
    return (typeof value?.file === 'string' &&
        isSafePath(value.file) &&
        typeof value.wrapper === 'string' &&
        isPaths(value.lists) &&
        value.lists.every((name) => !name.includes('/')));
}
/** A path that stays in its folder, touches nothing of Git or GitHub, and is not the manifest. */
function isSafePath(path) {
    if (path.toLowerCase() === MANIFEST)
        return false;
    return path
        .split('/')
        .every((segment) => !/^\.{0,2}$|^\.git|[\\:\p{Cc}]/iu.test(segment) && !/^git~\d/i.test(segment));
}
/** True for a file that is a member of a split list, whether the manifest names it or somebody added it by hand. */
function isPart(manifest, path) {
    return manifest.definitions.some((split) => split.lists.some((name) => {
        const folder = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(split.file, name);
        return path.startsWith(folder) && /^[^/]+\.json$/.test(path.slice(folder.length));
    }));
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  normalizeBot: () => (/* binding */ normalizeBot)
});

// UNUSED EXPORTS: readFiles

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/bot-files/hidden-values.js
var hidden_values = __webpack_require__(8010);
// EXTERNAL MODULE: ./lib/bot-files/json.js
var bot_files_json = __webpack_require__(18613);
// EXTERNAL MODULE: ./lib/bot-files/manifest.js
var bot_files_manifest = __webpack_require__(45550);
// EXTERNAL MODULE: ./lib/bot-files/parse-json.js
var parse_json = __webpack_require__(18975);
// EXTERNAL MODULE: ./lib/bot-files/entry-names.js
var entry_names = __webpack_require__(65250);
;// CONCATENATED MODULE: ./lib/bot-files/path-collision.js

/** Tells whether another file of the export is in the way of a part, or in the way of its folders. */
function collidingPaths(source) {
    const paths = new Set([...source.keys()].map(entry_names/* folded */.TM));
    const folders = new Set([...paths].flatMap(foldersOf));
    return (part) => {
        const wanted = (0,entry_names/* folded */.TM)(part);
        return paths.has(wanted) || folders.has(wanted) || foldersOf(wanted).some((folder) => paths.has(folder));
    };
}
function foldersOf(path) {
    const segments = path.split('/');
    return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

// EXTERNAL MODULE: ./lib/bot-files/secret-places.js
var secret_places = __webpack_require__(10168);
// EXTERNAL MODULE: ./lib/bot-files/split.js
var bot_files_split = __webpack_require__(43639);
// EXTERNAL MODULE: ./lib/bot-files/suspects.js
var bot_files_suspects = __webpack_require__(5969);
;// CONCATENATED MODULE: ./lib/bot-files/volatile-fields.js

/**
 * What an export says about itself and not about the bot: dropped from the top of a definition and of `config.json`.
 * Exports of one unchanged bot that were seen had the same bytes throughout, `encryptedHash` with them, so this names
 * nothing that was seen to change, only what could not stay the same. docs/normalized.md says so to users.
 */
const VOLATILE_EXPORT_FIELDS = [
    'exportDate',
    'exportTime',
    'exportTimestamp',
    'exportedAt',
    'exportedBy',
    'exportedOn',
];
function withoutVolatileFields(json) {
    if (json.kind !== 'fields')
        return json;
    return (0,bot_files_json/* fields */.OA)(json.entries.filter(({ name, value }) => value.kind !== 'scalar' || !VOLATILE_EXPORT_FIELDS.includes(name)));
}

;// CONCATENATED MODULE: ./lib/bot-files/bot-files.js










/** What cannot be read as JSON must not hold any of these. */
const SPEAKS_OF_SECRETS = /issecured|(?:api_?-?key|secret|password|token|authorization)"\s*:\s*"[^"]/i;
/**
 * The stable files of an extracted bot. The same bot gives the same bytes, whatever the order of its fields.
 *
 * @throws KoreaiError `archive-invalid` where a secured value could not be told from the rest, or a file could do harm;
 *   what `pause` throws
 */
async function normalBot(source, pause) {
    for (const path of source.keys()) {
        if (!(0,bot_files_manifest/* isSafePath */.pL)(path))
            throw refuse(`The export has a file that may not be written: ${path}`);
    }
    const readable = await readableJson(source, pause);
    const values = new hidden_values/* HiddenValues */.P(readable);
    const hidden = [];
    const suspects = [];
    const kept = [];
    const normal = new Map();
    const definitions = [];
    const isCollision = collidingPaths(source);
    for (const [path, bytes] of source) {
        await pause();
        const json = readable.get(path);
        if (json === undefined) {
            normal.set(path, bytes);
            if (isJson(path))
                kept.push(path);
            for (const line of (0,secret_places/* linesOf */.D)(path, bytes))
                suspects.push({ file: path, path: line });
            continue;
        }
        const safe = values.hide(path, json);
        for (const place of values.secretPaths(path))
            hidden.push({ file: path, path: place });
        for (const place of (0,bot_files_suspects/* suspectsIn */.A)(safe))
            suspects.push({ file: path, path: place });
        if (!(0,bot_files_split/* isOfBot */.Pj)(path) && (0,bot_files_json/* print */.yy)(safe, 0) === (0,bot_files_json/* print */.yy)(json, 0)) {
            normal.set(path, bytes);
            kept.push(path);
            continue;
        }
        const stable = (0,bot_files_json/* sorted */.IP)(unstamped(path, safe));
        const split = (0,bot_files_split/* isDefinition */.gN)(path) && stable.kind === 'fields' ? await (0,bot_files_split/* splitDefinition */.Yu)(path, stable, pause) : undefined;
        const isFree = split && [...split.texts.keys()].every((part) => part === path || !isCollision(part));
        const texts = split && isFree ? split.texts : new Map([[path, (0,bot_files_json/* print */.yy)(stable, 2)]]);
        for (const [part, text] of texts)
            normal.set(part, Buffer.from(text));
        if (split)
            definitions.push(isFree ? split.split : { ...split.split, lists: [] });
    }
    const files = [...normal.keys()].sort();
    const manifest = { isComplete: true, files, kept: kept.sort(), definitions };
    return { files: normal.set(bot_files_manifest/* MANIFEST */.e0, (0,bot_files_manifest/* printManifest */.L7)(manifest)), hidden, suspects };
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
        else if (/config\.json$/i.test(path) || (isJson(path) && SPEAKS_OF_SECRETS.test(bytes.toString('latin1')))) {
            throw refuse(`${path} cannot be read as JSON, so its secured values could not be taken out`);
        }
    }
    return readable;
}
function unstamped(path, json) {
    if ((0,bot_files_split/* isDefinition */.gN)(path))
        return (0,bot_files_split/* withBody */.dC)(withoutVolatileFields(json), (0,bot_files_split/* wrapperOf */.pO)(json), withoutVolatileFields);
    return (0,bot_files_split/* isOfBot */.Pj)(path) ? withoutVolatileFields(json) : json;
}
function refuse(message) {
    return new errors/* KoreaiError */["if"]('archive-invalid', message, {
        hint: 'Nothing was written. Extract the archive without normalize and look into it.',
    });
}

;// CONCATENATED MODULE: ./lib/bot-files/units.js





/** What a bot consists of, for people. Things of one kind and name are one; files that cannot be read are files. */
async function unitsOf({ manifest, files }, pause) {
    const units = new Map();
    const report = (kind, name, text) => {
        const key = JSON.stringify([kind, name]);
        const unit = units.get(key) ?? { kind, name, texts: [] };
        unit.texts.push(text);
        units.set(key, unit);
    };
    const reported = new Set([bot_files_manifest/* MANIFEST */.e0]);
    for (const split of manifest.definitions)
        await reportDefinition(split, files, reported, report, pause);
    for (const [path, bytes] of files) {
        await pause();
        if (reported.has(path))
            continue;
        const config = path.toLowerCase() === 'config.json' && !manifest.kept.includes(path) ? (0,parse_json/* parseBytes */.z)(bytes) : undefined;
        if (config?.kind === 'fields')
            reportConfig(config, report);
        else
            report('file', path, bytes.toString('base64'));
    }
    return [...units.values()].map(({ kind, name, texts }) => ({ kind, name, texts: texts.sort() }));
}
function reportConfig(config, report) {
    if (config.kind !== 'fields')
        return;
    for (const { name, value } of config.entries) {
        if (name === 'envVariables' && value.kind === 'list')
            reportMembers(value.items, 'variable', report);
        else
            report('setting', name, (0,bot_files_json/* print */.yy)(value, 0));
    }
}
function reportMembers(items, kind, report) {
    for (const item of items)
        report(kind, (0,bot_files_json/* firstText */.ou)(item, 'key') ?? (0,entry_names/* nameOf */.Vb)(item), (0,bot_files_json/* print */.yy)(item, 0));
}
async function reportDefinition(split, files, reported, report, pause) {
    const read = (path) => {
        const bytes = files.get(path);
        const json = bytes && (0,parse_json/* parseBytes */.z)(bytes);
        if (json)
            reported.add(path);
        return json;
    };
    const rest = read(split.file);
    if (rest?.kind !== 'fields')
        return;
    const parts = new Map();
    for (const name of split.lists) {
        const members = [];
        for (const path of (0,bot_files_split/* partPaths */.Pp)(split, rest, name) ?? []) {
            await pause();
            const member = read(path);
            if (member)
                members.push(member);
        }
        parts.set(name, members);
    }
    const dialogNames = namesOfDialogs(parts.get('dialogs') ?? []);
    for (const [name, members] of parts)
        reportParts(name, members, dialogNames, report);
    if (split.wrapper !== '') {
        for (const { name, value } of rest.entries) {
            if (name !== split.wrapper)
                report('setting', name, (0,bot_files_json/* print */.yy)(value, 0));
        }
    }
    const body = (0,bot_files_split/* bodyOf */.EN)(rest, split.wrapper);
    if (body?.kind !== 'fields')
        return;
    for (const { name, value } of body.entries) {
        if (!split.lists.includes(name))
            reportRest(name, value, report);
    }
}
function reportParts(listName, members, dialogNames, report) {
    const kind = listName === 'knowledgeTasks' ? 'knowledge' : 'dialog';
    for (const member of members) {
        const isNode = listName === 'dialogComponents';
        const unit = isNode ? unitOfNode(member, dialogNames) : { kind, name: (0,entry_names/* nameOf */.Vb)(member) };
        report(unit.kind, unit.name, (0,bot_files_json/* print */.yy)(member, 0));
    }
}
function namesOfDialogs(dialogs) {
    const names = new Map();
    for (const dialog of dialogs) {
        const nodes = (0,bot_files_json/* only */.j6)(dialog, 'nodes');
        const inside = nodes?.kind === 'list' ? nodes.items.map((node) => (0,bot_files_json/* firstText */.ou)(node, 'componentId')) : [];
        for (const id of [(0,bot_files_json/* firstText */.ou)(dialog, '_id'), (0,bot_files_json/* firstText */.ou)(dialog, 'refId'), ...inside]) {
            if (id !== undefined && !names.has(id))
                names.set(id, (0,entry_names/* nameOf */.Vb)(dialog));
        }
    }
    return names;
}
/** Intents and entities are things of their own; every other node is a piece of the dialog that it stands in. */
function unitOfNode(node, dialogNames) {
    const type = (0,bot_files_json/* firstText */.ou)(node, 'type');
    if (type === 'intent' || type === 'entity')
        return { kind: type, name: (0,entry_names/* nameOf */.Vb)(node) };
    const ids = [(0,bot_files_json/* firstText */.ou)(node, 'dialogId'), (0,bot_files_json/* firstText */.ou)(node, '_id'), (0,bot_files_json/* firstText */.ou)(node, 'refId')];
    const name = ids.map((id) => dialogNames.get(id ?? '')).find((found) => found !== undefined);
    return { kind: 'dialog', name: name ?? (0,entry_names/* nameOf */.Vb)(node) };
}
/** What stands in the definition beside its parts. Sentences and patterns are the training of an intent. */
function reportRest(name, value, report) {
    if (value.kind !== 'list' || !['contentVariables', 'sentences', 'patterns'].includes(name)) {
        report('setting', name, (0,bot_files_json/* print */.yy)(value, 0));
    }
    else if (name === 'contentVariables') {
        reportMembers(value.items, 'variable', report);
    }
    else {
        const ofNone = [];
        for (const item of value.items) {
            const intent = (0,bot_files_json/* firstText */.ou)(item, 'taskName');
            if (intent === undefined)
                ofNone.push(item);
            else
                report('intent', intent, (0,bot_files_json/* print */.yy)(item, 0));
        }
        if (ofNone.length > 0)
            report('setting', name, (0,bot_files_json/* print */.yy)((0,bot_files_json/* list */.p_)(ofNone), 0));
    }
}
/** The names of a list's parts, in order, where the parts are the same and only their order can differ. */
function ordersOf({ manifest, files }) {
    const orders = new Map();
    for (const split of manifest.definitions) {
        const bytes = files.get(split.file);
        const rest = bytes && (0,parse_json/* parseBytes */.z)(bytes);
        for (const name of split.lists)
            orders.set(name, (0,bot_files_split/* partPaths */.Pp)(split, rest, name) ?? []);
    }
    return orders;
}

;// CONCATENATED MODULE: ./lib/bot-files/changes.js

const KINDS = ['dialog', 'intent', 'entity', 'knowledge', 'variable', 'setting', 'file'];
const HOWS = ['added', 'changed', 'removed'];
/** The platform's checksum of a definition: it follows every change, and says something only where it is alone. */
const CHECKSUM = 'encryptedHash';
/** What was added, changed and removed between two versions, by kind, how and name. */
async function changesBetween(before, after, pause) {
    const old = byKey(await unitsOf(before, pause));
    const fresh = byKey(await unitsOf(after, pause));
    const changes = new Map();
    const report = (how, { kind, name }) => {
        const key = keyOf({ kind, name });
        if (!changes.has(key))
            changes.set(key, { how, kind, name });
    };
    for (const [key, unit] of fresh) {
        const was = old.get(key);
        if (!was)
            report('added', unit);
        else if (JSON.stringify(was.texts) !== JSON.stringify(unit.texts))
            report('changed', unit);
    }
    for (const [key, unit] of old)
        if (!fresh.has(key))
            report('removed', unit);
    for (const name of reordered(before, after))
        report('changed', { kind: 'setting', name });
    const all = [...changes.values()];
    const reporting = all.filter(({ kind, name }) => kind !== 'setting' || name !== CHECKSUM);
    return (reporting.length > 0 ? reporting : all).sort(compare);
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

// EXTERNAL MODULE: ./lib/bot-files/disk.js
var disk = __webpack_require__(81366);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/make-folder.js
var make_folder = __webpack_require__(95726);
// EXTERNAL MODULE: ./lib/core/move.js
var move = __webpack_require__(32758);
;// CONCATENATED MODULE: ./lib/bot-files/install.js









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
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(fresh, path)));
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
    if (await (0,disk/* poll */.wt)(target))
        await (0,promises_.rmdir)(target);
    await (0,move/* move */.C)(fresh, target);
}
async function replace(target, fresh, files, previous) {
    const isManifest = (path) => path === bot_files_manifest/* MANIFEST */.e0;
    const stale = [...previous.files.keys()].filter((path) => !files.has(path));
    const gone = new Set(stale.map(entry_names/* folded */.TM));
    const owned = new Set([...previous.manifest.files, ...previous.files.keys(), ...files.keys()]);
    const marker = {
        ...previous.manifest,
        isComplete: false,
        files: [...owned].filter((path) => !isManifest(path)).sort(),
    };
    const markerPath = (0,external_node_path_.join)(fresh, `.${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.writeFile)(markerPath, (0,bot_files_manifest/* printManifest */.L7)(marker));
    await (0,move/* move */.C)(markerPath, (0,external_node_path_.join)(target, bot_files_manifest/* MANIFEST */.e0));
    // Before anything arrives: on a disk that ignores case, a new name can be a stale one.
    for (const path of stale)
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { force: true });
    for (const path of stale)
        await removeEmpty(target, (0,external_node_path_.dirname)(path));
    for (const [path, bytes] of files) {
        const isThere = previous.files.get(path)?.equals(bytes) && !gone.has((0,entry_names/* folded */.TM)(path));
        if (isManifest(path) || isThere)
            continue;
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)));
        await (0,move/* move */.C)((0,external_node_path_.join)(fresh, path), (0,external_node_path_.join)(target, path));
    }
    await (0,move/* move */.C)((0,external_node_path_.join)(fresh, bot_files_manifest/* MANIFEST */.e0), (0,external_node_path_.join)(target, bot_files_manifest/* MANIFEST */.e0));
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
    const owned = new Map([...previous.manifest.files, ...previous.files.keys()].map((path) => [(0,entry_names/* folded */.TM)(path), path]));
    for (const path of files.keys()) {
        const own = owned.get((0,entry_names/* folded */.TM)(path));
        if (own === path || isBelowStale(path, owned, files))
            continue;
        if (!(await (0,disk/* pollsPlain */.LY)(target, path)))
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
        const own = owned.get((0,entry_names/* folded */.TM)(at));
        if (own !== undefined && !files.has(own))
            return true;
    }
    return false;
}
/** One file under two spellings of its name, as disks that ignore case have it. */
async function isSame(one, other) {
    const [first, second] = [await (0,disk/* poll */.wt)(one), await (0,disk/* poll */.wt)(other)];
    return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

// EXTERNAL MODULE: ./lib/bot-files/normalized.js
var normalized = __webpack_require__(77166);
// EXTERNAL MODULE: ./lib/bot-files/pause.js
var bot_files_pause = __webpack_require__(92173);
;// CONCATENATED MODULE: ./lib/bot-files/normalize.js









/**
 * Writes an extracted bot as stable files: sorted fields, a file a dialog, task and node, placeholders for
 * secured values and for fields that are secrets by their name. docs/normalized.md describes them.
 *
 * @param source - a folder with an extracted bot
 * @param target - the absolute path of a folder that is new, empty, or holds a previous version. Files in it that are
 *   not the bot's stay
 * @throws KoreaiError `input-invalid` for a target with other files in the way, `archive-invalid` for an export that
 *   cannot be written without a secured value in it, `download-failed` where the disk refuses; the signal's reason
 */
async function normalizeBot(source, target, options) {
    const { signal } = options;
    const pause = (0,bot_files_pause.pauseFor)(signal);
    return await (0,disk/* onDisk */.FC)('download-failed', 'The bot cannot be normalized', target, async () => {
        const { files, hidden, suspects } = await normalBot(await readFiles(source, signal), pause);
        const previous = await (0,normalized/* readVersion */.$4)(target, signal);
        signal.throwIfAborted();
        const changed = !previous || differ(previous.files, files);
        const changes = previous?.manifest.isComplete ? await changesBetween(previous, versionOf(files), pause) : undefined;
        if (changed)
            await install(target, files, previous, signal);
        return { changes, changed, hidden, suspects };
    });
}
async function readFiles(source, signal) {
    const files = new Map();
    for (const path of await (0,disk/* listFiles */.CS)(source, signal))
        files.set(path, await (0,promises_.readFile)((0,external_node_path_.join)(source, path), { signal }));
    return files;
}
function versionOf(files) {
    return { manifest: (0,bot_files_manifest/* parseManifest */.Ng)(files.get(bot_files_manifest/* MANIFEST */.e0)?.toString() ?? ''), files };
}
function differ(old, fresh) {
    return old.size !== fresh.size || [...fresh].some(([path, bytes]) => !old.get(path)?.equals(bytes));
}


/***/ }),

/***/ 77166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   isNormalized: () => (/* binding */ isNormalized)
/* harmony export */ });
/* unused harmony exports readManifest, addedParts */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81366);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45550);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43639);






/**
 * True for a folder that holds a bot as stable files.
 *
 * @throws KoreaiError `input-invalid` where its manifest is damaged or of a newer version
 */
async function isNormalized(folder) {
    return (await readManifest(folder)) !== undefined;
}
async function readManifest(folder) {
    const text = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0);
    return text && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(text.toString());
}
/** @throws KoreaiError `input-invalid` where files are in the folder that are no bot of ours, or it is no folder */
async function readVersion(folder, signal) {
    const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)(folder);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        throw refuse(folder, 'is not a folder');
    const manifest = await readManifest(folder);
    if (!manifest) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).length === 0)
            return undefined;
        throw refuse(folder, 'has files in it and was not written by koreai-ci');
    }
    const files = new Map();
    for (const path of [_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0, ...new Set([...manifest.files, ...(await addedParts(folder, manifest))])]) {
        signal.throwIfAborted();
        const bytes = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)(folder, path);
        if (bytes)
            files.set(path, bytes);
    }
    return { manifest, files };
}
/** Members of split lists that are on the disk, whether the manifest knows them or not. */
async function addedParts(folder, manifest) {
    const found = [];
    for (const split of manifest.definitions) {
        for (const name of split.lists) {
            const below = (0,_split_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(split.file, name);
            const stats = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .wt)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below));
            const members = stats?.isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)) : [];
            found.push(...members.map((member) => below + member).filter((path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isPart */ .QR)(manifest, path)));
        }
    }
    return found.sort();
}
function refuse(folder, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The folder for the normalized bot ${why}: ${folder}`, {
        hint: 'Nothing of it was touched. Give a folder that is empty, new, or was written with normalize before.',
    });
}


/***/ }),

/***/ 32758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/**
 * Gives a file or folder another path; a file that is there already is replaced. Between two file systems, and out of
 * the lower layer of a container, it is copied, and takes its name when the copy is complete.
 */
async function move(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) !== 'EXDEV')
            throw error;
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(to)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, to);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true, maxRetries: 3 });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true, maxRetries: 3 });
    }
}


/***/ })

};
