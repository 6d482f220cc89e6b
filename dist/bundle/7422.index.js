export const id = 7422;
export const ids = [7422,4910];
export const modules = {

/***/ 57422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ writePlan),
/* harmony export */   readPlanSource: () => (/* binding */ readPlanSource),
/* harmony export */   reportPlan: () => (/* binding */ reportPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bot_files_export_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96469);
/* harmony import */ var _bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71853);
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45512);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40095);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19507);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74128);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40075);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65275);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4910);











/** Reads the archive before anything is sent. @throws KoreaiError `input-invalid` if it contains no bot */
function readPlanSource({ archive }, context) {
    return (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .withScratch */ .hM)(context, async (scratch) => {
        const source = await (0,_bot_files_import_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readImportSource */ .J)(archive, scratch, context, 'leave-out');
        const { empty, scope, unchecked } = source;
        return { empty, scope, unchecked, content: await (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(source, context.signal) };
    });
}
/** Compares the export of the bot with the archive, and writes the plan. */
async function reportPlan({ file, base }, source, { botId, failOnRemoval, html }, context) {
    if (!file)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('bad-response', 'The export of the bot has no file to compare with');
    const bot = (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOfZip */ .MJ)(file, context));
    const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planOf */ .X)(bot, source.content, source.scope !== undefined && (0,_bot_files_export_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .isPartial */ .m)(source.scope));
    const options = { title: `Import into bot ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .sanitize */ .aj)(botId)}`, notes: notesOf(plan, bot, source) };
    const target = `bot ${botId}`;
    return {
        ...(await writePlan(plan, options, { base, target, failOnRemoval, html }, context)),
        planDigest: plan.digest,
    };
}
/** Writes a plan in all its forms. It fails if something would be removed that must not be. */
async function writePlan(plan, options, { base, target, failOnRemoval, html }, { log }) {
    const path = `${base}.md`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, (0,_report_js__WEBPACK_IMPORTED_MODULE_8__/* .markdownOf */ .RQ)(plan, options));
    const page = html ? await writePage(`${base}.html`, plan, options) : undefined;
    log.info(`Plan of the import into ${target}: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_8__/* .countsOf */ .mQ)(plan)}`);
    const changes = plan.changes.map(_change_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutParts */ .TK);
    const removed = changes.filter(({ how }) => how === 'removed');
    const names = removed.map(({ kind, name }) => `${kind} "${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .sanitize */ .aj)(name, 60)}"`);
    const failure = failOnRemoval && names.length > 0 ? wouldRemove(target, names) : undefined;
    const planMarkdown = (0,_report_js__WEBPACK_IMPORTED_MODULE_8__/* .markdownOf */ .RQ)(plan, { ...options, limit: _report_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_COMMENT */ .bc });
    return { path, changes, changed: changes.length > 0, planMarkdown, page, failure };
}
/** @returns the path */
async function writePage(path, plan, { title, notes }) {
    const { pageOf } = await __webpack_require__.e(/* import() */ 1578).then(__webpack_require__.bind(__webpack_require__, 21578));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, pageOf(plan, title, notes));
    return path;
}
/** Maximum number of names in a line. */
const MAX_NAMES = 10;
function wouldRemove(target, names) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KoreaiError */ ["if"]('would-remove', `The import would remove ${names.length === 1 ? '1 part' : `${names.length} parts`} of ${target}: ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(names, MAX_NAMES)}`, {
        hint: 'Nothing was written. If that is intended, run again with {failOnRemoval} set to false; if not, export the target again and add what the archive lacks.',
    });
}
/** The reasons for what the plan says, and what it cannot say. */
function notesOf({ changes, absent }, bot, { scope, empty, unchecked, content }) {
    const names = (keys) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(keys.map((key) => (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .sanitize */ .aj)(key, 60)), MAX_NAMES);
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
    notes.push(_report_js__WEBPACK_IMPORTED_MODULE_8__/* .NOT_COMPARED */ .SD);
    return notes;
}
/** Ids of bots that events of these bots hand over to (bot-definition.md, section 4). */
function linksOf(contents) {
    const events = contents.flatMap(({ fields }) => fields.filter(({ name }) => name === 'botEvents'));
    const found = events.flatMap(({ value }) => (value.kind === 'fields' ? value.entries : []));
    return [...new Set(found.flatMap(({ value }) => (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_10__/* .firstText */ .ou)(value, 'linkedBotStreamId') ?? []))];
}


/***/ }),

/***/ 65275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOf),
/* harmony export */   checkPlan: () => (/* binding */ checkPlan)
/* harmony export */ });
/* unused harmony export checkDigest */
/* harmony import */ var _bot_files_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22484);
/* harmony import */ var _bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45512);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40095);
/* harmony import */ var _jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95187);
/* harmony import */ var _jobs_poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86292);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74128);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40075);







/**
 * Compares a bot with the archive that is to be imported into it.
 *
 * @param isPartial - whether the archive contains only a part of its bot: what it lacks is then no removal
 * @throws KoreaiError `input-invalid` if one is of XO 10 and the other of XO 11
 */
function planOf(bot, archive, isPartial) {
    refuseOtherPlatform(bot, archive);
    return { ...(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(bot, archive, isPartial), digest: `${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bot)}-${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(archive)}` };
}
/** @throws KoreaiError `stale` if a digest belongs to another state of the bot or to another archive */
function checkDigest(expected, bot, archive) {
    const [plannedBot, plannedArchive] = expected.split('-');
    const changed = [
        ...(plannedBot === (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bot) ? [] : ['the bot has changed']),
        ...(plannedArchive === (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(archive) ? [] : ['the archive is another one']),
    ];
    if (changed.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('stale', `The plan is out of date: since it was made, ${changed.join(' and ')}`, {
        hint: 'Nothing was written. Plan again, check what has changed, and import with the new {planDigest}.',
    });
}
/**
 * Exports the bot again and compares it, and the archive, with what was planned.
 *
 * @param scratch - an existing folder for the export
 * @throws KoreaiError `stale` if one of them has changed since; `input-invalid` for a new bot, which has no plan
 */
async function checkPlan({ botId, planDigest = '' }, source, scratch, context) {
    if (botId === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', 'Invalid input. {planDigest} is for imports into an existing bot', {
            hint: 'Nothing was sent. Leave {planDigest} out, or name the bot with {botId}.',
        });
    }
    context.log.info(`Exporting bot ${botId} to compare it with the plan.`);
    // The run is about the import, so the export does not count as what it has started.
    const own = { ...context, started: () => { } };
    const job = await (0,_jobs_bot_export_js__WEBPACK_IMPORTED_MODULE_2__/* .startExport */ .Nq)({ botId, exportType: 'latest', requestBody: {} }, own);
    const check = (0,_jobs_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitLink */ .Dr)(job.check);
    const ended = job.state?.kind === 'failed' ? job.state : await context.waitFor(check);
    if (ended.kind === 'failed') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"](ended.code, `The bot cannot be compared with the plan: ${ended.message}`, {
            hint: ['Nothing was written.', ended.hint].filter(Boolean).join(' '),
        });
    }
    const file = await context.download(ended, check, scratch);
    checkDigest(planDigest, (0,_content_js__WEBPACK_IMPORTED_MODULE_4__/* .readExport */ .Jb)(await (0,_bot_files_local_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .filesOfZip */ .MJ)(file, context)), await (0,_content_js__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o$)(source, context.signal));
}
/** XO 11 exports say so in `appType`; `environmentVersionInfo` is the same in both (bot-definition.md). */
function refuseOtherPlatform(bot, archive) {
    const [target, source] = [platformOf(bot), platformOf(archive)];
    if (target === source)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KoreaiError */ ["if"]('input-invalid', `The archive is of ${source}, but the bot is of ${target}`, {
        hint: 'Nothing was written. Import an archive of the same platform version, or migrate it first.',
    });
}
function platformOf({ fields }) {
    const isUnified = fields.some(({ name, value }) => name === 'appType' && (0,_bot_files_json_js__WEBPACK_IMPORTED_MODULE_6__/* .asString */ .oJ)(value) === 'unified');
    return isUnified ? 'XO 11' : 'XO 10';
}


/***/ }),

/***/ 4910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x7: () => (/* binding */ KIND_TITLES),
  bc: () => (/* binding */ MAX_COMMENT),
  SD: () => (/* binding */ NOT_COMPARED),
  mQ: () => (/* binding */ countsOf),
  z: () => (/* binding */ flowsOf),
  RQ: () => (/* binding */ markdownOf),
  reportChanges: () => (/* binding */ reportChanges)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/facts.js
var facts = __webpack_require__(92453);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(19507);
// EXTERNAL MODULE: ./build/bot-changes/change.js + 1 modules
var change = __webpack_require__(74128);
// EXTERNAL MODULE: ./build/bot-changes/node-changes.js
var node_changes = __webpack_require__(94780);
// EXTERNAL MODULE: ./build/bot-changes/noise.js
var noise = __webpack_require__(21748);
;// CONCATENATED MODULE: ./build/bot-changes/flowchart.js



/** Maximum number of steps in one picture; a larger dialog is drawn in parts. */
const MAX_NODES = 60;
const MAX_LABEL = 40;
const MAX_CONDITION = 30;
const SHAPES = {
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
 */
function picturesOf(nodes, other, states, gone) {
    const others = (0,node_changes/* byId */.$H)(other);
    const parts = inParts(nodes);
    const partOf = new Map(parts.flatMap((part, index) => part.map(({ id }) => [id, index])));
    const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
    const names = new Map(nodes.map((node) => [node.id, node.name]));
    return parts.map((part, index) => {
        const ends = new Map();
        const edges = part.flatMap((node) => [...joinedEdges(node), ...edgeInside(node, nodes)].map(({ target, label }) => {
            const state = edgeState(node, others.get(node.id), target, gone);
            return { from: numbers.get(node.id) ?? '', to: placeOf(target, node, index, ends), label, state };
        }));
        const title = parts.length > 1 ? `part ${index + 1} of ${parts.length}` : '';
        const drawn = part.map((node) => pictureNode(node, numbers.get(node.id) ?? '', states.get(node.id) ?? 'same', node === nodes[0]));
        return { title, nodes: [...drawn, ...ends.values()], edges };
    });
    /** The node that a transition leads to: a step of this part, or a sign for the end or another part. */
    function placeOf(target, from, part, ends) {
        const targetPart = partOf.get(target);
        if (targetPart === part)
            return numbers.get(target) ?? '';
        const action = actionOf(from.id);
        const key = target === 'end' ? `end ${action}` : targetPart === undefined ? `${target} ${from.id}` : target;
        const end = target === 'end' && action !== '' ? 'end of action' : (node_changes/* PLACES */.ls[target] ?? target);
        const name = (0,sanitize/* sanitize */.aj)(names.get(target) ?? '', MAX_LABEL);
        const text = targetPart === undefined ? end : `${name} (part ${targetPart + 1})`;
        const known = ends.get(key);
        if (known)
            return known.id;
        const id = `e${part + 1}x${ends.size + 1}`;
        ends.set(key, { id, shape: 'end', lines: [text], state: 'same', group: '' });
        return id;
    }
}
/** Steps in the order in which the dialog reaches them, at most {@link MAX_NODES} a part. */
function inParts(nodes) {
    if (nodes.length <= MAX_NODES)
        return [[...nodes]];
    const all = (0,node_changes/* byId */.$H)(nodes);
    const order = new Set();
    for (const start of nodes) {
        const waiting = [start];
        for (const node of waiting) {
            if (order.has(node))
                continue;
            order.add(node);
            waiting.push(...node.transitions.flatMap(({ target }) => all.get(target) ?? []));
        }
    }
    const count = Math.ceil(nodes.length / MAX_NODES);
    const size = Math.ceil(nodes.length / count);
    return Array.from({ length: count }, (_, index) => [...order].slice(index * size, (index + 1) * size));
}
function pictureNode(node, id, state, isStart) {
    const what = [node.type, (0,sanitize/* sanitize */.aj)(node.text, MAX_LABEL)].filter(Boolean).join(': ');
    const lines = [(0,sanitize/* sanitize */.aj)(node.name, MAX_LABEL), what];
    const shape = isStart ? 'start' : (SHAPES[node.type] ?? 'work');
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
const MERMAID_SHAPES = {
    start: ['([', '])'],
    message: ['[', ']'],
    question: ['[/', '/]'],
    work: ['[[', ']]'],
    call: ['[(', ')]'],
    decision: ['{{', '}}'],
    end: ['((', '))'],
};
const CLASSES = [
    'classDef added fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    'classDef changed fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    'classDef removed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 5',
];
const EDGE_STYLES = {
    added: 'stroke:#1a7f37',
    changed: 'stroke:#9a6700',
    removed: 'stroke:#cf222e,stroke-dasharray:5 5',
};
/** A picture as a Mermaid flowchart. All its labels are text: characters with a meaning are written as entities. */
function mermaidOf({ nodes, edges }) {
    const lines = ['flowchart TD'];
    const groups = new Map();
    for (const node of nodes)
        groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
    let count = 0;
    for (const [group, members] of groups) {
        if (group !== '')
            lines.push(`  subgraph g${++count}["${mermaidText(group)}"]`);
        for (const { id, shape, lines: label, state } of members) {
            const [open, close] = MERMAID_SHAPES[shape];
            lines.push(`  ${id}${open}"${label.map(mermaidText).join('<br/>')}"${close}${state === 'same' ? '' : `:::${state}`}`);
        }
        if (group !== '')
            lines.push('  end');
    }
    for (const { from, to, label, state } of edges) {
        lines.push(`  ${from} ${state === 'removed' ? '-.->' : '-->'}${label === '' ? '' : `|"${mermaidText(label)}"|`} ${to}`);
    }
    edges.forEach(({ state }, index) => {
        if (EDGE_STYLES[state])
            lines.push(`  linkStyle ${index} ${EDGE_STYLES[state]}`);
    });
    return [...lines, ...CLASSES.map((line) => `  ${line}`)].join('\n');
}
/** Everything but letters, digits, spaces and commas as an entity: Mermaid reads Markdown and HTML in labels. */
function mermaidText(text) {
    return text.replace(/[^\p{L}\p{M}\p{N} ,]/gu, (character) => `#${character.codePointAt(0)};`);
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
/** A note for each difference. */
const NOT_COMPARED = 'Not compared: values of secured variables, values that are stored as secrets, and what exports do not contain, such as Search AI content and channel registrations.';
/** Maximum lines about one part; the rest is counted. */
const MAX_DETAILS = 30;
const MAX_PHRASES = 50;
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
            lines.push(...changes.flatMap(moreAbout));
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
function moreAbout(change) {
    return [...flowBlocks(change), ...phraseBlock(change), ...textBlocks(change)];
}
/** The pictures of a dialog whose flow changed. */
function flowsOf({ before, after }) {
    const [old, fresh] = [before?.nodes ?? [], after?.nodes ?? []];
    if (old.length + fresh.length === 0)
        return [];
    const states = (0,node_changes/* nodeStates */.v)(old, fresh);
    const of = (title, pictures) => pictures.map((picture) => [[title, picture.title].filter(Boolean).join(', '), picture]);
    const isChanged = ({ nodes, edges }) => [...nodes, ...edges].some(({ state }) => state !== 'same');
    const shown = [
        ...of('Before', picturesOf(old, fresh, states, 'removed')),
        ...of('After', picturesOf(fresh, old, states, 'added')),
    ];
    if (!shown.some(([, picture]) => isChanged(picture)))
        return [];
    return shown.filter(([, picture]) => picture.nodes.length > 0 && (picture.title === '' || isChanged(picture)));
}
function flowBlocks(change) {
    const name = (0,sanitize/* sanitizeMarkdown */.LO)(change.name, 100);
    return flowsOf(change).flatMap(([title, picture]) => details(`Flow of ${name}: ${title.toLowerCase()}`, ['```mermaid', mermaidOf(picture), '```']));
}
function phraseBlock({ before, after, name }) {
    const changes = (0,change/* phraseChanges */.Zm)(before, after);
    if (changes.length === 0)
        return [];
    const rows = changes.flatMap(({ label, added, removed }) => [
        ...phraseRows('+', label, added),
        ...phraseRows('−', label, removed),
    ]);
    return details(`Phrases of ${(0,sanitize/* sanitizeMarkdown */.LO)(name, 100)}`, ['| | What | Text |', '| --- | --- | --- |', ...rows]);
}
function phraseRows(sign, label, texts) {
    const start = `| ${sign} | ${(0,sanitize/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(label))} |`;
    const shown = texts.slice(0, MAX_PHRASES).map((text) => `${start} ${(0,sanitize/* sanitizeMarkdown */.LO)((0,noise/* withoutSecret */.Nt)(text), 200)} |`);
    return texts.length > MAX_PHRASES ? [...shown, `${start} ${texts.length - MAX_PHRASES} more |`] : shown;
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
/** Writes what changed in a bot since its previous version, in the form of a plan. */
async function reportChanges(path, botId, [before, after]) {
    const difference = (0,change/* compareVersions */.Zy)(before, after);
    const options = { title: `Changes of bot ${(0,sanitize/* sanitize */.aj)(botId)}`, notes: [NOT_COMPARED] };
    await (0,promises_.writeFile)(path, markdownOf(difference, options));
    const changes = difference.changes.map(change/* withoutParts */.TK);
    const planMarkdown = changes.length > 0 ? markdownOf(difference, { ...options, limit: MAX_COMMENT }) : '';
    return { path, changes, planMarkdown };
}


/***/ }),

/***/ 44475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ textChanges)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37291);
/* harmony import */ var _bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27895);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19507);
/* harmony import */ var _node_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94780);




/** Lines around a change. */
const CONTEXT = 2;
/** Maximum lines of one text; the rest is counted. */
const MAX_LINES = 200;
/** Two texts that differ in more lines than this are not compared line by line. */
const MAX_EDITS = 4_000;
const MAX_LINE_LENGTH = 500;
/**
 * Every text of a part that was changed: `script "Total"`, and lines that begin with `+`, `-` or a space, sanitized. Texts
 * that were added or removed with their part are not repeated.
 */
function textChanges({ kind, before, after }) {
    if (!before || !after || kind === 'file')
        return [];
    const own = documentChanges('', before.documents, after.documents);
    const old = (0,_node_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .byId */ .$H)(before.nodes);
    const inner = after.nodes.flatMap((node) => {
        const other = old.get(node.id);
        return other ? documentChanges(`"${node.name}": `, other.documents, node.documents) : [];
    });
    return [...own, ...inner];
}
function documentChanges(prefix, before, after) {
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names.flatMap((name) => {
        const [old = '', fresh = ''] = [before.get(name), after.get(name)];
        return old === fresh ? [] : [{ title: `${prefix}${name}`, lines: changedLines(old, fresh) }];
    });
}
function changedLines(before, after) {
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
    if (!patch)
        return ['  The texts have too little in common to be compared line by line.'];
    const lines = patch.hunks.flatMap(({ lines: hunk }, index) => (index === 0 ? hunk : ['  …', ...hunk]));
    const shown = lines.filter((line) => !line.startsWith('\\')).map(safeLine);
    if (shown.length <= MAX_LINES)
        return shown;
    return [...shown.slice(0, MAX_LINES), `  … ${shown.length - MAX_LINES} more lines`];
}
/** A line that may hold a secret is not shown: exports contain keys in clear. */
function safeLine(line) {
    const sign = line.slice(0, 1);
    const text = line.slice(1);
    if ((0,_bot_files_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .looksSecret */ .n0)(text, ''))
        return `${sign}[This line looks like a secret and is not shown.]`;
    const safe = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .sanitizeText */ .jZ)(text.replaceAll('\t', '  '));
    return sign + (safe.length > MAX_LINE_LENGTH ? `${safe.slice(0, MAX_LINE_LENGTH)}…` : safe);
}


/***/ })

};
