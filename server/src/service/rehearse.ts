import { events } from '../corpus/figures/events';
import { Memo } from '../reading/memo';
import type { Reading } from '../reading/reading';
import { read } from '../reading/reading';
import type { Steps } from '../text/steps';
import { findings } from './findings';
import { type Snapshot, snapshotAfter, snapshotSteps } from './snapshot';

/** Articles about the event of the one that is typed into, and all that stand beside it: there is something to compare, and little to put together. */
const NEAR = 6;
const COMPANY = 24;
/** Letters that are typed at most. */
const LETTERS = 64;

/**
 * Types a sentence of an article into a copy of it, letter by letter, in a folder of a few copies, and makes the findings each time: what a person
 * who types will run is compiled by then. What is known of the folder itself stays as it is; nothing comes of it but that. A step is a part of what
 * one letter costs. An article that is not there, or is empty, is nothing to do.
 */
export function* rehearse({ corpus, settings }: Snapshot, path: string): Steps<void> {
  const entry = corpus.entry(path);
  if (!entry || entry.reading.article.text.trim() === '') return;
  const near = events(corpus)
    .like(entry)
    .slice(0, NEAR)
    .map(({ entry: other }) => other);
  const company = new Set([entry, ...near]);
  for (const other of corpus.entries) {
    if (company.size >= COMPANY) break;
    company.add(other);
  }
  // Under names of their own: what is kept by path stays true of the articles.
  const copies = new Map<string, Reading>([...company].map((one, n) => [nameOf(n), one.reading]));
  const [open] = copies.keys();
  let copy = yield* snapshotSteps(copies, settings, new Map());
  findings(copy, open);
  yield;
  const { text, sentences } = entry.reading.article;
  const { start, end } = sentences[sentences.length >> 1] ?? { start: 0, end: text.length };
  const typed = `${text.slice(start, end)} `;
  const memo = new Memo();
  for (let k = 0; k <= LETTERS; k++) {
    const size = k % (typed.length + 1);
    const reading = read(text.slice(0, start) + typed.slice(0, size) + text.slice(start), {}, memo);
    yield;
    copy = snapshotAfter(copy, new Map([[open, reading]]));
    yield;
    findings(copy, open);
    yield;
  }
}

const nameOf = (number: number): string => `rehearsal ${number}`;
