import data from '../../../data/mute.json';
import { anyOf } from '../../text/any-of';
import { Tag, tagsOf, verbOf } from './lexicon';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const heads = list(data.heads);
const keep = list(data.keep);
const open = list(data.open);
const close = list(data.close);
const ENDING = new RegExp(`.${anyOf(data.endings.split(' '))}$`);
const BEHIND = new RegExp(`[,(—–]|\\s${anyOf(data.behind.split(' '))}\\s`);

/**
 * Whether a mention can be nobody who says, writes or shows something: its first word opens no noun phrase ("But"), its last ends none
 * ("our own", "a federal"), or its head is a thing that is mute ("his refusal", "the last two years"). Names and words that no list knows
 * are taken for speakers.
 */
export function isMute(source: string): boolean {
  const text = source.replace(/\s+/g, ' ').trim();
  const first = text.split(' ', 1)[0];
  // "But" is none, "From" may be somebody's name
  if (open.has(first.toLowerCase()))
    return /^\p{Ll}/u.test(first) || (first === text ? /^(?:but|and|or|nor|if)$/i.test(text) : !/ \p{Lu}/u.test(text));
  if (FURNITURE.test(text) || PARTY.test(text)) return true;
  let head = headOf(text);
  // "Hatred of the mayor" opens a sentence; "Hope" is somebody's name
  if (head === first && head.length < text.length && heads.has(head.toLowerCase())) head = head.toLowerCase();
  if (!/^\p{Ll}/u.test(head)) return false;
  if (close.has(head)) return true;
  const one = head.length > 4 && head.endsWith('s') && !head.endsWith('ss') ? head.slice(0, -1) : head;
  if (keep.has(head) || keep.has(one)) return false;
  if (heads.has(head) || ENDING.test(one)) return true;
  if (/..ing$/.test(head) || (isDegreed(text, head) && ADJECTIVE.test(head) && !head.endsWith('ment'))) return true;
  if (tagsOf(head) & Tag.adverb && head.endsWith('ly')) return true;
  return verbOf(head)?.neverNoun === true && !head.endsWith('ed');
}

/** The noun that a mention speaks of: the last word in front of what goes with it, "rise" of "the rise of the party last year". */
function headOf(text: string): string {
  let head = '';
  for (const part of text.split(BEHIND)) {
    const words = part.split(' ');
    // "data compiled", "a person briefed", "executives there"
    while (words.length > 1 && TRAILS.test(words[words.length - 1])) words.pop();
    // "a lawyer representing", yet "the hacking"
    const last = words.length - 1;
    if (
      last > 0 &&
      /ing$/.test(words[last]) &&
      !keep.has(words[last]) &&
      !(tagsOf(words[last - 1].toLowerCase()) & OPENS)
    )
      words.pop();
    head = words[words.length - 1].replace(/[’']s?$/, '');
    // "current and former officials", "the tall, young mayor"
    if (!close.has(head)) break;
  }
  return head;
}

/** "Image caption …", "MORE (N.D.)": what stands around an article's pictures and links. */
const FURNITURE =
  /^(?:(?:image|media|video|photo|hide|getty)\s(?:images?|caption|copyright|playback|credit)\b|MORE \()/i;

/** "D-Calif." */
const PARTY = /^[A-Z]-\p{Lu}\S*$/u;

const ADJECTIVE = new RegExp(`${anyOf(data.adjectiveEndings.split(' '))}$`);

/** "more succinct", "significant": an adjective alone or with its degree. */
const isDegreed = (text: string, head: string): boolean =>
  text === head || /^(?:much )?(?:more|most|so|too|very|less) \S+(?: \S+)?$/i.test(text);

const OPENS = Tag.determiner | Tag.possessive;

const TRAILS = new RegExp(`^(?:.*[^e]ed|${anyOf(data.trails.split(' '))})$`);
