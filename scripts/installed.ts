import type { ReviewBench } from './bench/review-bench.ts';
import { onboardingDemo } from './customer-onboarding/demo.ts';
import { onboardingOnceTopics } from './customer-onboarding/once-topics.ts';
import { reviewBench } from './customer-onboarding/review-latency.ts';
import { waitingApplication } from './customer-onboarding/waiting-application.ts';
import { orderOnceTopics } from './order-fulfilment/once-topics.ts';
import type { DemoProcess } from './develop/demo/demo-process.ts';
import { helloWorldDemo } from './develop/demo/hello-world.ts';
import type { Sample } from './develop/sample.ts';

/** Demos of `npm run demo`; the first one runs when none is named. */
export const demos: readonly DemoProcess[] = [onboardingDemo, helloWorldDemo];

/** Functions that return an instance that waits for a decision; `npm start` shows that of the first one. */
export const waitingSamples: readonly ((baseUrl: string) => Promise<Sample>)[] = [waitingApplication];

/** Processes that benchmarks run with a user task; the first one is measured. */
export const reviewBenches: readonly ReviewBench[] = [reviewBench];

/** Topics with at most one job per process instance: their models have no loop around the task. */
export const onceTopics: readonly string[] = [...onboardingOnceTopics, ...orderOnceTopics];
