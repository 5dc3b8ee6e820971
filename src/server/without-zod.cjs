// In place of zod in the page: see sandbox-plugin.ts. Schemas are described while the package loads, and asked for nothing after.
const chain = new Proxy(() => chain, { get: (_, name) => (name === '__esModule' ? true : chain) });
module.exports = chain;
