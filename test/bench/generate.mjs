// Made-up articles, the same every time: four articles a story, which share people, quotations (whole, trimmed, or a word changed)
// and figures (now and then another one), amid sentences of their own and the leftovers of their site. About 6 kB each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/host/paths.mjs';

const lists = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(join(root, 'test/bench/words.json'), 'utf8'))).map(([name, words]) => [
    name,
    words.split(words.includes('|') ? '|' : ' '),
  ]),
);
const PER_STORY = 4;
const SITES = 60;

/** Random numbers from a seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = n => Math.floor(next() * n);
  const pick = list => list[below(list.length)];
  return { next, below, pick, chance: share => next() < share };
}

const capital = word => word[0].toUpperCase() + word.slice(1);
const surname = ({ pick, below }) =>
  capital(Array.from({ length: 2 + below(2) }, () => pick(lists.syllables)).join(''));
const place = random => surname(random) + random.pick(lists.placeEnds);

/** A word out of eight thousand, a few of them common and most of them rare, as in any language. */
function coined({ next }) {
  const { syllables } = lists;
  const rank = Math.floor(8000 * next() ** 3);
  const n = syllables.length;
  return (
    syllables[rank % n] +
    syllables[Math.floor(rank / n) % n] +
    (rank < n * n ? '' : syllables[Math.floor(rank / n / n)])
  );
}

function clause(random) {
  const { pick, chance } = random;
  const thing = () => {
    const which = chance(0.4) ? `${coined(random)} ` : chance(0.4) ? `${pick(lists.adjectives)} ` : '';
    return `the ${which}${pick(lists.nouns)}`;
  };
  return `${thing()} ${pick(lists.verbs)} ${thing()}${chance(0.3) ? ` ${pick(lists.adverbs)}` : ''}`;
}

const sentence = random =>
  `${random.chance(0.2) ? `${random.pick(lists.linkers)} ${clause(random)}` : capital(clause(random))}${random.chance(0.5) ? ` and ${clause(random)}` : ''}${random.chance(0.4) ? ` ${random.pick(lists.ends)}` : ''}.`;

/** What the articles of one story have in common. */
function storyOf(number) {
  const random = randomOf(number * 7919 + 17);
  const { pick, below, chance } = random;
  const town = place(random);
  const people = Array.from({ length: 3 }, () => ({
    first: pick(lists.first),
    last: surname(random),
    role: pick(lists.roles),
  }));
  const quotes = Array.from({ length: 6 }, () => ({
    by: pick(people),
    words: `${capital(clause(random))}, and ${clause(random)} ${pick(lists.ends)}`,
  }));
  const figures = Array.from({ length: 5 }, () => ({
    of: `${pick(lists.counted)} ${chance(0.5) ? 'from' : 'near'} ${surname(random)}`,
    value: chance(0.5) ? 3 + below(90) : (1 + below(400)) * 50,
    verb: pick(['were counted', 'were evacuated', 'took part', 'were affected', 'were reported']),
  }));
  return { town, people, quotes, figures, body: `${town} ${pick(lists.bodies)}`, day: pick(lists.weekdays) };
}

function quotation({ by, words }, { pick, chance }) {
  let said = words;
  if (chance(0.25)) said = capital(said.slice(said.indexOf(', and ') + 6));
  else if (chance(0.2)) said = said.replace(/ (\S+) (?=\S+ the )/u, ` ${pick(lists.verbs)} `);
  const name = chance(0.5) ? `${by.first} ${by.last}` : by.last;
  return chance(0.6)
    ? `“${said},” ${pick(lists.said)} ${chance(0.3) ? `the ${by.role}, ` : ''}${name}.`
    : `${capital(by.role)} ${name} ${pick(['said', 'said', 'warned', 'added'])}: “${said}.”`;
}

function figure({ of, value, verb }, { chance, pick, below }) {
  const shown = chance(0.1) ? value + 1 + below(9) : value;
  return `${pick(['About', 'More than', 'At least', 'Some', 'In all,', 'In all,'])} ${shown.toLocaleString('en-US')} ${of} ${verb}${chance(0.5) ? `, ${pick(['officials said', 'police said', 'according to the report', 'the council said'])}` : ''}.`;
}

/** Article number `i`, as text. */
export function articleText(i) {
  const story = storyOf(Math.floor(i / PER_STORY));
  const random = randomOf(i * 104729 + 5);
  const { pick, below, chance } = random;
  const site = below(SITES);
  const lead = story.people[0];
  const lines = [
    `${story.town}: ${capital(clause(random))}`,
    `By ${pick(lists.first)} ${surname(random)}`,
    `${pick(lists.months)} ${1 + below(28)}, ${2015 + (Math.floor(i / PER_STORY) % 10)}`,
    pick(lists.leftovers),
    `The ${story.body} met on ${story.day}, where ${lead.role} ${lead.first} ${lead.last} ${pick(lists.verbs)} the ${pick(lists.nouns)}. ${sentence(random)}`,
  ];
  const facts = [
    ...story.quotes.filter(() => chance(0.6)).map(quote => quotation(quote, random)),
    ...story.figures.filter(() => chance(0.6)).map(one => figure(one, random)),
  ];
  const paragraphs = 18 + below(14);
  for (let p = 0; p < paragraphs; p++) {
    const parts = Array.from({ length: 1 + below(3) }, () => sentence(random));
    if (facts.length > 0 && chance(0.6))
      parts.splice(below(parts.length + 1), 0, facts.splice(below(facts.length), 1)[0]);
    lines.push(parts.join(' '));
    if (chance(0.06)) lines.push(pick(lists.leftovers));
  }
  lines.push(
    pick(lists.leftovers),
    `© The ${capital(lists.syllables[site % lists.syllables.length])}${site} Courier. All rights reserved.`,
  );
  return `${lines.join('\n\n')}\n`;
}

/** Writes `count` articles into an empty folder, five hundred a folder. */
export function generate(folder, count) {
  for (let i = 0; i < count; i++) {
    const home = join(folder, String(Math.floor(i / 500)).padStart(3, '0'));
    if (i % 500 === 0) mkdirSync(home);
    writeFileSync(join(home, `${String(i).padStart(6, '0')}.txt`), articleText(i));
  }
}
