import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byEvent } from '../corpus/figures/by-event';
import { type Checked, type CheckedFile, reaches } from '../report/checked';
import { checkedGithub } from '../report/github';
import { checkedJson } from '../report/json';
import { checkedPretty } from '../report/pretty';
import { checkedSarif } from '../report/sarif';
import { rules } from '../rules';
import type { Finding } from '../rules/finding';
import { findings } from '../service/findings';
import { prepareIndexes, type Snapshot } from '../service/snapshot';
import { strip } from '../service/strip';
import { counted } from '../service/wording';
import type { NotChecked } from '../service/workspace';
import { atOnce } from '../text/steps';
import { findInThreads, WORTH_FINDERS } from '../workspace/finders';
import type { Io } from './io';
import { exit } from './misuse';
import { breaks, type Opened, openArticles } from './open';
import type { Parsed } from './options';
import { bytesOf, stripped, written } from './rewrite';

/** `sourcecheck check PATH...` */
export async function check(parsed: Parsed, io: Io): Promise<number> {
  const { values } = parsed;
  if (values.fix) await fix(parsed, io);
  const opened = await openArticles(parsed.positionals, parsed, io);
  const { snapshot, notChecked } = opened;
  if (snapshot.corpus.entries.length > 1) {
    atOnce(prepareIndexes(snapshot));
    const paths = Array.from(byEvent(snapshot.corpus), ({ path }) => path);
    if (paths.length >= WORTH_FINDERS) await findInThreads(snapshot, paths);
  }
  const checked = checkedOf(snapshot, notChecked);
  io.out(formatted(checked, parsed, io));
  const failOn = (values['fail-on'] ?? 'warning') as Finding['level'] | 'never';
  if (opened.missing.length > 0) return exit.misuse;
  if (failOn === 'never') return exit.fine;
  return checked.files.some(file => file.findings.some(({ level }) => reaches(level, failOn))) ? exit.found : exit.fine;
}

/** What is found in every article. One that breaks a rule, which is ours to mend, is named and keeps nobody from the others. */
export function checkedOf(snapshot: Snapshot, notChecked: readonly NotChecked[]): Checked {
  const files: CheckedFile[] = [];
  const broken: NotChecked[] = [];
  for (const entry of snapshot.corpus.entries) {
    const { path } = entry;
    try {
      files.push({
        entry,
        findings: findings(snapshot, path),
        fix: ({ fixable, start, end }) => (fixable ? strip(snapshot, path, { start, end }) : []),
      });
    } catch (error) {
      broken.push({ path, reason: breaks('a rule', error instanceof Error ? error.message : String(error)) });
    }
  }
  return { files, notChecked: [...notChecked, ...broken] };
}

function formatted(checked: Checked, { positionals, values }: Parsed, io: Io): string {
  switch (values.format) {
    case 'json':
      return checkedJson(checked);
    case 'sarif':
      return checkedSarif(checked, { rules, version: io.version, docs: rulePages() });
    case 'github':
      return checkedGithub(checked);
    default:
      return checkedPretty(checked, {
        columns: io.columns,
        colour: io.colour,
        // Boilerplate is for `strip --diff` to show, unless the command is to fail for it.
        least: values['fail-on'] === 'hint' ? 'hint' : 'information',
        paths: positionals,
      });
  }
}

/** The folder of the rules' pages as it was shipped with this script. */
function rulePages(): string | null {
  const folder = join(__dirname, '../../docs/rules');
  return existsSync(folder) ? pathToFileURL(folder).href : null;
}

/** Strips boilerplate from the files, over and over: where much is gone, more may show. */
async function fix(parsed: Parsed, io: Io): Promise<void> {
  const quiet: Io = { ...io, say: () => {} }; // the check that follows says it all
  const done = new Set<string>();
  let passages = 0;
  for (let round = 0; round < 5; round++) {
    const opened: Opened = await openArticles(parsed.positionals, parsed, quiet);
    let moved = false;
    for (const article of opened.articles.values()) {
      const edits = stripped(opened, article.path, round === 0 ? io : quiet);
      if (edits.length === 0) continue;
      if (!written(article.path, bytesOf(article, edits), io)) continue;
      passages += edits.length;
      done.add(article.path);
      moved = true;
    }
    if (!moved) break;
  }
  if (passages > 0) io.say(`stripped ${counted(done.size, 'article')}`);
}
