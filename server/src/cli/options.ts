import { parseArgs } from 'node:util';
import { near } from '../text/near';
import { Misuse } from './misuse';

/** An option of a command, as its help shows it. */
export interface Option {
  /** What the value is called; none for a switch. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export interface Parsed {
  readonly positionals: readonly string[];
  /** Given values; for a switch, `true`. */
  readonly values: Readonly<Record<string, string | true | undefined>>;
}

/** Reads the arguments behind a command's name. Unknown options, missing and wrong values are misuse, with the likely word. */
export function parse(args: readonly string[], options: Readonly<Record<string, Option>>): Parsed {
  const known = Object.keys(options);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(name => [name, { type: options[name].value ? ('string' as const) : ('boolean' as const) }]),
    ),
  });
  const positionals: string[] = [];
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.includes(token.name) ? options[token.name] : undefined;
    if (!option)
      throw new Misuse(
        `unknown option ${token.rawName}${near(
          token.rawName,
          known.map(name => `--${name}`),
        )}`,
      );
    if (!option.value) {
      if (token.value !== undefined) throw new Misuse(`${token.rawName} takes no value`);
      values[token.name] = true;
      continue;
    }
    if (!token.value || (token.value.startsWith('--') && !token.inlineValue))
      throw new Misuse(`${token.rawName} needs a value: ${option.choices?.join(', ') ?? option.value}`);
    if (option.choices && !option.choices.includes(token.value))
      throw new Misuse(
        `${token.rawName} must be one of ${option.choices.join(', ')}, not "${token.value}"${near(token.value, option.choices)}`,
      );
    values[token.name] = token.value;
  }
  return { positionals, values };
}
