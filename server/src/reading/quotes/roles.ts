import roleData from '../../../data/roles.json';

const DEMONYM: ReadonlyMap<string, string> = new Map([
  ['russian', 'russia'],
  ['ukrainian', 'ukraine'],
  ['american', 'us'],
  ['british', 'britain'],
  ['french', 'france'],
  ['german', 'germany'],
  ['chinese', 'china'],
  ['iranian', 'iran'],
  ['israeli', 'israel'],
  ['turkish', 'turkey'],
  ['polish', 'poland'],
  ['italian', 'italy'],
  ['spanish', 'spain'],
  ['japanese', 'japan'],
  ['indian', 'india'],
  ['syrian', 'syria'],
  ['iraqi', 'iraq'],
  ['afghan', 'afghanistan'],
  ['egyptian', 'egypt'],
  ['canadian', 'canada'],
  ['mexican', 'mexico'],
  ['brazilian', 'brazil'],
  ['belarusian', 'belarus'],
  ['u.s', 'us'],
  ['u.s.', 'us'],
  ['america', 'us'],
  ['uk', 'britain'],
  ['u.k.', 'britain'],
  ['moscow', 'russia'],
  ['kremlin', 'russia'],
  ['kyiv', 'ukraine'],
  ['kiev', 'ukraine'],
  ['washington', 'us'],
]);
/** The country that a word speaks of, "russia" of "russian" and of "moscow"; else the word itself. */
export const country = (word: string): string => DEMONYM.get(word) ?? word;
/** Whether a word stands for a country without being its name. */
export const isOfCountry = (word: string): boolean => DEMONYM.has(word);

const same: readonly (readonly string[])[] = roleData.same;

/** Whether two roles can be one: "foreign minister" and "the minister", "top diplomat". */
export function sameRole(role: string, said: string): boolean {
  const head = (r: string): string => r.split(' ').pop() ?? '';
  if (role === said) return true;
  if (head(role) === head(said) && (!said.includes(' ') || role.endsWith(said) || said.endsWith(role))) return true;
  return same.some(group => group.some(r => role.endsWith(r)) && group.some(r => said.endsWith(r)));
}
