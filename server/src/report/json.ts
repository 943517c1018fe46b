import { type Checked, placesOf } from './checked';

/** `check --format json` (shape: the contract of the command line). */
export const checkedJson = ({ files, notChecked }: Checked): string =>
  `${JSON.stringify(
    {
      files: files.map(({ entry, findings }) => ({
        path: entry.path,
        findings: findings.map(finding => ({
          rule: finding.rule,
          level: finding.level,
          start: finding.start,
          end: finding.end,
          ...placesOf(entry, finding),
          message: finding.message,
          related: finding.related.map(({ path, start, end, message }) => ({ path, start, end, message })),
          fingerprint: finding.fingerprint,
          fixable: finding.fixable,
        })),
      })),
      notChecked: notChecked.map(({ path, reason }) => ({ path, reason })),
    },
    null,
    2,
  )}\n`;
