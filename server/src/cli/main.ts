import { near } from '../text/near';
import { commands } from './commands';
import type { Io } from './io';
import { exit, Misuse } from './misuse';
import { parse } from './options';

/** Runs a command line (without node and script); gives the exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--version' || name === '-v') {
      io.out(`${io.version}\n`);
      return exit.fine;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const asked = rest.find(word => word in commands);
      const { commandHelp, generalHelp } = await import('./help');
      io.out(asked ? commandHelp(commands[asked]) : generalHelp(commands));
      return exit.fine;
    }
    if (name === undefined) throw new Misuse('no command given');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Misuse(`unknown command "${name}"${near(name, Object.keys(commands))}`);
    const wantsHelp = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
    if (wantsHelp.some(word => word === '--help' || word === '-h')) {
      io.out((await import('./help')).commandHelp(command));
      return exit.fine;
    }
    return await command.run(parse(rest, command.options), io);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.say(error.message);
    io.say(`see sourcecheck ${name && Object.hasOwn(commands, name) ? `${name} ` : ''}--help`);
    return exit.misuse;
  }
}
