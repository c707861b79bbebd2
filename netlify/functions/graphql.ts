import type { Config, Context } from '@netlify/functions';

import { traced } from '#inngest/telemetry/trace-parent.ts';
import { answerAcrossOrigins } from '#netlify/core/cross-origin.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { deploymentConfig } from '#netlify/core/environment/config.ts';
import { secured } from '#netlify/core/security-headers.ts';

export default (request: Request, context: Context): Promise<Response> =>
  traced(request, context, () =>
    secured(answerAcrossOrigins(request, deploymentConfig().allowedOrigins, (asked) => api().fetch(asked, { address: context.ip }))),
  );

export const config: Config = { path: '/graphql' };
