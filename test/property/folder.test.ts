import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Folder } from '../../server/src/lsp/folder';
import { ownOf } from '../../server/src/lsp/options';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { findings } from '../../server/src/service/findings';
import { type Snapshot, snapshotOf } from '../../server/src/service/snapshot';
import type { Workspace } from '../../server/src/service/workspace';

const root = '/folder';
const paths = ['a.txt', 'b.txt', 'c.txt', 'sub/d.txt'].map(name => `${root}/${name}`);
const parts = [
  'The flood killed 14 people in the valley on Monday, officials said.\n',
  'The flood killed 41 people in the valley on Monday, officials said.\n',
  'Ann Bell, the mayor, said: “We did not see it coming in any of the forecasts.”\n',
  'Share on Facebook\n',
  'Follow us on Twitter for more stories from the valley\n',
  'Critics say the dam was never safe.\n',
];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map(list => list.join('\n'));
/** What is typed, or pasted. */
const typed = fc.oneof(text, fc.constantFrom('x', ' ', '.', '\n', '”', '3', ' people'));
const path = fc.constantFrom(...paths);

type Step =
  | { do: 'write'; path: string; text: string }
  | { do: 'delete'; path: string }
  | { do: 'rename'; path: string; to: string }
  | { do: 'open'; path: string; text: string }
  | { do: 'edit'; path: string; at: number; cut: number; text: string }
  | { do: 'close'; path: string }
  | { do: 'rescan'; again: boolean }
  | { do: 'look' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), path, text }),
  fc.record({ do: fc.constant('delete' as const), path }),
  fc.record({ do: fc.constant('rename' as const), path, to: path }),
  fc.record({ do: fc.constant('open' as const), path, text }),
  fc.record({
    do: fc.constant('edit' as const),
    path,
    at: fc.nat(200),
    cut: fc.constantFrom(0, 0, 1, 40),
    text: typed,
  }),
  fc.record({ do: fc.constant('close' as const), path }),
  fc.record({ do: fc.constant('rescan' as const), again: fc.boolean() }),
  fc.constant({ do: 'look' as const }),
);

/** What a snapshot says of everything, for comparing. */
const said = (snapshot: Snapshot) =>
  snapshot.corpus.entries.map(entry => [entry.path, entry.reading.article.text, findings(snapshot, entry.path)]);
/** Files that nothing is kept of lie elsewhere. */
const elsewhere = (path: string): string => path.replace(root, '/nobody');
const back = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(elsewhere(root), root));

describe('property: a folder', function () {
  this.timeout(120_000);

  it('after any changes is what it would be from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, text), fc.array(step, { maxLength: 14 }), async (start, steps) => {
        const disk = new Map(Object.entries(start));
        const open = new Map<string, TextDocument>();
        const workspace: Workspace = {
          root,
          settings: defaultSettings,
          ignored: new Map(),
          problems: [],
          include: [],
          includes: () => true,
          list: async () => ({ paths: [...disk.keys()].sort(), notChecked: [] }),
          read: async at => {
            const found = disk.get(at);
            return found === undefined
              ? { reason: 'does not exist', gone: true }
              : { text: found, sidecar: {}, plain: true };
          },
          refusal: () => null,
          sidecar: async () => ({}),
          setAside: async () => {},
          addBoilerplateRule: async () => {},
        };
        const errors: string[] = [];
        const events = {
          changed() {},
          progress() {},
          opened() {},
          listed: async () => false,
          error: (message: string) => errors.push(message),
        };
        const folder = new Folder(null, root, workspace, ownOf(null), events);
        folder.rescan(false);
        for (const one of steps) {
          switch (one.do) {
            case 'write':
              disk.set(one.path, one.text);
              folder.mark(one.path);
              break;
            case 'delete':
              disk.delete(one.path);
              folder.remove(one.path);
              break;
            case 'rename': {
              const moved = disk.get(one.path);
              if (moved === undefined || one.path === one.to) break;
              disk.delete(one.path);
              disk.set(one.to, moved);
              folder.remove(one.path);
              folder.mark(one.to);
              break;
            }
            case 'open':
              if (open.has(one.path)) break;
              open.set(one.path, TextDocument.create(one.path, 'plaintext', 1, one.text));
              folder.open(one.path, open.get(one.path)!);
              break;
            case 'edit': {
              const document = open.get(one.path);
              if (!document) break;
              const range = { start: document.positionAt(one.at), end: document.positionAt(one.at + one.cut) };
              TextDocument.update(document, [{ range, text: one.text }], document.version + 1);
              folder.mark(one.path);
              break;
            }
            case 'close':
              if (open.delete(one.path)) folder.close(one.path);
              break;
            case 'rescan':
              folder.rescan(one.again);
              break;
            case 'look':
              await folder.snapshot();
          }
        }
        // Open documents are true at once, the rest when all is read.
        const early = await folder.snapshot();
        for (const [at, document] of open)
          assert.equal(early.corpus.entry(at)?.reading.article.text, document.getText());
        await folder.settled();
        const truth = new Map(disk);
        for (const [at, document] of open) truth.set(at, document.getText());
        const files = [...truth].sort().map(([at, words]) => [elsewhere(at), read(words)] as const);
        const scratch = said(snapshotOf(new Map(files), defaultSettings));
        assert.deepEqual(back(said(await folder.snapshot())), back(scratch));
        assert.deepEqual(errors, []);
      }),
      { numRuns: 80 },
    );
  });
});
