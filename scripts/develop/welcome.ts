import type { Stack } from '#scripts/stack/stack.ts';

import type { Sample } from './sample.ts';

/** Returns the message of `npm start` when all parts run: their addresses and the next steps. */
export function describeStack(stack: Stack, sample: Sample | undefined, took: string): string {
  const { urls, logs } = stack;
  const lines = [
    '',
    `Baton runs (${took}).`,
    '',
    `  Site              ${urls.host}`,
    `  GraphQL API       ${urls.graphql}`,
    `  Inngest dashboard ${urls.inngest}`,
    `  Flowable engine   ${urls.flowable}  (user ${stack.engineAddress.user}, password in settings.json beside the logs)`,
    `  Sandbox           ${urls.sandbox}  (providers, received mail)`,
    `  Logs              ${logs}`,
    '',
    ...(sample ? nextSteps(urls, sample) : [`Next: sign in at ${urls.host}/sign-in and start a process.`]),
    '',
    'Ctrl-C stops everything.',
  ];
  return lines.join('\n');
}

function nextSteps(urls: Stack['urls'], sample: Sample): string[] {
  return [
    `${sample.summary} Next:`,
    `  1. Sign in as Rita at ${urls.host}/sign-in, open the inbox and approve it.`,
    `  2. See where the process is: ${urls.host}/instances/${sample.processInstanceId}`,
    `  3. See its runs in the Inngest dashboard: ${urls.inngest}/runs`,
  ];
}
