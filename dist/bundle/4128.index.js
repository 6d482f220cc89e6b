export const id = 4128;
export const ids = [4128,75];
export const modules = {

/***/ 74128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ql: () => (/* binding */ compareParts),
  Zy: () => (/* binding */ compareVersions),
  ol: () => (/* binding */ digestOf),
  TK: () => (/* binding */ withoutParts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/facts.js
var facts = __webpack_require__(92453);
// EXTERNAL MODULE: ./build/bot-files/json.js
var json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/part-names.js
var part_names = __webpack_require__(88510);
// EXTERNAL MODULE: ./build/bot-changes/content.js
var bot_changes_content = __webpack_require__(40075);
;// CONCATENATED MODULE: ./build/bot-changes/common-ids.js



/** Lists whose members other parts refer to. A `refId` survives an import into another bot, an `_id` does not. */
const LISTS = [
    'dialogs',
    'dialogComponents',
    'knowledgeTasks',
    'forms',
    'widgets',
    'panels',
    'experienceFlows',
    'traits',
];
/**
 * Pairs the members of two versions of a bot: by `refId`, then by `_id`, then by name, of which each must be unique.
 *
 * @returns the common ids of the members, for each of the two versions
 */
function commonIds(before, after) {
    const ids = [new Map(), new Map()];
    for (const name of LISTS) {
        const [old, fresh] = [membersOf(before, name), membersOf(after, name)];
        const pairs = new Map();
        const byId = ['refId', '_id'].map((id) => (member) => (0,json/* firstText */.ou)(member, id));
        for (const keyOf of [...byId, typeAndName]) {
            const paired = new Set(pairs.values());
            const left = uniqueBy(old, (member) => (paired.has(member) ? undefined : keyOf(member)));
            const right = uniqueBy(fresh, (member) => (pairs.has(member) ? undefined : keyOf(member)));
            for (const [key, member] of right) {
                const other = left.get(key);
                if (other)
                    pairs.set(member, other);
            }
        }
        for (const member of old)
            register(ids[0], member, commonId(member));
        for (const member of fresh)
            register(ids[1], member, commonId(pairs.get(member) ?? member));
    }
    return ids;
}
/** The two languages of a knowledge task have the same `refId`: only the first of them is registered. */
function membersOf(content, name) {
    const seen = new Set();
    return (0,bot_changes_content/* listOf */.c3)(content, name).filter((member) => {
        const id = commonId(member);
        return !seen.has(id) && seen.add(id);
    });
}
function uniqueBy(members, keyOf) {
    const found = new Map();
    const repeated = new Set();
    for (const member of members) {
        const key = keyOf(member);
        if (key === undefined)
            continue;
        if (found.has(key))
            repeated.add(key);
        found.set(key, member);
    }
    for (const key of repeated)
        found.delete(key);
    return found;
}
function typeAndName(member) {
    return JSON.stringify([(0,json/* asString */.oJ)((0,json/* only */.j6)(member, 'type')) ?? '', (0,part_names/* nameOf */.V)(member)]);
}
function commonId(member) {
    return (0,json/* firstText */.ou)(member, 'refId', '_id') ?? (0,part_names/* nameOf */.V)(member);
}
function register(ids, member, id) {
    for (const name of ['_id', 'refId']) {
        const own = (0,json/* firstText */.ou)(member, name);
        if (own !== undefined)
            ids.set(own, id);
    }
}

// EXTERNAL MODULE: ./build/bot-changes/documents.js
var documents = __webpack_require__(66756);
// EXTERNAL MODULE: ./build/bot-changes/field-changes.js
var field_changes = __webpack_require__(19258);
// EXTERNAL MODULE: ./build/bot-changes/node-changes.js
var node_changes = __webpack_require__(94780);
// EXTERNAL MODULE: ./build/bot-changes/parts.js + 3 modules
var bot_changes_parts = __webpack_require__(72665);
;// CONCATENATED MODULE: ./build/bot-changes/change.js







const HOWS = ['added', 'changed', 'removed'];
/** @param isPartial - whether the second version contains only a part of its bot */
function compareVersions(before, after, isPartial = false) {
    const ids = commonIds(before, after);
    return compareParts((0,bot_changes_parts/* partsOf */.CI)(before, ids[0]), (0,bot_changes_parts/* partsOf */.CI)(after, ids[1]), isPartial);
}
/**
 * Compares what two versions consist of, by keys that are the same in both.
 *
 * @param isPartial - whether what the second version lacks is no removal
 */
function compareParts(old, fresh, isPartial) {
    const changes = [];
    const absent = [];
    const unchanged = new Map(facts/* KINDS */.G.map((kind) => [kind, 0]));
    const [usedBefore, usedAfter] = [componentsOfSteps(old), componentsOfSteps(fresh)];
    for (const key of new Set([...old.keys(), ...fresh.keys()])) {
        const [was, is] = [old.get(key), fresh.get(key)];
        // A component is a part only while no dialog uses it: one that is used in the other version is there, too.
        const only = was && is ? undefined : (was ?? is);
        if (only?.kind === 'component' && (was ? usedAfter : usedBefore).has(only.key))
            continue;
        const change = changeOf(was, is);
        if (change)
            (isPartial && change.how === 'removed' ? absent : changes).push(change);
        else if (is)
            unchanged.set(is.kind, (unchanged.get(is.kind) ?? 0) + 1);
    }
    return { changes: changes.sort(compare), unchanged, absent: absent.sort(compare) };
}
function componentsOfSteps(parts) {
    const nodes = [...parts.values()].flatMap((part) => part.nodes);
    return new Set(nodes.filter(({ hasComponent }) => hasComponent).map(({ component }) => component));
}
/** A change without the states of its part. */
function withoutParts({ before: _before, after: _after, ...change }) {
    return change;
}
function changeOf(before, after) {
    const part = after ?? before;
    if (!part)
        return undefined;
    const { kind, name } = part;
    if (!before || !after) {
        const size = (0,bot_changes_parts/* sizeOf */.$d)(part);
        return { how: before ? 'removed' : 'added', kind, name, details: size === '' ? [] : [size], before, after };
    }
    const details = detailsOf(before, after);
    if (details.length === 0)
        return undefined;
    const renamed = before.name === after.name ? {} : { formerName: before.name };
    return { how: 'changed', kind, name, ...renamed, details, before, after };
}
function detailsOf(before, after) {
    const isRenamed = before.name !== after.name;
    const changes = (0,field_changes/* fieldChanges */.wV)(before.content, after.content, after.kind !== 'variable')
        // The name itself, which the first line reports.
        .filter(({ path }) => !isRenamed || !/(?:^|\.)name$/.test(path));
    const lines = [
        ...(isRenamed ? [`renamed "${before.name}" → "${after.name}"`] : []),
        ...dialogLines(before.dialog, after.dialog),
        ...(0,node_changes/* nodeLines */.Ih)(before.nodes, after.nodes),
        ...(0,documents/* documentLines */.xr)(before.documents, after.documents),
        ...changes.map(({ line }) => line),
    ];
    // A new question is one line, though it has texts and settings.
    return [...new Set(lines)];
}
/** An export may lack the dialog of an intent: that is no change of the intent. */
function dialogLines(before, after) {
    if (!before || !after || before.key === after.key)
        return [];
    return [`leads to dialog "${after.name}" (was "${before.name}")`];
}
/** SHA-256, in hexadecimal, of everything that counts: the same for two versions without a difference. */
function digestOf(content) {
    const [ids] = commonIds(content, content);
    const parts = (0,bot_changes_parts/* partsOf */.CI)(content, ids);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const key of [...parts.keys()].sort())
        hash.update(stateOf(parts.get(key)));
    return hash.digest('hex');
}
function stateOf(part) {
    const nodes = part.nodes.map(({ text: _shown, ...node }) => asText(node)).sort();
    // A dialog starts with its first step; the order of the others means nothing.
    return asText({ ...part, nodes, start: part.nodes[0]?.id });
}
function asText(value) {
    return JSON.stringify(value, (_, inner) => {
        if (!(inner instanceof Map))
            return inner;
        return [...inner].map(([name, text]) => [name, Array.isArray(text) ? [...text].sort() : text]).sort();
    });
}
function compare(one, other) {
    return (facts/* KINDS */.G.indexOf(one.kind) - facts/* KINDS */.G.indexOf(other.kind) ||
        HOWS.indexOf(one.how) - HOWS.indexOf(other.how) ||
        (one.name < other.name ? -1 : Number(one.name > other.name)));
}


/***/ }),

/***/ 40075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ readExport),
/* harmony export */   P7: () => (/* binding */ languagesOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   readContent: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73203);
/* harmony import */ var _bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36899);
/* harmony import */ var _bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);





/** A bot read from a normalized folder. */
function readContent({ manifest, files }) {
    const read = new Set([_bot_files_normalized_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST */ .e0]);
    const readJson = (path) => {
        const bytes = files.get(path);
        const json = bytes && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(bytes);
        if (json)
            read.add(path);
        return json;
    };
    const jsons = [];
    for (const split of manifest.definitions) {
        const rest = readJson(split.file);
        if (rest)
            jsons.push([split.file, (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .joinDefinition */ .WU)(split, rest, readJson)]);
    }
    for (const path of [...files.keys()].filter((name) => (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isConfig */ .Lq)(name) && !manifest.kept.includes(name))) {
        const json = readJson(path);
        if (json)
            jsons.push([path, json]);
    }
    return contentOf(jsons, [...files].filter(([path]) => !read.has(path)));
}
/** A bot read from the files of an export. Secrets are placeholders. @throws KoreaiError `archive-invalid` */
function readExport(files) {
    const jsons = [...(0,_bot_files_normalize_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .c)(files)].flatMap(([path, { json }]) => (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfBot */ .Pj)(path) ? [[path, json]] : []);
    const read = new Set(jsons.map(([path]) => path));
    return contentOf(jsons, [...files].filter(([path]) => !read.has(path)));
}
function contentOf(jsons, others) {
    return {
        fields: jsons.flatMap(([path, json]) => ((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path) ? topFields(unnamed(json)) : [])),
        config: jsons.flatMap(([path, json]) => ((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .isDefinition */ .gN)(path) ? [] : (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(unnamed(json)))),
        others,
    };
}
/** The name in a placeholder depends on the other secrets of the bot, so it is no part of the value. */
const NAME_IN_PLACEHOLDER = /((?:\$\{|%24%7B)KOREAI_VAR_)[A-Z0-9_]+/gi;
function unnamed(json) {
    if (json.kind === 'scalar')
        return { ...json, text: json.text.replace(NAME_IN_PLACEHOLDER, '$1') };
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapMembers */ .Mz)(json, unnamed);
}
/** The fields of a definition, and those beside the one that it is wrapped in. */
function topFields(json) {
    const wrapper = (0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapperOf */ .pO)(json);
    const own = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_split_js__WEBPACK_IMPORTED_MODULE_3__/* .bodyOf */ .EN)(json, wrapper));
    return wrapper === '' ? own : [...(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(json).filter(({ name }) => name !== wrapper), ...own];
}
/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
async function readSource({ files }, signal) {
    const read = new Map();
    for (const { name, path } of files.all)
        read.set(name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, { signal }));
    return readExport(read);
}
/** The members of a list of the definition; empty if it has none. */
function listOf(content, name) {
    return content.fields.flatMap((entry) => (entry.name === name ? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(entry.value) : []));
}
/** The values of `localeData` by language. */
function languagesOf(json) {
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .only */ .j6)(json, 'localeData'));
}


/***/ }),

/***/ 66756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Q0: () => (/* binding */ faqSettings),
/* harmony export */   W2: () => (/* binding */ smallTalkDocuments),
/* harmony export */   Wu: () => (/* binding */ MESSAGE_FIELDS),
/* harmony export */   Zm: () => (/* binding */ phraseChanges),
/* harmony export */   c0: () => (/* binding */ componentDocuments),
/* harmony export */   xr: () => (/* binding */ documentLines),
/* harmony export */   xv: () => (/* binding */ faqDocuments)
/* harmony export */ });
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27895);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40075);
/* harmony import */ var _field_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19258);
/* harmony import */ var _numbered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6896);





/** Fields of a component whose entries are texts by channel and language, and what they are called. */
const MESSAGES = { message: 'message', errorMessage: 'error message', submitMessage: 'submit message' };
const MESSAGE_FIELDS = Object.keys(MESSAGES);
/** The messages and the script of a component: `message (default, en)`. */
function componentDocuments(component) {
    const documents = new Map();
    for (const [field, label] of Object.entries(MESSAGES)) {
        for (const message of (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(component, field))) {
            const channel = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(message, 'channel') ?? 'default';
            for (const [language, value] of textsByLanguage(message)) {
                // Several entries of one channel are variants.
                (0,_numbered_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumbered */ .m)(documents, `${label} (${channel}, ${language})`, (0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(value));
            }
        }
    }
    const script = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(component, 'script');
    if (script !== undefined)
        documents.set('script', (0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(script));
    return documents;
}
function textsByLanguage(message) {
    const localized = (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .languagesOf */ .P7)(message).flatMap(({ name: language, value }) => {
        const [text, type] = [(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(value, 'text'), (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(value, 'type')];
        // The same text means something else as JavaScript (`uxmap`).
        const label = type === undefined || type === 'basic' ? language : `${language}, ${type}`;
        return text === undefined ? [] : [[label, text]];
    });
    const plain = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(message, 'text');
    return plain === undefined ? localized : [...localized, ['all languages', plain]];
}
/** The questions of a knowledge task with their answers: `FAQ "When?"`. */
function faqDocuments(faqs) {
    const documents = new Map();
    for (const faq of faqs) {
        const question = (0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(faq, 'question') ?? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(faq, 'refId') ?? '');
        const lines = [question, ...textsIn((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(faq, 'alternateQuestions')), ...textsIn((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(faq, 'answer'))];
        (0,_numbered_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumbered */ .m)(documents, `FAQ "${question}"`, lines.join('\n'));
    }
    return documents;
}
/** What questions have besides their texts: whether they are enabled, their tags, the dialog that answers. */
function faqSettings(faqs) {
    const named = new Map();
    for (const faq of faqs) {
        const alternates = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(faq, 'alternateQuestions')).map((one) => [textsIn(one)[0] ?? '', one]);
        const answers = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(faq, 'answer')).map((one) => (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .FF)(one, 'text'));
        const rest = [
            ...(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .FF)(faq, 'question', 'refId', 'alternateQuestions', 'answer').entries,
            { name: 'answer', value: (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(answers) },
            ...alternates.map(([question, one]) => ({ name: `"${question}"`, value: (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .FF)(one, 'question', 'refId') })),
        ];
        (0,_numbered_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumbered */ .m)(named, `FAQ "${(0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(faq, 'question') ?? (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(faq, 'refId') ?? '')}"`, (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(rest));
    }
    return [...named].map(([name, value]) => ({ name, value }));
}
/** The exchanges of small talk in one language: `"hello"`. Their ids do not last. */
function smallTalkDocuments(groups) {
    const documents = new Map();
    for (const group of groups) {
        for (const node of (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(group, 'nodes'))) {
            const user = textsIn((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(node, 'userUtterances'));
            const lines = [...user, ...textsIn((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(node, 'botUtterances')).map((text) => `→ ${text}`)];
            (0,_numbered_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumbered */ .m)(documents, `exchange "${user[0] ?? ''}" (${(0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(group, 'groupName') ?? 'no group'})`, lines.join('\n'));
        }
    }
    return documents;
}
/** The texts in a list of texts, or of objects with a text. */
function textsIn(json) {
    if (json === undefined)
        return [];
    const own = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json);
    if (own !== undefined)
        return [(0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(own)];
    const text = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(json, 'text', 'question', 'value', 'sentence');
    if (text !== undefined)
        return [(0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(text)];
    if (json.kind === 'list')
        return json.items.flatMap(textsIn);
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(json).flatMap(({ value }) => (value.kind === 'list' ? textsIn(value) : []));
}
/** Phrases that only one version has. A repeated one counts each time. */
function phraseChanges(before = [], after = []) {
    const [old, fresh] = [[before].flat(), [after].flat()];
    return { added: (0,_field_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .leftOver */ .WL)(fresh, old), removed: (0,_field_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .leftOver */ .WL)(old, fresh) };
}
/** The names of the texts that differ: `FAQ "When?" added`, `+3 −1 utterances (en)`. */
function documentLines(before, after) {
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names.flatMap((name) => {
        const [old, fresh] = [before.get(name), after.get(name)];
        if (typeof (old ?? fresh) === 'object') {
            const { added, removed } = phraseChanges(old, fresh);
            return added.length + removed.length > 0 ? `${(0,_field_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .signedCounts */ .L3)(added.length, removed.length)} ${name}` : [];
        }
        if (old === fresh)
            return [];
        return `${name} ${old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed'}`;
    });
}


/***/ }),

/***/ 19258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ signedCounts),
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   wV: () => (/* binding */ fieldChanges)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27895);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21748);




/**
 * The fields in which two versions differ. An item of a list counts as one field if it was added or removed.
 *
 * @param hasValues - whether lines may show values: numbers and switches only, and none of a field with the name of a
 *   secret, because a text could be one
 */
function fieldChanges(before, after, hasValues, path = '') {
    if ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(before, after))
        return [];
    const asChange = (what) => [{ path, line: `${path || 'value'} ${what}` }];
    const words = before && after ? wordCounts(before, after) : undefined;
    if (words)
        return asChange(words);
    const [old, fresh] = [before && membersOf(before), after && membersOf(after)];
    if (old && fresh && before?.kind === after?.kind) {
        const names = new Set([...old.keys(), ...fresh.keys()]);
        const inner = [...names].flatMap((name) => fieldChanges(old.get(name), fresh.get(name), hasValues, joined(path, name)));
        // The items themselves are the same, in another order: of a form, for example.
        return inner.length > 0 ? inner : asChange('order changed');
    }
    const isShown = hasValues && !(0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(path.slice(path.lastIndexOf('.') + 1), _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov);
    const [was, is] = [before, after].map((json) => (isShown ? plainValue(json) : undefined));
    if (!before)
        return asChange(is === undefined ? 'added' : `${is} added`);
    if (!after)
        return asChange('removed');
    if (is === undefined)
        return asChange('changed');
    return asChange(was === undefined ? is : `${was} → ${is}`);
}
/** How many items two lists of single values differ by: `+2 −1`; `undefined` for anything else. */
function wordCounts(before, after) {
    if (before.kind !== 'list' || after.kind !== 'list')
        return undefined;
    if (![...before.items, ...after.items].every(({ kind }) => kind === 'scalar'))
        return undefined;
    const [old, fresh] = [before.items.map(_noise_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6), after.items.map(_noise_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)];
    const [added, removed] = [leftOver(fresh, old), leftOver(old, fresh)];
    return signedCounts(added.length, removed.length) || 'order changed';
}
/** What distinguishes the items of a list: words for people first, ids if those are not unique. */
const ITEM_NAMES = ['key', 'name', 'language', 'mode', 'type', 'configurationKeyName', 'channel'];
const ITEM_IDS = ['refId', 'id', 'nodeId'];
/** The fields of an object by name, the items of a list by what distinguishes them; `undefined` for a single value. */
function membersOf(json) {
    if (json.kind === 'scalar')
        return undefined;
    if (json.kind === 'fields')
        return new Map(json.entries.map(({ name, value }) => [name, value]));
    const names = namesOf(json.items, ITEM_NAMES) ?? namesOf(json.items, [...ITEM_NAMES, ...ITEM_IDS]);
    return new Map(json.items.map((item, index) => [`[${names ? names[index] : index + 1}]`, item]));
}
/** @returns `undefined` if not every item has a name of its own */
function namesOf(items, fields) {
    const names = items.map((item) => fields.flatMap((field) => (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(item, field) ?? []).join(', '));
    return names.includes('') || new Set(names).size < names.length ? undefined : names;
}
function joined(path, name) {
    return path === '' || name.startsWith('[') ? `${path}${path === '' ? '' : ' '}${name}` : `${path}.${name}`;
}
function plainValue(json) {
    if (json?.kind !== 'scalar' || (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(json) !== undefined)
        return undefined;
    return json.text;
}
/** The texts that the others lack. A repeated text counts each time. */
function leftOver(texts, others) {
    const counts = new Map();
    for (const text of others)
        counts.set(text, (counts.get(text) ?? 0) + 1);
    return texts
        .filter((text) => {
        const count = counts.get(text) ?? 0;
        counts.set(text, count - 1);
        return count <= 0;
    })
        .sort();
}
/** `+3 −1`; empty if both are 0. */
function signedCounts(added, removed) {
    return [added > 0 ? `+${added}` : '', removed > 0 ? `−${removed}` : ''].filter((count) => count !== '').join(' ');
}


/***/ }),

/***/ 94780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ byId),
/* harmony export */   Ih: () => (/* binding */ nodeLines),
/* harmony export */   ls: () => (/* binding */ PLACES),
/* harmony export */   v: () => (/* binding */ nodeStates)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66756);
/* harmony import */ var _field_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19258);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21748);
/* harmony import */ var _numbered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6896);




/** The states of all steps of both versions, by their ids. A step with another component is another step. */
function nodeStates(before, after) {
    const [old, fresh] = [byId(before), byId(after)];
    const states = new Map();
    for (const [id, node] of old) {
        const other = fresh.get(id);
        if (!other)
            states.set(id, 'removed');
        else
            states.set(id, changesOf(node, other, old, fresh).length > 0 ? 'changed' : 'same');
    }
    for (const id of fresh.keys())
        if (!old.has(id))
            states.set(id, 'added');
    return states;
}
/** What was changed in the steps of a dialog, in the order of the new version. */
function nodeLines(before, after) {
    const [old, fresh] = [byId(before), byId(after)];
    const lines = after.flatMap((node) => {
        const other = old.get(node.id);
        return other ? changesOf(other, node, old, fresh) : [`${titleOf(node)} added${placeOf(node, after)}`];
    });
    const removed = before.filter(({ id }) => !fresh.has(id)).map((node) => `${titleOf(node)} removed`);
    return [...startLines(before[0], after[0]), ...lines, ...removed];
}
function byId(nodes) {
    return new Map(nodes.map((node) => [node.id, node]));
}
function changesOf(before, after, old, fresh) {
    return [...ownLines(before, after), ...transitionLines(before, after, old, fresh)];
}
/** A dialog starts with its first step; the order of the others means nothing. */
function startLines(before, after) {
    if (!before || !after || before.id === after.id)
        return [];
    return [`starts with "${after.name}" (was "${before.name}")`];
}
function titleOf({ type, name, text }) {
    const shown = type === 'entity' && text !== '' ? ` (${text})` : '';
    return `${type} "${name}"${shown}`;
}
/** ` after "intro"`: the first step that leads to it. */
function placeOf(node, all) {
    const from = all.find(({ id, transitions }) => id !== node.id && transitions.some(({ target }) => target === node.id));
    return from ? ` after "${from.name}"` : '';
}
function ownLines(before, after) {
    if (before.component !== after.component || before.type !== after.type) {
        return [`${titleOf(before)} replaced by ${titleOf(after)}`];
    }
    const title = `${after.type} "${after.name}"`;
    const isOtherRequest = after.type === 'service' && before.text !== after.text;
    const fields = [
        ...(0,_field_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldChanges */ .wV)(before.stub, after.stub, false),
        ...(0,_field_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldChanges */ .wV)(before.content, after.content, false),
    ];
    const shown = fields.filter(({ path }) => !isOtherRequest || !path.startsWith('endPoint'));
    const lines = [
        ...(before.name === after.name ? [] : [`${after.type} renamed "${before.name}" → "${after.name}"`]),
        ...(isOtherRequest ? [`${title}: ${before.text} → ${after.text}`] : []),
        ...(0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .documentLines */ .xr)(before.documents, after.documents).map((line) => `${title}: ${line}`),
        ...shown.map(({ line }) => `${title}: ${line}`),
    ];
    return [...new Set(lines)];
}
/** Transitions are matched by their condition, and the same conditions by their order. */
function transitionLines(before, after, old, fresh) {
    const [was, is] = [numbered(before.transitions), numbered(after.transitions)];
    const lines = [];
    for (const [key, { condition, target }] of is) {
        const other = was.get(key);
        const words = `"${after.name}"${wordsOf(condition)} → ${placeName(target, fresh)}`;
        if (!other)
            lines.push(`${words} added`);
        else if (other.target !== target)
            lines.push(`${words} (was ${placeName(other.target, old)})`);
    }
    for (const [key, { condition, target }] of was) {
        if (!is.has(key))
            lines.push(`"${after.name}"${wordsOf(condition)} → ${placeName(target, old)} removed`);
    }
    const isReordered = lines.length === 0 && [...was.keys()].join('\n') !== [...is.keys()].join('\n');
    return isReordered ? [`"${after.name}": order of its transitions changed`] : lines;
}
function wordsOf(condition) {
    return condition === '' ? '' : ` ${(0,_noise_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecret */ .Nt)(condition)}`;
}
function numbered(transitions) {
    const found = new Map();
    for (const transition of transitions) {
        // Beside others, a transition without a condition becomes "else".
        (0,_numbered_js__WEBPACK_IMPORTED_MODULE_3__/* .addNumbered */ .m)(found, transition.condition === 'else' ? '' : transition.condition, transition);
    }
    return found;
}
/** Targets of transitions that are no steps. */
const PLACES = {
    end: 'end',
    back: 'back to flow',
    open: 'not connected',
    missing: 'missing step',
};
function placeName(target, nodes) {
    const node = nodes.get(target);
    return node ? `"${node.name}"` : (PLACES[target] ?? target);
}


/***/ }),

/***/ 21748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   OX: () => (/* binding */ commonIdIn),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ty: () => (/* binding */ isNoise)
/* harmony export */ });
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27895);
/* harmony import */ var _core_status_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18034);



/** Ids, times and layout, which differ without a change of the bot (two exports of one bot before and after a publish). */
const NOISE = /^(?:_id|__v|lMod.*|created(?:On|By)|lastModified.*|modified.*|publishedOn|streamId|parentId|mlpGroupId|nlMeta|positionMeta|metaInfo|encryptedHash|latestEncryptedHash|exportOptions|scenes|sceneComponents|sceneRefId)$/;
/** In `metadata` of nodes and transitions. */
const LAYOUT = /^(?:left|top|color|connId)$/;
/** Small talk gets new ids with each publish. */
const SMALL_TALK_IDS = /^(?:seq|id|refId|parent|\w+Id)$/;
/** Fields whose content is named by people, so none of its names is noise. */
const OWN_NAMES = /^(?:synonyms|headers|payload|value)$/;
/** A publish changes the `state` of everything that it publishes to one of these. */
const STATES = ['configured', 'published', 'awaitingapproval'];
/** The common id of what the first of these fields refers to; empty if none does. */
function commonIdIn(json, ids, ...names) {
    const id = (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .firstText */ .ou)(json, ...names) ?? '';
    return ids.get(id) ?? id;
}
function isNoise(name) {
    return NOISE.test(name);
}
/**
 * A part of a bot without what may differ although nothing was changed, with sorted fields and common ids.
 *
 * @param name - the field that contains it
 */
function comparable(json, ids, name = '') {
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sorted */ .IP)(withoutNoise(json, ids, name, name === 'smallTalk'));
}
/** The same as text: equal texts mean that nothing was changed. */
function textOf(json) {
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .yy)(json, 0);
}
function withoutNoise(json, ids, parent, isSmallTalk) {
    if (json.kind === 'scalar') {
        const id = ids.get((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json) ?? '');
        return id === undefined ? json : (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(id);
    }
    if (OWN_NAMES.test(parent))
        return json;
    const isDropped = (name, value) => isNoise(name) ||
        (parent === 'metadata' && LAYOUT.test(name)) ||
        (isSmallTalk && SMALL_TALK_IDS.test(name)) ||
        (/^stat(?:e|us)$/.test(name) && STATES.includes((0,_core_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeWord */ ._m)((0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(value) ?? '')));
    return (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_0__/* .mapMembers */ .Mz)(json, (member, name) => {
        if (json.kind === 'list')
            return withoutNoise(member, ids, parent, isSmallTalk);
        if (isDropped(name, member))
            return undefined;
        const value = withoutNoise(member, ids, name, isSmallTalk);
        return isEmpty(value) ? undefined : value;
    });
}
/** Exports contain keys in clear: text that looks like one is not shown. */
function withoutSecret(text) {
    return (0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .looksSecret */ .n0)(text, '') ? '[looks like a secret, not shown]' : text;
}
/** True for a value that exports of one bot may leave out. */
function isEmpty(json) {
    if (json.kind === 'scalar')
        return ['""', 'null', 'false'].includes(json.text);
    return (json.kind === 'list' ? json.items : json.entries).length === 0;
}


/***/ }),

/***/ 6896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ addNumbered)
/* harmony export */ });
/** Adds a value under its name, or numbered if another value has that name: `message`, `message 2`. */
function addNumbered(values, name, value) {
    let own = name;
    for (let count = 2; values.has(own); count++)
        own = `${name} ${count}`;
    values.set(own, value);
}


/***/ }),

/***/ 72665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c5: () => (/* binding */ newPart),
  CI: () => (/* binding */ partsOf),
  $d: () => (/* binding */ sizeOf)
});

// EXTERNAL MODULE: ./build/bot-files/json.js
var json = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/bot-files/part-names.js
var part_names = __webpack_require__(88510);
// EXTERNAL MODULE: ./build/bot-changes/content.js
var bot_changes_content = __webpack_require__(40075);
// EXTERNAL MODULE: ./build/bot-changes/documents.js
var documents = __webpack_require__(66756);
// EXTERNAL MODULE: ./build/bot-files/secret-names.js
var secret_names = __webpack_require__(27895);
// EXTERNAL MODULE: ./build/bot-changes/noise.js
var noise = __webpack_require__(21748);
;// CONCATENATED MODULE: ./build/bot-changes/transition.js

/**
 * The ways out of a step.
 *
 * @param inside - the prefix of ids inside of a bot action, such as `action1/`; empty outside of one
 * @param siblings - the ids of the steps that it may lead to
 */
function transitionsOf(stub, nodeId, inside, siblings) {
    const all = (0,json/* itemsOf */.S3)((0,json/* only */.j6)(stub, 'transitions'));
    return all.map((transition) => {
        const isDefault = (0,json/* only */.j6)(transition, 'default') !== undefined;
        const to = (0,json/* asString */.oJ)((0,json/* only */.j6)(transition, isDefault ? 'default' : 'then')) ?? '';
        const condition = isDefault ? (all.length > 1 ? 'else' : '') : conditionText((0,json/* only */.j6)(transition, 'if'), nodeId);
        return { condition, target: targetOf(to, inside, siblings) };
    });
}
function targetOf(to, inside, siblings) {
    if (siblings.has(to))
        return inside + to;
    if (to === '')
        return 'open';
    if (/^end$/i.test(to))
        return 'end';
    return to === 'retToFlow' ? 'back' : 'missing';
}
const OPERATORS = {
    eq: '=',
    neq: '≠',
    gt: '>',
    gte: '≥',
    lt: '<',
    lte: '≤',
    cnt: 'contains',
    dne: 'does not exist',
    ex: 'exists',
};
function conditionText(condition, nodeId) {
    const tests = (0,json/* only */.j6)(condition, 'tests');
    if (tests) {
        const word = ` ${(0,json/* firstText */.ou)(condition, 'conjoin') ?? 'and'} `;
        return (0,json/* itemsOf */.S3)(tests)
            .map((test) => conditionText(test, nodeId))
            .join(word);
    }
    const act = (0,json/* firstText */.ou)(condition, 'dialogAct');
    if (act !== undefined)
        return act;
    const intent = (0,json/* firstText */.ou)(condition, 'intent');
    if (intent !== undefined)
        return `intent ${intent}`;
    const field = (0,json/* firstText */.ou)(condition, 'field');
    const context = (0,json/* firstText */.ou)(condition, 'context');
    const subject = field === undefined ? (context ?? 'condition') : field === nodeId ? '' : field;
    const operator = (0,json/* firstText */.ou)(condition, 'op');
    const value = (0,json/* only */.j6)(condition, 'value');
    if ((operator ?? '') === '' && (value === undefined || (0,json/* asString */.oJ)(value) === ''))
        return `${subject} given`.trim();
    const shown = value === undefined ? '' : ((0,json/* asString */.oJ)(value) ?? (value.kind === 'scalar' ? value.text : '…'));
    return [subject, OPERATORS[operator ?? ''] ?? operator ?? '', shown].filter((word) => word !== '').join(' ');
}

;// CONCATENATED MODULE: ./build/bot-changes/node.js






/** Components with a part of their own: a dialog only refers to them. */
function isOwnPart(component) {
    return ['intent', 'entity'].includes((0,json/* firstText */.ou)(component, 'type') ?? '');
}
/** Fields of a component that a node shows in another way, or not at all. */
const READ_APART = ['script', 'name', 'type', 'dialogId', 'nodes', 'refId', ...documents/* MESSAGE_FIELDS */.Wu];
function nodesOf(dialog, components, ids, dialogNames) {
    const groups = groupsOf(dialog);
    const stubs = (0,json/* itemsOf */.S3)((0,json/* only */.j6)(dialog, 'nodes'));
    const known = new Set(stubs.map((stub) => (0,json/* firstText */.ou)(stub, 'nodeId') ?? ''));
    const own = stubs.map((stub) => readNode(stub, '', groups.get((0,json/* firstText */.ou)(stub, 'nodeId') ?? '') ?? ''));
    const inner = own.flatMap((node) => innerNodes(node, components.get(node.component), new Set([node.component])));
    return [...own, ...inner];
    function readNode(stub, inside, group, siblings = known) {
        const component = (0,noise/* commonIdIn */.OX)(stub, ids, 'componentId');
        const found = components.get(component);
        const type = (0,json/* firstText */.ou)(stub, 'type') ?? (0,json/* firstText */.ou)(found, 'type') ?? 'step';
        const nodeId = (0,json/* firstText */.ou)(stub, 'nodeId') ?? component;
        const shown = isOwnPart(found) ? undefined : found;
        return {
            id: inside + nodeId,
            type,
            name: found ? (0,part_names/* nameOf */.V)(found) : nodeId,
            text: (0,noise/* withoutSecret */.Nt)(textOfNode(type, found, dialogNames, ids)),
            component,
            hasComponent: found !== undefined,
            content: (0,noise/* comparable */.Zm)((0,json/* without */.FF)(shown, ...READ_APART), ids),
            stub: (0,noise/* comparable */.Zm)((0,json/* without */.FF)(stub, 'transitions', 'nodeId', 'type', 'componentId', 'nodes', 'metadata'), ids),
            documents: (0,documents/* componentDocuments */.c0)(shown),
            transitions: transitionsOf(stub, nodeId, inside, siblings),
            group,
        };
    }
    /** The flow inside a bot action is in its component; the nodes of the node itself are stubs without transitions. */
    function innerNodes(parent, component, path) {
        const members = (0,json/* itemsOf */.S3)((0,json/* only */.j6)(component, 'nodes'));
        const siblings = new Set(members.map((stub) => (0,json/* firstText */.ou)(stub, 'nodeId') ?? ''));
        return members.flatMap((stub) => {
            const node = readNode(stub, `${parent.id}/`, parent.name, siblings);
            if (path.has(node.component))
                return [node];
            return [node, ...innerNodes(node, components.get(node.component), new Set([...path, node.component]))];
        });
    }
}
/** The named parts of a dialog of XO 11, by the ids of their nodes. */
function groupsOf(dialog) {
    const groups = new Map();
    for (const sequence of (0,json/* itemsOf */.S3)((0,json/* only */.j6)(dialog, 'sequences'))) {
        const name = (0,json/* firstText */.ou)(sequence, 'name', 'sequenceName') ?? '';
        for (const member of [...(0,json/* itemsOf */.S3)((0,json/* only */.j6)(sequence, 'nodes')), ...(0,json/* itemsOf */.S3)((0,json/* only */.j6)(sequence, 'nodeIds'))]) {
            groups.set((0,json/* asString */.oJ)(member) ?? (0,json/* firstText */.ou)(member, 'nodeId') ?? '', name);
        }
    }
    return groups;
}
/** The start of a message, the request of a service, the type of an entity, the dialog that is called. */
function textOfNode(type, component, dialogNames, ids) {
    switch (type) {
        case 'service':
            return requestText(component);
        case 'entity':
            return (0,json/* firstText */.ou)(component, 'entityType') ?? '';
        case 'intent':
            return dialogNames.get((0,noise/* commonIdIn */.OX)(component, ids, 'dialogId')) ?? '';
        default: {
            const entry = (0,json/* itemsOf */.S3)((0,json/* only */.j6)(component, 'message')).find((item) => ((0,json/* firstText */.ou)(item, 'channel') ?? 'default') === 'default');
            const localized = (0,json/* entriesOf */.Mc)((0,json/* only */.j6)(entry, 'localeData'))[0]?.value ?? entry;
            if ((0,json/* firstText */.ou)(localized, 'type') === 'uxmap')
                return 'JavaScript';
            return localized ? ((0,documents/* textsIn */.Ej)(localized)[0] ?? '') : '';
        }
    }
}
/** `GET host /path`, without user, password and query, and without keys in the path, as webhooks have. */
function requestText(component) {
    const endPoint = (0,json/* only */.j6)(component, 'endPoint');
    const host = (0,json/* firstText */.ou)(endPoint, 'host')?.replace(/[^/]*@/, '');
    const path = ((0,json/* firstText */.ou)(endPoint, 'path') ?? '').replace(/[?#].*$/s, '');
    const shown = path.split('/').map((name) => ((0,secret_names/* looksRandom */.EZ)(name) || (0,secret_names/* looksSecret */.n0)(name, '') ? '…' : name));
    return [(0,json/* firstText */.ou)(endPoint, 'method')?.toUpperCase(), host, shown.join('/')].filter(Boolean).join(' ');
}

// EXTERNAL MODULE: ./build/bot-changes/numbered.js
var numbered = __webpack_require__(6896);
;// CONCATENATED MODULE: ./build/bot-changes/phrases.js






/**
 * Utterances, their markings, and patterns, by the common id of the intent or component that they belong to: of one that
 * is not in the export, by its name.
 */
function phrasesByComponent(content, components, ids) {
    const found = new Map();
    const add = (owner, label, text) => {
        const phrases = found.get(owner) ?? new Map();
        found.set(owner, phrases);
        phrases.set(label, [...(phrases.get(label) ?? []), text]);
    };
    const byName = new Map([...components].map(([id, component]) => [(0,part_names/* nameOf */.V)(component), id]));
    /** Not by `taskName` first: that one keeps the name that the intent had when the sentence was written. */
    const ownerOf = (item, idName) => {
        const id = (0,noise/* commonIdIn */.OX)(item, ids, idName);
        if (components.has(id))
            return id;
        const name = (0,json/* firstText */.ou)(item, 'taskName') ?? 'no intent';
        return byName.get(name) ?? name;
    };
    for (const sentence of (0,bot_changes_content/* listOf */.c3)(content, 'sentences')) {
        const owner = ownerOf(sentence, 'taskId');
        const language = (0,json/* firstText */.ou)(sentence, 'language') ?? 'all languages';
        const text = (0,secret_names/* decoded */.DH)((0,json/* firstText */.ou)(sentence, 'sentence') ?? '');
        add(owner, `utterances (${language})`, text);
        const marks = (0,json/* only */.j6)(sentence, 'entities');
        if (marks && !(0,noise/* isEmpty */.Im)(marks))
            add(owner, `markings (${language})`, `${text}: ${(0,noise/* textOf */.b6)((0,noise/* comparable */.Zm)(marks, ids))}`);
    }
    for (const pattern of (0,bot_changes_content/* listOf */.c3)(content, 'patterns')) {
        const owner = ownerOf(pattern, 'refId');
        for (const { name: language, value } of (0,bot_changes_content/* languagesOf */.P7)(pattern)) {
            for (const text of (0,documents/* textsIn */.Ej)((0,json/* only */.j6)(value, 'patterns')))
                add(owner, `patterns (${language})`, text);
            for (const text of (0,documents/* textsIn */.Ej)((0,json/* only */.j6)(value, 'negativePatterns')))
                add(owner, `negative patterns (${language})`, text);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/bot-changes/parts.js








/** A part with some of what it may have. */
function newPart(kind, name, key, more) {
    const nothing = { content: (0,json/* fields */.OA)([]), documents: new Map(), nodes: [], dialog: undefined };
    return { kind, name, key, ...nothing, ...more };
}
/** All parts of a bot by kind and key. Parts of the same kind and key are numbered. */
function partsOf(content, ids) {
    const parts = new Map();
    const all = [dialogParts, knowledgeParts, smallTalkParts, memberParts, definitionParts, configParts, fileParts];
    for (const part of all.flatMap((partsIn) => partsIn(content, ids))) {
        (0,numbered/* addNumbered */.m)(parts, JSON.stringify([part.kind, part.key]), part);
    }
    return parts;
}
function keyOf(json, ids) {
    return (0,noise/* commonIdIn */.OX)(json, ids, 'refId', '_id') || (0,part_names/* nameOf */.V)(json);
}
/** Dialogs, their components that count as parts of their own, and those that no dialog uses. */
function dialogParts(content, ids) {
    const components = new Map((0,bot_changes_content/* listOf */.c3)(content, 'dialogComponents').map((component) => [keyOf(component, ids), component]));
    const names = new Map((0,bot_changes_content/* listOf */.c3)(content, 'dialogs').map((dialog) => [keyOf(dialog, ids), (0,part_names/* nameOf */.V)(dialog)]));
    const dialogs = (0,bot_changes_content/* listOf */.c3)(content, 'dialogs').map((dialog) => {
        const rest = (0,json/* without */.FF)(dialog, 'nodes', 'sequences', 'groups', 'lname', 'refId');
        const nodes = nodesOf(dialog, components, ids, names);
        return newPart('dialog', (0,part_names/* nameOf */.V)(dialog), keyOf(dialog, ids), { content: (0,noise/* comparable */.Zm)(rest, ids), nodes });
    });
    const used = new Set(dialogs.flatMap(({ nodes }) => nodes.map(({ component }) => component)));
    const phrases = phrasesByComponent(content, components, ids);
    const own = [...components].flatMap(([key, component]) => {
        const kind = isOwnPart(component) ? (0,json/* firstText */.ou)(component, 'type') : 'component';
        if (kind === 'component' && used.has(key))
            return [];
        const rest = (0,json/* without */.FF)(component, 'refId', 'name', 'script', 'dialogId', ...documents/* MESSAGE_FIELDS */.Wu);
        const dialog = (0,noise/* commonIdIn */.OX)(component, ids, 'dialogId');
        return newPart(kind, (0,part_names/* nameOf */.V)(component), key, {
            content: (0,noise/* comparable */.Zm)(rest, ids),
            dialog: names.has(dialog) ? { key: dialog, name: names.get(dialog) ?? '' } : undefined,
            documents: new Map([...[...(phrases.get(key) ?? [])].sort(), ...(0,documents/* componentDocuments */.c0)(component)]),
        });
    });
    const shown = new Set(own.map(({ key }) => key));
    // Language data whose component is not in the export.
    const others = [...phrases].filter(([key]) => !shown.has(key));
    return [...dialogs, ...own, ...others.map(([key, documents]) => newPart('intent', key, key, { documents }))];
}
function knowledgeParts(content, ids) {
    return (0,bot_changes_content/* listOf */.c3)(content, 'knowledgeTasks').map((task) => {
        const language = (0,json/* firstText */.ou)(task, 'language');
        const faqs = (0,json/* only */.j6)(task, 'faqs');
        const questions = (0,json/* itemsOf */.S3)(faqs?.kind === 'list' ? faqs : (0,json/* only */.j6)(faqs, 'faqs'));
        const rest = [...(0,json/* without */.FF)(task, 'faqs', 'refId').entries, ...(0,json/* without */.FF)(faqs, 'faqs').entries];
        const name = language === undefined ? (0,part_names/* nameOf */.V)(task) : `${(0,part_names/* nameOf */.V)(task)} (${language})`;
        return newPart('knowledge', name, `${keyOf(task, ids)} ${language ?? ''}`, {
            content: (0,noise/* comparable */.Zm)((0,json/* fields */.OA)([...rest, ...(0,documents/* faqSettings */.Q0)(questions)]), ids),
            documents: (0,documents/* faqDocuments */.xv)(questions),
        });
    });
}
function smallTalkParts(content, ids) {
    return (0,bot_changes_content/* listOf */.c3)(content, 'smallTalk').map((talk) => {
        const language = (0,json/* firstText */.ou)(talk, 'language') ?? 'all languages';
        return newPart('small-talk', language, language, {
            content: (0,noise/* comparable */.Zm)((0,json/* without */.FF)(talk, 'groups'), ids, 'smallTalk'),
            documents: (0,documents/* smallTalkDocuments */.W2)((0,json/* itemsOf */.S3)((0,json/* only */.j6)(talk, 'groups'))),
        });
    });
}
/** Lists of the definition whose members are parts, and their kinds. */
const MEMBERS = {
    experienceFlows: 'flow',
    forms: 'form',
    widgets: 'widget',
    panels: 'panel',
    traits: 'trait',
    actions: 'action',
    alerts: 'alert',
    channels: 'channel',
};
function memberParts(content, ids) {
    return Object.entries(MEMBERS).flatMap(([list, kind]) => (0,bot_changes_content/* listOf */.c3)(content, list).map((member) => newPart(kind, (0,part_names/* nameOf */.V)(member), keyOf(member, ids), { content: (0,noise/* comparable */.Zm)(member, ids) })));
}
/** Lists of the definition that are read into parts of their own, or into those of another list. */
const READ_LISTS = [
    'dialogs',
    'dialogComponents',
    'sentences',
    'patterns',
    'knowledgeTasks',
    'smallTalk',
    'contentVariables',
    ...Object.keys(MEMBERS),
];
/** The variables of the content, and the rest of the definition as settings. */
function definitionParts(content, ids) {
    const rest = content.fields.filter(({ name, value }) => value.kind !== 'list' || !READ_LISTS.includes(name));
    return [
        ...(0,bot_changes_content/* listOf */.c3)(content, 'contentVariables').map((variable) => variablePart(variable, 'content')),
        ...rest.flatMap((entry) => settingParts(entry, 'definition', ids)),
    ];
}
function configParts({ config }, ids) {
    return config.flatMap((entry) => entry.name === 'envVariables' && entry.value.kind === 'list'
        ? entry.value.items.map((variable) => variablePart(variable, 'environment'))
        : settingParts(entry, 'config', ids));
}
function variablePart(variable, group) {
    const name = (0,json/* firstText */.ou)(variable, 'key') ?? (0,part_names/* nameOf */.V)(variable);
    return newPart('variable', name, `${group} ${name}`, { content: (0,noise/* comparable */.Zm)(variable, new Map()) });
}
/** One part, or none for what is never compared. */
function settingParts({ name, value }, place, ids) {
    const content = (0,noise/* comparable */.Zm)(value, ids, name);
    return (0,noise/* isNoise */.ty)(name) || (0,noise/* isEmpty */.Im)(content) ? [] : [newPart('setting', name, `${place} ${name}`, { content })];
}
function fileParts({ others }) {
    return others.map(([path, bytes]) => {
        const isFunction = /^[^/]+\.js$/i.test(path);
        const text = bytes.toString(isFunction ? 'utf8' : 'base64');
        return newPart(isFunction ? 'function' : 'file', path, path, { documents: new Map([['text', text]]) });
    });
}
/** How large a part is: `8 nodes`, `3 utterances (en)`. */
function sizeOf(part) {
    const phrases = [...part.documents].flatMap(([label, texts]) => typeof texts === 'object' ? `${texts.length} ${label}` : []);
    const steps = part.nodes.length > 0 ? [`${part.nodes.length} ${part.nodes.length === 1 ? 'node' : 'nodes'}`] : [];
    const questions = part.kind === 'knowledge' && part.documents.size > 0 ? [`${part.documents.size} FAQs`] : [];
    return [...steps, ...phrases, ...questions].join(', ');
}


/***/ }),

/***/ 92453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KINDS)
/* harmony export */ });
/** What a bot consists of, in the order in which reports list it. */
const KINDS = [
    ...['dialog', 'intent', 'entity', 'knowledge', 'small-talk', 'flow', 'form', 'widget', 'panel', 'trait', 'action'],
    ...['alert', 'component', 'variable', 'function', 'channel', 'setting', 'layer', 'source', 'file'],
];


/***/ })

};
