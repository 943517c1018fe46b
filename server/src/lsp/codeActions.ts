import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Connection,
  type Diagnostic,
  type Location,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Action, Deed } from '../service/actions';
import type { Service } from '../service/service';
import type { Snapshot } from '../service/snapshot';
import { shortName } from '../text/label';
import { diagnosticOf, type Elsewhere, locationOf, rangeOf, spanOf } from './convert';
import type { Edits } from './edits';
import type { Folder } from './folder';
import type { Folders } from './folders';
import { type Guard, Refused } from './guard';
import type { Client } from './options';
import { clientCommands, serverCommands } from './protocol';

export const fixAllKind = 'source.fixAll.sourcecheck';

/** What travels with an unresolved action: what to do, and which state of the document it was offered for. */
interface Carried {
  readonly uri: string;
  readonly version: number | null;
  readonly deed: Deed;
}

/** The light bulb: cheap titles first, the edit when one is picked. */
export function codeActions(
  connection: Connection,
  guard: Guard,
  service: Service,
  folders: Folders,
  edits: Edits,
  client: Client,
): void {
  connection.onCodeAction(
    guard('textDocument/codeAction', [] as CodeAction[], async (params: CodeActionParams, token) => {
      const { textDocument, range, context } = params;
      const at = folders.at(textDocument.uri);
      if (!at) return [];
      const { folder, path } = at;
      const snapshot = await folder.snapshot(token);
      const entry = snapshot.corpus.entry(path);
      if (!entry) return [];
      const version = folder.document(path)?.version ?? null;
      const carry = (deed: Deed): Carried => ({ uri: textDocument.uri, version, deed });
      const list: CodeAction[] = [];
      if (wants(context.only, CodeActionKind.QuickFix) || wants(context.only, CodeActionKind.Refactor)) {
        const elsewhere = { uri: (other: string) => folders.uri(other), entry: snapshot.corpus.entry };
        for (const action of service.actions(snapshot, path, spanOf(entry.reading.article, range))) {
          const command = commandOf(action, elsewhere, folder, carry(action.deed));
          if (command === null || !wants(context.only, kindOf(action.deed))) continue;
          const diagnostics = action.answers.map(finding => diagnosticOf(entry, finding, elsewhere, client));
          const made = toCodeAction(action, diagnostics, carry(action.deed), command);
          if (made) list.push(made);
        }
      }
      if (fixAllWanted(params, folder) && service.strip(snapshot, path).length > 0)
        list.push({
          title: 'Strip all boilerplate in this file',
          kind: fixAllKind,
          data: carry({ do: 'strip', path }),
        });
      // Where the client cannot come back for the edit it is made now.
      if (client.resolveEdit) return list;
      return Promise.all(list.map(action => (action.data ? resolve(action) : action)));
    }),
  );

  const resolve = async (action: CodeAction): Promise<CodeAction> => {
    const carried = action.data as Carried | undefined;
    if (!carried || action.edit || action.command) return action;
    const at = folders.at(carried.uri);
    if (!at) throw new Refused('The article is not there any more.');
    const { folder, path } = at;
    if ((folder.document(path)?.version ?? null) !== carried.version)
      throw new Refused('The article has changed since; ask again.');
    const snapshot = await folder.snapshot();
    const { deed } = carried;
    const edit = await editOf(deed, folder, snapshot, path);
    if (!edit) throw new Refused('Nothing is left to do here; ask again.');
    return { ...action, edit };
  };

  connection.onCodeActionResolve(async (action, token) =>
    guard('codeAction/resolve', action, () => resolve(action))(action, token),
  );

  async function editOf(deed: Deed, folder: Folder, snapshot: Snapshot, path: string): Promise<WorkspaceEdit | null> {
    switch (deed.do) {
      case 'stripFolder':
        return (await edits.stripFolder(folder, snapshot)).edit;
      case 'strip':
        return edits.strip(folder, snapshot, path, { start: deed.start, end: deed.end, category: deed.category });
      case 'insert':
        return edits.insert(folder, snapshot, path, deed.at, deed.text);
      default:
        return null;
    }
  }

  /** The command of a deed that is no edit; undefined for an edit, null where this client has no way to do it. */
  function commandOf(
    { title, deed }: Action,
    elsewhere: Elsewhere,
    folder: Folder,
    carried: Carried,
  ): Command | undefined | null {
    switch (deed.do) {
      case 'strip':
      case 'insert':
        return undefined;
      case 'stripFolder':
        return edits.canConfirm && client.resolveEdit ? undefined : null;
      case 'copy':
        return client.commands.has(clientCommands.copyNote)
          ? { title, command: clientCommands.copyNote, arguments: [deed.text] }
          : null;
      case 'compare': {
        const here = locationOf(elsewhere, deed.here.path, deed.here);
        const there = locationOf(elsewhere, deed.path, deed);
        if (!here || !there || !client.commands.has(clientCommands.compare)) return null;
        const name = (path: string, { range }: Location) => `${shortName(path)} (line ${range.start.line + 1})`;
        const names = `${name(deed.here.path, here)} and ${name(deed.path, there)}`;
        return { title, command: clientCommands.compare, arguments: [here, there, names] };
      }
      case 'go': {
        const there = locationOf(elsewhere, deed.path, deed);
        if (!there) return null;
        if (client.commands.has(clientCommands.goTo))
          return { title, command: clientCommands.goTo, arguments: [there.uri, there.range] };
        return client.showDocument ? { title, command: serverCommands.apply, arguments: [carried] } : null;
      }
      default:
        return folder.root === null ? null : { title, command: serverCommands.apply, arguments: [carried] };
    }
  }

  function toCodeAction(
    { title, deed, preferred, disabled }: Action,
    diagnostics: Diagnostic[],
    data: Carried,
    command: Command | undefined,
  ): CodeAction | null {
    const action: CodeAction = { title, kind: kindOf(deed) };
    if (diagnostics.length > 0) action.diagnostics = diagnostics;
    if (preferred) action.isPreferred = true;
    if (disabled !== null) {
      if (!client.disabledActions) return null;
      action.disabled = { reason: disabled };
    } else if (command) action.command = command;
    else action.data = data;
    return action;
  }
}

/** To compare mends nothing. LSP has no kind for looking; this one runs on no save and answers no finding. */
const kindOf = (deed: Deed): CodeActionKind =>
  deed.do === 'compare' ? CodeActionKind.Refactor : CodeActionKind.QuickFix;

/** Whether a client that asks for `only` would take `kind`: a kind stands for those below it, too. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some(one => one === '' || one === kind || kind.startsWith(`${one}.`));

/**
 * Nobody's text is deleted by a general "fix all": not in the light bulb, where the quick fixes stand; on a save, or where we
 * cannot tell that a person asked, only if our own setting says so.
 */
function fixAllWanted({ context: { only, triggerKind } }: CodeActionParams, folder: Folder): boolean {
  if (!only || !wants(only, fixAllKind)) return false;
  const byName = only.includes(fixAllKind);
  const byHand = triggerKind === CodeActionTriggerKind.Invoked || (triggerKind === undefined && byName);
  return byHand || folder.own.fixAllOnSave;
}

/** Does what a command of ours says; the arguments come from the client and are looked at. */
export async function applyDeed(
  connection: Connection,
  folders: Folders,
  argument: unknown,
): Promise<{ reload: Folder } | null> {
  const { uri, deed } = (argument ?? {}) as Partial<Carried>;
  if (typeof uri !== 'string' || typeof deed !== 'object' || deed === null) throw new Error('no deed to do');
  const at = folders.at(uri);
  if (!at) return null;
  const { folder, path } = at;
  switch (deed.do) {
    case 'go': {
      const there = (await folder.snapshot()).corpus.entry(deed.path);
      if (there)
        await connection.window.showDocument({
          uri: folders.uri(deed.path),
          selection: rangeOf(there.reading.article, deed),
          takeFocus: true,
        });
      return null;
    }
    case 'never':
    case 'always':
      await folder.workspace.addBoilerplateRule(deed.do, String(deed.phrase));
      return { reload: folder };
    case 'setAside':
      await folder.workspace.setAside(path, String(deed.fingerprint), String(deed.remark));
      return { reload: folder };
    default:
      return null;
  }
}
