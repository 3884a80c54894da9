import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Leaves the counts where a machine can read them. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((one) => one === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && count('failed') === 0).length;
    const summary = {
      passed: count('passed'),
      failed: count('failed') + broken + errors.length,
      skipped: count('skipped') + count('pending'),
    };
    mkdirSync('target', { recursive: true });
    writeFileSync('target/browser.json', `${JSON.stringify(summary)}\n`);
    console.log(`browser ${JSON.stringify(summary)}`);
  }
}
