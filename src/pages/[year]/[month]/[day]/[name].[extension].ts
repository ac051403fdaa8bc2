import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { getBuild } from '../../../../archive/load-archive.ts';

/** Pictures that lie beside the entries: they go with the day's pages. */
export const getStaticPaths = (async () => {
  const { volumes } = await getBuild();
  return volumes
    .flatMap(({ pictures }) => pictures)
    .map(({ day, name, file }) => {
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
