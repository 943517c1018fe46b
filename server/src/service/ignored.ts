import type { Finding } from '../rules/finding';
import { baseName } from '../text/label';

// The shared file of findings that people have set aside: one a line, so that two people's additions merge.
//   0a1b2c3d <tab> article.txt <tab> figures.conflict <tab> 100,000 troops
// The fingerprint and the file's name decide; rule and words are there for people. `#` starts a remark.

const header =
  '# Findings that sourcecheck leaves out: fingerprint, file, rule, words. Delete a line to see the finding again.\n';

/** What a finding is set aside by: its content and its file's name, so that it stays so when text or folders move. */
export const ignoreKey = (path: string, finding: Pick<Finding, 'fingerprint'>): string =>
  `${finding.fingerprint}\t${baseName(path)}`;

/** The keys that the file's text holds. */
export function parseIgnored(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [fingerprint, file] = line.split('\t');
    if (file && /^[0-9a-f]+$/.test(fingerprint)) keys.add(`${fingerprint}\t${file}`);
  }
  return keys;
}

/** What to append to the file's text so that it holds the finding. */
export function ignoredAddition(
  text: string,
  path: string,
  finding: Pick<Finding, 'fingerprint' | 'rule'>,
  words: string,
): string {
  const said = words.replace(/\s+/g, ' ').trim().slice(0, 80);
  const line = `${ignoreKey(path, finding)}\t${finding.rule}\t${said}\n`;
  if (text === '') return header + line;
  return /[\r\n]$/.test(text) ? line : `\n${line}`;
}
