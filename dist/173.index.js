export const id = 173;
export const ids = [173];
export const modules = {

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


/***/ })

};
