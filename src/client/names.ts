/** The function of the library that runs an operation: `exportBot`; `waitForExport` for `export-status`. */
export function functionName(operation: string): string {
  const [, job] = /^(.+)-status$/.exec(operation) ?? [];
  return camelCase(job === undefined ? operation : `wait-for-${job}`);
}

/** The function that starts the job of an operation and does not wait for it: `startExportBot`. */
export function startName(operation: string): string {
  return camelCase(`start-${operation}`);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
