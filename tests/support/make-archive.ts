import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../../src/build/test-random.ts';

const PICTURE = fileURLToPath(
  new URL('../fixtures/archives/forty/articles/2003/02/28/reading-room.png', import.meta.url),
);

const LANGUAGES = {
  en: [
    'harbour',
    'council',
    'ferry',
    'winter',
    'bridge',
    'library',
    'market',
    'the',
    'opens',
    'again',
    'old',
  ],
  de: ['Häfen', 'Brücke', 'öffnet', 'wieder', 'der', 'Markt', 'im', 'Winter', 'Bücherei', 'alte', 'Fähre'],
  hi: ['बंदरगाह', 'पुल', 'बाज़ार', 'फिर', 'खुला', 'पुराना', 'नाव', 'पुस्तकालय', 'का', 'में', 'सर्दी'],
  ar: ['الميناء', 'الجسر', 'السوق', 'يفتح', 'من', 'جديد', 'القارب', 'المكتبة', 'في', 'الشتاء', 'القديم'],
};
const TOPICS = [
  'Sea trade',
  'sea trade',
  'Häfen',
  'Books',
  'Weather <5 °C>',
  'खेती',
  'الطقس',
  'Bridges & roads',
];
const PLACES = ['Harrowmere', 'Saltby', 'चंदनपुर', 'مرسى الزيتون', 'Altenwörth'];

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * Writes an archive that has everything by which volumes differ: a day of more articles than a volume holds, a month of
 * several volumes, sparse decades, a subject of hundreds of articles, others that volumes spell in different ways,
 * aliases, corrections, pictures, several languages. The same arguments give the same bytes.
 */
export async function makeArchive(folder: string, articles: number, volumeSize: number): Promise<void> {
  const random = randomFrom(articles * 1000 + volumeSize);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };

  /** The first articles are all of one day, the next of its month, the rest of all years. */
  const dayOf = (at: number): string => {
    if (at < volumeSize * 1.5) return '1987-03-12';
    if (at < articles / 2) return `1987-03-${pad(1 + below(28))}`;
    const year = random() < 0.7 ? 1986 + below(4) : 1901 + below(120);
    return `${year}-${pad(1 + below(12))}-${pad(1 + below(28))}`;
  };

  const write = async (at: number): Promise<void> => {
    const day = dayOf(at);
    const language = random() < 0.7 ? 'en' : one(['de', 'hi', 'ar'] as const);
    const words = (count: number): string =>
      Array.from({ length: count }, () => one(LANGUAGES[language])).join(' ');
    const sentence = (): string => `${words(4 + below(14))} ${below(1000)}.`;
    const path = `articles/${day.replaceAll('-', '/')}`;
    const picture = at % 25 === 3;
    const lines = [
      `headline: ${JSON.stringify(`${words(2 + below(5))} ${at % 9 === 0 ? '<KBRY> & “more”' : at}`)}`,
      `date: ${random() < 0.3 ? `${day}T${pad(below(24))}:${pad(below(60))}:00+05:30` : day}`,
      ...(at % 11 === 0 ? ['suppliedHeadline: true'] : []),
      ...(at % 4 === 0 ? ['dateline: HARROWMERE'] : []),
      ...(at % 3 === 0
        ? [`byline: [${JSON.stringify(one(['Tom Brackley', 'Ivy Marchbank', 'मीरा टंडन']))}]`]
        : []),
      ...(at % 5 === 0 ? [`source: The Record\nsection: ${one(['Culture', 'Sport', 'Trade'])}`] : []),
      `language: ${language}`,
      `topics: [${random() < 0.85 ? 'Harbours, ' : ''}${JSON.stringify(one(TOPICS))}]`,
      `places: [${JSON.stringify(one(PLACES))}]`,
      ...(random() < 0.3 ? [`people: [${one(['Agnes Thorley', 'AGNES THORLEY', 'Owen Strake'])}]`] : []),
      ...(at % 13 === 0 ? [`aliases: [/old/${at}.html/, /alt/häfen-${at}/]`] : []),
      ...(at % 17 === 0 ? [`corrections:\n  - date: 2024-01-${pad(1 + below(28))}\n    text: Not so.`] : []),
      ...(picture ? [`image:\n  src: picture-${at}.png\n  alt: A drawing`] : []),
    ];
    const body = Array.from({ length: 1 + below(5) }, sentence).join(
      at % 7 === 0 ? '\n\n## Later\n\n' : '\n\n',
    );
    await put(`${path}/story-${at}.md`, `---\n${lines.join('\n')}\n---\n\n${body}\n`);
    if (picture) await copyFile(PICTURE, join(folder, path, `picture-${at}.png`));
  };

  for (let at = 0; at < articles; at += 1) await write(at);
  await put(
    'site.yaml',
    `title: Generated\ndescription: Articles by the number.\nurl: https://generated.example\nvolumeSize: ${volumeSize}\narticlesPerSearchFile: 3\n`,
  );
  await put(
    'topics/sea-trade.md',
    '---\nname: Trade at sea\ndescription: Boats with goods.\n---\n\nA *note*.\n',
  );
}
