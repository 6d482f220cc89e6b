export const id = 411;
export const ids = [411];
export const modules = {

/***/ 52411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mintOf: () => (/* binding */ mintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var jsonwebtoken__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69653);


/** How long a minted token is good for, in seconds: longer than any request takes, far below the platform's hour. */
const TOKEN_LIFETIME_S = 300;
/** How far a token is back-dated, in seconds, for servers whose clock is behind. */
const TOKEN_BACKDATE_S = 30;
/** What it takes is loaded with this file, when the first token is needed. */
function mintOf({ clientId, clientSecret }, clock) {
    // Given as text, it would be tried as a private key first, every time.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(clientSecret, 'utf8');
    return () => {
        const issuedAt = Math.floor(clock.wall() / 1_000) - TOKEN_BACKDATE_S;
        const claims = {
            sub: 'koreai-ci',
            appId: clientId,
            jti: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            iat: issuedAt,
            exp: issuedAt + TOKEN_BACKDATE_S + TOKEN_LIFETIME_S,
        };
        return jsonwebtoken__WEBPACK_IMPORTED_MODULE_1__.sign(claims, key, { algorithm: 'HS256' });
    };
}


/***/ })

};
