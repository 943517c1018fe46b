import type { Command } from './commands';

/** `sourcecheck --help` */
export function generalHelp(commands: Readonly<Record<string, Command>>): string {
  const list = Object.values(commands);
  return [
    'Checks news articles kept as text.',
    '',
    ...table(list.map(({ usage, summary }) => [`sourcecheck ${usage}`, summary])),
    '',
    ...table([
      ['--help', 'this, or with a command, more about it'],
      ['--version', 'the version'],
    ]),
    '',
    pathHelp,
    'Exit codes: 0 fine, 1 findings at or above --fail-on, 2 a command line that cannot be followed.',
    '',
  ].join('\n');
}

/** `sourcecheck check --help` */
export const commandHelp = ({ usage, summary, options, notes }: Command): string =>
  [
    `sourcecheck ${usage}`,
    `${summary[0].toUpperCase()}${summary.slice(1)}.`,
    '',
    ...table([
      ...Object.entries(options).map(([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help]),
      ['--help', 'this'],
    ]),
    ...(notes ? ['', notes] : []),
    ...(usage.includes('PATH') ? ['', pathHelp.trimEnd()] : []),
    '',
  ].join('\n');

const pathHelp =
  'PATH is a file, a folder (searched by "include" and "exclude" of sourcecheck.json) or a glob. The files of one\ncommand are one folder of evidence: what recurs across them, what they share.\n';

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
