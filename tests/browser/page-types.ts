import type { SiteName } from '../support/sites.ts';

/** A page to look at for each type of page there is, and for each state that changes what it shows. */
export interface PageType {
  name: string;
  site: SiteName;
  path: string;
  /** What the page must have shown before it is looked at. */
  shows: string;
  /** What its address brings about in the console. */
  expected?: RegExp;
}

const forty = (name: string, path: string, shows = 'h1'): PageType => ({
  name,
  site: 'forty',
  path,
  shows,
});

export const PAGE_TYPES: PageType[] = [
  forty('home', './'),
  { name: 'home of an empty archive', site: 'empty', path: './', shows: 'h1' },
  { name: 'home of one article', site: 'one', path: './', shows: 'h1' },
  { name: 'home of the first archive', site: 'seed', path: './', shows: 'h1' },
  {
    name: 'article of the first archive',
    site: 'seed',
    path: './2020/09/04/india-russia-ak-203-rifle-factory-amethi/',
    shows: '.body',
  },
  forty('article with everything', './2003/02/28/library-opens-reading-room/', '.body table'),
  forty('article with almost nothing', './2019/03/03/day-after/', '.body'),
  forty('article with a very long headline', './2020/06/21/longest-headline/', '.body'),
  forty('very long article', './2015/08/09/the-history-of-the-canal/', '.body'),
  forty('article with literal markup', './2007/07/19/ticker-kbry-falls/', '.body'),
  forty('article in Arabic', './2011/04/02/maktabat-al-waha/', '.body'),
  forty('article in Hindi', './2007/07/20/chandanpur-pustakalaya/', '.body'),
  forty('article in Chinese', './2020/06/21/longzhou-bisai/', '.body'),
  forty('article in German', './2021/11/11/woerterbuch-der-moorbacher-mundart/', '.body'),
  forty('day', './2019/03/02/'),
  forty('month', './2019/03/', '.calendar'),
  forty('year', './2019/', '.calendar'),
  { name: 'month across volumes', site: 'volumes', path: './1987/03/', shows: '.calendar' },
  { name: 'year across volumes', site: 'volumes', path: './1987/', shows: '.calendar' },
  forty('dates', './dates/'),
  { name: 'dates of an empty archive', site: 'empty', path: './dates/', shows: 'h1' },
  forty('topics', './topics/'),
  { name: 'topics of an empty archive', site: 'empty', path: './topics/', shows: 'h1' },
  forty('people', './people/'),
  forty('places', './places/'),
  forty('organizations', './organizations/'),
  forty('subject with a note', './topics/public-library/'),
  forty('subject in another script', './places/مرسى-الزيتون/'),
  forty('about', './about/'),
  forty('search, nothing asked', './search/', 'dateline-search:defined'),
  forty('search with results', './search/?q=harbour', '[data-part="results"] > li'),
  forty(
    'search with filters',
    './search/?q=festival&topic=Festivals&year=2019',
    '[data-part="chips"] button',
  ),
  forty('search with one result', './search/?q=regatta', '[data-part="results"] > li'),
  forty(
    'search with operators',
    './search/?q=harbour+-owls+after:2000+headline:harbour',
    '[data-part="chips"] button',
  ),
  forty('search with a slip', './search/?q=regata', '.search__suggestion'),
  {
    name: 'search with many results',
    site: 'volumes',
    path: './search/?q=harbour&from=1986&to=1988',
    shows: '.histogram__bar',
  },
  forty('search without results', './search/?q=zyzzyva', '[data-part="message"] h2'),
  { name: 'search of an empty archive', site: 'empty', path: './search/', shows: 'h1' },
  { ...forty('page not found', './news/of-the-harbour-festival/', '#path-search a'), expected: /404/ },
];
