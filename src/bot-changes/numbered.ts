/** Adds a value under its name, or numbered if another value has that name: `message`, `message 2`. */
export function addNumbered<T>(values: Map<string, T>, name: string, value: T): void {
  let own = name;
  for (let count = 2; values.has(own); count++) own = `${name} ${count}`;
  values.set(own, value);
}
