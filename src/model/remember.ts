/**
 * A function that works each answer out once for each text. For makers of `Intl` objects, which cost more than
 * all that is done with one of them, and for facts of a language tag.
 */
/* @__NO_SIDE_EFFECTS__ */
export function remember<Answer>(make: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = make(key)));
    return answer;
  };
}
