// @ts-ignore TypeScript's node16 does not know yet that Node.js reads ES modules by require.
export * from '../lib/lib.js';
