import { type Checked, placesOf } from './checked';

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const;

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** `check --format github`: workflow commands that GitHub shows beside the lines. Hints are left out, as in a Problems list. */
export function checkedGithub({ files, notChecked }: Checked): string {
  const lines: string[] = [];
  for (const { entry, findings } of files)
    for (const finding of findings) {
      if (finding.level === 'hint') continue;
      const { line, column, endLine, endColumn } = placesOf(entry, finding);
      // Columns mean something on one line alone.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      lines.push(
        `::${commands[finding.level]} file=${property(entry.path)},line=${line},endLine=${endLine}${columns},title=${property(finding.rule)}::${data(finding.message)}\n`,
      );
    }
  for (const { path, reason } of notChecked)
    lines.push(`::warning file=${property(path)},title=not checked::${data(`${path} ${reason}`)}\n`);
  return lines.join('');
}
