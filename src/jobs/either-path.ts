import { isUnknownPath } from '../platform/answer-error.ts';

/**
 * Sends requests by the first path and, if the platform does not know that, by the second, if there is one: a request to
 * an unknown path starts nothing. The path that was accepted is kept.
 *
 * @returns sends one request. It throws the refusal of the first path, if both are unknown
 */
export function eitherPath<P>(paths: readonly [P, P?]): <T>(send: (path: P) => Promise<T>) => Promise<T> {
  let [path, other] = paths;
  return async (send) => {
    try {
      const answer = await send(path);
      other = undefined;
      return answer;
    } catch (error) {
      if (other === undefined || !isUnknownPath(error)) throw error;
      const answer = await send(other).catch((otherError: unknown) => {
        throw isUnknownPath(otherError) ? error : otherError;
      });
      [path, other] = [other, undefined];
      return answer;
    }
  };
}
