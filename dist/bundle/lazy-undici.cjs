// In the bundle, what GitHub's packages import from undici: each loads it when it is first used.
exports.ProxyAgent = function ProxyAgent(...given) {
  const { ProxyAgent } = require('./undici.cjs');
  return new ProxyAgent(...given);
};
exports.fetch = (...given) => require('./undici.cjs').fetch(...given);
