export const id = 6767;
export const ids = [6767];
export const modules = {

/***/ 36767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMPLETION_SCRIPTS: () => (/* binding */ COMPLETION_SCRIPTS),
/* harmony export */   nextWords: () => (/* binding */ nextWords)
/* harmony export */ });
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6222);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31205);


/** The scripts ask this program, so they need no update when it gets new flags. */
const COMPLETION_SCRIPTS = {
    // For bash 3.2 and later, which macOS still has. If there is nothing to offer, bash completes the names of files.
    bash: `# bash completion of koreai-ci; to use it: eval "$(koreai-ci completion bash)"
_koreai_ci() {
  local IFS=$'\\n' current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$current" = "=" ]; then current=""; fi
  COMPREPLY=( $(compgen -W "$(koreai-ci ${_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPLETE */ .Wz} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "$current") )
}
complete -o default -F _koreai_ci koreai-ci
`,
    zsh: `#compdef koreai-ci
# zsh completion of koreai-ci; to use it: eval "$(koreai-ci completion zsh)"
_koreai_ci() {
  local -a offered
  offered=(\${(f)"$(koreai-ci ${_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPLETE */ .Wz} "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( $#offered )); then compadd -a offered; else _files; fi
}
if [ "\${funcstack[1]}" = "_koreai_ci" ]; then _koreai_ci "$@"; else compdef _koreai_ci koreai-ci; fi
`,
};
/** The words that may come after others; none if a text or the name of a file is wanted. The last word is incomplete. */
function nextWords(words) {
    // bash splits --export-type=latest into three words.
    const before = words.slice(0, words.at(-1) === '=' ? undefined : -1).filter((word) => word !== '=');
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .programFor */ .wg)();
    const command = program.commands.find((candidate) => before.includes(candidate.name()));
    const flags = (of) => of.createHelp().visibleOptions(of);
    const known = [...flags(program), ...(command ? flags(command) : [])];
    const last = known.find(({ long, short }) => [long, short].includes(before.at(-1) ?? ''));
    if (last?.required)
        return last.argChoices ?? [];
    const names = known.flatMap(({ long, optional }) => long ? [long, ...(optional ? [`--no-${long.slice(2)}`] : [])] : []);
    const first = command
        ? command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
        : program
            .createHelp()
            .visibleCommands(program)
            .map((candidate) => candidate.name());
    return [...first, ...new Set(names)];
}


/***/ })

};
