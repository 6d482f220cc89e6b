// The programs in dist/. Each is loaded when it is called, so that they can share what they have in common. What the
// action needs is in the file of the bundle that all of them load: it starts sooner, because it reads one file, not six.
export const action = async (): Promise<void> => (await import(/* webpackMode: "eager" */ './action/main.ts')).main();
export const setup = async (): Promise<void> => (await import('./setup/main.ts')).main();
export const cli = async (): Promise<void> => (await import('./cli/main.ts')).main();
export const simulator = () => import('./simulator/index.ts');
