import { locateProblems } from '../archive/locate-problems.ts';
import type { SubjectNote } from '../archive/read-notes.ts';
import { checkCatalogue, type CheckedArticle } from '../model/check-catalogue.ts';
import { checkNotes } from '../model/check-notes.ts';
import { WHOLE, type Scope } from '../model/scope.ts';
import type { Problem } from '../report/problem.ts';
import { checkLedger, type LedgerCheck } from './ledger.ts';
import { readPacks } from './make-front.ts';

/**
 * What can only be seen with all volumes side by side: two pages at one address, subjects spelt in several ways, notes that
 * nobody reaches, addresses that were published once and are gone.
 * @param packs of volumes, oldest first; one is in memory at a time
 */
export async function checkParts(
  contentDir: string,
  packs: readonly string[],
  { notes, scope }: { notes: readonly SubjectNote[]; scope: Scope },
): Promise<{ problems: Problem[]; ledger: LedgerCheck }> {
  const named = new Set(
    notes.filter(({ fields }) => fields.name !== undefined).map(({ kind, slug }) => `${kind}/${slug}`),
  );
  const inCatalogue = await locateProblems(contentDir, checkCatalogue(readRows(packs), { named }));
  const ledger = checkLedger(contentDir, addresses(packs), scope);
  return {
    ledger,
    problems: [
      ...inCatalogue,
      ...(scope === WHOLE ? checkNotes(notes, readRows(packs)) : []),
      ...ledger.problems,
    ],
  };
}

function* readRows(packs: readonly string[]): Generator<CheckedArticle> {
  for (const section of readPacks(packs)) {
    for (const line of section('rows').split('\n')) if (line !== '') yield JSON.parse(line) as CheckedArticle;
  }
}

function* addresses(packs: readonly string[]): Generator<string> {
  for (const { path, aliases } of readRows(packs)) {
    yield path;
    yield* aliases;
  }
}
