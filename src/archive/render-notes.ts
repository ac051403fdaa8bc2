import { renderTree } from '../markdown/render-body.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Problem } from '../report/problem.ts';
import type { RenderedNote } from './build-source.ts';
import { readAbout } from './read-about.ts';
import { readNotes, type SubjectNote } from './read-notes.ts';

/** The archive's own prose: its notes as written, and all of it rendered. */
export interface Prose {
  subjects: SubjectNote[];
  /** By `topics/slug` and so on, and `about`. */
  rendered: Map<string, RenderedNote>;
  problems: Problem[];
}

/** Reads and renders notes on subjects and the page about the archive. `base` is the base path. */
export async function renderNotes(contentDir: string, base: string): Promise<Prose> {
  const { notes, problems } = await readNotes(contentDir);
  const { entry: about, problems: inAbout } = await readAbout(contentDir);
  const render = (body: string): string => renderTree(parseBody(body), { base }).html;
  const rendered = new Map<string, RenderedNote>();
  for (const { kind, slug, fields, body } of notes)
    rendered.set(`${kind}/${slug}`, { ...fields, html: render(body) });
  if (about) rendered.set('about', { ...about.fields, sameAs: [], html: render(about.body) });
  return { subjects: notes, rendered, problems: [...problems, ...inAbout] };
}
