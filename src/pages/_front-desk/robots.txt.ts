import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { toRobots } from '../../outputs/to-robots.ts';

export const GET: APIRoute = async () => new Response(toRobots((await getArchive()).address));
