// The plain loop over the folder that is named: a program by itself, to be measured from outside.
import { filesOf } from './articles.mjs';
import { plainLoop } from './plain.mjs';

console.log(plainLoop(filesOf(process.argv[2])));
