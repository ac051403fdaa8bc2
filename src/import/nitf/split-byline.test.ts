import { describe, expect, it } from 'vitest';
import { splitBylines } from './split-byline.ts';

describe('splitBylines', () => {
  it.each([
    ['By Asha Rao', ['Asha Rao']],
    ['BY ASHA RAO AND JON DEE', ['ASHA RAO', 'JON DEE']],
    ['Asha Rao and Jon Dee', ['Asha Rao', 'Jon Dee']],
    ["Paulo Neri and Frances d'Emilio", ['Paulo Neri', "Frances d'Emilio"]],
    ['Asha Rao, Jon Dee and Mia Lund', ['Asha Rao', 'Jon Dee', 'Mia Lund']],
    ['Von Christian Holm, dpa', ['Christian Holm, dpa']],
    ['Av Kari Nordmann og Ola Lie', ['Kari Nordmann', 'Ola Lie']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Smith and Jones', ['Smith and Jones']],
    ['Adel Zaki with Guy Roux in Jerusalem', ['Adel Zaki with Guy Roux in Jerusalem']],
    ['ليلى حداد', ['ليلى حداد']],
    ['आशा राव', ['आशा राव']],
    ['Byron Hall', ['Byron Hall']],
    ['von der Heide, Anna', ['von der Heide, Anna']],
    ['gr/bp', ['gr/bp']],
    ['', []],
    [' – ', []],
  ])('%j is by %j', (line, names) => {
    expect(splitBylines([line])).toEqual({ names, warnings: [] });
  });

  it('leaves e-mail addresses out, and tells of them', () => {
    const { names, warnings } = splitBylines(['Asha Rao <asha@courier.example>', 'desk@courier.example']);
    expect(names).toEqual(['Asha Rao']);
    expect(warnings.map(({ rule, found }) => [rule, found])).toEqual([
      ['email-left-out', '<asha@courier.example>'],
      ['email-left-out', 'desk@courier.example'],
    ]);
  });

  it('names nobody twice', () => {
    expect(splitBylines(['By Asha Rao', 'Asha Rao']).names).toEqual(['Asha Rao']);
  });

  it('keeps a line of a million letters as it is', () => {
    const line = 'a'.repeat(1_000_000);
    expect(splitBylines([line]).names).toEqual([line]);
  });
});
