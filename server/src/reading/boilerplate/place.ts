import { heads } from './columns';
import { type Put, putAll, type Table } from './table';
import type { Unit } from './unit';
import { SURE } from './whole';

/** Where lines stand: among all, between the prose, and below the heads of lists. To be asked line by line, from the first on. */
export function placesOf({ rows, count }: Table, units: readonly Unit[], prose: Float64Array): Put {
  const texts = new Float64Array(count + 1);
  const textChars = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const isText = prose[i] >= 1;
    texts[i + 1] = texts[i] + (isText ? 1 : 0);
    textChars[i + 1] = textChars[i] + (isText ? units[i].end - units[i].start : 0);
  }
  const nextText = new Int32Array(count + 1).fill(count + 30);
  const nextCover = new Int32Array(count + 1).fill(count + 30);
  for (let i = count - 1; i >= 0; i--) {
    nextText[i] = prose[i] >= 1 ? i : nextText[i + 1];
    nextCover[i] = units[i].bestCover >= SURE ? i : nextCover[i + 1];
  }
  const sinceHead = new Int32Array(heads.length).fill(-100);
  let lastText = -100;
  let lastCover = -100;

  const placeOf = (i: number): readonly number[] => [
    Math.min(i, 60),
    Math.min(count - 1 - i, 60),
    count > 1 ? i / (count - 1) : 0,
    Math.min(i - lastText, 30),
    Math.min(nextText[i + 1] - i, 30),
    Math.min(texts[i], 30),
    Math.min(texts[count] - texts[i + 1], 30),
    textChars[count] ? (textChars[count] - textChars[i + 1]) / textChars[count] : -1,
  ];

  return (i, from) => {
    let k = putAll(rows, from, placeOf(i));
    for (const since of sinceHead) rows[k++] = Math.min(i - since, 40);
    for (const since of sinceHead) rows[k++] = since < 0 ? 40 : Math.min(texts[i] - texts[since], 40);
    rows[k++] = Math.min(nextCover[i + 1] - i, 30);
    rows[k++] = Math.min(i - lastCover, 30);
    if (prose[i] >= 1) lastText = i;
    if (units[i].bestCover >= SURE) lastCover = i;
    for (let h = 0; h < heads.length; h++) if (units[i].cover[heads[h]] >= SURE) sinceHead[h] = i;
    return k;
  };
}
