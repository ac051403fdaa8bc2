/* What of a query most searches do without, in one piece that is loaded when a search needs it. */

export { asBeginning } from './as-beginning.ts';
export { cutUnspaced } from './cut-unspaced.ts';
export { findBeginning, findCharacter } from './find-beginning.ts';
export { findValues, readValues } from './find-subject.ts';
export { findNear, findPhrase } from './match-places.ts';
