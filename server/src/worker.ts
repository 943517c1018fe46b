// A thread that reads articles for the server or the command line.
import { parentPort, workerData } from 'node:worker_threads';
import { answerTasks } from './workspace/worker';

if (!workerData) answerTasks();
else if (parentPort) {
  const port = parentPort;
  void import('./workspace/finder').then(({ answerPaths }) => answerPaths(port, workerData));
}
