import bodyData from '../../../data/bodies.json';
import data from '../../../data/vague.json';

const heads = new Set(data.heads);
const whole = new Set(data.whole);
const capitals = new Set(data.capitals);
const starts = data.starts;
const leads = starts.map(start => `${start} `);
const demonyms = new Set(bodyData.demonyms.split(' '));
const places = new Set(bodyData.places.split(' '));

/** Whether a source names nobody in particular: "officials", "some critics", "U.S. officials", "people close to the talks". */
export function isVague(source: string): boolean {
  const words = source.match(/[\p{L}\p{N}.'’-]+/gu) ?? [];
  if (words.length === 0) return true;
  const low = source.toLowerCase().replace(/\s+/g, ' ');
  if (whole.has(low)) return low !== 'it';
  // a name makes it somebody's: a country or a party does not
  const named = words.some(
    (word, i) =>
      /^\p{Lu}/u.test(word) &&
      !(i === 0 && heads.has(word.toLowerCase())) &&
      !(i === 0 && starts.includes(word.toLowerCase())) &&
      !demonyms.has(word.toLowerCase()) &&
      !places.has(word.toLowerCase()) &&
      !capitals.has(word),
  );
  if (named) return false;
  if (leads.some(lead => low.startsWith(lead))) return true;
  const head =
    low
      .split(/\s(?:of|in|at|from|with|close|familiar|who|on|for|to)\s/)[0]
      .split(' ')
      .pop() ?? '';
  if (
    /^(?:the|his|her|their|its|this|that)\s/.test(low) &&
    !/^the\s+(?:officials|critics|analysts|experts|observers|sources)$/.test(low)
  )
    return false;
  return heads.has(head);
}
