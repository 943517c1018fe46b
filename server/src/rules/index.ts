import { folded, hash32 } from '../text/normal';
import { boilerplateRules } from './boilerplate';
import { claimRules } from './claims';
import { figureRules } from './figures';
import type { Finding, Level } from './finding';
import { nameRules } from './names';
import { quoteRules } from './quotes';
import type { Evidence, Rule } from './rule';
import type { Settings } from './settings';

/** Every rule, one table. */
export const rules: readonly Rule[] = [...boilerplateRules, ...figureRules, ...quoteRules, ...claimRules, ...nameRules];

/** The level that the settings give a rule: by its id, else by its group, else its own. */
export const levelOf = (rule: Rule, settings: Settings): Level =>
  settings.rules[rule.id] ?? settings.rules[rule.id.slice(0, rule.id.indexOf('.'))] ?? rule.level;

const below = { error: 'warning', warning: 'information', information: 'hint', hint: 'hint' } as const;

/** White space that is more than a blank between two words. */
const SPACES = /[^\S ]| {2}/;

/** Runs every rule that is on over one article; findings sorted by place. */
export function findingsOf(evidence: Evidence): readonly Finding[] {
  const text = evidence.entry.reading.article.text;
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, evidence.settings);
    if (level === 'off') continue;
    for (const { start, end, message, related = [], strength = 1, milder = false, unsure = false } of rule.check(
      evidence,
    )) {
      const words = folded(text.slice(start, end));
      const fingerprint = hash32(`${rule.id}\n${SPACES.test(words) ? words.replace(/\s+/g, ' ') : words}`)
        .toString(16)
        .padStart(8, '0');
      findings.push({
        rule: rule.id,
        level: unsure ? 'hint' : milder ? below[level] : level,
        start,
        end,
        message,
        related,
        strength,
        fingerprint,
        fixable: rule.fixable ?? false,
        unnecessary: rule.unnecessary ?? false,
      });
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}
