import type { Article } from '../../text/article';
import type { Unit } from './unit';

/** Lines that are an hour from which they are taken for the entries of a live report. */
const SEVERAL = 3;

/**
 * The places of lines that are an hour and no more ("19.05"), and of those below them, where there are several and they run one way through
 * the day: entries of a live report. The lengths of videos run up and down.
 */
export function stampsOf({ text }: Article, units: readonly Unit[]): ReadonlySet<number> {
  const places: number[] = [];
  const minutes: number[] = [];
  units.forEach(({ start, end, words, numbers }, i) => {
    if (words > 1 || numbers === 0 || end - start > 10) return;
    const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?: [A-Z]{2,4})?$/.exec(text.slice(start, end));
    if (!clock) return;
    places.push(i);
    minutes.push(60 * Number(clock[1]) + Number(clock[2]));
  });
  const isOneWay = (way: number): boolean => minutes.every((at, i) => i === 0 || way * (at - minutes[i - 1]) > 0);
  if (places.length < SEVERAL || !(isOneWay(1) || isOneWay(-1))) return new Set();
  const entries = places.map(place => place + 1).filter(i => i < units.length && units[i].bestCover < 0.5);
  return new Set([...places, ...entries]);
}
