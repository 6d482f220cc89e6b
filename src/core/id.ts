/** What an id may be: one segment of a path that cannot leave its place, and no command of a shell or a runner. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}
