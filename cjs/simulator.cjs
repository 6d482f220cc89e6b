// Node.js reads ES modules by `require` from 20.19 and 22.12 on. There is one copy of the code, whoever asks for it.
module.exports = require('../lib/simulator/index.js');
