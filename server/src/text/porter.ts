const vowel = /^[^aeiouy]*[aeiouy]/;
const measure = (stem: string): number => {
  let m = 0;
  let last = false;
  for (let i = 0; i < stem.length; i++) {
    const c = stem[i];
    const v: boolean = 'aeiou'.includes(c) || (c === 'y' && i > 0 && !last);
    if (!v && last) m++;
    last = v;
  }
  return m;
};
const doubled = /([^aeiouylsz])\1$/;
const shortEnd = /^(?:.*[^aeiouy])?[^aeiou][aeiouy][^aeiouwxy]$/;

interface Endings {
  readonly to: Readonly<Record<string, string>>;
  readonly end: RegExp;
}

const endings = (to: Readonly<Record<string, string>>): Endings => ({
  to,
  end: new RegExp(`(?:${Object.keys(to).join('|')})$`),
});

const second = endings({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  abli: 'able',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
});
const third = endings({
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
});
const fourth = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a lower-case English word (Porter 1980): "questions" and "questioning" give "question". Other scripts stay as they are. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us') && !w.endsWith('is')) w = w.slice(0, -1);

  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const cut = w.endsWith('ed') ? 2 : w.endsWith('ing') ? 3 : 0;
    const base = w.slice(0, w.length - cut);
    if (cut > 0 && vowel.test(base)) {
      w = base;
      if (/(?:at|bl|iz)$/.test(w)) w += 'e';
      else if (doubled.test(w)) w = w.slice(0, -1);
      else if (measure(w) === 1 && shortEnd.test(w)) w += 'e';
    }
  }
  if (w.endsWith('y') && vowel.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaced(w, second);
  w = replaced(w, third);
  const end = fourth.exec(w);
  if (end && measure(w.slice(0, end.index)) > 1) w = w.slice(0, end.index);
  if (w.endsWith('e')) {
    const base = w.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !shortEnd.test(base))) w = base;
  }
  if (w.endsWith('ll') && measure(w) > 1) w = w.slice(0, -1);
  return w;
}

/** The longest of the endings that a word has, and no other, gives way to another where enough stands in front of it. */
function replaced(word: string, { to, end }: Endings): string {
  const found = end.exec(word);
  if (!found) return word;
  const base = word.slice(0, found.index);
  return measure(base) > 0 ? base + to[found[0]] : word;
}
