import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { suggestFor, withoutFacts } from './suggest-for.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The mayor of the town opened the new bridge on Friday, after nine years of work and a great deal of quarrel over its cost.',
  de: 'Der Stadtrat hat am Freitag nach langer Beratung den Bau der neuen Brücke beschlossen, obwohl das Geld dafür noch fehlt.',
  fr: 'Le conseil municipal a décidé vendredi de construire un nouveau pont sur le port, alors que les fonds manquent encore.',
  es: 'El ayuntamiento decidió el viernes construir un nuevo puente sobre el puerto, aunque todavía falta el dinero necesario.',
  ru: 'Городской совет в пятницу одобрил строительство нового моста через гавань, хотя денег на него до сих пор не хватает.',
  hi: 'नगर परिषद ने शुक्रवार को बंदरगाह पर नया पुल बनाने का फैसला किया, हालांकि इसके लिए पैसा अभी तक नहीं मिला है और काम रुका है।',
  ur: 'سٹی کونسل نے جمعہ کو بندرگاہ پر نیا پل بنانے کا فیصلہ کیا، حالانکہ اس کے لیے رقم ابھی تک دستیاب نہیں ہے اور کام رکا ہوا ہے۔',
  zh: '市议会星期五决定在港口上修建一座新桥，尽管资金仍然不足，市长说将会找到办法。',
  ja: '市議会は金曜日、港に新しい橋を建設することを決めた。資金はまだ不足している。',
};

describe('the language of a text', () => {
  test.each(Object.keys(TEXTS))('is found when it is %s and the archive says otherwise', (language) => {
    const known = language === 'en' ? 'de' : 'en';
    expect(detectLanguage(TEXTS[language] ?? '', known)).toBe(language);
    expect(detectLanguage(TEXTS[language] ?? '', undefined)).toBe(language);
  });

  test.each(Object.keys(TEXTS))('is no suggestion when %s is what the entry says', (language) => {
    expect(detectLanguage(TEXTS[language] ?? '', language)).toBeUndefined();
    expect(detectLanguage(TEXTS[language] ?? '', `${language}-001`)).toBeUndefined();
  });

  test.each([
    ['a short text', 'Der Stadtrat hat beschlossen.', 'en'],
    ['a table', 'MAY 5608 UP 28\nJUL 5515 UP 25\nOCT 5525 UP 20\nDEC 5515 UP 40\n'.repeat(10), 'de'],
    ['no text', '', 'en'],
    // What the library takes for Malay is as likely Indonesian.
    [
      'Indonesian',
      'Dewan kota memutuskan pada hari Jumat untuk membangun jembatan baru di atas pelabuhan meskipun dana belum cukup.',
      'en',
    ],
    // The library knows no Nepali, and sees Marathi or Hindi in it.
    [
      'Nepali in a Nepali archive',
      'नगर परिषदले शुक्रबार बन्दरगाहमा नयाँ पुल निर्माण गर्ने निर्णय गर्‍यो, यद्यपि त्यसका लागि रकम अझै पुगेको छैन र काम रोकिएको छ।',
      'ne',
    ],
  ])('is not guessed for %s', (_what, text, known) => {
    expect(detectLanguage(text, known)).toBeUndefined();
  });
});

describe('suggestions for a text', () => {
  const text = `${TEXTS['en'] ?? ''} President Maria Lopez of Nordic Bridge Co spoke in Paris.`;

  test('are names when it is English', async () => {
    const names = { people: ['Maria Lopez'], places: ['Paris'], organizations: ['Nordic Bridge Co'] };
    expect(await suggestFor(text, 'en-GB')).toEqual(names);
    expect(await suggestFor(text, 'hi')).toEqual({ language: 'en', ...names });
  });

  test('are the language alone when it is another', async () => {
    expect(await suggestFor(TEXTS['de'] ?? '', 'en')).toEqual({ language: 'de' });
    expect(await suggestFor(TEXTS['de'] ?? '', 'de')).toEqual({});
  });
});

describe('new suggestions', () => {
  const found = { language: 'en', people: ['Asha Rao', 'Rao', 'Jonas Weir'], places: ['Paris', 'Hale'] };

  test('leave out what the entry has as a fact of any kind, or as its author or source', () => {
    const facts = { people: ['asha RAO'], topics: ['Paris'], byline: ['Jonas Weir'], source: 'Hale' };
    expect(withoutFacts(found, facts)).toEqual({ language: 'en' });
  });

  test('leave out what was turned down before', () => {
    const isRejected = (field: string, value: string): boolean => field === 'language' || value === 'Rao';
    expect(withoutFacts(found, {}, isRejected)).toEqual({
      people: ['Asha Rao', 'Jonas Weir'],
      places: ['Paris', 'Hale'],
    });
  });

  test.each([
    ['PARIS', ['Paris', 'Hale']],
    ['RIO DE JANEIRO', ['Rio de Janeiro', 'Paris', 'Hale']],
    ['GREENWICH, Conn.', ['Greenwich', 'Paris', 'Hale']],
    ['नई दिल्ली', ['नई दिल्ली', 'Paris', 'Hale']],
    ['LONDON/PARIS', ['Paris', 'Hale']],
    ['SALVADOR (Reuters) Feb 26', ['Paris', 'Hale']],
  ])('begin with the place of the dateline %j', (dateline, places) => {
    expect(withoutFacts(found, { dateline }).places).toEqual(places);
  });
});
