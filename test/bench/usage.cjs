// Loaded before a measured program: when it ends, writes down what it used.
const { writeFileSync } = require('node:fs');

const started = performance.now();
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    wall: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
  };
  writeFileSync(process.env.SOURCECHECK_USAGE, JSON.stringify(usage));
});
