import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json, with a separator at its end. */
export const projectRoot: string = fileURLToPath(new URL('../../', import.meta.url));
