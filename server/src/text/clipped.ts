/** Cuts at a word where a text is longer than `most` code units, and says so with an ellipsis. Never cuts a surrogate pair. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  let cut = space > most / 2 ? space : most - 1;
  if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--;
  return `${text.slice(0, cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
