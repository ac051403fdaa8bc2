import { resolve } from 'node:path';
import { parseScope, WHOLE, type Scope } from '../model/scope.ts';

/** Where this process finds its articles, and which stretch of time it is about. */
export interface Place {
  /** Absolute path of the content folder. */
  contentDir: string;
  scope: Scope;
}

/**
 * From `DATELINE_CONTENT` (default `content`) and `DATELINE_VOLUME` (default the whole archive).
 * @throws Error when the volume is no date prefix.
 */
export function contentPlace(env: NodeJS.ProcessEnv = process.env): Place {
  const volume = env['DATELINE_VOLUME'] || WHOLE;
  const scope = parseScope(volume);
  if (scope === undefined) {
    throw new Error(
      `DATELINE_VOLUME is “${volume}”; expected the start of a date: 198, 1987, 1987-03 or 1987-03-12.`,
    );
  }
  return { contentDir: resolve(env['DATELINE_CONTENT'] || 'content'), scope };
}
