import type { Finding } from '../rules/finding';
import { counted } from '../service/wording';
import { type Checked, type CheckedFile, placesOf, reaches } from './checked';
import { excerpt, printable } from './columns';
import { type Paint, paint } from './paint';

export interface PrettyOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
  /** The mildest level that is listed; what is milder is counted alone. */
  readonly least: Finding['level'];
  /** The paths of the call, for the command that the closing line proposes. */
  readonly paths: readonly string[];
}

const words = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;

/** `check --format pretty`: for people. */
export function checkedPretty(checked: Checked, options: PrettyOptions): string {
  const colours = paint(options.colour);
  const parts = checked.files
    .filter(({ findings }) => findings.some(({ level }) => reaches(level, options.least)))
    .map(file => fileText(file, options, colours));
  return `${[...parts, closingLine(checked, options.paths)].join('\n')}\n`;
}

function fileText(file: CheckedFile, { columns, least }: PrettyOptions, colours: Paint): string {
  const lines = [colours.strong(printable(file.entry.path))];
  const shown = file.findings.filter(({ level }) => reaches(level, least));
  for (const [i, finding] of shown.entries()) {
    const { line, column } = placesOf(file.entry, finding);
    const level = colours[finding.level](words[finding.level].padEnd(7));
    lines.push(`  ${line}:${column}  ${level}  ${printable(finding.message)}   ${colours.faint(finding.rule)}`);
    // Several findings on the same words show them once.
    const next = shown[i + 1];
    if (next && next.start === finding.start && next.end === finding.end) continue;
    const { text, marks } = source(file, finding, Math.max(30, Math.min(columns, 110) - 8));
    const bar = colours.faint('│');
    lines.push(`     ${bar} ${text}`, `     ${bar} ${colours[finding.level](marks)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The line where a finding starts, clipped around it, and its underline. */
function source({ entry }: CheckedFile, finding: Finding, columns: number) {
  const { text, lines } = entry.reading.article;
  const line = lines[placesOf(entry, finding).line - 1] ?? { start: finding.start, end: finding.end };
  const words = text.slice(line.start, line.end);
  const indent = words.length - words.trimStart().length;
  const start = Math.max(0, finding.start - line.start - indent);
  return excerpt(
    words.slice(indent),
    { start, end: Math.max(start, Math.min(finding.end, line.end) - line.start - indent) },
    columns,
  );
}

/** "5 articles: 2 warnings, 9 notes, 31 boilerplate passages (sourcecheck strip seeds --diff)" */
function closingLine({ files, notChecked }: Checked, paths: readonly string[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const count = (level: Finding['level']) => all.filter(finding => finding.level === level).length;
  const boilerplate = all.filter(({ rule }) => rule.startsWith('boilerplate.')).length;
  const said = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('information'), 'note'),
    counted(boilerplate, 'boilerplate passage'),
  ].filter(part => !part.startsWith('0 '));
  const proposal = boilerplate > 0 ? ` (sourcecheck strip ${paths.map(shellWord).join(' ')} --diff)` : '';
  const left = notChecked.length > 0 ? `; ${notChecked.length} not checked` : '';
  return `${counted(files.length, 'article')}: ${said.join(', ') || 'no findings'}${proposal}${left}`;
}

/** A path that a shell takes as one word. */
const shellWord = (path: string): string =>
  /^[\p{L}\p{N}_./@%+:-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
