import type { Miscount } from '../../reading/figures/arithmetic/miscount';
import { miscountsOf } from '../../reading/figures/arithmetic/miscounts';
import type { Evidence, Report, Rule } from '../rule';

/** A calculation that the article's own numbers do not bear out: parts and their sum, shares, changes, leads. */
export const arithmetic: Rule = {
  id: 'figures.arithmetic',
  level: 'warning',
  check: ({ entry }: Evidence): readonly Report[] =>
    miscountsOf(entry.reading.article, entry.facts.figures, entry.reading.provenance.date).map(miscount => ({
      start: miscount.start,
      end: miscount.end,
      message: messageOf(miscount),
    })),
};

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

function messageOf(miscount: Miscount): string {
  switch (miscount.kind) {
    case 'sum':
      return `The parts make ${number(miscount.parts)}, the total says ${number(miscount.total.value[0])}`;
    case 'share':
      return `${number(miscount.part.value[0])} of ${number(miscount.whole.value[0])} is ${number(miscount.right)} percent, not ${number(miscount.said.value[0])}`;
    case 'change':
      return `From ${number(miscount.from)} to ${number(miscount.to)} is ${/percent|%|cent/.test(miscount.said) ? `a change of ${number(Math.abs(miscount.right))} percent` : `${number(miscount.to / miscount.from)} times as much`}; the text says ${miscount.said}`;
    case 'lead':
      return `${number(miscount.ahead)} to ${number(miscount.behind)} is a difference of ${number(Math.abs(miscount.ahead - miscount.behind))} points, not ${number(miscount.points)}`;
    case 'over':
      return `${miscount.shares.slice(0, -1).map(number).join(', ')} and ${number(miscount.shares.at(-1) ?? 0)} percent make more than 100`;
    case 'whole':
      return `${number(miscount.said.value[0])} percent is more than all of them`;
    case 'term':
      return `From ${miscount.from} to ${miscount.to} is ${number(miscount.to - miscount.from)} years, not ${number(miscount.said.value[0])}`;
    case 'life':
      return `From ${miscount.from} to ${miscount.to} is ${number(miscount.to - miscount.from)} years; the age given is ${number(miscount.said.value[0])}`;
    case 'rate':
      return `${number(miscount.total.value[0])} over ${number(miscount.time.value[0])} ${miscount.time.unit}s is ${number(miscount.right)} a ${miscount.time.unit}, not ${number(miscount.rate.value[0])}`;
    case 'conversion':
      return `${miscount.given.text} is ${number(miscount.right)} ${miscount.again.unit}, not ${number(miscount.again.value[1])}`;
    case 'part':
      return `${number(miscount.part.value[0])} of ${number(miscount.whole.value[0])} is more than all of them`;
    case 'fraction':
      return `${miscount.share.text} is not "${miscount.said}"`;
    case 'way':
      return `The text says ${miscount.said}, yet ${miscount.from.text} to ${miscount.to.text} goes the other way`;
    case 'times':
      return `${number(miscount.value.value[0])} is ${number(miscount.value.value[0] / miscount.than.value[0])} times ${number(miscount.than.value[0])}; the text says ${miscount.said}`;
  }
}
