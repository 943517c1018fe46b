// Mocha's spec report; its counts go to the file that SOURCECHECK_COUNTS names, so that scripts/test.mjs can sum them.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (process.env.SOURCECHECK_COUNTS)
        writeFileSync(
          process.env.SOURCECHECK_COUNTS,
          JSON.stringify({ passed: passes, failed: failures, skipped: pending }),
        );
    });
  }
};
