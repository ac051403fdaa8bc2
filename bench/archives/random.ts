/** Draws numbers that look random and are the same on every machine: archives are compared between runs. */
export interface Random {
  /** A whole number from 0 to below `most`. */
  below: (most: number) => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
}

/** Mulberry32: one addition and three multiplications a number, and good enough for texts. */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
  return { below, between: (least, most) => least + below(most - least + 1) };
}
