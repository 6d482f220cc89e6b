import { isUnknownPath } from '../platform/answer-error.ts';

/**
 * Sends a request by the first path and, if the platform does not know that, by the second: a request to an unknown path
 * starts nothing.
 *
 * @throws the refusal of the first path, if both are unknown
 */
export async function onEitherPath<P, T>([first, second]: readonly [P, P], send: (path: P) => Promise<T>): Promise<T> {
  try {
    return await send(first);
  } catch (error) {
    if (!isUnknownPath(error)) throw error;
    return await send(second).catch((other: unknown) => {
      throw isUnknownPath(other) ? error : other;
    });
  }
}
