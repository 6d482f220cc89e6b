export const id = 3671;
export const ids = [3671,5275,551];
export const modules = {

/***/ 65275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ writePlan),
/* harmony export */   readPlanSource: () => (/* binding */ readPlanSource),
/* harmony export */   reportPlan: () => (/* binding */ reportPlan)
/* harmony export */ });
/* unused harmony export planOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71727);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45512);
/* harmony import */ var _bot_files_scratch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14930);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19507);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74128);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40075);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60551);










/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
function planOf(bot, archive, isPartial) {
    refuseOtherPlatform(bot, archive);
    return { ...(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(bot, archive, isPartial), digest: `${(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bot)}-${(0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(archive)}` };
}
/** XO 11 exports say so in `appType`; `environmentVersionInfo` is the same in both (bot-definition.md). */
function refuseOtherPlatform(bot, archive) {
    const [target, source] = [platformOf(bot), platformOf(archive)];
    if (target === source)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('input-invalid', `The archive is of ${source}, but the bot is of ${target}`, {
        hint: 'Nothing was written. Import an archive of the same platform version, or migrate it first.',
    });
}
function platformOf({ fields }) {
    const isUnified = fields.some(({ name, value }) => name === 'appType' && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value) === 'unified');
    return isUnified ? 'XO 11' : 'XO 10';
}
/** Reads the archive before anything is sent. @throws KoreaiError `input-invalid` if it contains no bot */
function readPlanSource({ archive }, context) {
    return (0,_bot_files_scratch_js__WEBPACK_IMPORTED_MODULE_4__/* .withScratch */ .h)(context, async (scratch) => {
        const source = await (0,_bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_5__/* .readImportSource */ .J)(archive, scratch, context);
        return { ...source, content: await (0,_content_js__WEBPACK_IMPORTED_MODULE_6__/* .readSource */ .o$)(source, context.signal) };
    });
}
/** Compares the export of the bot with the archive, and writes the plan. */
async function reportPlan({ file, base }, source, { botId, failOnRemoval, html }, context) {
    if (!file)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('bad-response', 'The export of the bot has no file to compare with');
    const bot = (0,_content_js__WEBPACK_IMPORTED_MODULE_6__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_7__/* .filesOfZip */ .MJ)(file, context));
    const plan = planOf(bot, source.content, source.scope?.isPartial ?? false);
    const to = { base, target: `bot ${botId}`, failOnRemoval, html };
    return { ...(await writePlan(plan, notesOf(plan, bot, source), to, context)), planDigest: plan.digest };
}
/** Writes a plan in all its forms. It fails if something would be removed that must not be. @param notes - sentences, sanitized */
async function writePlan(plan, notes, { base, target, failOnRemoval, html }, { log, secrets }) {
    const options = { title: `Import into ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .aj)(target)}`, notes };
    const report = await (0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .writeReport */ .u5)(`${base}.md`, plan, options, secrets);
    const page = html ? `${base}.html` : undefined;
    if (page !== undefined) {
        const { pageOf } = await __webpack_require__.e(/* import() */ 4336).then(__webpack_require__.bind(__webpack_require__, 54336));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(page, secrets.redact(pageOf(plan, options.title, notes)));
    }
    log.info(`Plan of the import into ${target}: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .countsOf */ .mQ)(plan)}`);
    const removed = report.changes.filter(({ how }) => how === 'removed');
    const names = removed.map(({ kind, name }) => `${kind} "${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitize */ .aj)(name, 60)}"`);
    const failure = failOnRemoval && names.length > 0 ? wouldRemove(target, names) : undefined;
    return { ...report, changed: report.changes.length > 0, page, failure };
}
/** Maximum number of names in a line. */
const MAX_NAMES = 10;
function wouldRemove(target, names) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KoreaiError */ ["if"]('would-remove', `The import would remove ${names.length === 1 ? '1 part' : `${names.length} parts`} of ${target}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .listed */ .KE)(names, MAX_NAMES)}`, {
        hint: 'Nothing was written. If that is intended, run again with {failOnRemoval} set to false; if not, export the target again and add what the archive lacks.',
    });
}
/** Notes that explain the plan, and name what was not compared. */
function notesOf({ changes, absent }, bot, { scope, empty, unchecked, content }) {
    const names = (keys) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .listed */ .KE)(keys, MAX_NAMES);
    const notes = [];
    if (changes.some(({ how }) => how === 'removed'))
        notes.push('A full import removes from the bot what the archive does not contain.');
    if (absent.length > 0 && scope) {
        notes.push(`The archive is a partial export. Whether what it lacks stays in the bot depends on the importOptions of the import.`);
    }
    if (empty.length > 0)
        notes.push(`These secured variables have no value in the archive, so the bot keeps its own: ${names(empty)}.`);
    if (unchecked.length > 0)
        notes.push(`Not compared, because of their size: ${names(unchecked)}.`);
    const links = linksOf([bot, content]);
    if (links.length > 0)
        notes.push(`Linked bots are not exported with this one, so they are not compared: ${names(links)}.`);
    notes.push(_report_js__WEBPACK_IMPORTED_MODULE_9__/* .NOT_COMPARED */ .SD);
    return notes;
}
/** Ids of bots that events of these bots hand over to (bot-definition.md, section 4). */
function linksOf(contents) {
    const events = contents.flatMap(({ fields }) => fields.filter(({ name }) => name === 'botEvents'));
    const found = events.flatMap(({ value }) => (value.kind === 'fields' ? value.entries : []));
    return [...new Set(found.flatMap(({ value }) => (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_3__/* .firstText */ .ou)(value, 'linkedBotStreamId') ?? []))];
}


/***/ }),

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportProjectPlan: () => (/* binding */ reportProjectPlan)
/* harmony export */ });
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45512);
/* harmony import */ var _bot_files_project_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55927);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40095);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28314);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74128);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72665);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65275);








/** The file with a hash for each layer (artemis-api.md, section 3). */
const LOCKFILE = 'abl.lock';
/** Compares the export of a project with the archive, by the hashes of its layers and by its files. */
async function reportProjectPlan({ file, base }, archive, { projectId, layers, failOnRemoval, html, deleteUnmatched }, context) {
    if (!file)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KoreaiError */ ["if"]('bad-response', 'The export of the project has no file to compare with');
    const exported = [...(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOfZip */ .MJ)(file, context))].map(([path, bytes]) => [path, bytes.toString()]);
    const project = Object.fromEntries((0,_bot_files_project_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTopFolder */ .m)(exported));
    const both = [project, archive].flatMap((files) => layersOf(files[LOCKFILE]).map(([name]) => name));
    const isLeftOut = (layer) => layer !== 'core' && layers !== undefined && !layers.some((one) => one === layer);
    const leftOut = new Set(both.filter(isLeftOut));
    const plan = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .compareParts */ .ql)(partsOf(project, leftOut), partsOf(archive, leftOut), !deleteUnmatched);
    const notes = [
        ...(deleteUnmatched
            ? ['With deleteUnmatched the import removes from the project what the archive does not contain.']
            : []),
        ...(plan.absent.length > 0 ? ['What the archive lacks stays in the project, because deleteUnmatched is off.'] : []),
        ...([archive, project].every((files) => layersOf(files[LOCKFILE]).length > 0)
            ? []
            : ['Layers are not compared: a lockfile is missing or cannot be read.']),
        ...(leftOut.size > 0 ? [`Not compared, because layers leaves it out: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)([...leftOut].join(', '))}.`] : []),
        'Not compared: credentials and values that exports do not contain.',
    ];
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .writePlan */ .p)(plan, notes, { base, target: `project ${projectId}`, failOnRemoval, html }, context);
}
/** @param leftOut - layers that are not imported; each has a folder of its own (artemis-api.md, section 3) */
function partsOf(files, leftOut) {
    const layers = layersOf(files[LOCKFILE]).filter(([name]) => !leftOut.has(name));
    const folderOf = (path) => path.match(/^[^/]+(?=\/)/)?.[0] ?? '';
    const sources = Object.entries(files).filter(([path]) => path !== LOCKFILE && !leftOut.has(folderOf(path)));
    return new Map([
        ...layers.map(([name, hash]) => entry('layer', name, ['hash', hash])),
        ...sources.map(([path, text]) => entry('source', path, ['text', text])),
    ]);
}
function entry(kind, name, document) {
    return [`${kind} ${name}`, (0,_parts_js__WEBPACK_IMPORTED_MODULE_6__/* .newPart */ .c5)(kind, name, name, { documents: new Map([document]) })];
}
/** The hashes of the layers; none if the lockfile is missing or has another form. */
function layersOf(lockfile) {
    const { layers } = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .q)(lockfile ?? ''));
    return Object.entries(layers ?? {}).map(([name, hash]) => [name, String(hash)]);
}


/***/ }),

/***/ 60551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x7: () => (/* binding */ KIND_TITLES),
  SD: () => (/* binding */ NOT_COMPARED),
  mQ: () => (/* binding */ countsOf),
  z: () => (/* binding */ flowsOf),
  reportChanges: () => (/* binding */ reportChanges),
  u5: () => (/* binding */ writeReport)
});

// UNUSED EXPORTS: markdownOf

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/facts.js
var facts = __webpack_require__(92453);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/bot-changes/change.js + 1 modules
var change = __webpack_require__(74128);
;// CONCATENATED MODULE: ./build/bot-changes/mermaid.js
/** A picture as a Mermaid flowchart. All its labels are text: characters with a meaning are written as entities. */
function mermaidOf({ nodes, edges }) {
    const groups = [...new Set(nodes.map(({ group }) => group))];
    return [
        'flowchart TD',
        ...groups.flatMap((group, index) => {
            const members = nodes.filter((node) => node.group === group).map(nodeLine);
            return group === '' ? members : [`  subgraph g${index + 1}["${mermaidText(group)}"]`, ...members, '  end'];
        }),
        ...edges.map(edgeLine),
        ...edges.flatMap(({ state }, index) => state === 'same' ? [] : `  linkStyle ${index} stroke:${STYLES[state].stroke}${dashOf(state)}`),
        ...Object.entries(STYLES).map(([state, { fill, stroke }]) => `  classDef ${state} fill:${fill},stroke:${stroke},color:#1f2328${dashOf(state)}`),
    ].join('\n');
}
const SHAPES = {
    start: ['([', '])'],
    message: ['[', ']'],
    question: ['[/', '/]'],
    work: ['[[', ']]'],
    call: ['[(', ')]'],
    decision: ['{{', '}}'],
    end: ['((', '))'],
};
const STYLES = {
    added: { fill: '#dafbe1', stroke: '#1a7f37' },
    changed: { fill: '#fff8c5', stroke: '#9a6700' },
    removed: { fill: '#ffebe9', stroke: '#cf222e' },
};
function nodeLine({ id, shape, lines, state }) {
    const [open, close] = SHAPES[shape];
    const style = state === 'same' ? '' : `:::${state}`;
    return `  ${id}${open}"${lines.map(mermaidText).join('<br/>')}"${close}${style}`;
}
function edgeLine({ from, to, label, state }) {
    const arrow = state === 'removed' ? '-.->' : '-->';
    return `  ${from} ${arrow}${label === '' ? '' : `|"${mermaidText(label)}"|`} ${to}`;
}
function dashOf(state) {
    return state === 'removed' ? ',stroke-dasharray:5 5' : '';
}
/** Everything but letters, digits, spaces and commas as an entity: Mermaid reads Markdown and HTML in labels. */
function mermaidText(text) {
    return text.replace(/[^\p{L}\p{M}\p{N} ,]/gu, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./build/bot-changes/node-changes.js
var node_changes = __webpack_require__(94780);
// EXTERNAL MODULE: ./build/bot-changes/noise.js
var noise = __webpack_require__(21748);
;// CONCATENATED MODULE: ./build/bot-changes/picture.js



/** Maximum number of steps in a picture. Dialogs that were seen have under 80 (bot-definition.md, section 6). */
const MAX_NODES = 150;
const MAX_LABEL = 40;
const MAX_CONDITION = 30;
const picture_SHAPES = {
    message: 'message',
    entity: 'question',
    dialogAct: 'question',
    form: 'question',
    intent: 'call',
    dynamicIntent: 'call',
    script: 'work',
    service: 'work',
    botAction: 'work',
    webhook: 'work',
    process: 'work',
    logic: 'decision',
};
/**
 * Draws one version of a dialog. Steps and transitions that the other version lacks, or has in another form, carry the
 * state of the change.
 *
 * @param states - of the steps of both versions
 * @param other - the steps of the other version
 * @param gone - the state of what the other version lacks
 * @returns `undefined` for a dialog without steps, or with more than {@link MAX_NODES}
 */
function pictureOf(nodes, other, states, gone) {
    if (nodes.length === 0 || nodes.length > MAX_NODES)
        return undefined;
    const others = (0,node_changes/* byId */.$H)(other);
    const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
    const ends = new Map();
    const edges = nodes.flatMap((node) => [...joinedEdges(node), ...edgeInside(node, nodes)].map(({ target, label }) => {
        const state = edgeState(node, others.get(node.id), target, gone);
        return { from: numbers.get(node.id) ?? '', to: numbers.get(target) ?? endOf(target, node), label, state };
    }));
    const drawn = nodes.map((node) => pictureNode(node, numbers.get(node.id) ?? '', states.get(node.id) ?? 'same', node === nodes[0]));
    return { nodes: [...drawn, ...ends.values()], edges };
    /** The sign for the target of a transition that is no step. */
    function endOf(target, from) {
        const action = actionOf(from.id);
        const key = target === 'end' ? `end ${action}` : `${target} ${from.id}`;
        const text = target === 'end' && action !== '' ? 'end of action' : (node_changes/* PLACES */.ls[target] ?? target);
        const end = ends.get(key) ?? { id: `e${ends.size + 1}`, shape: 'end', lines: [text], state: 'same', group: '' };
        ends.set(key, end);
        return end.id;
    }
}
function pictureNode(node, id, state, isStart) {
    const what = [node.type, (0,sanitize/* sanitize */.aj)(node.text, MAX_LABEL)].filter(Boolean).join(': ');
    const lines = [(0,sanitize/* sanitize */.aj)(node.name, MAX_LABEL), what];
    const shape = isStart ? 'start' : (picture_SHAPES[node.type] ?? 'work');
    return { id, shape, lines, state, group: (0,sanitize/* sanitize */.aj)(node.group, MAX_LABEL) };
}
/** Several transitions to the same target are one edge with all their conditions. */
function joinedEdges({ transitions }) {
    const byTarget = new Map();
    for (const { condition, target } of transitions) {
        byTarget.set(target, [...(byTarget.get(target) ?? []), (0,sanitize/* sanitize */.aj)((0,noise/* withoutSecret */.Nt)(condition), MAX_CONDITION)]);
    }
    return [...byTarget].map(([target, labels]) => ({ target, label: labels.filter(Boolean).join(' or ') }));
}
/** The edge from a bot action to the first step inside of it. */
function edgeInside({ id }, nodes) {
    const first = nodes.find((node) => actionOf(node.id) === id);
    return first ? [{ target: first.id, label: 'inside' }] : [];
}
/** The id of the bot action that a step is inside of; empty if none. */
function actionOf(id) {
    return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}
function edgeState(node, other, target, gone) {
    if (!other)
        return gone;
    if (actionOf(target) === node.id)
        return 'same';
    const conditions = (from) => from.transitions.flatMap((way) => (way.target === target ? [way.condition] : []));
    const [own, others] = [conditions(node), conditions(other)];
    if (others.length === 0)
        return gone;
    return own.join('\n') === others.join('\n') ? 'same' : 'changed';
}

// EXTERNAL MODULE: ./build/bot-changes/text-changes.js
var text_changes = __webpack_require__(44475);
;// CONCATENATED MODULE: ./build/bot-changes/report.js








/** The plural of each kind, for headings. */
const KIND_TITLES = {
    dialog: 'Dialogs',
    intent: 'Intents',
    entity: 'Entities',
    knowledge: 'FAQs and knowledge',
    'small-talk': 'Small talk',
    flow: 'Experience flows',
    form: 'Forms',
    widget: 'Widgets',
    panel: 'Panels',
    trait: 'Traits',
    action: 'Actions',
    alert: 'Alerts',
    component: 'Unused components',
    variable: 'Variables',
    function: 'Functions',
    channel: 'Channels',
    setting: 'Settings',
    layer: 'Layers',
    source: 'Sources',
    file: 'Files',
};
const SIGNS = {
    added: '🟢 added',
    changed: '🟡 changed',
    removed: '🔴 removed',
};
/** Maximum length of a comment on GitHub is 65,536 characters; the rest is for what surrounds the plan. */
const MAX_COMMENT = 60_000;
/** The note of every report. */
const NOT_COMPARED = 'Not compared: values of secured variables, values that are stored as secrets, and what exports do not contain, such as Search AI content and channel registrations.';
/** Maximum lines about one part; the rest is counted. */
const MAX_DETAILS = 30;
/** A plan, or another difference between two versions, as Markdown. All names and texts of the bot are text in it, whatever they contain. */
function markdownOf(plan, { title, notes, limit = Number.POSITIVE_INFINITY }) {
    const full = written(plan, title, notes, true);
    if (full.length <= limit)
        return full;
    const why = 'Pictures and texts were left out because of their size: see the report.';
    const short = written(plan, title, [...notes, why], false);
    if (short.length <= limit)
        return short;
    const start = short.slice(0, limit - 200).replace(/\n[^\n]*$/, '');
    return `${start}\n\n… The rest was left out because of its size: see the report.\n`;
}
function written(plan, title, notes, hasMore) {
    const lines = [`## ${(0,sanitize/* escapeMarkdown */.FV)(title)}`, '', `**${countsOf(plan)}**`, ''];
    for (const note of notes)
        lines.push(`- ${(0,sanitize/* escapeMarkdown */.FV)(note)}`);
    if (notes.length > 0)
        lines.push('');
    for (const kind of facts/* KINDS */.G) {
        const changes = plan.changes.filter((change) => change.kind === kind);
        if (changes.length === 0)
            continue;
        lines.push(`### ${KIND_TITLES[kind]}`, '', '| | Name | What |', '| --- | --- | --- |', ...changes.map(row), '');
        if (hasMore)
            lines.push(...changes.flatMap((change) => [...flowBlocks(change), ...textBlocks(change)]));
    }
    if (plan.absent.length > 0) {
        const absent = plan.absent.map(({ kind, name }) => `${kind} ${(0,sanitize/* sanitizeMarkdown */.LO)(name, 100)}`);
        lines.push('### Not in the archive', '', absent.join(', '), '');
    }
    return `${lines.join('\n')}\n`;
}
/** `2 added, 3 changed, 1 removed. Unchanged: 12 dialogs, 30 intents.` */
function countsOf({ changes, unchanged }) {
    const count = (how) => changes.filter((change) => change.how === how).length;
    const stay = [...unchanged]
        .filter(([, number]) => number > 0)
        .map(([kind, number]) => `${number} ${number === 1 ? kind : lowered(KIND_TITLES[kind])}`);
    const rest = stay.length === 0 ? '' : ` Unchanged: ${stay.join(', ')}.`;
    if (changes.length === 0)
        return `No changes.${rest}`;
    return `${count('added')} added, ${count('changed')} changed, ${count('removed')} removed.${rest}`;
}
/** `Dialogs` in a sentence; `FAQs` stays as it is. */
function lowered(title) {
    return title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function row({ how, name, details }) {
    const shown = details.slice(0, MAX_DETAILS).map((line) => (0,sanitize/* sanitizeMarkdown */.LO)(line, 200));
    const more = details.length > MAX_DETAILS ? [`${details.length - MAX_DETAILS} more`] : [];
    return `| ${SIGNS[how]} | ${(0,sanitize/* sanitizeMarkdown */.LO)(name, 100)} | ${[...shown, ...more].join('<br>')} |`;
}
/** The pictures of a dialog whose flow changed. */
function flowsOf(change) {
    const [old, fresh] = [change.before?.nodes ?? [], change.after?.nodes ?? []];
    const states = (0,node_changes/* nodeStates */.v)(old, fresh);
    const isChanged = ({ nodes, edges }) => [...nodes, ...edges].some(({ state }) => state !== 'same');
    const before = pictureOf(old, fresh, states, 'removed');
    const after = pictureOf(fresh, old, states, 'added');
    const pictures = [...(before ? [['Before', before]] : []), ...(after ? [['After', after]] : [])];
    return pictures.some(([, picture]) => isChanged(picture)) ? pictures : [];
}
function flowBlocks(change) {
    const name = (0,sanitize/* sanitizeMarkdown */.LO)(change.name, 100);
    return flowsOf(change).flatMap(([title, picture]) => details(`Flow of ${name}: ${title.toLowerCase()}`, ['```mermaid', mermaidOf(picture), '```']));
}
function textBlocks(change) {
    return (0,text_changes/* textChanges */.J)(change).flatMap(({ title, lines }) => {
        const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
        const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
        return details((0,sanitize/* sanitizeMarkdown */.LO)(title, 150), [`${fence}diff`, ...lines, fence]);
    });
}
function details(summary, lines) {
    return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>', ''];
}
/** Writes a difference as Markdown, and gives it in a form that fits into a comment. */
async function writeReport(path, difference, options, secrets) {
    await (0,promises_.writeFile)(path, secrets.redact(markdownOf(difference, options)));
    const changes = difference.changes.map(change/* withoutParts */.TK);
    return { path, changes, planMarkdown: markdownOf(difference, { ...options, limit: MAX_COMMENT }) };
}
/** Writes what changed in a bot since its previous version, in the form of a plan. */
async function reportChanges(path, botId, [before, after], secrets) {
    const options = { title: `Changes of bot ${(0,sanitize/* sanitize */.aj)(botId)}`, notes: [NOT_COMPARED] };
    const report = await writeReport(path, (0,change/* compareVersions */.Zy)(before, after), options, secrets);
    return report.changes.length > 0 ? report : { ...report, planMarkdown: '' };
}


/***/ }),

/***/ 44475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ textChanges)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37291);
/* harmony import */ var _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27895);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66756);
/* harmony import */ var _node_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94780);





/** Lines around a change. */
const CONTEXT = 2;
/** Maximum lines of one text; the rest is counted. */
const MAX_LINES = 200;
/** Two texts that differ in more lines than this are not compared line by line. */
const MAX_EDITS = 4_000;
const MAX_LINE_LENGTH = 500;
/** Every text of a part that was changed. Phrases that were added or removed with their part are included, other texts are not. */
function textChanges({ kind, name, before, after }) {
    if (kind === 'file')
        return [];
    const old = (0,_node_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .byId */ .$H)(before?.nodes ?? []);
    const inner = (after?.nodes ?? []).flatMap((node) => {
        const other = old.get(node.id);
        return other ? documentChanges(node.name, other.documents, node.documents) : [];
    });
    return [...documentChanges(name, before?.documents, after?.documents), ...inner];
}
function documentChanges(owner, before, after) {
    const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
    return names.flatMap((name) => {
        const [old, fresh] = [before?.get(name), after?.get(name)];
        const { added, removed } = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .phraseChanges */ .Zm)(old, fresh);
        const isText = typeof (old ?? fresh) === 'string';
        if (added.length + removed.length === 0 || (isText && !(before && after)))
            return [];
        const phrases = [...added.map((text) => `+${text}`), ...removed.map((text) => `-${text}`)];
        const lines = isText ? changedLines(String(old ?? ''), String(fresh ?? '')) : phrases;
        const safe = lines.slice(0, MAX_LINES).map(safeLine);
        const more = lines.length > MAX_LINES ? [`  … ${lines.length - MAX_LINES} more lines`] : [];
        return { title: `"${owner}": ${name}`, lines: [...safe, ...more] };
    });
}
function changedLines(before, after) {
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_2__/* .structuredPatch */ .YB)('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
    if (!patch)
        return ['  The texts have too little in common to be compared line by line.'];
    const lines = patch.hunks.flatMap(({ lines: hunk }, index) => (index === 0 ? hunk : ['  …', ...hunk]));
    return lines.filter((line) => !line.startsWith('\\'));
}
/** A line that may hold a secret is not shown: exports contain keys in clear. */
function safeLine(line) {
    const sign = line.slice(0, 1);
    const text = line.slice(1);
    if ((0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_3__/* .looksSecret */ .n0)(text, ''))
        return `${sign}[This line looks like a secret and is not shown.]`;
    const safe = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitizeText */ .jZ)(text.replaceAll('\t', '  '));
    return sign + (safe.length > MAX_LINE_LENGTH ? `${safe.slice(0, MAX_LINE_LENGTH)}…` : safe);
}


/***/ }),

/***/ 55927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layersIncluded: () => (/* binding */ layersIncluded),
/* harmony export */   m: () => (/* binding */ withoutTopFolder),
/* harmony export */   readProjectFiles: () => (/* binding */ readProjectFiles)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28314);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19507);
/* harmony import */ var _local_archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45512);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14930);






const HINT = 'Nothing was sent. The archive must be a zip as export-project downloads it, or a folder with the files of one.';
/** Files that people keep beside a project. Nothing hidden belongs to one (artemis-api.md, section 3). */
const NOT_OF_PROJECT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules)$/i;
/** Maximum size of a file, and of all together, in bytes. Kore.ai has published limits for its older API only (section 2.4). */
const MAX_FILE = 1024 * 1024;
const MAX_TOTAL = 50 * MAX_FILE;
const MAX_NAMED = 10;
/** Every project has one of them at its top; the second is the older form (artemis-api.md, section 3). */
const PROJECT_FILES = ['project.json', 'project.yaml'];
/**
 * Reads a zip or a folder as the texts that an import of an Artemis project takes. Files that do not belong to it are
 * named in the log.
 *
 * @throws KoreaiError `input-invalid`, `archive-invalid` if anything in it cannot be sent
 */
async function readProjectFiles(archive, context) {
    return (0,_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .withScratch */ .h)(context, async (scratch) => {
        const formats = ['zip'];
        const { folder, name, file } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .openArchive */ .p_)(archive, scratch, context, { formats, hint: HINT });
        return readFolder(folder, name, file ? _local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .SYSTEM_FILES */ .C : NOT_OF_PROJECT, context);
    });
}
async function readFolder(folder, name, ignored, context) {
    const { signal, log } = context;
    const { found, leftOut } = await (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .filesIn */ .nG)(folder, name, signal, ignored);
    if (leftOut.length > 0)
        log.info(`Not part of the project, and not sent: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(leftOut, MAX_NAMED)}.`);
    if (found.size === 0)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(`${name} contains no files`, HINT);
    // The platform accepts no such path (section 2.4).
    const odd = [...found.keys()].filter((file) => /[\\\p{Cc}]/u.test(file));
    if (odd.length > 0)
        throw unsendable(name, 'has a name with a backslash or a control character', odd);
    const large = [...found.values()].filter(({ size }) => size > MAX_FILE).map((file) => file.name);
    if (large.length > 0)
        throw unsendable(name, 'is larger than 1 MiB', large);
    const total = [...found.values()].reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL)
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(`${name} contains ${total} bytes, which is more than the 50 MiB of an import`, HINT);
    const texts = [];
    const binary = [];
    for (const [file, { path }] of found) {
        const text = asText(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, { signal }));
        if (text === undefined)
            binary.push(file);
        else
            texts.push([file, text]);
    }
    if (binary.length > 0)
        throw unsendable(name, 'is not UTF-8 text', binary);
    const files = Object.fromEntries(withoutTopFolder(texts));
    // With deleteUnmatched, anything else would empty the project.
    if (!PROJECT_FILES.some((file) => Object.hasOwn(files, file)))
        throw (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(`${name} contains no ${PROJECT_FILES[0]}`, HINT);
    return files;
}
/** The layers that the archive says it has (artemis-api.md, section 3); empty if it does not say so. */
function layersIncluded(files) {
    const { layers_included: layers } = Object((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(files['project.json'] ?? ''));
    return Array.isArray(layers) ? layers.map((layer) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(layer, 40)) : [];
}
/** The bytes as UTF-8, unchanged; `undefined` if they are none. */
function asText(bytes) {
    return bytes.includes(0) || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? undefined : bytes.toString();
}
/** Programs that pack a folder often add its name to each path. */
function withoutTopFolder(texts) {
    const top = `${texts[0]?.[0].split('/')[0]}/`;
    const isPacked = texts.every(([path]) => path.startsWith(top));
    const hasProject = texts.some(([path]) => PROJECT_FILES.some((file) => path === top + file));
    return isPacked && hasProject ? texts.map(([path, text]) => [path.slice(top.length), text]) : texts;
}
function unsendable(archive, why, names) {
    return (0,_local_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .unusable */ ._P)(`${archive} contains what an import of an Artemis project cannot take: ${names.length === 1 ? 'this file' : 'each of these files'} ${why}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(names, MAX_NAMED)}`, HINT);
}


/***/ })

};
