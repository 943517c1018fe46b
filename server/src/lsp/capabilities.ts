import {
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { fixAllKind } from './codeActions';
import type { Client } from './options';
import { serverCommands } from './protocol';
import { uriOf } from './uris';

const everyFile = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };
const everyFolder = { filters: [{ scheme: 'file', pattern: { glob: '**/*', matches: 'folder' as const } }] };

/** What we offer this client. Diagnostics by asking where it asks; then nothing is told unasked. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: 'Sourcecheck' },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', fixAllKind], resolveProvider: client.resolveEdit },
  executeCommandProvider: { commands: Object.values(serverCommands) },
  ...(client.pullDiagnostics && {
    diagnosticProvider: { identifier: 'sourcecheck', interFileDependencies: true, workspaceDiagnostics: true },
  }),
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didRename: everyFile, didDelete: everyFile, didCreate: everyFolder },
  },
});

/** The folders that a client opens with, in the words of any version of the protocol. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  const uri = rootUri ?? (rootPath ? uriOf(rootPath.replaceAll('\\', '/')) : null);
  return uri === null ? [] : [{ uri, name: '' }];
}
