import { join } from 'node:path';

/** `sourcecheck lsp --stdio`: the server is a bundle of its own, loaded only here. */
export function lsp(): Promise<number> {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  require(join(__dirname, 'server.js'));
  return new Promise(() => {}); // it ends the process itself
}
