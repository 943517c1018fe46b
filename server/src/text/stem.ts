import inflection from '../../data/inflection.json';

const plurals = new Map(Object.entries(inflection.plurals));
const same = new Set(inflection.same);
const singularS = new Set(inflection.singularS);
const verbs = new Map(Object.entries(inflection.verbs));
const bases = new Set(verbs.values());

/** Whether a lower-case word looks like a plural noun: "troops", "children", "people"; not "news" or "congress". */
export const isPlural = (word: string): boolean =>
  same.has(word) ||
  (plurals.has(word) && word !== 'person') ||
  (word.length > 2 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !word.endsWith('is') &&
    !word.endsWith("'s") &&
    !singularS.has(word));

/** The singular of a lower-case noun; a word that is no plural comes back as it is. */
export function singular(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word) || same.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word))
    return /(?:[aeiou][sz]|nc|rs|ns|ls|ps|ch?as)es$/.test(word) && !/(?:us|ias)es$/.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2);
  return word.slice(0, -1);
}

/** A key for a verb's forms: "massed", "massing" and "masses" give "mass". Irregular forms give their base form. */
export function verbStem(word: string): string {
  const known = verbs.get(word);
  if (known !== undefined) return known;
  let stem = word;
  if (bases.has(word)) return word;
  if (stem.length > 4 && stem.endsWith('ied')) return `${stem.slice(0, -3)}y`;
  if (stem.length > 4 && stem.endsWith('ies')) return `${stem.slice(0, -3)}y`;
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  else if (stem.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(stem)) return stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  if (stem !== word && /([bdgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  if (bases.has(stem)) return stem;
  if (bases.has(`${stem}e`)) return `${stem}e`;
  return stem.endsWith('e') && stem.length > 3 ? stem.slice(0, -1) : stem;
}

/** Whether a lower-case word is a form of a verb as far as its ending or the list of irregular ones tells. */
export const looksVerb = (word: string): boolean =>
  verbs.has(word) || (word.length > 4 && (word.endsWith('ed') || word.endsWith('ing')));

/** A key under which the forms of a content word fall together: singular, or the verb's stem. */
export function wordStem(word: string): string {
  if (verbs.has(word) || (word.length > 4 && /(?:ed|ing)$/.test(word))) return verbStem(word);
  const one = singular(word);
  if (bases.has(one)) return one;
  return one.endsWith('e') && one.length > 4 ? one.slice(0, -1) : one;
}
