const names = ['Novak', 'Dvorak', 'Kolar', 'Benes', 'Hruska'];
const subjects = ['bridge', 'harbour', 'tunnel', 'library', 'stadium', 'orchard', 'reservoir'];
const verbs = ['repair', 'abandon', 'inspect', 'celebrate', 'demolish', 'insure'];
const tails = ['before the winter storms arrive', 'whatever the ministry decides', 'with money from the lottery fund'];

/** Article `i` in its `v`-th wording: a few quotes that others carry too. */
export const article = (i: number, v: number): string => {
  const pick = (list: readonly string[], n: number) => list[(i * 7 + v * 3 + n) % list.length];
  return [0, 1, 2]
    .map(
      n =>
        `"We will ${pick(verbs, n)} the ${pick(subjects, n * 2)} and its rusted ${pick(subjects, n + 3)} gates ${pick(tails, n)}," ${pick(names, n)} said.`,
    )
    .join('\n\n');
};
