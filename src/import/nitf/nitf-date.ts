/**
 * A date of NITF in a spelling that the importer reads. NITF has ISO 8601 without signs (`20080219T143000-0500`), also
 * without "T" and with an offset after a day alone; six zeros mean that there is no time of day.
 * https://www.iptc.org/std/NITF/3.6/ (date.issue)
 * @returns undefined for what is no date: agencies leave `YYYYMMDD000000-HHMM` standing
 */
export function readNitfDate(norm: string | undefined): string | undefined {
  const text = norm?.trim() ?? '';
  if (!/^\d/.test(text)) return undefined;
  const match = /^(\d{8})T?(\d{6})?([+-]\d{2}:?\d{2}|Z)?$/i.exec(text);
  if (!match) return text;
  const [, day = '', time, offset = ''] = match;
  return time === undefined || time === '000000' ? day : `${day}T${time}${offset}`;
}
