import bodyData from '../../../data/bodies.json';
import nameData from '../../../data/names.json';
import { folded } from '../../text/normal';

const nicknames: Readonly<Record<string, string>> = nameData.nicknames;
const capitals: Readonly<Record<string, string>> = bodyData.capitals;

/** A function of names that keeps what it said: the names of a folder come again and again. */
function kept(of: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return name => {
    const said = known.get(name);
    if (said !== undefined) return said;
    if (known.size > 50_000) known.clear();
    const fresh = of(name);
    known.set(name, fresh);
    return fresh;
  };
}

/** A name spelt one way whatever the transliteration: Sergey/Sergei, Zelenskiy/Zelensky, Yevgeny/Evgeny. */
export const spelling = kept(word =>
  folded(word)
    .replace(/[^\p{L}]/gu, '')
    .replace(/^ye/, 'e')
    .replace(/y/g, 'i')
    .replace(/ks/g, 'x')
    .replace(/(.)\1+/g, '$1'),
);

/** The long form of a short first name, spelt one way. */
export const firstSpelling = kept(word => spelling(nicknames[word] ?? word));

/** The key of a body: its name without article (an Arabic one too) and case; a capital counts as its country. */
export const bodyKey = kept(name => {
  const bare = folded(name)
    .replace(/^the /, '')
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^al (?=\p{L}{3})/u, '');
  return folded(capitals[bare === 'kiev' ? 'kyiv' : bare] ?? bare);
});
