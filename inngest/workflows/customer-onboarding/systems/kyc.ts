import { z } from 'zod';

import { shortened } from '#inngest/define/shortened.ts';
import { systems } from '#inngest/define/systems.ts';
import { defineService } from '#inngest/services/define-service.ts';
import { type CallOptions, postToProvider, type Provider } from '#inngest/services/http.ts';
import { understandReply } from '#inngest/services/understand-reply.ts';

export interface Applicant {
  readonly fullName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** A listed person that may be the applicant. */
export interface KycMatch {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  /** Whether the provider itself considers the match the same person. */
  readonly isMatch: boolean;
  /** Why the person is listed: `sanction`, `role.pep`, … */
  readonly topics: readonly string[];
}

export type KycAnswer =
  | { readonly kind: 'screened'; readonly matches: readonly KycMatch[] }
  /** Answer of a provider that can never screen these data. */
  | { readonly kind: 'impossible'; readonly reason: string };

export interface KycClient {
  /** Compares one person with sanctions and PEP lists. A read for the provider, but a paid one. Matches come best first. */
  match(applicant: Applicant, options: CallOptions): Promise<KycAnswer>;
}

// OpenSanctions match API, the parts that we use.
const matchReply = z.object({
  responses: z.object({
    applicant: z.object({
      status: z.number(),
      results: z.array(
        z.object({
          id: z.string(),
          caption: z.string(),
          score: z.number(),
          match: z.boolean(),
          properties: z.record(z.string(), z.array(z.unknown())),
        }),
      ),
    }),
  }),
});
const refusal = z.object({ detail: z.string() });

export function createKycClient(config: { baseUrl: string; apiKey: string; dataset: string; deadlineMs: number }): KycClient {
  const provider: Provider = {
    system: 'kyc',
    name: `The ${systems.kyc}`,
    baseUrl: config.baseUrl,
    authorization: `ApiKey ${config.apiKey}`,
    settings: { key: 'KYC_API_KEY', address: 'KYC_BASE_URL and KYC_DATASET' },
    deadlineMs: config.deadlineMs,
  };
  return {
    async match(applicant, options) {
      const query = matchQuery(applicant);
      const { status, body } = await postToProvider(provider, `/match/${encodeURIComponent(config.dataset)}`, query, options);
      if (status >= 400) return { kind: 'impossible', reason: reasonOf(body, status) };
      const { results } = understandReply(matchReply, body, { provider, sent: query }).responses.applicant;
      return { kind: 'screened', matches: results.map(toMatch).toSorted((a, b) => b.score - a.score) };
    },
  };
}

export const kyc = defineService({
  settings: z.object({
    KYC_BASE_URL: z
      .url({ protocol: /^https?$/ })
      .describe('Address of the KYC provider: a server with the OpenSanctions match API, without the /match part.'),
    KYC_API_KEY: z.string().min(1).describe('Key of the KYC provider, sent as `Authorization: ApiKey …`.'),
    KYC_DATASET: z.string().min(1).default('default').describe('Dataset of the KYC provider to match against.'),
  }),
  open: ({ KYC_BASE_URL: baseUrl, KYC_API_KEY: apiKey, KYC_DATASET: dataset }, deadlineMs) =>
    createKycClient({ baseUrl, apiKey, dataset, deadlineMs }),
});

const matchQuery = ({ fullName, birthDate, country }: Applicant) => ({
  queries: { applicant: { schema: 'Person', properties: { name: [fullName], birthDate: [birthDate], country: [country.toLowerCase()] } } },
});

function toMatch(result: z.infer<typeof matchReply>['responses']['applicant']['results'][number]): KycMatch {
  const topics = (result.properties['topics'] ?? []).filter((topic) => typeof topic === 'string');
  return { id: result.id, name: result.caption, score: result.score, isMatch: result.match, topics };
}

function reasonOf(body: unknown, status: number): string {
  const parsed = refusal.safeParse(body);
  return parsed.success ? shortened(parsed.data.detail, 200) : `The KYC provider refused the data of the applicant (status ${status}).`;
}
