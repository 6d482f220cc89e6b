// The programs in dist/. Each is loaded when it is called, so that they can share what they have in common.
export const action = async (): Promise<void> => (await import('./action/main.ts')).main();
export const setup = async (): Promise<void> => (await import('./setup/main.ts')).main();
export const cli = async (): Promise<void> => (await import('./cli/main.ts')).main();
export const simulator = () => import('./simulator/index.ts');
