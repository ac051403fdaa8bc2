/** A text as a regular expression that matches it alone, with and without the flag `u`; not within a class. */
export const escapePattern = (text: string): string =>
  // `RegExp.escape` came with Node.js 24.
  text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
