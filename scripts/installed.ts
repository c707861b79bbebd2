import type { ReviewBench } from './bench/review-bench.ts';
import { onboardingDemo } from './customer-onboarding/demo.ts';
import { onboardingOnceTopics } from './customer-onboarding/once-topics.ts';
import { reviewBench } from './customer-onboarding/review-latency.ts';
import { waitingApplication } from './customer-onboarding/waiting-application.ts';
import type { DemoProcess } from './demo/demo-process.ts';
import { helloWorldDemo } from './demo/hello-world.ts';
import type { Sample } from './sample.ts';

/** Demos of `npm run demo`; the first one runs when none is named. */
export const demos: readonly DemoProcess[] = [onboardingDemo, helloWorldDemo];

/** Functions that return an instance that waits for a decision; `npm start` shows that of the first one. */
export const waitingSamples: readonly ((baseUrl: string) => Promise<Sample>)[] = [waitingApplication];

/** Processes that benchmarks run with a user task; the first one is measured. */
export const reviewBenches: readonly ReviewBench[] = [reviewBench];

/** Topics that no process instance works on twice: no loop of their models comes by again. */
export const onceTopics: readonly string[] = [...onboardingOnceTopics];
