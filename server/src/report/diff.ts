import type { Paint } from './paint';

const context = 3;

/** A stretch of lines: `from` to `to` of the old text (exclusive) give way to `lines`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A unified diff of a text and what edits (sorted, apart) make of it; empty where they change nothing. Lines end at LF, as `patch`
 * takes them.
 */
export function unifiedDiff(
  path: string,
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
  colours: Paint,
): string {
  const old = linesOf(text);
  const starts: number[] = [];
  let at = 0;
  for (const line of old) {
    starts.push(at);
    at += line.length;
  }
  const lineAt = (offset: number) => {
    let low = 0;
    let high = old.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] + old[middle].length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  // Edits that touch the same lines are one change; a change that joins two lines takes both.
  const changes: Change[] = [];
  for (let i = 0; i < edits.length; ) {
    const from = lineAt(edits[i].start);
    let to = from;
    let next = i;
    while (next < edits.length && (next === i || lineAt(edits[next].start) <= to)) {
      const { end } = edits[next++];
      const last = lineAt(Math.max(end - 1, edits[next - 1].start)) + 1;
      // What is left of its last line hangs together with the line behind it where the line's end is gone.
      to = Math.max(to, Math.min(last, old.length) - 1);
      if (starts[to] + old[to].length === end && to + 1 < old.length && edits[next - 1].start > starts[from]) to++;
    }
    const end = Math.min(old.length, to + 1);
    const stop = end < old.length ? starts[end] : text.length;
    let fresh = '';
    let position = starts[from];
    for (; i < next; i++) {
      fresh += text.slice(position, edits[i].start) + edits[i].newText;
      position = edits[i].end;
    }
    changes.push(trimmedChange(old, from, end, linesOf(fresh + text.slice(position, stop))));
  }
  const real = changes.filter(({ from, to, lines }) => to > from || lines.length > 0);
  if (real.length === 0) return '';

  // "a/" and "b/" are what patch -p1 takes off; a path from the root has its slash by then.
  const relative = path.replace(/^\/+/, '');
  const name = /\s/.test(relative) ? `${relative}\t` : relative;
  const out = [colours.strong(`--- a/${name}`), colours.strong(`+++ b/${name}`)];
  let shift = 0;
  for (let i = 0; i < real.length; ) {
    let last = i;
    while (last + 1 < real.length && real[last + 1].from - real[last].to <= 2 * context) last++;
    const first = Math.max(0, real[i].from - context);
    const end = Math.min(old.length, real[last].to + context);
    const body: string[] = [];
    let added = 0;
    let at = first;
    const put = (sign: string, line: string, style: (text: string) => string) => {
      body.push(style(sign + line.replace(/\n$/, '')));
      if (!line.endsWith('\n')) body.push('\\ No newline at end of file');
    };
    const plain = (text: string) => text;
    for (let n = i; n <= last; n++) {
      for (; at < real[n].from; at++) put(' ', old[at], plain);
      for (; at < real[n].to; at++) put('-', old[at], colours.gone);
      for (const line of real[n].lines) put('+', line, colours.added);
      added += real[n].lines.length - (real[n].to - real[n].from);
    }
    for (; at < end; at++) put(' ', old[at], plain);
    const count = end - first;
    const start = (lines: number, from: number) => (lines === 0 ? from : from + 1);
    out.push(
      colours.faint(`@@ -${start(count, first)},${count} +${start(count + added, first + shift)},${count + added} @@`),
      ...body,
    );
    shift += added;
    i = last + 1;
  }
  return `${out.join('\n')}\n`;
}

/** A change without the lines at its edges that stay as they are. */
function trimmedChange(old: readonly string[], from: number, to: number, lines: string[]): Change {
  let [a, b, c] = [from, to, lines.length];
  let d = 0;
  while (a < b && d < c && old[a] === lines[d]) {
    a++;
    d++;
  }
  while (b > a && c > d && old[b - 1] === lines[c - 1]) {
    b--;
    c--;
  }
  return { from: a, to: b, lines: lines.slice(d, c) };
}

/** Lines with their LF. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
