import { version } from '../../package.json';
import { processIo } from './cli/io';
import { main } from './cli/main';

const io = processIo(version);
main(process.argv.slice(2), io).then(
  code => {
    process.exitCode = code;
  },
  error => {
    io.say(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
