import type { Config, Context } from '@netlify/functions';
import { serve } from 'inngest/edge';

import { inngest as client } from '#inngest/client.ts';
import { bridgeBeside } from '#inngest/functions.ts';
import { traced } from '#inngest/telemetry/trace-parent.ts';
import { refuseUnsigned } from '#netlify/core/environment/refuse-unsigned.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { secured } from '#netlify/core/security-headers.ts';

const { functions } = bridgeBeside(api);

// Outside development only a signed request may announce the functions.
const answer = serve({ client, functions, servePath: '/api/inngest', streaming: false, enableUnauthedSync: false });

export default (request: Request, context: Context): Promise<Response> =>
  traced(request, context, () => secured(refuseUnsigned(request, { mode: client.mode, log: () => api().deps.log }, answer)));

export const config: Config = { path: '/api/inngest', method: ['GET', 'POST', 'PUT'] };
