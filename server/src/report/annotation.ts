import type { Entry } from '../corpus/entry';
import { unitText } from '../reading/figures/units';
import { findingsOf } from '../rules';
import type { Settings } from '../rules/settings';
import type { Span } from '../text/span';

const bare = ({ start, end }: Span) => ({ start, end });
const mention = (m: (Span & { text: string }) | null) => (m ? { start: m.start, end: m.end, text: m.text } : null);

/** What one article says, as `annotate` prints it (shape: the contract of the command line). */
export function annotation(entry: Entry, settings: Settings) {
  const { reading, facts } = entry;
  const { provenance } = reading;
  return {
    path: entry.path,
    language: provenance.language,
    headline: provenance.headline && bare(provenance.headline),
    boilerplate: entry.boilerplate.map(p => ({ ...bare(p), category: p.category, confidence: p.confidence })),
    outlet: provenance.outlet,
    url: provenance.url,
    date: provenance.date,
    quotes: facts.quotes.map(q => ({
      ...bare(q),
      kind: q.kind,
      closed: q.closed,
      source: mention(q.source),
      cue: mention(q.cue),
      speaker: q.speaker,
    })),
    attributions: facts.attributions.map(a => ({
      kind: a.kind,
      source: mention(a.source),
      cue: mention(a.cue),
      speaker: a.speaker,
      content: a.content.map(bare),
    })),
    figures: facts.figures.map(f => ({
      ...bare(f),
      text: f.text,
      value: f.value,
      bound: f.bound,
      unit: unitText(f.unit, f.per),
      dimension: f.dimension,
    })),
    dates: facts.dates.map(d => ({ ...bare(d), text: d.text, iso: d.iso, weekday: d.weekday })),
    sentences: facts.statements.map(s => ({ ...bare(s), attribution: s.attribution, checkWorthy: s.checkWorthy })),
    findings: findingsOf({ entry, corpus: null, settings }).map(f => ({
      rule: f.rule,
      ...bare(f),
      severity: f.level,
      message: f.message,
    })),
  };
}
