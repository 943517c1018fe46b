import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  type Disposable,
  type Event,
  extensions,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

export const extension = extensions.getExtension('sourcecheck.sourcecheck')!;
export const folder = workspace.workspaceFolders![0].uri;

/** The five articles, by the number that their names start with. */
export const seeds = [
  '000_df63eb2b373a6bae.txt',
  '001_8eba0c943fff7caa.txt',
  '002_10db24c7fd23ced7.txt',
  '003_48203ef715e32961.txt',
  '004_68635443282a5ed9.txt',
] as const;

/** A file of the folder by its name, or a document's own URI. */
export const uriOf = (name: string | Uri): Uri => (typeof name === 'string' ? Uri.joinPath(folder, name) : name);
export const bytesOf = (name: string): Buffer => readFileSync(uriOf(name).fsPath);

export const show = async (name: string): Promise<TextEditor> => window.showTextDocument(uriOf(name));

export const findings = (name: string | Uri): Diagnostic[] =>
  languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === 'sourcecheck');

/** The rule of a finding. */
export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The offset-true start of a piece of text in a document. */
export const placeOf = (document: TextDocument, text: string) => {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" does not stand in ${document.uri}`);
  return document.positionAt(at);
};

/** Waits for a value: asked now and after each event, in vain after `seconds`. */
export async function until<T>(
  what: string,
  event: Event<unknown>,
  ask: () => T | undefined | false | null,
  seconds = 30,
): Promise<T> {
  let listener: Disposable | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((found, failed) => {
      const look = () => {
        const value = ask();
        if (value) found(value as T);
      };
      listener = event(look);
      timer = setTimeout(() => failed(new Error(`waited ${seconds} s in vain: ${what}`)), seconds * 1000);
      look();
    });
  } finally {
    listener?.dispose();
    clearTimeout(timer);
  }
}

/** Waits until the findings of a file satisfy a condition; gives them. */
export const untilFindings = (
  what: string,
  name: string | Uri,
  condition: (found: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> =>
  until(what, languages.onDidChangeDiagnostics, () => {
    const found = findings(name);
    return condition(found) && found;
  });

/** What the command line prints, bytes as they are. */
export const cli = (...args: string[]): Buffer =>
  execFileSync(process.execPath, [join(extension.extensionPath, 'server/dist/cli.js'), ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
