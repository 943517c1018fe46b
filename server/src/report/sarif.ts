import type { Location, Log, Region, ReportingConfiguration, Result } from 'sarif';
import type { Finding, Level, Related } from '../rules/finding';
import type { Rule } from '../rules/rule';
import type { Span } from '../text/span';
import { type Checked, type CheckedFile, placesOf } from './checked';

const sarifLevel: Readonly<Record<Level, ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

export interface SarifOptions {
  readonly rules: readonly Rule[];
  readonly version: string;
  /** Absolute address of the folder of rule pages, or null where they are not at hand. */
  readonly docs: string | null;
}

/** `check --format sarif`: SARIF 2.1.0; the compiler holds it against the types of the standard. */
export function checkedSarif({ files, notChecked }: Checked, { rules, version, docs }: SarifOptions): string {
  const number = new Map(rules.map((rule, i) => [rule.id, i]));
  const byPath = new Map(files.map(file => [file.entry.path, file]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sourcecheck',
            semanticVersion: version,
            rules: rules.map(({ id, level }) => ({
              id,
              shortDescription: { text: id.replace('.', ': ').replaceAll('-', ' ') },
              ...(docs && { helpUri: `${docs.replace(/\/?$/, '/')}${id}.md` }),
              defaultConfiguration: { enabled: level !== 'off', level: sarifLevel[level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notChecked.map(({ path, reason }) => ({
              level: 'warning',
              message: { text: `${path} ${reason}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        results: files.flatMap(file => file.findings.map(finding => result(file, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;

  function result(file: CheckedFile, finding: Finding): Result {
    const edits = file.fix(finding);
    return {
      ruleId: finding.rule,
      ...(number.has(finding.rule) && { ruleIndex: number.get(finding.rule) }),
      level: sarifLevel[finding.level],
      message: { text: finding.message },
      locations: [location(file.entry.path, finding)],
      ...(finding.related.length > 0 && { relatedLocations: finding.related.map(related) }),
      partialFingerprints: { 'sourcecheck/v1': finding.fingerprint },
      ...(edits.length > 0 && {
        fixes: [
          {
            description: { text: 'Strip the passage' },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(file.entry.path) },
                replacements: edits.map(edit => ({
                  deletedRegion: region(file.entry.path, edit),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          },
        ],
      }),
    };
  }
  function related(place: Related, id: number): Location {
    return { id, message: { text: place.message }, ...location(place.path, place) };
  }
  function location(path: string, span: Span): Location {
    return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: region(path, span) } };
  }
  function region(path: string, { start, end }: Span): Region {
    const entry = byPath.get(path)?.entry;
    const chars = { charOffset: start, charLength: end - start };
    if (!entry) return chars;
    const { line, column, endLine, endColumn } = placesOf(entry, { start, end });
    return { startLine: line, startColumn: column, endLine, endColumn, ...chars };
  }
}

/** A path as a URI reference: relative stays relative, an absolute one becomes a file address. */
function uriOf(path: string): string {
  const encoded = path
    .split('/')
    .map(part =>
      encodeURIComponent(part).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded;
}
