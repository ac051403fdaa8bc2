import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../report/problem.ts';
import { parseSiteSettings } from '../schema/parse-entry.ts';
import type { SiteFields } from '../schema/site.ts';

/** Reads `site.yaml`: the settings when nothing is wrong with them, and all that is. */
export async function readSite(contentDir: string): Promise<{ site?: SiteFields; problems: Problem[] }> {
  const file = 'site.yaml';
  const bytes = await readFile(join(contentDir, file)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes) {
    const { entry, problems } = parseSiteSettings(bytes, file);
    return { problems, ...(entry && { site: entry.fields }) };
  }
  const missing: Problem = {
    rule: 'missing-site-settings',
    severity: 'error',
    file,
    message: 'The archive has no settings',
    expected: `a file site.yaml in ${contentDir}`,
    fix: 'title: The name of your archive\ndescription: One sentence on what it holds.',
  };
  return { problems: [missing] };
}
