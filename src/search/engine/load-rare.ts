/** What most searches for words do without: it is loaded when it is needed. */
export const loadRare = (): Promise<typeof import('./rare-terms.ts')> => import('./rare-terms.ts');
