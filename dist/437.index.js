export const id = 437;
export const ids = [437];
export const modules = {

/***/ 50437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bulk: () => (/* binding */ Bulk)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/kernel/on-abort.js
var on_abort = __webpack_require__(50471);
// EXTERNAL MODULE: ./lib/kernel/semaphore.js
var semaphore = __webpack_require__(86815);
;// CONCATENATED MODULE: ./lib/http/plain-body.js
const NOTHING = Buffer.alloc(0);
/** A body of known length on its way from a connection into the room of its receiver. */
class PlainBody {
    #wire;
    /** Bytes that have not been handed over. */
    #left;
    /** What has come and has no room yet. */
    #held;
    #reading;
    /** True while the receiver takes nothing: it has to wait, or there is none. */
    #isHolding = true;
    /** Why nothing more comes. */
    #ended;
    #isOver = false;
    /** @param held - what of the body came with the head */
    constructor(wire, length, held) {
        this.#wire = wire;
        this.#left = length;
        this.#held = held;
    }
    /** Where the next bytes are best received; empty where they have to be given to {@link hold}. */
    room() {
        const room = this.#isHolding || this.#isOver ? NOTHING : this.#nextRoom();
        return room.length > this.#left ? room.subarray(0, this.#left) : room;
    }
    /** So many bytes lie in the room. @returns whether to read on */
    took(bytes) {
        this.#left -= bytes;
        return this.#handOver(bytes) && this.#advance();
    }
    /** These bytes came while there was no room; they are copied. @returns whether to read on */
    hold(bytes) {
        this.#held = Buffer.concat([this.#held, bytes]);
        return this.#isHolding ? false : this.#advance();
    }
    /** Nothing more comes. What is held is as good as what came before; behind it the body is cut. */
    end(error) {
        this.#ended ??= error;
        if (this.#reading && !this.#isHolding)
            this.#fail(error);
    }
    readInto(receiver) {
        return new Promise((resolve, reject) => {
            if (this.#isOver || this.#reading)
                throw new Error('A body can be read once');
            this.#reading = { receiver, resolve, reject };
            this.#goOn();
        });
    }
    /** Ends the connection, unless the body has been read to its end. */
    drop(error) {
        if (!this.#isOver)
            this.#wire.destroy(error);
    }
    /** Empty where no more are wanted. */
    #nextRoom() {
        try {
            return this.#reading?.receiver.room() ?? NOTHING;
        }
        catch (error) {
            this.#fail(error);
            return NOTHING;
        }
    }
    #goOn() {
        this.#isHolding = false;
        if (this.#advance())
            this.#wire.resume();
    }
    #handOver(bytes) {
        const reading = this.#reading;
        let more;
        try {
            more = reading.receiver.took(bytes);
        }
        catch (error) {
            return this.#fail(error);
        }
        if (typeof more === 'boolean')
            return more || this.#stop();
        this.#isHolding = true;
        more.then((wantsMore) => {
            if (wantsMore)
                this.#goOn();
            else
                this.#stop();
        }, (error) => this.#fail(error));
        return false;
    }
    #advance() {
        while (this.#left > 0 && this.#held.length > 0) {
            const room = this.#nextRoom();
            if (room.length === 0)
                return this.#stop();
            const bytes = this.#held.copy(room, 0, 0, Math.min(this.#left, room.length));
            this.#held = this.#held.subarray(bytes);
            this.#left -= bytes;
            if (!this.#handOver(bytes))
                return false;
        }
        if (this.#left === 0)
            return this.#finish();
        return this.#ended ? this.#fail(this.#ended) : true;
    }
    /** @returns true: whoever keeps a connection reads on, to see it end */
    #finish() {
        this.#isOver = true;
        const done = () => this.#reading?.resolve(true);
        // More bytes than the answer said are no beginning of the next one.
        if (this.#held.length === 0 && !this.#ended)
            this.#wire.release(done);
        else {
            this.#wire.destroy();
            done();
        }
        return true;
    }
    #stop() {
        this.#isOver = true;
        this.#wire.destroy();
        this.#reading?.resolve(false);
        return false;
    }
    #fail(error) {
        this.#isOver = true;
        this.#wire.destroy();
        this.#reading?.reject(error);
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/http/plain-head.js
const STATUS_LINE = /^HTTP\/1\.1 (200|206)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// Without the no-break space, which is part of a value but is taken off its ends by `trim()`.
const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\x9f\xa1-\xff]*)$/;
/** What every plain head begins with. */
const STATUS_START = 'HTTP/1.1 20';
const LENGTH = /^\d{1,15}$/;
/**
 * Reads the head of an answer to a GET where its body can be taken from the wire as it is. It knows that one kind of
 * answer and refuses every other: they are for a real parser.
 *
 * @param head - all bytes before the empty line, without it
 * @returns undefined for another status than 200 and 206, a body in chunks or until the end of the connection, a
 *   repeated or folded header, and anything else out of the ordinary
 */
function plainHead(head) {
    const [first = '', ...lines] = head.toString('latin1').split('\r\n');
    const status = STATUS_LINE.exec(first)?.[1];
    if (status === undefined)
        return undefined;
    const headers = Object.create(null);
    for (const line of lines) {
        const [, name = '', value = ''] = HEADER.exec(line) ?? [];
        const key = name.toLowerCase();
        if (key === '' || key in headers)
            return undefined;
        headers[key] = value.trim();
    }
    const length = headers['content-length'] ?? '';
    if (!LENGTH.test(length) || 'transfer-encoding' in headers || 'upgrade' in headers)
        return undefined;
    const keepsAlive = !/(^|,)\s*close\s*(,|$)/i.test(headers['connection'] ?? '');
    return { status: Number(status), headers, length: Number(length), keepsAlive };
}
/**
 * Tells from the bytes before its end whether a head may still turn out plain. Whatever else there is goes to a real
 * parser at once: it may be wrong in a way that no end follows.
 */
function mayBecomePlain(beginning) {
    const lines = beginning.toString('latin1').split('\r\n');
    const cut = lines.pop() ?? '';
    if (cut.includes('\n'))
        return false;
    const [first, ...headers] = lines;
    if (first === undefined)
        return cut.startsWith(STATUS_START.slice(0, cut.length));
    return STATUS_LINE.test(first) && headers.every((line) => HEADER.test(line));
}

;// CONCATENATED MODULE: ./lib/http/tap.js

/**
 * Stands for a connection where Node's HTTP client wants one: it writes its request through it, and reads what of the
 * answer is left to it.
 */
class Tap extends external_node_stream_.Duplex {
    /** As a socket has it: until it is false nothing of the request has left. */
    connecting;
    #wire;
    constructor(wire, connecting) {
        super();
        this.#wire = wire;
        this.connecting = connecting;
    }
    connected() {
        this.connecting = false;
        this.emit('connect');
    }
    /** As a socket has it: called when an answer has ended with which the connection ends. The request is out by then. */
    destroySoon() {
        this.destroy();
    }
    _read() {
        this.#wire.resume();
    }
    _write(bytes, _encoding, done) {
        this.#wire.write(bytes, done);
    }
    _destroy(error, done) {
        this.#wire.drop();
        done(error);
    }
}

;// CONCATENATED MODULE: ./lib/http/connection.js



/** What is not received into room of the reader's own goes through this, in bytes. */
const SCRATCH_BYTES = 64 * 1024;
/** A longer head is left to Node's client, which refuses it. In bytes. */
const LONGEST_HEAD = 16 * 1024;
const HEAD_END = '\r\n\r\n';
const connection_NOTHING = Buffer.alloc(0);
/**
 * A connection that reads into memory which is used again. Node's client writes the request and reads the answer through
 * a {@link Tap}, unless the answer has a plain head: its body then goes past that client.
 */
class Connection {
    #socket;
    #scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
    #stage = 'idle';
    #isUp = false;
    #tap;
    #onPlain = () => { };
    #head = connection_NOTHING;
    #body;
    #hasAnswer = false;
    #isFree = false;
    #onFree = () => { };
    #ended;
    /** @param connect - makes the socket */
    constructor(connect) {
        const socket = connect({ buffer: () => this.#room(), callback: (bytes, buffer) => this.#took(bytes, buffer) });
        this.#socket = socket;
        socket.once('secureConnecting' in socket ? 'secureConnect' : 'connect', () => {
            this.#isUp = true;
            this.#tap?.connected();
        });
        socket.on('error', (error) => this.#end(error));
        socket.on('end', () => this.#end());
        socket.on('close', () => {
            this.#end();
            this.#free();
        });
    }
    /** True where no request can follow. */
    get isOver() {
        return this.#ended !== undefined || this.#socket.destroyed;
    }
    /** True once a byte of an answer to the last request has come. */
    get hasAnswer() {
        return this.#hasAnswer;
    }
    /** Resolves when the exchange is over: another may follow, or the connection is closed. */
    free() {
        return new Promise((resolve) => {
            if (this.#isFree)
                resolve();
            else
                this.#onFree = resolve;
        });
    }
    /** Begins an exchange. @returns what Node's client takes for its socket */
    tap(onPlain) {
        const tap = new Tap({
            write: (bytes, done) => void this.#socket.write(bytes, done),
            resume: () => void this.#socket.resume(),
            drop: () => {
                if (this.#tap === tap)
                    this.destroy();
            },
        }, !this.#isUp);
        this.#tap = tap;
        this.#onPlain = onPlain;
        this.#stage = 'head';
        this.#head = connection_NOTHING;
        this.#hasAnswer = false;
        this.#isFree = false;
        this.#socket.ref();
        return tap;
    }
    destroy() {
        this.#socket.destroy();
    }
    #room() {
        const room = this.#body?.room() ?? connection_NOTHING;
        return room.length === 0 ? this.#scratch : room;
    }
    /** @returns false to read no more for now. Over TLS, what has been decrypted already comes all the same. */
    #took(bytes, buffer) {
        this.#hasAnswer = true;
        if (this.#body && buffer !== this.#scratch)
            return this.#body.took(bytes);
        const received = this.#scratch.subarray(0, bytes);
        switch (this.#stage) {
            case 'head':
                this.#head = Buffer.concat([this.#head, received]);
                return this.#readHead();
            case 'relayed':
                return this.#tap?.push(Buffer.from(received)) ?? false;
            case 'body':
                return this.#body?.hold(received) ?? false;
            case 'idle':
                // Nothing was asked for: whatever this is, it is no answer to the next request.
                this.destroy();
                return false;
        }
    }
    #readHead() {
        const end = this.#head.indexOf(HEAD_END);
        if (end < 0 && this.#head.length <= LONGEST_HEAD && mayBecomePlain(this.#head))
            return true;
        const head = end < 0 || end > LONGEST_HEAD ? undefined : plainHead(this.#head.subarray(0, end));
        if (!head)
            return this.#relay();
        this.#stage = 'body';
        this.#tap = undefined;
        const wire = {
            resume: () => void this.#socket.resume(),
            release: (done) => {
                if (head.keepsAlive)
                    return this.#rest(done);
                this.destroy();
                done();
            },
            destroy: (error) => void this.#socket.destroy(error),
        };
        this.#body = new PlainBody(wire, head.length, this.#head.subarray(end + HEAD_END.length));
        this.#onPlain({ head, body: this.#body });
        return false;
    }
    /** Leaves the answer to Node's client, from its first byte. */
    #relay() {
        this.#stage = 'relayed';
        return this.#tap?.push(this.#head) ?? false;
    }
    /** Keeps the connection for another request; an idle one does not hold the process. */
    #rest(done) {
        this.#stage = 'idle';
        this.#body = undefined;
        this.#socket.unref();
        this.#socket.resume();
        const rested = () => {
            this.#free();
            done();
        };
        // What came behind the body, against the word of the server, is seen by then, and not taken for the next answer.
        setImmediate(() => setImmediate(rested));
    }
    #free() {
        this.#isFree = true;
        this.#onFree();
    }
    #end(error) {
        if (this.#ended)
            return;
        this.#ended = error ?? Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
        this.#body?.end(this.#ended);
        if (error)
            this.#tap?.destroy(error);
        else if (this.#tap) {
            if (this.#stage === 'head')
                this.#relay();
            this.#tap.push(null);
        }
    }
}

// EXTERNAL MODULE: ./lib/http/transport.js
var transport = __webpack_require__(33005);
;// CONCATENATED MODULE: ./lib/http/bulk.js





const CHUNK_BYTES = 64 * 1024;
/**
 * Sends requests whose answers may be large. Of a plain answer only the head is parsed; its body goes from the socket
 * into the receiver's own room. Node's streams make a buffer for each 64 KiB, which takes longer than the bytes do.
 * Every other answer is left to Node's client.
 */
class Bulk {
    #mostSockets;
    #origins = new Map();
    #isClosed = false;
    /** @param mostSockets - connections to one origin at most; who asks for one more waits */
    constructor(mostSockets) {
        this.#mostSockets = mostSockets;
    }
    send(request, AgentOfNode, sendOnce) {
        const { places, idle } = this.#origin(request.url.origin);
        const { signal } = request;
        return new Promise((resolve, reject) => {
            if (signal.aborted)
                return reject(signal.reason);
            const leave = () => reject(signal.reason);
            (0,on_abort/* onAbort */.u)(signal, leave);
            const exchange = async () => {
                (0,on_abort/* offAbort */._)(signal, leave);
                const { connection, response } = await this.#send(request, idle, AgentOfNode, sendOnce);
                resolve(response);
                await connection.free();
                if (this.#isClosed)
                    connection.destroy();
                else if (!connection.isOver)
                    idle.push(connection);
            };
            places.run(exchange).catch(reject);
        });
    }
    close() {
        this.#isClosed = true;
        for (const { idle } of this.#origins.values())
            for (const connection of idle.splice(0))
                connection.destroy();
    }
    #origin(name) {
        const known = this.#origins.get(name);
        if (known)
            return known;
        const made = { places: new semaphore/* Semaphore */.j(this.#mostSockets), idle: [] };
        this.#origins.set(name, made);
        return made;
    }
    async #send(request, idle, AgentOfNode, sendOnce) {
        request.signal.throwIfAborted();
        const kept = request.freshConnection ? undefined : keptOf(idle);
        if (kept) {
            try {
                return { connection: kept, response: await this.#sendOver(kept, request, AgentOfNode, sendOnce) };
            }
            catch (error) {
                // A server may close what it kept at any time: only an answer that began is one.
                if (!isLost(error) || kept.hasAnswer)
                    throw error;
            }
        }
        const connection = new Connection(await connectTo(request.url));
        return { connection, response: await this.#sendOver(connection, request, AgentOfNode, sendOnce) };
    }
    async #sendOver(connection, request, AgentOfNode, sendOnce) {
        const giveUp = new AbortController();
        const agent = new AgentOfNode({ keepAlive: false });
        const plain = new Promise((resolve) => {
            const tap = connection.tap(resolve);
            Object.assign(agent, { createConnection: () => tap });
        });
        const headers = { ...request.headers, connection: 'keep-alive' };
        const signal = AbortSignal.any([request.signal, giveUp.signal]);
        const relayed = sendOnce(agent, { ...request, headers, signal });
        const answer = await Promise.race([plain, relayed]).catch((error) => {
            // Of a request that never got as far, Node's client has nothing to close.
            connection.destroy();
            throw error;
        });
        if (!('head' in answer))
            return answer;
        relayed.catch(() => { });
        giveUp.abort(new Error('The answer is read past this client'));
        const { head, body } = answer;
        return {
            status: head.status,
            headers: head.headers,
            body: streamOf(body),
            readInto: (receiver) => body.readInto(receiver),
        };
    }
}
function keptOf(idle) {
    for (let connection = idle.pop(); connection; connection = idle.pop())
        if (!connection.isOver)
            return connection;
    return undefined;
}
function isLost(error) {
    return error instanceof transport/* TransportError */.w && error.failure === 'lost';
}
async function connectTo(url) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const { connect, isIP } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    if (url.protocol !== 'https:')
        return (onread) => connect({ host, port: Number(url.port || 80), onread });
    const tls = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    const servername = isIP(host) === 0 ? host : '';
    const options = { host, port: Number(url.port || 443), servername, ALPNProtocols: ['http/1.1'] };
    // It takes all that `net.connect` takes, which its types do not say.
    return (onread) => tls.connect({ ...options, onread });
}
/** The same body as a stream, for whoever wants one; its bytes are copied then. */
function streamOf(body) {
    let isRead = false;
    let wake = () => { };
    const stream = new external_node_stream_.Readable({
        read() {
            wake();
            if (isRead)
                return;
            isRead = true;
            body.readInto(intoStream()).then(() => stream.push(null), (error) => stream.destroy(error));
        },
        destroy(error, done) {
            body.drop(error ?? undefined);
            done(error);
        },
    });
    // Whoever reads the body in another way hears of its failure there.
    stream.on('error', () => { });
    const intoStream = () => {
        let room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        return {
            room: () => room,
            took(bytes) {
                const chunk = room.subarray(0, bytes);
                room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
                if (stream.push(chunk))
                    return true;
                return new Promise((resolve) => {
                    wake = () => resolve(true);
                });
            },
        };
    };
    return stream;
}


/***/ })

};
