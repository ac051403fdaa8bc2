/** English words that tell what a name with a capital names. Lower case, without points. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** They end the name of an organization, or are it: `Ford Motor Co`, `Port Workers' Union`. */
export const ORGANIZATION_TAIL = words(
  `inc incorporated corp corporation co company cos ltd limited llc lp plc ag gmbh sa nv bv spa ab oy asa kk pty pvt
   group holdings holding industries enterprises partners associates brothers bros trust fund bank banks bancorp
   bancshares banc savings insurance assurance securities investments capital financial airlines airways air motors
   laboratories labs systems technologies technology electronics international press times university college school
   institute academy ministry department office bureau agency authority administration service services commission
   committee council board court tribunal parliament congress senate assembly party union federation association
   society league club foundation organization organisation alliance confederation chamber exchange police army navy
   force forces guard corps command hospital museum church markets foods stores resources mines networks network software
   chemicals pharmaceuticals telecommunications communications energy electric`,
);

/** Forms of a company, and words too common to be a name by themselves. */
export const LEGAL_FORM = words(
  'inc incorporated corp corporation co company cos ltd limited llc lp plc ag gmbh sa nv bv spa ab oy asa kk pty pvt bank securities trust',
);

/** After these, `and` may go on with the name: `Securities and Exchange Commission`. */
export const OPEN_TAIL = words(
  'securities insurance savings trust technology communications energy air service services',
);

/** They begin the name of an organization when `of` or `for` follows: `Bank of England`. */
export const ORGANIZATION_HEAD = words(
  `bank ministry department university college institute academy school board house bureau office council court
   association federation confederation society league church chamber organization organisation commission committee
   union centre center agency museum church army exchange fund authority`,
);

/** They begin the name of a place when `of` follows. */
export const PLACE_HEAD = words(
  'gulf strait straits bay sea isle isles island cape district republic kingdom state states province city port united lake mount',
);

/** They end the name of a place. */
export const PLACE_TAIL = words(
  `river lake ocean sea bay gulf strait straits canal island islands isles valley mountains hills peninsula desert county
   province district region basin coast city town village harbour harbor beach falls republic street road avenue square park
   airport stadium hotel palace prison castle mosque temple cathedral`,
);

/** They begin one when a name follows: `Port Elswick`, `Mount Kenya`. */
export const PLACE_FIRST = words(
  'port mount lake cape fort saint st san santa new north south east west el los las',
);

/** They stand before the name of a person and are no part of it. */
export const TITLE = words(
  `mr mrs ms miss mme mlle dr prof professor sir lord lady dame rev reverend father sister pope king queen prince
   princess emperor sultan sheikh sheik ayatollah imam rabbi bishop archbishop cardinal president vice-president premier
   chancellor minister secretary senator sen congressman congresswoman rep representative governor gov mayor ambassador
   justice judge gen general lt lieutenant col colonel capt captain cmdr commander maj major sgt sergeant adm admiral
   brig brigadier marshal chairman chairwoman chairperson director manager chief officer spokesman spokeswoman
   spokesperson analyst economist treasurer speaker attorney commissioner adviser advisor inspector superintendent
   detective constable coach executive assemblyman assemblywoman councillor`,
);

/** They stand before a title: `Deputy Prime Minister`. */
export const OFFICE = words(
  `prime foreign finance trade defence defense interior home energy labor labour agriculture treasury health education
   justice deputy vice former acting executive managing assistant senior chief us uk`,
);

/** Titles that go on with `of` and an office: `Chancellor of the Exchequer`. */
export const OFFICE_HEAD = words('chancellor secretary');

/** Small words that stand inside the name of a person or place. */
export const PARTICLE = words(
  'de del della di da dos das du van von der den ten la le el al bin ibn abu y e',
);

/** They have a capital and name nobody and nowhere. */
export const NO_NAME = words(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter christmas
   easter ramadan diwali god internet english note copyright dlrs mln pct cts shr net revs qtly div qtr gdp gnp ceo cfo
   tv pm am ok yes no mr mrs today tomorrow yesterday the a an and or but if in on at by for from of to with as it its he
   his she her they their we our you your this that these those there here when where while who what which why how after
   before since because although however meanwhile also both last next some many most all each every another other such
   only just even still then now not about under over between among during against without within through per via
   ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex
   va vt wash wis wyo`,
);

/** They are part of a name only when it goes on: `New York`, `First Boston Corp`. */
export const NAME_OPENER = words(
  'new old first second third one two three four five six seven eight nine ten great big',
);

/** After "in" or "at", these are no places. */
export const NO_PLACE = words(
  'parliament congress senate court cabinet government house office school church stock exchange treasury wall act bill proceedings interstate highway',
);

/** Small words that stay small in a name that is set in ordinary letters. */
const SMALL = words('de la le les del du des da do dos van von der den of the and upon on sur am im in y e');

/** A name in capitals in ordinary letters: `RIO DE JANEIRO` → `Rio de Janeiro`; others stay as they are. */
export function lowerCapitals(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  let isFirst = true;
  return name.toLowerCase().replace(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu, (word) => {
    const stays = !isFirst && SMALL.has(word);
    isFirst = false;
    return stays ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
