import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { EditorSettings, InitializationOptions } from './protocol';

/** What this client can do, asked once. */
export interface Client {
  readonly workspaceFolders: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  readonly markdown: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly resolveEdit: boolean;
  readonly disabledActions: boolean;
  readonly showDocument: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly progress: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  readonly docsUri: string | null;
  readonly cachePath: string | null;
  /** Settings of a client that does not answer `workspace/configuration`. */
  readonly settings: unknown;
  readonly lineLinks: boolean;
  readonly commands: ReadonlySet<string>;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window }: ClientCapabilities = capabilities;
  const options: InitializationOptions = isObject(initializationOptions) ? initializationOptions : {};
  const shown = textDocument?.diagnostic ?? {};
  const published = textDocument?.publishDiagnostics ?? {};
  const pull = textDocument?.diagnostic !== undefined;
  // Clients of before LSP 3.18 say what they can show under publishDiagnostics alone.
  const either = (key: 'relatedInformation' | 'codeDescriptionSupport'): boolean =>
    Boolean((pull && shown[key]) || published[key]);
  return {
    workspaceFolders: workspace?.workspaceFolders ?? false,
    pullDiagnostics: pull,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolveEdit:
      (textDocument?.codeAction?.dataSupport ?? false) &&
      (textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false),
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    showDocument: window?.showDocument?.support ?? false,
    configuration: workspace?.configuration ?? false,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    progress: window?.workDoneProgress ?? false,
    relatedInformation: either('relatedInformation'),
    tags: Boolean((pull && shown.tagSupport) || published.tagSupport),
    codeDescription: either('codeDescriptionSupport'),
    docsUri: typeof options.docsUri === 'string' ? options.docsUri.replace(/\/*$/, '/') : null,
    cachePath: typeof options.cachePath === 'string' && options.cachePath !== '' ? options.cachePath : null,
    settings: options.settings,
    lineLinks: options.lineLinks === true,
    commands: new Set(Array.isArray(options.commands) ? options.commands.filter(name => typeof name === 'string') : []),
  };
}

/** The settings that concern the server's own edge, and the rest, which is a configuration like `sourcecheck.json`. */
export interface Own {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly fixAllOnSave: boolean;
  readonly configuration: Readonly<Record<string, unknown>>;
}

const shared = ['rules', 'boilerplate', 'claims', 'include', 'exclude', 'maxKilobytes'] as const;

/** Reads an editor's section `sourcecheck`. Parts that are null are taken as not given: editors send those for unset ones. */
export function ownOf(section: unknown): Own {
  const given: EditorSettings = isObject(section) ? section : {};
  return {
    codeLens: given.codeLens !== false,
    inlayHints: given.inlayHints === true,
    fixAllOnSave: given.fixAllOnSave === true,
    configuration: withoutNull(Object.fromEntries(shared.map(key => [key, given[key]]))),
  };
}

function withoutNull(value: object): Record<string, unknown> {
  const list = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(list.map(([key, item]) => [key, isObject(item) ? withoutNull(item) : item]));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
