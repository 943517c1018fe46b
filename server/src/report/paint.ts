/** Colours of a terminal; each takes text and gives it painted, or as it is where colour is off. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly information: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly added: (text: string) => string;
  readonly gone: (text: string) => string;
}

/** The sixteen colours of the terminal's own theme, nothing of ours. */
export function paint(colour: boolean): Paint {
  const style = (on: number, off: number) => (text: string) =>
    colour && text ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return {
    error: style(31, 39),
    warning: style(33, 39),
    information: style(34, 39),
    hint: style(2, 22),
    strong: style(1, 22),
    faint: style(2, 22),
    added: style(32, 39),
    gone: style(31, 39),
  };
}
