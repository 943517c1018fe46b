import type { Span } from '../../../text/span';
import type { Figure } from '../figure';

/** A calculation that the article's own numbers do not bear out. */
export type Miscount = Span &
  (
    | { readonly kind: 'sum'; readonly total: Figure; readonly parts: number }
    | {
        readonly kind: 'share';
        readonly said: Figure;
        readonly part: Figure;
        readonly whole: Figure;
        readonly right: number;
      }
    | {
        readonly kind: 'change';
        readonly said: string;
        readonly from: number;
        readonly to: number;
        readonly right: number;
      }
    | { readonly kind: 'lead'; readonly points: number; readonly ahead: number; readonly behind: number }
    | { readonly kind: 'over'; readonly shares: readonly number[] }
    | { readonly kind: 'whole'; readonly said: Figure }
    | { readonly kind: 'term'; readonly said: Figure; readonly from: number; readonly to: number }
    | { readonly kind: 'life'; readonly said: Figure; readonly from: number; readonly to: number }
    | {
        readonly kind: 'rate';
        readonly total: Figure;
        readonly time: Figure;
        readonly rate: Figure;
        readonly right: number;
      }
    | { readonly kind: 'conversion'; readonly given: Figure; readonly again: Figure; readonly right: number }
    | { readonly kind: 'part'; readonly part: Figure; readonly whole: Figure }
    | { readonly kind: 'fraction'; readonly said: string; readonly share: Figure }
    | { readonly kind: 'way'; readonly said: string; readonly from: Figure; readonly to: Figure }
    | { readonly kind: 'times'; readonly said: string; readonly than: Figure; readonly value: Figure }
  );

/** Whether a figure is one number, given as exact. */
export const exact = (figure: Figure): boolean => figure.bound === '=' && figure.value[0] === figure.value[1];
/** The text between two places. */
export const between = (text: string, a: Span, b: Span): string => text.slice(a.end, b.start);

/** Whether a figure counts whole things, exactly and at no rate. */
export const isCount = (figure: Figure): boolean =>
  figure.dimension === 'count' && exact(figure) && Number.isInteger(figure.value[0]) && figure.per === null;

/** Half a unit of the last place a number is given to: 2.4 million is within 50,000. */
export function slack(figure: Figure): number {
  const value = Math.abs(figure.value[0]);
  if (value === 0) return 0;
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(figure.text);
  const stated = digits ? Number(digits[0].replaceAll(',', '')) : value;
  const scale = stated > 0 ? Math.max(1, Math.round(value / stated)) : 1;
  if (digits?.[1]) return 0.5 * scale * 10 ** -digits[1].length;
  let unit = scale;
  for (let n = stated; scale === 1 && n >= 1000 && n % 10 === 0 && digits; n /= 10) unit *= 10;
  return scale > 1 ? 0.5 * scale : unit > 1 ? 0.5 * unit : 0;
}

/** Whether a figure is one number of percent. */
export const isShare = (figure: Figure | undefined): figure is Figure =>
  figure?.dimension === 'percent' && figure.value[0] === figure.value[1];

/** Whether a figure bounds its number on neither side, "about" allowed. */
export const exactly = (figure: Figure): boolean => figure.bound === '=' || figure.bound === '~';
