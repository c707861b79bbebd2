import { describe, expect, inject, it } from 'vitest';
import { onboardingDemo } from '#scripts/customer-onboarding/demo.ts';
import { runDemo } from '#scripts/develop/demo/run-demo.ts';
import { runningSince } from '#tests/support/running-since.ts';
import { runScript } from '#tests/support/run-script.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');

describe('npm run demo, of an onboarding', () => {
  it('passes all stations of an onboarding and leaves no running instance', async () => {
    const begun = new Date();
    const demo = runScript('scripts/develop/demo.ts', [], { BATON_URL: stack.api.url });
    expect({ ...(await demo.ended), output: demo.output() }).toMatchObject({ code: 0 });
    const passed = demo.output().match(/^[①②③④⑤⑥⑦⑧⑨⑩■]/gmu);
    expect(passed?.join('')).toBe('①②③④⑤⑥⑦⑧⑨⑩■');
    await expect.poll(() => runningSince(stack.api.url, begun), { timeout: 20_000 }).toBe(0);
  });

  it('cancels its instance when it fails midway, and names the station', async () => {
    const begun = new Date();
    const lines: string[] = [];
    // The station that is reached by then depends on the machine.
    await expect(runDemo(stack.api.url, onboardingDemo, (line) => void lines.push(line), 0)).rejects.toThrow(
      /^Failed at station [③-⑩] .+ did not come within 0 s/,
    );
    expect(lines.at(-1)).toMatch(/^The instance [\w-]+ is cancelled\.$/);
    await expect.poll(() => runningSince(stack.api.url, begun), { timeout: 20_000 }).toBe(0);
  });
});
