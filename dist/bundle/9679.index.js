export const id = 9679;
export const ids = [9679];
export const modules = {

/***/ 59679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   simulate: () => (/* binding */ simulate)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40095);
/* harmony import */ var _inputs_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18301);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47345);




const DEFAULT_PORT = '4010';
/** `koreai-ci simulate`: runs the simulator until the process is stopped. @returns the exit code */
async function simulate({ line, terminal, stop }) {
    const port = portOf(line.values.get('port') ?? DEFAULT_PORT);
    const speed = speedOf(line.values.get('speed') ?? '1');
    const file = line.values.get('scenario');
    const { readScenario, startSimulator } = await Promise.all(/* import() */[__webpack_require__.e(3044), __webpack_require__.e(2088), __webpack_require__.e(9653), __webpack_require__.e(6118), __webpack_require__.e(4312), __webpack_require__.e(9991)]).then(__webpack_require__.bind(__webpack_require__, 89991));
    const scenario = file === undefined ? {} : { scenario: await readScenario(file).catch(printProblems(terminal)) };
    const log = (entry) => terminal.info(entry);
    const simulator = await startSimulator({ port, speed, ...scenario, log }).catch((error) => {
        throw cannotListen(port, error);
    });
    if (line.format !== 'table')
        await terminal.data({ url: simulator.url });
    else
        terminal.report(`Simulating Kore.ai at ${simulator.url}; Ctrl-C ends it`);
    if (!stop.signal.aborted)
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stop.signal, 'abort');
    await simulator.close();
    return 0;
}
function portOf(text) {
    const hint = 'Use 0 for any free port; the first line of the output shows it.';
    return (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .flagValue */ .y6)('--port', (0,_inputs_types_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(0, 65_535).parse(text, 0), hint);
}
const SPEED = /^(?!0*(\.0*)?$)\d+(\.\d+)?$/;
const MAX_SPEED = 1_000_000;
function speedOf(text) {
    const isSpeed = SPEED.test(text) && Number(text) <= MAX_SPEED;
    const problem = `must be a number above 0, up to ${MAX_SPEED}`;
    const hint = 'With 60, a job that takes a minute in the scenario takes a second.';
    return (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .flagValue */ .y6)('--speed', isSpeed ? { value: Number(text) } : { problem }, hint);
}
/** Prints each problem of a scenario on its own line. */
function printProblems(terminal) {
    return (error) => {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]))
            throw error;
        const [summary = '', first = summary, ...others] = error.message.split('\n  ');
        for (const problem of others.length > 0 ? [first, ...others] : [])
            terminal.error(problem);
        const more = others.length > 0 ? ` (the first of ${others.length + 1})` : '';
        const hint = 'A scenario is a YAML or JSON file; docs/simulator.md lists what it may contain.';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('input-invalid', `--scenario: ${first}${more}`, { hint, cause: error });
    };
}
function cannotListen(port, error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"])
        return error;
    const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
    const why = code === 'EADDRINUSE' ? 'it is in use' : code || String(error);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KoreaiError */ ["if"]('network', `Port ${port} of 127.0.0.1 cannot be used: ${why}`, {
        hint: 'Choose another --port, or 0 for any free port.',
        cause: error,
    });
}


/***/ })

};
