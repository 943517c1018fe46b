// A process with whatever it starts: they end together, also where we end first.
import { spawn } from 'node:child_process';

const grace = 10_000;
const windows = process.platform === 'win32';

/**
 * Starts a command in a process group of its own. Gives the process, a promise of its exit code (null where a signal ended it), and
 * `stop`, which asks the whole group to end, makes it end after ten seconds, and may be called at any time, and twice.
 */
export function group(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !windows });
  const exited = new Promise(done => {
    child.once('exit', done);
    child.once('error', () => done(null));
  });
  const kill = signal => {
    try {
      if (windows) child.kill(signal);
      else if (child.pid) process.kill(-child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const killNow = () => kill('SIGKILL');
  process.once('exit', killNow);
  const stop = async () => {
    kill('SIGTERM');
    const timer = setTimeout(killNow, grace);
    await exited;
    clearTimeout(timer);
    killNow();
    process.off('exit', killNow);
  };
  return { child, exited, stop };
}
