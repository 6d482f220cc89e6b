/** A valid id is one segment of a path, never `..`, and has no character that a shell or a runner would interpret. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}
