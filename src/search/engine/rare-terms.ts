/* What most searches for words do without, in one piece that is loaded when it is needed. */

export { asBeginning } from './as-beginning.ts';
export { cutUnspaced } from './cut-unspaced.ts';
export { findBeginning, findCharacter } from './find-beginning.ts';
export { findValues, readValues } from './find-subject.ts';
export { findNear, findPhrase } from './match-places.ts';
export { readOverview } from './overview.ts';
