// A thread that reads articles for the server or the command line.
import { answerTasks } from './workspace/worker';

answerTasks();
