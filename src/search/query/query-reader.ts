/* Reads more than words, and is loaded with the first query that is more. */

export { dateRange } from './date-range.ts';
export { parseQuery } from './parse-query.ts';
