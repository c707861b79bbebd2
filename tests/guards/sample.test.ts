import { describe, expect, it } from 'vitest';

import { files, read, sourceFiles } from './repository.ts';

/** Folders of the sample application, one for each of its processes in each part. */
const isOfSample = (path: string): boolean => /\/(?:customer-onboarding|order-fulfilment|take-payment)\//.test(path);

const parts = /^(bpmn|flowable|inngest|netlify|sandbox|scripts)\//;
const settings = ['codegen.ts', 'drizzle.config.ts', 'knip.json', 'netlify.toml', 'vite.config.ts', 'vitest.config.ts', '.oxlintrc.json'];
const operations = files.filter((path) => /\.(graphql|html|css)$/.test(path));

/** Files that list what is installed. */
const mayNameIt = [
  'inngest/define/systems.ts',
  'inngest/services/installed.ts',
  'inngest/workflows/index.ts',
  'netlify/installed/resolvers.ts',
  'netlify/installed/rules.ts',
  'netlify/installed/table-rules.ts',
  'netlify/installed/tables.ts',
  'netlify/site/installed/german.ts',
  'netlify/site/installed/start-helpers.ts',
  'sandbox/installed.ts',
  'scripts/installed.ts',
];

/** Script that removes the sample. */
const remover = 'scripts/scaffold/remove-sample.ts';
const core = [...sourceFiles, ...operations].filter((path) => parts.test(path) && !isOfSample(path) && path !== remover).concat(settings);

const words = ['customer', 'applicant', 'kyc', 'billing', 'onboarding', 'fulfilment', 'invoic', 'shipment', 'warehouse'];
const forms = words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
const mention = new RegExp(forms.join('|'));

const mentionsIn = (text: string): string[] => text.split('\n').filter((line) => mention.test(line));

/** Tests that are about the sample's presence, recordings, and lists of what is installed or is there. */
const mayMentionIt =
  /^tests\/(?:(?:api|support)\/installed\.ts|guards\/(?:sample|security-page|linter)\.test\.ts|guards\/(?:test-files|step-ids)\.txt|scaffold\/remove-sample\.test\.ts|contract\/fixtures\/|processes\/(?:customer-onboarding|order-fulfilment|take-payment)\.test\.ts)/;
const tests = files.filter(
  (path) => /^(?:tests|examples)\//.test(path) && !path.endsWith('.md') && !isOfSample(path) && !mayMentionIt.test(path),
);
/** Words of the sample that tests have no other use for: anybody may have a customer. */
const testMention = /applicant|kyc|billing|onboarding|submitApplication|order-fulfilment|invoic|shipment/i;
const testMentionsIn = (text: string): string[] => text.split('\n').filter((line) => testMention.test(line));

describe('the core', () => {
  it('mentions nothing of the sample application', () => {
    const mentions = core
      .filter((path) => !mayNameIt.includes(path))
      .flatMap((path) => mentionsIn(read(path)).map((line) => `${path}: ${line}`));
    expect(mentions).toEqual([]);
  });

  it('sees a mention in every form, and no other word', () => {
    const planted = [
      "import { x } from '#netlify/customers/x.ts';",
      'const openBillingAccount = 1;',
      "role: 'onboarding-leads'",
      'KYC_API_KEY',
    ];
    for (const line of planted) expect(mentionsIn(line), line).toEqual([line]);
    expect(mentionsIn('customErrors: { notFound }')).toEqual([]);
  });

  it('names the sample in each file that may, as long as it is installed', () => {
    const installed = files.some(isOfSample);
    expect(mayNameIt.filter((path) => mentionsIn(read(path)).length > 0)).toEqual(installed ? mayNameIt : []);
  });

  it('is tested without the sample: no test or example outside its folders mentions it', () => {
    const mentions = tests.flatMap((path) => testMentionsIn(read(path)).map((line) => `${path}: ${line}`));
    expect(mentions).toEqual([]);
    expect(tests.length).toBeGreaterThan(300);
    expect(testMentionsIn("key: 'customer-onboarding'\nkey: 'customer'")).toHaveLength(1);
  });

  it('looks at every part', () => {
    expect(new Set(core.map((path) => path.split('/')[0]))).toEqual(
      new Set(['bpmn', 'flowable', 'inngest', 'netlify', 'sandbox', 'scripts', ...settings]),
    );
  });
});
