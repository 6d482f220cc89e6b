export const id = 3316;
export const ids = [3316];
export const modules = {

/***/ 23316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentPlans: () => (/* binding */ commentPlans)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84300);
/* harmony import */ var _core_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56196);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48044);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19860);





/** How long all comments of a step may take, in milliseconds. */
const LIMIT_MS = 15_000;
/** Writes each plan as one comment on the pull request, or updates the comment of an earlier run. Never throws. */
async function commentPlans(outcomes, options) {
    const planned = outcomes.filter(({ planMarkdown }) => planMarkdown !== '');
    if (planned.length === 0)
        return;
    const { signal, clear } = (0,_core_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .startDeadline */ .db)(_core_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml, LIMIT_MS, options.stop);
    const problem = await commentAll(planned, options, signal);
    clear();
    if (problem)
        options.log.warning(`The plan was not written as a comment on the pull request. ${problem.text}`);
}
async function commentAll(outcomes, { token, host, environment, redact }, signal) {
    if (token === '')
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J)('Set githubToken, with the permission "pull-requests: write".');
    const thread = pullRequest(environment);
    if (!thread)
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J)('This run is not for a pull request.');
    return (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .askGithub */ .f)({ token, environment, permission: 'pull-requests: write', signal }, async (github) => {
        const comments = await github.paginate(github.rest.issues.listComments, { ...thread, per_page: 100 });
        for (const { target, planMarkdown } of outcomes) {
            const mark = markOf(host, target);
            const body = `${mark}\n${redact(planMarkdown)}\n[Run](${(0,_github_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runUrl */ .Vp)(environment)})`;
            const known = comments.find((comment) => comment.body?.startsWith(mark));
            await write(github, { ...thread, body }, known?.id);
        }
    });
}
function write(github, comment, id) {
    const { issue_number: _number, ...rest } = comment;
    return id === undefined
        ? github.rest.issues.createComment(comment)
        : github.rest.issues.updateComment({ ...rest, comment_id: id });
}
/** The first line of a comment, by which the next run finds it. */
function markOf(host, target) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host} ${target}`).digest('hex').slice(0, 16);
    return `<!-- koreai-ci plan ${id} -->`;
}
/** The pull request of the run; `undefined` if it has none. */
function pullRequest(environment) {
    const repository = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryOf */ ._M)(environment);
    const event = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_4__/* .eventOf */ .A6)(environment);
    const number = event?.pull_request?.number ?? (event?.issue?.pull_request && event.issue.number);
    return repository && typeof number === 'number' ? { ...repository, issue_number: number } : undefined;
}


/***/ })

};
