import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../package.json';
import type { Io } from '../../server/src/cli/io';
import { main } from '../../server/src/cli/main';
import { folderOf } from './folder';

/** The built command line. */
export const script = resolve('server/dist/cli.js');

/** How a command line ended, and what it said. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process: quick, and all but the process itself is the real thing. */
export async function run(args: readonly string[], cwd = '.'): Promise<Ended> {
  const before = process.cwd();
  const out: Buffer[] = [];
  let stderr = '';
  const io: Io = {
    out: content => void out.push(Buffer.from(content)),
    say: message => {
      stderr += `sourcecheck: ${message}\n`;
    },
    progress: () => {},
    version,
    columns: 100,
    colour: false,
  };
  process.chdir(cwd);
  try {
    const status = await main(args, io);
    return { status, stdout: Buffer.concat(out).toString(), stderr };
  } finally {
    process.chdir(before);
  }
}

/** Runs the script as a process of its own. */
export function spawned(args: readonly string[], cwd = '.', env: NodeJS.ProcessEnv = {}): Ended {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 26 } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}

/** Runs it as somebody whom permissions bind, which root is not; the script then stands where anybody may read it. */
export function runBound(args: readonly string[], cwd: string): Ended {
  if (process.getuid?.() !== 0) return spawned(args, cwd);
  const home = folderOf({});
  cpSync(dirname(script), home, { recursive: true });
  chmodSync(home, 0o755);
  return spawnSync(process.execPath, [join(home, 'cli.js'), ...args], {
    cwd,
    encoding: 'utf8',
    uid: 65534,
    gid: 65534,
  });
}

/** Runs and expects an exit code; gives what stands on stdout. */
export async function output(code: number, args: readonly string[], cwd?: string): Promise<string> {
  const { status, stdout, stderr } = await run(args, cwd);
  assert.equal(status, code, `${args.join(' ')}\n${stderr}`);
  return stdout;
}

/** An article with a quote and nothing to take away. */
export const article =
  'A chance for talks, says Moscow\n\nThe minister told reporters on Monday: “There is always a chance.” He left after that.\n';
