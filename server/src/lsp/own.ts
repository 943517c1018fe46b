import { type Connection, RequestType } from 'vscode-languageserver';
import { categoryNouns } from '../rules/boilerplate';
import { MOST_FILES, tooMany } from '../service/actions';
import { labelOf, wordsOf } from '../service/places';
import type { Service } from '../service/service';
import { counted, oneLine } from '../service/wording';
import { clipped } from '../text/clipped';
import { rangeOf } from './convert';
import type { Edits } from './edits';
import type { Folders } from './folders';
import type { Guard } from './guard';
import { slices, unlessCancelled } from './pause';
import {
  type BoilerplateFile,
  type BoilerplateParams,
  boilerplateMethod,
  type CleanParams,
  type CleanResult,
  cleanMethod,
  type FindHit,
  type FindParams,
  findMethod,
  rescanMethod,
  type StripParams,
  type StripResult,
  stripMethod,
} from './protocol';

/** So much of a headline stands in a line of a list, with a speaker and a place beside it. */
const MOST_OF_HEADLINE = 48;

/** The requests that are ours alone. */
export function ownRequests(
  connection: Connection,
  guard: Guard,
  service: Service,
  folders: Folders,
  edits: Edits,
): void {
  connection.onRequest(
    boilerplateMethod,
    guard(boilerplateMethod, [], async (params: BoilerplateParams | null, token): Promise<BoilerplateFile[]> => {
      const pause = slices(token);
      const only = params?.uri === undefined ? null : folders.at(params.uri);
      if (params?.uri !== undefined && !only) return [];
      const list: BoilerplateFile[] = [];
      for (const folder of only ? [only.folder] : folders.all) {
        if (!only) await unlessCancelled(folder.settled(), token);
        const snapshot = await folder.snapshot(token);
        const one = only && snapshot.corpus.entry(only.path);
        for (const entry of only ? (one ? [one] : []) : snapshot.corpus.entries) {
          await pause();
          const passages = service.strippable(snapshot, entry);
          if (passages.length === 0) continue;
          list.push({
            uri: folders.uri(entry.path),
            label: labelOf(entry, MOST_OF_HEADLINE),
            passages: passages.map(passage => ({
              range: rangeOf(entry.reading.article, passage),
              category: passage.category,
              categoryName: categoryNouns[passage.category],
              text: clipped(oneLine(wordsOf(entry, passage)), 120),
              confidence: passage.confidence,
              why: passage.why,
            })),
          });
        }
      }
      return list.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    }),
  );

  connection.onRequest(
    findMethod,
    guard(findMethod, [], async ({ text, limit = 50 }: FindParams, token): Promise<FindHit[]> => {
      const list: FindHit[] = [];
      for (const folder of folders.all) {
        const snapshot = await folder.snapshot(token);
        for (const { place, text: words, speaker, score } of service.find(snapshot, text, limit)) {
          const entry = snapshot.corpus.entry(place.path);
          if (!entry) continue;
          const range = rangeOf(entry.reading.article, place);
          list.push({
            uri: folders.uri(place.path),
            label: labelOf(entry, MOST_OF_HEADLINE),
            range,
            text: words,
            speaker,
            score,
          });
        }
      }
      return list.sort((a, b) => b.score - a.score).slice(0, limit);
    }),
  );

  connection.onRequest(
    cleanMethod,
    guard(cleanMethod, null, async ({ uri }: CleanParams, token): Promise<CleanResult | null> => {
      const at = folders.at(uri);
      return at ? service.clean(await at.folder.snapshot(token), at.path) : null;
    }),
  );

  connection.onRequest(
    new RequestType<StripParams | null, StripResult, never>(stripMethod),
    guard(stripMethod, nothing, async (params: StripParams | null, token): Promise<StripResult> => {
      if (params?.uri !== undefined) {
        const at = folders.at(params.uri);
        if (!at) return { edit: null, passages: 0, files: 0, message: 'This is not read as an article.' };
        const snapshot = await at.folder.snapshot(token);
        const entry = snapshot.corpus.entry(at.path);
        const passages = entry ? service.strippable(snapshot, entry).length : 0;
        const edit = entry ? await edits.strip(at.folder, snapshot, at.path, {}) : null;
        if (edit || passages === 0) return { edit, passages, files: edit ? 1 : 0 };
        const message =
          'The text shows signs that were lost when it was opened (U+FFFD). Open it with its right encoding first.';
        return { edit, passages: 0, files: 0, message };
      }
      await unlessCancelled(folders.settled(), token);
      const results: StripResult[] = [];
      for (const folder of folders.all) {
        const snapshot = await folder.snapshot(token);
        const { files } = service.stripCount(snapshot);
        if (files > MOST_FILES) {
          results.push({ edit: null, passages: 0, files: 0, message: tooMany(files) });
          continue;
        }
        const { left, ...result } = await edits.stripFolder(folder, snapshot);
        const message =
          left.length > 0
            ? `${counted(left.length, 'file')} left alone, whose encoding an editor would not keep: run "sourcecheck strip --write".`
            : undefined;
        results.push({ ...result, message });
      }
      return joined(results);
    }),
  );

  connection.onRequest(
    rescanMethod,
    guard(rescanMethod, null, async () => {
      for (const folder of folders.all) folder.rescan(true);
      await folders.settled();
      return null;
    }),
  );
}

const nothing: StripResult = { edit: null, passages: 0, files: 0 };

const joined = (results: readonly StripResult[]): StripResult => {
  const made = results.filter(({ edit }) => edit);
  const messages = results.flatMap(({ message }) => message ?? []);
  return {
    edit:
      made.length > 0
        ? {
            documentChanges: made.flatMap(({ edit }) => edit?.documentChanges ?? []),
            changeAnnotations: Object.assign({}, ...made.map(({ edit }) => edit?.changeAnnotations ?? {})),
          }
        : null,
    passages: made.reduce((sum, { passages }) => sum + passages, 0),
    files: made.reduce((sum, { files }) => sum + files, 0),
    ...(messages.length > 0 ? { message: messages.join(' ') } : {}),
  };
};
