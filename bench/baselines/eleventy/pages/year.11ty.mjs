import { datePath, twoDigits } from '../../shared/text.ts';
import { datePage, onePageEach } from '../lib/date-page.mjs';
import { markup } from '../lib/markup.mjs';
import { calendar } from '../lib/parts.mjs';

export const data = onePageEach('years', ({ date }) => datePath(date));

export function render({ item, collections }) {
  const months = Array.from({ length: 12 }, (_, at) => `${item.date}-${twoDigits(at + 1)}`);
  return datePage(item, {
    unit: 'year',
    style: 'year',
    main: markup`<div class="year-grid">
${months.map((month) => calendar(month, collections.archive.dayOf))}
</div>`,
  });
}
