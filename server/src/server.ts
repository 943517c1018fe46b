// The language server over Node IPC or stdio (`--node-ipc`, `--stdio`; also `--socket=`, `--pipe=`).
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { serve } from './lsp/server';

if (process.argv.some(arg => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(arg))) {
  const connection = createConnection(ProposedFeatures.all);
  // What slips through every guard is told and survived: an editor that loses its server loses more than one answer.
  const told = (error: unknown) => {
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    if (code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED') process.exit(1); // nobody is there to be told
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', told);
  process.on('uncaughtException', told);
  serve(connection, version);
} else {
  process.stderr.write('This is a language server: start it with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
