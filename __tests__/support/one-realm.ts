import { types } from 'node:util';

// jest runs tests in a realm of their own, in which no error of Node.js itself is an `instanceof Error`. Outside of
// jest there is one realm; this makes `Error` behave as it does there. Subclasses keep their own meaning.
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, thrown: unknown): boolean {
    const isInstance: (value: unknown) => boolean = Function.prototype[Symbol.hasInstance].bind(this);
    return isInstance(thrown) || (this === Error && types.isNativeError(thrown));
  },
});
