import { datePath, formatArticles, formatDate, formatNumber, twoDigits } from '../../shared/text.ts';
import { WEEKDAYS, weeksOf } from '../../shared/weeks-of.ts';
import { markup, raw } from './markup.mjs';

export const breadcrumb = (crumbs) =>
  markup`<nav class="breadcrumb" aria-label="Breadcrumb"><ol>${crumbs.map(({ name, path }) => markup`<li><a href="${path}">${name}</a></li>`)}</ol></nav>`;

const fact = (text) => text && markup`<span><bdi lang="en">${text}</bdi></span>`;

export const facts = ({ dateline, section, source }) => [dateline, section, source].map(fact);

export function articleList(articles, { level = 3, dates = false, plain = false } = {}) {
  const item = (
    article,
  ) => markup`<li class="articles__item"><h${level} class="articles__headline" lang="en" dir="auto"><a href="${article.path}">${article.title}</a></h${level}>${
    (dates || article.dateline || article.source || article.section) &&
    markup`<p class="articles__facts facts">${dates && markup`<time datetime="${article.day}">${formatDate(article.day, 'day')}</time>`}${facts(article)}</p>`
  }${!plain && markup`<p class="articles__opening" lang="en" dir="auto">${article.opening}</p>`}</li>
`;
  return markup`<ol class="articles${plain && ' articles--plain'}">
${articles.map(item)}</ol>`;
}

export const names = (list) => markup`<ul class="names names--columns">
${list.map(
  ({
    name,
    href,
    count,
  }) => markup`<li class="names__item"><a href="${href}" dir="auto">${name}</a><span class="names__count"><span aria-hidden="true">${formatNumber(count)}</span><span class="visually-hidden">${formatArticles(count)}</span></span></li>
`,
)}</ul>`;

/** Links to what comes before and after: each a title and a path, or nothing. */
export function steps(unit, previous, next) {
  const link = (to, label, rel, css) =>
    to &&
    markup`<a class="steps__link${css}" rel="${rel}" href="${to.path}"><span class="steps__label">${label} ${unit}</span><span class="steps__title" lang="en" dir="auto">${to.title}</span></a>`;
  return (
    (previous || next) &&
    markup`<nav class="steps" aria-label="Previous and next ${unit}">${link(previous, 'Previous', 'prev', '')}${link(next, 'Next', 'next', ' steps__link--next')}</nav>`
  );
}

/** The step to a date that has a page. */
export const dateStep = (date, style) => date && { path: datePath(date), title: formatDate(date, style) };

const CALENDAR_HEAD = raw(
  `<thead><tr>${WEEKDAYS.map((day) => `<th scope="col" abbr="${day}"><span aria-hidden="true">${day[0]}</span><span class="visually-hidden">${day}</span></th>`).join('')}</tr></thead>`,
);

export function calendar(month, dayOf, { large = false } = {}) {
  const count = (day) => dayOf.get(`${month}-${twoDigits(day)}`)?.articles.length ?? 0;
  const weeks = weeksOf(month);
  const busiest = Math.max(1, ...weeks.flat().map((day) => (day ? count(day) : 0)));
  const filled = (day, articles) =>
    markup`<a class="calendar__day" href="${datePath(`${month}-${twoDigits(day)}`)}" style="--weight:${Math.round(8 + (22 * articles) / busiest)}" aria-label="${formatDate(`${month}-${twoDigits(day)}`, 'day')}, ${formatArticles(articles)}">${day}${large && markup`<span class="calendar__count">${articles}</span>`}</a>`;
  const cell = (day) =>
    markup`<td>${day && (count(day) > 0 ? filled(day, count(day)) : markup`<span class="calendar__day">${day}</span>`)}</td>`;
  const name = formatDate(month, large ? 'month' : 'month-name');
  const any = weeks.flat().some((day) => day && count(day) > 0);
  return markup`<table class="calendar${large && ' calendar--large'}"><caption${large && raw(' class="visually-hidden"')}>${any && !large ? markup`<a href="${datePath(month)}">${name}</a>` : name}</caption>
${CALENDAR_HEAD}
<tbody>${weeks.map((week) => markup`<tr>${week.map(cell)}</tr>`)}</tbody></table>`;
}
