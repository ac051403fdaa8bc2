import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { toRobots } from '../../outputs/to-robots.ts';

export const GET: APIRoute = async () => new Response(toRobots((await getDesk()).address));
