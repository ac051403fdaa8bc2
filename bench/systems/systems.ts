import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { ours } from './ours.ts';
import type { System, SystemName } from './system.ts';

/** All systems by their names. */
export const SYSTEMS: Readonly<Record<SystemName, System>> = { ours, hugo, eleventy, astro };
