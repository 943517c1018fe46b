import { printable } from '../report/columns';
import { grouped } from '../service/wording';

/** Where a command writes. Output goes to `out`, everything that is said beside it to `say`. */
export interface Io {
  out(content: string | Uint8Array): void;
  /** One message, a line to stderr. */
  say(message: string): void;
  /** How far a long run is, shown where somebody watches; gone before the next message. */
  progress(done: number, total: number): void;
  /** Our own. */
  readonly version: string;
  readonly columns: number;
  readonly colour: boolean;
}

const pauseBetween = 100;

/** The process's own streams. Output that nobody reads any more (`| head`) ends the process without a word. */
export function processIo(version: string): Io {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  let shown = 0;
  let started = 0;
  const clear = () => {
    if (shown > 0) stderr.write('\r\x1b[K');
    shown = 0;
  };
  return {
    out(content) {
      clear();
      stdout.write(content);
    },
    say(message) {
      clear();
      stderr.write(`sourcecheck: ${printable(message)}\n`);
    },
    progress(done, total) {
      if (!stderr.isTTY) return;
      const now = Date.now();
      started ||= now;
      if (done >= total) clear();
      else if (now - started >= 4 * pauseBetween && now - shown >= pauseBetween) {
        shown = now;
        stderr.write(`\r⟳ ${grouped(done)} of ${grouped(total)}\x1b[K`);
      }
    },
    version,
    columns: stdout.columns || 100,
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}
