import { datePath } from '../../shared/text.ts';
import { datePage, onePageEach } from '../lib/date-page.mjs';
import { articleList } from '../lib/parts.mjs';

/** Beyond this many articles a day is listed by headlines alone. */
const PLAIN_FROM = 40;

export const data = onePageEach('days', ({ date }) => datePath(date));

export const render = ({ item }) =>
  datePage(item, {
    unit: 'day',
    style: 'long',
    main: articleList(item.articles, { level: 2, plain: item.articles.length > PLAIN_FROM }),
  });
