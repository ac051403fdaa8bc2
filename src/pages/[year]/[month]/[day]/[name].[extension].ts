import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { getArchive } from '../../../../archive/load-archive.ts';
import { listPictures } from '../../../../archive/list-pictures.ts';

/** Pictures that lie beside the entries: they go with the day's pages. */
export const getStaticPaths = (async () => {
  const { catalogue } = await getArchive();
  const pictures = await listPictures(catalogue.days.keys());
  return pictures.map(({ day, name, file }) => {
    const [year, month, date] = day.split('-');
    const dot = name.lastIndexOf('.');
    return {
      params: { year, month, day: date, name: name.slice(0, dot), extension: name.slice(dot + 1) },
      props: { file },
    };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.file)));
