import { UserError } from '../build/user-error.ts';

/**
 * The day that entries have as the day of their import: that of `SOURCE_DATE_EPOCH` (reproducible-builds.org, seconds
 * since 1970) in UTC when it is set, so that a run can be repeated to the byte; else today in the archive's time zone.
 * @throws UserError when the variable is no number of seconds
 */
export function dayOfImport(env: NodeJS.ProcessEnv, timeZone: string): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') {
    return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date());
  }
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  throw new UserError(
    `SOURCE_DATE_EPOCH is “${epoch}”, which is no point in time.\nExpected whole seconds since 1 January 1970 in UTC, for example 1599229800.`,
  );
}
