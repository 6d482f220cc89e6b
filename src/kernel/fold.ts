import { remembered } from './remembered.ts';

/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
export const foldWord: (word: string) => string = remembered((word) => word.toLowerCase().replace(/[-_\s]/g, ''));
