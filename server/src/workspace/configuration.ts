import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { categories } from '../reading/boilerplate/passage';
import { rules as table } from '../rules';
import type { Level } from '../rules/finding';
import { defaultSettings, type Settings } from '../rules/settings';
import { linesOf, placeOf } from '../text/lines';
import { near } from '../text/near';
import { defaultFiles, type FileSettings } from './files';

/** What `sourcecheck.json` holds, complete. Its JSON schema for editors: `server/data/sourcecheck.schema.json`. */
export interface Configuration {
  readonly settings: Settings;
  readonly files: FileSettings;
}

export const defaultConfiguration: Configuration = { settings: defaultSettings, files: defaultFiles };

/** Rules, and the groups that stand for all of theirs. */
const ruleNames = new Set(table.flatMap(({ id }) => [id.slice(0, id.indexOf('.')), id]));
const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the text of a configuration, comments and trailing commas allowed. */
export function configurationOf(
  text: string,
  base: Configuration = defaultConfiguration,
): { configuration: Configuration; problems: readonly string[] } {
  if (!text.trim()) return { configuration: base, problems: [] };
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) {
    const { line, column } = placeOf(linesOf(text), errors[0].offset);
    const what = printParseErrorCode(errors[0].error)
      .replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter}`)
      .toLowerCase();
    return { configuration: base, problems: [`is not valid JSON (line ${line + 1}, column ${column + 1}: ${what})`] };
  }
  return configurationFrom(value, base);
}

/** Checks a configuration value by hand; each wrong part gives one line and keeps what `base` says. */
export function configurationFrom(
  value: unknown,
  base: Configuration = defaultConfiguration,
): { configuration: Configuration; problems: readonly string[] } {
  const problems: string[] = [];
  const wrong = (where: string, wanted: string, found: unknown): undefined => {
    problems.push(`"${where}" must be ${wanted}, not ${show(found)}`);
  };
  const object = (found: unknown, where: string, known: readonly string[] | null): Record<string, unknown> => {
    if (found === undefined) return {};
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      if (where) wrong(where, 'an object', found);
      else problems.push(`must hold an object, not ${show(found)}`);
      return {};
    }
    for (const key of Object.keys(found))
      if (known && !known.includes(key))
        problems.push(`unknown setting "${where ? `${where}.` : ''}${key}"${near(key, known)}`);
    return found as Record<string, unknown>;
  };
  const strings = (found: unknown, where: string): readonly string[] | undefined => {
    if (found === undefined) return undefined;
    if (!Array.isArray(found)) return wrong(where, 'a list of texts', found);
    const good = found.filter(item => typeof item === 'string' && item !== '');
    if (good.length < found.length)
      wrong(
        where,
        'a list of texts',
        found.find(item => typeof item !== 'string' || item === ''),
      );
    return good;
  };
  const number = (found: unknown, where: string, low: number, high: number): number | undefined => {
    if (found === undefined) return undefined;
    if (typeof found === 'number' && found >= low && found <= high) return found;
    return wrong(where, high === Infinity ? `a number of at least ${low}` : `a number from ${low} to ${high}`, found);
  };

  const top = object(value, '', ['$schema', 'rules', 'boilerplate', 'claims', 'include', 'exclude', 'maxKilobytes']);
  const rules: Record<string, Level> = { ...base.settings.rules };
  for (const [rule, level] of Object.entries(object(top.rules, 'rules', null))) {
    if (!ruleNames.has(rule)) problems.push(`unknown rule "${rule}"${near(rule, [...ruleNames])}`);
    else if (levels.includes(level as Level)) rules[rule] = level as Level;
    else wrong(`rules.${rule}`, `one of ${levels.join(', ')}`, level);
  }
  const boilerplate = object(top.boilerplate, 'boilerplate', ['threshold', 'keep', 'always', 'never']);
  const keep = strings(boilerplate.keep, 'boilerplate.keep')?.filter((name): name is (typeof categories)[number] => {
    if ((categories as readonly string[]).includes(name)) return true;
    problems.push(`"boilerplate.keep" names an unknown category "${name}"${near(name, categories)}`);
    return false;
  });
  const always = strings(boilerplate.always, 'boilerplate.always')?.filter(phrase => {
    const problem = expressionProblem(phrase);
    if (problem) problems.push(`"boilerplate.always" holds ${phrase}: ${problem}`);
    return !problem;
  });
  const claims = object(top.claims, 'claims', ['threshold', 'perThousandWords', 'atLeast']);
  const { settings, files } = base;
  const configuration: Configuration = {
    settings: {
      rules,
      boilerplate: {
        threshold: number(boilerplate.threshold, 'boilerplate.threshold', 0, 1) ?? settings.boilerplate.threshold,
        keep: keep ?? settings.boilerplate.keep,
        always: always ?? settings.boilerplate.always,
        never: strings(boilerplate.never, 'boilerplate.never') ?? settings.boilerplate.never,
      },
      claims: {
        threshold: number(claims.threshold, 'claims.threshold', 0, 1) ?? settings.claims.threshold,
        perThousandWords:
          number(claims.perThousandWords, 'claims.perThousandWords', 0, Infinity) ?? settings.claims.perThousandWords,
        atLeast: number(claims.atLeast, 'claims.atLeast', 0, Infinity) ?? settings.claims.atLeast,
      },
    },
    files: {
      include: strings(top.include, 'include') ?? files.include,
      exclude: strings(top.exclude, 'exclude') ?? files.exclude,
      maxKilobytes: number(top.maxKilobytes, 'maxKilobytes', 1, Infinity) ?? files.maxKilobytes,
    },
  };
  return { configuration, problems };
}

/** What is wrong with a phrase that is an expression between slashes; null where it is fine, or no expression. */
function expressionProblem(phrase: string): string | null {
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(phrase);
  if (!expression) return null;
  if (!/^i?$/.test(expression[2])) return 'behind the slash only i (any case) may stand';
  // Loaded here alone: few configurations hold an expression. The engine that will run it, linear in the text.
  const { RE2JS } = require('re2js') as typeof import('re2js');
  try {
    RE2JS.compile(expression[1]);
    return null;
  } catch (error) {
    return (error as Error).message.replace(/^error parsing regexp: /, '');
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
