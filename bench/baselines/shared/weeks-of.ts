/** The weeks of a month `1987-03`, from Monday on: numbers of days, or undefined outside of it. */
export function weeksOf(month: string): (number | undefined)[][] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((lead + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const at = week * 7 + day - lead + 1;
      return at >= 1 && at <= last ? at : undefined;
    }),
  );
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
