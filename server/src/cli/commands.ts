import type { Io } from './io';
import type { Option, Parsed } from './options';

/** A command of the command line. Its code is loaded when it runs: nobody who checks a folder waits for a language server. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What its help says below the options. */
  readonly notes?: string;
  run(parsed: Parsed, io: Io): Promise<number>;
}

const config: Record<string, Option> = {
  config: { value: 'FILE', help: 'the configuration, instead of the sourcecheck.json found above the articles' },
};
const format = (...choices: string[]): Record<string, Option> => ({
  format: { value: 'FORMAT', choices, help: `${choices.join(', ')}; without it, ${choices[0]}` },
});

export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: 'check PATH...',
    summary: 'what stands out: figures that disagree, claims without a source, boilerplate',
    options: {
      ...format('pretty', 'json', 'sarif', 'github'),
      fix: { help: 'strip boilerplate from the files first, then check them' },
      'fail-on': {
        value: 'LEVEL',
        choices: ['error', 'warning', 'information', 'hint', 'never'],
        help: 'exit with 1 where a finding is at this level or graver; without it, warning',
      },
      ...config,
    },
    run: async (parsed, io) => (await import('./check')).check(parsed, io),
  },
  annotate: {
    usage: 'annotate PATH...',
    summary: 'what each article says: one JSON object a line',
    options: { ...format('jsonl'), ...config },
    run: async (parsed, io) => (await import('./annotate')).annotate(parsed, io),
  },
  corroborate: {
    usage: 'corroborate PATH...',
    summary: 'what the articles say together: who carries a quote, which figures agree, who shares text',
    options: { ...format('json', 'markdown', 'html', 'csv'), ...config },
    run: async (parsed, io) => (await import('./corroborate')).corroborate(parsed, io),
  },
  strip: {
    usage: 'strip PATH...',
    summary: 'the articles without boilerplate',
    options: {
      diff: { help: 'print what would go, and change nothing' },
      write: { help: 'write the files in place' },
      out: { value: 'DIR', help: 'write them into another folder' },
      ...config,
    },
    notes:
      'Without --diff, --write or --out the one file given is printed. Every byte outside the boilerplate stays as it is.',
    run: async (parsed, io) => (await import('./strip')).strip(parsed, io),
  },
  find: {
    usage: 'find TEXT PATH...',
    summary: 'articles that carry a quote or a fragment of one, typing errors allowed',
    options: {
      ...format('pretty', 'json'),
      limit: { value: 'COUNT', help: 'no more than so many; without it, 20' },
      ...config,
    },
    run: async (parsed, io) => (await import('./find')).find(parsed, io),
  },
  lsp: {
    usage: 'lsp --stdio',
    summary: 'the language server, for any editor',
    options: { stdio: { help: 'speak over standard input and output (the only way there is)' } },
    run: async () => (await import('./lsp')).lsp(),
  },
};
