import { commands, type ExtensionContext, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  CancellationToken,
  LanguageClient,
  type Location,
  type Position,
  type Range,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type BoilerplateFile,
  boilerplateMethod,
  changedMethod,
  clientCommands,
  type InitializationOptions,
  rescanMethod,
  type Status,
  type StripParams,
  type StripResult,
  statusMethod,
  stripMethod,
} from '../../server/src/lsp/protocol';
import { counted } from '../../server/src/service/wording';
import { documentSelector } from './articles';
import { CleanViews } from './clean';
import { findQuote } from './find';
import { PassageViews } from './passages';
import { StatusItem } from './status';
import type { BoilerplateTree } from './tree';

/** Asks the server. */
export type Ask = <T>(method: string, params: object, token?: CancellationToken) => Promise<T>;

/** The running server and what shows its word. */
export class Session {
  private readonly output = window.createOutputChannel('Sourcecheck', { log: true });
  private readonly status = new StatusItem();
  private readonly passages = new PassageViews();
  private readonly clean: CleanViews;
  private readonly ask: Ask = (method, params, token = CancellationToken.None) =>
    this.client.sendRequest(method, params, token);
  private client: LanguageClient;

  private constructor(
    private readonly context: ExtensionContext,
    private readonly tree: BoilerplateTree,
  ) {
    this.client = this.newClient();
    this.clean = new CleanViews(this.ask);
    context.subscriptions.push(this.output, this.status, this.passages, this.clean);
    tree.source = () => this.ask<BoilerplateFile[]>(boilerplateMethod, {});
  }

  static async start(context: ExtensionContext, tree: BoilerplateTree): Promise<Session> {
    const session = new Session(context, tree);
    await session.startClient();
    return session;
  }

  private newClient(): LanguageClient {
    const { context } = this;
    const options: InitializationOptions = {
      docsUri: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
      cachePath: context.globalStorageUri.fsPath,
      lineLinks: true,
      commands: Object.values(clientCommands),
    };
    const run = { module: context.asAbsolutePath('server/dist/server.js'), transport: TransportKind.ipc };
    const client = new LanguageClient(
      'sourcecheck',
      'Sourcecheck',
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      {
        documentSelector,
        initializationOptions: options,
        diagnosticCollectionName: 'sourcecheck',
        outputChannel: this.output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    );
    client.onNotification(statusMethod, (status: Status) => this.status.show(status));
    client.onNotification(changedMethod, () => {
      this.tree.refresh();
      this.clean.refresh();
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.status.stopped();
      if (newState === State.Starting) this.status.starting();
      if (newState === State.Running) this.tree.refresh();
    });
    return client;
  }

  private async startClient(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.status.stopped(error instanceof Error ? error.message : String(error));
    }
  }

  async restart(): Promise<void> {
    if (this.client.state !== State.StartFailed) return this.client.restart();
    // A client that failed to start keeps failing.
    this.client = this.newClient();
    await this.startClient();
  }

  async stop(): Promise<void> {
    if (this.client.state === State.Running) await this.client.stop();
  }

  async stripFile(target?: { uri?: string } | Uri): Promise<void> {
    const uri = target instanceof Uri ? target.toString() : (target?.uri ?? activeUri()?.toString());
    if (uri) await this.strip({ uri }, 'No boilerplate stands in this file.');
    else window.showInformationMessage('Open an article first.');
  }

  stripFolder(): Promise<void> {
    return this.strip({}, 'No boilerplate stands in the articles of this folder.');
  }

  private async strip(params: StripParams, nothing: string): Promise<void> {
    const { edit, message, passages, files } = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Looking for boilerplate' },
      () => this.ask<StripResult>(stripMethod, params),
    );
    if (edit) {
      const converted = await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
      // A refactoring saves what it changed in closed files, as the person's settings say.
      const apply = () => workspace.applyEdit(converted, { isRefactoring: true });
      // In the preview nothing is ticked at first.
      const title = `${counted(passages, 'passage')} in ${counted(files, 'file')}: tick what shall go, then press Apply`;
      if (params.uri) await apply();
      else await window.withProgress({ location: ProgressLocation.Notification, title }, apply);
    }
    if (message || !edit) window.showInformationMessage(message ?? nothing);
  }

  async find(): Promise<void> {
    const hit = await findQuote(this.ask);
    if (hit) await this.goTo(Uri.parse(hit.uri), hit.range);
  }

  async showClean(target?: Uri): Promise<void> {
    const uri = target instanceof Uri ? target : activeUri();
    if (uri) await this.clean.show(uri);
    else window.showInformationMessage('Open an article first.');
  }

  async goTo(uri: Uri, range: Range): Promise<void> {
    await window.showTextDocument(uri, { selection: this.client.protocol2CodeConverter.asRange(range) });
  }

  async peek(uri: string, position: Position, places: Location[]): Promise<void> {
    const { asPosition, asLocation } = this.client.protocol2CodeConverter;
    await commands.executeCommand(
      'editor.action.peekLocations',
      Uri.parse(uri),
      asPosition(position),
      places.map(asLocation),
      'peek',
    );
  }

  async compare(left: Location, right: Location, title: string): Promise<void> {
    const { asLocation } = this.client.protocol2CodeConverter;
    const [a, b] = [left, right].map(place => this.passages.uriOf(asLocation(place)));
    await commands.executeCommand('vscode.diff', a, b, title);
  }

  async copyNote(text: string): Promise<void> {
    await env.clipboard.writeText(text);
    window.setStatusBarMessage('Note copied', 3000);
  }

  showStatus(): Promise<void> {
    return this.status.explain();
  }

  rescan(): Promise<void> {
    return this.ask(rescanMethod, {});
  }

  showOutput(): void {
    this.output.show();
  }
}

const activeUri = (): Uri | undefined => window.activeTextEditor?.document.uri;
