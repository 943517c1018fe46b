/** `; did you mean "x"?` where a known name is a slip of the hand away; else nothing. */
export function near(word: string, known: readonly string[]): string {
  const found = known
    .map(name => ({ name, distance: slips(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0];
  return found ? `; did you mean "${found.name}"?` : '';
}

/** Edit distance, neighbours swapped counted as one. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4 || a.length > 60) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
